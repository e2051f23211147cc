internal import MusterModel

/// One item in one population.
struct Cell {
  /// What it is, by index in the catalog.
  enum Subject: Hashable {
    case capability(Int)
    case requirement(Int)
    /// Index in the controls in scope.
    case control(Int)
  }

  let subject: Subject
  let population: Int
  let domain: Domain
  /// The greatest weight it can have; 0 where the customer took it out.
  let weight: Int
  /// Whether the weight may still be anything from 0.
  let isOptional: Bool
  /// What it weighs in completeness while it is open.
  let typicalWeight: Int
  var values: Views<ValueRange>

  func weighed(_ view: View) -> WeighedItem {
    WeighedItem(
      weight: weight, isOptional: isOptional, typicalWeight: typicalWeight, value: values[view])
  }
}

/// What is known about a requirement in one population.
enum RequirementStanding {
  /// It does not concern the population.
  case notConcerned
  /// The customer, or a fact, took it out.
  case out
  /// Not answered.
  case open
  /// Answered; the phrase says by which fact, where it was one.
  case state(RequirementState, because: String?)

  /// As a gate of a feature.
  var gate: GateState {
    switch self {
    case .notConcerned, .out, .state(.met, _), .state(.notApplicable, _): .met
    case .open: .unknown
    case .state(.partly, _), .state(.notMet, _): .unmet
    }
  }

  var value: ValueRange {
    switch self {
    case .state(.met, _): .full
    case .state(.partly, _): ValueRange(low: ItemValue.half, high: ItemValue.half)
    case .state(.notMet, _): .zero
    case .open, .notConcerned, .out, .state(.notApplicable, _): .unknown
    }
  }
}

/// What is known about a capability in one population.
enum CapabilityStanding {
  case notConcerned
  /// `not-used` or `not-applicable`.
  case out(Need)
  /// The need is not answered.
  case open
  case needed(CapabilityAnswer)
}
