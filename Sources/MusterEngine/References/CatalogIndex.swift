public import MusterModel

/// A catalog prepared for assessing any number of worksheets: what scoring asks again and again stands in flat arrays
/// of numbers, so that no row is copied while a score is made.
public struct CatalogIndex: Sendable {
  /// The catalog itself.
  public let catalog: Catalog

  let platforms: [PlatformID: Platform]
  /// By position in the catalog's plans.
  let plans: [PlanFacts]
  let names: NameIndex
  /// By position in the catalog's capabilities.
  let capabilities: [CapabilityFacts]
  /// By position in the catalog's requirements.
  let requirements: [RequirementFacts]
  /// In the order of capabilities, then of the files.
  let routes: [RouteFacts]
  /// By position in the catalog's features.
  let features: [FeatureFacts]
  /// By feature, then by platform.
  let reaches: [ReachFacts]
  /// Sets of service plans, each a way to license a feature.
  let licenceSets: [LicenceSet]
  /// What routes need and features require, as positions; ranges of the facts above point into it.
  let references: [Int32]
  /// Of all frameworks, by framework, then by id.
  let controls: [ControlFacts]
  /// The rows of ``controls``.
  let controlRows: [Control]
  /// Positions in ``controls``.
  let frameworks: [FrameworkID: Range<Int>]

  /// Prepares a catalog.
  public init(_ catalog: Catalog) {
    self.catalog = catalog
    platforms = Dictionary(uniqueKeysWithValues: catalog.platforms.map { ($0.id, $0) })
    let names = NameIndex(catalog)
    plans = catalog.plans.map { PlanFacts($0, names) }
    var builder = FactsBuilder(catalog: catalog, names: names)
    builder.build()
    self.names = names
    capabilities = builder.capabilities
    requirements = builder.requirements
    routes = builder.routes
    features = builder.features
    reaches = builder.reaches
    licenceSets = builder.licenceSets
    references = builder.references
    controls = builder.controls
    controlRows = catalog.frameworks.flatMap(\.controls)
    frameworks = builder.frameworks
  }

  /// Where a capability's route stands in the catalog.
  func route(_ position: Int) -> Route { catalog.routes[Int(routes[position].row)] }
}

/// Positions of named things.
struct NameIndex: Sendable {
  let capabilities: [CapabilityID: Int]
  let requirements: [RequirementID: Int]
  let features: [FeatureID: Int]
  let servicePlans: [ServicePlanID: Int]
  let platforms: [PlatformID: Int]
  /// All mode ids of all platforms.
  let modes: [ModeID: Int]
  let products: [ProductID: Int]
  let plans: [PlanID: Int]
  /// The minimum versions of the catalog, ascending.
  let versions: [Version]

  init(_ catalog: Catalog) {
    capabilities = Self.positions(catalog.capabilities.map(\.id))
    requirements = Self.positions(catalog.requirements.map(\.id))
    features = Self.positions(catalog.features.map(\.id))
    servicePlans = Self.positions(catalog.servicePlans.map(\.id))
    platforms = Self.positions(catalog.platforms.map(\.id))
    modes = Self.positions(Array(Set(catalog.platforms.flatMap { $0.modes.map(\.id) })).sorted())
    products = Self.positions(catalog.products.map(\.id))
    plans = Self.positions(catalog.plans.map(\.id))
    let all =
      catalog.routes.compactMap(\.minimumOS)
      + catalog.features.flatMap { $0.platforms.values.compactMap(\.minimumOS) }
    versions = Array(Set(all)).sorted()
  }

  private static func positions<ID: Hashable>(_ ids: [ID]) -> [ID: Int] {
    Dictionary(ids.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
  }

  /// Bits of platforms; all where there is no list.
  func platformBits(_ ids: [PlatformID]?) -> UInt64 {
    ids.map { $0.reduce(0) { $0 | Self.bit(platforms[$1]) } } ?? .max
  }

  /// Bits of modes; all where there is no list.
  func modeBits(_ ids: [ModeID]?) -> UInt64 {
    ids.map { $0.reduce(0) { $0 | Self.bit(modes[$1]) } } ?? .max
  }

  /// Bits of products; all where there is no list.
  func productBits(_ ids: [ProductID]?) -> UInt64 {
    ids.map { $0.reduce(0) { $0 | Self.bit(products[$1]) } } ?? .max
  }

  /// How many of the catalog's minimum versions a version reaches.
  func rank(of version: Version) -> Int32 {
    var low = 0
    var high = versions.count
    while low < high {
      let middle = (low + high) / 2
      if versions[middle] <= version { low = middle + 1 } else { high = middle }
    }
    return Int32(low)
  }

  /// The loader lets at most 64 of each kind pass.
  static func bit(_ position: Int?) -> UInt64 {
    guard let position, position < Catalog.mostOfAKind else { return 0 }
    return 1 << UInt64(position)
  }
}

extension [Ownership] {
  var bits: UInt8 { reduce(0) { $0 | $1.bit } }
}

extension Ownership {
  var bit: UInt8 { self == .corporate ? 1 : 2 }
}

extension Management {
  var bit: UInt8 { self == .device ? 1 : 2 }
}

extension Cloud {
  var bit: UInt8 {
    switch self {
    case .commercial: 1
    case .gcc: 2
    case .gccHigh: 4
    case .dod: 8
    case .china: 16
    }
  }
}
