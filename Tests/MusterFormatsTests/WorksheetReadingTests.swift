import MusterDiagnostics
import MusterFormats
import MusterModel
import Testing

@Suite struct WorksheetReadingTests {
  struct TextCase: CustomTestStringConvertible {
    let written: String
    let read: String
    var testDescription: String { written }
  }

  static let texts = [
    TextCase(written: "no", read: "no"), TextCase(written: "yes", read: "yes"),
    TextCase(written: "1.10", read: "1.10"), TextCase(written: "0123", read: "0123"),
    TextCase(written: "2026-10-02", read: "2026-10-02"), TextCase(written: "1e3", read: "1e3"),
    TextCase(written: "0x1F", read: "0x1F"), TextCase(written: "12:30:45", read: "12:30:45"),
    TextCase(written: "true", read: "true"), TextCase(written: "\"no\"", read: "no"),
    TextCase(written: "'it''s'", read: "it's"), TextCase(written: "1_000", read: "1_000"),
    TextCase(written: "~", read: "~"), TextCase(written: "null", read: "null"),
  ]

  @Test(arguments: texts)
  func `a text stays the text that was written`(_ example: TextCase) throws {
    let text = try SmallWorksheet.text
      .replacingFirst("Fabrikam Ltd", by: example.written)
      .replacingFirst("note: two apps", by: "note: \(example.written)")
      .replacingFirst("[fabrikam.com]", by: "[\(example.written)]")
      .replacingFirst("persona: sales", by: "persona: \(example.written)")
    let worksheet = try SmallWorksheet.worksheet(text)
    #expect(worksheet.organisation == example.read)
    #expect(worksheet.populations.map(\.persona) == [nil, example.read, nil])
    #expect(worksheet.facts[.verifiedDomains]?.value == .texts([example.read]))
    #expect(try worksheet.answer("network.vpn-per-app").remarks.note == example.read)
  }

  @Test func `version 18.10 is later than 18.9 and 18.1 whatever a number would say`() throws {
    func lowest(_ written: String) throws -> Version {
      let text = try SmallWorksheet.text.replacingFirst("18.2", by: written)
      return try #require(try SmallWorksheet.worksheet(text).populations[0].minimumOS)
    }
    #expect(try lowest("18.10") > lowest("18.9"))
    #expect(try lowest("18.10") > lowest("\"18.1\""))
    #expect(try lowest("18.10").description == "18.10")
    #expect(try lowest("18") == lowest("\"18.0\""))
  }

  @Test func `a number in digits with zeros before it is decimal`() throws {
    let text = try SmallWorksheet.text.replacingFirst("devices: 40", by: "devices: 0123")
    #expect(try SmallWorksheet.worksheet(text).populations[0].devices == 123)
  }

  @Test func `a population may be called by digits`() throws {
    let text = try SmallWorksheet.text
      .replacingFirst("  own: {", by: "  0123: {")
      .replacingFirst("[own]", by: "[0123]")
    let worksheet = try SmallWorksheet.worksheet(text)
    #expect(worksheet.populations.map(\.id.rawValue) == ["phones", "0123", "pcs"])
  }

  @Test(arguments: Need.allCases.filter { $0 != .notApplicable })
  func `short and long form of a need mean the same`(_ need: Need) throws {
    let short = try read("network.vpn: \(need.rawValue)")
    #expect(short == CapabilityAnswer(need: need))
    #expect(try read("network.vpn: {need: \(need.rawValue)}") == short)
    #expect(try read("network.vpn:\n    - need: \(need.rawValue)") == short)
  }

  @Test(arguments: RequirementState.allCases.filter { $0 != .notApplicable })
  func `short and long form of a state mean the same`(_ state: RequirementState) throws {
    let forms = [
      state.rawValue, "{answer: \(state.rawValue)}", "\n    - answer: \(state.rawValue)",
    ]
    for form in forms {
      let worksheet = try SmallWorksheet.worksheet(
        SmallWorksheet.with("requirements:\n  identity.same-tenant: \(form)\n"))
      let answers = try #require(worksheet.requirements.values.first)
      #expect(answers.map(\.answer) == [RequirementAnswer(state: state)])
      #expect(answers.map(\.reach) == [.rest])
    }
  }

