import MusterModel
import MusterTestSupport

enum Fractions {
  typealias Fraction = (top: Int, bottom: Int)

  /// Prime, and above every denominator that ``random(count:using:)`` makes.
  static let primes: [UInt64] = [2_305_843_009_213_693_951, 1_000_000_007, 998_244_353]

  /// Denominators without common divisors, so that sums outgrow a word at once.
  static func random(count: Int, using random: inout SeededGenerator) -> [Fraction] {
    (0..<count).map { _ in
      let bottom =
        Bool.random(using: &random)
        ? [9_973, 9_967, 9_949, 9_941, 65_537, 99_991, 524_287].randomElement(using: &random) ?? 1
        : Int.random(in: 1...900_000_000, using: &random)
      return (Int.random(in: 1...1_000_000_000, using: &random), bottom)
    }
  }

  /// From tiny to as large as a word holds.
  static func pair(using random: inout SeededGenerator) -> Fraction {
    let bits = Int.random(in: 1...63, using: &random)
    let top = Int(random.next() >> UInt64(64 - bits))
    return (top, Int(random.next() >> UInt64(64 - Int.random(in: 1...63, using: &random))) | 1)
  }

  static func ratio(using random: inout SeededGenerator) -> Ratio {
    let (top, bottom) = pair(using: &random)
    return Ratio(top, bottom)
  }
}

/// Arithmetic by remainders: shares no code with what it judges.
enum Modular {
  static func sum(_ left: UInt64, _ right: UInt64, _ prime: UInt64) -> UInt64 {
    (left % prime + right % prime) % prime
  }

  static func product(_ left: UInt64, _ right: UInt64, _ prime: UInt64) -> UInt64 {
    prime.dividingFullWidth((left % prime).multipliedFullWidth(by: right % prime)).remainder
  }

  /// `left ÷ right`, by Fermat's little theorem.
  static func quotient(_ left: UInt64, _ right: UInt64, _ prime: UInt64) -> UInt64 {
    var (result, base, exponent) = (left % prime, right % prime, prime - 2)
    while exponent > 0 {
      if exponent & 1 == 1 { result = product(result, base, prime) }
      base = product(base, base, prime)
      exponent >>= 1
    }
    return result
  }

  /// The remainder of a decimal number of any length; `nil` where it is none.
  static func remainder(of decimal: some StringProtocol, _ prime: UInt64) -> UInt64? {
    guard !decimal.isEmpty else { return nil }
    return decimal.utf8.reduce(UInt64?(0)) { total, digit in
      guard let total, (0x30...0x39).contains(digit) else { return nil }
      return sum(product(total, 10, prime), UInt64(digit - 0x30), prime)
    }
  }

  /// What `top/bottom` stands for.
  static func value(of text: String, _ prime: UInt64) -> UInt64? {
    let parts = text.split(separator: "/")
    guard let first = parts.first, let top = remainder(of: first, prime) else { return nil }
    guard parts.count == 2 else { return top }
    return remainder(of: parts[1], prime).map { quotient(top, $0, prime) }
  }
}
