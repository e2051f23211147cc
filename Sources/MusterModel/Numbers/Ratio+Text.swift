extension Ratio {
  /// The most digits of one number of a text.
  private static let mostDigits = 2000

  /// Creates a ratio from its ``description``, such as `375/7` or `5`; `nil` where the text is none.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let top = Self.number(parts[0]),
      let bottom = parts.count == 1 ? WideInteger(1) : Self.number(parts[1]), !bottom.isZero
    else { return nil }
    if let top = top.small, let bottom = bottom.small {
      self.init(top, bottom)
    } else {
      self.init(top, bottom)
    }
  }

  private static func number(_ digits: Substring.UTF8View) -> WideInteger? {
    guard (1...mostDigits).contains(digits.count) else { return nil }
    var value = WideInteger(0)
    // Eighteen digits at once fit a machine word.
    var (chunk, scale): (UInt, UInt) = (0, 1)
    for (place, digit) in digits.enumerated() {
      guard (0x30...0x39).contains(digit) else { return nil }
      chunk = chunk * 10 + UInt(digit - 0x30)
      scale *= 10
      if place % 18 == 17 {
        value = value * WideInteger(scale) + WideInteger(chunk)
        (chunk, scale) = (0, 1)
      }
    }
    return value * WideInteger(scale) + WideInteger(chunk)
  }
}
