/// An item with what is known about it in every population that it concerns.
public struct ItemState: Hashable, Sendable {
  /// What was said about an item, or follows where nothing was.
  public enum Answer: String, CaseIterable, Hashable, Sendable {
    case must, should, could
    case notUsed = "not-used"
    case notApplicable = "not-applicable"
    case met, partly
    case notMet = "not-met"
    /// Nothing was said.
    case open
    /// A control that follows from what it names.
    case derived
  }

  /// Populations in which the same is known.
  public struct Part: Hashable, Sendable {
    /// Which, in the order of ids.
    public let populations: [PopulationID]
    /// What was said.
    public let answer: Answer
    /// The value in the view *now*, 0 to 1; `nil` where it is out of scope.
    public let value: ScoreRange?
    /// How facts answer it.
    public let because: FactReason?
    /// What the customer noted.
    public let remarks: Remarks

    /// Creates a part.
    public init(
      populations: [PopulationID], answer: Answer, value: ScoreRange?, because: FactReason?,
      remarks: Remarks
    ) {
      self.populations = populations
      self.answer = answer
      self.value = value
      self.because = because
      self.remarks = remarks
    }
  }

  /// The item.
  public let item: ItemID
  /// Its title.
  public let title: String
  /// What it is.
  public let definition: String
  /// What to do where a requirement is not met.
  public let fix: String?
  /// Where it counts.
  public let domain: Domain
  /// Whether it is about a token or certificate that moves to Intune.
  public let isCredential: Bool
  /// By the first population of each.
  public let parts: [Part]
  /// What it costs in the low score over all populations, in hundredths as printed.
  public let hundredths: Int
  /// The page behind it.
  public let source: Source

  /// Creates a state.
  public init(
    item: ItemID, title: String, definition: String, fix: String?, domain: Domain,
    isCredential: Bool, parts: [Part], hundredths: Int, source: Source
  ) {
    self.item = item
    self.title = title
    self.definition = definition
    self.fix = fix
    self.domain = domain
    self.isCredential = isCredential
    self.parts = parts
    self.hundredths = hundredths
    self.source = source
  }
}

/// A framework with the state of its controls.
public struct FrameworkState: Hashable, Sendable {
  /// Which.
  public let id: FrameworkID
  /// Its title.
  public let title: String
  /// In the order of the framework; those that concern a population.
  public let controls: [ControlState]

  /// Creates a state.
  public init(id: FrameworkID, title: String, controls: [ControlState]) {
    self.id = id
    self.title = title
    self.controls = controls
  }
}

/// A control with what satisfies it and what does not.
public struct ControlState: Hashable, Sendable {
  /// Something that a control names.
  public struct Piece: Hashable, Sendable {
    /// A capability or requirement.
    public let item: ItemID
    /// Its title.
    public let title: String
    /// What it gives to the control, 0 to 1.
    public let value: ScoreRange

    /// Whether it gives all that is asked.
    public var isFull: Bool { value.low == .one }

    /// Creates a piece.
    public init(item: ItemID, title: String, value: ScoreRange) {
      self.item = item
      self.title = title
      self.value = value
    }
  }

  /// Populations in which the same is known.
  public struct Part: Hashable, Sendable {
    /// Which, in the order of ids.
    public let populations: [PopulationID]
    /// What was said; ``ItemState/Answer/derived`` where it follows from the pieces.
    public let answer: ItemState.Answer
    /// The value in the view *now*, 0 to 1; `nil` where it is out of scope.
    public let value: ScoreRange?
    /// What it names and what concerns these populations.
    public let pieces: [Piece]

    /// Creates a part.
    public init(
      populations: [PopulationID], answer: ItemState.Answer, value: ScoreRange?, pieces: [Piece]
    ) {
      self.populations = populations
      self.answer = answer
      self.value = value
      self.pieces = pieces
    }
  }

  /// Which.
  public let id: ControlID
  /// As the framework numbers it.
  public let number: String
  /// Its title.
  public let title: String
  /// Under which condition the pieces satisfy it.
  public let condition: String
  /// By the first population of each.
  public let parts: [Part]
  /// The page behind it.
  public let source: Source

  /// Creates a state.
  public init(
    id: ControlID, number: String, title: String, condition: String, parts: [Part],
    source: Source
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.condition = condition
    self.parts = parts
    self.source = source
  }
}
