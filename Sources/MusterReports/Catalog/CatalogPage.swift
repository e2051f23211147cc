internal import MusterDiagnostics
internal import MusterModel

/// A page about rows of the catalog.
struct CatalogPage {
  let catalog: Catalog
  let style: TextStyle
  private(set) var lines: [String] = []

  init(catalog: Catalog, style: TextStyle) {
    self.catalog = catalog
    self.style = style
  }

  private mutating func head(_ kind: String, _ id: String, _ title: String) {
    if !lines.isEmpty { lines.append("") }
    wrap("\(id) (\(kind)): \(title)", 0)
  }

  private mutating func wrap(_ text: String, _ indent: Int) {
    lines += Columns.wrap(text.safeForTerminal, width: style.width - indent)
      .map { String(repeating: " ", count: indent) + $0 }
  }

  private mutating func field(_ name: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    let body = Columns.wrap(text.safeForTerminal, width: style.width - 16)
    for (position, line) in body.enumerated() {
      lines.append("  " + Columns.pad(position == 0 ? name : "", to: 14) + line)
    }
  }

  private mutating func source(_ source: Source) {
    let date = source.docDate.map { "page of \($0)" } ?? "undated page"
    let verified = source.verified.map { "verified \($0)" } ?? "never verified"
    field("source", "\(source.url) (\(date), \(verified))")
    field("note", source.note)
  }

  private mutating func origin(_ origin: RowOrigin) {
    field("overlay", origin.overlay)
  }

  private static func list<Kind>(_ ids: [Identifier<Kind>]?) -> String? {
    ids?.map(\.rawValue).joined(separator: ", ")
  }

  mutating func add(_ row: Capability) {
    head("capability", row.id.rawValue, row.title)
    wrap(row.definition, 2)
    field("question", row.ask)
    field("domain", row.domain.rawValue)
    field("typical need", row.typicalNeed.rawValue)
    if row.isBlocker { field("blocker", "a must without any route stops the migration") }
    field("platforms", Self.list(row.platforms))
    for (position, facet) in row.facets.enumerated() {
      field(position == 0 ? "facets" : "", "\(facet.id): \(facet.text)")
    }
    for product in catalog.products {
      guard let wording = product.wording(for: row.id) else { continue }
      field(
        product.id.rawValue.count > 13 ? "called" : product.id.rawValue,
        "\(product.title): \(wording.called.joined(separator: ", "))")
      field("watch out", wording.watchOut)
    }
    let controls = catalog.frameworks.flatMap(\.controls).filter {
      $0.capabilities.contains(row.id)
    }
    field("controls", Self.list(controls.map(\.id)))
    source(row.source)
    origin(row.origin)
    let routes = catalog.routes.filter { $0.capability == row.id }
    if !routes.isEmpty { lines.append("  routes") }
    for route in routes { add(route) }
  }

  private mutating func add(_ route: Route) {
    var place = Self.list(route.platforms) ?? ""
    if let modes = Self.list(route.modes) { place += " (\(modes))" }
    if let ownership = route.ownership {
      place += " " + ownership.map(\.rawValue).joined(separator: ", ")
    }
    if let version = route.minimumOS { place += " from \(version)" }
    let features = route.features.map { id in
      catalog.features.first { $0.id == id }?.title ?? id.rawValue
    }
    wrap(
      "- \(place): \(route.relation.rawValue)"
        + (features.isEmpty ? "" : ": \(features.joined(separator: " + "))"), 4)
    for (name, text) in [
      ("missing", route.missing.isEmpty ? nil : Self.list(route.missing)),
      ("differs", route.differs), ("instead", route.workaround), ("users", route.usersNotice),
      ("admins", route.adminsDo), ("effort", route.effortDays.map { "\($0.daysText)" }),
      ("source", route.source.url), ("note", route.source.note),
      ("verified", route.source.verified?.description ?? "never"),
    ] {
      if let text { wrap("\(name): \(text)", 8) }
    }
  }

