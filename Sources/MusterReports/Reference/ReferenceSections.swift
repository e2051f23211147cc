internal import MusterDiagnostics
internal import MusterModel

/// The sections of the reference page; those of the campaign and the matrix stand in an extension.
struct ReferenceSections {
  let catalog: Catalog
  let features: [FeatureID: Feature]
  let routes: [CapabilityID: [Route]]

  init(catalog: Catalog) {
    self.catalog = catalog
    features = Dictionary(catalog.features.map { ($0.id, $0) }) { first, _ in first }
    routes = Dictionary(grouping: catalog.routes, by: \.capability)
  }

  var all: [ReferenceSection] {
    [
      byArea(
        "capabilities", "Capabilities", catalog.capabilities, \.id.rawValue, intro: Self.legend, row
      ),
      ReferenceSection(
        id: "products", title: "Legacy products",
        groups: catalog.products.map { .init(title: $0.title, rows: rows(of: $0)) }),
      byArea("requirements", "Requirements", catalog.requirements, \.id.rawValue, row),
      byArea("features", "Intune features", catalog.features, \.id.rawValue, row),
      ReferenceSection(
        id: "frameworks", title: "Compliance frameworks",
        groups: catalog.frameworks.map { .init(title: $0.title, rows: $0.controls.map(row)) }),
      ReferenceSection(
        id: "plans", title: "Plans and service plans",
        groups: [
          .init(title: "Plans", rows: catalog.plans.map(row)),
          .init(title: "Service plans", rows: catalog.servicePlans.map(row)),
        ]),
      platforms, campaign, profiles,
      ReferenceSection(
        id: "coverage", title: "What the catalog covers",
        groups: catalog.coverage.isEmpty
          ? [] : [.init(title: nil, rows: catalog.coverage.map(row))]),
    ]
  }

  private static let legend: HTML =
    "<p class=\"soft\">● Intune reaches all of it on that platform, ◐ parts of it, ○ nothing of it; in the best enrolment mode.</p>"

  private func byArea<Row>(
    _ id: String, _ title: String, _ rows: [Row], _ name: (Row) -> String, intro: HTML? = nil,
    _ row: (Row) -> HTML
  ) -> ReferenceSection {
    let groups = Dictionary(grouping: rows) { row in
      name(row).split(separator: ".").first.map(String.init) ?? ""
    }
    return ReferenceSection(
      id: id, title: title, intro: intro,
      groups: groups.keys.sorted().map { area in
        .init(title: area, rows: (groups[area] ?? []).map(row))
      })
  }

  // MARK: - Rows

  /// A row that opens: its anchor is its kind and id.
  func row(
    _ kind: CatalogRow.Kind, _ id: String, _ title: String, marks: HTML? = nil, _ body: HTML
  ) -> HTML {
    """
    <details class="row" id="\(anchor(kind, id))"><summary><span class="name">\(title)</span><span class="id">\(id)</span>\(marks)</summary>
    <div>\(body)</div></details>

    """
  }

  func anchor(_ kind: CatalogRow.Kind, _ id: String) -> String {
    "\(kind.plural):\(id)"
  }

  func link<Kind>(_ kind: CatalogRow.Kind, _ id: Identifier<Kind>, _ text: String? = nil) -> HTML {
    "<a href=\"#\(anchor(kind, id.rawValue))\">\(text ?? id.rawValue)</a>"
  }

  func links<Kind>(_ kind: CatalogRow.Kind, _ ids: [Identifier<Kind>]) -> HTML? {
    ids.isEmpty ? nil : HTML.list(ids.map { link(kind, $0) }, between: ", ")
  }

  /// Names and values, those without a value left out.
  func pairs(_ pairs: [(String, HTML?)]) -> HTML {
    let items = pairs.compactMap { name, value -> HTML? in
      value.map { "<dt>\(name)</dt><dd>\($0)</dd>" }
    }
    return "<dl>\(HTML.joined(items))</dl>"
  }

  func cite(_ source: Source) -> HTML {
    let date = source.docDate.map { "page of \($0)" } ?? "undated page"
    let verified = source.verified.map { "verified \($0)" } ?? "never verified"
    let note: HTML? = source.note.map { "<span class=\"more\">\($0)</span>" }
    return
      "\(HTML.link(source.url, source.url)) <span class=\"soft\">(\(date), \(verified))</span>\(note)"
  }

