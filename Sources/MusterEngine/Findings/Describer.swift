internal import MusterModel

/// Says why a capability has its value.
struct Describer {
  let scorer: Scorer

  /// The route that speaks for a capability in one population.
  struct Best {
    let route: Route
    let tried: TriedRoute
  }

  /// The usable route that reaches most; else the one that would reach most once its gates are met; else a `none` row.
  ///
  /// - Parameter view: Where given, the route that opens in this view speaks, not one that is usable now.
  func best(ofCapability position: Int, _ population: Int, opening view: View? = nil) -> Best? {
    guard let value = scorer.routeValue(position, population, facets: nil) else { return nil }
    let opening = view.map { view in
      value.routes.filter { $0.states.now != .met && $0.states[view] == .met }
    }
    let candidates = opening.flatMap { $0.isEmpty ? nil : $0 } ?? value.routes
    func rank(_ route: TriedRoute) -> (Int, Int, Int) {
      var usable = 0
      for view in View.allCases where route.states[view] == .met { usable += 1 }
      return (
        route.relation == .none ? 0 : usable, route.relation.reach, -route.missing.nonzeroBitCount
      )
    }
    // Routes that reach the same are told apart by what they say, never by their order in the file.
    let best = candidates.max { left, right in
      let (leftRank, rightRank) = (rank(left), rank(right))
      return leftRank == rightRank
        ? scorer.index.route(right.position).words
          .lexicographicallyPrecedes(scorer.index.route(left.position).words)
        : leftRank < rightRank
    }
    return best.map { Best(route: scorer.index.route($0.position), tried: $0) }
  }

  /// The gates of the speaking route that are not met in the view *now*, each once.
  func unmetGates(_ best: Best?, _ population: Int) -> [UnmetGate] {
    guard let best else { return [] }
    let unmet = gates(of: best, population).filter { $0.states.now != .met }.map {
      named($0, of: best.route, population)
    }
    var seen: Set<UnmetGate> = []
    return unmet.filter { seen.insert($0).inserted }
  }

  /// The same as what stands behind a finding.
  func cause(_ best: Best?, _ population: Int) -> Finding.Cause? {
    let gates = unmetGates(best, population)
    return gates.isEmpty ? nil : .gates(gates)
  }

  /// The service plans that the speaking route lacks, by id: of each feature the set of which fewest are missing.
  func missingLicence(_ best: Best?, _ population: Int) -> [ServicePlanID] {
    guard let best else { return [] }
    var missing: Set<ServicePlanID> = []
    for gate in gates(of: best, population) where gate.states.now != .met {
      guard case .licence = gate.kind else { continue }
      missing.formUnion(missingSets(gate, population).first ?? [])
    }
    return missing.sorted()
  }

  /// What of each licence of a feature is missing, the shortest first.
  private func missingSets(_ gate: Gate, _ population: Int) -> [[ServicePlanID]] {
    let licensed = scorer.contexts[population].licensed.now
    let sets = (feature(of: gate)?.licence ?? []).map { set in
      set.filter { id in
        guard let licensed, let position = scorer.index.names.servicePlans[id] else { return true }
        return !licensed.contains(position)
      }.sorted()
    }
    var seen: Set<[ServicePlanID]> = []
    return sets.filter { seen.insert($0).inserted }.sorted {
      ($0.count, $0.map(\.rawValue).joined()) < ($1.count, $1.map(\.rawValue).joined())
    }
  }

  /// What opens the gates of the speaking route that are not met in the view *now*.
  func action(_ best: Best?, _ population: Int) -> Finding.Advice? {
    guard let best else { return nil }
    var actions: [Finding.Step] = []
    for gate in gates(of: best, population) where gate.states.now != .met {
      switch gate.kind {
      case .prerequisite(let requirement):
        actions.append(.fix(scorer.index.catalog.requirements[requirement].fix))
      default: break
      }
    }
    let plans = missingLicence(best, population).map(servicePlanTitle)
    if !plans.isEmpty { actions.append(.buy(plans)) }
    var seen: Set<Finding.Step> = []
    let unique = actions.filter { seen.insert($0).inserted }
    return unique.isEmpty ? best.route.workaround.map { .english($0) } : .steps(unique)
  }

  /// All gates of a route in the order of its features.
  func gates(of best: Best, _ population: Int) -> [Gate] {
    let route = scorer.index.routes[best.tried.position]
    var gates: [Gate] = []
    scorer.contexts[population].forEachGate(of: route) { gates.append($0) }
    for reference in route.features {
      let feature = Int(scorer.index.references[Int(reference)])
      if feature < 0 {
        gates.append(Gate(kind: .absent, feature: nil, states: .unmet))
      } else {
        scorer.forEachGate(ofFeature: feature, population) { gates.append($0) }
      }
    }
    return gates
  }

  private func feature(of gate: Gate) -> Feature? {
    gate.feature.map { scorer.index.catalog.features[$0] }
  }

  /// One gate of a route with its names.
  func named(_ gate: Gate, of route: Route, _ population: Int) -> UnmetGate {
    let feature = feature(of: gate)
    let reach = feature?.platforms[scorer.populations[population].platform]
    let isOpen = gate.states.now == .unknown
    func ofFeature(_ kind: UnmetGate.Kind, isOpen: Bool = false) -> UnmetGate {
      UnmetGate(kind, feature: feature?.title, isOpen: isOpen)
    }
    switch gate.kind {
    case .platform: return ofFeature(.platform)
    case .absent: return UnmetGate(.absent, feature: nil, isOpen: false)
    case .mode:
      let modes = (feature == nil ? route.modes : reach?.modes) ?? []
      return modes.isEmpty
        ? UnmetGate(.enrolment, feature: nil, isOpen: false) : ofFeature(.mode(modes))
    case .ownership:
      return ofFeature(.ownership((feature == nil ? route.ownership : reach?.ownership) ?? []))
    case .minimumOS:
      return ofFeature(
        .minimumOS(feature == nil ? route.minimumOS : reach?.minimumOS), isOpen: isOpen)
    case .cloud: return ofFeature(.cloud(feature?.clouds ?? []), isOpen: isOpen)
    case .ended: return ofFeature(.ended)
    case .notYet: return ofFeature(.notYet(feature?.available.from))
    case .prerequisite(let position):
      let row = scorer.index.catalog.requirements[position]
      return UnmetGate(.requirement(row.id, title: row.title), feature: nil, isOpen: isOpen)
    case .licence:
      let titles = missingSets(gate, population).map { $0.map(servicePlanTitle) }
      return ofFeature(.licence(titles), isOpen: scorer.worksheet.licences == nil)
    }
  }

  func servicePlanTitle(_ id: ServicePlanID) -> String {
    scorer.index.names.servicePlans[id].map { scorer.index.catalog.servicePlans[$0].title }
      ?? id.rawValue
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

extension Route {
  /// What tells it from another route of the same capability.
  fileprivate var words: [String] {
    [relation.rawValue] + features.map(\.rawValue) + missing.map(\.rawValue)
      + (modes ?? []).map(\.rawValue) + (ownership ?? []).map(\.rawValue)
      + [minimumOS?.description, differs, workaround].map { $0 ?? "" } + [source.url]
  }
}
