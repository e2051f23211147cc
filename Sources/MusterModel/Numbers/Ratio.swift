/// An exact, never negative fraction in lowest terms.
///
/// Scores are sums of fractions with many denominators; 64 bits hold nearly all of them, and what outgrows 64 bits
/// goes on exactly in wider numbers, so no result is ever rounded or wrong.
public struct Ratio: Hashable, Comparable, Sendable, CustomStringConvertible {
  private enum Storage: Hashable, Sendable {
    case small(Int, Int)
    case wide(WideInteger, WideInteger)
  }

  private let storage: Storage

  /// Zero.
  public static let zero = Ratio(0)
  /// One.
  public static let one = Ratio(1)

  /// Creates a whole number; it must not be negative.
  public init(_ whole: Int) {
    precondition(whole >= 0, "a ratio is never negative")
    storage = .small(whole, 1)
  }

  /// Creates `numerator ÷ denominator`; the first must not be negative, the second must be positive.
  public init(_ numerator: Int, _ denominator: Int) {
    precondition(numerator >= 0 && denominator > 0, "a ratio is never negative or infinite")
    let divisor = Self.greatestCommonDivisor(numerator, denominator)
    storage = .small(numerator / divisor, denominator / divisor)
  }

  init(_ numerator: WideInteger, _ denominator: WideInteger) {
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    let top = numerator.dividedBy(divisor).quotient
    let bottom = denominator.dividedBy(divisor).quotient
    if let smallTop = top.small, let smallBottom = bottom.small {
      storage = .small(smallTop, smallBottom)
    } else {
      storage = .wide(top, bottom)
    }
  }

