internal import MusterModel

/// Values of items in whole parts of ``full``, so that every sum is exact.
///
/// The scale divides by 4 (an alternative is worth 3/4) and by every possible number of facets.
enum ItemValue {
  /// 4 × the least number that 1 to 10 divide.
  static let full = 10_080
  static let alternative = full / 4 * 3
  static let half = full / 2
}

/// What a value can still be.
struct ValueRange: Equatable {
  var low: Int
  var high: Int

  static let zero = ValueRange(low: 0, high: 0)
  static let full = ValueRange(low: ItemValue.full, high: ItemValue.full)
  static let unknown = ValueRange(low: 0, high: ItemValue.full)

  var isKnown: Bool { low == high }
}

/// One route tried on one population.
struct TriedRoute {
  /// Its position in ``CatalogIndex/routes``.
  let position: Int
  let relation: Relation
  let missing: UInt16
  let states: Views<GateState>
}

/// The value of a capability by its tried routes.
struct RouteValue {
  let routes: [TriedRoute]
  /// Bits of the facets in use; `nil` where the customer named none.
  let facets: UInt16?
  let facetCount: Int

  /// The value once the need is answered: the least where unknown gates turn out unmet, the greatest where met.
  func value(_ view: View) -> ValueRange {
    ValueRange(
      low: value { $0.states[view] == .met }, high: value { $0.states[view] != .unmet })
  }

  /// The value while the need is open: the worst to the best over the facets that could be used.
  func openValue(_ view: View) -> ValueRange {
    var low = tableValue { $0.states[view] == .met }
    var high = tableValue { $0.states[view] != .unmet }
    for bit in 0..<facetCount {
      low = min(low, facetValue(bit) { $0.states[view] == .met })
      high = max(high, facetValue(bit) { $0.states[view] != .unmet })
    }
    return ValueRange(low: low, high: high)
  }

  private func value(_ isUsable: (TriedRoute) -> Bool) -> Int {
    guard let facets, facets != 0 else { return tableValue(isUsable) }
    var sum = 0
    for bit in 0..<facetCount where facets & (1 << UInt16(bit)) != 0 {
      sum += facetValue(bit, isUsable)
    }
    return sum / facets.nonzeroBitCount
  }

  private func tableValue(_ isUsable: (TriedRoute) -> Bool) -> Int {
    var best = 0
    for route in routes where isUsable(route) {
      switch route.relation {
      case .equivalent, .broader: return ItemValue.full
      case .alternative: best = max(best, ItemValue.alternative)
      case .partial: best = max(best, ItemValue.half)
      case .none: break
      }
    }
    return best
  }

  private func facetValue(_ bit: Int, _ isUsable: (TriedRoute) -> Bool) -> Int {
    var best = 0
    for route in routes where isUsable(route) {
      switch route.relation {
      case .equivalent, .broader: return ItemValue.full
      case .partial where route.missing & (1 << UInt16(bit)) == 0: return ItemValue.full
      case .alternative: best = ItemValue.alternative
      case .partial, .none: break
      }
    }
    return best
  }
}
