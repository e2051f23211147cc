import MusterDiagnostics
import MusterFormats
import Testing

/// A worksheet as sorted lines.
@Suite struct WorksheetTextTests {
  private func render(_ text: String) throws -> String? {
    let file = SourceFile(path: "w.yaml", bytes: Array(text.utf8))
    return WorksheetText.render(WorksheetDocument(file, ids: try SmallCatalog.ids()))
  }

  @Test func `each fact stands on one line, in order`() throws {
    #expect(
      try render(SmallWorksheet.text) == """
        title: Fabrikam moves
        organisation: Fabrikam Ltd
        source: old-mdm
        catalog: 2026.11
        profile: default
        cloud: commercial
        framework: iso
        population own platform: ios
        population own ownership: personal
        population own mode: apps
        population own devices: 5
        population own persona: sales
        population pcs platform: windows
        population pcs ownership: corporate
        population pcs mode: autopilot
        population pcs devices: 60
        population phones platform: ios
        population phones ownership: corporate
        population phones mode: ade
        population phones minimum-os: 18.2
        population phones devices: 40
        licence: {from: 2025-01-01, plan: microsoft-365-e3, until: 2028-01-31, users: 100}
        fact alternate-login-id: none
        fact apns-days-left: 200
        fact configuration-manager: not-in-use
        fact connect-sync-version: 2.5.79
        fact device-join: [hybrid, registered]
        fact enrolment-cname: legacy-mdm
        fact entra-device-limit: unlimited
        fact federation: ad-fs
        fact federation-ws-trust: offered
        fact mdm-authority: intune
        fact mdm-user-scope: all
        fact network-endpoints: partly-reachable
        fact other-tenant-names: []
        fact sync-tool: connect-sync
        fact tenant-name: fabrikam.onmicrosoft.com
        fact upn-suffixes: [fabrikam.com, fabrikam.local]
        fact users-per-device-max: 15
        fact verified-domains: [fabrikam.com]
        apps.store need for own, pcs: not-applicable
        apps.store need for phones: should
        apps.store facets for phones: [removal, self-service]
        apps.store reason for own, pcs: no store there
        identity.same-tenant answer: met
        iso.a-1 answer: not-applicable
        iso.a-1 reason: no tunnel
        iso.a-2 answer for pcs: partly
        mechanics.sync-version answer for pcs, phones: met
        network.vpn need: must
        network.vpn-per-app need for phones: must
        network.vpn-per-app facets for phones: [browser]
        network.vpn-per-app note for phones: two apps
        network.vpn-per-app owner for phones: network team
        network.vpn-per-app due for phones: 2026-12-15
        network.vpn-per-app evidence for phones: {grade: A, note: export, on: 2026-10-02}
        network.vpn-per-app decision for phones: {by: J. Doe, kind: third-party, reason: \
        bought in 2025, until: 2027-06-30, with: another tunnel}

        """)
  }

  @Test func `a text over lines and a list of nothing stay on one line`() throws {
    let text = try SmallWorksheet.text
      .replacingFirst("note: two apps", by: "note: |\n      two\n      apps # all")
      .replacingFirst(
        "\n  - {plan: microsoft-365-e3, users: 100, from: 2025-01-01, until: 2028-01-31}", by: " []"
      )
    let lines = try #require(try render(text))
    #expect(lines.contains("\nnetwork.vpn-per-app note for phones: \"two\\napps # all\\n\"\n"))
    #expect(lines.contains("\nlicences: none\n"))
  }

  @Test func `what is open after a merge stands at the end`() throws {
    let text = SmallWorksheet.text + "conflicts:\n  - {item: title, ours: One, theirs: [a, b]}\n"
    let lines = try #require(try render(text))
    #expect(lines.hasSuffix("\nconflicts: {item: title, ours: One, theirs: [a, b]}\n"))
  }

  @Test func `a worksheet with faults has no lines`() throws {
    #expect(try render(SmallWorksheet.text.replacingFirst("ad-fs", by: "adfs")) == nil)
    #expect(try render("a: [") == nil)
    #expect(try render("") == nil)
  }
}
