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
    let languages = paths.filter { $0.hasPrefix("catalogs/languages/") }
    #expect(!languages.isEmpty)
    #expect(ShippedCatalog.languagePaths == languages)
    #expect(ShippedCatalog.files.map(\.path) == paths.filter { !languages.contains($0) })
    let codes = languages.map(LanguageLoader.code)
    for file in ShippedCatalog.files + codes.compactMap(ShippedCatalog.language) {
      let text = try Repository.text(file.path)
      let isSame = String(decoding: file.bytes, as: UTF8.self) == text
      #expect(isSame, "\(file.path) differs from what is embedded")
    }
  }

  @Test func `the folder holds nothing that is not embedded`() {
    let all = Repository.files(below: "catalogs", endings: [""]).filter {
      $0.split(separator: "/").last?.contains(".") ?? false
    }
    #expect(all == (ShippedCatalog.files.map(\.path) + ShippedCatalog.languagePaths).sorted())
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

  @Test func `kinds that are left out are left out whole, and nothing else is`() throws {
    var findings = Diagnostics()
    let kinds: Set<FileKind> = [.reEnrolment, .campaign, .coverage]
    var whole = try catalog()
    let less = try #require(ShippedCatalog.load(without: kinds, into: &findings))
    #expect(findings.lines == [])
    #expect(whole != less)
    whole.states = []
    whole.paths = []
    whole.campaign = Campaign()
    whole.coverage = []
    let isSame = whole == less
    #expect(isSame)
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
    #expect(catalog.capabilities.count >= 150)
    #expect(catalog.capabilities.filter { $0.facets.count < 2 }.map(\.id) == [])
    #expect(catalog.features.count >= 250)
    #expect(
      Set(catalog.platforms.map(\.id.rawValue)) == [
        "ios", "macos", "android", "aosp", "windows", "linux", "chromeos", "tvos", "visionos",
      ])
    #expect(catalog.fading.count >= 10)
    func requirements(_ domain: Domain) -> Int {
      catalog.requirements.filter { $0.domain == domain }.count
    }
    #expect(requirements(.identity) >= 40)
    #expect(requirements(.mechanics) >= 40)
    #expect(requirements(.people) >= 25)
    #expect(catalog.plans.count >= 20)
    #expect(Set(catalog.plans.flatMap(\.clouds)) == Set(Cloud.allCases))
    #expect(catalog.plans.contains { $0.contents.contains { $0.period != Period() } })
  }

  @Test func `each of the twelve legacy products is known well enough`() throws {
    let products = try catalog().products
    let least = [
      "workspace-one-uem": 40, "mobileiron": 40, "jamf-pro": 40, "blackberry-uem": 40,
      "citrix-endpoint-management": 40, "maas360": 40, "soti-mobicontrol": 20, "meraki-sm": 20,
      "sophos-mobile": 20, "google-endpoint-management": 20, "configuration-manager": 20,
      "basic-mobility-and-security": 20,
    ]
    #expect(Set(products.map(\.id.rawValue)) == Set(least.keys))
    for product in products {
      let name = product.id.rawValue
      #expect(product.wordings.count >= least[name] ?? .max, "\(name)")
      #expect(
        product.wordings.filter { $0.watchOut != nil }.count * 2 >= product.wordings.count,
        "\(name)")
      #expect(product.exports.count >= 4, "\(name)")
      #expect(product.compliancePartner.note != nil, "\(name)")
    }
  }

  @Test func `each of the ten frameworks has controls that touch devices`() throws {
    let frameworks = try catalog().frameworks
    #expect(
      Set(frameworks.map(\.id.rawValue)) == [
        "iso-27001-2022", "nist-800-53-r5", "nist-800-171-r3", "cis-controls-v8-1",
        "hipaa-security-rule", "pci-dss-4-0-1", "gdpr", "nis2-2024-2690", "cyber-essentials",
        "essential-eight",
      ])
    for framework in frameworks {
      #expect(framework.controls.count >= 15, "\(framework.id)")
      #expect(Set(framework.controls.map(\.number)).count >= 15, "\(framework.id)")
    }
  }

  @Test func `the campaign is complete: steps, audiences, platforms and a staggered cycle`() throws
  {
    let catalog = try catalog()
    let campaign = catalog.campaign
    #expect(Set(campaign.templates.map(\.step)) == Set(MessageTemplate.Step.allCases))
    #expect(
      Set(campaign.templates.map(\.audience)).isSuperset(of: [
        .users, .managers, .serviceDesk, .executives, .worksCouncil,
      ]))
    let instructed = Set(
      campaign.templates.filter { $0.step == .instructions }.compactMap(\.platform?.rawValue))
    #expect(instructed.isSuperset(of: ["ios", "macos", "android", "windows"]))
    for group in campaign.groups {
      let steps = campaign.cycle.filter { $0.group == group.id }
      #expect(steps.map(\.step) == CycleStep.Step.allCases, "\(group.id)")
      #expect(steps.map(\.period) == (steps[0].period..<steps[0].period + 4).map { $0 })
    }
    let starts = campaign.groups.map { group in
      campaign.cycle.first { $0.group == group.id }?.period ?? 0
    }
    #expect(starts == Array(1...campaign.groups.count))
    #expect(campaign.criteria.count >= 8)
    #expect(campaign.helpDesk.count >= 8)
    #expect(campaign.monitoring.count >= 10)
    #expect(campaign.afterwards.count >= 10)
    #expect(campaign.phases.count >= 4)
  }

  @Test func `the re-enrolment matrix has each platform, and Apple's way without erasing`() throws {
    let catalog = try catalog()
    #expect(Set(catalog.states.map(\.platform)) == Set(catalog.platforms.map(\.id)))
    for platform in ["ios", "macos"] {
      let paths = catalog.paths.filter { $0.platform.rawValue == platform }
      #expect(
        paths.contains { path in
          path.wipe == .notRequired && path.minimumOS == Version("26")
            && path.to.contains { $0.rawValue == "ade" }
        }, "\(platform)")
    }
    let corporate = catalog.paths.filter {
      $0.platform.rawValue == "android" && $0.to.contains { $0.rawValue == "fully-managed" }
    }
    #expect(!corporate.isEmpty)
    #expect(corporate.allSatisfy { $0.wipe != .notRequired })
  }

  @Test
  func `official value translations of Basic Mobility and Security are in routes, with losses`()
    throws
  {
    let routes = try catalog().routes
    let basic = routes.filter { route in
      route.translations.contains {
        $0.products?.contains { $0.rawValue == "basic-mobility-and-security" } ?? false
      }
    }
    #expect(basic.contains { $0.capability.rawValue == "restrictions.passcode" })
    #expect(basic.flatMap(\.translations).contains { $0.loses != nil })
    #expect(basic.flatMap(\.translations).contains { $0.becomes.count > 1 })
  }

  @Test func `every page that a feature cites stands in the list of Intune's pages`() throws {
    let catalog = try catalog()
    let lists = catalog.coverage.map(\.id.rawValue)
    #expect(
      Set(lists).isSuperset(of: [
        "apple-payload-types", "android-enterprise-policies", "windows-csp-families",
        "intune-doc-pages",
      ]))
    for list in catalog.coverage {
      #expect(Set(list.entries.map(\.name)).count == list.entries.count, "\(list.id)")
      #expect(list.entries.count >= 20, "\(list.id)")
    }
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
