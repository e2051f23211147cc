public import MusterDiagnostics

/// Which populations an answer is about.
public enum AnswerReach: Hashable, Sendable {
  /// Those that no other answer to the same item names.
  case rest
  /// Those named.
  case only([PopulationID])
  /// All but those named.
  case except([PopulationID])
}

/// An answer and the populations it is about.
public struct Scoped<Answer: Hashable & Sendable>: Hashable, Sendable {
  /// Which populations it is about.
  public let reach: AnswerReach
  /// What was said.
  public let answer: Answer
  /// Where it stands: the item's id.
  public let place: SourcePlace

  /// Creates a scoped answer.
  public init(_ answer: Answer, reach: AnswerReach, at place: SourcePlace) {
    self.answer = answer
    self.reach = reach
    self.place = place
  }
}

/// What a customer said about a capability.
public struct CapabilityAnswer: Hashable, Sendable {
  /// How much it is needed.
  public let need: Need
  /// The facets in use; `nil` where none were named.
  public let facets: [FacetID]?
  /// What else was said.
  public let remarks: Remarks
  /// What was decided about the gap.
  public let decision: Decision?

  /// Creates an answer.
  public init(
    need: Need, facets: [FacetID]? = nil, remarks: Remarks = Remarks(), decision: Decision? = nil
  ) {
    self.need = need
    self.facets = facets
    self.remarks = remarks
    self.decision = decision
  }
}

/// What a customer said about a requirement or a control.
public struct RequirementAnswer: Hashable, Sendable {
  /// Whether it is true.
  public let state: RequirementState
  /// What else was said.
  public let remarks: Remarks
  /// What was decided about it.
  public let decision: Decision?

  /// Creates an answer.
  public init(state: RequirementState, remarks: Remarks = Remarks(), decision: Decision? = nil) {
    self.state = state
    self.remarks = remarks
    self.decision = decision
  }
}

/// Whether a requirement is true.
public enum RequirementState: String, CaseIterable, Hashable, Sendable {
  case met, partly
  case notMet = "not-met"
  case notApplicable = "not-applicable"
}

/// What may stand beside any answer.
public struct Remarks: Hashable, Sendable {
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

  /// Creates empty remarks.
  public init() {}
}

/// What an answer rests on.
public struct Evidence: Hashable, Sendable {
  /// How strong evidence is.
  public enum Grade: String, CaseIterable, Hashable, Comparable, Sendable {
    /// Configuration export or pilot test.
    case a = "A"
    /// Cited document.
    case b = "B"
    /// Interview.
    case c = "C"
    /// Assumption.
    case d = "D"

    /// `A` is least.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// How strong it is.
  public let grade: Grade
  /// What it is.
  public let note: String?
  /// When it was gathered.
  public let on: Day?

  /// Creates evidence.
  public init(grade: Grade, note: String?, on: Day?) {
    self.grade = grade
    self.note = note
    self.on = on
  }
}

/// What the customer decided about a gap; it never changes coverage.
public struct Decision: Hashable, Sendable {
  /// What kinds of decision there are.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case accept, drop
    case thirdParty = "third-party"
    case rebuild, wait

    /// Whether it can stand in for a missing capability, so that a blocker no longer blocks.
    public var liftsBlocker: Bool {
      switch self {
      case .thirdParty, .rebuild, .drop: true
      case .accept, .wait: false
      }
    }
  }

  /// What was decided.
  public let kind: Kind
  /// The product or way that takes over.
  public let with: String?
  /// Why.
  public let reason: String
  /// Who decided.
  public let by: String
  /// The last day on which it holds.
  public let until: Day
  /// Where it stands.
  public let place: SourcePlace

  /// Creates a decision.
  public init(
    kind: Kind, with: String?, reason: String, by: String, until: Day, place: SourcePlace
  ) {
    self.kind = kind
    self.with = with
    self.reason = reason
    self.by = by
    self.until = until
    self.place = place
  }

  /// Whether it still holds.
  public func isLive(on day: Day) -> Bool { day <= until }
}
