import MusterDiagnostics
import MusterFormats
import MusterModel
import Testing

/// A worksheet for the small catalog that uses every key and loads without a finding.
enum SmallWorksheet {
  static let path = "worksheet.yaml"

  static let head = """
    muster: worksheet/1
    title: Fabrikam moves
    organisation: Fabrikam Ltd
    source: old-mdm
    catalog: 2026.11.0
    profile: default
    cloud: commercial
    populations:
      phones: {platform: ios, ownership: corporate, mode: ade, minimum-os: 18.2, devices: 40}
      own: {platform: ios, ownership: personal, mode: apps, devices: 5, persona: sales}
      pcs: {platform: windows, ownership: corporate, mode: autopilot, devices: 60}

    """

  static let text = """
    \(head)licences:
      - {plan: microsoft-365-e3, users: 100, from: 2025-01-01, until: 2028-01-31}
    frameworks: [iso]
    facts:
      tenant-name: fabrikam.onmicrosoft.com
      other-tenant-names: []
      verified-domains: [fabrikam.com]
      upn-suffixes: [fabrikam.com, fabrikam.local]
      federation: ad-fs
      alternate-login-id: none
      sync-tool: connect-sync
      connect-sync-version: 2.5.79.0
      device-join: [hybrid, registered]
      mdm-user-scope: all
      entra-device-limit: unlimited
      mdm-authority: intune
      enrolment-cname: legacy-mdm
      apns-days-left: 200
      users-per-device-max: 15
      configuration-manager: not-in-use
      federation-ws-trust: offered
      network-endpoints: partly-reachable
    capabilities:
      network.vpn: must
      network.vpn-per-app:
        need: must
        facets: [browser]
        only: [phones]
        note: two apps
        owner: network team
        due: 2026-12-15
        evidence: {grade: A, note: export, on: 2026-10-02}
        decision:
          kind: third-party
          with: another tunnel
          reason: bought in 2025
          by: J. Doe
          until: 2027-06-30
      apps.store:
        - for: [phones]
          need: should
          facets: [self-service, removal]
        - need: not-applicable
          reason: no store there
    requirements:
      identity.same-tenant: met
      mechanics.sync-version: {answer: met, except: [own]}
    controls:
      iso.a-1: {answer: not-applicable, reason: no tunnel}
      iso.a-2:
        - {for: [pcs], answer: partly}

    """

  /// A worksheet of the small head and these lines.
  static func with(_ lines: String) -> String { head + lines }

  /// What a text holds and what was found in it.
  static func load(
    _ text: String, ids: CatalogIDs? = nil
  ) throws -> (worksheet: Worksheet?, findings: Diagnostics) {
    var findings = Diagnostics()
    let file = SourceFile(path: path, bytes: Array(text.utf8))
    let worksheet = WorksheetLoader.load(
      file, ids: try ids ?? SmallCatalog.ids(), into: &findings)
    return (worksheet, findings)
  }

  /// The worksheet of a text without a fault.
  static func worksheet(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Worksheet {
    let (worksheet, findings) = try load(text)
    #expect(findings.lines == [], sourceLocation: sourceLocation)
    return try #require(worksheet, sourceLocation: sourceLocation)
  }
}
