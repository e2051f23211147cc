internal import MusterModel

extension Verdict {
  /// The first rule of the law that holds, for one part in one view.
  ///
  /// - Parameters:
  ///   - mean: `nil` where nothing is in scope.
  ///   - isFirm: Whether something of it surely weighs; where nothing does, an answer can still mend all.
  init(
    _ mean: Tally.Mean?, isFirm: Bool, isBlocked: Bool, hasConditions: Bool, _ profile: Profile
  ) {
    if isBlocked {
      self = .blocked
      return
    }
    guard let mean else {
      self = .unknown
      return
    }
    let threshold = Ratio(profile.threshold, 100)
    if isFirm, mean.high < threshold {
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

/// Blockers and conditions as marks, and where verdicts meet them; words are made where they are shown.
struct Impediments {
  /// A cell that something stands on.
  struct Mark {
    let cell: Cell
    /// What kind of condition it is; `nil` for a blocker.
    let kind: Condition.Kind?
  }

  private(set) var blockers: [Mark] = []
  private(set) var conditions: [Mark] = []
  /// By ``Domain/index``.
  private var isDomainBlocked: [Bool]
  private var isPopulationBlocked: [Bool]
  /// By view, then by ``Domain/index``; completeness is not among them, as each view has its own.
  private var domainConditions: Views<[Bool]>
  private var populationConditions: Views<[Bool]>

  init(populations: Int) {
    let none = [Bool](repeating: false, count: Domain.allCases.count)
    isDomainBlocked = none
    isPopulationBlocked = Array(repeating: false, count: populations)
    domainConditions = Views { _ in none }
    populationConditions = Views { _ in Array(repeating: false, count: populations) }
  }

  mutating func add(blocker cell: Cell) {
    blockers.append(Mark(cell: cell, kind: nil))
    isDomainBlocked[cell.domain.index] = true
    isPopulationBlocked[cell.population] = true
  }

  /// Adds a condition of the view *now*.
  ///
  /// - Parameter others: The other views that it holds in.
  mutating func add(_ kind: Condition.Kind, _ cell: Cell, in others: [View]) {
    conditions.append(Mark(cell: cell, kind: kind))
    for view in [.now] + others {
      domainConditions[view][cell.domain.index] = true
      populationConditions[view][cell.population] = true
    }
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
      tally.domainMeans[domain.index]?[view], isFirm: tally.isFirm(domain, nil),
      isBlocked: impediments.isBlocked(domain),
      hasConditions: impediments.hasConditions(view, domain), profile)
  }

  func verdict(population: Int, _ view: View) -> Verdict {
    Verdict(
      tally.mean(population: population, view, weights: profile.domainWeights),
      isFirm: tally.isFirm(nil, population),
      isBlocked: impediments.isBlocked(population: population),
      hasConditions: impediments.hasConditions(view, population: population), profile)
  }

  /// The worst domain's verdict.
  func overall(_ view: View) -> Verdict {
    tally.domains.map { verdict($0, view) }.min() ?? .unknown
  }
}
