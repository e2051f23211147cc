import MusterEngine
import MusterModel
import Testing

/// The smallest set of changes that reaches a verdict.
@Suite struct ReadinessPlanTests {
  private func plan(_ lab: Lab, _ target: Verdict = .ready) -> ReadinessPlan {
    WhatIf.plan(reaching: target, lab.worksheet, lab.index, lab.assess())
  }

  private func assess(_ lab: Lab, _ changes: [HypotheticalChange]) -> Assessment {
    var next = lab
    next.worksheet = lab.worksheet.applying(changes)
    return next.assess()
  }

  /// The best verdict that any set of candidates reaches, and the size of the smallest that does, by trying all of them.
  private func bruteForce(
    _ lab: Lab, _ changes: [HypotheticalChange], upTo target: Verdict
  ) -> (reached: Verdict, size: Int) {
    var best = (reached: lab.assess().standing.verdicts.now, size: 0)
    for bits in 0..<(1 << changes.count) {
      let set = changes.indices.filter { bits & (1 << $0) != 0 }.map { changes[$0] }
      let verdict = min(assess(lab, set).standing.verdicts.now, target)
      if verdict > best.reached || (verdict == best.reached && set.count < best.size) {
        best = (verdict, set.count)
      }
    }
    return best
  }

  @Test func thePlanIsTheBestOfAllSetsOfItsCandidates() {
    var sizes: Set<Int> = []
    var reached: Set<Verdict> = []
    var tried = 0
    for seed in UInt64(1)...400 where tried < 50 {
      let lab = randomLab(seed, .init(items: 15, gates: 10, populations: 1...2, size: 1...4))
      let changes = WhatIf.candidates(lab.worksheet, lab.index, lab.assess()).map(\.change)
      let now = lab.assess().standing.verdicts.now
      guard (1...6).contains(changes.count), now < .ready else { continue }
      tried += 1
      for target in [Verdict.ready, .conditions] where now < target {
        let plan = plan(lab, target)
        let best = bruteForce(lab, changes, upTo: target)
        #expect(plan.isExact, "seed \(seed), \(target)")
        #expect(plan.candidates == changes.count, "seed \(seed), \(target)")
        #expect(plan.reached == best.reached, "seed \(seed), \(target)")
        for choice in [plan.leastEffort, plan.fewestLicences] {
          #expect(choice.steps.count == best.size, "seed \(seed), \(target)")
          let after = assess(lab, choice.steps.map(\.change))
          #expect(after.standing == choice.after.standing, "seed \(seed), \(target)")
          #expect(after.standing.verdicts.now >= plan.reached, "seed \(seed), \(target)")
        }
        #expect(plan.leastEffort.effortDays <= plan.fewestLicences.effortDays, "seed \(seed)")
        #expect(plan.fewestLicences.licences <= plan.leastEffort.licences, "seed \(seed)")
        sizes.insert(best.size)
        reached.insert(best.reached)
      }
    }
    #expect(tried == 50)
    #expect(sizes.isSuperset(of: [0, 1, 2, 3]), "\(sizes)")
    #expect(reached.count >= 3, "\(reached)")
  }

  @Test func nothingIsToBeDoneWhereItIsReady() {
    var lab = Lab.single
    lab.items(3, .equivalent)
    let plan = plan(lab)
    #expect(plan.isExact && plan.leastEffort.steps.isEmpty && plan.reached == .ready)
  }

  @Test func aLicenceIsBoughtAndThePlanThatHoldsLeastIsNamed() throws {
    var lab = Lab.single
    lab.capability("c")
    lab.feature("f", licence: [["x"]])
    lab.route("c", .equivalent, by: ["f"])
    lab.answer("c", .must)
    lab.plan("small", ["x"])
    lab.plan("large", ["x", "y"])
    let plan = plan(lab)
    let step = try #require(plan.leastEffort.steps.first)
    #expect(plan.reached == .ready && plan.leastEffort.steps.count == 1)
    #expect(step.change == .licence(id("small")) && step.alternatives == [id("large")])
    #expect(plan.leastEffort.licences == 1)
    #expect(step.points == Ratio(100))
  }

  @Test func aBlockerIsDroppedAndItsRequirementDone() {
    var lab = Lab.single
    lab.items(9, .equivalent)
    lab.item("blocker", .none, need: .must, isBlocker: true)
    lab.requirement("r", .identity, .blocker)
    lab.say("r", .notMet)
    let plan = plan(lab)
    #expect(
      Set(plan.leastEffort.steps.map(\.change)) == [
        .need(id("blocker"), .notUsed, for: nil), .requirement(id("r"), .met, for: nil),
      ])
    #expect(plan.leastEffort.steps.map(\.fix) == [.work, .drop])
  }

  @Test func aGapAboveTheThresholdIsLeftAlone() {
    var lab = Lab.single
    lab.items(9, .equivalent)
    lab.item("gap", .alternative, need: .could)
    lab.requirement("r", .identity)
    lab.say("r", .partly)
    #expect(plan(lab).leastEffort.steps.map(\.change) == [.requirement(id("r"), .met, for: nil)])
  }

  @Test func aFactIsSetWhereFactsDecide() {
    var lab = Lab.single
    lab.requirement(
      "r", .identity, .blocker, rule: .oneOf(.mdmUserScope, met: ["all"], partly: []))
    lab.fact(.mdmUserScope, .text("none"))
    let plan = plan(lab)
    #expect(plan.leastEffort.steps.map(\.change) == [.fact(.mdmUserScope, .text("all"))])
    #expect(plan.leastEffort.after.standing.verdicts.now == .ready)
  }

  @Test func whatCannotBeMendedGivesTheLeastBadVerdict() {
    var lab = Lab.single
    lab.requirement("os", .mechanics, .major, rule: .osSupported)
    lab.worksheet.populations = []
    lab.population("p", minimumOS: "16")
    lab.requirement("r", .identity, .blocker)
    lab.say("r", .notMet)
    let plan = plan(lab)
    #expect(plan.isExact)
    #expect(plan.reached == .notReady)
    #expect(plan.leastEffort.steps.map(\.change) == [.requirement(id("r"), .met, for: nil)])
  }

  @Test func manyCandidatesThatHangTogetherAreChosenByPoints() {
    var lab = Lab.single
    for number in 0..<40 {
      let name = "r\(number)"
      lab.requirement(name, .identity, number < 20 ? .major : .minor)
      lab.say(name, .notMet)
    }
    let plan = plan(lab)
    #expect(!plan.isExact && plan.candidates == 40 && plan.reached == .ready)
    for choice in [plan.leastEffort, plan.fewestLicences] {
      #expect(choice.after.standing.verdicts.now == .ready)
      let changes = choice.steps.map(\.change)
      for position in changes.indices {
        var fewer = changes
        fewer.remove(at: position)
        #expect(assess(lab, fewer).standing.verdicts.now < .ready)
      }
    }
  }
}
