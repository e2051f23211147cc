internal import MusterModel

/// One domain of one population during a trial, in the view *now*.
struct TrialPart {
  /// `nil` where nothing of it weighs.
  let range: RangeScore?
  let isBlocked: Bool
  let hasConditions: Bool
  /// The blockers and conditions of it.
  let blockers: [Impediments.Mark]
  let conditions: [Impediments.Mark]

  init(_ scorer: Scorer, _ part: Int) {
    let cells = scorer.cells[part]
    self.init(RangeScore(cells, .now), cells, scorer, part)
  }

  /// The best that it could become while some of its cells may still change in any way.
  ///
  /// A cell that may change is taken at full value with the greatest weight, which raises a score at least as much as
  /// anything that it can become, taking it out included; and it holds no blocker and no condition.
  init(bestOf scorer: Scorer, _ part: Int, open: [Bool], greatestWeight: Int) {
    let cells = scorer.cells[part]
    let best = WeighedItem(
      weight: greatestWeight, isOptional: false, typicalWeight: greatestWeight, value: .full)
    let items = cells.indices.map { open[$0] ? best : cells[$0].weighed(.now) }
    self.init(RangeScore(items), cells.indices.filter { !open[$0] }.map { cells[$0] }, scorer, part)
  }

  private init(_ range: RangeScore?, _ cells: [Cell], _ scorer: Scorer, _ part: Int) {
    let impediments = ImpedimentFinder(scorer: scorer).find(in: cells)
    let domain = Domain.allCases[part / scorer.populations.count]
    self.range = range
    isBlocked = impediments.isBlocked(domain)
    hasConditions = impediments.hasConditions(.now, domain)
    blockers = impediments.blockers
    conditions = impediments.conditions
  }
}

extension ChangeTrial {
  /// The verdict of one domain by the rules of the law; `nil` where it has no items.
  func verdict(_ domain: Domain) -> Verdict? {
    let populations = scorer.populations.indices
    let all = populations.map { parts[scorer.part(domain, $0)] }
    guard let mean = mean(domain, all) else { return nil }
    return Verdict(
      mean, isFirm: all.contains { $0.range?.isFirm ?? false },
      isBlocked: all.contains(where: \.isBlocked),
      hasConditions: all.contains(where: \.hasConditions), scorer.profile)
  }

  /// Whether anything weighs; where nothing does, the verdict of the whole is Unknown.
  var hasItems: Bool { parts.contains { $0.range != nil } }

  /// Whether a domain is worse than a verdict.
  func fails(_ domain: Domain, _ verdict: Verdict) -> Bool {
    self.verdict(domain).map { $0 < verdict } ?? false
  }

  /// Whether something weighs and none of the domains is worse than a verdict.
  func reaches(_ verdict: Verdict, in domains: [Domain]) -> Bool {
    hasItems && !domains.contains { fails($0, verdict) }
  }

  /// Whether a domain could still become as good as a verdict while some cells may change in any way; never wrongly no.
  func could(_ domain: Domain, reach verdict: Verdict, open: [[Bool]], greatestWeight: Int) -> Bool
  {
    if !fails(domain, verdict) { return true }
    let best = scorer.populations.indices.map { population in
      let part = scorer.part(domain, population)
      return TrialPart(bestOf: scorer, part, open: open[part], greatestWeight: greatestWeight)
    }
    if best.contains(where: \.isBlocked) { return false }
    // Below "conditions" a low score can be the better verdict, so only blockers tell.
    guard verdict >= .conditions else { return true }
    guard let mean = mean(domain, best) else { return true }
    return Verdict(
      mean, isFirm: true, isBlocked: false, hasConditions: best.contains(where: \.hasConditions),
      scorer.profile) >= verdict
  }

  /// The overall low score, 0 to 100; 0 where nothing is in scope.
  var low: Ratio {
    let means = Domain.allCases.map { domain in
      mean(domain, scorer.populations.indices.map { parts[scorer.part(domain, $0)] })
    }
    return Tally.weighted(means, scorer.profile.domainWeights).map { $0.low * 100 } ?? .zero
  }

  private func mean(_ domain: Domain, _ parts: [TrialPart]) -> Tally.Mean? {
    Tally.mean(
      parts.indices.compactMap { population in
        parts[population].range.map { ($0, scorer.populations[population].devices) }
      })
  }

  /// The cells that stand in the way of a verdict, as long as they stay as they are.
  func obstacles(to verdict: Verdict, in domains: [Domain]) -> [(part: Int, position: Int)] {
    domains.flatMap { domain in
      scorer.populations.indices.flatMap { population in
        let part = scorer.part(domain, population)
        let marks = parts[part].blockers + (verdict == .ready ? parts[part].conditions : [])
        return marks.compactMap { mark in
          let position =
            switch mark.cell.subject {
            case .capability(let position): dependents.capabilityCells[population][position]
            case .requirement(let position): dependents.requirementCells[population][position]
            case .control(let position): dependents.controlCells[population][position]
            }
          return position < 0 ? nil : (part, position)
        }
      }
    }
  }
}
