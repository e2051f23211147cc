internal import MusterModel

extension Verdict {
  /// The first rule of the law that holds, for one part in one view.
  ///
  /// - Parameter mean: `nil` where nothing is in scope.
  init(_ mean: Tally.Mean?, isBlocked: Bool, hasConditions: Bool, _ profile: Profile) {
    if isBlocked {
      self = .blocked
      return
    }
    guard let mean else {
      self = .unknown
      return
    }
    let threshold = Ratio(profile.threshold, 100)
    if mean.high < threshold {
      self = .notReady
    } else if mean.completeness < Ratio(profile.unknownBelow, 100) {
      self = .unknown
    } else if mean.low < threshold {
      self = .notReady
    } else if hasConditions || mean.completeness < Ratio(profile.conditionsBelow, 100) {
      self = .conditions
    } else {
      self = .ready
    }
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
    Verdict(
      tally.domainMeans[domain.index]?[view], isBlocked: impediments.isBlocked(domain),
      hasConditions: impediments.hasConditions(view, domain), profile)
  }

  func verdict(population: Int, _ view: View) -> Verdict {
    Verdict(
      tally.mean(population: population, view, weights: profile.domainWeights),
      isBlocked: impediments.isBlocked(nil, population),
      hasConditions: impediments.hasConditions(view, nil, population), profile)
  }

  /// The worst domain's verdict.
  func overall(_ view: View) -> Verdict {
    tally.domains.map { verdict($0, view) }.min() ?? .unknown
  }
}
