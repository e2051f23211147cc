import MusterDiagnostics
import MusterEngine
import MusterFormats
import MusterModel
import Testing

@Suite struct WorksheetCheckTests {
  /// Checks a worksheet; the first mark is the finding's place, the others are those of its notes.
  private func expectFinding(
    _ marked: String, _ code: DiagnosticCode, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Diagnostic {
    let marked = MarkedText(SmallWorksheet.with(marked))
    let findings = try check(marked.text)
    try #require(findings.map(\.code) == [code], sourceLocation: sourceLocation)
    let starts = [findings[0].place?.start] + findings[0].notes.map(\.place.start)
    #expect(Set(starts) == Set(marked.places), sourceLocation: sourceLocation)
    return findings[0]
  }

  private func check(_ text: String) throws -> [Diagnostic] {
    let worksheet = try SmallWorksheet.worksheet(text)
    let index = CatalogIndex(try SmallCatalog().catalog())
    return WorksheetCheck.findings(worksheet, index, day: try #require(Day("2026-11-20")))
  }

  @Test func `a worksheet without contradictions has no finding`() throws {
    #expect(try check(SmallWorksheet.text) == [])
  }

  @Test func `an answer that a fact contradicts is found with both places`() throws {
    let finding = try expectFinding(
      """
      facts:
        §tenant-name: one.onmicrosoft.com
        §other-tenant-names: [two.onmicrosoft.com]
      requirements:
        §identity.same-tenant: met
      """, .worksheetFactContradicts)
    #expect(finding.place?.start.line == 16)
    #expect(
      finding.message
        == "'identity.same-tenant' is answered met, and the facts say not-met: "
        + "further tenants: two.onmicrosoft.com")
  }

  @Test func `an answer worse than the facts is a contradiction too`() throws {
    _ = try expectFinding(
      """
      facts:
        §tenant-name: one.onmicrosoft.com
        §other-tenant-names: []
      requirements:
        §identity.same-tenant: {answer: partly, note: soon}
      """, .worksheetFactContradicts)
  }

  @Test func `an answer of one population is held against the fact`() throws {
    _ = try expectFinding(
      """
      facts:
        sync-tool: connect-sync
        §connect-sync-version: 2.5.9
      requirements:
        §mechanics.sync-version: {answer: met, only: [pcs]}
      """, .worksheetFactContradicts)
  }

  struct Silence: CustomTestStringConvertible {
    let name: String
    let lines: String
    var testDescription: String { name }
  }

  static let silences = [
    Silence(
      name: "a fact that is not given",
      lines: "facts: {tenant-name: a.onmicrosoft.com}\nrequirements: {identity.same-tenant: met}"),
    Silence(
      name: "a fact that agrees",
      lines: "facts: {tenant-name: a.onmicrosoft.com, other-tenant-names: []}\n"
        + "requirements: {identity.same-tenant: met}"),
    Silence(
      name: "an answer of not applicable",
      lines: "facts: {tenant-name: a.onmicrosoft.com, other-tenant-names: [b.onmicrosoft.com]}\n"
        + "requirements: {identity.same-tenant: {answer: not-applicable, reason: x}}"),
    Silence(
      name: "a requirement that does not matter by its condition",
      lines: "facts: {sync-tool: cloud-sync, connect-sync-version: 2.0}\n"
        + "requirements: {mechanics.sync-version: met}"),
    Silence(
      name: "a population that the requirement does not concern",
      lines: "facts: {sync-tool: connect-sync, connect-sync-version: 2.0}\n"
        + "requirements: {mechanics.sync-version: {answer: met, only: [phones]}}"),
  ]

  @Test(arguments: silences)
  func `nothing is found`(_ silence: Silence) throws {
    #expect(try check(SmallWorksheet.with(silence.lines + "\n")) == [])
  }

  private static let phonesOnly = """
    muster: worksheet/1
    title: One
    organisation: Two
    populations:
      phones: {platform: ios, ownership: corporate, mode: ade, devices: 1}

    """

  private func expectOutOfScope(
    _ marked: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let marked = MarkedText(marked)
    let findings = try check(marked.text)
    #expect(findings.map(\.code) == [.worksheetOutOfScope], sourceLocation: sourceLocation)
    #expect(findings.map(\.severity) == [.warning], sourceLocation: sourceLocation)
    #expect(findings.compactMap(\.place?.start) == marked.places, sourceLocation: sourceLocation)
  }

  @Test func `a requirement that concerns no population is out of scope`() throws {
    try expectOutOfScope(Self.phonesOnly + "requirements:\n  §mechanics.sync-version: met\n")
  }

  @Test func `a capability that concerns no enrolment mode is out of scope`() throws {
    let appsOnly = try Self.phonesOnly.replacingFirst("mode: ade", by: "mode: apps")
    try expectOutOfScope(appsOnly + "capabilities:\n  §network.vpn: must\n  apps.store: must\n")
  }

  @Test func `a control of a framework that is not named is out of scope`() throws {
    try expectOutOfScope(Self.phonesOnly + "controls:\n  §iso.a-1: met\n")
    let named = Self.phonesOnly + "frameworks: [iso]\ncontrols:\n  iso.a-1: met\n"
    #expect(try check(named) == [])
  }

  @Test func `a requirement of another product is out of scope`() throws {
    var small = SmallCatalog()
    small.texts["legacy2.yaml"] = try SmallCatalog.legacy
      .replacingFirst("product: old-mdm", by: "product: other-mdm")
    let catalog = try small.catalog()
    let text = SmallWorksheet.with("requirements: {mechanics.sync-version: met}\n")
    let other = try text.replacingFirst("source: old-mdm", by: "source: other-mdm")
    let worksheet = try #require(
      try SmallWorksheet.load(other, ids: CatalogIDs(catalog)).worksheet)
    let findings = WorksheetCheck.findings(
      worksheet, CatalogIndex(catalog), day: try #require(Day("2026-11-20")))
    #expect(findings.map(\.code) == [.worksheetOutOfScope])
  }

  @Test func `another catalog version is a note at its place`() throws {
    let marked = MarkedText(
      try SmallWorksheet.text.replacingFirst("catalog: 2026.11.0", by: "catalog: §2026.10.0"))
    let findings = try check(marked.text)
    #expect(findings.map(\.code) == [.worksheetOtherCatalog])
    #expect(findings.map(\.severity) == [.note])
    #expect(findings.compactMap(\.place?.start) == marked.places)
    #expect(
      findings.first?.message
        == "the worksheet was filled in for catalog 2026.10.0; this is 2026.11.0")
  }
}
