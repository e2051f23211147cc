/// A finished assessment as far as two of them can be compared without their worksheets.
public struct RecordedAssessment: Hashable, Sendable {
  /// Something that costs points.
  public struct Entry: Hashable, Sendable {
    /// The item.
    public let item: String
    /// Its title.
    public let title: String
    /// The population; `nil` for an item of the whole organisation.
    public let population: PopulationID?
    /// Whether it is known to be a gap, not only unanswered or unknown.
    public let isGap: Bool
    /// What it costs in the low score, in hundredths as printed.
    public let hundredths: Int
    /// The decision about it that holds.
    public let decision: Decision.Kind?

    /// Creates an entry.
    public init(
      item: String, title: String, population: PopulationID?, isGap: Bool, hundredths: Int,
      decision: Decision.Kind?
    ) {
      self.item = item
      self.title = title
      self.population = population
      self.isGap = isGap
      self.hundredths = hundredths
      self.decision = decision
    }
  }

  /// Who, when and how it stands.
  public let side: ComparedSide
  /// Everything that costs points, in any order.
  public let entries: [Entry]
  /// What stops the migration, in any order.
  public let blockers: [AttributedChange.BlockerMark]

  /// Creates a record.
  public init(
    side: ComparedSide, entries: [Entry], blockers: [AttributedChange.BlockerMark]
  ) {
    self.side = side
    self.entries = entries
    self.blockers = blockers
  }
}
