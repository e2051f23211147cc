import MusterDiagnostics
import MusterFormats
import MusterModel
import MusterSpreadsheets
import MusterTestSupport
import MusterWorkbook
import Testing

/// The gap worksheet and back: owners, due dates and decisions arrive, what is spoilt is named, all else stays.
@Suite struct GapRoundTripTests {
  private static let passcode = "restrictions.passcode"
  private static let vpn = "network.per-app-vpn"

  @Test(arguments: Repository.files(below: "worksheets", endings: [".yaml"]))
  func `out and in changes nothing`(path: String) throws {
    let book = try GapBook(Repository.text(path))
    let found = try book.read(book.sheets)
    #expect(found.changes.map(\.words) == [])
    #expect(found.problems == [])
    #expect(found.remarks == [])
  }

  @Test(arguments: Repository.files(below: "worksheets", endings: [".yaml"]))
  func `out and in by CSV changes nothing`(path: String) throws {
    let book = try GapBook(Repository.text(path))
    let bytes = GapTable.text(book.assessment, catalog: RoundTripTests.catalog)
    let found = try WorkbookImport(
      CSVReader.read(bytes, name: "csv"), into: book.worksheet, catalog: RoundTripTests.catalog,
      hash: "", isForced: false)
    #expect(found.changes.map(\.words) == [])
    #expect(found.problems == [])
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let edits: [(GapColumn, WorkbookSheet.Value)]
    /// What stands in the file afterwards.
    let wanted: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "another owner", edits: [(.owner, .text("Ann"))], wanted: "    owner: Ann\n"),
    Case(
      name: "an owner taken back", edits: [(.owner, .empty)],
      wanted: "    facets: [app-list]\n    decision: {"),
    Case(
      name: "a due date", edits: [(.due, .day(20_850))], wanted: "    due: 2027-02-01\n"),
    Case(
      name: "a due date as text", edits: [(.due, .text("2027-02-01"))],
      wanted: "    due: 2027-02-01\n"),
    Case(
      name: "another end of a decision", edits: [(.until, .day(20_850))],
      wanted: "decision: {kind: wait, reason: later, by: CIO, until: 2027-02-01}"),
    Case(
      name: "another decision in capitals",
      edits: [(.decision, .text("Third Party")), (.with, .text("a tunnel"))],
      wanted:
        "decision: {kind: third-party, with: a tunnel, reason: later, by: CIO, until: 2027-01-31}"),
    Case(
      name: "a decision taken back",
      edits: [
        (.decision, .empty), (.decisionReason, .empty), (.by, .empty), (.until, .empty),
      ], wanted: "    owner: network team\n  restrictions.passcode:"),
    Case(
      name: "an owner like a formula", edits: [(.owner, .text("=cmd|'/c calc'!A0"))],
      wanted: "owner: =cmd|'/c calc'!A0\n"),
  ]

  @Test(arguments: cases)
  func `what people change arrives, and nothing else`(_ example: Case) throws {
    let book = try GapBook(RoundTripTests.text)
    var sheets = book.sheets
    for (column, value) in example.edits {
      for place in ["phones", "macs"] {
        sheets = try GapBook.edit(sheets, Self.vpn, place, column, value)
      }
    }
    let found = try book.read(sheets)
    #expect(found.problems == [])
    #expect(found.changes.count == 1, "\(found.changes.map(\.words))")
    let text = try book.text(after: found)
    #expect(text.contains(example.wanted), "\(text)")
  }

  @Test func `a first decision with an owner is two changes of one answer`() throws {
    let book = try GapBook.shipped("contoso")
    let finding = try #require(
      book.assessment.findings.first {
        $0.decision == nil && $0.isGap && $0.owner == nil && $0.population != nil
          && $0.reason == .gap
      })
    let place = try #require(finding.population?.rawValue)
    var sheets = book.sheets
    let values: [(GapColumn, WorkbookSheet.Value)] = [
      (.owner, .text("Ann")), (.decision, .text("accept")), (.decisionReason, .text("rare")),
      (.by, .text("CIO")), (.until, .day(21_000)),
    ]
    for (column, value) in values {
      sheets = try GapBook.edit(sheets, finding.item.text, place, column, value)
    }
    let found = try book.read(sheets)
    #expect(found.problems == [])
    #expect(found.changes.count == 2)
    let after = try GapBook(book.text(after: found), path: "contoso.yaml")
    let same = try #require(
      after.assessment.findings.first {
        $0.item == finding.item && $0.population == finding.population
      })
    #expect(same.owner == "Ann")
    #expect(same.decision?.kind == .accept)
    #expect(same.decision?.until.number == 21_000)
    #expect(after.assessment.standing.scores?.now == book.assessment.standing.scores?.now)
  }

  /// An item with gaps in two populations by one answer.
  private static let shared = RoundTripTests.text.replacing(
    "  network.per-app-vpn:\n    need: should\n",
    with: "  network.per-app-vpn:\n    need: should\n    # kept\n")

  @Test func `rows of one answer that change alike change it as it stands`() throws {
    let book = try GapBook(Self.shared)
    let places = book.assessment.findings.filter { $0.item.text == Self.vpn }
      .compactMap(\.population?.rawValue)
    #expect(places.count == 2)
    let sheets = try places.reduce(book.sheets) {
      try GapBook.edit($0, Self.vpn, $1, .owner, .text("Ann"))
    }
    let found = try book.read(sheets)
    #expect(found.changes.map(\.words) == ["network.per-app-vpn: owner Ann"])
    #expect(try book.text(after: found).contains("    # kept\n"))
  }

  @Test func `a row that changes alone changes its population alone`() throws {
    let book = try GapBook(Self.shared)
    let sheets = try GapBook.edit(book.sheets, Self.vpn, "macs", .owner, .text("Ann"))
    let found = try book.read(sheets)
    #expect(
      found.changes.map(\.words) == [
        "network.per-app-vpn for macs: owner Ann",
        "network.per-app-vpn for macs: the same decision",
      ])
    let after = try GapBook(book.text(after: found))
    let owners = after.assessment.findings.filter { $0.item.text == Self.vpn }
      .map { "\($0.population?.rawValue ?? ""): \($0.owner ?? "")" }.sorted()
    #expect(owners == ["macs: Ann", "phones: network team"])
    let own = after.assessment.findings.first { $0.item.text == Self.vpn && $0.owner == "Ann" }
    #expect(own?.decision?.reason == "later")
    #expect(after.assessment.standing.scores?.now == book.assessment.standing.scores?.now)
  }

  struct Spoilt: CustomTestStringConvertible, Sendable {
    let name: String
    let column: GapColumn
    let value: WorkbookSheet.Value
    /// The letters of the column that is named.
    let letters: String
    let message: String
    var testDescription: String { name }
  }

  static let spoilt = [
    Spoilt(
      name: "a date that is none", column: .due, value: .text("soon"), letters: "P",
      message: "'soon' is no date"),
    Spoilt(
      name: "no kind of decision", column: .decision, value: .text("waits"), letters: "Q",
      message: "'waits' is none of the values"),
    Spoilt(
      name: "half a decision", column: .by, value: .empty, letters: "T",
      message: "a decision has a kind, a reason, who decided and until when"),
    Spoilt(
      name: "no item", column: .id, value: .text("network.wif"), letters: "A",
      message: "there is no item 'network.wif'"),
    Spoilt(
      name: "no population", column: .population, value: .text("phone"), letters: "F",
      message: "there is no population 'phone'"),
    Spoilt(
      name: "twice the same", column: .population, value: .text("macs"), letters: "A",
      message: "'network.per-app-vpn' stands twice for the same population, first in"),
  ]

  @Test(arguments: spoilt)
  func `a spoilt cell is named, and the rest is taken`(_ example: Spoilt) throws {
    let book = try GapBook(RoundTripTests.text)
    var sheets = try GapBook.edit(
      book.sheets, Self.passcode, "macs", .owner, .text("Joe"))
    let row = try #require(
      sheets.first { $0.name == "Gaps" }?.rows.firstIndex {
        $0.count > 5 && $0[0].text == Self.vpn && $0[5].text == "phones"
      })
    sheets = try GapBook.edit(sheets, Self.vpn, "phones", example.column, example.value)
    let found = try book.read(sheets)
    #expect(found.problems.count == 1, "\(found.problems)")
    let problem = try #require(found.problems.first)
    #expect(problem.sheet == "Gaps")
    #expect(problem.address.hasPrefix(example.letters))
    if example.name != "twice the same" {
      #expect(problem.address == "\(example.letters)\(row + 1)")
    }
    #expect(problem.message.hasPrefix(example.message))
    #expect(found.changes.map(\.words) == ["restrictions.passcode for macs: owner Joe"])
  }

  @Test func `an owner of what is not answered is named`() throws {
    let book = try GapBook(RoundTripTests.text)
    let finding = try #require(book.assessment.findings.first { $0.reason == .unanswered })
    let sheets = try GapBook.edit(
      book.sheets, finding.item.text, finding.population?.rawValue ?? "(organisation)", .owner,
      .text("Ann"))
    let found = try book.read(sheets)
    #expect(found.changes.isEmpty)
    #expect(found.problems.map(\.help) == ["answer '\(finding.item.text)' first"])
  }

  @Test func `a status is the team's own`() throws {
    let book = try GapBook(RoundTripTests.text)
    let sheets = try GapBook.edit(book.sheets, Self.vpn, "phones", .status, .text("done"))
    let found = try book.read(sheets)
    #expect(found.changes.isEmpty && found.problems.isEmpty)
    #expect(found.remarks.count == 1)
    #expect(found.remarks.first?.contains("status") == true)
  }

  @Test func `what both changed keeps the worksheet's`() throws {
    let book = try GapBook(RoundTripTests.text)
    let sheets = try GapBook.edit(book.sheets, Self.vpn, "phones", .owner, .text("Ann"))
    let after = RoundTripTests.document(
      RoundTripTests.text.replacing("owner: network team", with: "owner: Bob"))
    let found = try RoundTripTests.read(sheets, into: after)
    #expect(found.changes.map(\.words) == [])
    #expect(
      found.problems.map(\.message)
        == ["both changed: the worksheet says 'Bob', the workbook 'Ann'"])
  }

  @Test func `rows sorted, columns moved and removed make no difference`() throws {
    let book = try GapBook(RoundTripTests.text)
    var sheets = try GapBook.edit(book.sheets, Self.vpn, "phones", .owner, .text("Ann"))
    let position = try #require(sheets.firstIndex { $0.name == "Gaps" })
    var sheet = sheets[position]
    sheet.rows = sheet.rows[..<3] + sheet.rows[3...].sorted { $0[1].text > $1[1].text }
    for row in sheet.rows.indices.dropFirst(2) {
      sheet.rows[row].insert(.init(.text("ours"), .label), at: 3)
      sheet.rows[row].remove(at: GapColumn.due.rawValue + 1)
    }
    sheet.name = "Lücken"
    sheet.choices = []
    sheet.colours = []
    sheets[position] = sheet
    sheets.swapAt(0, position)
    let found = try book.read(sheets)
    #expect(found.problems == [])
    #expect(
      found.changes.first?.words == "network.per-app-vpn for phones: owner Ann")
  }

  @Test func `a gap worksheet of another worksheet is refused`() throws {
    let book = try GapBook(RoundTripTests.text)
    let other = RoundTripTests.document(
      RoundTripTests.text.replacing("organisation: Small Ltd", with: "organisation: Big Ltd"))
    let fault = #expect(throws: WorkbookFault.self) {
      try RoundTripTests.read(book.sheets, into: other)
    }
    #expect(fault?.message.contains("made from another worksheet: Small") == true)
  }
}
