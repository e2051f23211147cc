import MusterCatalogs
import MusterDiagnostics
import MusterEngine
import MusterFormats
import MusterModel
import MusterTestSupport
import Testing

@Suite struct ShippedDataTests {
  /// The catalog of the folder, held against every rule.
  private static let loaded: (catalog: Catalog?, findings: Diagnostics) = {
    var findings = Diagnostics()
    let catalog = CatalogLoader.load(
      [CatalogLoader.Layer(files: ShippedCatalog.files)], into: &findings)
    return (catalog, findings)
  }()

  private func catalog() throws -> Catalog { try #require(Self.loaded.catalog) }

  @Test func `the embedded files are those of the folder`() throws {
    let paths = Repository.files(below: "catalogs", endings: [".yaml"])
    #expect(!paths.isEmpty)
    #expect(ShippedCatalog.files.map(\.path) == paths)
    for file in ShippedCatalog.files {
      let text = try Repository.text(file.path)
      let isSame = String(decoding: file.bytes, as: UTF8.self) == text
      #expect(isSame, "\(file.path) differs from what is embedded")
    }
  }

  @Test func `the folder holds nothing that is not embedded`() {
    let all = Repository.files(below: "catalogs", endings: [""]).filter {
      $0.split(separator: "/").last?.contains(".") ?? false
    }
    #expect(all == ShippedCatalog.files.map(\.path))
  }

  @Test func `the catalog loads without a finding`() throws {
    #expect(Self.loaded.findings.lines == [])
    #expect(Self.loaded.catalog != nil)
  }

  @Test func `the catalog that is not checked again is the one that was checked`() throws {
    var findings = Diagnostics()
    let shipped = try #require(ShippedCatalog.load(into: &findings))
    let isSame = try shipped == catalog()
    #expect(isSame)
    #expect(findings.lines == [])
  }

  @Test func `the catalog's lint has no error and no warning`() throws {
    let day = try #require(Day("2026-11-20"))
    let findings = CatalogLint.findings(try catalog(), day: day)
    let serious = findings.filter { $0.severity > .note }.map {
      "\($0.place?.label ?? "") \($0.message) [\($0.code.rawValue)]"
    }
    #expect(serious == [])
  }

  @Test(arguments: Repository.files(below: "worksheets", endings: [".yaml"]))
  func `a shipped worksheet loads and checks without a finding`(_ path: String) throws {
    let catalog = try catalog()
    var findings = Diagnostics()
    let file = SourceFile(path: path, bytes: Array(try Repository.text(path).utf8))
    let worksheet = WorksheetLoader.load(file, ids: CatalogIDs(catalog), into: &findings)
    #expect(findings.lines == [])
    let checked = WorksheetCheck.findings(
      try #require(worksheet), CatalogIndex(catalog), day: try #require(Day("2026-11-20")))
    #expect(checked.lines == [])
  }

  @Test func `there are at least the amounts that the project promises`() throws {
    let catalog = try catalog()
    #expect(catalog.capabilities.count >= 60)
    #expect(catalog.capabilities.filter { $0.facets.isEmpty }.map(\.id) == [])
    #expect(catalog.features.count >= 90)
    func requirements(_ domain: Domain) -> Int {
      catalog.requirements.filter { $0.domain == domain }.count
    }
    #expect(requirements(.identity) >= 20)
    #expect(requirements(.mechanics) >= 20)
    #expect(requirements(.people) >= 12)
    let iso = catalog.frameworks.first { $0.id.rawValue == "iso-27001-2022" }
    #expect(try #require(iso).controls.count >= 20)
  }

  @Test func `people requirements cover all areas to consider before a migration`() throws {
    let people = try catalog().requirements.filter { $0.domain == .people }
    let open = Consideration.allCases.filter { area in
      !people.contains { $0.consideration == area }
    }
    #expect(open == [])
    #expect(Consideration.allCases.count == 9)
  }

  @Test func `each capability has a route or an explicit none on each platform in each mode`()
    throws
  {
    let catalog = try catalog()
    var open: [String] = []
    for capability in catalog.capabilities {
      for platform in catalog.platforms where capability.platforms.contains(platform.id) {
        for mode in platform.modes where capability.management.contains(mode.management) {
          let isReached = catalog.routes.contains { route in
            route.capability == capability.id && route.platforms.contains(platform.id)
              && (route.modes?.contains(mode.id) ?? (mode.management == .device))
          }
          if !isReached { open.append("\(capability.id) \(platform.id) \(mode.id)") }
        }
      }
    }
    #expect(open == [])
  }

  @Test func `Contoso has 7,000 devices, AD FS and a suffix that cannot be routed`() throws {
    let path = "worksheets/contoso.yaml"
    var findings = Diagnostics()
    let file = SourceFile(path: path, bytes: Array(try Repository.text(path).utf8))
    let contoso = try #require(
      WorksheetLoader.load(file, ids: CatalogIDs(try catalog()), into: &findings))
    #expect(contoso.populations.map(\.devices).reduce(0, +) == 7000)
    #expect(contoso.source?.rawValue == "workspace-one-uem")
    #expect(contoso.facts[.federation]?.value == .text("ad-fs"))
    guard case .texts(let suffixes) = contoso.facts[.upnSuffixes]?.value else {
      Issue.record("no UPN suffixes")
      return
    }
    #expect(suffixes.contains { $0.hasSuffix(".local") })
  }
}
