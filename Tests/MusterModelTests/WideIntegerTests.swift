import MusterTestSupport
import Testing

@testable import MusterModel

@Suite struct WideIntegerTests {
  private func number(words: Int, using random: inout SeededGenerator) -> WideInteger {
    (0..<words).reduce(WideInteger(0)) { total, _ in
      let word: UInt64
      switch Int.random(in: 0..<4, using: &random) {
      case 0: word = 0
      case 1: word = .max
      default: word = random.next()
      }
      return total * WideInteger(1 << 63) * WideInteger(2) + WideInteger(UInt(word))
    }
  }

  @Test func `quotient times divisor plus remainder is the number`() {
    let seed: UInt64 = 1
    var random = SeededGenerator(seed: seed)
    for round in 0..<3_000 {
      let number = number(words: Int.random(in: 0...6, using: &random), using: &random)
      let divisor =
        number.isZero || Bool.random(using: &random)
        ? self.number(words: Int.random(in: 1...4, using: &random), using: &random)
          + WideInteger(1)
        : WideInteger(UInt(random.next() >> 40) + 1)
      let (quotient, remainder) = number.dividedBy(divisor)
      let label = "seed \(seed), round \(round): \(number.decimal) ÷ \(divisor.decimal)"
      #expect(quotient * divisor + remainder == number, "\(label)")
      #expect(remainder < divisor, "\(label)")
    }
  }

  @Test func `sums, differences, products and texts agree with remainders`() throws {
    let seed: UInt64 = 2
    var random = SeededGenerator(seed: seed)
    for round in 0..<300 {
      let a = number(words: Int.random(in: 0...5, using: &random), using: &random)
      let b = number(words: Int.random(in: 0...5, using: &random), using: &random)
      for prime in Fractions.primes {
        let left = try #require(Modular.remainder(of: a.decimal, prime))
        let right = try #require(Modular.remainder(of: b.decimal, prime))
        let label = "seed \(seed), round \(round), prime \(prime)"
        let sum = Modular.remainder(of: (a + b).decimal, prime)
        #expect(sum == Modular.sum(left, right, prime), "\(label)")
        let product = Modular.remainder(of: (a * b).decimal, prime)
        #expect(product == Modular.product(left, right, prime), "\(label)")
      }
      #expect(a + b - b == a, "seed \(seed), round \(round)")
      #expect((a + b < a) == false, "seed \(seed), round \(round)")
      #expect((a < b) != (b <= a), "seed \(seed), round \(round)")
    }
  }

  @Test func `the greatest common divisor divides both, and nothing is left over`() {
    let seed: UInt64 = 3
    var random = SeededGenerator(seed: seed)
    for round in 0..<60 {
      let common = number(words: 2, using: &random) + WideInteger(1)
      let (a, b) = (
        (number(words: 2, using: &random) + WideInteger(1)) * common,
        (number(words: 3, using: &random) + WideInteger(1)) * common
      )
      let divisor = a.greatestCommonDivisor(with: b)
      let label = "seed \(seed), round \(round)"
      #expect(a.dividedBy(divisor).remainder.isZero, "\(label)")
      #expect(b.dividedBy(divisor).remainder.isZero, "\(label)")
      #expect(divisor.dividedBy(common).remainder.isZero, "\(label)")
      let rest = a.dividedBy(divisor).quotient
        .greatestCommonDivisor(with: b.dividedBy(divisor).quotient)
      #expect(rest == WideInteger(1), "\(label)")
    }
  }

  struct Case: CustomTestStringConvertible {
    let name: String
    let number: WideInteger
    let decimal: String
    let small: Int?
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "zero", number: WideInteger(0), decimal: "0", small: 0),
    Case(name: "one", number: WideInteger(1), decimal: "1", small: 1),
    Case(
      name: "a group of zeros", number: WideInteger(1_000_000_000), decimal: "1000000000",
      small: 1_000_000_000),
    Case(
      name: "zeros inside", number: WideInteger(5_000_000_000_000_000_007),
      decimal: "5000000000000000007", small: 5_000_000_000_000_000_007),
    Case(
      name: "the most of a word", number: WideInteger(UInt(Int.max)),
      decimal: "9223372036854775807", small: .max),
    Case(
      name: "one more", number: WideInteger(UInt(Int.max)) + WideInteger(1),
      decimal: "9223372036854775808", small: nil),
    Case(
      name: "2 to the 64", number: WideInteger(.max) + WideInteger(1),
      decimal: "18446744073709551616", small: nil),
    Case(
      name: "10 to the 36",
      number: WideInteger(1_000_000_000_000_000_000) * WideInteger(1_000_000_000_000_000_000),
      decimal: "1" + String(repeating: "0", count: 36), small: nil),
    Case(
      name: "a difference loses its leading digits",
      number: WideInteger(.max) * WideInteger(.max) - WideInteger(.max) * WideInteger(.max),
      decimal: "0", small: 0),
  ]

  @Test(arguments: cases)
  func decimalText(_ example: Case) {
    #expect(example.number.decimal == example.decimal)
    #expect(example.number.small == example.small)
  }

  @Test func `a number less than nothing and a division by zero are refused`() async {
    await #expect(processExitsWith: .failure) { _ = WideInteger(1) - WideInteger(2) }
    await #expect(processExitsWith: .failure) { _ = WideInteger(1).dividedBy(WideInteger(0)) }
  }
}
