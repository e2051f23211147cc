public import MusterModel

/// One change to a worksheet.
public enum WorksheetChange: Sendable {
  /// Sets what is known about an item, for all populations or for some.
  case answer(ItemID, AnswerFields, for: [PopulationID]?)
  /// Takes an answer back, for all populations or for some.
  case unanswer(ItemID, for: [PopulationID]?)
  /// Sets what was decided about an item that is answered.
  case decide(ItemID, Decision, for: [PopulationID]?)
  /// Takes a decision back.
  case undecide(ItemID, for: [PopulationID]?)
  /// Sets a fact.
  case fact(FactKey, [String])
  /// Takes a fact back.
  case unsetFact(FactKey)
  /// Adds a population, or changes the named fields of one.
  case population(PopulationID, PopulationFields)
  /// Takes a population out.
  case removePopulation(PopulationID)

  /// The populations that have to exist.
  var populations: [PopulationID] {
    switch self {
    case .answer(_, _, let reach), .unanswer(_, let reach), .decide(_, _, let reach),
      .undecide(_, let reach):
      reach ?? []
    case .removePopulation(let id): [id]
    case .fact, .unsetFact, .population: []
    }
  }
}

/// What an answer is to say; `nil` leaves what stands there.
public struct AnswerFields: Sendable {
  /// A ``Need`` for a capability, else a ``RequirementState``.
  public var word: String?
  /// The facets in use.
  public var facets: [String]?
  /// Why an item does not apply.
  public var reason: String?
  /// Anything worth knowing.
  public var note: String?
  /// Who takes care.
  public var owner: String?
  /// Until when.
  public var due: Day?
  /// What the answer rests on.
  public var evidence: Evidence?
  /// What is no longer said.
  public var cleared: Set<Part> = []

  /// What an answer may say besides its word.
  public enum Part: Hashable, Sendable {
    case facets, reason, note, owner, due, evidence
  }

  /// Changes nothing.
  public init() {}
}

/// What a population is to be; `nil` leaves what stands there.
public struct PopulationFields: Sendable {
  /// The operating system.
  public var platform: String?
  /// Who owns the devices.
  public var ownership: String?
  /// How they will be enrolled in Intune.
  public var mode: String?
  /// The lowest OS among them.
  public var minimumOS: String?
  /// How many.
  public var devices: Int?
  /// Who uses them.
  public var persona: String?

  /// Changes nothing.
  public init() {}
}
