internal import MusterDiagnostics
public import MusterModel

/// The catalog as text: lists, pages and search results.
public enum CatalogReport {
  /// How many rows each kind has.
  public static func counts(_ catalog: Catalog) -> String {
    let kinds = Dictionary(grouping: catalog.rows, by: \.kind)
    let lines = CatalogRow.Kind.allCases.map {
      Columns.pad($0.plural, to: 20) + Columns.padLeft(String(kinds[$0]?.count ?? 0), to: 5)
    }
    return "catalog \(catalog.version), released \(catalog.released)\n"
      + lines.joined(separator: "\n") + "\n"
  }

  /// Ids and titles of one kind.
  public static func list(
    _ catalog: Catalog, _ kind: CatalogRow.Kind, style: TextStyle
  ) -> String {
    let rows = catalog.rows.filter { $0.kind == kind }
    let width = min(46, (rows.map(\.id.count).max() ?? 0) + 2)
    return rows.map {
      Columns.cut(
        Columns.pad($0.id, to: width) + (($0.id.count >= width) ? " " : "")
          + $0.title.safeForTerminal, to: style.width) + "\n"
    }.joined()
  }

  /// Wide enough for the name of every kind.
  static let kindWidth = (CatalogRow.Kind.allCases.map(\.rawValue.count).max() ?? 0) + 2

  /// Search results, each with the vendors' words that matched on a line below it; `limit` of them at most, and how many
  /// are left.
  public static func hits(_ hits: [SearchHit], limit: Int, style: TextStyle) -> String {
    var lines: [String] = []
    for hit in hits.prefix(limit) {
      lines.append(
        Columns.cut(
          Columns.pad(hit.entry.kind.rawValue, to: kindWidth)
            + "\(hit.entry.id)  \(hit.entry.title)".safeForTerminal, to: style.width))
      guard !hit.called.isEmpty else { continue }
      let called = hit.called.map { "\($0.words) (\($0.product))" }.joined(separator: ", ")
      lines.append(Columns.cut("  called " + called.safeForTerminal, to: style.width))
    }
    if hits.count > limit {
      lines.append("\(hits.count - limit) more; --limit \(hits.count) lists all")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Rows of a draw, one a line: number, kind, id, what it is about, place and page, with tabs between.
  public static func sample(_ rows: [CatalogRow], seed: Int, _ catalog: Catalog) -> String {
    let lines = rows.enumerated().map { position, row in
      let place = "\(row.origin.place.file.path):\(row.origin.place.start.line)"
      return [
        String(position + 1), row.kind.rawValue, row.id, row.title, place, row.source?.url ?? "",
      ].map(\.safeForTerminal).joined(separator: "\t")
    }
    return "catalog \(catalog.version), seed \(seed), \(rows.count) rows\n"
      + lines.joined(separator: "\n") + "\n"
  }

  /// All ids that ``show(_:_:style:)`` knows.
  public static func ids(_ catalog: Catalog) -> [String] {
    var seen: Set<String> = []
    return catalog.rows.map(\.id).filter { seen.insert($0).inserted }
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
    for row in catalog.fading where row.id.rawValue == id { page.add(row) }
    for row in catalog.plans where row.id.rawValue == id { page.add(row) }
    for row in catalog.servicePlans where row.id.rawValue == id { page.add(row) }
    for row in catalog.products where row.id.rawValue == id { page.add(row) }
    for row in catalog.states where row.id.rawValue == id { page.add(row) }
    page.addCampaign(id)
    for row in catalog.coverage where row.id.rawValue == id { page.add(row) }
    for row in catalog.profiles where row.id.rawValue == id { page.add(row) }
    return page.lines.isEmpty ? nil : page.lines.joined(separator: "\n") + "\n"
  }
}
