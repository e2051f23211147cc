public import MusterModel

/// An item as a sheet shows it.
public struct SheetItem: Sendable {
  /// What it is.
  public let item: ItemID
  /// Where it counts.
  public let domain: Domain
  /// Its title.
  public let title: String
  /// What is asked.
  public let ask: String
  /// What it means, for the note on the cell.
  public let definition: String
  /// The parts that may be in use.
  public let facets: [Capability.Facet]
  /// What the product that is left calls it.
  public let called: [String]

  /// The items of a worksheet: those that are answered, those given as open, and the controls in scope; by domain, then
  /// by id.
  public static func items(
    _ worksheet: Worksheet, open: [ItemID], catalog: Catalog
  ) -> [SheetItem] {
    let wanted = Set(open)
    let product = catalog.products.first { $0.id == worksheet.source }
    let words = Dictionary(
      (product?.wordings ?? []).map { ($0.capability, $0.called) },
      uniquingKeysWith: { first, _ in first })
    var items = catalog.capabilities.compactMap { row -> SheetItem? in
      guard worksheet.capabilities[row.id] != nil || wanted.contains(.capability(row.id)) else {
        return nil
      }
      return SheetItem(
        item: .capability(row.id), domain: row.domain, title: row.title, ask: row.ask,
        definition: row.definition, facets: row.facets, called: words[row.id] ?? [])
    }
    items += catalog.requirements.compactMap { row in
      guard worksheet.requirements[row.id] != nil || wanted.contains(.requirement(row.id)) else {
        return nil
      }
      return SheetItem(
        item: .requirement(row.id), domain: row.domain, title: row.title, ask: row.ask,
        definition: row.definition, facets: [], called: [])
    }
    for framework in catalog.frameworks where worksheet.frameworks.contains(framework.id) {
      items += framework.controls.map { row in
        SheetItem(
          item: .control(row.id), domain: .compliance, title: "\(row.number) \(row.title)",
          ask: "Derived from what it names; answer only to override that. \(row.condition)",
          definition: row.condition, facets: [], called: [])
      }
    }
    return items.sorted { ($0.domain, $0.item) < ($1.domain, $1.item) }
  }
}
