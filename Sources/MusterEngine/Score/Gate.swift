internal import MusterModel

/// Whether a gate is open.
enum GateState: UInt8 {
  case unmet, unknown, met

  static func && (left: Self, right: Self) -> Self { left.rawValue < right.rawValue ? left : right }
}

extension Views<GateState> {
  static let met = Views(now: .met, owned: .met, addOn: .met)
  static let unmet = Views(now: .unmet, owned: .unmet, addOn: .unmet)
  static let unknown = Views(now: .unknown, owned: .unknown, addOn: .unknown)

  static func && (left: Self, right: Self) -> Self {
    Views(
      now: left.now && right.now, owned: left.owned && right.owned,
      addOn: left.addOn && right.addOn)
  }
}

/// One condition of a route.
struct Gate {
  enum Kind {
    case platform
    case mode([ModeID])
    case ownership([Ownership])
    case minimumOS(Version)
    case cloud([Cloud])
    case ended
    case notYet(Day)
    case prerequisite(Int)
    case licence([[ServicePlanID]])
  }

  let kind: Kind
  /// The feature whose gate it is; `nil` for one of the route itself.
  let feature: Int?
  let states: Views<GateState>
}

/// What of a worksheet decides gates, for one population.
struct GateContext {
  let population: Population
  let management: Management
  let cloud: Cloud?
  let day: Day
  /// Whether each service plan is licensed, by view and index; `nil` where the worksheet has no list.
  var licensed: Views<[Bool]?>

  /// Calls `body` for each gate of a feature.
  func forEachGate(of index: Int, _ entry: CatalogIndex.IndexedFeature, _ requirementState: (Int) -> GateState, _ body: (Gate) -> Void) {
    let feature = entry.feature
    guard let reach = feature.platforms[population.platform] else {
      body(Gate(kind: .platform, feature: index, states: .unmet))
      return
    }
    if let modes = reach.modes, !modes.contains(population.mode) {
      body(Gate(kind: .mode(modes), feature: index, states: .unmet))
    }
    if let ownership = reach.ownership, !ownership.contains(population.ownership) {
      body(Gate(kind: .ownership(ownership), feature: index, states: .unmet))
    }
    if let gate = minimumOS(reach.minimumOS, feature: index) { body(gate) }
    if feature.status == .ended || feature.available.until.map({ $0 < day }) ?? false {
      body(Gate(kind: .ended, feature: index, states: .unmet))
    } else if let from = feature.available.from, day < from {
      body(Gate(kind: .notYet(from), feature: index, states: .unmet))
    }
    if let clouds = feature.clouds {
      let states: Views<GateState> =
        cloud.map { clouds.contains($0) ? .met : .unmet } ?? .unknown
      if states != .met { body(Gate(kind: .cloud(clouds), feature: index, states: states)) }
    }
    for requirement in entry.prerequisites {
      let state = requirementState(requirement)
      guard state != .met else { continue }
      body(
        Gate(
          kind: .prerequisite(requirement), feature: index,
          states: Views(now: state, owned: .met, addOn: .met)))
    }
    if !entry.licence.isEmpty {
      let states = Views { licence(entry.licence, $0) }
      if states != .met {
        body(Gate(kind: .licence(feature.licence), feature: index, states: states))
      }
    }
  }

  /// Calls `body` for each gate of a route itself.
  func forEachGate(of route: Route, _ body: (Gate) -> Void) {
    if let modes = route.modes {
      if !modes.contains(population.mode) {
        body(Gate(kind: .mode(modes), feature: nil, states: .unmet))
      }
    } else if management == .app {
      body(Gate(kind: .mode([]), feature: nil, states: .unmet))
    }
    if let ownership = route.ownership, !ownership.contains(population.ownership) {
      body(Gate(kind: .ownership(ownership), feature: nil, states: .unmet))
    }
    if let gate = minimumOS(route.minimumOS, feature: nil) { body(gate) }
  }

  private func minimumOS(_ needed: Version?, feature: Int?) -> Gate? {
    guard let needed else { return nil }
    guard let lowest = population.minimumOS else {
      return Gate(kind: .minimumOS(needed), feature: feature, states: .unknown)
    }
    return lowest >= needed
      ? nil : Gate(kind: .minimumOS(needed), feature: feature, states: .unmet)
  }

  private func licence(_ sets: [[Int?]], _ view: View) -> GateState {
    guard let licensed = licensed[view] else { return .unknown }
    let isLicensed = sets.contains { set in
      set.allSatisfy { index in index.map { licensed[$0] } ?? false }
    }
    return isLicensed ? .met : .unmet
  }
}
