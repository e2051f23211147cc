import Foundation
import MusterModel
import MusterSpreadsheets
import MusterTestSupport
import MusterWorkbook
import Testing

/// Texts that people, or their worst enemies, write.
@Suite struct GapTextTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    /// What a cell shows.
    let shown: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "a formula", text: "=cmd|'/c calc'!A0", shown: "=cmd|'/c calc'!A0"),
    Case(name: "a link", text: "=HYPERLINK(\"x\")", shown: "=HYPERLINK(\"x\")"),
    Case(name: "control characters", text: "a\u{1B}[31m\u{0}b\u{7F}\u{9B}", shown: "a·[31m·b··"),
    Case(name: "lines", text: "a\r\nb\nc\rd\r", shown: "a\nb\nc·d·"),
    Case(
      name: "an emoji of many parts", text: "👩‍👩‍👧‍👦 e\u{301}", shown: "👩‍👩‍👧‍👦 e\u{301}"),
    Case(name: "right to left", text: "שלום \u{200F}עולם", shown: "שלום \u{200F}עולם"),
    Case(name: "turned order", text: "abc\u{202E}txt.exe", shown: "abc·txt.exe"),
    Case(name: "no character of XML", text: "a\u{FFFE}\u{FFFF}b", shown: "a··b"),
    Case(name: "markup", text: "<a href='x'>&amp;", shown: "<a href='x'>&amp;"),
    Case(
      name: "40,000 characters", text: String(repeating: "å", count: 40_000),
      shown: String(repeating: "å", count: 32_767 - 8) + " … [cut]"),
    Case(
      name: "20,000 emoji", text: String(repeating: "👍🏽", count: 20_000),
      shown: String(repeating: "👍🏽", count: (32_767 - 8) / 4) + " … [cut]"),
    Case(
      name: "as long as a cell", text: String(repeating: "a", count: 32_767),
      shown: String(repeating: "a", count: 32_767)),
  ]

  /// Contoso with a text wherever people write one.
  private static func hostile(_ text: String) throws -> (GapBook, Assessment) {
    let book = try GapBook.shipped("contoso")
    let day = book.assessment.day
    let findings = book.assessment.findings.prefix(3).map { finding in
      Finding(
        item: finding.item, title: text, population: finding.population, domain: finding.domain,
        need: finding.need, points: finding.points, hundredths: finding.hundredths,
        reason: finding.reason, relation: finding.relation, missing: [], cause: nil,
        fix: finding.fix, recovers: finding.recovers, differs: nil, advice: .row(text),
        effortDays: nil, licence: [],
        decision: Decision(
          kind: .wait, with: text, reason: text, by: text, until: day,
          place: book.worksheet.populations[0].place), isDecisionLive: true, owner: text, due: nil,
        evidence: nil, source: finding.source)
    }
    return (book, book.assessment.with(findings: Array(findings)))
  }

  @Test(arguments: cases)
  func `a cell shows a text and never runs it`(_ example: Case) throws {
    let (book, assessment) = try Self.hostile(example.text)
    let content = try RoundTripTests.content(book.sheets(of: assessment))
    let gaps = try #require(content.sheets.first { $0.name == "Gaps" })
    let row = try #require(gaps.rows.dropFirst(3).first).cells
    for column in [GapColumn.title, .owner, .with, .decisionReason, .by, .remedy] {
      #expect(row[column.rawValue] == .text(example.shown), "\(column)")
    }
    #expect(try !Self.parts(book.sheets(of: assessment)).contains("<f>"))
    #expect(CellText.fitting(example.shown) == example.shown)
  }

  /// The XML of all sheets of a workbook.
  private static func parts(_ sheets: [WorkbookSheet]) throws -> String {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/w.xlsx"
    try WorkbookWriter.write(sheets, title: "t", day: 20_777, to: path)
    let script = """
      import sys, zipfile
      book = zipfile.ZipFile(sys.argv[1])
      for name in book.namelist():
          if name.startswith("xl/worksheets/"): sys.stdout.write(book.read(name).decode())
      """
    let run = try Tool.run("python", ["-c", script, path])
    #expect(run.status == 0)
    return run.output
  }

  @Test(arguments: cases)
  func `in CSV no text begins like a formula`(_ example: Case) throws {
    let (_, assessment) = try Self.hostile(example.text)
    let bytes = GapTable.text(assessment, catalog: RoundTripTests.catalog)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains(",=") && !text.contains("\n=") && !text.contains(",\"="))
    let rows = try #require(CSVReader.read(bytes, name: "csv").sheets.first).rows
    #expect(rows.count == 4)
    #expect(rows[1].cells[GapColumn.owner.rawValue]?.text == example.shown)
  }

  /// What another program reads: heads, lists, links, panes, print set-up and charts.
  @Test func `openpyxl finds what spreadsheet programs need`() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/w.xlsx"
    let book = try GapBook.shipped("contoso")
    try WorkbookWriter.write(book.sheets, title: "Gaps", day: 20_777, to: path)
    let script = """
      import sys, warnings, openpyxl
      warnings.simplefilter("ignore")
      book = openpyxl.load_workbook(sys.argv[1])
      print("|".join(sheet.title + ("*" if sheet.sheet_state == "hidden" else "") for sheet in book))
      gaps = book["Gaps"]
      print("|".join(cell.value for cell in gaps[3]))
      print(sorted(item.formula1 for item in gaps.data_validations.dataValidation))
      print(sum(1 for row in gaps.iter_rows(min_row=4) for cell in row if cell.hyperlink), gaps.max_row - 3)
      print(gaps.freeze_panes, gaps.auto_filter.ref, gaps.print_title_rows, gaps.print_title_cols,
            gaps.page_setup.orientation, gaps.print_area)
      print(sum(cell.data_type == "f" for sheet in book for row in sheet.iter_rows() for cell in row))
      print(len(book["Summary"]._charts), len(gaps.conditional_formatting) > 0)
      """
    let run = try Tool.run("python", ["-c", script, path])
    let lines = run.output.split(separator: "\n").map(String.init)
    try #require(lines.count == 7, "\(run.output)")
    #expect(
      lines[0]
        == "Summary|Gaps|Licences|Identity|Compliance|Mechanics|Re-enrolment|Decisions|Questions|muster*"
    )
    #expect(lines[1] == GapColumn.allCases.map(\.head).joined(separator: "|"))
    #expect(
      lines[2] == """
        ['"accept,drop,third-party,rebuild,wait"', '"open,in progress,done,decided,expired,to answer"']
        """)
    let count = book.assessment.findings.count
    #expect(lines[3] == "\(count) \(count)")
    #expect(
      lines[4]
        == "C4 A3:Y\(count + 3) $1:$3 $A:$B landscape 'Gaps'!$A$1:$Y$\(count + 3)")
    #expect(lines[5] == "0")
    #expect(lines[6] == "2 True")
  }
}
