import MusterDiagnostics
import MusterFormats
import MusterModel
import Testing

/// A complete catalog of a few rows that loads and lints without a finding; tests change its texts.
struct SmallCatalog {
  /// The files by name.
  var texts: [String: String] = [
    "catalog.yaml": head, "platforms.yaml": platforms, "licences.yaml": licences,
    "capabilities.yaml": capabilities, "intune.yaml": features, "routes.yaml": routes,
    "requirements.yaml": requirements, "framework.yaml": framework, "legacy.yaml": legacy,
    "profile.yaml": profile, "re-enrolment.yaml": reEnrolment, "campaign.yaml": campaign,
    "coverage.yaml": coverage,
  ]

  /// The files in an order that no test may rely on.
  var files: [SourceFile] {
    texts.sorted { $0.key > $1.key }.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) }
  }

  /// Puts `new` where `old` stands first; a text that does not hold `old` fails the test.
  mutating func replace(_ old: String, in file: String, by new: String) throws {
    let text = try #require(texts[file])
    texts[file] = try text.replacingFirst(old, by: new)
  }

  /// Adds lines at the end of a file.
  mutating func append(_ lines: String, to file: String) {
    texts[file, default: ""] += lines
  }

  /// The catalog and what was found in its files and in overlays over them.
  func load(overlays: [CatalogLoader.Layer] = []) -> (catalog: Catalog?, findings: Diagnostics) {
    var findings = Diagnostics()
    let catalog = CatalogLoader.load(
      [CatalogLoader.Layer(files: files)] + overlays, into: &findings)
    return (catalog, findings)
  }

  /// The catalog of texts that have no fault.
  func catalog(
    overlays: [CatalogLoader.Layer] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Catalog {
    let (catalog, findings) = load(overlays: overlays)
    #expect(findings.lines == [], sourceLocation: sourceLocation)
    return try #require(catalog, sourceLocation: sourceLocation)
  }

  /// What worksheets for the unchanged catalog may refer to.
  static func ids() throws -> CatalogIDs { CatalogIDs(try SmallCatalog().catalog()) }
}

extension SmallCatalog {
  /// A source that was verified three weeks before the day of the tests.
  static let source =
    "{url: \"https://example.com/page\", doc-date: 2026-03-03, verified: 2026-11-01}"

  private static let head = """
    muster: catalog/1
    version: 2026.11.0
    released: 2026-11-20
    renamed:
      network.tunnel-per-app: network.vpn-per-app
      identity.one-tenant: identity.same-tenant

    """

  private static let platforms = """
    muster: platforms/1
    platforms:
      - id: ios
        title: iOS
        support:
          - {minimum-os: "17", until: 2026-09-14}
          - {minimum-os: "18", from: 2026-09-15}
        modes:
          - {id: ade, title: Automated enrolment, ownership: [corporate], management: device}
          - {id: apps, title: Apps only, ownership: [corporate, personal], management: app}
        source: \(source)
      - id: windows
        title: Windows
        support:
          - {minimum-os: "10.0.19045"}
        modes:
          - {id: autopilot, title: Autopilot, ownership: [corporate], management: device}
        source: \(source)
    fading:
      - id: windows-8
        title: Windows 8
        platform: windows
        state: ended
        until: 2023-01-10
        instead: Windows 11
        source: \(source)
      - {id: old-os, title: Old OS, state: allowed, until: unknown, instead: a new one, source: \(source)}

    """

  private static let licences = """
    muster: licences/1
    service-plans:
      - id: intune-plan-1
        title: Intune Plan 1
        source: \(source)
      - id: intune-suite
        title: Intune Suite
        source: \(source)
    plans:
      - id: microsoft-365-e3
        title: Microsoft 365 E3
        kind: bundle
        clouds: [commercial, gcc]
        contains:
          - {service-plan: intune-plan-1}
          - {service-plan: intune-suite, from: 2026-07-01, until: 2027-06-30, source: \(source)}
        source: \(source)

    """

  private static let capabilities = """
    muster: capabilities/1
    capabilities:
      - id: network.vpn
        title: VPN
        domain: devices
        definition: Sends traffic through a tunnel.
        ask: Is there a tunnel?
        typical-need: should
        blocker: true
        applies-to: [ios, windows]
        facets:
          on-demand: starts by itself
          split: sends only some traffic
        source: \(source)
      - id: network.vpn-per-app
        title: VPN for one app
        domain: devices
        definition: Sends the traffic of one app through a tunnel.
        ask: Has an app a tunnel of its own?
        typical-need: could
        applies-to: [ios]
        facets: {browser: works in the browser, mail: works in mail}
        source: \(source)
      - id: apps.store
        title: App store
        domain: apps
        definition: Lets people install apps.
        ask: Do people install apps?
        typical-need: must
        applies-to: [ios]
        management: [device, app]
        facets: {self-service: people install, removal: admins remove}
        source: \(source)

    """
}
