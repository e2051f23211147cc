internal import MusterModel

/// One item in one population.
struct Cell {
  /// What it is, by position in the catalog.
  enum Subject: Equatable {
    case capability(Int)
    case requirement(Int)
    /// Position in the controls in scope.
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
  let values: Views<ValueRange>

  func weighed(_ view: View) -> WeighedItem {
    WeighedItem(
      weight: weight, isOptional: isOptional, typicalWeight: typicalWeight, value: values[view])
  }
}

/// What is known about a requirement in one population.
enum RequirementStanding: Equatable {
  /// It does not concern the population.
  case notConcerned
  /// The customer, or a fact, took it out.
  case out
  /// Not answered.
  case open
  case met, partly, notMet

  init(_ state: RequirementState) {
    switch state {
    case .met: self = .met
    case .partly: self = .partly
    case .notMet: self = .notMet
    case .notApplicable: self = .out
    }
  }

  /// As a gate of a feature.
  var gate: GateState {
    switch self {
    case .notConcerned, .out, .met: .met
    case .open: .unknown
    case .partly, .notMet: .unmet
    }
  }

  var value: ValueRange {
    switch self {
    case .met: .full
    case .partly: ValueRange(low: ItemValue.half, high: ItemValue.half)
    case .notMet: .zero
    case .open, .notConcerned, .out: .unknown
    }
  }
}

/// What is known about a capability in one population.
enum CapabilityStanding: Equatable {
  case notConcerned
  /// `not-used`: it counts 0 in a control.
  case notUsed
  /// `not-applicable`: a control leaves it out.
  case notApplicable
  /// The need is not answered.
  case open
  /// Bits of the facets in use; `nil` where none were named.
  case needed(Need, facets: UInt16?)
}
