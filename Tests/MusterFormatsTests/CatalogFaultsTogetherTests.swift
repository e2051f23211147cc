import Foundation
import MusterDiagnostics
import MusterFormats
import MusterModel
import Testing

@Suite struct CatalogFaultsTogetherTests {
  /// Loads the small catalog with marked texts in place of right ones and compares all findings.
  private func expectFaults(
    _ changes: [(file: String, old: String, new: String)], _ codes: [[DiagnosticCode]],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Catalog? {
    var small = SmallCatalog()
    for change in changes { try small.replace(change.old, in: change.file, by: change.new) }
    var expected: [String] = []
    for (file, codes) in zip(Set(changes.map(\.file)).sorted(), codes) {
      let marked = MarkedText(try #require(small.texts[file]))
      small.texts[file] = marked.text
      expected += try marked.lines(codes, path: file)
    }
    let (catalog, findings) = small.load()
    let lines = findings.lines
    #expect(lines == expected, sourceLocation: sourceLocation)
    return catalog
  }

  @Test func `faults of several files and rows are all reported`() throws {
    let catalog = try expectFaults(
      [
        ("capabilities.yaml", "typical-need: could", "typical-need: §maybe"),
        ("capabilities.yaml", "title: App store", "§titel: App store"),
        ("intune.yaml", "kind: mdm", "kind: §mdn"),
        ("intune.yaml", "status: preview", "status: §[preview]"),
        ("profile.yaml", "threshold: 80", "threshold: §800"),
        ("routes.yaml", "effort-days: 1.25", "effort-days: §1.3"),
        ("routes.yaml", "relation: none", "relation: none\n    §mising: [mail]"),
      ],
      [
        [.formatUnknownWord, .formatUnknownKey],
        [.formatUnknownWord, .formatWrongShape], [.formatBadNumber],
        [.formatBadNumber, .formatUnknownKey],
      ])
    #expect(catalog?.capabilities.map(\.id.rawValue) == ["network.vpn"])
    #expect(catalog?.routes.map(\.capability.rawValue) == ["apps.store", "network.vpn"])
    #expect(catalog?.profiles == [])
  }

  @Test func `several faults of one row are all reported`() throws {
    _ = try expectFaults(
      [
        ("intune.yaml", "kind: mam", "kind: §app"),
        ("intune.yaml", "status: preview", "status: §beta\n    from: §soon\n    clouds: §[]"),
      ],
      [[.formatUnknownWord, .formatUnknownWord, .formatBadDate, .formatEmptyList]])
  }

  @Test func `several faults of one route are all reported`() throws {
    _ = try expectFaults(
      [
        (
          "routes.yaml", "relation: none\n    workaround: none is known",
          "relation: §none\n    features: §[network.vpn-profile]\n    missing: §[mail]"
        )
      ],
      [[.catalogRouteText, .catalogRouteFeatures, .catalogMissingOnlyInPartial]])
  }

  @Test func `an unknown key beside the rows hides neither rows nor their faults`() throws {
    let catalog = try expectFaults(
      [
        ("capabilities.yaml", "capabilities:\n", "§note: mine\ncapabilities:\n"),
        ("capabilities.yaml", "typical-need: could", "typical-need: §maybe"),
      ],
      [[.formatUnknownKey, .formatUnknownWord]])
    #expect(catalog?.capabilities.map(\.id.rawValue) == ["apps.store", "network.vpn"])
  }

  @Test func `a faulty control hides no other control`() throws {
    let catalog = try expectFaults(
      [
        ("framework.yaml", "severity: major", "severity: §mayor"),
        (
          "framework.yaml", "- id: iso.a-2\n    number: \"2\"",
          "- id: §iso.a-3\n    number: \"3\"\n    title: None\n    severity: minor\n"
            + "    condition: x\n    source: \(SmallCatalog.source)\n"
            + "  - id: iso.a-2\n    number: \"2\""
        ),
      ],
      [[.formatUnknownWord, .catalogControlNamesNothing]])
    #expect(catalog?.frameworks.flatMap(\.controls).map(\.id.rawValue) == ["iso.a-2"])
  }

  @Test func `a file that is no YAML hides no other file`() throws {
    var small = SmallCatalog()
    small.texts["routes.yaml"] = "muster: routes/1\nroutes: [\n"
    try small.replace("threshold: 80", in: "profile.yaml", by: "threshold: 800")
    let findings = small.load().findings
    #expect(findings.all.map(\.code).contains(.yamlSyntax))
    #expect(findings.all.map(\.code).contains(.formatBadNumber))
    #expect(findings.all.count == 2)
  }

  @Test func `of two head files in one layer the second is a fault`() {
    var small = SmallCatalog()
    small.texts["second.yaml"] = "muster: catalog/1\nversion: 1.0\nreleased: 2020-01-01\n"
    let (catalog, findings) = small.load()
    #expect(findings.all.map(\.code) == [.catalogDuplicateID])
    #expect(catalog?.version == "2026.11.0")
  }

  @Test func `a rename to an id that is nowhere is a fault`() throws {
    _ = try expectFaults(
      [("catalog.yaml", ": network.vpn-per-app", ": §network.vpn-per-ap")],
      [[.catalogUnknownReference]])
  }

  @Test func `states may stand in a file after the paths that name them`() throws {
    var small = SmallCatalog()
    let text = try #require(small.texts["re-enrolment.yaml"])
    let cut = try #require(text.range(of: "paths:\n"))
    small.texts["re-enrolment.yaml"] = nil
    small.texts["z-states.yaml"] = String(text[..<cut.lowerBound])
    small.texts["a-paths.yaml"] = "muster: re-enrolment/1\n" + text[cut.lowerBound...]
    #expect(try small.catalog().paths.count == 2)
  }

  @Test func `a file of lists without a list is a fault`() {
    var small = SmallCatalog()
    small.texts["empty.yaml"] = "muster: campaign/1\n"
    #expect(small.load().findings.lines == ["empty.yaml:1:1 format.missing-key"])
  }
}
