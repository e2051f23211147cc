import MusterEngine
import MusterModel
import Testing

/// Facts beside answers, `when`, and OS support.
@Suite struct FactAnswerTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let answer: FactRuleTests.Answer
    let lab: Lab
    var testDescription: String { name }

    init(_ name: String, _ answer: FactRuleTests.Answer, _ fill: (inout Lab) -> Void) {
      self.name = name
      self.answer = answer
      var lab = Lab.single
      fill(&lab)
      self.lab = lab
    }
  }

  static let push = FactRule.atLeast(.apnsDaysLeft, 30)
  static let whenFederated: [FactKey: [String]] = [.federation: ["ad-fs", "third-party"]]

  static let cases = [
    Case("a fact answers what nobody answered", .met) {
      $0.requirement("r", rule: push)
      $0.fact(.apnsDaysLeft, .number(100))
    },
    Case("an answer stands where no fact speaks", .partly) {
      $0.requirement("r", rule: push)
      $0.say("r", .partly)
    },
    Case("a worse fact outweighs a better answer", .notMet) {
      $0.requirement("r", rule: push)
      $0.fact(.apnsDaysLeft, .number(1))
      $0.say("r", .met)
    },
    Case("a worse answer outweighs a better fact", .partly) {
      $0.requirement("r", rule: push)
      $0.fact(.apnsDaysLeft, .number(100))
      $0.say("r", .partly)
    },
    Case("not applicable outweighs a fact", .out) {
      $0.requirement("r", rule: push)
      $0.fact(.apnsDaysLeft, .number(1))
      $0.say("r", .notApplicable)
    },
    Case("when holds", .met) {
      $0.requirement("r", when: whenFederated)
      $0.fact(.federation, .text("ad-fs"))
      $0.say("r", .met)
    },
    Case("when does not hold: out", .out) {
      $0.requirement("r", when: whenFederated)
      $0.fact(.federation, .text("none"))
    },
    Case("when does not hold: out, whatever the answer", .out) {
      $0.requirement("r", when: whenFederated)
      $0.fact(.federation, .text("none"))
      $0.say("r", .notMet)
    },
    Case("when is not known: open", .open) { $0.requirement("r", when: whenFederated) },
    Case("one of two conditions fails: out", .out) {
      $0.requirement("r", when: [.federation: ["ad-fs"], .syncTool: ["connect-sync"]])
      $0.fact(.syncTool, .text("none"))
    },
    Case("one word of several is enough", .open) {
      $0.requirement("r", when: [.deviceJoin: ["hybrid"]])
      $0.fact(.deviceJoin, .texts(["entra", "hybrid"]))
    },
    Case("the lowest OS is supported", .met) {
      $0.requirement("r", rule: .osSupported)
      $0.worksheet.populations = []
      $0.population("p", minimumOS: "17.0")
    },
    Case("the lowest OS is no longer supported", .notMet) {
      $0.requirement("r", rule: .osSupported)
      $0.worksheet.populations = []
      $0.population("p", minimumOS: "16.9")
    },
    Case("it was supported until 2026-09-30", .met) {
      $0.requirement("r", rule: .osSupported)
      $0.worksheet.populations = []
      $0.population("p", minimumOS: "16.9")
      $0.day = day("2026-09-30")
    },
    Case("it is not from 2026-10-01", .notMet) {
      $0.requirement("r", rule: .osSupported)
      $0.worksheet.populations = []
      $0.population("p", minimumOS: "16.9")
      $0.day = day("2026-10-01")
    },
    Case("without a lowest OS it is open", .open) {
      $0.requirement("r", rule: .osSupported)
      $0.worksheet.populations = []
      $0.population("p", minimumOS: nil)
    },
    Case("another platform", .out) { $0.requirement("r", on: ["android"]) },
    Case("another mode", .out) { $0.requirement("r", modes: ["user"]) },
    Case("another ownership", .out) { $0.requirement("r", ownership: [.personal]) },
    Case("another product", .out) {
      $0.product("other-mdm")
      $0.product("workspace-one-uem")
      $0.requirement("r", sources: ["other-mdm"])
      $0.worksheet.source = id("workspace-one-uem")
    },
    Case("its own product", .open) {
      $0.product("other-mdm")
      $0.requirement("r", sources: ["other-mdm"])
      $0.worksheet.source = id("other-mdm")
    },
    Case("no product given concerns it", .open) {
      $0.product("other-mdm")
      $0.requirement("r", sources: ["other-mdm"])
    },
  ]

  @Test(arguments: cases)
  func answer(_ example: Case) {
    #expect(FactRuleTests.answer(example.lab) == example.answer)
  }

  @Test func theFindingSaysWhichFactSpoke() throws {
    var lab = Lab.single
    lab.requirement("r", .identity, .blocker, scope: .organisation, rule: .routableSuffixes)
    lab.fact(.upnSuffixes, .texts(["contoso.local"]))
    let assessment = lab.assess()
    let finding = try #require(assessment.finding("r"))
    #expect(finding.reason == .notMet)
    #expect(finding.cause == .fact(.notRoutable(["contoso.local"])))
    #expect(assessment.blockers.first?.reason == .notMet(.notRoutable(["contoso.local"])))
  }

  struct Prerequisite: CustomTestStringConvertible {
    let state: RequirementState?
    let now: ScoreRange
    var testDescription: String { state?.rawValue ?? "not answered" }
  }

  static let prerequisites = [
    Prerequisite(state: .met, now: ScoreRange(100, 100)),
    Prerequisite(state: .notApplicable, now: ScoreRange(100, 100)),
    Prerequisite(state: .partly, now: ScoreRange(0, 0)),
    Prerequisite(state: .notMet, now: ScoreRange(0, 0)),
    Prerequisite(state: nil, now: ScoreRange(0, 100)),
  ]

  @Test(arguments: prerequisites)
  func aPrerequisiteIsAGateThatConfigurationOpens(_ example: Prerequisite) {
    var lab = Lab.single
    lab.requirement("r")
    if let state = example.state { lab.say("r", state) }
    lab.feature("f", needs: ["r"])
    lab.capability("c")
    lab.route("c", .equivalent, by: ["f"])
    lab.answer("c", .must)
    let scores = lab.assess().domain(.devices)?.standing.scores
    #expect(scores?.now == example.now)
    #expect(scores?.owned == ScoreRange(100, 100))
    #expect(scores?.addOn == ScoreRange(100, 100))
  }

  @Test func aPrerequisiteThatConcernsAnotherPlatformIsNoGate() {
    var lab = Lab.single
    lab.requirement("r", on: ["android"])
    lab.feature("f", needs: ["r"])
    lab.capability("c")
    lab.route("c", .equivalent, by: ["f"])
    lab.answer("c", .must)
    #expect(lab.assess().standing.scores?.now == ScoreRange(100, 100))
  }
}
