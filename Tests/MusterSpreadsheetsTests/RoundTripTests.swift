import Foundation
import MusterCatalogs
import MusterDiagnostics
import MusterEngine
import MusterFormats
import MusterModel
import MusterSpreadsheets
import MusterTestSupport
import MusterWorkbook
import Testing

/// A worksheet as a workbook and back: what people change arrives, what they spoil is named, all else stays.
@Suite struct RoundTripTests {
  static let catalog: Catalog = {
    var diagnostics = Diagnostics()
    guard let catalog = ShippedCatalog.load(into: &diagnostics) else {
      preconditionFailure("the shipped catalog loads")
    }
    return catalog
  }()
  static let ids = CatalogIDs(catalog)
  static let index = CatalogIndex(catalog)

  static let text = """
    muster: worksheet/1
    title: Small
    organisation: Small Ltd
    source: jamf-pro
    cloud: commercial
    populations:
      phones: {platform: ios, ownership: corporate, mode: ade, minimum-os: "18.2", devices: 100}
      macs: {platform: macos, ownership: corporate, mode: ade, minimum-os: "15", devices: 50}
    licences: []
    frameworks: [cyber-essentials]
    capabilities:
      network.wifi: must       # three networks
      network.per-app-vpn:
        need: should
        facets: [app-list]
        owner: network team
        decision: {kind: wait, reason: later, by: CIO, until: 2027-01-31}
      restrictions.passcode:
        - for: [phones]
          need: must
        - need: could
          note: '=1+1'
    requirements:
      identity.same-tenant: {answer: met, evidence: {grade: B, note: portal, on: 2026-10-01}}

    """

  static func document(_ text: String) -> WorksheetDocument {
    WorksheetDocument(SourceFile(path: "w.yaml", bytes: Array(text.utf8)), ids: ids)
  }

