import MusterDiagnostics
import MusterFormats
import MusterModel
import Testing

@Suite struct WorksheetFaultsTogetherTests {
  private func expectFaults(
    _ marked: String, _ codes: [DiagnosticCode], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let marked = MarkedText(marked)
    let found = try SmallWorksheet.load(marked.text).findings
    let (lines, expected) = (found.lines, try marked.lines(codes, path: SmallWorksheet.path))
    #expect(lines == expected, sourceLocation: sourceLocation)
  }

  @Test func `ten different faults give ten findings`() throws {
    try expectFaults(
      """
      muster: worksheet/1
      title: Ten
      organisation: §[Faults]
      §clout: commercial
      populations:
        phones: {platform: §iso, ownership: corporate, mode: ade, devices: 40}
        own: {platform: ios, ownership: personal, mode: apps, devices: §-5}
        pcs: {platform: windows, ownership: §personal, mode: autopilot, devices: 60}
      licences:
        - {plan: microsoft-365-e3, from: §2026-13-01}
      facts:
        federation: §adfs
      capabilities:
        §netwrok.vpn: must
        network.vpn-per-app: {need: must, facets: [§browsers]}
      requirements:
        identity.same-tenant: §not-applicable
      """,
      [
        .formatWrongShape, .formatUnknownKey, .worksheetUnknownReference, .worksheetDeviceCount,
        .worksheetModeOwnership, .formatBadDate, .formatUnknownWord, .worksheetUnknownReference,
        .worksheetUnknownReference, .worksheetReasonMissing,
      ])
  }

  @Test func `every key misspelt is reported once, and not as missing as well`() throws {
    try expectFaults(
      """
      muster: worksheet/1
      §titel: One
      §organization: Two
      §sorce: old-mdm
      §catalogue: 2026.11.0
      §profil: default
      §clod: commercial
      §population:
        phones: {platfrom: ios}
      §licenses: []
      §framework: [iso]
      §fact: {}
      §capability: {}
      §requirement: {}
      §control: {}
      """,
      [DiagnosticCode](repeating: .formatUnknownKey, count: 13))
  }

  @Test func `every key misspelt inside the sections is reported`() throws {
    try expectFaults(
      """
      muster: worksheet/1
      title: One
      organisation: Two
      populations:
        phones:
          §§platforms: ios
          §owner: corporate
          §modes: ade
          §minimum-so: 18
          §device: 40
          §person: sales
      licences:
        - §plans: microsoft-365-e3
          §user: 1
          §form: 2026-01-01
          §untill: 2026-01-01
      facts:
        §tenant: a
        §federatoin: none
      capabilities:
        network.vpn:
          §needs: must
          §facet: [split]
          §onyl: [phones]
          §resaon: x
          evidence: {§grades: A, §no: x, §onn: x}
          decision: §{§kinds: drop, §whith: x, §raeson: x, §bye: x, §til: x}
      requirements:
        identity.same-tenant:
          - {§answers: met, §fro: [phones]}
      """,
      [.formatMissingKey] + [DiagnosticCode](repeating: .formatUnknownKey, count: 19)
        + [.formatMissingKey] + [DiagnosticCode](repeating: .formatUnknownKey, count: 7))
  }

  @Test func `every value of the wrong type is reported`() throws {
    try expectFaults(
      """
      muster: worksheet/1
      title: §[One]
      organisation: §{name: Two}
      source: §[old-mdm]
      catalog: §[2026]
      profile: §{a: b}
      cloud: §[commercial]
      populations:
        phones: §[ios]
        own:
          platform: §[ios]
          ownership: §{a: b}
          mode: §[ade]
          minimum-os: §[18]
          devices: §{a: 5}
          persona: §[sales]
        pcs: {platform: windows, ownership: corporate, mode: autopilot, devices: 60}
      licences:
        - §one
        - {plan: §[a], users: §[1], from: §[2026-01-01], until: §{a: b}}
      frameworks: §{iso: true}
      facts:
        tenant-name: §{a: b}
        other-tenant-names: §none
        connect-sync-version: §[2]
        apns-days-left: §{a: 1}
        device-join: §{hybrid: true}
        entra-device-limit: §[unlimited]
        federation: §[none]
      capabilities:
        network.vpn: {need: §[must], facets: §split, only: §{a: b}}
        network.vpn-per-app: {need: must, evidence: §A, decision: §drop}
        apps.store:
          - §must
          - {need: must, for: §phones, owner: §[me], due: §[2026-01-01], note: §{a: b}}
      requirements:
        identity.same-tenant: {answer: §{met: true}, reason: §[x]}
      controls: §met
      """, [DiagnosticCode](repeating: .formatWrongShape, count: 39))
  }

  @Test func `a missing title hides no fault below it`() throws {
    try expectFaults(
      """
      §muster: worksheet/1
      organisation: Two
      populations:
        phones: {platform: ios, ownership: corporate, mode: ade, devices: 40}
      facts: {federation: §maybe}
      capabilities: {network.vpn: §perhaps}
      """, [.formatMissingKey, .formatUnknownWord, .formatUnknownWord])
  }

  @Test func `missing populations hide no fault below them`() throws {
    try expectFaults(
      "§muster: worksheet/1\ntitle: A\norganisation: B\nfacts: {federation: §maybe}\n",
      [.formatMissingKey, .formatUnknownWord])
  }

  @Test func `several faults of one answer are all reported`() throws {
    try expectFaults(
      SmallWorksheet.with(
        """
        capabilities:
          network.vpn:
            need: §maybe
            facets: [split, §split]
            only: [§printers]
            due: §soon
            §nots: x
        """),
      [
        .formatUnknownWord, .formatRepeatedEntry, .worksheetUnknownReference, .formatBadDate,
        .formatUnknownKey,
      ])
  }

  @Test func `at most 200 findings of one file are kept and the others counted`() throws {
    let rows = (1...250).map { "  x\($0): must\n" }.joined()
    let found = try SmallWorksheet.load(SmallWorksheet.with("capabilities:\n" + rows)).findings
    #expect(found.all.count == Diagnostics.mostPerFile)
    #expect(found.dropped == 50)
  }
}
