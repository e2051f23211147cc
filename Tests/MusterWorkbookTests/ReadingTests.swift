import MusterWorkbook
import Testing

/// What cells hold, as Excel, LibreOffice, Google Sheets and Numbers write them.
@Suite struct ReadingTests {
  private func cells(_ package: PackageBuilder) throws -> [String: CellValue] {
    let content = try WorkbookReader.read(package.bytes())
    let pairs = content.sheets[0].cells.map { ($0.address.text, $0.value) }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let cell: String
    let value: CellValue?
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "a shared text", cell: "<c r=\"A1\" t=\"s\"><v>0</v></c>", value: .text("one")),
    Case(
      name: "a rich text without its looks", cell: "<c r=\"A1\" t=\"s\"><v>1</v></c>",
      value: .text("rich text")),
    Case(
      name: "phonetic readings are no text", cell: "<c r=\"A1\" t=\"s\"><v>2</v></c>",
      value: .text("東京")),
    Case(
      name: "an inline text", cell: "<c r=\"A1\" t=\"inlineStr\"><is><t>in</t></is></c>",
      value: .text("in")),
    Case(
      name: "an inline rich text",
      cell:
        "<c r=\"A1\" t=\"inlineStr\"><is><r><rPr/><t>a </t></r><r><t xml:space=\"preserve\"> b</t></r></is></c>",
      value: .text("a  b")),
    Case(
      name: "a formula's text", cell: "<c r=\"A1\" t=\"str\"><f>B1&amp;\"x\"</f><v>yx</v></c>",
      value: .text("yx")),
    Case(
      name: "a formula's number", cell: "<c r=\"A1\"><f>1+1</f><v>2</v></c>", value: .number("2")),
    Case(name: "a formula without a result", cell: "<c r=\"A1\"><f>1+1</f></c>", value: nil),
    Case(name: "a number", cell: "<c r=\"A1\"><v>12.50</v></c>", value: .number("12.50")),
    Case(name: "true", cell: "<c r=\"A1\" t=\"b\"><v>1</v></c>", value: .bool(true)),
    Case(name: "false", cell: "<c r=\"A1\" t=\"b\"><v>0</v></c>", value: .bool(false)),
    Case(name: "an error", cell: "<c r=\"A1\" t=\"e\"><v>#REF!</v></c>", value: .error("#REF!")),
    Case(name: "a date", cell: "<c r=\"A1\" s=\"1\"><v>46346</v></c>", value: .day(20_777)),
    Case(
      name: "a date with a time", cell: "<c r=\"A1\" s=\"2\"><v>46346.75</v></c>",
      value: .day(20_777)),
    Case(
      name: "a date in ISO form", cell: "<c r=\"A1\" t=\"d\"><v>2026-11-20T10:00:00Z</v></c>",
      value: .day(20_777)),
    Case(
      name: "the first of March 1900", cell: "<c r=\"A1\" s=\"1\"><v>61</v></c>",
      value: .day(-25_508)),
    Case(
      name: "an amount with the word days is no date", cell: "<c r=\"A1\" s=\"3\"><v>3</v></c>",
      value: .number("3")),
    Case(
      name: "a time is no date", cell: "<c r=\"A1\" s=\"4\"><v>0.5</v></c>", value: .number("0.5")),
    Case(
      name: "a character that XML cannot hold",
      cell: "<c r=\"A1\" t=\"inlineStr\"><is><t>a_x000D_b_x005F_x000D_ _x</t></is></c>",
      value: .text("a\rb_x000D_ _x")),
    Case(name: "an empty text", cell: "<c r=\"A1\" t=\"inlineStr\"><is><t/></is></c>", value: nil),
    Case(name: "a cell without an address", cell: "<c><v>7</v></c>", value: .number("7")),
  ]

  static let texts = """
    <si><t>one</t></si><si><r><rPr><b/></rPr><t>rich</t></r><r><t xml:space="preserve"> text</t></r></si>\
    <si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>
    """

  @Test(arguments: cases)
  func `a cell holds what a person sees`(_ example: Case) throws {
    let package = PackageBuilder(rows: "<row r=\"1\">\(example.cell)</row>", texts: Self.texts)
    #expect(try cells(package)["A1"] == example.value)
  }

  @Test func `dates count from 1904 where the workbook says so`() throws {
    let package = PackageBuilder(
      rows: "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44884</v></c></row>", properties: "date1904=\"1\"")
    #expect(try cells(package)["A1"] == .day(20_777))
  }

  @Test func `rows and cells without addresses follow each other`() throws {
    let package = PackageBuilder(
      rows:
        "<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c r=\"C3\"><v>3</v></c><c><v>4</v></c></row>"
    )
    let cells = try cells(package)
    #expect(cells.keys.sorted() == ["A1", "B1", "C3", "D3"])
  }

  @Test func `prefixes of names and unknown parts make no difference`() throws {
    var package = PackageBuilder(rows: "")
    package.replace(
      "xl/worksheets/sheet1.xml",
      with: """
        <x:worksheet xmlns:x="\(PackageBuilder.main)" xmlns:y="urn:y"><y:new><y:c r="A9"/></y:new>\
        <x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>in</x:t></x:is></x:c></x:row>\
        </x:sheetData></x:worksheet>
        """)
    #expect(try cells(package) == ["B2": .text("in")])
  }

  @Test func `merged cells, hidden rows and macros are told`() throws {
    var package = PackageBuilder(
      rows: "<row r=\"3\" hidden=\"1\"><c r=\"A3\"><v>1</v></c></row>",
      after: "<mergeCells count=\"1\"><mergeCell ref=\"A3:B4\"/></mergeCells>")
    package.replace("xl/vbaProject.bin", with: "not read")
    let content = try WorkbookReader.read(package.bytes())
    #expect(content.sheets[0].merged == ["A3:B4"])
    #expect(content.sheets[0].hiddenRows == [2])
    #expect(content.remarks == ["macros are not read"])
  }
}
