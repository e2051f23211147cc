/// UUIDs that are made from what they name, so that the same content has the same UUID on every run and machine.
///
/// > Source: RFC 9562, section 5.5 (version 5, by SHA-1).
enum ContentUUID {
  /// The name space of Muster's OSCAL documents: that of `muster.invalid` among domain names.
  static let muster = bytes(in: dns, of: Array("muster.invalid".utf8))

  /// RFC 9562's name space of domain names, `6ba7b810-9dad-11d1-80b4-00c04fd430c8`.
  static let dns: [UInt8] = [
    0x6B, 0xA7, 0xB8, 0x10, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
  ]

  /// The UUID of words in their order; each is counted, so that no two lists of words run together.
  static func text(of words: [String]) -> String {
    let name = words.flatMap { Array("\($0.utf8.count):".utf8) + Array($0.utf8) }
    return text(bytes(in: muster, of: name))
  }

  /// The 16 bytes of version 5 in a name space.
  static func bytes(in space: [UInt8], of name: [UInt8]) -> [UInt8] {
    var bytes = Array(SHA1.digest(space + name).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    return bytes
  }

  /// Eight, four, four, four and twelve hexadecimal digits.
  static func text(_ bytes: [UInt8]) -> String {
    var result = ""
    for (position, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(position) { result += "-" }
      let digits = String(byte, radix: 16)
      result += digits.count == 1 ? "0" + digits : digits
    }
    return result
  }
}
