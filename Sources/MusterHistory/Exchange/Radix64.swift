/// Bytes as letters that every text can hold (RFC 4648, section 4).
enum Radix64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        let letter = Self.letters[Int(bits >> UInt32(18 - 6 * place) & 63)]
        text.append(place <= group.count ? letter : 0x3D)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes; `nil` where the text is no such letters.
  static func bytes(_ text: String) -> [UInt8]? {
    let all = Array(text.utf8)
    guard all.count % 4 == 0 else { return nil }
    let padding = all.suffix(2).filter { $0 == 0x3D }.count
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: all.count, by: 4) {
      var bits: UInt32 = 0
      for place in start..<start + 4 {
        let isPadding = place >= all.count - padding
        guard let value = isPadding ? 0 : letters.firstIndex(of: all[place]) else { return nil }
        bits = bits << 6 | UInt32(value)
      }
      bytes += [16, 8, 0].map { UInt8(truncatingIfNeeded: bits >> $0) }
    }
    bytes.removeLast(padding)
    // The same bytes have one text only.
    return Self.text(bytes) == text ? bytes : nil
  }
}
