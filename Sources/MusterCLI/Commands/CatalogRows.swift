internal import MusterModel

/// Finds rows of a catalog by what users type.
enum CatalogRows {
  /// The capability, requirement or control with this id.
  static func item(_ name: String, _ catalog: Catalog) -> ItemID? {
    if let id = CapabilityID(name), catalog.capabilities.contains(where: { $0.id == id }) {
      return .capability(id)
    }
    if let id = RequirementID(name), catalog.requirements.contains(where: { $0.id == id }) {
      return .requirement(id)
    }
    let controls = catalog.frameworks.flatMap(\.controls)
    if let id = ControlID(name), controls.contains(where: { $0.id == id }) { return .control(id) }
    return nil
  }

  /// All ids of items.
  static func items(_ catalog: Catalog) -> [String] {
    catalog.capabilities.map(\.id.rawValue) + catalog.requirements.map(\.id.rawValue)
      + catalog.frameworks.flatMap(\.controls).map(\.id.rawValue)
  }
}
