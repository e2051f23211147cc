import MusterDiagnostics
import MusterFormats
import MusterModel
import Testing

@Suite struct CatalogFaultTests {
  /// All wrong catalogs, for the loader and for the schemas.
  static let faults =
    headFaults + shapeFaults + scalarFaults + referenceFaults + routeFaults + rowFaults
    + migrationFaults

  @Test func `the small catalog has no fault`() throws {
    let catalog = try SmallCatalog().catalog()
    #expect(
      catalog.capabilities.map(\.id.rawValue) == [
        "apps.store", "network.vpn", "network.vpn-per-app",
      ])
    #expect(catalog.routes.count == 4)
    #expect(catalog.frameworks.flatMap(\.controls).count == 2)
    #expect(catalog.products.count == 1)
    #expect(catalog.profiles.count == 1)
  }

  @Test(arguments: faults)
  func `a fault is found at its place and nothing else is`(_ fault: Fault) throws {
    var small = SmallCatalog()
    let marked = try fault.text(from: try #require(small.texts[fault.file]))
    small.texts[fault.file] = marked.text
    let found = small.load().findings
    let (lines, expected) = (found.lines, try marked.lines(fault.codes, path: fault.file))
    #expect(lines == expected)
    if let help = fault.help { #expect(found.sorted.first?.help == help) }
  }

  @Test func `every code of the loader stands in the table`() {
    let claimed = Set(Self.faults.flatMap(\.codes))
    let ofLoader = DiagnosticCode.allCases.filter {
      ($0.rawValue.hasPrefix("format.") || $0.rawValue.hasPrefix("catalog."))
        && !Self.codesTestedElsewhere.contains($0)
    }
    #expect(ofLoader.filter { !claimed.contains($0) } == [])
  }

  /// Worksheets alone have keys that exclude each other; the rest needs all rows, or the day.
  private static let codesTestedElsewhere: Set<DiagnosticCode> = [
    .formatKeysExclude, .catalogMissingFile, .catalogFeatureEnded, .catalogNoRoute,
    .catalogContradiction, .catalogStale, .catalogTooOld, .catalogNeverVerified,
    .catalogTooManyRows, .catalogUndatedContent, .catalogIDForm, .catalogWording, .catalogNoPath,
    .catalogNoLeaving, .catalogPlaceholder,
  ]
}

// MARK: - Heads

extension CatalogFaultTests {
  static let headFaults = [
    Fault(
      "kind is misspelt", in: "profile.yaml", "muster: profile/1", "muster: §profil/1",
      .formatHeader, help: "did you mean 'profile/1'?"),
    Fault(
      "format version is another", in: "profile.yaml", "profile/1", "§profile/2", .formatHeader,
      help: "did you mean 'profile/1'?"),
    Fault(
      "kind is a list", in: "profile.yaml", "muster: profile/1", "muster: §[profile/1]",
      .formatHeader),
    Fault(
      "kind is no word of a catalog", in: "profile.yaml", "profile/1", "§worksheet/1",
      .formatHeader,
      help: "write one of: catalog/1, platforms/1, licences/1, capabilities/1, intune/1, "
        + "routes/1, requirements/1, framework/1, legacy/1, re-enrolment/1, campaign/1, "
        + "coverage/1, profile/1"),
    Fault(
      "head is missing", in: "profile.yaml", "muster: profile/1\nprofile", "§profile",
      .formatHeader),
    Fault("file is a list", in: "profile.yaml", nil, "§- profile: default\n", .formatHeader),
    Fault("file is one word", in: "profile.yaml", nil, "§profile\n", .formatHeader),
    Fault(
      "catalog without version", in: "catalog.yaml", "muster: catalog/1\nversion: 2026.11.0",
      "§muster: catalog/1", .formatMissingKey),
  ]

  @Test func `a catalog without its head file is refused`() {
    var small = SmallCatalog()
    small.texts["catalog.yaml"] = nil
    let (catalog, findings) = small.load()
    #expect(catalog == nil)
    #expect(findings.all.map(\.code) == [.catalogMissingFile])
  }

  @Test func `no files at all are a missing catalog`() {
    var findings = Diagnostics()
    #expect(CatalogLoader.load([], into: &findings) == nil)
    #expect(findings.lines == ["catalog.yaml:1:1 catalog.missing-file"])
  }
}
