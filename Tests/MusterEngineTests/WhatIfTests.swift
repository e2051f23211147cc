import MusterEngine
import MusterModel
import Testing

/// Changes that are only tried, and two assessments side by side.
@Suite struct WhatIfTests {
  private func assess(_ lab: Lab, _ changes: [HypotheticalChange]) -> Assessment {
    var next = lab
    next.worksheet = lab.worksheet.applying(changes)
    return next.assess()
  }

  @Test func aLicenceIsAsGoodAsOneInTheWorksheetAndNeverLowersAScore() {
    var compared = 0
    for seed in UInt64(1)...80 {
      let lab = randomLab(seed)
      guard lab.worksheet.licences != nil else { continue }
      let before = lab.assess()
      for plan in lab.catalog.plans {
        var owning = lab
        owning.own(plan.id.rawValue)
        let tried = assess(lab, [.licence(plan.id)])
        #expect(tried.standing == owning.assess().standing, "seed \(seed), \(plan.id)")
        #expect(tried.findings == owning.assess().findings, "seed \(seed), \(plan.id)")
        guard let old = before.standing.scores, let new = tried.standing.scores else { continue }
        for view in View.allCases {
          #expect(old[view].low <= new[view].low, "seed \(seed), \(plan.id)")
          #expect(old[view].high <= new[view].high, "seed \(seed), \(plan.id)")
        }
        compared += 1
      }
    }
    #expect(compared > 100)
  }

  @Test func aComparisonListsWhatOneAssessmentHasAndTheOtherHasNot() {
    var closed = 0
    var opened = 0
    for seed in UInt64(1)...80 {
      let lab = randomLab(seed)
      let before = lab.assess()
      for change in WhatIf.candidates(lab.worksheet, lab.index, before).map(\.change) {
        let after = assess(lab, [change])
        let comparison = WhatIf.compare(before, after)
        let old = Set(before.gaps.map { "\($0.item.text) \($0.population?.rawValue ?? "")" })
        let new = Set(after.gaps.map { "\($0.item.text) \($0.population?.rawValue ?? "")" })
        #expect(comparison.gapsClosed.count == old.subtracting(new).count, "seed \(seed)")
        #expect(comparison.gapsOpened.count == new.subtracting(old).count, "seed \(seed)")
        #expect(
          before.blockers.count - comparison.blockersGone.count + comparison.blockersNew.count
            == after.blockers.count, "seed \(seed)")
        closed += comparison.gapsClosed.count
        opened += comparison.gapsOpened.count
        let back = WhatIf.compare(after, before)
        #expect(back.gapsClosed == comparison.gapsOpened, "seed \(seed)")
        #expect(back.blockersNew == comparison.blockersGone, "seed \(seed)")
      }
    }
    #expect(closed > 50 && opened > 5, "\(closed) and \(opened)")
  }

  @Test func nothingChangedIsNothingCompared() {
    let assessment = randomLab(7).assess()
    let comparison = WhatIf.compare(assessment, assessment)
    #expect(comparison.gapsClosed.isEmpty && comparison.gapsOpened.isEmpty)
    #expect(comparison.blockersGone.isEmpty && comparison.blockersNew.isEmpty)
  }

  @Test func anAnswerForOnePopulationLeavesTheOthers() {
    var lab = Lab.single
    lab.population("q")
    lab.item("c", .none, need: .must)
    let after = assess(lab, [.need(id("c"), .notUsed, for: [id("p")])])
    #expect(after.gaps.map(\.population) == [id("q")])
    #expect(assess(lab, [.need(id("c"), .notUsed, for: nil)]).gaps.isEmpty)
  }

  @Test func anAnswerKeepsTheDecisionAndThePartsInUse() throws {
    var lab = Lab.single
    lab.capability("c", facets: ["x", "y"])
    lab.route("c", .partial, missing: ["y"])
    lab.answer("c", .must, facets: ["y"], decision: decision(.accept))
    let after = assess(lab, [.need(id("c"), .could, for: nil)])
    let gap = try #require(after.gaps.first)
    #expect(gap.need == "could" && gap.missing == [id("y")] && gap.isDecisionLive)
  }

  @Test func populationsGoAndGrow() {
    var lab = Lab.single
    lab.population("q", devices: 300)
    lab.item("c", .alternative, need: .must)
    #expect(assess(lab, [.removePopulation(id("q"))]).devices == 100)
    #expect(assess(lab, [.devices(id("q"), 7)]).devices == 107)
  }

  @Test func marginsAreTheFirstStepsThatFlip() throws {
    var flipped = 0
    for seed in UInt64(1)...60 {
      let lab = randomLab(seed)
      let before = lab.assess()
      for margin in Engine.sensitivity(lab.worksheet, lab.index, profile: lab.profile, day: lab.day)
      {
        for move in [margin.down, margin.up].compactMap({ $0 }) {
          flipped += 1
          func verdicts(_ step: Int) -> [Verdict] {
            let profile = moved(lab.profile, margin.lever, by: step)
            let other = lab.assess(profile: profile)
            return [other.standing.verdicts.now] + other.populations.map(\.standing.verdicts.now)
          }
          let old = [before.standing.verdicts.now] + before.populations.map(\.standing.verdicts.now)
          #expect(verdicts(move.step) != old, "seed \(seed), \(margin.lever)")
          let nearer = move.step > 0 ? move.step - 1 : move.step + 1
          #expect(verdicts(nearer) == old, "seed \(seed), \(margin.lever)")
          for flip in move.flips {
            let other = lab.assess(profile: moved(lab.profile, margin.lever, by: move.step))
            let verdict =
              flip.population.map { other.population($0.rawValue)?.standing.verdicts.now }
              ?? other.standing.verdicts.now
            #expect(verdict == flip.verdict, "seed \(seed), \(margin.lever)")
          }
        }
      }
    }
    #expect(flipped > 20)
  }

  private func moved(
    _ profile: Profile, _ lever: SensitivityMargin.Lever, by step: Int
  ) -> Profile {
    switch lever {
    case .threshold: return standardProfile(threshold: profile.threshold + step)
    case .weight(let domain):
      var weights = profile.domainWeights.map { $0 * 100 }
      weights[domain.index] = profile.domainWeights[domain.index] * (100 + step)
      return standardProfile(weights: weights)
    }
  }
}
