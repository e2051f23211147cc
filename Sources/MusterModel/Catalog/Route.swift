/// How a capability is reached in Intune on some platforms.
public struct Route: Hashable, Sendable {
  /// A setting of a legacy MDM that becomes several Intune objects, or loses values on the way.
  public struct Translation: Hashable, Sendable {
    /// What is set there.
    public let setting: String
    /// The old value or values, where it is about some only.
    public let value: String?
    /// The legacy products it is about, or `nil` for all.
    public let products: [ProductID]?
    /// The objects, settings or values in Intune.
    public let becomes: [String]
    /// What is lost or rounded.
    public let loses: String?
    /// The page that says so, where it is another than the route's.
    public let source: Source?

    /// Creates a translation.
    public init(
      setting: String, value: String?, products: [ProductID]?, becomes: [String], loses: String?,
      source: Source?
    ) {
      self.setting = setting
      self.value = value
      self.products = products
      self.becomes = becomes
      self.loses = loses
      self.source = source
    }
  }

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
  /// What becomes of single settings and values.
  public let translations: [Translation]
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
    adminsDo: String? = nil, translations: [Translation] = [], source: Source,
    origin: RowOrigin
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
    self.translations = translations
    self.source = source
    self.origin = origin
  }
}
