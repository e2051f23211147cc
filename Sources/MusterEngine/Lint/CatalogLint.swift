public import MusterDiagnostics
public import MusterModel

/// Rules about a catalog that need all of its rows, or the day.
public enum CatalogLint {
  /// Days after which a row is stale, and after which it is too old to stand.
  public static let staleAfter = (warning: 180, error: 365)

  /// What is missing, contradictory, unclear or stale, in reading order.
  public static func findings(_ catalog: Catalog, day: Day) -> [Diagnostic] {
    let routes = RouteLint(catalog: catalog, day: day)
    var findings = routes.reach() + routes.coverage()
    findings += MigrationLint.findings(catalog)
    findings += WordingLint.findings(catalog)
    findings += SourceLint.findings(catalog, day: day)
    return findings.sorted(by: Diagnostic.inReadingOrder)
  }
}
