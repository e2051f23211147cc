import MusterEngine
import MusterModel
import Testing

/// Verdicts of views and parts, and what "Ready with conditions" lists.
@Suite struct VerdictViewTests {
  @Test func eachViewHasItsOwnVerdict() {
    var lab = Lab.single
    lab.items(3, .equivalent)
    lab.gated("gated")
    let verdicts = lab.assess().standing.verdicts
    #expect(verdicts == Views(now: .notReady, owned: .notReady, addOn: .ready))
  }

  @Test func aLicenceThatStartsLaterCountsAsOwned() {
    var lab = Lab.single
    lab.items(3, .equivalent)
    lab.gated("gated")
    lab.own("plan-gated", from: "2026-11-21")
    let assessment = lab.assess()
    #expect(
      assessment.standing.verdicts == Views(now: .notReady, owned: .ready, addOn: .ready))
    #expect(assessment.finding("gated")?.fix == .owned)
    #expect(lab.assess(on: day("2026-11-21")).standing.verdicts == Views { _ in .ready })
  }

  @Test func configurationAloneCountsAsOwned() {
    var lab = Lab.single
    lab.items(3, .equivalent)
    lab.requirement("work", .people, .minor)
    lab.say("work", .notMet)
    lab.feature("feature", needs: ["work"])
    lab.capability("gated")
    lab.route("gated", .equivalent, by: ["feature"])
    lab.answer("gated", .must)
    let devices = lab.assess().domain(.devices)
    #expect(
      devices?.standing.verdicts == Views(now: .notReady, owned: .ready, addOn: .ready))
  }

  @Test func completenessIsHeldAgainstEachViewByItself() {
    var lab = Lab.single
    lab.items(5, .equivalent)
    lab.item("should", .equivalent, need: .should)
    lab.gated("gated")
    lab.worksheet.licences = nil
    let standing = lab.assess().standing
    #expect(standing.completeness == Ratio(85))
    #expect(standing.verdicts.now == .conditions)
    #expect(standing.verdicts.addOn == .ready, "once it is bought, nothing is unknown")
  }

  @Test func aBlockerThatALicenceReachesDoesNotBlock() {
    var lab = Lab.single
    lab.plan("plan", ["service"])
    lab.feature("feature", licence: [["service"]])
    lab.capability("gated", isBlocker: true)
    lab.route("gated", .partial, by: ["feature"])
    lab.answer("gated", .must)
    let assessment = lab.assess()
    #expect(assessment.blockers.isEmpty)
    #expect(assessment.standing.verdicts.now == .notReady)
  }

  @Test func aBlockerThatNoSoldLicenceReachesBlocks() {
    var lab = Lab.single
    lab.plan("plan", ["service"], clouds: [.gcc])
    lab.feature("feature", licence: [["service"]])
    lab.capability("gated", isBlocker: true)
    lab.route("gated", .equivalent, by: ["feature"])
    lab.answer("gated", .must)
    #expect(lab.assess().standing.verdicts == Views { _ in .blocked })
    lab.worksheet.cloud = .gcc
    #expect(lab.assess().standing.verdicts.now == .notReady)
  }

  @Test func aBlockerCountsItsOwnDomainAndPopulationOnly() {
    var lab = Lab.single
    lab.population("q", on: "android", devices: 50)
    lab.item("bad", .none, in: .apps, need: .must, isBlocker: true, on: ["android"])
    lab.item("good", .equivalent, need: .must, on: ["ios", "android"])
    let assessment = lab.assess()
    #expect(assessment.population("p")?.standing.verdicts.now == .ready)
    #expect(assessment.population("q")?.standing.verdicts.now == .blocked)
    #expect(assessment.domain(.devices)?.standing.verdicts.now == .ready)
    #expect(assessment.domain(.apps)?.standing.verdicts.now == .blocked)
    #expect(assessment.blockers.map(\.devices) == [50])
  }

  @Test func aBlockerOfTheOrganisationIsOneLineOverAllDevices() {
    var lab = Lab.single
    lab.population("q", devices: 50)
    lab.requirement("bad", .identity, .blocker, scope: .organisation)
    lab.say("bad", .notMet)
    let assessment = lab.assess()
    #expect(assessment.blockers.count == 1)
    #expect(assessment.blockers.first?.population == nil)
    #expect(assessment.blockers.first?.devices == 150)
    #expect(assessment.findings.count == 1)
    #expect(assessment.findings.first?.population == nil)
    #expect(assessment.findings.first?.points == Ratio(100))
  }

  @Test func everyConditionIsListed() {
    var lab = Lab.single
    lab.items(20, .equivalent)
    lab.items(5, .equivalent, need: nil, prefix: "open")
    lab.gated("gated")
    lab.item("gap", .none, need: .could, decision: decision(.wait))
    let assessment = lab.assess()
    #expect(assessment.standing.verdicts.now == .conditions)
    #expect(assessment.conditions.map(\.kind).count { $0 == .completeness } == 1)
    #expect(
      assessment.conditions.first { $0.kind == .gate }?.item == .capability(id("gated")))
    #expect(
      assessment.conditions.first { $0.kind == .decision }?.item == .capability(id("gap")))
    #expect(assessment.conditions.count == 3)
  }

  @Test func aDecisionIsNoConditionInAViewWithoutTheGap() {
    var lab = Lab.single
    lab.items(9, .equivalent)
    lab.gated("gated")
    lab.answer("gated", .must, decision: decision(.accept))
    let verdicts = lab.assess().standing.verdicts
    #expect(verdicts.now == .conditions)
    #expect(verdicts.addOn == .ready)
  }

  @Test func theThresholdComesFromTheProfile() {
    var lab = Lab.single
    lab.items(7, .equivalent)
    lab.item("bad", .none, need: .must)
    #expect(lab.assess(profile: standardProfile(threshold: 87)).standing.verdicts.now == .ready)
    #expect(
      lab.assess(profile: standardProfile(threshold: 88)).standing.verdicts.now == .notReady)
  }

  @Test func verdictsAreOrderedFromWorstToBest() {
    #expect(
      Verdict.allCases.sorted() == [.blocked, .unknown, .notReady, .conditions, .ready])
  }

  @Test func allUnansweredIsUnknown() {
    for seed in UInt64(1)...300 {
      var lab = randomLab(seed)
      lab.worksheet.capabilities = [:]
      lab.worksheet.requirements = [:]
      lab.worksheet.controls = [:]
      let assessment = lab.assess()
      #expect(assessment.standing.verdicts == Views { _ in .unknown }, "seed \(seed)")
      #expect(assessment.standing.completeness ?? .zero == .zero, "seed \(seed)")
    }
  }
}
