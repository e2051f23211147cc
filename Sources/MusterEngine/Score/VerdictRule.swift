internal import MusterModel

/// What a verdict is made of, for one part in one view.
struct VerdictFacts {
  /// 0 to 1; `nil` where nothing is in scope.
  let low: Ratio?
  let high: Ratio?
  let completeness: Ratio?
  let isBlocked: Bool
  let hasConditions: Bool

  /// The first rule that holds, in the order of the law.
  func verdict(_ profile: Profile) -> Verdict {
    if isBlocked { return .blocked }
    guard let low, let high, let completeness else { return .unknown }
    let threshold = Ratio(profile.threshold, 100)
    if high < threshold { return .notReady }
    if completeness < Ratio(profile.unknownBelow, 100) { return .unknown }
    if low < threshold { return .notReady }
    if hasConditions || completeness < Ratio(profile.conditionsBelow, 100) { return .conditions }
    return .ready
  }
}

/// Blockers and conditions, as far as verdicts need them.
struct Impediments {
  var blockers: [(domain: Domain, population: Int, blocker: Blocker)] = []
  /// Conditions of the view *now*; those of kind `gate` of the view *owned* are marked.
  var conditions: [(domain: Domain, population: Int, inOwned: Bool, condition: Condition)] = []

  func isBlocked(_ domain: Domain? = nil, _ population: Int? = nil) -> Bool {
    blockers.contains {
      (domain == nil || $0.domain == domain) && (population == nil || $0.population == population)
    }
  }

  func hasConditions(_ view: View, _ domain: Domain? = nil, _ population: Int? = nil) -> Bool {
    conditions.contains { entry in
      guard domain == nil || entry.domain == domain,
        population == nil || entry.population == population
      else { return false }
      switch (entry.condition.kind, view) {
      case (.decision, _), (.completeness, _), (.gate, .now): return true
      case (.gate, .owned): return entry.inOwned
      case (.gate, .addOn): return false
      }
    }
  }
}

/// Verdicts of all parts under one profile.
struct Judgement {
  let tally: Tally
  let profile: Profile
  let impediments: Impediments

  func verdict(_ domain: Domain, _ view: View) -> Verdict {
    VerdictFacts(
      low: tally.mean(domain) { $0[view].low }, high: tally.mean(domain) { $0[view].high },
      completeness: tally.mean(domain) { $0[view].completeness },
      isBlocked: impediments.isBlocked(domain),
      hasConditions: impediments.hasConditions(view, domain)
    ).verdict(profile)
  }

  func verdict(population: Int, _ view: View) -> Verdict {
    VerdictFacts(
      low: tally.mean(population: population) { $0[view].low },
      high: tally.mean(population: population) { $0[view].high },
      completeness: tally.mean(population: population) { $0[view].completeness },
      isBlocked: impediments.isBlocked(nil, population),
      hasConditions: impediments.hasConditions(view, nil, population)
    ).verdict(profile)
  }

  /// The worst domain's verdict.
  func overall(_ view: View) -> Verdict {
    tally.domains.map { verdict($0, view) }.min() ?? .unknown
  }
}
