import MusterEngine
import MusterModel
import Testing

/// What a compliance control gets from the capabilities and requirements it names.
@Suite struct ControlTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let score: ScoreRange?
    let lab: Lab
    var testDescription: String { name }

    /// Capabilities `good` (1), `half` (1/2), `bad` (0), a requirement `r`, and a control.
    init(
      _ name: String, _ score: ScoreRange?, over capabilities: [String],
      requirements: [String] = [], _ fill: (inout Lab) -> Void = { _ in }
    ) {
      self.name = name
      self.score = score
      var lab = Lab.single
      lab.item("good", .equivalent, need: .must)
      lab.item("half", .partial, need: .must)
      lab.item("bad", .none, need: .must)
      lab.item("open", .partial, need: nil)
      lab.requirement("r", .mechanics)
      lab.control("control", capabilities: capabilities, requirements: requirements)
      fill(&lab)
      self.lab = lab
    }
  }

  static let cases = [
    Case("one capability", ScoreRange(50, 50), over: ["half"]),
    Case("the least of several", ScoreRange(50, 50), over: ["good", "half"]),
    Case("the least with a requirement", ScoreRange(0, 0), over: ["good"], requirements: ["r"]) {
      $0.say("r", .notMet)
    },
    Case("a requirement that is met", ScoreRange(50, 50), over: ["half"], requirements: ["r"]) {
      $0.say("r", .met)
    },
    Case("a capability that is not used counts 0", ScoreRange(0, 0), over: ["good", "half"]) {
      $0.answer("half", .notUsed)
    },
    Case("one that is not applicable is left out", ScoreRange(100, 100), over: ["good", "half"]) {
      $0.answer("half", .notApplicable)
    },
    Case(
      "a requirement that does not apply is left out", ScoreRange(50, 50), over: ["half"],
      requirements: ["r"]
    ) {
      $0.say("r", .notApplicable)
    },
    Case("nothing left takes the control out", nil, over: ["half"]) {
      $0.answer("half", .notApplicable)
    },
    Case("an unanswered capability counts 0 to its value", ScoreRange(0, 50), over: ["open"]),
    Case(
      "an unanswered requirement counts 0 to 1", ScoreRange(0, 100), over: ["good"],
      requirements: ["r"]),
    Case("an open part may turn out not to apply", ScoreRange(0, 100), over: ["good", "open"]),
    Case("a gap stays, whatever is open", ScoreRange(0, 0), over: ["bad", "open"]),
    Case("another platform", nil, over: []) {
      $0.catalog.frameworks = []
      $0.worksheet.frameworks = []
      $0.control("android-only", capabilities: ["good"], on: ["android"])
    },
    Case(
      "a capability of another platform is left out", ScoreRange(100, 100), over: ["good", "kiosk"]
    ) {
      $0.item("kiosk", .none, need: .must, on: ["android"])
    },
    Case("an explicit answer overrides", ScoreRange(100, 100), over: ["bad"]) {
      $0.say(control: "control", .met)
    },
    Case("an explicit partly is 1/2", ScoreRange(50, 50), over: ["good"]) {
      $0.say(control: "control", .partly)
    },
    Case("an explicit not-applicable takes it out", nil, over: ["good"]) {
      $0.say(control: "control", .notApplicable)
    },
    Case("a framework that is not in scope", nil, over: ["good"]) {
      $0.worksheet.frameworks = []
    },
    Case("a framework named twice counts once", ScoreRange(50, 50), over: ["half"]) {
      $0.worksheet.frameworks += $0.worksheet.frameworks
    },
  ]

  @Test(arguments: cases)
  func score(_ example: Case) {
    let assessment = example.lab.assess()
    #expect(assessment.domain(.compliance)?.standing.scores?.now == example.score)
  }

  @Test func aControlHasItsOwnValueInEachView() {
    var lab = Lab.single
    lab.gated("gated")
    lab.control("control", capabilities: ["gated"])
    let scores = lab.assess().domain(.compliance)?.standing.scores
    #expect(
      scores == Views(now: ScoreRange(0, 0), owned: ScoreRange(0, 0), addOn: ScoreRange(100, 100)))
  }

  @Test func aControlHasItsOwnValueInEachPopulation() {
    var lab = Lab.single
    lab.population("q", devices: 300)
    lab.item("c", .equivalent, need: .must)
    lab.answer("c", .notUsed, in: ["q"])
    lab.control("control", capabilities: ["c"])
    let assessment = lab.assess()
    #expect(assessment.population("p")?.domains[.compliance] == ScoreRange(100, 100))
    #expect(assessment.population("q")?.domains[.compliance] == ScoreRange(0, 0))
    #expect(assessment.domain(.compliance)?.standing.scores?.now == ScoreRange(25, 25))
  }

  @Test func theFindingSaysWhatHoldsTheControlDown() throws {
    var lab = Lab.single
    lab.item("a-used", .equivalent, need: .must)
    lab.item("b-unused", .equivalent, need: .notUsed)
    lab.control("control", .moderate, capabilities: ["a-used", "b-unused"])
    let finding = try #require(lab.assess().finding("control"))
    #expect(finding.reason == .control)
    #expect(finding.need == "moderate")
    #expect(finding.cause == .held([.init(item: "b-unused", standing: .notUsed)]))
    #expect(finding.missing.isEmpty)
  }

  @Test func anUnansweredPartLeavesTheControlOpen() throws {
    var lab = Lab.single
    lab.item("open", .equivalent, need: nil)
    lab.control("control", capabilities: ["open"])
    let assessment = lab.assess()
    #expect(assessment.domain(.compliance)?.standing.completeness == .zero)
    let finding = try #require(assessment.finding("control"))
    #expect(finding.reason == .unanswered)
    #expect(finding.cause == .held([.init(item: "open", standing: .unanswered)]))
  }

  @Test func aControlNeverBlocks() {
    var lab = Lab.single
    lab.requirement("r", .mechanics, .major)
    lab.say("r", .notMet)
    lab.control("control", .blocker, requirements: ["r"])
    let assessment = lab.assess()
    #expect(assessment.blockers.isEmpty)
    #expect(assessment.domain(.compliance)?.standing.verdicts.now == .notReady)
  }

  @Test func theEvidenceOfAnExplicitAnswerIsShown() throws {
    var lab = Lab.single
    lab.item("c", .equivalent, need: .must)
    lab.control("control", capabilities: ["c"])
    var remarks = Remarks()
    remarks.evidence = Evidence(grade: .b, note: "audit of 2026", on: day("2026-05-01"))
    lab.worksheet.controls[id("control")] = [
      Scoped(RequirementAnswer(state: .notMet, remarks: remarks), reach: .rest, at: nowhere)
    ]
    let finding = try #require(lab.assess().finding("control"))
    #expect(finding.evidence == remarks.evidence)
    #expect(finding.reason == .notMet)
    #expect(finding.fix == .work)
  }
}
