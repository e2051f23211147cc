import MusterDiagnostics
import MusterEngine
import MusterModel
import MusterReports
import Testing

/// What an anonymised copy has in the place of texts, ids and file names.
@Suite struct StandInTests {
  @Test func `the same text has one stand-in everywhere, another text another`() throws {
    let copy = try Sample(
      "steady",
      """
      muster: worksheet/1
      title: T
      organisation: O
      populations:
        b: {platform: ios, ownership: corporate, mode: ade, devices: 1, persona: sales}
        a: {platform: ios, ownership: corporate, mode: ade, devices: 1, persona: sales}
      requirements:
        people.communication-plan: {answer: not-met, owner: Ann, note: same}
        people.kick-off:
          answer: not-met
          owner: Bob
          note: same
          decision: {kind: accept, reason: why, by: Ann, until: 2027-01-01}
        people.pilot-group:
          answer: not-met
          owner: Ann
          decision: {kind: accept, reason: why not, by: Cy, until: 2027-01-01}

      """
    ).anonymised().worksheet
    #expect(copy.populations.map(\.id.rawValue) == ["population-2", "population-1"])
    #expect(copy.populations.map(\.persona) == ["Persona 1", "Persona 1"])
    let answers = copy.requirements.keys.sorted().compactMap {
      copy.requirements[$0]?.first?.answer
    }
    #expect(answers.map(\.remarks.owner) == ["Owner 1", "Owner 2", "Owner 1"])
    #expect(answers.map(\.remarks.note) == ["Note 1", "Note 1", nil])
    #expect(answers.map { $0.decision?.by } == [nil, "Owner 1", "Decider 1"])
    #expect(answers.map { $0.decision?.reason } == [nil, "Reason 1", "Reason 2"])
  }

  @Test func `eleven populations keep their order`() throws {
    let rows = (0..<11).map {
      "  p\($0): {platform: ios, ownership: corporate, mode: ade, devices: \($0 + 1)}\n"
    }
    let text =
      "muster: worksheet/1\ntitle: T\norganisation: O\npopulations:\n" + rows.joined()
      + "capabilities:\n  network.wifi:\n    - {for: [p10], need: must}\n    - need: could\n"
    let original = try Sample("eleven", text)
    let copy = try original.anonymised()
    #expect(
      copy.assessment.populations.map(\.population.devices)
        == original.assessment.populations.map(\.population.devices))
    #expect(copy.worksheet.populations.last?.id.rawValue == "population-03")
    #expect(
      copy.worksheet.capabilities.values.joined().map(\.reach).first
        == .only(
          [copy.worksheet.populations[10].id]))
  }

  @Test func `what comes from another worksheet keeps no file name`() throws {
    let base = try Sample("kestrel-base", Hostile.everywhere("x")).worksheet
    let own = try Sample("kestrel-own", Hostile.bare("Own"))
    var worksheet = own.worksheet.inheriting(from: base)
    worksheet.basedOn = worksheet.facts.values.first.map { Placed("../kestrel.yaml", at: $0.place) }
    try #require(worksheet.inheritances.map(\.path) == ["worksheets/kestrel-base.yaml"])
    let copy = Anonymiser(worksheet, catalog: try #require(Sample.index).catalog).worksheet
    #expect(copy.inheritances.map(\.path) == ["worksheet-2.yaml"])
    #expect(copy.basedOn?.value == "base.yaml")
    #expect(!AnonymiserTests.texts(in: copy).contains { $0.contains("kestrel") })
  }

  @Test func `ids that the catalog does not know are left out`() throws {
    var worksheet = try Sample("bare", Hostile.bare("Bare")).worksheet
    let place = worksheet.populations[0].place
    worksheet.source = ProductID("kestrel-mdm")
    worksheet.profile = try #require(ProfileID("kestrel"))
    worksheet.frameworks = [try #require(FrameworkID("kestrel"))]
    worksheet.catalogVersion = Placed("kestrel", at: place)
    worksheet.licences = [
      OwnedLicence(
        plan: try #require(PlanID("kestrel")), users: 1, period: Period(), place: place)
    ]
    worksheet.capabilities = [
      try #require(CapabilityID("kestrel")): [
        Scoped(CapabilityAnswer(need: .must), reach: .rest, at: place)
      ],
      try #require(CapabilityID("network.wifi")): [
        Scoped(
          CapabilityAnswer(need: .must, facets: [try #require(FacetID("kestrel"))]), reach: .rest,
          at: place)
      ],
    ]
    let copy = Anonymiser(worksheet, catalog: try #require(Sample.index).catalog).worksheet
    #expect(copy.licences == [])
    #expect(copy.source?.rawValue == "unknown-product")
    #expect(!AnonymiserTests.texts(in: copy).contains { $0.contains("kestrel") })
  }

  @Test func `names of overlay folders are replaced, the same by the same`() throws {
    let plain = try Sample("bare", Hostile.bare("Bare")).assessment
    #expect(Anonymiser.withoutOverlayNames(plain).overlays.isEmpty)
    let rows = ["kestrel", "moor", "kestrel"].map {
      OverlayRow(overlay: $0, kind: "plan", id: "p")
    }
    let hidden = Anonymiser.withoutOverlayNames(
      plain.with(overlays: ["kestrel", "moor"], rows: rows))
    #expect(hidden.overlays == ["overlay-1", "overlay-2"])
    #expect(hidden.overlayRows.map(\.overlay) == ["overlay-1", "overlay-2", "overlay-1"])
    #expect(hidden.standing == plain.standing)
  }
}
