/// The 32 bytes of a SHA-256, which stand for a content.
public struct Digest: Hashable, Sendable, CustomStringConvertible {
  /// As they come out of the function.
  public let bytes: [UInt8]

  /// The digest of a content.
  public init(of content: [UInt8]) {
    bytes = SHA256.digest(content)
  }

  /// A digest that was kept, or `nil` where there are not 32 bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == SHA256.size else { return nil }
    self.bytes = bytes
  }

  /// A digest from its ``description``, or `nil` where the text is none.
  public init?(_ text: String) {
    let digits = Array(text.utf8)
    guard digits.count == 2 * SHA256.size else { return nil }
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: digits.count, by: 2) {
      guard let high = Self.value(digits[start]), let low = Self.value(digits[start + 1]) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    self.bytes = bytes
  }

  /// 64 hexadecimal digits in lower case.
  public var description: String {
    let digits = Array("0123456789abcdef".utf8)
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  /// The first twelve digits, for people.
  public var short: String { String(description.prefix(12)) }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }
}
