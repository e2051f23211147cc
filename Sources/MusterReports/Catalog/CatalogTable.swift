internal import MusterDiagnostics
public import MusterModel

/// The routes with all that belongs to them as a table for spreadsheets: one line a capability and route.
public enum CatalogTable {
  /// CSV by RFC 4180, in UTF-8, with a line of heads; lines end with CR LF.
  ///
  /// A text that a spreadsheet would take for a formula begins with an apostrophe.
  public static func csv(_ catalog: Catalog) -> String {
    let features = Dictionary(uniqueKeysWithValues: catalog.features.map { ($0.id, $0) })
    let routes = Dictionary(grouping: catalog.routes, by: \.capability)
    var lines = [columns.map(\.head)]
    for capability in catalog.capabilities {
      for route in routes[capability.id] ?? [] {
        let line = Line(
          catalog: catalog, capability: capability, route: route,
          features: route.features.compactMap { features[$0] })
        lines.append(columns.map { $0.value(line) })
      }
    }
    return lines.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  private struct Line: Sendable {
    let catalog: Catalog
    let capability: Capability
    let route: Route
    let features: [Feature]
  }

  private static let columns: [(head: String, value: @Sendable (Line) -> String)] = [
    ("capability", { $0.capability.id.rawValue }),
    ("title", { $0.capability.title }),
    ("definition", { $0.capability.definition }),
    ("question", { $0.capability.ask }),
    ("facets", { $0.capability.facets.map { "\($0.id): \($0.text)" }.joined(separator: "; ") }),
    ("platforms", { words($0.route.platforms) }),
    ("modes", { words($0.route.modes ?? []) }),
    ("ownership", { ($0.route.ownership ?? []).map(\.rawValue).joined(separator: ", ") }),
    ("minimum-os", { $0.route.minimumOS?.description ?? "" }),
    ("relation", { $0.route.relation.rawValue }),
    ("features", { $0.features.map(\.title).joined(separator: " + ") }),
    (
      "licences",
      { line in
        let sets = line.features.flatMap(\.licence).map(words)
        return Array(Set(sets)).sorted().joined(separator: "; ")
      }
    ),
    ("missing", { words($0.route.missing) }),
    ("differs", { $0.route.differs ?? "" }),
    ("workaround", { $0.route.workaround ?? "" }),
    ("translation", { $0.route.translations.map(\.sentence).joined(separator: "; ") }),
    ("users-notice", { $0.route.usersNotice ?? "" }),
    ("admins-do", { $0.route.adminsDo ?? "" }),
    ("effort-days", { $0.route.effortDays.map { $0.daysNumber } ?? "" }),
    (
      "called",
      { line in
        line.catalog.products.compactMap { product in
          product.wording(for: line.capability.id).map {
            "\(product.title): \($0.called.joined(separator: ", "))"
          }
        }.joined(separator: "; ")
      }
    ),
    ("source", { $0.route.source.url }),
    ("doc-date", { $0.route.source.docDate?.description ?? "undated" }),
    ("verified", { $0.route.source.verified?.description ?? "never" }),
  ]

  private static func words<Kind>(_ ids: [Identifier<Kind>]) -> String {
    ids.map(\.rawValue).joined(separator: ", ")
  }

  /// By scalars, since a mark that joins the one before it would hide a quote or an equals sign.
  private static func quoted(_ cell: String) -> String {
    let lines = cell.split(separator: "\n", omittingEmptySubsequences: false)
    var text = lines.map { String($0).safeForTerminal }.joined(separator: "\n")
    let risky: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n"]
    if let first = text.unicodeScalars.first, risky.contains(first) { text = "'" + text }
    let marks: Set<Unicode.Scalar> = ["\"", ",", "\r", "\n"]
    guard text.unicodeScalars.contains(where: marks.contains) else { return text }
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result += "\"" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
