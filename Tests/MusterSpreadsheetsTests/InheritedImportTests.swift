import MusterDiagnostics
import MusterFormats
import MusterModel
import MusterSpreadsheets
import MusterTestSupport
import MusterWorkbook
import Testing

/// A workbook of a worksheet that takes answers from another: what people change there becomes its own, whole.
@Suite struct InheritedImportTests {
  static let base = """
    muster: worksheet/1
    title: Standard
    organisation: Group
    cloud: commercial
    populations:
      phones: {platform: ios, ownership: corporate, mode: ade, minimum-os: "18.2", devices: 1}
      macs: {platform: macos, ownership: corporate, mode: ade, minimum-os: "15", devices: 1}
    licences: []
    facts: {federation: ad-fs}
    capabilities:
      network.wifi: {need: must, facets: [auto-join], note: three networks, owner: Ann}
      network.per-app-vpn:
        need: should
        owner: Bo
        decision: {kind: wait, reason: later, by: CIO, until: 2027-01-31}
      restrictions.passcode:
        - {for: [phones], need: must, note: six digits}
        - {need: could}

    """

  static let own = """
    muster: worksheet/1
    based-on: standard.yaml
    title: Own
    organisation: Own Ltd
    cloud: commercial
    populations:
      phones: {platform: ios, ownership: corporate, mode: ade, minimum-os: "18.2", devices: 10}
      macs: {platform: macos, ownership: corporate, mode: ade, minimum-os: "15", devices: 5}
    licences: []
    capabilities:
      restrictions.passcode: {need: should, only: [macs]}

    """

  private static func document(_ text: String, _ path: String) -> WorksheetDocument {
    WorksheetDocument(
      SourceFile(path: path, bytes: Array(text.utf8)), ids: RoundTripTests.ids)
  }

  private let document = Self.document(Self.own, "own.yaml")

  private func whole() throws -> Worksheet {
    try #require(document.worksheet).inheriting(
      from: #require(Self.document(Self.base, "standard.yaml").worksheet))
  }

  private func sheets() throws -> [WorkbookSheet] {
    WorkbookExport(
      try whole(), open: [], catalog: RoundTripTests.catalog, role: nil,
      hash: WorkbookExport.contentHash(document.file.bytes)
    ).sheets
  }

  private func read(_ sheets: [WorkbookSheet]) throws -> WorkbookImport {
    try WorkbookImport(
      RoundTripTests.content(sheets), into: whole(), catalog: RoundTripTests.catalog,
      hash: WorkbookExport.contentHash(document.file.bytes), isForced: false)
  }

  private func text(after found: WorkbookImport) throws -> String {
    let (changed, refused) = document.applying(found.changes.map(\.change))
    #expect(refused.isEmpty, "\(refused.values.flatMap(\.diagnostics).map(\.message))")
    return String(decoding: changed.file.bytes, as: UTF8.self)
  }

  @Test func `out and in changes nothing`() throws {
    let found = try read(sheets())
    #expect(found.changes.map(\.words) == [])
    #expect(found.problems == [])
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let id: String
    var populations = ""
    let column: AnswerColumn
    let value: String
    /// The lines that come to the own file.
    let wanted: String
    var testDescription: String { name }
  }

  static let decision = "decision: {kind: wait, reason: later, by: CIO, until: 2027-01-31}"

  static let cases = [
    Case(
      name: "another word keeps the facets, the note and the owner", id: "network.wifi",
      column: .answer, value: "could",
      wanted:
        "  network.wifi: {need: could, facets: [auto-join], note: three networks, owner: Ann}\n"),
    Case(
      name: "a note keeps the word and the decision", id: "network.per-app-vpn", column: .note,
      value: "two gateways",
      wanted: "{need: should, note: two gateways, owner: Bo, \(decision)}\n"),
    Case(
      name: "a note taken back", id: "network.wifi", column: .note, value: "",
      wanted: "  network.wifi: {need: must, facets: [auto-join], owner: Ann}\n"),
    Case(
      name: "of the population that inherits, beside the own answer", id: "restrictions.passcode",
      populations: "phones", column: .owner, value: "Cy",
      wanted: """
            - {for: [phones], need: must, note: six digits, owner: Cy}
            - {need: should, for: [macs]}

        """),
  ]

  @Test(arguments: cases)
  func `a changed answer becomes the worksheet's own`(_ example: Case) throws {
    let changed = try RoundTripTests.edit(
      sheets(), example.id, example.column.head, .text(example.value), for: example.populations)
    let found = try read(changed)
    #expect(found.problems == [])
    let text = try text(after: found)
    #expect(text.contains(example.wanted), "\(text)")
    let again = try #require(Self.document(text, "own.yaml").worksheet)
    #expect(again.populations.count == 2)
  }

  @Test func `an answer that another worksheet gives is not taken back here`() throws {
    var changed = try sheets()
    for column in AnswerColumn.allCases.drop(while: { $0 != .answer }) {
      changed = try RoundTripTests.edit(changed, "network.wifi", column.head, .empty)
    }
    let found = try read(changed)
    #expect(found.changes.isEmpty)
    #expect(
      found.problems.map(\.message) == [
        "the answer comes from 'standard.yaml' and cannot be taken back here"
      ])
  }

  @Test(arguments: [("none", 1, 0), ("", 0, 1)])
  func `a fact that another worksheet gives is answered here or left`(
    value: String, changes: Int, problems: Int
  ) throws {
    let changed = try FactSheetTests.edit(sheets(), "federation", .text(value))
    let found = try read(changed)
    #expect(found.changes.count == changes)
    #expect(found.problems.count == problems, "\(found.problems)")
    if changes > 0 {
      #expect(try text(after: found).contains("federation: none"))
    }
  }

  @Test func `an owner on the sheet of gaps keeps what the other worksheet says`() throws {
    let base = try #require(Self.document(Self.base, "standard.yaml").worksheet)
    let book = try GapBook(Self.own, path: "own.yaml", inheriting: base)
    var sheets = book.sheets
    for place in ["phones", "macs"] {
      sheets = try GapBook.edit(sheets, "network.per-app-vpn", place, .owner, .text("Cy"))
    }
    let found = try read(sheets)
    #expect(found.problems == [])
    #expect(
      try text(after: found).contains("{need: should, owner: Cy, \(Self.decision)}\n"),
      "\(found.changes.map(\.words))")
  }
}
