/// One assessment as far as a table of many shows it; small, so that thousands can be kept.
public struct AssessmentSummary: Hashable, Sendable {
  /// The worksheet's file.
  public let path: String
  /// Whose migration it is.
  public let organisation: String
  /// How many devices there are.
  public let devices: Int
  /// The headline verdict.
  public let verdict: Verdict
  /// The score in the view *now*; `nil` where nothing is in scope.
  public let range: ScoreRange?
  /// How many gaps wait for somebody.
  public let openGaps: Int
  /// How many items are open.
  public let openItems: Int

  /// Creates a summary.
  public init(
    path: String, organisation: String, devices: Int, verdict: Verdict, range: ScoreRange?,
    openGaps: Int, openItems: Int
  ) {
    self.path = path
    self.organisation = organisation
    self.devices = devices
    self.verdict = verdict
    self.range = range
    self.openGaps = openGaps
    self.openItems = openItems
  }

  /// The worst verdict first, then the lower score, then the path.
  public static func worstFirst(_ left: Self, _ right: Self) -> Bool {
    if left.verdict != right.verdict { return left.verdict < right.verdict }
    let leftLow = left.range?.low ?? .zero
    let rightLow = right.range?.low ?? .zero
    return leftLow == rightLow ? left.path < right.path : leftLow < rightLow
  }
}

extension Assessment {
  /// What a table of many shows of it.
  public var summary: AssessmentSummary {
    AssessmentSummary(
      path: path, organisation: organisation, devices: devices, verdict: standing.verdicts.now,
      range: standing.scores?.now, openGaps: findings.filter(\.isOpenGap).count,
      openItems: openItems)
  }
}
