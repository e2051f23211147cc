internal import MusterDiagnostics
internal import MusterModel

/// A page about rows of the catalog.
struct CatalogPage {
  let catalog: Catalog
  let style: TextStyle
  var lines: [String] = []

  init(catalog: Catalog, style: TextStyle) {
    self.catalog = catalog
    self.style = style
  }

  /// The first line of a row's part, and the overlay that the row came from.
  mutating func head(_ kind: String, _ id: String, _ title: String, _ origin: RowOrigin) {
    if !lines.isEmpty { lines.append("") }
    wrap("\(id) (\(kind)): \(title)", 0)
    field("overlay", origin.overlay)
  }

  mutating func wrap(_ text: String, _ indent: Int) {
    lines += Columns.wrap(text.safeForTerminal, width: style.width - indent)
      .map { String(repeating: " ", count: indent) + $0 }
  }

  mutating func field(_ name: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    let body = Columns.wrap(text.safeForTerminal, width: style.width - 16)
    for (position, line) in body.enumerated() {
      lines.append("  " + Columns.pad(position == 0 ? name : "", to: 14) + line)
    }
  }

  static func cite(_ source: Source) -> String {
    let date = source.docDate.map { "page of \($0)" } ?? "undated page"
    let verified = source.verified.map { "verified \($0)" } ?? "never verified"
    return "\(source.url) (\(date), \(verified))"
  }

  mutating func source(_ source: Source) {
    field("source", Self.cite(source))
    field("note", source.note)
  }

  static func list<Kind>(_ ids: [Identifier<Kind>]?) -> String? {
    ids?.map(\.rawValue).joined(separator: ", ")
  }

  mutating func add(_ row: Feature) {
    head("feature", row.id.rawValue, row.title, row.origin)
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
  }

  mutating func add(_ row: Requirement) {
    head("requirement", row.id.rawValue, row.title, row.origin)
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
  }

  mutating func add(_ row: Framework) {
    head("framework", row.id.rawValue, row.title, row.origin)
    for control in row.controls { wrap("\(control.id): \(control.title)", 2) }
    source(row.source)
  }

  mutating func add(_ row: Control) {
    head("control", row.id.rawValue, "\(row.number) \(row.title)", row.origin)
    field("severity", row.severity.rawValue)
    field("capabilities", Self.list(row.capabilities))
    field("requirements", Self.list(row.requirements))
    field("platforms", Self.list(row.platforms))
    field("condition", row.condition)
    source(row.source)
  }

  mutating func add(_ row: Platform) {
    head("platform", row.id.rawValue, row.title, row.origin)
    for support in row.support {
      field("supported", "\(support.minimumOS) and later\(Self.dates(support.period))")
    }
    for mode in row.modes {
      field(
        "mode",
        "\(mode.id): \(mode.title) (\(mode.ownership.map(\.rawValue).joined(separator: ", ")))")
    }
    for fading in catalog.fading where fading.platform == row.id {
      field("fading", "\(fading.title): \(fading.stateText)")
    }
    source(row.source)
    matrix(of: row)
  }

  mutating func add(_ row: Plan) {
    head("plan", row.id.rawValue, row.title, row.origin)
    field("sold", "\(row.kind.rawValue), \(row.clouds.map(\.rawValue).joined(separator: ", "))")
    for content in row.contents {
      field("contains", "\(content.servicePlan)\(Self.dates(content.period))")
    }
    source(row.source)
  }

  mutating func add(_ row: ServicePlan) {
    head("service plan", row.id.rawValue, row.title, row.origin)
    let plans = catalog.plans.filter { $0.contents.contains { $0.servicePlan == row.id } }
    field("sold in", Self.list(plans.map(\.id)))
    source(row.source)
  }

  mutating func add(_ row: LegacyProduct) {
    head("product", row.id.rawValue, row.title, row.origin)
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
    let partner = row.compliancePartner
    field(
      "partner",
      partner.platforms.isEmpty
        ? "is no device compliance partner of Microsoft Entra"
        : "reports compliance for \(Self.list(partner.platforms) ?? "")")
    field("", partner.note)
    for wording in row.wordings {
      wrap("\(wording.capability): \(wording.called.joined(separator: ", "))", 4)
    }
    source(row.source)
  }

  mutating func add(_ row: Profile) {
    head("profile", row.id.rawValue, row.title, row.origin)
    field(
      "domains",
      Domain.allCases.map { "\($0.rawValue) \(row.domainWeights[$0.index])" }.joined(
        separator: ", "))
    field("threshold", "\(row.threshold)")
    field("unknown", "below \(row.unknownBelow) % settled")
    field("conditions", "below \(row.conditionsBelow) % settled")
  }

  static func dates(_ period: Period) -> String {
    let from = period.from.map { ", from \($0)" } ?? ""
    let until = period.until.map { ", until \($0)" } ?? ""
    return from + until
  }
}
