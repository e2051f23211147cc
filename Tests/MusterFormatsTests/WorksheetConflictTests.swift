import MusterDiagnostics
import MusterFormats
import MusterModel
import Testing

/// What a merge leaves to people, how it is reported, and how it is settled.
@Suite struct WorksheetConflictTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let ours: WorksheetMergeTests.Changes
    let theirs: WorksheetMergeTests.Changes
    /// From ours to the result without its conflicts.
    var result: WorksheetMergeTests.Changes = []
    let messages: [String]
    /// What stands under `conflicts`.
    let entries: String
    var testDescription: String { name }
  }

  private func merge(_ example: Case) throws -> (ours: String, result: WorksheetMerge.Result) {
    let ours = try WorksheetMergeTests.text(example.ours)
    let theirs = try WorksheetMergeTests.text(example.theirs)
    return (ours, try WorksheetMergeTests.merge(ours, theirs))
  }

  private func text(_ document: WorksheetDocument) -> String {
    String(decoding: document.file.bytes, as: UTF8.self)
  }

  @Test(arguments: cases)
  func `ours stays in its place and the conflict is written below`(_ example: Case) throws {
    let (ours, result) = try merge(example)
    #expect(result.conflicts.map(\.diagnostic.message) == example.messages)
    let body = try WorksheetMergeTests.text(example.result, from: ours)
    #expect(text(result.document) == body + "\nconflicts:\n" + example.entries)
    let findings = result.document.diagnostics.all
    #expect(findings.map(\.code) == example.messages.map { _ in .worksheetUnresolvedConflict })
    #expect(findings.map(\.message) == example.messages)
    #expect(findings.allSatisfy { $0.place != nil && $0.help != nil })
  }

  static let cases = [
    Case(
      name: "a word for all",
      ours: [("vpn: must", "vpn: could")], theirs: [("vpn: must", "vpn: {need: should, note: n}")],
      result: [("vpn: could", "vpn: {need: could, note: n}")],
      messages: ["'need' of 'network.vpn' is not settled: ours says 'could', theirs 'should'"],
      entries: """
          - section: capabilities
            item: network.vpn
            field: need
            ours: could
            theirs: should

        """),
    Case(
      name: "evidence for one population, one side removed the owner",
      ours: [
        ("met\n", "[{for: [own], answer: met, evidence: {grade: A}}, {answer: met}]\n"),
        ("    owner: \"Ann\"   # until May\n", ""),
      ],
      theirs: [
        ("met\n", "[{for: [own], answer: met, evidence: {grade: B, note: x}}, {answer: met}]\n"),
        ("\"Ann\"", "Bea"),
      ],
      messages: [
        "'owner' of 'apps.store' is not settled: ours has none, theirs says 'Bea'",
        "'evidence' of 'identity.same-tenant' for own is not settled: ours says '{grade: A}', "
          + "theirs '{grade: B, note: x}'",
      ],
      entries: """
          - section: capabilities
            item: apps.store
            field: owner
            theirs: Bea
          - section: requirements
            item: identity.same-tenant
            for: [own]
            field: evidence
            ours: {grade: A}
            theirs: {grade: B, note: x}

        """),
    Case(
      name: "a whole answer",
      ours: [("  network.vpn: must   # all of them\n", "")], theirs: [("vpn: must", "vpn: should")],
      messages: ["'network.vpn' is not settled: ours has none, theirs says '{need: should}'"],
      entries: """
          - section: capabilities
            item: network.vpn
            theirs: {need: should}

        """),
    Case(
      name: "words that do not fit each other",
      ours: [("[self-service]", "[self-service, removal]")],
      theirs: [("should\n    facets: [self-service]", "not-used")],
      messages: [
        "'need' of 'apps.store' is not settled: ours says 'should', theirs 'not-used'",
        "'facets' of 'apps.store' is not settled: ours says '[self-service, removal]', "
          + "theirs has none",
      ],
      entries: """
          - section: capabilities
            item: apps.store
            field: need
            ours: should
            theirs: not-used
          - section: capabilities
            item: apps.store
            field: facets
            ours: [self-service, removal]

        """),
    Case(
      name: "a key on top, a fact, a plan, a population",
      ours: [
        ("title: One", "title: Two"), ("ad-fs", "none"), ("users: 100", "users: 110"),
        ("devices: 60", "devices: 61"),
      ],
      theirs: [
        ("title: One", "title: \"3\""),
        ("  federation: ad-fs   # for now\n", "  sync-tool: none\n"),
        ("users: 100", "users: 120"), ("devices: 60", "devices: 62"),
      ],
      result: [("# for now\n", "# for now\n  sync-tool: none\n")],
      messages: [
        "'devices' of 'pcs' is not settled: ours says '61', theirs '62'",
        "'title' is not settled: ours says 'Two', theirs '3'",
        "'users' of 'microsoft-365-e3' is not settled: ours says '110', theirs '120'",
        "'federation' is not settled: ours says 'none', theirs has none",
      ],
      entries: """
          - section: populations
            item: pcs
            field: devices
            ours: 61
            theirs: 62
          - item: title
            ours: Two
            theirs: "3"
          - section: licences
            item: microsoft-365-e3
            field: users
            ours: 110
            theirs: 120
          - section: facts
            item: federation
            ours: none

        """),
    Case(
      name: "a population that ours removed and theirs has news about",
      ours: [
        ("  pcs: {platform: windows, ownership: corporate, mode: autopilot, devices: 60}\n", "")
      ],
      theirs: [("vpn: must", "vpn: [{for: [pcs], need: could}, {need: must}]")],
      messages: [
        "'pcs' is not settled: ours has none, theirs says "
          + "'{platform: windows, ownership: corporate, mode: autopilot, …'",
        "'network.vpn' for pcs is not settled: ours has none, theirs says '{need: could}'",
      ],
      entries: """
          - section: populations
            item: pcs
            theirs: {platform: windows, ownership: corporate, mode: autopilot, devices: 60}
          - section: capabilities
            item: network.vpn
            for: [pcs]
            theirs: {need: could}

        """),
    Case(
      name: "a population that theirs removed and ours has news about",
      ours: [("vpn: must", "vpn: [{for: [pcs], need: could}, {need: must}]")],
      theirs: [
        ("  pcs: {platform: windows, ownership: corporate, mode: autopilot, devices: 60}\n", "")
      ],
      messages: [
        "'pcs' is not settled: ours says '{platform: windows, ownership: corporate, "
          + "mode: autopilot, …', theirs has none"
      ],
      entries: """
          - section: populations
            item: pcs
            ours: {platform: windows, ownership: corporate, mode: autopilot, devices: 60}

        """),
    Case(
      name: "an owner and a mode that do not fit each other",
      ours: [("mode: apps, devices: 5", "mode: ade, devices: 5")],
      theirs: [
        ("own: {platform: ios, ownership: corporate", "own: {platform: ios, ownership: personal")
      ],
      messages: ["'ownership' of 'own' is not settled: ours says 'corporate', theirs 'personal'"],
      entries: """
          - section: populations
            item: own
            field: ownership
            ours: corporate
            theirs: personal

        """),
  ]
}
