internal import MusterDiagnostics
internal import MusterModel

/// Rules about routes against features, platforms and each other.
struct RouteLint {
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

  func reach() -> [Diagnostic] {
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
    if let owners = reach.ownership {
      let lacking = ownership(of: route, platform).filter { !owners.contains($0) }
      if !lacking.isEmpty {
        let words = lacking.map(\.rawValue).joined(separator: ", ")
        return "feature '\(feature.id)' is not for \(words) devices of '\(platform)'"
      }
    }
    if let needed = reach.minimumOS, let said = route.minimumOS, said < needed {
      return "feature '\(feature.id)' needs OS \(needed), and the route says \(said)"
    }
    return nil
  }

  /// The ownerships that a route speaks of, as far as its modes allow them.
  private func ownership(of route: Route, _ platform: PlatformID) -> [Ownership] {
    let modes = modes(of: route, platform)
    let allowed = (platforms[platform]?.modes ?? []).filter { modes.contains($0.id) }
      .flatMap(\.ownership)
    return (route.ownership ?? Ownership.allCases).filter(allowed.contains)
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
}
