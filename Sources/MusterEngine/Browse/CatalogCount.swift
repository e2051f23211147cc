public import MusterModel

/// Counts what a catalog holds.
public enum CatalogCount {
  /// Counts a catalog as of a day.
  public static func statistics(_ catalog: Catalog, day: Day) -> CatalogStatistics {
    let rows = catalog.rows
    let kinds = Dictionary(grouping: rows, by: \.kind)
    let sourced = catalog.citations
    let verified = sourced.compactMap(\.source.verified)
    let platforms = catalog.platforms.map(\.id)
    return CatalogStatistics(
      version: catalog.version,
      counts: CatalogRow.Kind.allCases.map { .init(kind: $0, rows: kinds[$0]?.count ?? 0) },
      platforms: platforms, areas: areas(catalog, platforms),
      withFacets: catalog.capabilities.count { $0.facets.count > 1 },
      withTranslations: catalog.routes.count { !$0.translations.isEmpty },
      oldestVerified: verified.min(), ages: ages(verified, day),
      neverVerified: sourced.filter { $0.source.verified == nil }.map(\.row),
      hosts: hosts(sourced.map(\.source)),
      frameworks: Dictionary(
        uniqueKeysWithValues: catalog.frameworks.map { ($0.id, $0.controls.count) }),
      products: catalog.products.map {
        .init(
          id: $0.id, wordings: $0.wordings.count,
          watchOuts: $0.wordings.count { $0.watchOut != nil }, exports: $0.exports.count,
          leaving: $0.leaving.count)
      },
      coverage: catalog.coverage.map { list in
        let leftOut = list.entries.count { $0.leftOut != nil }
        return .init(title: list.title, reached: list.entries.count - leftOut, leftOut: leftOut)
      })
  }

  private static func ages(_ verified: [Day], _ day: Day) -> [Int] {
    var counts = [Int](repeating: 0, count: CatalogStatistics.ageLimits.count + 1)
    for date in verified {
      let age = max(0, day.number - date.number)
      counts[
        CatalogStatistics.ageLimits.firstIndex { age <= $0 } ?? CatalogStatistics.ageLimits.count] +=
        1
    }
    return counts
  }

  private static func areas(_ catalog: Catalog, _ platforms: [PlatformID]) -> [CatalogStatistics
    .Area]
  {
    let routes = Dictionary(grouping: catalog.routes, by: \.capability)
    let areas = Dictionary(grouping: catalog.capabilities, by: \.area)
    return areas.keys.sorted().map { area in
      let cells = platforms.map { platform -> CatalogStatistics.Cell? in
        let here = (areas[area] ?? []).filter { $0.platforms.contains(platform) }
        guard !here.isEmpty else { return nil }
        let best = here.map { capability in
          (routes[capability.id] ?? []).filter { $0.platforms.contains(platform) }
            .map(\.relation.rank).max() ?? 0
        }
        return CatalogStatistics.Cell(
          capabilities: here.count, whole: best.count { $0 == 2 }, partial: best.count { $0 == 1 })
      }
      return CatalogStatistics.Area(name: area, cells: cells)
    }
  }

  private static func hosts(_ sources: [Source]) -> [CatalogStatistics.Host] {
    let groups = Dictionary(grouping: sources, by: \.host)
    return groups.map { name, sources in
      CatalogStatistics.Host(
        name: name, rows: sources.count, pages: Set(sources.map(\.url)).count,
        oldestDocument: sources.compactMap(\.docDate).min(),
        undated: sources.count { $0.docDate == nil })
    }.sorted { $0.rows == $1.rows ? $0.name < $1.name : $0.rows > $1.rows }
  }
}

extension Relation {
  /// 2 where every facet is reached, 1 where some are, 0 where none is.
  fileprivate var rank: Int {
    switch self {
    case .equivalent, .broader, .alternative: 2
    case .partial: 1
    case .none: 0
    }
  }
}

extension Capability {
  /// The part of its id before the dot.
  fileprivate var area: String {
    id.rawValue.split(separator: ".").first.map(String.init) ?? id.rawValue
  }
}

extension Source {
  /// The host of its address.
  fileprivate var host: String {
    let parts = url.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true)
    return parts.count > 1 ? String(parts[1]) : url
  }
}
