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
  public let title: String
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

/// How a capability is reached in Intune on some platforms.
public struct Route: Hashable, Sendable {
  /// What is reached.
  public let capability: CapabilityID
  /// Where the row holds.
  public let platforms: [PlatformID]
  /// The enrolment modes it is about, or `nil` for every mode in which the whole device is managed.
  public let modes: [ModeID]?
  /// The ownerships it is about, or `nil` for both.
  public let ownership: [Ownership]?
  /// The lowest OS, where it is above Intune's own.
  public let minimumOS: Version?
  /// How well.
  public let relation: Relation
  /// The features that are needed, all together.
  public let features: [FeatureID]
  /// The facets that are not reached; only in a partial route.
  public let missing: [FacetID]
  /// What differs; in an alternative route.
  public let differs: String?
  /// What people do about what is missing.
  public let workaround: String?
  /// Muster's estimate of set-up and test, in days.
  public let effortDays: Ratio?
  /// What users notice.
  public let usersNotice: String?
  /// What administrators do.
  public let adminsDo: String?
  /// The page that the row rests on.
  public let source: Source
  /// Where the row stands.
  public let origin: RowOrigin

  /// Creates a route.
  public init(
    capability: CapabilityID, platforms: [PlatformID], modes: [ModeID]? = nil,
    ownership: [Ownership]? = nil, minimumOS: Version? = nil, relation: Relation,
    features: [FeatureID], missing: [FacetID] = [], differs: String? = nil,
    workaround: String? = nil, effortDays: Ratio? = nil, usersNotice: String? = nil,
    adminsDo: String? = nil, source: Source, origin: RowOrigin
  ) {
    self.capability = capability
    self.platforms = platforms
    self.modes = modes
    self.ownership = ownership
    self.minimumOS = minimumOS
    self.relation = relation
    self.features = features
    self.missing = missing
    self.differs = differs
    self.workaround = workaround
    self.effortDays = effortDays
    self.usersNotice = usersNotice
    self.adminsDo = adminsDo
    self.source = source
    self.origin = origin
  }
}
