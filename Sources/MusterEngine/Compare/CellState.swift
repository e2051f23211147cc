internal import MusterModel

/// What is known about an item in a population at one place of the way; weights of profiles play no part in it.
struct CellState: Equatable {
  /// Whether it takes part in the score.
  enum Scope {
    /// It does not concern the population, or there is no such row or population.
    case absent
    /// It is taken out.
    case out
    case counts
  }

  var scope = Scope.absent
  var isOptional = false
  /// How much it is needed, or how severe it is: a place in the list of its kind.
  var grade = 0
  var values = Views { _ in ValueRange.zero }
  var answer: ItemState.Answer?
  /// The decision that holds.
  var decision: Decision.Kind?

  var counts: Bool { scope == .counts }
  var isSettled: Bool { counts && !isOptional && values.now.isKnown }

  init() {}

  init(_ cell: Cell, _ scorer: Scorer) {
    answer = scorer.answerState(cell)
    guard cell.weight > 0 else {
      scope = .out
      return
    }
    scope = .counts
    isOptional = cell.isOptional
    values = cell.values
    decision = scorer.liveDecision(cell)?.kind
    switch cell.subject {
    case .capability(let position):
      if case .needed(let need, _) = scorer.capabilities[cell.population][position] {
        grade = Need.allCases.firstIndex(of: need) ?? 0
      }
    case .requirement(let position):
      grade = Self.grade(scorer.index.requirements[position].severity)
    case .control(let position): grade = Self.grade(scorer.controls[position].severity)
    }
  }

  private static func grade(_ severity: RequirementSeverity) -> Int {
    RequirementSeverity.allCases.firstIndex(of: severity) ?? 0
  }

  /// As reports show it.
  var shown: ItemChange.State {
    ItemChange.State(
      answer: answer, values: counts ? Views { values[$0].scale } : nil, decision: decision)
  }

  /// What happened on the way to another state; `nil` for nothing that has a class.
  func change(to after: CellState) -> ItemChange.Class? {
    guard counts else { return after.counts ? .inScope : nil }
    guard after.counts else { return .outOfScope }
    if isSettled != after.isSettled { return isSettled ? .newlyOpen : .newlyAnswered }
    if isSettled, let better = isBetter(after) { return better ? .fixed : .regressed }
    if decision != after.decision {
      return after.decision == nil ? .decisionExpired : .decisionMade
    }
    return grade == after.grade ? nil : .reweighed
  }

  /// Whether another value is better, in the first view in which the two differ; `nil` where none does.
  private func isBetter(_ after: CellState) -> Bool? {
    for view in View.allCases where values[view].low != after.values[view].low {
      return values[view].low < after.values[view].low
    }
    return nil
  }
}
