import MusterEngine
import MusterModel
import Testing

/// Whether a verdict survives other weights and thresholds.
@Suite struct SensitivityTests {
  @Test func aPerfectScoreSurvivesEverything() {
    var lab = Lab.single
    lab.items(3, .equivalent)
    lab.requirement("r", .identity)
    lab.say("r", .met)
    let assessment = lab.assess()
    #expect(assessment.flips.isEmpty)
    #expect(assessment.survives)
  }

  @Test func aLowerThresholdFlipsTheHeadline() {
    var lab = Lab.single
    lab.item("c", .alternative, need: .must)
    let assessment = lab.assess()
    #expect(assessment.standing.verdicts.now == .notReady)
    #expect(!assessment.survives)
    #expect(
      assessment.flips == [
        .init(change: .threshold(70), population: nil, verdict: .ready),
        .init(change: .threshold(70), population: id("p"), verdict: .ready),
      ])
  }

  @Test func aHigherThresholdFlipsTheHeadline() {
    var lab = Lab.single
    lab.items(5, .equivalent)
    lab.item("bad", .none, need: .must)
    let flips = lab.assess().flips
    #expect(flips.map(\.change) == [.threshold(90), .threshold(90)])
    #expect(flips.map(\.verdict) == [.notReady, .notReady])
  }

  @Test func aWeightFlipsOnePopulation() {
    // p: devices 100, identity 50: (25·100 + 20·50) ÷ 45 = 77.8; with devices × 3/2 it is 82.6.
    var lab = Lab.single
    lab.population("q", on: "android")
    lab.items(1, .equivalent)
    lab.requirement("r", .identity, on: ["ios"])
    lab.say("r", .partly)
    lab.item("android", .equivalent, need: .must, on: ["android"])
    let assessment = lab.assess()
    #expect(assessment.population("p")?.standing.verdicts.now == .notReady)
    let flip = Assessment.Flip(
      change: .weight(.devices, percent: 50), population: id("p"), verdict: .ready)
    #expect(assessment.flips.contains(flip))
    #expect(!assessment.flips.contains { $0.population == id("q") })
    #expect(
      !assessment.flips.contains { flip in
        if case .weight = flip.change { flip.population == nil } else { false }
      })
  }

  @Test func aBlockedVerdictSurvives() {
    var lab = Lab.single
    lab.item("bad", .none, need: .must, isBlocker: true)
    #expect(lab.assess().survives)
  }

  @Test func everyFlipIsWhatThatProfileGives() {
    var flips = 0
    for seed in UInt64(1)...150 {
      let lab = randomLab(seed)
      let assessment = lab.assess()
      for flip in assessment.flips {
        var weights = lab.profile.domainWeights.map { $0 * 2 }
        var threshold = lab.profile.threshold
        switch flip.change {
        case .threshold(let other): threshold = other
        case .weight(let domain, let percent):
          weights[domain.index] = lab.profile.domainWeights[domain.index] * (percent > 0 ? 3 : 1)
        }
        let other = lab.assess(profile: standardProfile(threshold: threshold, weights: weights))
        let verdict =
          flip.population.map { other.population($0.rawValue)?.standing.verdicts.now }
          ?? other.standing.verdicts.now
        #expect(verdict == flip.verdict, "seed \(seed), \(flip.change)")
        flips += 1
      }
    }
    #expect(flips > 50)
  }
}
