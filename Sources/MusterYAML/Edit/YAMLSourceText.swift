internal import MusterDiagnostics

/// The bytes of a UTF-8 file by line, and where nodes stand in them.
struct YAMLSourceText {
  let bytes: [UInt8]
  /// Offsets of the lines' first bytes.
  let lineStarts: [Int]

  init(_ file: SourceFile) {
    bytes = file.bytes
    lineStarts = file.lineStarts
  }

  /// The line break that the file uses.
  var lineBreak: String {
    guard lineStarts.count > 1 else { return "\n" }
    let end = lineStarts[1]
    return end >= 2 && bytes[end - 2] == 0x0D && bytes[end - 1] == 0x0A ? "\r\n" : "\n"
  }

  /// The offset of a position.
  func offset(of position: SourcePosition) -> Int {
    let line = Int(position.line) - 1
    guard line < lineStarts.count else { return bytes.count }
    var offset = lineStarts[line]
    for _ in 1..<Int(position.column) where offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset
  }

  /// The stretch of a place.
  func range(_ place: SourcePlace) -> Range<Int> {
    let start = offset(of: place.start)
    return start..<max(start, offset(of: place.end))
  }

  func text(of node: YAMLNode) -> String { text(range(node.place)) }

  /// The last line on which something of a stretch stands, from 0.
  func lastLine(of range: Range<Int>) -> Int {
    var line = line(at: range.upperBound)
    if line > 0, range.upperBound > range.lowerBound, range.upperBound == lineStarts[line] {
      line -= 1
    }
    while line > 0, lineStarts[line] > range.lowerBound, indent(ofLine: line) == nil { line -= 1 }
    return line
  }

  /// The end of a line without its line break.
  func contentEnd(ofLine line: Int) -> Int {
    let range = lineRange(line)
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }

  func text(_ range: Range<Int>) -> String {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe String(decoding: bytes[range], as: UTF8.self)
    }
  }

  /// The number of the line, from 0, that holds an offset.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a line, counted from 0, with its line break.
  func lineRange(_ line: Int) -> Range<Int> {
    lineStarts[line]..<(line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count)
  }

  /// How many spaces a line starts with; `nil` where nothing else stands on it.
  func indent(ofLine line: Int) -> Int? {
    let range = lineRange(line)
    var offset = range.lowerBound
    while offset < range.upperBound, bytes[offset] == 0x20 { offset += 1 }
    guard offset < range.upperBound, bytes[offset] != 0x0A, bytes[offset] != 0x0D else {
      return nil
    }
    return offset - range.lowerBound
  }

  /// Whether a line holds nothing but a comment.
  func isComment(line: Int) -> Bool {
    guard let indent = indent(ofLine: line) else { return false }
    return bytes[lineStarts[line] + indent] == 0x23
  }

  /// Whether a hash mark that may begin a comment stands on a line.
  func hasComment(line: Int) -> Bool {
    let range = lineRange(line)
    return range.contains { offset in
      bytes[offset] == 0x23 && (offset == range.lowerBound || bytes[offset - 1] == 0x20)
    }
  }

  /// The text of a comment line after its hash marks and spaces.
  func comment(onLine line: Int) -> String? {
    guard isComment(line: line) else { return nil }
    let range = lineRange(line)
    let end = contentEnd(ofLine: line)
    var start = range.lowerBound
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x23 { start += 1 }
    return text(start..<end)
  }
}
