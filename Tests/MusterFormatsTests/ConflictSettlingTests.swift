import MusterDiagnostics
import MusterFormats
import MusterModel
import Testing

/// Changes by commands settle the conflicts about what they set, and no others.
@Suite struct ConflictSettlingTests {
  static let conflicts = """

    conflicts:
      - section: capabilities
        item: network.vpn
        for: [own, pcs]
        field: need
        ours: must
        theirs: could
      - section: capabilities
        item: apps.store
        field: owner
        ours: Ann
      - section: facts
        item: federation
        ours: ad-fs
        theirs: none
      - {section: populations, item: pcs, field: devices, ours: 60, theirs: 61}
      - section: requirements
        item: identity.same-tenant
        theirs: {answer: partly}
      - item: title
        ours: One
        theirs: Two

    """

  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let change: WorksheetChange
    /// The items about which there are conflicts afterwards.
    let left: [String]
    var testDescription: String { name }
  }

  static let all = [
    "network.vpn", "apps.store", "federation", "pcs", "identity.same-tenant", "title",
  ]

  private static func item(_ name: String) -> ItemID {
    guard let capability = CapabilityID(name), let requirement = RequirementID(name) else {
      preconditionFailure("'\(name)' is an id")
    }
    return name.hasPrefix("identity") ? .requirement(requirement) : .capability(capability)
  }

  private static func fields(_ word: String?, owner: String? = nil) -> AnswerFields {
    var fields = AnswerFields()
    fields.word = word
    fields.owner = owner
    return fields
  }

  private static func ids(_ names: String...) -> [PopulationID] {
    names.compactMap { PopulationID($0) }
  }

  static let cases = [
    Case(
      name: "an answer for all", change: .answer(item("network.vpn"), fields("must"), for: nil),
      left: all.filter { $0 != "network.vpn" }),
    Case(
      name: "an answer for the populations named",
      change: .answer(item("network.vpn"), fields("could"), for: ids("own", "pcs")),
      left: all.filter { $0 != "network.vpn" }),
    Case(
      name: "an answer for one of them",
      change: .answer(item("network.vpn"), fields("could"), for: ids("pcs")), left: all),
    Case(
      name: "an answer for another",
      change: .answer(item("network.vpn"), fields("could"), for: ids("phones")), left: all),
    Case(
      name: "another key of the answer",
      change: .answer(item("apps.store"), fields("could"), for: nil), left: all),
    Case(
      name: "the key of the answer",
      change: .answer(item("apps.store"), fields(nil, owner: "Bob"), for: nil),
      left: all.filter { $0 != "apps.store" }),
    Case(
      name: "the answer is taken back", change: .unanswer(item("apps.store"), for: nil),
      left: all.filter { $0 != "apps.store" }),
    Case(
      name: "a fact", change: .fact(.federation, ["none"]), left: all.filter { $0 != "federation" }),
    Case(
      name: "a fact taken back", change: .unsetFact(.federation),
      left: all.filter { $0 != "federation" }),
    Case(name: "another fact", change: .fact(.syncTool, ["none"]), left: all),
    Case(
      name: "a whole answer by its word",
      change: .answer(item("identity.same-tenant"), fields("met"), for: nil),
      left: all.filter { $0 != "identity.same-tenant" }),
    Case(
      name: "a whole answer by a remark",
      change: .answer(item("identity.same-tenant"), fields(nil, owner: "Bob"), for: nil),
      left: all),
  ]

  private func document(_ text: String) throws -> WorksheetDocument {
    let file = SourceFile(path: "w.yaml", bytes: Array(text.utf8))
    return WorksheetDocument(file, ids: try SmallCatalog.ids())
  }

  private func open(_ document: WorksheetDocument) -> [String] {
    document.diagnostics.sorted.filter { $0.code == .worksheetUnresolvedConflict }
      .compactMap { finding in Self.all.first { finding.message.contains("'\($0)'") } }
  }

  @Test(arguments: cases)
  func `a change settles the conflicts about what it sets`(_ example: Case) throws {
    let before = try document(WorksheetMergeTests.base + Self.conflicts)
    #expect(open(before) == Self.all)
    let after = try before.applying(example.change)
    #expect(open(after) == example.left)
  }

  @Test func `a population is settled by the key that is set`() throws {
    let before = try document(WorksheetMergeTests.base + Self.conflicts)
    var fields = PopulationFields()
    fields.persona = "clerks"
    let id = try #require(PopulationID("pcs"))
    #expect(open(try before.applying(.population(id, fields))) == Self.all)
    fields.devices = 61
    #expect(!open(try before.applying(.population(id, fields))).contains("pcs"))
  }

  @Test func `what is left names the populations that are left`() throws {
    let before = try document(WorksheetMergeTests.base + Self.conflicts)
    let after = try before.applying(
      .answer(Self.item("network.vpn"), Self.fields("could"), for: Self.ids("pcs")))
    let text = String(decoding: after.file.bytes, as: UTF8.self)
    #expect(text.contains("    for: [own]\n    field: need\n"))
  }

  @Test func `the last settled conflict takes the section with it, to the byte`() throws {
    let lines = Self.conflicts.split(separator: "\n", omittingEmptySubsequences: false)
    let last = lines.prefix(2) + lines.suffix(4)
    let text = WorksheetMergeTests.base + last.joined(separator: "\n")
    #expect(open(try document(text)) == ["title"])
    let fact =
      WorksheetMergeTests.base + lines.prefix(2).joined(separator: "\n")
      + "\n  - {section: facts, item: federation, ours: ad-fs}\n"
    let settled = try document(fact).applying(.fact(.federation, ["ad-fs"]))
    #expect(String(decoding: settled.file.bytes, as: UTF8.self) == WorksheetMergeTests.base)
  }
}
