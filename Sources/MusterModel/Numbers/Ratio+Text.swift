extension Ratio {
  /// The most digits of a number that is read.
  private static let mostDigits = 2000

  /// Reads what ``description`` writes, `375/7` or `5`; `nil` for anything else, and for more than 2000 digits.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let top = Self.natural(parts[0]) else { return nil }
    guard parts.count == 2 else {
      self.init(top, WideInteger(1))
      return
    }
    guard let bottom = Self.natural(parts[1]), !bottom.isZero else { return nil }
    self.init(top, bottom)
  }

  private static func natural(_ digits: Substring) -> WideInteger? {
    guard (1...mostDigits).contains(digits.utf8.count) else { return nil }
    let ten = WideInteger(10)
    var result = WideInteger(0)
    for byte in digits.utf8 {
      guard (0x30...0x39).contains(byte) else { return nil }
      result = result * ten + WideInteger(UInt(byte - 0x30))
    }
    return result
  }
}
