import MusterEngine
import MusterModel
import Testing

/// The rules of the verdict in their order, with thresholds exactly on the border.
@Suite struct VerdictTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let verdict: Verdict
    let lab: Lab
    var testDescription: String { name }

    init(_ name: String, _ verdict: Verdict, _ fill: (inout Lab) -> Void) {
      self.name = name
      self.verdict = verdict
      var lab = Lab.single
      fill(&lab)
      self.lab = lab
    }
  }

  static let cases = [
    Case("1: a must with no route is blocked at a score over 80", .blocked) {
      $0.item("bad", .none, need: .must, isBlocker: true)
      $0.items(9, .equivalent)
    },
    Case("1 before 2: blocked though no answer can mend the score", .blocked) {
      $0.item("bad", .none, need: .must, isBlocker: true)
    },
    Case("1 before 3: blocked though nearly nothing is answered", .blocked) {
      $0.item("bad", .none, need: .must, isBlocker: true)
      $0.items(9, .equivalent, need: nil)
    },
    Case("a should with no route does not block", .ready) {
      $0.item("bad", .none, need: .should, isBlocker: true)
      $0.items(9, .equivalent)
    },
    Case("a must with no route that the catalog does not call a blocker does not block", .ready) {
      $0.item("bad", .none, need: .must)
      $0.items(9, .equivalent)
    },
    Case("a blocker nobody uses does not block", .ready) {
      $0.item("bad", .none, need: .notUsed, isBlocker: true)
      $0.items(1, .equivalent)
    },
    Case("an unanswered blocker does not block", .notReady) {
      $0.item("bad", .none, need: nil, isBlocker: true)
      $0.items(2, .equivalent)
    },
    Case("a blocker with no reviewed row does not block", .notReady) {
      $0.capability("bad", isBlocker: true)
      $0.answer("bad", .must)
      $0.items(3, .equivalent)
    },
    Case("a blocker requirement that is not met blocks", .blocked) {
      $0.requirement("bad", .mechanics, .blocker)
      $0.say("bad", .notMet)
      $0.requirement("good", .mechanics, .blocker)
      $0.say("good", .met)
    },
    Case("a blocker requirement that is partly met does not block", .notReady) {
      $0.requirement("bad", .mechanics, .blocker)
      $0.say("bad", .partly)
    },
    Case("a major requirement that is not met does not block", .ready) {
      $0.requirement("bad", .mechanics, .minor)
      $0.say("bad", .notMet)
      $0.requirement("good", .mechanics, .major)
      $0.say("good", .met)
      $0.requirement("better", .mechanics, .major)
      $0.say("better", .met)
    },
    Case("2 before 3: high below 80 is not ready however little is answered", .notReady) {
      $0.items(1, .partial)
      $0.items(4, .partial, need: nil, prefix: "open")
    },
    Case("3 before 4: low below 80 with completeness below 60 % is unknown", .unknown) {
      $0.items(1, .equivalent)
      $0.items(2, .equivalent, need: nil, prefix: "open")
      $0.item("worst", .none, need: nil)
    },
    Case("3: completeness of exactly 60 % is enough", .conditions) {
      $0.items(2, .equivalent)
      $0.items(2, .equivalent, need: nil, prefix: "open")
    },
    Case("3: completeness just below 60 % is unknown though low is 100", .unknown) {
      $0.items(2, .equivalent)
      $0.items(2, .equivalent, need: nil, prefix: "open")
      $0.capability("more", typicalNeed: .could)
      $0.route("more", .equivalent)
    },
    Case("4: low of exactly 80 is ready", .ready) {
      $0.items(4, .equivalent)
      $0.item("bad", .none, need: .must)
    },
    Case("4: low just below 80 is not ready", .notReady) {
      $0.items(4, .equivalent)
      $0.item("bad", .none, need: .must)
      $0.item("worse", .alternative, need: .could)
    },
    Case("5: completeness of exactly 90 % is ready", .ready) {
      $0.items(6, .equivalent)
      $0.capability("open", typicalNeed: .should)
      $0.route("open", .equivalent)
    },
    Case("5: completeness just below 90 % is ready with conditions", .conditions) {
      $0.items(6, .equivalent)
      $0.capability("open", typicalNeed: .must)
      $0.route("open", .equivalent)
    },
    Case("5: a gap that a live decision closes is a condition", .conditions) {
      $0.items(9, .equivalent)
      $0.item("bad", .none, need: .must, decision: decision(.accept))
    },
    Case("5: a decision about an item without a gap is none", .ready) {
      $0.items(9, .equivalent)
      $0.item("good", .broader, need: .must, decision: decision(.accept))
    },
    Case("5: an expired decision is none", .ready) {
      $0.items(9, .equivalent)
      $0.item("bad", .none, need: .must, decision: decision(.accept, until: "2026-11-19"))
    },
    Case("5: an unmet gate that a licence can satisfy is a condition", .conditions) {
      $0.items(9, .equivalent)
      $0.gated("gated")
    },
    Case("5: an unmet gate that configuration can satisfy is a condition", .conditions) {
      $0.items(9, .equivalent)
      $0.requirement("work", .people)
      $0.say("work", .met)
      $0.requirement("needed", .mechanics, .minor)
      $0.say("needed", .partly)
      $0.items(1, .equivalent, prefix: "m")
      $0.feature("gated", needs: ["needed"])
      $0.capability("gated")
      $0.route("gated", .equivalent, by: ["gated"])
      $0.answer("gated", .must)
      for number in 0..<3 {
        $0.requirement("fine-\(number)", .mechanics)
        $0.say("fine-\(number)", .met)
      }
    },
    Case("5: an unmet gate that nothing can satisfy is no condition", .ready) {
      $0.items(9, .equivalent)
      $0.feature("never", licence: [["never-sold"]])
      $0.capability("gated")
      $0.route("gated", .equivalent, by: ["never"])
      $0.answer("gated", .must)
    },
    Case("6: all in order is ready", .ready) { $0.items(1, .equivalent) },
    Case("nothing in scope is unknown", .unknown) { _ in },
  ]

  @Test(arguments: cases)
  func verdict(_ example: Case) {
    #expect(example.lab.assess().standing.verdicts.now == example.verdict)
  }

  struct Lift: CustomTestStringConvertible {
    let kind: Decision.Kind
    let until: String
    let verdict: Verdict
    var testDescription: String { "\(kind.rawValue) until \(until)" }
  }

  static let lifts =
    [
      Lift(kind: .thirdParty, until: "2026-11-20", verdict: .conditions),
      Lift(kind: .rebuild, until: "2026-11-20", verdict: .conditions),
      Lift(kind: .drop, until: "2026-11-20", verdict: .conditions),
      Lift(kind: .accept, until: "2026-11-20", verdict: .blocked),
      Lift(kind: .wait, until: "2026-11-20", verdict: .blocked),
    ] + Decision.Kind.allCases.map { Lift(kind: $0, until: "2026-11-19", verdict: .blocked) }

  @Test(arguments: lifts)
  func onlyALiveReplacementLiftsABlocker(_ lift: Lift) {
    var capability = Lab.single
    capability.items(9, .equivalent)
    capability.item(
      "bad", .none, need: .must, isBlocker: true, decision: decision(lift.kind, until: lift.until))
    var requirement = Lab.single
    for number in 0..<9 {
      requirement.requirement("good-\(number)", .identity)
      requirement.say("good-\(number)", .met)
    }
    requirement.requirement("bad", .identity, .blocker)
    requirement.say("bad", .notMet, decision: decision(lift.kind, until: lift.until))
    for lab in [capability, requirement] {
      let assessment = lab.assess()
      let isLive = lift.until == "2026-11-20"
      #expect(assessment.standing.verdicts.now == lift.verdict)
      #expect(assessment.blockers.isEmpty == (lift.verdict != .blocked))
      #expect(assessment.liveDecisions.count == (isLive ? 1 : 0))
      #expect(assessment.expiredDecisions.count == (isLive ? 0 : 1))
      #expect(assessment.standing.scores?.now == ScoreRange(90, 90), "coverage never changes")
      #expect(assessment.findings.first?.isOpenGap == !isLive)
    }
  }

  @Test func oneBlockerAmongAHundredPerfectItemsBlocks() throws {
    var lab = Lab.single
    lab.items(100, .equivalent)
    lab.item("bad", .none, need: .must, isBlocker: true)
    let assessment = lab.assess()
    let scores = try #require(assessment.standing.scores)
    #expect(scores.now.low > Ratio(95))
    #expect(assessment.standing.verdicts == Views { _ in .blocked })
    #expect(assessment.populations.first?.standing.verdicts.now == .blocked)
    #expect(assessment.domain(.devices)?.standing.verdicts.now == .blocked)
  }
}

extension Lab {
  /// So many capabilities of need `must` unless said otherwise, all with one relation.
  mutating func items(
    _ count: Int, _ relation: Relation, need: Need? = .must, prefix: String = "item"
  ) {
    for number in 0..<count { item("\(prefix)-\(number)", relation, need: need) }
  }

  /// A must that a licence on sale would reach.
  mutating func gated(_ name: String) {
    plan("plan-\(name)", ["service-\(name)"])
    feature("feature-\(name)", licence: [["service-\(name)"]])
    capability(name)
    route(name, .equivalent, by: ["feature-\(name)"])
    answer(name, .must)
  }
}