  private func row(_ row: Capability) -> HTML {
    let chips = row.platforms.map { platform -> HTML in
      let best =
        (routes[row.id] ?? []).filter { $0.platforms.contains(platform) }
        .map(\.relation.mark).max() ?? .lacking
      return
        "<span class=\"chip \(best.name)\" title=\"\(best.words)\">\(best.sign) \(platform.rawValue)</span>"
    }
    let facets = row.facets.map { facet -> HTML in "<b>\(facet.id.rawValue)</b>: \(facet.text)" }
    let controls = catalog.frameworks.compactMap { framework -> HTML? in
      let own = framework.controls.filter { $0.capabilities.contains(row.id) }
      guard !own.isEmpty else { return nil }
      return
        "\(framework.title): \(HTML.list(own.map { link(.control, $0.id, $0.number) }, between: ", "))"
    }
    let called = catalog.products.compactMap { product -> HTML? in
      product.wording(for: row.id).map { wording in
        let anchor = "wordings:\(product.id).\(row.id)"
        return
          "<a href=\"#\(anchor)\">\(product.title)</a>: \(wording.called.joined(separator: "; "))"
      }
    }
    return self.row(
      .capability, row.id.rawValue, row.title,
      marks: "<span class=\"chips\">\(HTML.joined(chips))</span>",
      """
      <p>\(row.definition)</p>
      \(pairs([
        ("question", "\(row.ask)"), ("counts", "\(counts(row))"),
        ("facets", HTML.list(facets, between: "<br>")), ("source", cite(row.source)),
      ]))
      \(table(of: row))
      \(pairs([
        ("called", called.isEmpty ? nil : HTML.list(called, between: "<br>")),
        ("controls", controls.isEmpty ? nil : HTML.list(controls, between: "<br>")),
      ]))
      """)
  }

  /// Where and how much a capability counts.
  private func counts(_ row: Capability) -> String {
    let management = row.management.map { $0 == .device ? "enrolled devices" : "app-managed ones" }
    return
      "in \(row.domain.rawValue), typically \(row.typicalNeed.rawValue), for \(management.joined(separator: " and "))"
      + (row.isBlocker ? "; a must without any route stops the migration" : "")
  }

  private func table(of row: Capability) -> HTML {
    let lines = (routes[row.id] ?? []).enumerated().map { position, route -> HTML in
      let names = route.features.map { id in link(.feature, id, features[id]?.title) }
      let facts: [(String, String?)] = [
        (
          "missing",
          route.missing.isEmpty ? nil : route.missing.map(\.rawValue).joined(separator: ", ")
        ),
        ("differs", route.differs), ("instead", route.workaround),
        ("users notice", route.usersNotice), ("administrators", route.adminsDo),
        ("effort", route.effortDays.map { $0.daysText }),
      ]
      let texts =
        facts.compactMap { name, text -> HTML? in text.map { "<b>\(name)</b>: \($0)" } }
        + route.translations.map { translation in
          "<b>translation</b>: \(translation.sentence)\(translation.source.map { " \(cite($0))" })"
        }
        + [cite(route.source)]
      let mark = route.relation.mark
      return """
        <tr id="routes:\(row.id.rawValue).\(position + 1)"><td>\(route.place)</td>\
        <td data-label="how well"><span class="\(mark.name)">\(route.relation.rawValue)</span></td>\
        <td data-label="with">\(names.isEmpty ? "–" : HTML.list(names, between: " + "))</td>\
        <td>\(HTML.list(texts, between: "<br>"))</td></tr>
        """
    }
    return """
      <table class="routes"><caption>Routes to Intune</caption><thead><tr><th scope="col">where</th>\
      <th scope="col">how well</th><th scope="col">with</th><th scope="col">what to know</th></tr></thead>
      <tbody>\(HTML.joined(lines))</tbody></table>
      """
  }
}

/// How far a route reaches, as a colour with words.
enum ReachMark: Int, Comparable {
  case lacking, some, whole

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  var name: String {
    switch self {
    case .lacking: "lacking"
    case .some: "some"
    case .whole: "whole"
    }
  }

  /// Tells it without colour.
  var sign: String {
    switch self {
    case .lacking: "○"
    case .some: "◐"
    case .whole: "●"
    }
  }

  var words: String {
    switch self {
    case .lacking: "Intune has nothing"
    case .some: "Intune reaches parts"
    case .whole: "Intune reaches all"
    }
  }
}

extension Relation {
  var mark: ReachMark {
    switch self {
    case .equivalent, .broader, .alternative: .whole
    case .partial: .some
    case .none: .lacking
    }
  }
}
