import MusterDiagnostics
import MusterEngine
import MusterModel
import Testing

/// How controls stand, and that this is what the score counts.
@Suite struct ControlStandingTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let state: ControlStanding.State
    let by: [String]
    let heldDownBy: [String]
    let lab: Lab
    var testDescription: String { name }

    init(
      _ name: String, _ state: ControlStanding.State, by: [String] = [], heldDownBy: [String] = [],
      over capabilities: [String], requirements: [String] = [],
      _ fill: (inout Lab) -> Void = { _ in }
    ) {
      self.name = name
      self.state = state
      self.by = by
      self.heldDownBy = heldDownBy
      var lab = Lab.single
      lab.item("good", .equivalent, need: .must)
      lab.item("half", .partial, need: .must)
      lab.item("open", .equivalent, need: nil)
      lab.requirement("r", .mechanics)
      lab.control("control", capabilities: capabilities, requirements: requirements)
      fill(&lab)
      self.lab = lab
    }
  }

  static let cases = [
    Case("all whole", .satisfied, by: ["good"], over: ["good"]),
    Case(
      "with a requirement that is met", .satisfied, by: ["good", "r"], over: ["good"],
      requirements: ["r"]
    ) {
      $0.say("r", .met)
    },
    Case(
      "the least holds it down", .notSatisfied, by: ["good"], heldDownBy: ["half"],
      over: ["good", "half"]),
    Case(
      "something is open", .unknown, by: ["good"], heldDownBy: ["open"], over: ["good", "open"]),
    Case("all is open", .unknown, heldDownBy: ["open"], over: ["open"]),
    Case(
      "a gap stays, whatever is open", .notSatisfied, heldDownBy: ["open"],
      over: ["half", "open"]),
    Case("nothing concerns it", .outOfScope, over: ["half"]) {
      $0.answer("half", .notApplicable)
    },
    Case("not used", .notSatisfied, heldDownBy: ["good"], over: ["good"]) {
      $0.answer("good", .notUsed)
    },
    Case("answered met", .satisfied, over: ["half"]) { $0.say(control: "control", .met) },
    Case("answered partly", .notSatisfied, over: ["good"]) {
      $0.say(control: "control", .partly)
    },
    Case("answered not-met", .notSatisfied, over: ["good"]) {
      $0.say(control: "control", .notMet)
    },
    Case("taken out", .outOfScope, over: ["half"]) {
      $0.say(control: "control", .notApplicable)
    },
  ]

  static func standings(_ lab: Lab) -> [ControlStanding] {
    Engine.controlStandings(lab.worksheet, lab.index, profile: lab.profile, day: lab.day)
  }

  @Test(arguments: cases)
  func state(_ example: Case) throws {
    let standings = Self.standings(example.lab)
    try #require(standings.count == 1)
    let standing = standings[0]
    #expect(standing.state == example.state)
    #expect(standing.satisfiedBy.map(\.item.text) == example.by)
    #expect(standing.heldDownBy.map(\.item.text) == example.heldDownBy)
    #expect((standing.value == nil) == (example.state == .outOfScope))
  }

  @Test func aControlOfAnotherPlatformIsOutOfScopeAndHasNoParts() throws {
    var lab = Lab.single
    lab.item("good", .equivalent, need: .must)
    lab.control("android-only", capabilities: ["good"], on: ["android"])
    let standing = try #require(Self.standings(lab).first)
    #expect(standing.state == .outOfScope)
    #expect(standing.parts.isEmpty)
  }

  @Test func theOrderIsThatOfFrameworksControlsAndPopulations() {
    var lab = Lab.single
    lab.population("a")
    lab.item("good", .equivalent, need: .must)
    lab.control("z-control", capabilities: ["good"])
    lab.control("b-control", capabilities: ["good"])
    let standings = Self.standings(lab)
    #expect(standings.map(\.population.rawValue) == ["a", "p", "a", "p"])
    #expect(standings.map(\.framework) == standings.map(\.framework).sorted())
    #expect(Self.standings(lab) == standings)
  }

  @Test func theWeakestEvidenceCounts() throws {
    func grade(_ grades: [Evidence.Grade?]) throws -> Evidence.Grade? {
      var lab = Lab.single
      for (position, grade) in grades.enumerated() {
        lab.item("c\(position)", .equivalent, need: .must)
        var remarks = Remarks()
        remarks.evidence = grade.map { Evidence(grade: $0, note: nil, on: nil) }
        lab.worksheet.capabilities[id("c\(position)")] = [
          Scoped(CapabilityAnswer(need: .must, remarks: remarks), reach: .rest, at: nowhere)
        ]
      }
      lab.control("control", capabilities: grades.indices.map { "c\($0)" })
      return try #require(Self.standings(lab).first).evidence
    }
    #expect(try grade([.a, .c, .b]) == .c)
    #expect(try grade([.a, nil]) == nil)
    #expect(try grade([.a]) == .a)
  }

  /// A standing says what the score says: a control that costs points is not satisfied or unknown, others are neither.
  @Test(arguments: Array(UInt64(1)...60))
  func aStandingAgreesWithTheFindings(_ seed: UInt64) {
    let lab = RandomLab(seed: seed, .init()).lab
    let assessment = lab.assess()
    for standing in Self.standings(lab) {
      let finding = assessment.findings.first {
        $0.item == .control(standing.control) && $0.population == standing.population
      }
      let domain = lab.profile.domainWeights[Domain.compliance.index]
      let weight = domain * lab.profile.weight(of: standing.severity)
      switch standing.state {
      case .satisfied, .outOfScope: #expect(finding == nil, "seed \(seed)")
      case .notSatisfied:
        #expect(weight == 0 || finding != nil, "seed \(seed)")
      case .unknown: #expect(finding?.isGap != true, "seed \(seed)")
      }
    }
  }
}
