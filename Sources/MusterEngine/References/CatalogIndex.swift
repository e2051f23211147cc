public import MusterModel

/// A catalog prepared for assessing any number of worksheets.
public struct CatalogIndex: Sendable {
  /// A route with its references looked up.
  struct IndexedRoute: Sendable {
    let route: Route
    /// Indices of its features; `nil` for one that the catalog does not have.
    let features: [Int?]
    /// Bits of the facets it does not reach.
    let missing: UInt16
  }

  /// A feature with its references looked up.
  struct IndexedFeature: Sendable {
    let feature: Feature
    /// Indices of service plans; `nil` for one that the catalog does not have.
    let licence: [[Int?]]
    /// Indices of requirements; those unknown to the catalog are left out.
    let prerequisites: [Int]
  }

  /// A control with its references looked up.
  struct IndexedControl: Sendable {
    let control: Control
    let capabilities: [Int]
    let requirements: [Int]
  }

  /// The catalog itself.
  public let catalog: Catalog

  let platforms: [PlatformID: Platform]
  let features: [IndexedFeature]
  /// By capability, then in the order of the files.
  let routes: [[IndexedRoute]]
  let capabilityIndices: [CapabilityID: Int]
  let requirementIndices: [RequirementID: Int]
  let controls: [FrameworkID: [IndexedControl]]
  let plans: [PlanID: Plan]
  let servicePlanIndices: [ServicePlanID: Int]

  /// Prepares a catalog.
  public init(_ catalog: Catalog) {
    self.catalog = catalog
    platforms = Dictionary(uniqueKeysWithValues: catalog.platforms.map { ($0.id, $0) })
    plans = Dictionary(uniqueKeysWithValues: catalog.plans.map { ($0.id, $0) })
    let servicePlanIndices = Self.indices(catalog.servicePlans.map(\.id))
    let requirementIndices = Self.indices(catalog.requirements.map(\.id))
    let capabilityIndices = Self.indices(catalog.capabilities.map(\.id))
    let featureIndices = Self.indices(catalog.features.map(\.id))
    features = catalog.features.map { feature in
      IndexedFeature(
        feature: feature, licence: feature.licence.map { $0.map { servicePlanIndices[$0] } },
        prerequisites: feature.prerequisites.compactMap { requirementIndices[$0] })
    }
    var routes = [[IndexedRoute]](repeating: [], count: catalog.capabilities.count)
    for route in catalog.routes {
      guard let index = capabilityIndices[route.capability] else { continue }
      var missing: UInt16 = 0
      for (bit, facet) in catalog.capabilities[index].facets.enumerated()
      where route.missing.contains(facet.id) {
        missing |= 1 << UInt16(bit)
      }
      routes[index].append(
        IndexedRoute(
          route: route, features: route.features.map { featureIndices[$0] }, missing: missing))
    }
    self.routes = routes
    controls = Dictionary(
      uniqueKeysWithValues: catalog.frameworks.map { framework in
        (
          framework.id,
          framework.controls.map { control in
            IndexedControl(
              control: control,
              capabilities: control.capabilities.compactMap { capabilityIndices[$0] },
              requirements: control.requirements.compactMap { requirementIndices[$0] })
          }
        )
      })
    self.servicePlanIndices = servicePlanIndices
    self.requirementIndices = requirementIndices
    self.capabilityIndices = capabilityIndices
  }

  private static func indices<ID: Hashable>(_ ids: [ID]) -> [ID: Int] {
    Dictionary(ids.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
  }
}
