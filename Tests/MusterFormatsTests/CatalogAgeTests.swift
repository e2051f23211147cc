import MusterDiagnostics
import MusterEngine
import MusterFormats
import MusterModel
import Testing

@Suite struct CatalogAgeTests {
  struct Row: CustomTestStringConvertible {
    let name: String
    let file: String
    /// Stands in the file before the source of the row and nowhere else.
    let before: String
    var testDescription: String { name }
  }

  static let rows = [
    Row(
      name: "platform", file: "platforms.yaml",
      before: "Autopilot, ownership: [corporate], "
        + "management: device}\n    source: "),
    Row(name: "service plan", file: "licences.yaml", before: "Intune Suite\n    source: "),
    Row(name: "plan", file: "licences.yaml", before: "\(SmallCatalog.source)}\n    source: "),
    Row(name: "content of a plan", file: "licences.yaml", before: "2027-06-30, source: "),
    Row(name: "capability", file: "capabilities.yaml", before: "some traffic\n    source: "),
    Row(name: "feature", file: "intune.yaml", before: "status: preview\n    source: "),
    Row(name: "route", file: "routes.yaml", before: "none is known\n    source: "),
    Row(name: "requirement", file: "requirements.yaml", before: "same-tenant}\n    source: "),
    Row(name: "framework", file: "framework.yaml", before: "title: ISO\nsource: "),
    Row(name: "control", file: "framework.yaml", before: "condition: always\n    source: "),
    Row(name: "product", file: "legacy.yaml", before: "[Older MDM]\nsource: "),
    Row(name: "wording", file: "legacy.yaml", before: "with the agent\n    source: "),
    Row(name: "export", file: "legacy.yaml", before: "format: csv\n    source: "),
    Row(name: "way to leave", file: "legacy.yaml", before: "remains: nothing\n    source: "),
    Row(name: "compliance partner", file: "legacy.yaml", before: "during the move\n  source: "),
    Row(name: "translation", file: "routes.yaml", before: "2 minutes\n        source: "),
    Row(name: "fading platform", file: "platforms.yaml", before: "Windows 11\n    source: "),
    Row(name: "path", file: "re-enrolment.yaml", before: "a restart\n    source: "),
    Row(name: "phase", file: "campaign.yaml", before: "all know\n    source: "),
    Row(name: "group", file: "campaign.yaml", before: "devices: 50\n    source: "),
    Row(name: "cycle step", file: "campaign.yaml", before: "step: enforce, source: "),
    Row(name: "criterion", file: "campaign.yaml", before: "target: all\n    source: "),
    Row(name: "help-desk rule", file: "campaign.yaml", before: "the pace.\n    source: "),
    Row(name: "template", file: "campaign.yaml", before: "says {{organisation}}.\n    source: "),
    Row(name: "monitoring question", file: "campaign.yaml", before: "when: during\n    source: "),
    Row(name: "post-migration step", file: "campaign.yaml", before: "is left\n    source: "),
    Row(name: "coverage list", file: "coverage.yaml", before: "Payload types\nsource: "),
  ]

  private func findings(of row: Row, verified: String, on day: String) throws -> [Diagnostic] {
    var small = SmallCatalog()
    let source = SmallCatalog.source
    try small.replace(
      row.before + source, in: row.file,
      by: row.before + (try source.replacingFirst("2026-11-01", by: verified)))
    return CatalogLint.findings(try small.catalog(), day: try #require(Day(day)))
  }

  @Test(arguments: rows)
  func `a row is fresh for 180 days, then stale, and too old after 365`(_ row: Row) throws {
    func codes(_ verified: String) throws -> [DiagnosticCode] {
      try findings(of: row, verified: verified, on: "2026-11-20").map(\.code)
    }
    #expect(try codes("2026-05-24") == [])
    #expect(try codes("2026-05-23") == [.catalogStale])
    #expect(try codes("2025-11-20") == [.catalogStale])
    #expect(try codes("2025-11-19") == [.catalogTooOld])
  }

  @Test(arguments: rows)
  func `a row that was never verified gives a note in its file`(_ row: Row) throws {
    let found = try findings(of: row, verified: "never", on: "2026-11-20")
    #expect(found.map(\.code) == [.catalogNeverVerified])
    #expect(found.map(\.severity) == [.note])
    #expect(found.map(\.place?.file.path) == [row.file])
  }

  @Test func `a finding of age says how old, and where to look`() throws {
    let found = try findings(of: Self.rows[4], verified: "2025-01-01", on: "2026-11-20")
    #expect(
      found.map(\.message) == [
        "'network.vpn' was last verified 688 days ago, on 2025-01-01"
      ])
    #expect(found.map(\.help) == ["open https://example.com/page and renew 'verified'"])
  }
}
