public import MusterModel

/// Rows drawn at random, the same ones for the same seed: for an audit against their sources.
public enum CatalogSample {
  /// Draws rows that cite a page, each once.
  ///
  /// - Parameters:
  ///   - count: How many; all where there are fewer.
  ///   - seed: What the draw hangs on, besides the catalog.
  public static func draw(_ count: Int, seed: UInt64, from catalog: Catalog) -> [CatalogRow] {
    var rows = catalog.rows.filter { $0.source != nil }
    var random = SplitMix64(state: seed)
    let wanted = min(max(0, count), rows.count)
    for position in 0..<wanted {
      rows.swapAt(position, position + random.below(rows.count - position))
    }
    return Array(rows.prefix(wanted))
  }
}

/// SplitMix64: the same numbers for the same seed on every machine.
private struct SplitMix64 {
  var state: UInt64

  /// Evenly below a bound of at least 1.
  mutating func below(_ bound: Int) -> Int {
    let bound = UInt64(bound)
    // Numbers of the last, shorter round would make small results likelier.
    let limit = UInt64.max - UInt64.max % bound
    while true {
      let number = next()
      if number < limit { return Int(number % bound) }
    }
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
