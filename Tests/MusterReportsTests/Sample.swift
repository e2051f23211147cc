import MusterCatalogs
import MusterDiagnostics
import MusterEngine
import MusterFormats
import MusterModel
import MusterReports
import MusterTestSupport
import Testing

/// A worksheet, assessed on 2026-11-20 against the shipped catalog.
struct Sample: Sendable, CustomTestStringConvertible {
  let name: String
  let assessment: Assessment
  let readiness: Readiness
  let worksheet: Worksheet
  var testDescription: String { name }

  static let index: CatalogIndex? = {
    var diagnostics = Diagnostics()
    return ShippedCatalog.load(into: &diagnostics).map { CatalogIndex($0) }
  }()

  /// Assesses the text of a worksheet that has no faults.
  init(_ name: String, _ text: String) throws {
    let index = try #require(Self.index)
    var diagnostics = Diagnostics()
    let file = SourceFile(path: "worksheets/\(name).yaml", bytes: Array(text.utf8))
    let loaded = WorksheetLoader.load(file, ids: CatalogIDs(index.catalog), into: &diagnostics)
    let worksheet = try #require(loaded)
    try #require(diagnostics.all.map(\.message) == [])
    let profile = try #require(Engine.profile(for: worksheet, in: index.catalog))
    let day = try #require(Day("2026-11-20"))
    self.name = name
    self.worksheet = worksheet
    assessment = Engine.assess(worksheet, index, profile: profile, day: day, diagnostics: [])
    readiness = Engine.readiness(worksheet, index, assessment)
  }

  /// A shipped worksheet.
  init(_ name: String) throws {
    try self.init(name, try Repository.text("worksheets/\(name).yaml"))
  }

  /// An assessment of a worksheet that is made already.
  private init(_ name: String, _ worksheet: Worksheet) throws {
    let index = try #require(Self.index)
    let profile = try #require(Engine.profile(for: worksheet, in: index.catalog))
    let day = try #require(Day("2026-11-20"))
    self.name = name
    self.worksheet = worksheet
    assessment = Engine.assess(
      worksheet, index, profile: profile, day: day,
      diagnostics: WorksheetCheck.findings(worksheet, index, day: day))
    readiness = Engine.readiness(worksheet, index, assessment)
  }

  /// Its anonymised copy, assessed with what is wrong with it.
  func anonymised() throws -> Sample {
    let catalog = try #require(Self.index).catalog
    return try Sample(name, Anonymiser(worksheet, catalog: catalog).worksheet)
  }

  /// What its contents contradict.
  func checkFindings() throws -> [Diagnostic] {
    WorksheetCheck.findings(worksheet, try #require(Self.index), day: assessment.day)
  }

  /// Every format of its report, with its name.
  func everyFormat() throws -> [(name: String, text: String)] {
    ReportFormat.allCases.map { ($0.rawValue, text($0)) }
      + (try OSCALReport.Document.allCases.map { ($0.rawValue, try oscal($0)) })
  }

  /// The summary made without the assessment.
  func summary() throws -> AssessmentSummary {
    Engine.summarise(
      worksheet, try #require(Self.index), profile: assessment.profile, day: assessment.day)
  }

  static let shipped = ["contoso", "fabrikam"]

  /// The names of all worksheets that are shipped.
  static let all = Repository.files(below: "worksheets", endings: [".yaml"]).map {
    String($0.dropFirst("worksheets/".count).dropLast(".yaml".count))
  }

  /// How the controls of its frameworks stand.
  func controls() throws -> [ControlStanding] {
    Engine.controlStandings(
      worksheet, try #require(Self.index), profile: assessment.profile, day: assessment.day)
  }

  /// One of its OSCAL documents.
  func oscal(_ document: OSCALReport.Document) throws -> String {
    OSCALReport.render(document, assessment, controls: try controls())
  }

  /// The report in a format, everything in it, for 80 columns.
  func text(_ format: ReportFormat, all: Bool = true) -> String {
    format.render(
      assessment, style: TextStyle(width: 80), all: all, readiness: readiness)
  }

  /// The readiness report.
  var report: ReadinessReport { ReadinessReport(readiness) }
}

extension Assessment {
  /// The same with rows that overlays brought.
  func with(overlays: [String], rows: [OverlayRow]) -> Assessment {
    Assessment(
      path: path, title: title, organisation: organisation, source: source,
      sourceTitle: sourceTitle, catalogVersion: catalogVersion, overlays: overlays,
      overlayRows: rows, profile: profile, day: day, standing: standing, domains: domains,
      populations: populations, blockers: blockers, conditions: conditions, findings: findings,
      licences: licences, liveDecisions: liveDecisions, expiredDecisions: expiredDecisions,
      flips: flips, evidence: evidence, openItems: openItems,
      servicePlanTitles: servicePlanTitles, diagnostics: diagnostics)
  }
}
