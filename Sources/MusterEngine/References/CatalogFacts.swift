internal import MusterModel

// Rows as numbers: none of these holds a reference, so copying one costs nothing.

/// What scoring asks of a capability.
struct CapabilityFacts {
  let domain: Domain
  let typicalNeed: Need
  let isBlocker: Bool
  let platforms: UInt64
  let management: UInt8
  let facetCount: Int
  /// Its place among all items by ``ItemID``.
  let rank: Int
  /// Positions in ``CatalogIndex/routes``.
  let routes: Range<Int32>
}

/// What scoring asks of a requirement.
struct RequirementFacts {
  let domain: Domain
  let severity: RequirementSeverity
  let isOrganisation: Bool
  let platforms: UInt64
  let modes: UInt64
  let ownership: UInt8
  let products: UInt64
  let hasRule: Bool
  let hasWhen: Bool
  /// Its place among all items by ``ItemID``.
  let rank: Int

  /// Whether it concerns a population, product and facts aside.
  func concerns(_ context: GateContext) -> Bool {
    platforms & context.platform != 0 && modes & context.mode != 0
      && ownership & context.ownership != 0
  }
}

/// What scoring asks of a control.
struct ControlFacts {
  /// Its position in ``CatalogIndex/controlRows``.
  let row: Int
  let severity: RequirementSeverity
  let platforms: UInt64
  /// Its place among all items by ``ItemID``.
  let rank: Int
  /// Positions of capabilities in ``CatalogIndex/references``.
  let capabilities: Range<Int32>
  /// Positions of requirements in ``CatalogIndex/references``.
  let requirements: Range<Int32>
}

/// What scoring asks of a route.
struct RouteFacts {
  /// Its position in the catalog's routes.
  let row: Int32
  let relation: Relation
  let isReviewed: Bool
  let platforms: UInt64
  /// 0 where the row covers every mode in which the whole device is managed.
  let modes: UInt64
  let ownership: UInt8
  /// -1 where it needs none.
  let minimumOS: Int32
  /// Bits of the facets it does not reach.
  let missing: UInt16
  /// Positions in ``CatalogIndex/references``; -1 there is a feature that the catalog does not have.
  let features: Range<Int32>
}

/// What scoring asks of a feature.
struct FeatureFacts {
  let isEnded: Bool
  /// Days since 1970-01-01.
  let from: Int
  let until: Int
  /// All bits where no limit is known.
  let clouds: UInt8
  /// Positions in ``CatalogIndex/licenceSets``.
  let licence: Range<Int32>
  /// Positions in ``CatalogIndex/references``.
  let prerequisites: Range<Int32>
}

/// Where a feature works on one platform.
struct ReachFacts {
  let isPresent: Bool
  let modes: UInt64
  let ownership: UInt8
  /// -1 where it needs none.
  let minimumOS: Int32
}

/// Service plans that together license a feature.
struct LicenceSet {
  /// Bits of the service plans.
  let low: UInt64
  let high: UInt64
  /// Whether one of them is unknown to the catalog.
  let isImpossible: Bool

  func isCovered(by licensed: ServicePlanBits) -> Bool {
    !isImpossible && low & ~licensed.low == 0 && high & ~licensed.high == 0
  }
}

/// A set of service plans; the loader lets at most 128 pass.
struct ServicePlanBits: Hashable {
  var low: UInt64 = 0
  var high: UInt64 = 0

  /// Positions beyond the limit are never licensed; the loader reports a catalog that has them.
  mutating func insert(_ position: Int) {
    guard position < Catalog.mostServicePlans else { return }
    if position < 64 { low |= 1 << UInt64(position) } else { high |= 1 << UInt64(position - 64) }
  }

  func contains(_ position: Int) -> Bool {
    guard position < Catalog.mostServicePlans else { return false }
    return position < 64
      ? low & (1 << UInt64(position)) != 0 : high & (1 << UInt64(position - 64)) != 0
  }

  func union(_ other: Self) -> Self { Self(low: low | other.low, high: high | other.high) }

  func intersection(_ other: Self) -> Self { Self(low: low & other.low, high: high & other.high) }

  func subtracting(_ other: Self) -> Self {
    Self(low: low & ~other.low, high: high & ~other.high)
  }

  var isEmpty: Bool { low == 0 && high == 0 }
}

/// What scoring asks of a plan.
struct PlanFacts {
  let clouds: UInt8
  /// What is inside always.
  let always: ServicePlanBits
  /// What is inside for a time.
  let dated: [(servicePlan: Int, period: Period)]

  init(_ plan: Plan, _ names: NameIndex) {
    var always = ServicePlanBits()
    var dated: [(servicePlan: Int, period: Period)] = []
    for content in plan.contents {
      guard let position = names.servicePlans[content.servicePlan] else { continue }
      if content.period == Period() {
        always.insert(position)
      } else {
        dated.append((position, content.period))
      }
    }
    clouds = plan.clouds.reduce(0) { $0 | $1.bit }
    self.always = always
    self.dated = dated
  }

  /// What is inside on a day.
  func contents(on day: Day) -> ServicePlanBits {
    var result = always
    for content in dated where content.period.contains(day) { result.insert(content.servicePlan) }
    return result
  }
}

