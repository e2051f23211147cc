extension Platform {
  /// The mode with this id.
  public func mode(_ id: ModeID) -> Mode? { modes.first { $0.id == id } }
}

extension Capability {
  /// Whether it concerns devices of this population.
  ///
  /// - Parameter management: What the population's enrolment mode manages.
  public func applies(to population: Population, management: Management) -> Bool {
    platforms.contains(population.platform) && self.management.contains(management)
  }
}

extension Requirement {
  /// Whether it concerns devices of this population, facts aside.
  ///
  /// - Parameter source: The MDM to leave; a requirement of certain products concerns an unknown one too.
  public func applies(to population: Population, source: ProductID?) -> Bool {
    if let platforms, !platforms.contains(population.platform) { return false }
    if let modes, !modes.contains(population.mode) { return false }
    if let ownership, !ownership.contains(population.ownership) { return false }
    if let sources, let source, !sources.contains(source) { return false }
    return true
  }
}

extension Control {
  /// Whether it concerns devices of this population.
  public func applies(to population: Population) -> Bool {
    platforms?.contains(population.platform) ?? true
  }
}

extension AnswerReach {
  /// Whether an answer of this reach is about the population, where no other answer names it.
  public func covers(_ population: PopulationID) -> Bool {
    switch self {
    case .rest: true
    case .only(let ids): ids.contains(population)
    case .except(let ids): !ids.contains(population)
    }
  }
}

extension Array {
  /// The answer that is about the population: one that names it, else the one for the rest.
  public func answer<Answer>(for population: PopulationID) -> Scoped<Answer>?
  where Element == Scoped<Answer> {
    var rest: Scoped<Answer>?
    for element in self {
      if case .rest = element.reach {
        rest = rest ?? element
      } else if element.reach.covers(population) {
        return element
      }
    }
    return rest
  }
}
