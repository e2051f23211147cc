import MusterDiagnostics
import Testing

@Suite struct SourceFileTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let lines: [String]
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ lines: [String]) {
      self.init(name, bytes: Array(text.utf8), lines)
    }

    init(_ name: String, bytes: [UInt8], _ lines: [String]) {
      self.name = name
      self.bytes = bytes
      self.lines = lines
    }
  }

  static func utf16(_ text: String, lowFirst: Bool) -> [UInt8] {
    "\u{FEFF}\(text)".utf16.flatMap { unit in
      let (low, high) = (UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8))
      return lowFirst ? [low, high] : [high, low]
    }
  }

  static let cases = [
    Case("empty", "", [""]), Case("one line", "a", ["a"]), Case("line feed", "a\nb", ["a", "b"]),
    Case("line feed at the end", "a\n", ["a", ""]), Case("return", "a\rb", ["a", "b"]),
    Case("return and line feed", "a\r\nb\r\n", ["a", "b", ""]),
    Case("two returns and a line feed", "a\r\r\nb", ["a", "", "b"]),
    Case("line feed, then return", "a\n\rb", ["a", "", "b"]),
    Case("next line", "a\u{85}b", ["a", "b"]),
    Case("separators", "a\u{2028}b\u{2029}c", ["a", "b", "c"]),
    Case("other spaces break nothing", "a\u{0B}b\u{0C}c", ["a\u{0B}b\u{0C}c"]),
    Case("empty lines", "\n\na\n\n", ["", "", "a", "", ""]),
    Case("byte order mark", "\u{FEFF}a\nb", ["a", "b"]),
    Case("a letter that begins like the mark", "\u{FEC0}a\nb", ["\u{FEC0}a", "b"]),
    Case("UTF-16, low byte first", bytes: utf16("ä😀\r\nb", lowFirst: true), ["ä😀", "b"]),
    Case("UTF-16, high byte first", bytes: utf16("ä😀\nb", lowFirst: false), ["ä😀", "b"]),
    Case("UTF-16 with half a unit", bytes: [0xFF, 0xFE, 0x61, 0x00, 0x62], ["a"]),
    Case("only half a mark", bytes: [0xFF], ["\u{FFFD}"]),
    Case("invalid UTF-8", bytes: [0x61, 0xFF, 0x0A, 0x62], ["a\u{FFFD}", "b"]),
  ]

  @Test(arguments: cases)
  func lines(_ example: Case) {
    let file = SourceFile(path: "x", bytes: example.bytes)
    for (index, line) in example.lines.enumerated() {
      #expect(file.line(index + 1)?.unicodeScalars.map(\.value) == line.unicodeScalars.map(\.value))
    }
    #expect(file.line(example.lines.count + 1) == nil)
    #expect(file.line(0) == nil)
    #expect(file.line(-1) == nil)
  }

  struct Byte: CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let offset: Int
    let line: Int
    let column: Int
    var testDescription: String { name }
  }

  static let bytes = [
    Byte(name: "the first", bytes: Array("ab".utf8), offset: 0, line: 1, column: 1),
    Byte(
      name: "after a letter of two bytes", bytes: Array("äb".utf8), offset: 2, line: 1, column: 2),
    Byte(name: "on line 2", bytes: Array("a\nbc".utf8), offset: 3, line: 2, column: 2),
    Byte(
      name: "after return, line feed", bytes: Array("a\r\nb".utf8), offset: 3, line: 2, column: 1),
    Byte(name: "past the end", bytes: Array("ab".utf8), offset: 99, line: 1, column: 3),
    Byte(name: "before the start", bytes: Array("ab".utf8), offset: -1, line: 1, column: 1),
    Byte(
      name: "after a byte order mark", bytes: Array("\u{FEFF}ab".utf8), offset: 4, line: 1,
      column: 2),
    Byte(
      name: "in UTF-16, low byte first", bytes: utf16("a\n😀b", lowFirst: true), offset: 10,
      line: 2, column: 2),
    Byte(
      name: "in UTF-16, high byte first", bytes: utf16("äb", lowFirst: false), offset: 4, line: 1,
      column: 2),
  ]

  @Test(arguments: bytes)
  func positionOfByte(_ example: Byte) {
    let position = SourceFile(path: "x", bytes: example.bytes).position(ofByte: example.offset)
    #expect(position == SourcePosition(line: example.line, column: example.column))
  }

  @Test func `places are the same where name and ends are`() {
    let start = SourcePosition(line: 1, column: 1)
    let end = SourcePosition(line: 1, column: 2)
    let one = SourcePlace(file: SourceFile(path: "x", bytes: []), start: start, end: end)
    let same = SourcePlace(file: SourceFile(path: "x", bytes: [1]), start: start, end: end)
    let other = SourcePlace(file: SourceFile(path: "y", bytes: []), start: start, end: end)
    #expect(one == same)
    #expect(Set([one, same, other]).count == 2)
    #expect(one != SourcePlace(file: one.file, start: start, end: start))
    #expect(one.label == "x:1:1")
  }

  @Test func `positions are ordered by line, then column`() {
    #expect(SourcePosition(line: 1, column: 9) < SourcePosition(line: 2, column: 1))
    #expect(SourcePosition(line: 2, column: 1) < SourcePosition(line: 2, column: 2))
    #expect(SourcePosition(line: .max, column: -5).column == 0)
  }
}
