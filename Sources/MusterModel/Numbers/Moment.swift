/// A point in time to the second, in UTC.
public struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds left out; negative before it.
  public let seconds: Int

  /// Creates a moment from its distance to 1970-01-01T00:00:00Z.
  public init(seconds: Int) {
    self.seconds = seconds
  }

  /// Creates a moment from `YYYY-MM-DDThh:mm:ssZ`, or `nil` where the text is none.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == 0x54, bytes[13] == 0x3A, bytes[16] == 0x3A,
      bytes[19] == 0x5A, let day = Day(String(decoding: bytes[..<10], as: UTF8.self)),
      let hour = Self.number(bytes[11..<13], below: 24),
      let minute = Self.number(bytes[14..<16], below: 60),
      let second = Self.number(bytes[17..<19], below: 60)
    else { return nil }
    seconds = day.number * 86_400 + hour * 3600 + minute * 60 + second
  }

  /// The day that it lies in.
  public var day: Day {
    Day(number: (seconds - Self.rest(seconds)) / 86_400)
  }

  /// `YYYY-MM-DDThh:mm:ssZ`.
  public var description: String {
    let rest = Self.rest(seconds)
    let parts = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(day)T\(parts.joined(separator: ":"))Z"
  }

  /// Earlier is less.
  public static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }

  /// The seconds of the day.
  private static func rest(_ seconds: Int) -> Int { (seconds % 86_400 + 86_400) % 86_400 }

  private static func number(_ digits: ArraySlice<UInt8>, below limit: Int) -> Int? {
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value < limit ? value : nil
  }
}
