/// All knowledge that an assessment rests on; every list is in the order of its ids.
public struct Catalog: Hashable, Sendable {
  /// `year.month.patch`.
  public var version: String
  /// The day of its release.
  public var released: Day
  /// New ids by old ids.
  public var renamed: [String: String]
  /// The overlay folders, in the order given.
  public var overlays: [String]
  /// Operating systems and enrolment modes.
  public var platforms: [Platform]
  /// What features are gated by.
  public var servicePlans: [ServicePlan]
  /// What customers buy.
  public var plans: [Plan]
  /// What MDMs do.
  public var capabilities: [Capability]
  /// What Intune offers.
  public var features: [Feature]
  /// How capabilities are reached, by capability, then by the order in the files.
  public var routes: [Route]
  /// What else must be true.
  public var requirements: [Requirement]
  /// Compliance.
  public var frameworks: [Framework]
  /// Legacy MDMs.
  public var products: [LegacyProduct]
  /// Scoring profiles.
  public var profiles: [Profile]
  /// What ends or has ended.
  public var fading: [FadingPlatform]
  /// How devices are managed before they move, by platform, then by id.
  public var states: [ManagementState]
  /// The re-enrolment matrix, by platform, then by the order in the files.
  public var paths: [ReEnrolmentPath]
  /// How devices are moved, group by group.
  public var campaign: Campaign
  /// Lists of others that the catalog covers.
  public var coverage: [CoverageList]

  /// The most service plans of a catalog.
  public static let mostServicePlans = 128
  /// The most platforms, enrolment modes and legacy products, of each.
  public static let mostOfAKind = 64

  /// Creates a catalog without rows.
  public init(version: String, released: Day) {
    self.version = version
    self.released = released
    renamed = [:]
    overlays = []
    platforms = []
    servicePlans = []
    plans = []
    capabilities = []
    features = []
    routes = []
    requirements = []
    frameworks = []
    products = []
    profiles = []
    fading = []
    states = []
    paths = []
    campaign = Campaign()
    coverage = []
  }
}

/// A row that an overlay added or replaced.
public struct OverlayRow: Hashable, Sendable {
  /// The overlay folder.
  public let overlay: String
  /// What kind of row it is, one word.
  public let kind: String
  /// Its id; for a route, that of its capability.
  public let id: String

  /// Creates a record.
  public init(overlay: String, kind: String, id: String) {
    self.overlay = overlay
    self.kind = kind
    self.id = id
  }
}

extension Catalog {
  /// The rows that came from overlays, by kind in the order of the catalog, then by id.
  public var overlayRows: [OverlayRow] {
    guard !overlays.isEmpty else { return [] }
    return rows.filter { !$0.kind.isPart }.compactMap { row in
      row.origin.overlay.map { OverlayRow(overlay: $0, kind: row.kind.rawValue, id: row.id) }
    }
  }
}
