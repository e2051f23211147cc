internal import MusterModel

/// Says in words why a capability has its value.
struct Describer {
  let scorer: Scorer

  /// The route that speaks for a capability in one population.
  struct Best {
    let route: Route
    let tried: TriedRoute
  }

  /// The usable route that reaches most; else the one that would reach most once its gates are met; else a `none` row.
  func best(ofCapability position: Int, _ population: Int) -> Best? {
    guard let value = scorer.routeValue(position, population, facets: nil) else { return nil }
    func rank(_ route: TriedRoute) -> (Int, Int, Int) {
      let usable = View.allCases.filter { route.states[$0] == .met }.count
      return (route.relation == .none ? 0 : usable, route.relation.reach, -route.index)
    }
    let best = value.routes.max { rank($0) < rank($1) }
    return best.map {
      Best(route: scorer.index.routes[position][$0.index].route, tried: $0)
    }
  }

  /// The page behind a capability's value.
  func source(ofCapability position: Int, _ population: Int) -> Source {
    best(ofCapability: position, population)?.route.source
      ?? scorer.index.catalog.capabilities[position].source
  }

  /// The gates of the speaking route that are not met in the view *now*, in words.
  func gateText(ofCapability position: Int, _ population: Int) -> String? {
    guard let best = best(ofCapability: position, population) else { return nil }
    let texts = gates(of: best, position, population).filter { $0.states.now != .met }.map(text)
    var seen: Set<String> = []
    let unique = texts.filter { seen.insert($0).inserted }
    return unique.isEmpty ? nil : unique.joined(separator: "; ")
  }

  /// The service plans of the first licence that the speaking route lacks.
  func missingLicence(ofCapability position: Int, _ population: Int) -> [ServicePlanID] {
    guard let best = best(ofCapability: position, population) else { return [] }
    for gate in gates(of: best, position, population) where gate.states.now != .met {
      if case .licence(let sets) = gate.kind { return sets.first ?? [] }
    }
    return []
  }

  /// What opens the gates of the speaking route that are not met in the view *now*.
  func action(ofCapability position: Int, _ population: Int) -> String? {
    guard let best = best(ofCapability: position, population) else { return nil }
    var actions: [String] = []
    for gate in gates(of: best, position, population) where gate.states.now != .met {
      switch gate.kind {
      case .prerequisite(let requirement):
        actions.append(scorer.index.catalog.requirements[requirement].fix)
      case .licence(let sets):
        let plans = sets.first.map { $0.map(servicePlanTitle).joined(separator: " and ") } ?? ""
        actions.append("Buy a plan that contains \(plans)")
      default: break
      }
    }
    var seen: Set<String> = []
    let unique = actions.filter { seen.insert($0).inserted }
    return unique.isEmpty ? best.route.workaround : unique.joined(separator: "; ")
  }

  /// All gates of a route in the order of its features.
  func gates(of best: Best, _ position: Int, _ population: Int) -> [Gate] {
    var gates: [Gate] = []
    scorer.contexts[population].forEachGate(of: best.route) { gates.append($0) }
    for feature in scorer.index.routes[position][best.tried.index].features {
      guard let feature else { continue }
      scorer.forEachGate(ofFeature: feature, population) { gates.append($0) }
    }
    return gates
  }

  /// One gate as a phrase.
  func text(_ gate: Gate) -> String {
    let feature = gate.feature.map { scorer.index.features[$0].feature.title }
    let of = feature.map { " for \($0)" } ?? ""
    switch gate.kind {
    case .platform: return "\(feature ?? "the route") is not on this platform"
    case .mode(let modes):
      return modes.isEmpty
        ? "needs an enrolled device"
        : "needs enrolment mode \(Self.list(modes.map(\.rawValue)))\(of)"
    case .ownership(let owners):
      return "needs \(Self.list(owners.map(\.rawValue))) devices\(of)"
    case .minimumOS(let version):
      return gate.states.now == .unknown
        ? "needs OS \(version)\(of), and the lowest OS is not given"
        : "needs OS \(version)\(of)"
    case .cloud(let clouds):
      return gate.states.now == .unknown
        ? "is only in \(Self.list(clouds.map(\.rawValue)))\(of), and the cloud is not given"
        : "is only in \(Self.list(clouds.map(\.rawValue)))\(of)"
    case .ended: return "\(feature ?? "the feature") has ended"
    case .notYet(let day): return "\(feature ?? "the feature") starts on \(day)"
    case .prerequisite(let position):
      let requirement = scorer.index.catalog.requirements[position]
      return gate.states.now == .unknown
        ? "needs '\(requirement.id)'\(of), which is not answered"
        : "needs '\(requirement.id)'\(of)"
    case .licence(let sets):
      let titles = sets.map { $0.map(servicePlanTitle).joined(separator: " + ") }
      return scorer.licensed.now == nil
        ? "needs \(Self.list(titles))\(of), and the worksheet has no licences"
        : "needs \(Self.list(titles))\(of)"
    }
  }

  func servicePlanTitle(_ id: ServicePlanID) -> String {
    scorer.index.servicePlanIndices[id].map { scorer.index.catalog.servicePlans[$0].title }
      ?? id.rawValue
  }

  private static func list(_ words: [String]) -> String {
    words.joined(separator: " or ")
  }
}

extension Relation {
  /// Better reaches more.
  fileprivate var reach: Int {
    switch self {
    case .none: 0
    case .partial: 1
    case .alternative: 2
    case .equivalent, .broader: 3
    }
  }
}
