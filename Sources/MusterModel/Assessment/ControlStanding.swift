/// How one control of a framework in scope stands in one population.
public struct ControlStanding: Hashable, Sendable {
  /// What is known about it on the day.
  public enum State: String, CaseIterable, Hashable, Sendable {
    /// Its value is whole.
    case satisfied
    /// No way of answering what is open would make its value whole.
    case notSatisfied = "not-satisfied"
    /// Something that it rests on is not answered or not known.
    case unknown
    /// It does not concern the population, or the customer took it out.
    case outOfScope = "out-of-scope"

    /// What people say.
    public var title: String {
      switch self {
      case .satisfied: "satisfied"
      case .notSatisfied: "not satisfied"
      case .unknown: "unknown"
      case .outOfScope: "out of scope"
      }
    }
  }

  /// One capability or requirement that the control names, as far as it concerns the population.
  public struct Part: Hashable, Sendable {
    /// Which.
    public let item: ItemID
    /// Its title.
    public let title: String
    /// What was said about it, in words.
    public let answer: String
    /// The value that it gives *now*, 0 to 1.
    public let value: ScoreRange
    /// Whether it is not answered.
    public let isOpen: Bool
    /// What the answer rests on.
    public let evidence: Evidence?
    /// The page behind the item.
    public let source: Source

    /// Whether it gives all that it can.
    public var isWhole: Bool { value.low == .one }

    /// Creates a part.
    public init(
      item: ItemID, title: String, answer: String, value: ScoreRange, isOpen: Bool,
      evidence: Evidence?, source: Source
    ) {
      self.item = item
      self.title = title
      self.answer = answer
      self.value = value
      self.isOpen = isOpen
      self.evidence = evidence
      self.source = source
    }
  }

  /// The control.
  public let control: ControlID
  /// Its framework.
  public let framework: FrameworkID
  /// The framework's own name.
  public let frameworkTitle: String
  /// The framework's own number, such as `A.8.1`.
  public let number: String
  /// A few words.
  public let title: String
  /// How much it weighs.
  public let severity: RequirementSeverity
  /// The population.
  public let population: PopulationID
  /// What is known about it *now*.
  public let state: State
  /// Its value in each view, 0 to 1; `nil` where it is out of scope.
  public let values: Views<ScoreRange>?
  /// What it names and concerns the population: capabilities, then requirements, by id.
  public let parts: [Part]
  /// Under which condition these satisfy it.
  public let condition: String
  /// What the customer said about the control itself; `nil` where its state is derived from its parts.
  public let answer: RequirementAnswer?
  /// Whether a decision about it still holds on the day.
  public let isDecisionLive: Bool
  /// The page that it rests on.
  public let source: Source

  /// The value *now*, 0 to 1; `nil` where it is out of scope.
  public var value: ScoreRange? { values?.now }

  /// What satisfies it: the parts that give all that they can.
  public var satisfiedBy: [Part] { answer == nil ? parts.filter(\.isWhole) : [] }

  /// What holds it down: the parts with the least value, where that is not whole.
  public var heldDownBy: [Part] {
    guard answer == nil, let least = parts.map(\.value.low).min(), least < .one else { return [] }
    return parts.filter { $0.value.low == least }
  }

  /// The weakest evidence that the state rests on: that of the explicit answer, else of the parts that are answered;
  /// `nil` where any of them has none.
  public var evidence: Evidence.Grade? {
    if let answer { return answer.remarks.evidence?.grade }
    let answered = parts.filter { !$0.isOpen }
    let grades = answered.compactMap { $0.evidence?.grade }
    return grades.count == answered.count ? grades.max() : nil
  }

  /// Creates a standing.
  public init(
    control: ControlID, framework: FrameworkID, frameworkTitle: String, number: String,
    title: String, severity: RequirementSeverity, population: PopulationID, state: State,
    values: Views<ScoreRange>?, parts: [Part], condition: String, answer: RequirementAnswer?,
    isDecisionLive: Bool, source: Source
  ) {
    self.control = control
    self.framework = framework
    self.frameworkTitle = frameworkTitle
    self.number = number
    self.title = title
    self.severity = severity
    self.population = population
    self.state = state
    self.values = values
    self.parts = parts
    self.condition = condition
    self.answer = answer
    self.isDecisionLive = isDecisionLive
    self.source = source
  }
}
