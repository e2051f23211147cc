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
  @inlinable public func answer<Answer>(for population: PopulationID) -> Scoped<Answer>?
  where Element == Scoped<Answer> {
    answerIndex(for: population).map { self[$0] }
  }

  /// Where ``answer(for:)`` stands; answers hold many texts, so that scoring looks at them in their place.
  @inlinable public func answerIndex<Answer>(for population: PopulationID) -> Int?
  where Element == Scoped<Answer> {
    var rest: Int?
    for position in indices {
      if case .rest = self[position].reach {
        rest = rest ?? position
      } else if self[position].reach.covers(population) {
        return position
      }
    }
    return rest
  }
}
