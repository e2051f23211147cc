internal import MusterDiagnostics
internal import MusterModel

// Rows that are a title and a list of facts.

extension ReferenceSections {
  func row(_ row: Feature) -> HTML {
    let places = row.platforms.keys.sorted().compactMap { platform in
      row.platforms[platform].map { "\(platform)\($0.limits)" }
    }
    let licence = row.licence.map { $0.map(\.rawValue).joined(separator: " + ") }
    let serves = Set(catalog.routes.filter { $0.features.contains(row.id) }.map(\.capability))
    let dates = [
      row.available.from.map { "from \($0)" }, row.available.until.map { "until \($0)" },
    ].compactMap { $0 }
    return self.row(
      .feature, row.id.rawValue, row.title,
      pairs([
        ("kind", "\(row.kind.rawValue), \(row.status.rawValue)"),
        ("platforms", "\(places.joined(separator: "; "))"),
        ("licence", "\(licence.isEmpty ? "none needed" : licence.joined(separator: " or "))"),
        ("clouds", row.clouds.map { "\($0.map(\.rawValue).joined(separator: ", "))" }),
        ("dates", dates.isEmpty ? nil : "\(dates.joined(separator: ", "))"),
        ("needs", links(.requirement, row.prerequisites)),
        ("serves", links(.capability, serves.sorted())), ("source", cite(row.source)),
      ]))
  }

  func row(_ row: Requirement) -> HTML {
    let when = row.when.keys.sorted().map { key in
      "\(key.rawValue) is \((row.when[key] ?? []).joined(separator: " or "))"
    }
    return self.row(
      .requirement, row.id.rawValue, row.title,
      """
      <p>\(row.definition)</p>
      \(pairs([
        ("question", "\(row.ask)"), ("to do", "\(row.fix)"),
        ("severity", "\(row.severity.rawValue), \(row.scope.rawValue), \(row.consideration.rawValue)"),
        ("platforms", row.platforms.map { "\($0.map(\.rawValue).joined(separator: ", "))" }),
        ("modes", row.modes.map { "\($0.map(\.rawValue).joined(separator: ", "))" }),
        ("only where", when.isEmpty ? nil : "\(when.joined(separator: "; "))"),
        ("products", row.sources.map { links(.product, $0) } ?? nil),
        ("effort", row.effortDays.map { "\($0.daysText)" }), ("source", cite(row.source)),
      ]))
      """)
  }

  func row(_ row: Control) -> HTML {
    self.row(
      .control, row.id.rawValue, "\(row.number) \(row.title)",
      pairs([
        ("severity", "\(row.severity.rawValue)"),
        ("capabilities", links(.capability, row.capabilities)),
        ("requirements", links(.requirement, row.requirements)),
        ("platforms", row.platforms.map { "\($0.map(\.rawValue).joined(separator: ", "))" }),
        ("condition", "\(row.condition)"), ("source", cite(row.source)),
      ]))
  }

  func row(_ row: Plan) -> HTML {
    let contents = row.contents.map { content -> HTML in
      let dates = CatalogPage.dates(content.period)
      return "\(link(.servicePlan, content.servicePlan))\(dates)"
    }
    return self.row(
      .plan, row.id.rawValue, row.title,
      pairs([
        (
          "sold as",
          "\(row.kind.rawValue), in \(row.clouds.map(\.rawValue).joined(separator: ", "))"
        ),
        ("contains", HTML.list(contents, between: "<br>")), ("source", cite(row.source)),
      ]))
  }

  func row(_ row: ServicePlan) -> HTML {
    let plans = catalog.plans.filter { $0.contents.contains { $0.servicePlan == row.id } }
    return self.row(
      .servicePlan, row.id.rawValue, row.title,
      pairs([("sold in", links(.plan, plans.map(\.id))), ("source", cite(row.source))]))
  }

  func row(_ row: CoverageList) -> HTML {
    let entries = row.entries.map { entry -> HTML in
      let rows =
        entry.capabilities.map { link(.capability, $0) } + entry.features.map { link(.feature, $0) }
      let text: HTML = entry.leftOut.map { "left out: \($0)" } ?? HTML.list(rows, between: ", ")
      return "<dt>\(entry.name)</dt><dd>\(text)</dd>"
    }
    return self.row(
      .coverageList, row.id.rawValue, row.title,
      "<dl>\(HTML.joined(entries))</dl>\(pairs([("source", cite(row.source))]))")
  }

  var profiles: ReferenceSection {
    let rows = catalog.profiles.map { profile -> HTML in
      let domains = Domain.allCases.map { "\($0.rawValue) \(profile.domainWeights[$0.index])" }
      return row(
        .profile, profile.id.rawValue, profile.title,
        pairs([
          ("domains", "\(domains.joined(separator: ", "))"),
          ("threshold", "\(profile.threshold)"),
          ("unknown", "below \(profile.unknownBelow) % settled"),
          ("conditions", "below \(profile.conditionsBelow) % settled"),
        ]))
    }
    return ReferenceSection(
      id: "profiles", title: "Scoring profiles",
      groups: rows.isEmpty ? [] : [.init(title: nil, rows: rows)])
  }
}

extension Feature.Reach {
  /// Lowest OS, modes and ownership, in brackets where there are any.
  fileprivate var limits: String {
    let parts = [
      minimumOS.map { "from \($0)" }, modes.map { $0.map(\.rawValue).joined(separator: ", ") },
      ownership.map { $0.map(\.rawValue).joined(separator: ", ") },
    ].compactMap { $0 }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))"
  }
}
