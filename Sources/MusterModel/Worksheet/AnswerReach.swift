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