  mutating func add(_ row: Feature) {
    head("feature", row.id.rawValue, row.title)
    field("kind", "\(row.kind.rawValue), \(row.status.rawValue)")
    for platform in row.platforms.keys.sorted() {
      guard let reach = row.platforms[platform] else { continue }
      var text = platform.rawValue
      if let version = reach.minimumOS { text += " from \(version)" }
      if let modes = Self.list(reach.modes) { text += ", modes \(modes)" }
      if let ownership = reach.ownership {
        text += ", " + ownership.map(\.rawValue).joined(separator: " and ")
      }
      field("platform", text)
    }
    let sets = row.licence.map { $0.map(\.rawValue).joined(separator: " + ") }
    field("licence", sets.isEmpty ? "none needed" : sets.joined(separator: " or "))
    field("clouds", row.clouds?.map(\.rawValue).joined(separator: ", "))
    field("from", row.available.from?.description)
    field("until", row.available.until?.description)
    field("needs", row.prerequisites.isEmpty ? nil : Self.list(row.prerequisites))
    let routes = catalog.routes.filter { $0.features.contains(row.id) }
    field("serves", Self.list(Array(Set(routes.map(\.capability))).sorted()))
    source(row.source)
    origin(row.origin)
  }

  mutating func add(_ row: Requirement) {
    head("requirement", row.id.rawValue, row.title)
    wrap(row.definition, 2)
    field("question", row.ask)
    field("to do", row.fix)
    field("domain", "\(row.domain.rawValue), \(row.severity.rawValue), \(row.scope.rawValue)")
    field("area", row.consideration.rawValue)
    field("platforms", Self.list(row.platforms))
    field("modes", Self.list(row.modes))
    for key in row.when.keys.sorted() {
      field("only where", "\(key.rawValue) is \((row.when[key] ?? []).joined(separator: " or "))")
    }
    field("effort", row.effortDays.map { "\($0.daysText)" })
    source(row.source)
    origin(row.origin)
  }

  mutating func add(_ row: Framework) {
    head("framework", row.id.rawValue, row.title)
    for control in row.controls { wrap("\(control.id): \(control.title)", 2) }
    source(row.source)
  }

  mutating func add(_ row: Control) {
    head("control", row.id.rawValue, "\(row.number) \(row.title)")
    field("severity", row.severity.rawValue)
    field("capabilities", Self.list(row.capabilities))
    field("requirements", Self.list(row.requirements))
    field("platforms", Self.list(row.platforms))
    field("condition", row.condition)
    source(row.source)
  }

  mutating func add(_ row: Platform) {
    head("platform", row.id.rawValue, row.title)
    for support in row.support {
      field("supported", "\(support.minimumOS) and later\(Self.dates(support.period))")
    }
    for mode in row.modes {
      field(
        "mode",
        "\(mode.id): \(mode.title) (\(mode.ownership.map(\.rawValue).joined(separator: ", ")))")
    }
    source(row.source)
  }

  mutating func add(_ row: Plan) {
    head("plan", row.id.rawValue, row.title)
    field("sold", "\(row.kind.rawValue), \(row.clouds.map(\.rawValue).joined(separator: ", "))")
    for content in row.contents {
      field("contains", "\(content.servicePlan)\(Self.dates(content.period))")
    }
    source(row.source)
  }

  mutating func add(_ row: ServicePlan) {
    head("service plan", row.id.rawValue, row.title)
    let plans = catalog.plans.filter { $0.contents.contains { $0.servicePlan == row.id } }
    field("sold in", Self.list(plans.map(\.id)))
    source(row.source)
  }

  mutating func add(_ row: LegacyProduct) {
    head("product", row.id.rawValue, row.title)
    field("formerly", row.formerly.joined(separator: ", "))
    for export in row.exports {
      field("ask for", "\(export.what) (\(export.format)): \(export.how)")
    }
    for leaving in row.leaving {
      let modes = Self.list(leaving.modes).map { " (\($0))" } ?? ""
      field("leaving", "\(leaving.platform)\(modes): \(leaving.how)")
      field("", "users notice: \(leaving.usersNotice)")
      field("", "remains: \(leaving.remains)")
    }
    if let partner = row.compliancePartner {
      field("partner", "reports compliance for \(Self.list(partner.platforms) ?? "")")
      field("", partner.note)
    }
    for wording in row.wordings {
      wrap("\(wording.capability): \(wording.called.joined(separator: ", "))", 4)
    }
    source(row.source)
  }

  mutating func add(_ row: Profile) {
    head("profile", row.id.rawValue, row.title)
    field(
      "domains",
      Domain.allCases.map { "\($0.rawValue) \(row.domainWeights[$0.index])" }.joined(
        separator: ", "))
    field("threshold", "\(row.threshold)")
    field("unknown", "below \(row.unknownBelow) % settled")
    field("conditions", "below \(row.conditionsBelow) % settled")
  }

  private static func dates(_ period: Period) -> String {
    let from = period.from.map { ", from \($0)" } ?? ""
    let until = period.until.map { ", until \($0)" } ?? ""
    return from + until
  }
}
