/// One change of a worksheet that is tried and not written.
public enum HypotheticalChange: Hashable, Sendable {
  /// The plan counts as bought, from today on.
  case licence(PlanID)
  /// The need of a capability, for some populations or, with `nil`, for all.
  case need(CapabilityID, Need, for: [PopulationID]?)
  /// The answer to a requirement, for some populations or, with `nil`, for all.
  case requirement(RequirementID, RequirementState, for: [PopulationID]?)
  /// The answer to a control, for some populations or, with `nil`, for all.
  case control(ControlID, RequirementState, for: [PopulationID]?)
  /// What is known about the surroundings.
  case fact(FactKey, FactValue)
  /// Devices that are not migrated.
  case removePopulation(PopulationID)
  /// How many devices a population has, at least one.
  case devices(PopulationID, Int)

  /// The id of what is changed: a plan, an item, a fact or a population.
  public var name: String {
    switch self {
    case .licence(let plan): plan.rawValue
    case .need(let id, _, _): id.rawValue
    case .requirement(let id, _, _): id.rawValue
    case .control(let id, _, _): id.rawValue
    case .fact(let key, _): key.rawValue
    case .removePopulation(let id), .devices(let id, _): id.rawValue
    }
  }

  /// The item that it answers; `nil` where it answers none.
  public var item: ItemID? {
    switch self {
    case .need(let id, _, _): .capability(id)
    case .requirement(let id, _, _): .requirement(id)
    case .control(let id, _, _): .control(id)
    case .licence, .fact, .removePopulation, .devices: nil
    }
  }

  /// The word of its answer, as files spell it; `nil` where it answers nothing.
  public var word: String? {
    switch self {
    case .need(_, let need, _): need.rawValue
    case .requirement(_, let state, _), .control(_, let state, _): state.rawValue
    case .licence, .fact, .removePopulation, .devices: nil
    }
  }

  /// The populations that its answer is about; `nil` for all.
  public var reach: [PopulationID]? {
    switch self {
    case .need(_, _, let reach), .requirement(_, _, let reach), .control(_, _, let reach): reach
    case .licence, .fact, .removePopulation, .devices: nil
    }
  }
}
