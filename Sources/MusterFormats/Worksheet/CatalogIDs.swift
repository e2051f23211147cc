public import MusterModel

/// What a worksheet may refer to, made once for any number of worksheets.
public struct CatalogIDs: Sendable {
  let known: KnownIDs
  let renamed: [String: String]
  let platforms: [PlatformID: Platform]
  let facets: [CapabilityID: [FacetID]]

  /// Collects the ids of a catalog.
  public init(_ catalog: Catalog) {
    renamed = catalog.renamed
    platforms = Dictionary(uniqueKeysWithValues: catalog.platforms.map { ($0.id, $0) })
    facets = Dictionary(
      uniqueKeysWithValues: catalog.capabilities.map { ($0.id, $0.facets.map(\.id)) })
    let controls = catalog.frameworks.flatMap(\.controls)
    var known: KnownIDs = [
      .platform: Set(catalog.platforms.map(\.id.rawValue)),
      .plan: Set(catalog.plans.map(\.id.rawValue)),
      .servicePlan: Set(catalog.servicePlans.map(\.id.rawValue)),
      .capability: Set(catalog.capabilities.map(\.id.rawValue)),
      .feature: Set(catalog.features.map(\.id.rawValue)),
      .requirement: Set(catalog.requirements.map(\.id.rawValue)),
      .framework: Set(catalog.frameworks.map(\.id.rawValue)),
      .control: Set(controls.map(\.id.rawValue)),
      .product: Set(catalog.products.map(\.id.rawValue)),
      .profile: Set(catalog.profiles.map(\.id.rawValue)),
    ]
    for (old, new) in catalog.renamed {
      for kind in [ReferenceKind.capability, .requirement, .control]
      where known[kind]?.contains(new) == true {
        known[kind]?.insert(old)
      }
    }
    self.known = known
  }
}
