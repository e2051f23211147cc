public import MusterDiagnostics
public import MusterModel

/// Rules about a catalog that need all of its rows, and the day.
public enum CatalogLint {
  /// Days after which a row is stale, and after which it is too old to stand.
  public static let staleAfter = (warning: 180, error: 365)

  /// What is missing, contradictory or stale, in reading order.
  public static func findings(_ catalog: Catalog, day: Day) -> [Diagnostic] {
    let lint = Lint(catalog: catalog, day: day)
    return (lint.routes() + lint.coverage() + lint.ages()).sorted(by: Diagnostic.inReadingOrder)
  }
}

private struct Lint {
  let catalog: Catalog
  let day: Day
  private let features: [FeatureID: Feature]
  private let platforms: [PlatformID: Platform]

  init(catalog: Catalog, day: Day) {
    self.catalog = catalog
    self.day = day
    features = Dictionary(catalog.features.map { ($0.id, $0) }) { first, _ in first }
    platforms = Dictionary(catalog.platforms.map { ($0.id, $0) }) { first, _ in first }
  }

  func routes() -> [Diagnostic] {
    var result: [Diagnostic] = []
    for route in catalog.routes {
      for id in route.features {
        guard let feature = features[id] else { continue }
        if feature.status == .ended || feature.available.until.map({ $0 < day }) ?? false {
          result.append(
            Diagnostic(
              .catalogFeatureEnded, "feature '\(id)' has ended", at: route.origin.place,
              help: "find another feature, or write 'relation: none'"))
        }
        for platform in route.platforms {
          if let problem = problem(of: route, feature, platform) {
            result.append(
              Diagnostic(.catalogFeatureReach, problem, at: route.origin.place))
          }
        }
      }
    }
    return result
  }

  private func problem(of route: Route, _ feature: Feature, _ platform: PlatformID) -> String? {
    guard let reach = feature.platforms[platform] else {
      return "feature '\(feature.id)' is not on '\(platform)'"
    }
    if let modes = reach.modes {
      let lacking = self.modes(of: route, platform).filter { !modes.contains($0) }
      if !lacking.isEmpty {
        let words = lacking.map(\.rawValue).joined(separator: ", ")
        return "feature '\(feature.id)' does not reach mode \(words) of '\(platform)'"
      }
    }
    if let needed = reach.minimumOS, let said = route.minimumOS, said < needed {
      return "feature '\(feature.id)' needs OS \(needed), and the route says \(said)"
    }
    return nil
  }

  private func modes(of route: Route, _ platform: PlatformID) -> [ModeID] {
    route.modes
      ?? (platforms[platform]?.modes ?? []).filter { $0.management == .device }.map(\.id)
  }

  func coverage() -> [Diagnostic] {
    var result: [Diagnostic] = []
    let byCapability = Dictionary(grouping: catalog.routes, by: \.capability)
    for capability in catalog.capabilities {
      let routes = byCapability[capability.id] ?? []
      for platform in capability.platforms {
        for mode in platforms[platform]?.modes ?? []
        where capability.management.contains(mode.management) {
          for ownership in mode.ownership {
            let rows = routes.filter {
              $0.platforms.contains(platform) && modes(of: $0, platform).contains(mode.id)
                && $0.ownership?.contains(ownership) ?? true
            }
            result += problems(of: rows, capability, platform, mode.id)
          }
        }
      }
    }
    return Array(Set(result))
  }

  private func problems(
    of rows: [Route], _ capability: Capability, _ platform: PlatformID, _ mode: ModeID
  ) -> [Diagnostic] {
    guard let first = rows.first else {
      return [
        Diagnostic(
          .catalogNoRoute, "'\(capability.id)' has no route for '\(platform)' in mode '\(mode)'",
          at: capability.origin.place, help: "add a route, or one of relation none")
      ]
    }
    let others = rows.dropFirst()
    let isNoneBesideOther =
      rows.contains { $0.relation == .none } && rows.contains { $0.relation != .none }
    let twin = others.first { other in
      rows.contains {
        $0 != other && $0.relation != other.relation && Set($0.features) == Set(other.features)
      }
    }
    guard isNoneBesideOther || twin != nil else { return [] }
    let place = (twin ?? rows.first { $0.relation == .none } ?? first).origin.place
    return [
      Diagnostic(
        .catalogContradiction,
        "routes of '\(capability.id)' contradict each other for '\(platform)' in mode '\(mode)'",
        at: place,
        notes: rows.filter { $0.origin.place != place }.prefix(1).map {
          .init("the other stands here", at: $0.origin.place)
        })
    ]
  }

  func ages() -> [Diagnostic] {
    var rows: [(String, Source, RowOrigin)] = []
    rows += catalog.capabilities.map { ($0.id.rawValue, $0.source, $0.origin) }
    rows += catalog.features.map { ($0.id.rawValue, $0.source, $0.origin) }
    rows += catalog.routes.map { ($0.capability.rawValue, $0.source, $0.origin) }
    rows += catalog.requirements.map { ($0.id.rawValue, $0.source, $0.origin) }
    rows += catalog.platforms.map { ($0.id.rawValue, $0.source, $0.origin) }
    rows += catalog.servicePlans.map { ($0.id.rawValue, $0.source, $0.origin) }
    for framework in catalog.frameworks {
      rows.append((framework.id.rawValue, framework.source, framework.origin))
      rows += framework.controls.map { ($0.id.rawValue, $0.source, $0.origin) }
    }
    for plan in catalog.plans {
      rows.append((plan.id.rawValue, plan.source, plan.origin))
      for content in plan.contents {
        if let source = content.source { rows.append((plan.id.rawValue, source, plan.origin)) }
      }
    }
    for product in catalog.products {
      let id = product.id.rawValue
      rows.append((id, product.source, product.origin))
      rows += product.wordings.map { ($0.capability.rawValue, $0.source, product.origin) }
      rows += product.exports.map { ("\(id), \($0.what)", $0.source, product.origin) }
      rows += product.leaving.map { ("\(id), leaving \($0.platform)", $0.source, product.origin) }
      if let partner = product.compliancePartner {
        rows.append(("\(id), compliance partner", partner.source, product.origin))
      }
    }
    return rows.compactMap { id, source, origin in
      guard let verified = source.verified else {
        return Diagnostic(
          .catalogNeverVerified, "'\(id)' was never held against its source", at: origin.place)
      }
      let age = day.number - verified.number
      guard age > CatalogLint.staleAfter.warning else { return nil }
      let code: DiagnosticCode =
        age > CatalogLint.staleAfter.error ? .catalogTooOld : .catalogStale
      return Diagnostic(
        code, "'\(id)' was last verified \(age) days ago, on \(verified)", at: origin.place,
        help: "open \(source.url) and renew 'verified'")
    }
  }
}