  static func export(
    _ document: WorksheetDocument, role: WorksheetRole? = nil
  ) throws -> [WorkbookSheet] {
    let worksheet = try #require(document.worksheet)
    let profile = try #require(Engine.profile(for: worksheet, in: catalog))
    let open = Engine.openQuestions(
      worksheet, index, profile: profile, day: try #require(Day("2026-11-20")))
    return WorkbookExport(
      worksheet, open: open.map(\.item), catalog: catalog, role: role,
      hash: WorkbookExport.contentHash(document.file.bytes)
    ).sheets
  }

  static func content(_ sheets: [WorkbookSheet]) throws -> WorkbookContent {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/w.xlsx"
    try WorkbookWriter.write(sheets, title: "Small", day: 20_777, to: path)
    return try WorkbookReader.read(bytes(path))
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  static func read(
    _ sheets: [WorkbookSheet], into document: WorksheetDocument, isForced: Bool = false
  ) throws -> WorkbookImport {
    try WorkbookImport(
      content(sheets), into: #require(document.worksheet), catalog: catalog,
      hash: WorkbookExport.contentHash(document.file.bytes), isForced: isForced)
  }

  static func applying(
    _ found: WorkbookImport, to document: WorksheetDocument
  ) throws -> WorksheetDocument {
    try found.changes.reduce(document) { try $0.applying($1.change) }
  }

  @Test(arguments: Repository.files(below: "worksheets", endings: [".yaml"]))
  func `export then import changes nothing`(path: String) throws {
    let document = Self.document(try Repository.text(path))
    let found = try Self.read(Self.export(document), into: document)
    #expect(found.changes.map(\.words) == [])
    #expect(found.problems == [])
    #expect(found.remarks == [])
  }

  @Test(arguments: Repository.files(below: "worksheets", endings: [".yaml"]))
  func `export to CSV then import changes nothing`(path: String) throws {
    let document = Self.document(try Repository.text(path))
    let worksheet = try #require(document.worksheet)
    let export = WorkbookExport(
      worksheet, open: [], catalog: Self.catalog, role: nil, hash: "")
    let content = try CSVReader.read(CSVWriter.write(export.table), name: "csv")
    let found = try WorkbookImport(
      content, into: worksheet, catalog: Self.catalog, hash: "", isForced: false)
    #expect(found.changes.map(\.words) == [])
    #expect(found.problems == [])
  }

  @Test func `the same sheets give the same bytes`() throws {
    let folder = try TemporaryFolder()
    let sheets = try Self.export(Self.document(Self.text))
    for name in ["a.xlsx", "b.xlsx"] {
      try WorkbookWriter.write(sheets, title: "Small", day: 20_777, to: "\(folder.path)/\(name)")
    }
    #expect(try Self.bytes("\(folder.path)/a.xlsx") == Self.bytes("\(folder.path)/b.xlsx"))
  }

  @Test(arguments: WorksheetRole.allCases)
  func `a role gets some of the questions, and all roles together get each`(
    role: WorksheetRole
  ) throws {
    let document = Self.document(Self.text)
    func ids(_ sheets: [WorkbookSheet]) -> Set<String> {
      Set(sheets.filter { $0.filterRow != nil }.flatMap { $0.rows.dropFirst(3) }.map(\.[0].text))
    }
    let all = try ids(Self.export(document))
    let own = try ids(Self.export(document, role: role))
    #expect(!own.isEmpty && own.isStrictSubset(of: all))
    let together = try WorksheetRole.allCases.reduce(into: Set<String>()) {
      $0.formUnion(try ids(Self.export(document, role: $1)))
    }
    #expect(all.subtracting(together) == [])
  }

  // MARK: - What people change

  /// Sets cells by item, populations and head.
  static func edit(
    _ sheets: [WorkbookSheet], _ item: String, _ head: String, _ value: WorkbookSheet.Value,
    for populations: String = ""
  ) throws -> [WorkbookSheet] {
    var sheets = sheets
    for (position, sheet) in sheets.enumerated() where sheet.filterRow != nil {
      let heads = sheet.rows[2].map(\.text)
      guard let column = heads.firstIndex(of: head) else { continue }
      for (row, cells) in sheet.rows.enumerated().dropFirst(3)
      where cells[0].text == item && cells[3].text == populations {
        var style = WorkbookSheet.Style.input
        if case .day = value { style = .dayInput }
        sheets[position].rows[row][column] = .init(value, style)
        return sheets
      }
    }
    Issue.record("no row for \(item) \(populations)")
    return sheets
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let item: String
    var populations = ""
    let head: String
    let value: WorkbookSheet.Value
    /// What stands in the file afterwards.
    let wanted: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "an open question answered", item: "apps.public-store", head: "Answer",
      value: .text("must"), wanted: "  apps.public-store: must\n"),
    Case(
      name: "capitals and spaces make no difference", item: "apps.public-store", head: "Answer",
      value: .text(" Not Used "), wanted: "  apps.public-store: not-used\n"),
    Case(
      name: "another answer", item: "network.wifi", head: "Answer", value: .text("could"),
      wanted: "  network.wifi: could       # three networks\n"),
    Case(
      name: "a note", item: "network.wifi", head: "Note", value: .text("=HYPERLINK(\"x\")"),
      wanted: "  network.wifi: {need: must, note: =HYPERLINK(\"x\")}       # three"),
    Case(
      name: "an answer for one population", item: "restrictions.passcode", populations: "macs",
      head: "Owner", value: .text("Joe"), wanted: "      note: '=1+1'\n      owner: Joe\n"),
    Case(
      name: "an owner taken back", item: "network.per-app-vpn", head: "Owner", value: .empty,
      wanted: "    facets: [app-list]\n    decision: {"),
    Case(
      name: "facets", item: "network.per-app-vpn", head: "Facets in use",
      value: .text("app-list; web-domains"), wanted: "    facets: [app-list, web-domains]\n"),
    Case(
      name: "a date", item: "network.wifi", head: "Due", value: .day(20_850),
      wanted: "network.wifi: {need: must, due: 2027-02-01}"),
    Case(
      name: "another end of a decision", item: "network.per-app-vpn", head: "Decided until",
      value: .text("2027-06-30"),
      wanted: "decision: {kind: wait, reason: later, by: CIO, until: 2027-06-30}"),
    Case(
      name: "other evidence", item: "identity.same-tenant", head: "Evidence", value: .text("a"),
      wanted: "{answer: met, evidence: {grade: A, note: portal, on: 2026-10-01}}"),
  ]

  @Test(arguments: cases)
  func `what people change arrives, and nothing else`(_ example: Case) throws {
    let document = Self.document(Self.text)
    let sheets = try Self.edit(
      Self.export(document), example.item, example.head, example.value,
      for: example.populations)
    let found = try Self.read(sheets, into: document)
    #expect(found.problems == [])
    #expect(found.changes.count == 1, "\(found.changes.map(\.words))")
    let changed = try Self.applying(found, to: document)
    let text = String(decoding: changed.file.bytes, as: UTF8.self)
    #expect(text.contains(example.wanted), "\(text)")
  }

  @Test func `an empty row at the end takes an answer for other populations`() throws {
    let document = Self.document(Self.text)
    var sheets = try Self.edit(
      Self.export(document), "network.wifi", "Populations", .text("phones"))
    let sheet = try #require(sheets.firstIndex { $0.name == "Devices" })
    let heads = sheets[sheet].rows[2].map(\.text)
    let row = try #require(sheets[sheet].rows.dropFirst(3).firstIndex { $0[0].value == .empty })
    for (head, text) in [("Id", "network.wifi"), ("Populations", "macs"), ("Answer", "could")] {
      let column = try #require(heads.firstIndex(of: head))
      #expect(sheets[sheet].rows[row][column].style == .input)
      sheets[sheet].rows[row][column] = .init(.text(text), .input)
    }
    let found = try Self.read(sheets, into: document)
    #expect(found.problems == [])
    let changed = try Self.applying(found, to: document)
    let id = try #require(CapabilityID("network.wifi"))
    let answers = try #require(changed.worksheet?.capabilities[id])
    let needs = ["phones", "macs"].compactMap { PopulationID($0) }
      .compactMap(answers.answerIndex).map { answers[$0].answer.need }
    #expect(needs == [.must, .could], "\(String(decoding: changed.file.bytes, as: UTF8.self))")
  }

  @Test func `rows sorted, sheets renamed and moved, columns added make no difference`() throws {
    let document = Self.document(Self.text)
    var sheets = try Self.edit(
      Self.export(document), "network.wifi", "Answer", .text("should"))
    for position in sheets.indices where sheets[position].filterRow != nil {
      let rows = sheets[position].rows
      sheets[position].rows =
        rows[..<3] + rows[3...].sorted { $0[1].text > $1[1].text }
      for row in sheets[position].rows.indices.dropFirst(2) {
        sheets[position].rows[row].insert(.init(.text("ours"), .label), at: 2)
      }
      sheets[position].columns.insert(.init(width: 10), at: 2)
      sheets[position].choices = []
      sheets[position].colours = []
      sheets[position].name += " 2"
    }
    sheets.swapAt(1, 3)
    let found = try Self.read(sheets, into: document)
    #expect(found.changes.map(\.words) == ["network.wifi: answer should"])
    #expect(found.problems == [])
  }
}

extension WorkbookSheet.Cell {
  /// Its text; empty for anything else.
  var text: String { if case .text(let text) = value { text } else { "" } }
}
