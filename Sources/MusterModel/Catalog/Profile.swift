/// How a score is made: weights and thresholds.
public struct Profile: Hashable, Sendable {
  /// The profile of worksheets that name none.
  public static let usual: ProfileID = {
    guard let id = ProfileID("default") else { preconditionFailure("'default' is an id") }
    return id
  }()

  /// Unique among profiles.
  public let id: ProfileID
  /// A few words.
  public internal(set) var title: String
  /// Weights of the domains, by ``Domain/index``; each at least 1.
  public let domainWeights: [Int]
  /// Weights of `must`, `should` and `could`.
  public let needWeights: [Need: Int]
  /// Weights of requirement severities.
  public let severityWeights: [RequirementSeverity: Int]
  /// The score from which "Ready" is possible, 0 to 100.
  public let threshold: Int
  /// Percent of settled weight below which the verdict is "Unknown".
  public let unknownBelow: Int
  /// Percent of settled weight below which the verdict is "Ready with conditions" at best.
  public let conditionsBelow: Int
  /// Where the row stands.
  public let origin: RowOrigin

  /// Creates a profile.
  public init(
    id: ProfileID, title: String, domainWeights: [Int], needWeights: [Need: Int],
    severityWeights: [RequirementSeverity: Int], threshold: Int, unknownBelow: Int,
    conditionsBelow: Int, origin: RowOrigin
  ) {
    precondition(domainWeights.count == Domain.allCases.count, "a weight for each domain")
    self.id = id
    self.title = title
    self.domainWeights = domainWeights
    self.needWeights = needWeights
    self.severityWeights = severityWeights
    self.threshold = threshold
    self.unknownBelow = unknownBelow
    self.conditionsBelow = conditionsBelow
    self.origin = origin
  }

  /// The weight of a capability with this need.
  public func weight(of need: Need) -> Int { needWeights[need] ?? 0 }

  /// The weight of a requirement or control.
  public func weight(of severity: RequirementSeverity) -> Int { severityWeights[severity] ?? 0 }

  /// The same profile with other domain weights and threshold, to see what a verdict hangs on.
  public func with(domainWeights: [Int], threshold: Int) -> Profile {
    Profile(
      id: id, title: title, domainWeights: domainWeights, needWeights: needWeights,
      severityWeights: severityWeights, threshold: threshold, unknownBelow: unknownBelow,
      conditionsBelow: conditionsBelow, origin: origin)
  }
}
