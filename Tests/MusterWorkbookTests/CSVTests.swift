import MusterTestSupport
import MusterWorkbook
import Testing

/// Comma-separated values as programs of all countries write them.
@Suite struct CSVTests {
  private func rows(_ bytes: [UInt8]) throws -> [[String]] {
    let sheet = try CSVReader.read(bytes, name: "csv").sheets[0]
    return sheet.rows.map { row in
      (0...(row.cells.keys.max() ?? 0)).map { row.cells[$0]?.text ?? "" }
    }
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]
    let rows: [[String]]
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ rows: [[String]]) {
      self.init(name, Array(text.utf8), rows)
    }

    init(_ name: String, _ bytes: [UInt8], _ rows: [[String]]) {
      self.name = name
      self.bytes = bytes
      self.rows = rows
    }
  }

  private static func utf16(_ text: String, lowFirst: Bool, mark: Bool) -> [UInt8] {
    let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { unit in
      let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
      return lowFirst ? [low, high] : [high, low]
    }
  }

  static let cases = [
    Case("commas", "Id,Answer\nx,must\n", [["Id", "Answer"], ["x", "must"]]),
    Case("semicolons", "Id;Answer\r\nx;a, b\r\n", [["Id", "Answer"], ["x", "a, b"]]),
    Case("tabs", "Id\tAnswer\nx\ta,b;c\n", [["Id", "Answer"], ["x", "a,b;c"]]),
    Case("a line that names the mark", "sep=;\r\nId;A\r\n", [["Id", "A"]]),
    Case("returns alone", "Id,A\rx,y\r", [["Id", "A"], ["x", "y"]]),
    Case("no last line break", "Id,A\nx,y", [["Id", "A"], ["x", "y"]]),
    Case(
      "quotes, their doubles, marks and line breaks", "Id,A\nx,\"a \"\"b\"\", c\nd\"\n",
      [["Id", "A"], ["x", "a \"b\", c\nd"]]),
    Case("marks in quotes of the first line", "\"a,b\";c\nd;e\n", [["a,b", "c"], ["d", "e"]]),
    Case("text after a quote", "Id,A\n\"x\"y,z\n", [["Id", "A"], ["xy", "z"]]),
    Case(
      "ragged lines", "Id,A,B\nx\ny,1,2,3\n", [["Id", "A", "B"], ["x"], ["y", "1", "2", "3"]]),
    Case("a byte order mark", "\u{FEFF}Id,A\nä,b\n", [["Id", "A"], ["ä", "b"]]),
    Case(
      "UTF-16 with a mark", utf16("Id,A\nä,€\n", lowFirst: true, mark: true),
      [["Id", "A"], ["ä", "€"]]),
    Case(
      "UTF-16, high bytes first", utf16("Id,A\nä,€\n", lowFirst: false, mark: true),
      [["Id", "A"], ["ä", "€"]]),
    Case(
      "UTF-16 without a mark", utf16("Id,A\nä,b\n", lowFirst: true, mark: false),
      [["Id", "A"], ["ä", "b"]]),
    Case(
      "Windows-1252", Array("Id,A\n".utf8) + [0xE4, 0x2C, 0x80, 0x20, 0x96, 0x0A],
      [["Id", "A"], ["ä", "€ –"]]),
    Case("what guarded a formula goes", "Id,A\nx,'=1+1\n", [["Id", "A"], ["x", "=1+1"]]),
    Case("an apostrophe of a text stays", "Id,A\nx,'tis\n", [["Id", "A"], ["x", "'tis"]]),
  ]

  @Test(arguments: cases)
  func `values are read`(_ example: Case) throws {
    #expect(try rows(example.bytes) == example.rows)
  }

  static let dangerous = [
    "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "'=1", "''+1", "=HYPERLINK(\"http://x\",\"y\")",
  ]

  @Test(arguments: dangerous)
  func `no text can be run as a formula, and each comes back`(_ text: String) throws {
    let bytes = CSVWriter.write([["Id", "Note"], ["x", text]])
    let written = String(decoding: bytes, as: UTF8.self)
    let field = written.split(separator: "\r\n").last?.dropFirst(2) ?? ""
    let shown = field.first == "\"" ? field.dropFirst() : field
    #expect(shown.first == "'", "\(written)")
    #expect(try rows(bytes) == [["Id", "Note"], ["x", text]])
  }

  @Test(arguments: [UInt64](1...200))
  func `what is written is read back`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("ab=+-@'\",;\t\n ä€\u{1F600}")
    let table = (0..<5).map { row in
      (0..<4).map { column -> String in
        // The first line and column keep each line from being empty.
        if row == 0 || column == 0 { return "h\(row)\(column)" }
        let count = Int.random(in: 0...8, using: &random)
        return String((0..<count).map { _ in alphabet.randomElement(using: &random) ?? "x" })
      }
    }
    let back = try rows(CSVWriter.write(table)).map { row in
      row + [String](repeating: "", count: max(0, 4 - row.count))
    }
    #expect(back == table, "seed \(seed)")
  }

  @Test func `a quote that is not closed is named by its line`() {
    let fault = #expect(throws: WorkbookFault.self) {
      try CSVReader.read(Array("Id,A\nx,\"y\nz".utf8), name: "csv")
    }
    #expect(fault?.message == "a quote in line 2 is not closed")
  }

  @Test func `a workbook is no CSV`() {
    let fault = #expect(throws: WorkbookFault.self) {
      try CSVReader.read([0x50, 0x4B, 3, 4], name: "csv")
    }
    #expect(fault?.help == "name it with .xlsx")
  }
}
