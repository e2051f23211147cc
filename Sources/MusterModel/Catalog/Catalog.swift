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
}

extension Catalog {
  /// The rows that came from overlays, by kind in the order of the catalog, then by id.
  public var overlayRows: [OverlayRow] {
    guard !overlays.isEmpty else { return [] }
    let rows: [(kind: String, id: String, origin: RowOrigin)] =
      platforms.map { ("platform", $0.id.rawValue, $0.origin) }
      + servicePlans.map { ("service plan", $0.id.rawValue, $0.origin) }
      + plans.map { ("plan", $0.id.rawValue, $0.origin) }
      + capabilities.map { ("capability", $0.id.rawValue, $0.origin) }
      + features.map { ("feature", $0.id.rawValue, $0.origin) }
      + routes.map { ("route", $0.capability.rawValue, $0.origin) }
      + requirements.map { ("requirement", $0.id.rawValue, $0.origin) }
      + frameworks.map { ("framework", $0.id.rawValue, $0.origin) }
      + frameworks.flatMap(\.controls).map { ("control", $0.id.rawValue, $0.origin) }
      + products.map { ("product", $0.id.rawValue, $0.origin) }
      + profiles.map { ("profile", $0.id.rawValue, $0.origin) }
    return rows.compactMap { kind, id, origin in
      origin.overlay.map { OverlayRow(overlay: $0, kind: kind, id: id) }
    }
  }
}
