internal import MusterDiagnostics
public import MusterModel

extension CatalogStatisticsReport {
  /// For machines; ends with a line break.
  public static func json(_ statistics: CatalogStatistics, day: Day) -> String {
    let value: JSONValue = [
      "schema": "muster-catalog-stats/1", "version": .string(statistics.version),
      "day": .string(day.description),
      "rows": .object(statistics.counts.map { .init($0.kind.plural, .whole($0.rows)) }),
      "areas": .array(statistics.areas.map { area($0, statistics.platforms) }),
      "capabilitiesWithFacets": .whole(statistics.withFacets),
      "routesWithTranslations": .whole(statistics.withTranslations),
      "oldestVerified": .text(statistics.oldestVerified?.description),
      "products": .array(statistics.products.map(product)),
      "frameworks": .object(
        statistics.frameworks.sorted { $0.key < $1.key }.map {
          .init($0.key.rawValue, .whole($0.value))
        }),
      "coverage": .array(
        statistics.coverage.map {
          [
            "title": .string($0.title), "reached": .whole($0.reached),
            "leftOut": .whole($0.leftOut),
          ]
        }),
      "hosts": .array(statistics.hosts.map(host)),
      "neverVerified": .array(
        statistics.neverVerified.map {
          ["kind": .string($0.kind.rawValue), "id": .string($0.id), "title": .string($0.title)]
        }),
    ]
    return value.text
  }

  private static func area(
    _ area: CatalogStatistics.Area, _ platforms: [PlatformID]
  ) -> JSONValue {
    let cells = zip(platforms, area.cells).compactMap { platform, cell in
      cell.map {
        JSONValue.Member(
          platform.rawValue,
          [
            "capabilities": .whole($0.capabilities), "whole": .whole($0.whole),
            "partial": .whole($0.partial), "none": .whole($0.none),
          ])
      }
    }
    return ["area": .string(area.name), "platforms": .object(cells)]
  }

  private static func product(_ product: CatalogStatistics.Product) -> JSONValue {
    [
      "id": .string(product.id.rawValue), "wordings": .whole(product.wordings),
      "watchOuts": .whole(product.watchOuts), "exports": .whole(product.exports),
      "leaving": .whole(product.leaving),
    ]
  }

  private static func host(_ host: CatalogStatistics.Host) -> JSONValue {
    [
      "host": .string(host.name), "rows": .whole(host.rows), "pages": .whole(host.pages),
      "undated": .whole(host.undated), "oldestPage": .text(host.oldestDocument?.description),
    ]
  }
}
