/// One step on the way from an assessment to another: something is replaced, and all is scored again.
public struct ChangeStep: Hashable, Sendable {
  /// What is replaced; the steps are taken in this order.
  ///
  /// > Source: `docs/diff.md`, "What each step replaces".
  public enum Kind: String, CaseIterable, Hashable, Comparable, Sendable {
    /// The rows of the catalog: routes, gates, requirements, controls; ids follow the rename table.
    case catalog
    /// Weights and thresholds.
    case profile
    /// The plans that are owned, and the cloud that they are owned in.
    case licences
    /// Which devices there are.
    case populations
    /// What is answered, with facts, the product that is left and the frameworks in scope.
    case answers
    /// What was decided about gaps.
    case decisions
    /// The day that dates are held against.
    case day

    /// In the order in which they are taken.
    public static func < (left: Self, right: Self) -> Bool { left.position < right.position }

    private var position: Int {
      switch self {
      case .catalog: 0
      case .profile: 1
      case .licences: 2
      case .populations: 3
      case .answers: 4
      case .decisions: 5
      case .day: 6
      }
    }
  }

  /// What is replaced.
  public let kind: Kind
  /// Whether the two sides differ in it at all; a step can change something and move no score.
  public let isTaken: Bool
  /// Before the step, in the view *now*; what the step before it ends with.
  public let before: ChangePoint
  /// After the step.
  public let after: ChangePoint

  /// Creates a step.
  public init(kind: Kind, isTaken: Bool, before: ChangePoint, after: ChangePoint) {
    self.kind = kind
    self.isTaken = isTaken
    self.before = before
    self.after = after
  }
}

/// Verdict and range in the view *now* at one place of the way.
public struct ChangePoint: Hashable, Sendable {
  /// The verdict of the whole.
  public let verdict: Verdict
  /// The range of the whole, 0 to 100; `nil` where nothing is in scope.
  public let range: ScoreRange?

  /// Creates a point.
  public init(verdict: Verdict, range: ScoreRange?) {
    self.verdict = verdict
    self.range = range
  }

  /// The low score, exactly; 0 where nothing is in scope.
  public var low: Ratio { range?.low ?? .zero }
  /// The high score, exactly; 0 where nothing is in scope.
  public var high: Ratio { range?.high ?? .zero }
}

/// How far a score moved, which may be down.
public struct Movement: Hashable, Sendable {
  /// Whether it went down.
  public let isDown: Bool
  /// How far, exactly.
  public let size: Ratio
  /// As printed: the difference of the printed scores, so that printed steps sum to the printed total.
  public let hundredths: Int

  /// From a score to another.
  public init(from before: Ratio, to after: Ratio) {
    isDown = after < before
    size = isDown ? before - after : after - before
    hundredths = after.roundedHundredths - before.roundedHundredths
  }
}

extension ChangeStep {
  /// What the step does to the low score.
  public var low: Movement { Movement(from: before.low, to: after.low) }
  /// What the step does to the high score.
  public var high: Movement { Movement(from: before.high, to: after.high) }
}