/// Turns rows into facts.
struct FactsBuilder {
  let catalog: Catalog
  let names: NameIndex
  private(set) var capabilities: [CapabilityFacts] = []
  private(set) var requirements: [RequirementFacts] = []
  private(set) var routes: [RouteFacts] = []
  private(set) var features: [FeatureFacts] = []
  private(set) var reaches: [ReachFacts] = []
  private(set) var licenceSets: [LicenceSet] = []
  private(set) var references: [Int32] = []
  private(set) var controls: [ControlFacts] = []
  private(set) var frameworks: [FrameworkID: Range<Int>] = [:]
  private let ranks: [ItemID: Int]

  init(catalog: Catalog, names: NameIndex) {
    self.catalog = catalog
    self.names = names
    let items =
      catalog.capabilities.map { ItemID.capability($0.id) }
      + catalog.requirements.map { .requirement($0.id) }
      + catalog.frameworks.flatMap(\.controls).map { .control($0.id) }
    ranks = Dictionary(items.sorted().enumerated().map { ($0.element, $0.offset) }) { first, _ in
      first
    }
  }

  mutating func build() {
    var rows = [[Int]](repeating: [], count: catalog.capabilities.count)
    for (row, route) in catalog.routes.enumerated() {
      if let capability = names.capabilities[route.capability] { rows[capability].append(row) }
    }
    for (position, capability) in catalog.capabilities.enumerated() {
      let start = Int32(routes.count)
      for row in rows[position] { add(row, of: capability) }
      capabilities.append(
        CapabilityFacts(
          domain: capability.domain, typicalNeed: capability.typicalNeed,
          isBlocker: capability.isBlocker, platforms: names.platformBits(capability.platforms),
          management: capability.management.reduce(0) { $0 | $1.bit },
          facetCount: min(capability.facets.count, Capability.mostFacets),
          rank: ranks[.capability(capability.id)] ?? 0, routes: start..<Int32(routes.count)))
    }
    for feature in catalog.features { add(feature) }
    requirements = catalog.requirements.map { row in
      RequirementFacts(
        domain: row.domain, severity: row.severity, isOrganisation: row.scope == .organisation,
        platforms: names.platformBits(row.platforms), modes: names.modeBits(row.modes),
        ownership: row.ownership?.bits ?? .max, products: names.productBits(row.sources),
        hasRule: row.rule != nil, hasWhen: !row.when.isEmpty,
        rank: ranks[.requirement(row.id)] ?? 0)
    }
    for framework in catalog.frameworks {
      let start = controls.count
      for control in framework.controls { add(control) }
      frameworks[framework.id] = start..<controls.count
    }
  }

  private mutating func add(_ row: Int, of capability: Capability) {
    let route = catalog.routes[row]
    var missing: UInt16 = 0
    for (bit, facet) in capability.facets.enumerated()
    where bit < Capability.mostFacets && route.missing.contains(facet.id) {
      missing |= 1 << UInt16(bit)
    }
    let start = Int32(references.count)
    references += route.features.map { Int32(names.features[$0] ?? -1) }
    routes.append(
      RouteFacts(
        row: Int32(row), relation: route.relation,
        isReviewed: route.source.verified != nil,
        platforms: names.platformBits(route.platforms),
        modes: route.modes.map { names.modeBits($0) } ?? 0,
        ownership: route.ownership?.bits ?? .max,
        minimumOS: route.minimumOS.map { names.rank(of: $0) } ?? -1, missing: missing,
        features: start..<Int32(references.count)))
  }

  private mutating func add(_ control: Control) {
    let start = Int32(references.count)
    references += control.capabilities.compactMap { names.capabilities[$0].map { Int32($0) } }
    let middle = Int32(references.count)
    references += control.requirements.compactMap { names.requirements[$0].map { Int32($0) } }
    controls.append(
      ControlFacts(
        row: controls.count, severity: control.severity,
        platforms: names.platformBits(control.platforms),
        rank: ranks[.control(control.id)] ?? 0, capabilities: start..<middle,
        requirements: middle..<Int32(references.count)))
  }

  private mutating func add(_ feature: Feature) {
    let setStart = Int32(licenceSets.count)
    for set in feature.licence {
      var bits = ServicePlanBits()
      var isImpossible = false
      for plan in set {
        if let position = names.servicePlans[plan], position < Catalog.mostServicePlans {
          bits.insert(position)
        } else {
          isImpossible = true
        }
      }
      licenceSets.append(LicenceSet(low: bits.low, high: bits.high, isImpossible: isImpossible))
    }
    let start = Int32(references.count)
    references += feature.prerequisites.compactMap { names.requirements[$0].map { Int32($0) } }
    features.append(
      FeatureFacts(
        isEnded: feature.status == .ended, from: feature.available.from?.number ?? .min,
        until: feature.available.until?.number ?? .max,
        clouds: feature.clouds.map { $0.reduce(0) { $0 | $1.bit } } ?? .max,
        licence: setStart..<Int32(licenceSets.count),
        prerequisites: start..<Int32(references.count)))
    for platform in catalog.platforms {
      let reach = feature.platforms[platform.id]
      reaches.append(
        ReachFacts(
          isPresent: reach != nil, modes: names.modeBits(reach?.modes),
          ownership: reach?.ownership?.bits ?? .max,
          minimumOS: reach?.minimumOS.map { names.rank(of: $0) } ?? -1))
    }
  }
}
