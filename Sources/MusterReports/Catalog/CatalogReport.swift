internal import MusterDiagnostics
public import MusterModel

/// The catalog as text: lists, pages and search results.
public enum CatalogReport {
  /// The kinds of rows that can be listed.
  public enum Kind: String, CaseIterable, Sendable {
    case capabilities, features, routes, requirements, frameworks, controls, platforms, plans
    case servicePlans = "service-plans"
    case products, profiles

    func rows(_ catalog: Catalog) -> [(id: String, title: String)] {
      switch self {
      case .capabilities: catalog.capabilities.map { ($0.id.rawValue, $0.title) }
      case .features: catalog.features.map { ($0.id.rawValue, $0.title) }
      case .routes:
        catalog.routes.map {
          (
            $0.capability.rawValue,
            "\($0.relation.rawValue) on \($0.platforms.map(\.rawValue).joined(separator: ", "))"
          )
        }
      case .requirements: catalog.requirements.map { ($0.id.rawValue, $0.title) }
      case .frameworks: catalog.frameworks.map { ($0.id.rawValue, $0.title) }
      case .controls:
        catalog.frameworks.flatMap(\.controls).map {
          ($0.id.rawValue, "\($0.number) \($0.title)")
        }
      case .platforms: catalog.platforms.map { ($0.id.rawValue, $0.title) }
      case .plans: catalog.plans.map { ($0.id.rawValue, $0.title) }
      case .servicePlans: catalog.servicePlans.map { ($0.id.rawValue, $0.title) }
      case .products: catalog.products.map { ($0.id.rawValue, $0.title) }
      case .profiles: catalog.profiles.map { ($0.id.rawValue, $0.title) }
      }
    }
  }

  /// Ids and titles of one kind, or how many rows each kind has.
  public static func list(_ catalog: Catalog, _ kind: Kind?, style: TextStyle) -> String {
    guard let kind else {
      let counts = Kind.allCases.map {
        Columns.pad($0.rawValue, to: 16) + Columns.padLeft(String($0.rows(catalog).count), to: 5)
      }
      return "catalog \(catalog.version), released \(catalog.released)\n"
        + counts.joined(separator: "\n") + "\n"
    }
    let rows = kind.rows(catalog)
    let width = min(46, (rows.map(\.id.count).max() ?? 0) + 2)
    return rows.map {
      Columns.cut(
        Columns.pad($0.id, to: width) + (($0.id.count >= width) ? " " : "")
          + $0.title
          .safeForTerminal, to: style.width)
    }.joined(separator: "\n") + "\n"
  }

  /// Search results, one a line.
  public static func hits(_ hits: [CatalogSearch.Hit], style: TextStyle) -> String {
    hits.map { hit in
      let called = hit.called.isEmpty ? "" : " [\(hit.called.joined(separator: ", "))]"
      return Columns.cut(
        Columns.pad(hit.kind, to: 12) + "\(hit.id)  \(hit.title)\(called)".safeForTerminal,
        to: style.width)
    }.joined(separator: "\n") + "\n"
  }

  /// All ids that ``show(_:_:style:)`` knows.
  public static func ids(_ catalog: Catalog) -> [String] {
    Kind.allCases.filter { $0 != .routes }.flatMap { $0.rows(catalog).map(\.id) }
  }

  /// Everything about the rows with this id; `nil` where there is none.
  public static func show(_ id: String, _ catalog: Catalog, style: TextStyle) -> String? {
    var page = CatalogPage(catalog: catalog, style: style)
    for row in catalog.capabilities where row.id.rawValue == id { page.add(row) }
    for row in catalog.features where row.id.rawValue == id { page.add(row) }
    for row in catalog.requirements where row.id.rawValue == id { page.add(row) }
    for framework in catalog.frameworks {
      if framework.id.rawValue == id { page.add(framework) }
      for row in framework.controls where row.id.rawValue == id { page.add(row) }
    }
    for row in catalog.platforms where row.id.rawValue == id { page.add(row) }
    for row in catalog.plans where row.id.rawValue == id { page.add(row) }
    for row in catalog.servicePlans where row.id.rawValue == id { page.add(row) }
    for row in catalog.products where row.id.rawValue == id { page.add(row) }
    for row in catalog.profiles where row.id.rawValue == id { page.add(row) }
    return page.lines.isEmpty ? nil : page.lines.joined(separator: "\n") + "\n"
  }
}
