/// Any row of a catalog, as far as all rows are alike.
public struct CatalogRow: Hashable, Sendable {
  /// What kind of row it is; the raw value is what people call it.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case platform
    case fadingPlatform = "fading platform"
    case servicePlan = "service plan"
    case plan, capability, feature, route, requirement, framework, control, product, wording
    case export, leaving
    case compliancePartner = "compliance partner"
    case state, path, phase, group
    case cycleStep = "cycle step"
    case criterion
    case helpDeskRule = "help-desk rule"
    case template, placeholder
    case monitoringQuestion = "monitoring question"
    case postMigrationStep = "post-migration step"
    case coverageList = "coverage list"
    case profile

    /// The word for many of them, as in `muster catalog list`; keys of files where there is one.
    public var plural: String {
      switch self {
      case .capability: "capabilities"
      case .leaving: "leaving"
      case .coverageList: "coverage"
      case .fadingPlatform: "fading"
      case .cycleStep: "cycle"
      case .criterion: "criteria"
      case .helpDeskRule: "help-desk"
      case .monitoringQuestion: "monitoring"
      case .postMigrationStep: "afterwards"
      case .servicePlan: "service-plans"
      case .compliancePartner: "compliance-partners"
      default: rawValue + "s"
      }
    }

    /// Whether such rows are replaced with the row they stand in, and not alone.
    public var isPart: Bool {
      switch self {
      case .wording, .export, .leaving, .compliancePartner: true
      default: false
      }
    }
  }

  /// What kind of row it is.
  public let kind: Kind
  /// Its id; for a row without one, that of what it is about.
  public let id: String
  /// What tells it from other rows with that id, or its title.
  public let title: String
  /// The page it rests on; `nil` for rows that state no fact.
  public let source: Source?
  /// Where the row stands.
  public let origin: RowOrigin

  init(_ kind: Kind, _ id: String, _ title: String, _ source: Source?, _ origin: RowOrigin) {
    self.kind = kind
    self.id = id
    self.title = title
    self.source = source
    self.origin = origin
  }
}

extension Catalog {
  /// Every row, in the order of ``CatalogRow/Kind``, then in the catalog's own order; the rows inside a product stand
  /// together.
  public var rows: [CatalogRow] {
    func row<Kind>(
      _ kind: CatalogRow.Kind, _ id: Identifier<Kind>, _ title: String, _ source: Source?,
      _ origin: RowOrigin
    ) -> CatalogRow {
      CatalogRow(kind, id.rawValue, title, source, origin)
    }
    var rows = platforms.map { row(.platform, $0.id, $0.title, $0.source, $0.origin) }
    rows += fading.map { row(.fadingPlatform, $0.id, $0.title, $0.source, $0.origin) }
    rows += servicePlans.map { row(.servicePlan, $0.id, $0.title, $0.source, $0.origin) }
    rows += plans.map { row(.plan, $0.id, $0.title, $0.source, $0.origin) }
    rows += capabilities.map { row(.capability, $0.id, $0.title, $0.source, $0.origin) }
    rows += features.map { row(.feature, $0.id, $0.title, $0.source, $0.origin) }
    rows += routes.map {
      row(.route, $0.capability, "\($0.place): \($0.relation.rawValue)", $0.source, $0.origin)
    }
    rows += requirements.map { row(.requirement, $0.id, $0.title, $0.source, $0.origin) }
    rows += frameworks.map { row(.framework, $0.id, $0.title, $0.source, $0.origin) }
    rows += frameworks.flatMap(\.controls).map {
      row(.control, $0.id, "\($0.number) \($0.title)", $0.source, $0.origin)
    }
    rows += products.map { row(.product, $0.id, $0.title, $0.source, $0.origin) }
    rows += products.flatMap(\.parts)
    rows += states.map { row(.state, $0.id, "\($0.platform): \($0.title)", nil, $0.origin) }
    rows += paths.map { row(.path, $0.platform, $0.reach, $0.source, $0.origin) }
    rows += campaign.rows
    rows += coverage.map { row(.coverageList, $0.id, $0.title, $0.source, $0.origin) }
    rows += profiles.map { row(.profile, $0.id, $0.title, nil, $0.origin) }
    return rows
  }
}

