/// What became of one item.
public struct ItemChange: Hashable, Sendable {
  /// What happened to an item; where several things did in its populations, the first of this list counts.
  ///
  /// All but ``rulesChanged`` and ``renamed`` are about what is left once the catalog's own part is taken out, so that none of
  /// them blames a customer for another catalog. "Counts" is: it concerns the population, and is not taken out.
  ///
  /// > Source: `docs/diff.md`, "Classes".
  public enum Class: String, CaseIterable, Hashable, Comparable, Sendable {
    /// It counts and is settled before and after, and is reached less than before.
    case regressed
    /// It counts before and after; it was settled, and no longer is.
    case newlyOpen = "newly-open"
    /// A decision that held holds no more: its last day has passed, or it was taken back.
    case decisionExpired = "decision-expired"
    /// It counts and is settled before and after, and is reached better than before.
    case fixed
    /// It counts before and after; it was open, and is settled now.
    case newlyAnswered = "newly-answered"
    /// A decision that holds was made, or another one than before.
    case decisionMade = "decision-made"
    /// It counts now, and did not.
    case inScope = "in-scope"
    /// It counted, and does no more.
    case outOfScope = "out-of-scope"
    /// It is needed more or less than before, and reached as before.
    case reweighed
    /// The catalog values it otherwise, has it anew or no more, and nothing else happened to it.
    case rulesChanged = "rules-changed"
    /// It has another id, and nothing else happened to it.
    case renamed

    /// In the order of precedence.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// What is known about it in one population, on one side.
  public struct State: Hashable, Sendable {
    /// What was said; `nil` where it does not concern the population, or the assessment does not tell.
    public let answer: ItemState.Answer?
    /// Its value in each view, 0 to 1; `nil` where it does not count.
    public let values: Views<ScoreRange>?
    /// The decision that holds.
    public let decision: Decision.Kind?

    /// Creates a state.
    public init(
      answer: ItemState.Answer?, values: Views<ScoreRange>?, decision: Decision.Kind?
    ) {
      self.answer = answer
      self.values = values
      self.decision = decision
    }
  }

  /// Populations in which the same happened to it.
  public struct Part: Hashable, Sendable {
    /// Which, in the order of ids; empty for an item of the whole organisation.
    public let populations: [PopulationID]
    /// What happened there.
    public let kind: Class
    /// What was known before; `nil` where only an assessment is at hand.
    public let before: State?
    /// What is known after.
    public let after: State?
    /// The first view in which its value is another; *now* where none is.
    public var view: View {
      View.allCases.first { before?.values?[$0] != after?.values?[$0] } ?? .now
    }
    /// The steps that changed it, in their order; empty where only an assessment is at hand.
    public let causes: [ChangeStep.Kind]

    /// Creates a part.
    public init(
      populations: [PopulationID], kind: Class, before: State?, after: State?,
      causes: [ChangeStep.Kind]
    ) {
      self.populations = populations
      self.kind = kind
      self.before = before
      self.after = after
      self.causes = causes
    }
  }

  /// Its id, as it is called after.
  public let item: String
  /// Its title.
  public let title: String
  /// Its id before, where it was another.
  public let formerly: String?
  /// The first class of its parts; ``Class/renamed`` where it has none.
  public let kind: Class
  /// What happened, by class, then by population.
  public let parts: [Part]
  /// What it cost in the low score before, in hundredths as printed.
  public let costBefore: Int
  /// What it costs now.
  public let costAfter: Int

  /// What the low score gains by it, in hundredths; less than 0 where it loses.
  public var gain: Int { costBefore - costAfter }

  /// Creates a change.
  public init(
    item: String, title: String, formerly: String?, kind: Class, parts: [Part], costBefore: Int,
    costAfter: Int
  ) {
    self.item = item
    self.title = title
    self.formerly = formerly
    self.kind = kind
    self.parts = parts
    self.costBefore = costBefore
    self.costAfter = costAfter
  }

  /// By class; then what moves the score most; then by id.
  public static func inOrder(_ left: Self, _ right: Self) -> Bool {
    if left.kind != right.kind { return left.kind < right.kind }
    let (first, second) = (abs(left.gain), abs(right.gain))
    return first == second ? left.item < right.item : first > second
  }
}