  /// The sum.
  public static func + (left: Self, right: Self) -> Self {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
      if b == d {
        let (sum, overflow) = a.addingReportingOverflow(c)
        if !overflow { return Ratio(sum, b) }
      }
      let (first, firstOverflow) = a.multipliedReportingOverflow(by: d)
      let (second, secondOverflow) = c.multipliedReportingOverflow(by: b)
      let (sum, sumOverflow) = first.addingReportingOverflow(second)
      let (bottom, bottomOverflow) = b.multipliedReportingOverflow(by: d)
      if !firstOverflow, !secondOverflow, !sumOverflow, !bottomOverflow {
        return Ratio(sum, bottom)
      }
    }
    let ((a, b), (c, d)) = (left.wide, right.wide)
    return Ratio(a * d + c * b, b * d)
  }

  /// The sum of many, reduced once: much cheaper than one sum after the other where it outgrows 64 bits.
  public static func sum(_ terms: [Ratio]) -> Ratio {
    if let small = smallSum(terms) { return small }
    var denominator = WideInteger(1)
    for term in terms {
      let bottom = term.wide.1
      let shared = denominator.greatestCommonDivisor(with: bottom)
      denominator = denominator * bottom.dividedBy(shared).quotient
    }
    let numerator = terms.reduce(WideInteger(0)) { sum, term in
      let (top, bottom) = term.wide
      return sum + top * denominator.dividedBy(bottom).quotient
    }
    return Ratio(numerator, denominator)
  }

  /// `nil` where 64 bits are not enough.
  private static func smallSum(_ terms: [Ratio]) -> Ratio? {
    var denominator = 1
    for term in terms {
      guard case .small(_, let bottom) = term.storage else { return nil }
      let (product, overflow) = denominator.multipliedReportingOverflow(
        by: bottom / greatestCommonDivisor(denominator, bottom))
      if overflow { return nil }
      denominator = product
    }
    var numerator = 0
    for term in terms {
      guard case .small(let top, let bottom) = term.storage else { return nil }
      let (scaled, tooLarge) = top.multipliedReportingOverflow(by: denominator / bottom)
      let (sum, overflow) = numerator.addingReportingOverflow(scaled)
      if tooLarge || overflow { return nil }
      numerator = sum
    }
    return Ratio(numerator, denominator)
  }

  /// The difference; `right` must not be greater than `left`.
  public static func - (left: Self, right: Self) -> Self {
    precondition(left >= right, "a ratio is never negative")
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
      let (first, firstOverflow) = a.multipliedReportingOverflow(by: d)
      let (second, secondOverflow) = c.multipliedReportingOverflow(by: b)
      let (bottom, bottomOverflow) = b.multipliedReportingOverflow(by: d)
      if !firstOverflow, !secondOverflow, !bottomOverflow {
        return Ratio(first - second, bottom)
      }
    }
    let ((a, b), (c, d)) = (left.wide, right.wide)
    return Ratio(a * d - c * b, b * d)
  }

  /// The product.
  public static func * (left: Self, right: Self) -> Self {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
      let (top, topOverflow) = a.multipliedReportingOverflow(by: c)
      let (bottom, bottomOverflow) = b.multipliedReportingOverflow(by: d)
      if !topOverflow, !bottomOverflow { return Ratio(top, bottom) }
    }
    let ((a, b), (c, d)) = (left.wide, right.wide)
    return Ratio(a * c, b * d)
  }

  /// The product with a whole number, which must not be negative.
  public static func * (left: Self, right: Int) -> Self { left * Ratio(right) }

  /// The exact order.
  public static func < (left: Self, right: Self) -> Bool {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
      if b == d { return a < c }
      let first = a.multipliedFullWidth(by: d)
      let second = c.multipliedFullWidth(by: b)
      return (first.high, first.low) < (second.high, second.low)
    }
    let ((a, b), (c, d)) = (left.wide, right.wide)
    return a * d < c * b
  }

  /// Hundredths, cut off, and the part that was cut off, 0 to below 1 hundredth.
  public var hundredths: (whole: Int, rest: Ratio) {
    if case .small(let top, let bottom) = storage {
      let (scaled, overflow) = top.multipliedReportingOverflow(by: 100)
      if !overflow { return (scaled / bottom, Ratio(scaled % bottom, bottom)) }
    }
    let (top, bottom) = (self * 100).wide
    let (quotient, remainder) = top.dividedBy(bottom)
    guard let whole = quotient.small else {
      preconditionFailure("a number beyond 2⁶³ hundredths is no score")
    }
    return (whole, Ratio(remainder, bottom))
  }

  /// Hundredths, rounded to the nearest, half upwards.
  public var roundedHundredths: Int {
    let (whole, rest) = hundredths
    return rest < Ratio(1, 2) ? whole : whole + 1
  }

  /// `375/7`, or `5` for a whole number.
  public var description: String {
    switch storage {
    case .small(let top, 1): "\(top)"
    case .small(let top, let bottom): "\(top)/\(bottom)"
    case .wide(let top, let bottom): "\(top.decimal)/\(bottom.decimal)"
    }
  }

  private var wide: (WideInteger, WideInteger) {
    switch storage {
    case .small(let top, let bottom): (WideInteger(UInt(top)), WideInteger(UInt(bottom)))
    case .wide(let top, let bottom): (top, bottom)
    }
  }

  private static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return left
  }
}

/// A score in printed form.
public enum Hundredths {
  /// `53.57` for 5357.
  public static func text(_ value: Int) -> String {
    let rest = value % 100
    return "\(value / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Prints numbers so that the printed ones sum to the printed total: each is cut off, and the largest rests are
  /// rounded up (the earlier of equal rests first).
  ///
  /// - Parameter total: The printed total in hundredths; within one hundredth a number of the exact sum.
  public static func apportion(_ numbers: [Ratio], total: Int) -> [Int] {
    let split = numbers.map(\.hundredths)
    var result = split.map(\.whole)
    let missing = total - result.reduce(0, +)
    guard missing > 0 else { return result }
    let order = split.indices.sorted { left, right in
      split[left].rest == split[right].rest ? left < right : split[left].rest > split[right].rest
    }
    for index in order.prefix(missing) { result[index] += 1 }
    return result
  }
}
