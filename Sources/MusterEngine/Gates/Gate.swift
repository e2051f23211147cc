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

/// One condition of a route that is not met in every view.
struct Gate {
  enum Kind {
    case platform, mode, ownership, minimumOS, cloud, ended, notYet, licence
    /// A feature that the catalog does not have.
    case absent
    /// A requirement, by position.
    case prerequisite(Int)

    /// Whether it says that other devices are meant.
    var isAboutOtherDevices: Bool {
      switch self {
      case .mode, .ownership: true
      default: false
      }
    }
  }

  let kind: Kind
  /// The feature whose gate it is, by position; `nil` for one of the route itself.
  let feature: Int?
  let states: Views<GateState>
}

/// What of a worksheet decides gates, for one population.
struct GateContext {
  let platform: UInt64
  let platformPosition: Int
  let mode: UInt64
  let ownership: UInt8
  let management: Management
  /// How many of the catalog's minimum versions are reached; `nil` where the lowest OS is not given.
  let versionRank: Int32?
  /// `nil` where it is not given.
  let cloud: UInt8?
  /// Days since 1970-01-01.
  let day: Int
  /// The licensed service plans; `nil` where the worksheet has no list.
  var licensed: Views<ServicePlanBits?>
  /// The service plans that may be licensed for all that is known; `nil` where ``licensed`` says it all.
  let possible: Views<ServicePlanBits?>

  /// Calls `body` for each gate of a feature that is not met in every view.
  ///
  /// - Parameter requirementState: A prerequisite as a gate *now*, by position.
  func forEachGate(
    ofFeature position: Int, _ index: CatalogIndex, _ requirementState: (Int) -> GateState,
    _ body: (Gate) -> Void
  ) {
    func add(_ kind: Gate.Kind, _ states: Views<GateState>) {
      body(Gate(kind: kind, feature: position, states: states))
    }
    let feature = index.features[position]
    let reach = index.reaches[position * index.names.platforms.count + platformPosition]
    guard reach.isPresent else { return add(.platform, .unmet) }
    if reach.modes & mode == 0 { add(.mode, .unmet) }
    if reach.ownership & ownership == 0 { add(.ownership, .unmet) }
    if let states = minimumOS(reach.minimumOS) { add(.minimumOS, states) }
    if feature.isEnded || feature.until < day {
      add(.ended, .unmet)
    } else if day < feature.from {
      add(.notYet, .unmet)
    }
    if feature.clouds != .max {
      if let cloud {
        if feature.clouds & cloud == 0 { add(.cloud, .unmet) }
      } else {
        add(.cloud, .unknown)
      }
    }
    for reference in feature.prerequisites {
      let requirement = Int(index.references[Int(reference)])
      let state = requirementState(requirement)
      if state != .met {
        add(.prerequisite(requirement), Views(now: state, owned: .met, addOn: .met))
      }
    }
    if !feature.licence.isEmpty {
      let states = licence(feature.licence, index)
      if states != .met { add(.licence, states) }
    }
  }

  /// Calls `body` for each gate of a route itself that is not met.
  func forEachGate(of route: RouteFacts, _ body: (Gate) -> Void) {
    if !matchesMode(of: route) { body(Gate(kind: .mode, feature: nil, states: .unmet)) }
    if route.ownership & ownership == 0 {
      body(Gate(kind: .ownership, feature: nil, states: .unmet))
    }
    if let states = minimumOS(route.minimumOS) {
      body(Gate(kind: .minimumOS, feature: nil, states: states))
    }
  }

  /// Whether a route speaks about devices that are enrolled and owned like these.
  func matches(_ route: RouteFacts) -> Bool {
    matchesMode(of: route) && route.ownership & ownership != 0
  }

  private func matchesMode(of route: RouteFacts) -> Bool {
    route.modes == 0 ? management == .device : route.modes & mode != 0
  }

  private func minimumOS(_ needed: Int32) -> Views<GateState>? {
    guard needed >= 0 else { return nil }
    guard let versionRank else { return .unknown }
    return versionRank >= needed ? nil : .unmet
  }

  /// A licence is unknown only where it could still turn out owned, or on sale.
  private func licence(_ sets: Range<Int32>, _ index: CatalogIndex) -> Views<GateState> {
    func isCovered(by plans: ServicePlanBits?) -> Bool {
      plans.map { plans in sets.contains { index.licenceSets[Int($0)].isCovered(by: plans) } }
        ?? false
    }
    return Views { view in
      if isCovered(by: licensed[view]) { return .met }
      return isCovered(by: possible[view]) ? .unknown : .unmet
    }
  }
}
