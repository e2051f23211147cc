/// Which changes reach a verdict, or the least bad one that can be reached.
public struct ReadinessPlan: Sendable {
  /// One change with what it takes.
  public struct Step: Hashable, Sendable {
    /// What would change.
    public let change: HypotheticalChange
    /// What it is about: the item, the plan or the requirement that a fact answers.
    public let title: String
    /// The kind of work.
    public let fix: Finding.Fix
    /// Muster's estimate in days, with the routes that it opens; `nil` where the catalog has none.
    public let effortDays: Ratio?
    /// What the low score gains by this change alone; 0 where it gains nothing.
    public let points: Ratio
    /// Other plans that would do exactly the same here.
    public let alternatives: [PlanID]

    /// Creates a step.
    public init(
      change: HypotheticalChange, title: String, fix: Finding.Fix, effortDays: Ratio?,
      points: Ratio, alternatives: [PlanID] = []
    ) {
      self.change = change
      self.title = title
      self.fix = fix
      self.effortDays = effortDays
      self.points = points
      self.alternatives = alternatives
    }
  }

  /// A set of changes that reaches the verdict.
  public struct Choice: Sendable {
    /// By kind of work, then by the id of what is changed.
    public let steps: [Step]
    /// The days of all together; a route that two changes open counts once.
    public let effortDays: Ratio
    /// The assessment of the worksheet with all of them made.
    public let after: Assessment

    /// How many plans are bought.
    public var licences: Int { steps.count { $0.fix == .addOn } }

    /// Creates a choice.
    public init(steps: [Step], effortDays: Ratio, after: Assessment) {
      self.steps = steps
      self.effortDays = effortDays
      self.after = after
    }
  }

  /// The verdict that was asked for.
  public let asked: Verdict
  /// The verdict that the changes reach: the one asked for, or the best that was found.
  public let reached: Verdict
  /// How many changes were to choose from.
  public let candidates: Int
  /// Whether no smaller set reaches it, and no set at all a better verdict; else the sets were chosen by points, and none
  /// of their changes can be left out.
  public let isExact: Bool
  /// Of the sets found, the one with the fewest days.
  public let leastEffort: Choice
  /// Of the sets found, the one with the fewest plans to buy.
  public let fewestLicences: Choice

  /// Creates a plan.
  public init(
    asked: Verdict, reached: Verdict, candidates: Int, isExact: Bool, leastEffort: Choice,
    fewestLicences: Choice
  ) {
    self.asked = asked
    self.reached = reached
    self.candidates = candidates
    self.isExact = isExact
    self.leastEffort = leastEffort
    self.fewestLicences = fewestLicences
  }
}
