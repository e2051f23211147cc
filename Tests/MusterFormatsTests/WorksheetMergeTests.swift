import MusterDiagnostics
import MusterFormats
import MusterModel
import Testing

/// What a merge writes, byte by byte.
@Suite struct WorksheetMergeTests {
  static let base = """
    # one customer
    muster: worksheet/1
    title: One
    organisation: O
    populations:
      phones: {platform: ios, ownership: corporate, mode: ade, devices: 40}
      own: {platform: ios, ownership: corporate, mode: apps, devices: 5}
      pcs: {platform: windows, ownership: corporate, mode: autopilot, devices: 60}

    # what is bought
    licences:
      - {plan: microsoft-365-e3, users: 100}   # until spring
    facts:
      federation: ad-fs   # for now

    capabilities:
      # tunnels
      network.vpn: must   # all of them

      apps.store:
        # asked
        need: should
        facets: [self-service]
        owner: "Ann"   # until May
    requirements:
      identity.same-tenant: met

    """

  /// What stands where, and what takes its place.
  typealias Changes = [(old: String, new: String)]

  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let ours: Changes
    let theirs: Changes
    /// From ours to the result.
    let result: Changes
    var testDescription: String { name }
  }

  static func document(_ text: String, _ name: String) throws -> WorksheetDocument {
    let file = SourceFile(path: name, bytes: Array(text.utf8))
    let document = WorksheetDocument(file, ids: try SmallCatalog.ids())
    try #require(!document.diagnostics.hasErrors, "\(document.diagnostics.lines)\n\(text)")
    return document
  }

  static func text(_ changes: Changes, from text: String = base) throws -> String {
    try changes.reduce(text) { try $0.replacingFirst($1.old, by: $1.new) }
  }

  static func merge(_ ours: String, _ theirs: String) throws -> WorksheetMerge.Result {
    try WorksheetMerge.merge(
      base: document(base, "base.yaml"), ours: document(ours, "ours.yaml"),
      theirs: document(theirs, "theirs.yaml"))
  }

  @Test(arguments: cases)
  func `the result is ours with what theirs changed`(_ example: Case) throws {
    let ours = try Self.text(example.ours)
    let result = try Self.merge(ours, Self.text(example.theirs))
    #expect(result.conflicts.map(\.diagnostic.message) == [])
    let text = String(decoding: result.document.file.bytes, as: UTF8.self)
    #expect(try text == Self.text(example.result, from: ours))
  }

  static let cases = [
    Case(
      name: "one word for one population on each side",
      ours: [("vpn: must ", "vpn: [{for: [phones], need: could}, {need: must}] ")],
      theirs: [("vpn: must ", "vpn: [{for: [pcs], need: not-used}, {need: must}] ")],
      result: [(", {need: must}]", ", {for: [pcs], need: not-used}, {need: must}]")]),
    Case(
      name: "two keys of one answer",
      ours: [("owner: \"Ann\"", "owner: Bob")],
      theirs: [("need: should\n", "need: must\n"), ("[self-service]", "[removal, self-service]")],
      result: [("need: should\n", "need: must\n"), ("[self-service]", "[removal, self-service]")]),
    Case(
      name: "both noted something",
      ours: [("owner: \"Ann\"", "note: Seen.\n    owner: \"Ann\"")],
      theirs: [("# until May\n", "# until May\n    note: Heard\n")],
      result: [("note: Seen.", "note: Seen. Heard")]),
    Case(
      name: "an entry that ours left alone comes with the comments of theirs",
      ours: [("title: One", "title: Two")],
      theirs: [("vpn: must   # all of them", "vpn: could   # some")],
      result: [("vpn: must   # all of them", "vpn: could   # some")]),
    Case(
      name: "an entry that both touched keeps the comments of ours",
      ours: [("# asked\n", "# asked twice\n")],
      theirs: [("need: should\n", "need: must\n")],
      result: [("need: should\n", "need: must\n")]),
    Case(
      name: "a new entry comes after its neighbour, with what is noted above it", ours: [],
      theirs: [
        (
          "\n  apps.store",
          "  # asked on Friday\n  network.vpn-per-app:\n    need: must   # yes\n\n  apps.store"
        )
      ],
      result: [
        (
          "\n  apps.store",
          "  # asked on Friday\n  network.vpn-per-app:\n    need: must   # yes\n\n  apps.store"
        )
      ]),
    Case(
      name: "another spelling of the same is no change",
      ours: [("vpn: must ", "vpn: could ")],
      theirs: [
        ("vpn: must ", "vpn: {need: must} "), ("owner: \"Ann\"", "owner: Ann"),
        ("devices: 40", "devices: 040"), ("same-tenant: met", "same-tenant: {answer: met}"),
      ],
      result: []),
    Case(
      name: "an answer is taken back on one side, others stay",
      ours: [("same-tenant: met", "same-tenant: partly")],
      theirs: [("  network.vpn: must   # all of them\n", "")],
      result: [("  network.vpn: must   # all of them\n", "")]),
    Case(
      name: "an answer is taken back for one population",
      ours: [("vpn: must   # all", "vpn: must   # each")],
      theirs: [("vpn: must ", "vpn: {only: [phones, own], need: must} ")],
      result: [("vpn: must ", "vpn: {need: must, only: [phones, own]} ")]),
    Case(
      name: "an answer is taken back for all but the populations to come",
      ours: [("vpn: must   # all", "vpn: must   # each")],
      theirs: [("vpn: must ", "vpn: {except: [pcs], need: must} ")],
      result: [("vpn: must ", "vpn: {need: must, except: [pcs]} ")]),
    Case(
      name: "what is for the rest stays, though each population is named",
      ours: [("vpn: must ", "vpn: [{for: [phones, own], need: could}, {need: must}] ")],
      theirs: [("vpn: must ", "vpn: [{for: [pcs], need: not-used}, {need: must}] ")],
      result: [(", {need: must}]", ", {for: [pcs], need: not-used}, {need: must}]")]),
    Case(
      name: "fields of a population, a licence and a fact",
      ours: [("devices: 60", "devices: 61"), ("users: 100", "users: 110")],
      theirs: [
        ("autopilot, devices", "autopilot, persona: clerks, devices"),
        ("users: 100", "users: 100, until: 2028-01-31"), ("ad-fs", "none"),
      ],
      result: [
        ("devices: 61", "devices: 61, persona: clerks"),
        ("users: 110", "users: 110, until: 2028-01-31"), ("ad-fs", "none"),
      ]),
    Case(
      name: "a plan on each side",
      ours: [("spring\n", "spring\n  - {plan: microsoft-365-e3, from: 2029-01-01}\n")],
      theirs: [("users: 100}   # until spring", "users: 100, until: 2028-12-31}")],
      result: [("users: 100}", "users: 100, until: 2028-12-31}")]),
    Case(
      name: "a population of theirs, and its answers",
      ours: [("vpn: must ", "vpn: could ")],
      theirs: [
        (
          "\n# what",
          "  kiosks: {platform: ios, ownership: corporate, mode: ade, devices: 3}\n\n# what"
        ),
        ("same-tenant: met", "same-tenant: [{for: [kiosks], answer: partly}, {answer: met}]"),
      ],
      result: [
        (
          "\n# what",
          "  kiosks: {platform: ios, ownership: corporate, mode: ade, devices: 3}\n\n# what"
        ),
        ("same-tenant: met", "same-tenant: [{for: [kiosks], answer: partly}, {answer: met}]"),
      ]),
    Case(
      name: "a population that theirs removed goes from the answers of ours",
      ours: [("vpn: must ", "vpn: [{for: [phones, pcs], need: could}, {need: must}] ")],
      theirs: [
        ("  pcs: {platform: windows, ownership: corporate, mode: autopilot, devices: 60}\n", "")
      ],
      result: [
        ("  pcs: {platform: windows, ownership: corporate, mode: autopilot, devices: 60}\n", ""),
        ("[phones, pcs]", "[phones]"),
      ]),
  ]
}