extension Catalog {
  /// Every source with the row that it carries: those of rows, of single plan contents and of single translations.
  public var citations: [(row: CatalogRow, source: Source)] {
    rows.compactMap { row in row.source.map { (row, $0) } }
      + plans.flatMap { plan in
        plan.contents.compactMap { content in
          content.source.map {
            (CatalogRow(.plan, plan.id.rawValue, "\(content.servicePlan)", $0, plan.origin), $0)
          }
        }
      }
      + routes.flatMap { route in
        route.translations.compactMap { translation in
          translation.source.map {
            (
              CatalogRow(
                .route, route.capability.rawValue, translation.setting, $0, route.origin), $0
            )
          }
        }
      }
  }
}

extension Route {
  /// Where the row holds, in one line.
  public var place: String {
    var text = platforms.map(\.rawValue).joined(separator: ", ")
    if let modes { text += " (\(modes.map(\.rawValue).joined(separator: ", ")))" }
    if let ownership { text += " " + ownership.map(\.rawValue).joined(separator: ", ") }
    if let minimumOS { text += " from \(minimumOS)" }
    return text
  }
}

extension ReEnrolmentPath {
  /// From where to where, in one line.
  public var reach: String {
    let from = from.map(\.rawValue).joined(separator: ", ")
    let to = to.map(\.rawValue).joined(separator: ", ")
    return "\(from) to \(to)" + (minimumOS.map { " from \($0)" } ?? "")
  }
}

extension LegacyProduct {
  /// The rows inside: wordings, exports, ways to leave, and its part in coexistence.
  fileprivate var parts: [CatalogRow] {
    let id = id.rawValue
    return wordings.map {
      CatalogRow(.wording, id, "\($0.capability)", $0.source, $0.origin)
    }
      + exports.map { CatalogRow(.export, id, $0.what, $0.source, $0.origin) }
      + leaving.map { way in
        let modes = way.modes.map { " (" + $0.map(\.rawValue).joined(separator: ", ") + ")" }
        return CatalogRow(.leaving, id, "\(way.platform)\(modes ?? "")", way.source, way.origin)
      } + [
        CatalogRow(
          .compliancePartner, id, title, compliancePartner.source, compliancePartner.origin)
      ]
  }
}

extension Campaign {
  fileprivate var rows: [CatalogRow] {
    func row(
      _ kind: CatalogRow.Kind, _ id: CampaignID, _ title: String, _ source: Source?,
      _ origin: RowOrigin
    ) -> CatalogRow {
      CatalogRow(kind, id.rawValue, title, source, origin)
    }
    var rows = phases.map { row(.phase, $0.id, $0.title, $0.source, $0.origin) }
    rows += groups.map { row(.group, $0.id, $0.title, $0.source, $0.origin) }
    rows += cycle.map {
      row(.cycleStep, $0.group, "period \($0.period): \($0.step.rawValue)", $0.source, $0.origin)
    }
    rows += criteria.map { row(.criterion, $0.id, $0.title, $0.source, $0.origin) }
    rows += helpDesk.map { row(.helpDeskRule, $0.id, $0.title, $0.source, $0.origin) }
    rows += templates.map { row(.template, $0.id, $0.title, $0.source, $0.origin) }
    rows += placeholders.map { row(.placeholder, $0.id, $0.meaning, nil, $0.origin) }
    rows += monitoring.map { row(.monitoringQuestion, $0.id, $0.ask, $0.source, $0.origin) }
    rows += afterwards.map { row(.postMigrationStep, $0.id, $0.title, $0.source, $0.origin) }
    return rows
  }
}
