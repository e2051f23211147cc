internal import MusterDiagnostics
internal import MusterModel

extension CatalogPage {
  mutating func add(_ row: Capability) {
    head("capability", row.id.rawValue, row.title, row.origin)
    wrap(row.definition, 2)
    lines.append("")
    field("question", row.ask)
    field("platforms", Self.list(row.platforms))
    field("domain", "\(row.domain.rawValue), typical need \(row.typicalNeed.rawValue)")
    if row.isBlocker { field("blocker", "a must without any route stops the migration") }
    for (position, facet) in row.facets.enumerated() {
      field(position == 0 ? "facets" : "", "\(facet.id): \(facet.text)")
    }
    source(row.source)
    let routes = catalog.routes.filter { $0.capability == row.id }
    if !routes.isEmpty { table(of: routes) }
    addWordings(of: row)
    addControls(of: row)
  }

  /// The routes as a table, then what is to know about each by its number.
  private mutating func table(of routes: [Route]) {
    let width = style.width
    let place = min(30, width / 3)
    lines.append("")
    lines.append("routes")
    lines.append(
      "  #  " + Columns.pad("where", to: place) + Columns.pad("how well", to: 13) + "with")
    for (position, route) in routes.enumerated() {
      let features = route.features.map { id in
        catalog.features.first { $0.id == id }?.title ?? id.rawValue
      }
      let columns = [
        Columns.wrap(route.place, width: place - 2),
        [route.relation.rawValue],
        Columns.wrap(
          features.isEmpty ? "–" : features.joined(separator: " + ").safeForTerminal,
          width: width - place - 18),
      ]
      for line in 0..<(columns.map(\.count).max() ?? 0) {
        func cell(_ column: Int) -> String {
          columns[column].indices.contains(line) ? columns[column][line] : ""
        }
        let number = line == 0 ? String(position + 1) : ""
        lines.append(
          "  " + Columns.pad(number, to: 3) + Columns.pad(cell(0), to: place)
            + Columns.pad(cell(1), to: 13) + cell(2))
      }
    }
    lines.append("")
    lines.append("about the routes")
    for (position, route) in routes.enumerated() { add(route, number: position + 1) }
  }

  private mutating func add(_ route: Route, number: Int) {
    var isFirst = true
    func labelled(_ name: String, _ text: String) -> String { "\(name): \(text)" }
    var texts: [String] = []
    if !route.missing.isEmpty { texts.append(labelled("missing", Self.list(route.missing) ?? "")) }
    if let text = route.differs { texts.append(labelled("differs", text)) }
    if let text = route.workaround { texts.append(labelled("instead", text)) }
    if let text = licence(of: route) { texts.append(labelled("licence", text)) }
    if let text = route.usersNotice { texts.append(labelled("users notice", text)) }
    if let text = route.adminsDo { texts.append(labelled("administrators", text)) }
    if let days = route.effortDays { texts.append(labelled("effort", days.daysText)) }
    texts += route.translations.map { translation in
      translation.sentence + (translation.source.map { " (\(Self.cite($0)))" } ?? "")
    }
    texts.append(labelled("source", Self.cite(route.source)))
    if let text = route.source.note { texts.append(labelled("note", text)) }
    if let text = route.origin.overlay { texts.append(labelled("overlay", text)) }
    for text in texts {
      for line in Columns.wrap(text.safeForTerminal, width: style.width - 7) {
        lines.append("  " + Columns.pad(isFirst ? String(number) : "", to: 3) + line)
        isFirst = false
      }
    }
  }

  /// What the features of a route need beyond Intune Plan 1.
  private func licence(of route: Route) -> String? {
    let texts = route.features.compactMap { id in catalog.features.first { $0.id == id } }
      .filter { $0.licence.contains { $0.map(\.rawValue) != ["intune-plan-1"] } }
      .map { feature in
        "\(feature.title) needs "
          + feature.licence.map { $0.map(\.rawValue).joined(separator: " + ") }
          .joined(separator: " or ")
      }
    return texts.isEmpty ? nil : texts.joined(separator: "; ")
  }

  private mutating func addWordings(of row: Capability) {
    let wordings = catalog.products.compactMap { product in
      product.wording(for: row.id).map { (product, $0) }
    }
    guard !wordings.isEmpty else { return }
    lines.append("")
    lines.append("called")
    for (product, wording) in wordings {
      wrap("\(product.title): \(wording.called.joined(separator: "; "))", 2)
      if let text = wording.watchOut { wrap("watch out: \(text)", 5) }
      wrap("source: \(Self.cite(wording.source))", 5)
    }
  }

  private mutating func addControls(of row: Capability) {
    let frameworks = catalog.frameworks.compactMap { framework -> String? in
      let numbers = framework.controls.filter { $0.capabilities.contains(row.id) }.map(\.number)
      return numbers.isEmpty ? nil : "\(framework.title): \(numbers.joined(separator: ", "))"
    }
    guard !frameworks.isEmpty else { return }
    lines.append("")
    lines.append("controls that rest on it")
    for text in frameworks { wrap(text, 2) }
  }
}

extension Route.Translation {
  /// What becomes of the setting, in one line.
  var sentence: String {
    let value = value.map { " = \($0)" } ?? ""
    let products = products.map { " (\($0.map(\.rawValue).joined(separator: ", ")))" } ?? ""
    let loses = loses.map { "; lost: \($0)" } ?? ""
    return "\(setting)\(value)\(products) becomes \(becomes.joined(separator: " + "))\(loses)"
  }
}
