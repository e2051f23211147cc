/// Something Intune offers.
public struct Feature: Hashable, Sendable {
  /// On which devices of one platform a feature works.
  public struct Reach: Hashable, Sendable {
    /// The lowest OS, where it is above Intune's own.
    public let minimumOS: Version?
    /// The enrolment modes, or `nil` for all.
    public let modes: [ModeID]?
    /// The ownerships, or `nil` for both.
    public let ownership: [Ownership]?

    /// Creates a reach.
    public init(
      minimumOS: Version? = nil, modes: [ModeID]? = nil, ownership: [Ownership]? = nil
    ) {
      self.minimumOS = minimumOS
      self.modes = modes
      self.ownership = ownership
    }
  }

  /// Unique among features.
  public let id: FeatureID
  /// A few words.
  public internal(set) var title: String
  /// What part of the service it belongs to.
  public let kind: FeatureKindName
  /// Where it works.
  public let platforms: [PlatformID: Reach]
  /// Any of these sets of service plans licenses it; empty where no licence is needed.
  public let licence: [[ServicePlanID]]
  /// The clouds that have it, or `nil` where no limit is known.
  public let clouds: [Cloud]?
  /// Where it is in its life.
  public let status: FeatureStatus
  /// When it can be used.
  public let available: Period
  /// Requirements that must be met before it works.
  public let prerequisites: [RequirementID]
  /// The page that describes it.
  public let source: Source
  /// Where the row stands.
  public let origin: RowOrigin

  /// Creates a feature.
  public init(
    id: FeatureID, title: String, kind: FeatureKindName, platforms: [PlatformID: Reach],
    licence: [[ServicePlanID]], clouds: [Cloud]?, status: FeatureStatus, available: Period,
    prerequisites: [RequirementID], source: Source, origin: RowOrigin
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.platforms = platforms
    self.licence = licence
    self.clouds = clouds
    self.status = status
    self.available = available
    self.prerequisites = prerequisites
    self.source = source
    self.origin = origin
  }
}
