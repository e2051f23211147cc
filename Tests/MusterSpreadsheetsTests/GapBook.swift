import MusterCatalogs
import MusterDiagnostics
import MusterEngine
import MusterFormats
import MusterModel
import MusterSpreadsheets
import MusterTestSupport
import MusterWorkbook
import Testing

/// A worksheet with its assessment and its gap worksheet.
struct GapBook {
  static let day = Day("2026-11-20")

  let document: WorksheetDocument
  let worksheet: Worksheet
  let assessment: Assessment
  let questions: [OpenQuestion]
  let explanations: [Explanation]

  init(_ text: String, path: String = "w.yaml", inheriting base: Worksheet? = nil) throws {
    document = WorksheetDocument(
      SourceFile(path: path, bytes: Array(text.utf8)), ids: RoundTripTests.ids)
    let own = try #require(document.worksheet)
    worksheet = base.map(own.inheriting) ?? own
    let profile = try #require(Engine.profile(for: worksheet, in: RoundTripTests.catalog))
    let day = try #require(Self.day)
    assessment = Engine.assess(
      worksheet, RoundTripTests.index, profile: profile, day: day, diagnostics: [])
    questions = Engine.openQuestions(worksheet, RoundTripTests.index, profile: profile, day: day)
    explanations = Engine.explain(
      GapWorkbook.explained(worksheet, RoundTripTests.catalog), worksheet, RoundTripTests.index,
      assessment)
  }

  /// Of a worksheet of this project.
  static func shipped(_ name: String) throws -> GapBook {
    try GapBook(Repository.text("worksheets/\(name).yaml"), path: "\(name).yaml")
  }

  var sheets: [WorkbookSheet] { sheets(of: assessment) }

  func sheets(of assessment: Assessment) -> [WorkbookSheet] {
    GapWorkbook(
      assessment, worksheet: worksheet, catalog: RoundTripTests.catalog, questions: questions,
      explanations: explanations, hash: WorkbookExport.contentHash(document.file.bytes)
    ).sheets
  }

  func sheet(_ name: String) throws -> WorkbookSheet {
    try #require(sheets.first { $0.name == name })
  }

  /// Reads sheets back into the worksheet.
  func read(_ sheets: [WorkbookSheet]) throws -> WorkbookImport {
    try RoundTripTests.read(sheets, into: document)
  }

  /// The file after what was read.
  func text(after found: WorkbookImport) throws -> String {
    let (changed, refused) = document.applying(found.changes.map(\.change))
    #expect(refused.isEmpty)
    #expect(changed.worksheet != nil)
    return String(decoding: changed.file.bytes, as: UTF8.self)
  }

  /// Sets a cell of the sheet of gaps.
  static func edit(
    _ sheets: [WorkbookSheet], _ item: String, _ population: String, _ column: GapColumn,
    _ value: WorkbookSheet.Value
  ) throws -> [WorkbookSheet] {
    var sheets = sheets
    let sheet = try #require(sheets.firstIndex { $0.name == "Gaps" })
    let row = try #require(
      sheets[sheet].rows.firstIndex {
        $0.count > 5 && $0[GapColumn.id.rawValue].text == item
          && $0[GapColumn.population.rawValue].text == population
      }, "no gap \(item) \(population)")
    var style = WorkbookSheet.Style.input
    if case .day = value { style = .dayInput }
    sheets[sheet].rows[row][column.rawValue] = .init(value, style)
    return sheets
  }
}

extension Assessment {
  /// The same with other findings.
  func with(findings: [Finding]) -> Assessment {
    Assessment(
      path: path, title: title, organisation: organisation, source: source,
      sourceTitle: sourceTitle, catalogVersion: catalogVersion, overlays: overlays,
      basedOn: basedOn, overlayRows: overlayRows, profile: profile, day: day, standing: standing,
      domains: domains, populations: populations, blockers: blockers, conditions: conditions,
      findings: findings, licences: licences, liveDecisions: liveDecisions,
      expiredDecisions: expiredDecisions, flips: flips, evidence: evidence, openItems: openItems,
      servicePlanTitles: servicePlanTitles, diagnostics: diagnostics)
  }
}
