internal import MusterModel

/// Tries other weights and thresholds.
struct Sensitivity {
  let scorer: Scorer
  let judgement: Judgement

  /// The changes that flip the headline or a population's verdict, in the order tried.
  ///
  /// Tried: each domain weight halved and raised by half, the threshold lowered and raised by 10.
  func flips() -> [Assessment.Flip] {
    let profile = judgement.profile
    let doubled = profile.domainWeights.map { $0 * 2 }
    let before = scorer.populations.indices.map {
      judgement.verdict(population: $0, .now)
    }
    let headline = judgement.overall(.now)
    var flips: [Assessment.Flip] = []
    for domain in judgement.tally.domains {
      for (factor, percent) in [(1, -50), (3, 50)] {
        var weights = doubled
        weights[domain.index] = profile.domainWeights[domain.index] * factor
        flips += changes(
          .weight(domain, percent: percent),
          profile.with(domainWeights: weights, threshold: profile.threshold), headline, before)
      }
    }
    for step in [-10, 10] {
      let threshold = min(100, max(0, profile.threshold + step))
      flips += changes(
        .threshold(threshold),
        profile.with(domainWeights: profile.domainWeights, threshold: threshold), headline, before)
    }
    return flips
  }

  /// How far each lever can move, step by step within what ``flips()`` tries, before a verdict flips.
  func margins() -> [SensitivityMargin] {
    let profile = judgement.profile
    let before = scorer.populations.indices.map { judgement.verdict(population: $0, .now) }
    let headline = judgement.overall(.now)
    func first(_ steps: [Int], _ make: (Int) -> Profile) -> SensitivityMargin.Move? {
      for step in steps {
        let flips = changes(.threshold(step), make(step), headline, before)
        guard flips.isEmpty else {
          return SensitivityMargin.Move(
            step: step, flips: flips.map { .init(population: $0.population, verdict: $0.verdict) })
        }
      }
      return nil
    }
    var result: [SensitivityMargin] = []
    let hundredfold = profile.domainWeights.map { $0 * 100 }
    for domain in judgement.tally.domains {
      func weighted(_ percent: Int) -> Profile {
        var weights = hundredfold
        weights[domain.index] = profile.domainWeights[domain.index] * (100 + percent)
        return profile.with(domainWeights: weights, threshold: profile.threshold)
      }
      result.append(
        SensitivityMargin(
          lever: .weight(domain), value: profile.domainWeights[domain.index],
          down: first((1...50).map { -$0 }, weighted), up: first(Array(1...50), weighted)))
    }
    func threshold(_ step: Int) -> Profile {
      profile.with(domainWeights: profile.domainWeights, threshold: profile.threshold + step)
    }
    result.append(
      SensitivityMargin(
        lever: .threshold, value: profile.threshold,
        down: first((1...10).filter { $0 <= profile.threshold }.map { -$0 }, threshold),
        up: first((1...10).filter { profile.threshold + $0 <= 100 }, threshold)))
    return result
  }

  private func changes(
    _ change: Assessment.Flip.Change, _ profile: Profile, _ headline: Verdict, _ before: [Verdict]
  ) -> [Assessment.Flip] {
    let other = Judgement(
      tally: judgement.tally, profile: profile, impediments: judgement.impediments)
    var result: [Assessment.Flip] = []
    // The headline is the worst domain's, and no domain's verdict depends on domain weights.
    let overall =
      profile.threshold == judgement.profile.threshold ? headline : other.overall(.now)
    if overall != headline {
      result.append(Assessment.Flip(change: change, population: nil, verdict: overall))
    }
    for population in scorer.populations.indices
    where !judgement.impediments.isBlocked(population: population) {
      let verdict = other.verdict(population: population, .now)
      if verdict != before[population] {
        result.append(
          Assessment.Flip(
            change: change, population: scorer.populations[population].id, verdict: verdict))
      }
    }
    return result
  }
}
