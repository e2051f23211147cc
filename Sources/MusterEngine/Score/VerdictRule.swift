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

/// Blockers and conditions, and where verdicts meet them.
struct Impediments {
  private(set) var blockers: [Blocker] = []
  private(set) var conditions: [Condition] = []
  /// By ``Domain/index``.
  private var isDomainBlocked: [Bool]
  private var isPopulationBlocked: [Bool]
  /// Conditions of the view *add-on*, which hold in all; of *owned*; of *now*.
  private var domainConditions: Views<[Bool]>
  private var populationConditions: Views<[Bool]>

  init(populations: Int) {
    let none = [Bool](repeating: false, count: Domain.allCases.count)
    isDomainBlocked = none
    isPopulationBlocked = Array(repeating: false, count: populations)
    domainConditions = Views { _ in none }
    populationConditions = Views { _ in Array(repeating: false, count: populations) }
  }

  mutating func add(_ blocker: Blocker, _ population: Int) {
    blockers.append(blocker)
    isDomainBlocked[blocker.domain.index] = true
    isPopulationBlocked[population] = true
  }

  /// - Parameters:
  ///   - population: `nil` for a condition of a whole domain.
  ///   - inOwned: Whether it also holds in the view *owned*; a gate never holds in *add-on*.
  mutating func add(_ condition: Condition, _ population: Int?, inOwned: Bool = true) {
    conditions.append(condition)
    let domain = condition.domain.index
    domainConditions.now[domain] = true
    if inOwned { domainConditions.owned[domain] = true }
    if condition.kind != .gate { domainConditions.addOn[domain] = true }
    guard let population else { return }
    populationConditions.now[population] = true
    if inOwned { populationConditions.owned[population] = true }
    if condition.kind != .gate { populationConditions.addOn[population] = true }
  }

  func isBlocked(_ domain: Domain) -> Bool { isDomainBlocked[domain.index] }

  func isBlocked(population: Int) -> Bool { isPopulationBlocked[population] }

  func hasConditions(_ view: View, _ domain: Domain) -> Bool {
    domainConditions[view][domain.index]
  }

  func hasConditions(_ view: View, population: Int) -> Bool {
    populationConditions[view][population]
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
      isBlocked: impediments.isBlocked(population: population),
      hasConditions: impediments.hasConditions(view, population: population), profile)
  }

  /// The worst domain's verdict.
  func overall(_ view: View) -> Verdict {
    tally.domains.map { verdict($0, view) }.min() ?? .unknown
  }
}
