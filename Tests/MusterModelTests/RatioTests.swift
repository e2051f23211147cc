import MusterModel
import MusterTestSupport
import Testing

@Suite struct RatioTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let ratio: Ratio
    let text: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "lowest terms", ratio: Ratio(6, 4), text: "3/2"),
    Case(name: "a whole number", ratio: Ratio(8, 4), text: "2"),
    Case(name: "zero has one form", ratio: Ratio(0, 7), text: "0"),
    Case(name: "sum", ratio: Ratio(1, 6) + Ratio(1, 10), text: "4/15"),
    Case(name: "sum of like denominators", ratio: Ratio(1, 6) + Ratio(1, 6), text: "1/3"),
    Case(name: "difference", ratio: Ratio(1, 2) - Ratio(1, 3), text: "1/6"),
    Case(name: "difference to itself", ratio: Ratio(5, 7) - Ratio(5, 7), text: "0"),
    Case(name: "product", ratio: Ratio(2, 3) * Ratio(9, 4), text: "3/2"),
    Case(name: "product with a whole number", ratio: Ratio(375, 700) * 100, text: "375/7"),
    Case(
      name: "beyond 64 bits", ratio: Ratio(.max) + Ratio(.max), text: "18446744073709551614"),
    Case(
      name: "far beyond 64 bits", ratio: Ratio(.max) * Ratio(.max),
      text: "85070591730234615847396907784232501249"),
    Case(
      name: "denominator beyond 64 bits", ratio: Ratio(1, .max) * Ratio(1, .max - 1),
      text: "1/85070591730234615838173535747377725442"),
    Case(
      name: "back from beyond", ratio: Ratio(.max) + Ratio(.max) - Ratio(.max),
      text: "9223372036854775807"),
  ]

  @Test(arguments: cases)
  func exactText(_ example: Case) {
    let text = example.ratio.description
    let withoutOne = text.hasSuffix("/1") ? String(text.dropLast(2)) : text
    #expect(withoutOne == example.text)
  }

  @Test func `the sum of many fractions is exact, judged by remainders`() throws {
    let seed: UInt64 = 20_261_120
    var random = SeededGenerator(seed: seed)
    for round in 0..<40 {
      let terms = Fractions.random(count: Int.random(in: 2...12, using: &random), using: &random)
      let sum = terms.reduce(Ratio.zero) { $0 + Ratio($1.top, $1.bottom) }
      for prime in Fractions.primes {
        let expected = terms.reduce(UInt64(0)) { total, term in
          Modular.sum(
            total, Modular.quotient(UInt64(term.top), UInt64(term.bottom), prime), prime)
        }
        let actual = try #require(Modular.value(of: sum.description, prime))
        #expect(actual == expected, "seed \(seed), round \(round), prime \(prime): \(terms)")
      }
      let atOnce = Ratio.sum(terms.map { Ratio($0.top, $0.bottom) })
      #expect(atOnce == sum, "seed \(seed), round \(round): \(terms)")
    }
  }

  @Test func `a sum outgrows 64 bits in both parts and comes back`() {
    let seed: UInt64 = 3
    var random = SeededGenerator(seed: seed)
    for round in 0..<30 {
      let terms = Fractions.random(count: 10, using: &random).map { Ratio($0.top, $0.bottom) }
      let sum = terms.reduce(.zero, +)
      #expect(sum.description.utf8.count > 40, "seed \(seed), round \(round): not wide at all")
      let rest = terms.dropFirst().shuffled(using: &random).reduce(sum) { $0 - $1 }
      #expect(rest == terms[0], "seed \(seed), round \(round)")
      #expect(rest.hashValue == terms[0].hashValue, "seed \(seed), round \(round)")
      #expect(rest.description == terms[0].description, "seed \(seed), round \(round)")
    }
  }

  @Test func `sums and products obey the laws of numbers`() {
    let seed: UInt64 = 4
    var random = SeededGenerator(seed: seed)
    for round in 0..<100 {
      let (a, b, c) = (
        Fractions.ratio(using: &random), Fractions.ratio(using: &random),
        Fractions.ratio(using: &random)
      )
      let label = "seed \(seed), round \(round): \(a), \(b), \(c)"
      #expect(a + b - b == a, "\(label)")
      #expect(a + b == b + a, "\(label)")
      #expect((a + b) + c == a + (b + c), "\(label)")
      #expect(a * b == b * a, "\(label)")
      #expect((a * b) * c == a * (b * c), "\(label)")
      #expect(a * (b + c) == a * b + a * c, "\(label)")
    }
  }

  @Test func `order is that of the cross products`() {
    let seed: UInt64 = 5
    var random = SeededGenerator(seed: seed)
    for round in 0..<2_000 {
      let a = Fractions.pair(using: &random)
      var b = Fractions.pair(using: &random)
      if round.isMultiple(of: 3) { b = (max(0, a.top - 1), a.bottom) }
      let left = a.top.multipliedFullWidth(by: b.bottom)
      let right = b.top.multipliedFullWidth(by: a.bottom)
      let label = "seed \(seed), round \(round): \(a), \(b)"
      let isLess = (left.high, left.low) < (right.high, right.low)
      #expect((Ratio(a.top, a.bottom) < Ratio(b.top, b.bottom)) == isLess, "\(label)")
      let isSame = left.high == right.high && left.low == right.low
      #expect((Ratio(a.top, a.bottom) == Ratio(b.top, b.bottom)) == isSame, "\(label)")
    }
  }

  @Test func `wide numbers are ordered as narrow ones`() {
    let seed: UInt64 = 6
    var random = SeededGenerator(seed: seed)
    for round in 0..<60 {
      let shift = Fractions.random(count: 6, using: &random)
        .reduce(Ratio.zero) { $0 + Ratio($1.top, $1.bottom) }
      let (a, b) = (Fractions.ratio(using: &random), Fractions.ratio(using: &random))
      #expect((a + shift < b + shift) == (a < b), "seed \(seed), round \(round): \(a), \(b)")
      #expect(a + shift > shift || a == .zero, "seed \(seed), round \(round): \(a)")
    }
  }

  @Test func `a sum at once is the sum one after the other`() {
    let seed: UInt64 = 7
    var random = SeededGenerator(seed: seed)
    for round in 0..<300 {
      let terms = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        Bool.random(using: &random)
          ? Ratio(Int.random(in: 0...9, using: &random), Int.random(in: 1...9, using: &random))
          : Fractions.ratio(using: &random) + Fractions.ratio(using: &random)
      }
      let expected = terms.reduce(.zero, +)
      #expect(Ratio.sum(terms) == expected, "seed \(seed), round \(round): \(terms)")
    }
    #expect(Ratio.sum([]) == .zero)
    #expect(Ratio.sum([Ratio(.max), Ratio(.max)]) == Ratio(.max) + Ratio(.max))
  }

  @Test func `a negative difference and a bad fraction are refused`() async {
    await #expect(processExitsWith: .failure) { _ = Ratio(1, 3) - Ratio(1, 2) }
    await #expect(processExitsWith: .failure) { _ = Ratio(1, 0) }
    await #expect(processExitsWith: .failure) { _ = Ratio(-1) }
  }
}
