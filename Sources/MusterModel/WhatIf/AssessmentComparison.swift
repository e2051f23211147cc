/// What became of an assessment: two of them side by side.
public struct AssessmentComparison: Sendable {
  /// As it is.
  public let before: Assessment
  /// As it would be.
  public let after: Assessment
  /// Blockers of before that are none after, by item, then population.
  public let blockersGone: [Blocker]
  /// Blockers of after that were none before, by item, then population.
  public let blockersNew: [Blocker]
  /// Gaps of before that are none after, with the points they cost before; the worst first.
  public let gapsClosed: [Finding]
  /// Gaps of after that were none before, with the points they cost after; the worst first.
  public let gapsOpened: [Finding]

  /// Creates a comparison.
  public init(
    before: Assessment, after: Assessment, blockersGone: [Blocker], blockersNew: [Blocker],
    gapsClosed: [Finding], gapsOpened: [Finding]
  ) {
    self.before = before
    self.after = after
    self.blockersGone = blockersGone
    self.blockersNew = blockersNew
    self.gapsClosed = gapsClosed
    self.gapsOpened = gapsOpened
  }
}