  private func read(_ answer: String) throws -> CapabilityAnswer {
    try SmallWorksheet.worksheet(SmallWorksheet.with("capabilities:\n  \(answer)\n"))
      .answer("network.vpn")
  }

  @Test func `everything beside an answer is read`() throws {
    let answer = try SmallWorksheet.worksheet(SmallWorksheet.text).answer("network.vpn-per-app")
    #expect(answer.facets?.map(\.rawValue) == ["browser"])
    #expect(answer.remarks.owner == "network team")
    #expect(answer.remarks.due == Day("2026-12-15"))
    #expect(
      answer.remarks.evidence
        == Evidence(grade: .a, note: "export", on: Day("2026-10-02")))
    let decision = try #require(answer.decision)
    #expect(decision.kind == .thirdParty)
    #expect(decision.with == "another tunnel")
    #expect(decision.reason == "bought in 2025")
    #expect(decision.by == "J. Doe")
    #expect(decision.until == Day("2027-06-30"))
  }

  @Test func `an answer of a list is for its populations and one is for the rest`() throws {
    let worksheet = try SmallWorksheet.worksheet(SmallWorksheet.text)
    let answers = try #require(worksheet.capabilities[try id("apps.store")])
    let phones = try #require(PopulationID("phones"))
    #expect(answers.map(\.reach) == [.only([phones]), .rest])
    let needs = worksheet.populations.map { answers.answer(for: $0.id)?.answer.need }
    #expect(needs == [.should, .notApplicable, .notApplicable])
  }

  @Test func `only and except narrow one answer`() throws {
    let worksheet = try SmallWorksheet.worksheet(SmallWorksheet.text)
    let only = try #require(worksheet.capabilities[try id("network.vpn-per-app")])
    let except = try #require(
      worksheet.requirements.first { $0.key.rawValue == "mechanics.sync-version" }?.value)
    let populations = worksheet.populations.map(\.id)
    #expect(populations.map { only.answer(for: $0) != nil } == [true, false, false])
    #expect(populations.map { except.answer(for: $0) != nil } == [true, false, true])
  }

  @Test func `an id that begins another is not taken for it`() throws {
    let worksheet = try SmallWorksheet.worksheet(
      SmallWorksheet.with("capabilities:\n  network.vpn-per-app: should\n  network.vpn: must\n"))
    #expect(try worksheet.answer("network.vpn").need == .must)
    #expect(try worksheet.answer("network.vpn-per-app").need == .should)
  }

  @Test func `a renamed id is followed with a warning`() throws {
    let marked = MarkedText(
      SmallWorksheet.with(
        "capabilities:\n  §network.tunnel-per-app: should\n"
          + "requirements:\n  §identity.one-tenant: met\n"))
    let (worksheet, findings) = try SmallWorksheet.load(marked.text)
    let expected = try marked.lines([.worksheetRenamed, .worksheetRenamed], path: "worksheet.yaml")
    #expect(findings.lines == expected)
    #expect(!findings.hasErrors)
    #expect(findings.sorted.first?.help == "write 'network.vpn-per-app'")
    #expect(try #require(worksheet).answer("network.vpn-per-app").need == .should)
    #expect(worksheet?.requirements.keys.map(\.rawValue) == ["identity.same-tenant"])
  }

  @Test func `what is not said is unknown`() throws {
    let worksheet = try SmallWorksheet.worksheet(
      "muster: worksheet/1\ntitle: One\norganisation: Two\npopulations:\n"
        + "  a: {platform: ios, ownership: corporate, mode: ade, devices: 1}\n")
    #expect(worksheet.source == nil)
    #expect(worksheet.cloud == nil)
    #expect(worksheet.licences == nil)
    #expect(worksheet.catalogVersion == nil)
    #expect(worksheet.profile.rawValue == "default")
    #expect(worksheet.populations[0].minimumOS == nil)
  }

  @Test func `no licences is another thing than unknown licences`() throws {
    let worksheet = try SmallWorksheet.worksheet(SmallWorksheet.with("licences: []\n"))
    #expect(worksheet.licences == [])
  }
}

private func id(_ text: String) throws -> CapabilityID { try #require(CapabilityID(text)) }

extension Worksheet {
  /// The only answer about a capability.
  fileprivate func answer(_ capability: String) throws -> CapabilityAnswer {
    let answers = try #require(capabilities[try id(capability)])
    try #require(answers.count == 1)
    return answers[0].answer
  }
}
