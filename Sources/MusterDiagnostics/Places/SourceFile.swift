/// A file as it was read: the name to print and the bytes to quote.
///
/// Places refer to their file, so a diagnostic can show its line without reading the disk again.
public final class SourceFile: Sendable {
  /// The name as the user gave it, such as `worksheets/contoso.yaml`.
  public let path: String
  /// The content as it stands on disk; UTF-8, or UTF-16 with a byte order mark.
  public let bytes: [UInt8]

  /// Creates a file from its printed name and its content.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The text of a line without its line break; `nil` where the file has no such line.
  ///
  /// - Parameter number: Counts from 1, by the line breaks of YAML 1.1.
  public func line(_ number: Int) -> String? {
    guard number >= 1 else { return nil }
    var text = text(ofFirst: bytes.count)
    return text.withUTF8 { text in
      var start = 0
      for _ in 1..<number {
        guard let end = Self.lineBreak(in: text, from: start) else { return nil }
        start = end.upperBound
      }
      let end = Self.lineBreak(in: text, from: start)?.lowerBound ?? text.count
      return String(decoding: text[start..<end], as: UTF8.self)
    }
  }

  /// The place of a byte, for faults that a reader reports by offset.
  public func position(ofByte offset: Int) -> SourcePosition {
    var text = text(ofFirst: max(0, offset))
    return text.withUTF8 { text in
      var line = 1
      var start = 0
      while let end = Self.lineBreak(in: text, from: start) {
        line += 1
        start = end.upperBound
      }
      let before = String(decoding: text[start...], as: UTF8.self)
      return SourcePosition(line: line, column: before.unicodeScalars.count + 1)
    }
  }

  /// Where each line starts, as offsets of ``bytes``, which must be UTF-8.
  public var lineStarts: [Int] {
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return bytes.withUnsafeBufferPointer { text in
      var starts = [mark]
      while let end = Self.lineBreak(in: text, from: starts[starts.count - 1]) {
        starts.append(end.upperBound)
      }
      return starts
    }
  }

  /// The next line break of YAML 1.1 in UTF-8; bytes, because a file of many faults is searched once for each.
  private static func lineBreak(
    in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Range<Int>? {
    func byte(_ index: Int) -> UInt8 { index < text.count ? text[index] : 0 }
    var index = start
    while index < text.count {
      switch text[index] {
      case 0x0A: return index..<index + 1
      case 0x0D: return index..<index + (byte(index + 1) == 0x0A ? 2 : 1)
      case 0xC2 where byte(index + 1) == 0x85: return index..<index + 2
      case 0xE2 where byte(index + 1) == 0x80 && byte(index + 2) & 0xFE == 0xA8:
        return index..<index + 3
      default: index += 1
      }
    }
    return nil
  }

  /// The text of the first bytes, without a byte order mark.
  private func text(ofFirst count: Int) -> String {
    let part = bytes.prefix(count)
    if bytes.starts(with: [0xFF, 0xFE]) { return Self.decodeUTF16(part, lowFirst: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return Self.decodeUTF16(part, lowFirst: false) }
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return String(decoding: part.dropFirst(mark), as: UTF8.self)
  }

  private static func decodeUTF16(_ bytes: ArraySlice<UInt8>, lowFirst: Bool) -> String {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      lowFirst
        ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
        : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
    }
    return String(decoding: units, as: UTF16.self)
  }
}
