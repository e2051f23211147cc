internal import MusterModel

/// The ranges of all parts, and how they add up.
struct Tally {
  /// By part, then by view; `nil` where the part has no items.
  let ranges: [Views<RangeScore>?]
  private let devices: [Int]
  private let weights: [Int]

  init(_ scorer: Scorer) {
    devices = scorer.populations.map(\.devices)
    weights = scorer.profile.domainWeights
    ranges = scorer.cells.map { cells in
      guard let now = RangeScore(cells.map { $0.weighed(.now) }),
        let owned = RangeScore(cells.map { $0.weighed(.owned) }),
        let addOn = RangeScore(cells.map { $0.weighed(.addOn) })
      else { return nil }
      return Views(now: now, owned: owned, addOn: addOn)
    }
  }

  private init(ranges: [Views<RangeScore>?], devices: [Int], weights: [Int]) {
    self.ranges = ranges
    self.devices = devices
    self.weights = weights
  }

  /// The same ranges under other domain weights.
  func with(weights: [Int]) -> Tally {
    Tally(ranges: ranges, devices: devices, weights: weights)
  }

  private func range(_ domain: Domain, _ population: Int) -> Views<RangeScore>? {
    ranges[domain.index * devices.count + population]
  }

  /// The domains that have items anywhere.
  var domains: [Domain] {
    Domain.allCases.filter { domain in
      devices.indices.contains { range(domain, $0) != nil }
    }
  }

  /// A population's part of a domain, 0 to 1; `nil` where it has no items there.
  func share(_ domain: Domain, _ population: Int) -> Ratio? {
    guard range(domain, population) != nil else { return nil }
    let all = devices.indices.filter { range(domain, $0) != nil }.reduce(0) { $0 + devices[$1] }
    return Ratio(devices[population], all)
  }

  /// What one unit of a part's range is worth in the overall score, 0 to 100.
  func coefficient(_ domain: Domain, _ population: Int) -> Ratio? {
    let total = domains.reduce(0) { $0 + weights[$1.index] }
    return share(domain, population).map { $0 * Ratio(100 * weights[domain.index], total) }
  }

  /// Something of one domain over its populations, 0 to 1.
  func mean(_ domain: Domain, _ pick: (Views<RangeScore>) -> Ratio) -> Ratio? {
    var sum: Ratio?
    for population in devices.indices {
      guard let range = range(domain, population), let share = share(domain, population) else {
        continue
      }
      let part = share * pick(range)
      sum = sum.map { $0 + part } ?? part
    }
    return sum
  }

  /// Something of one population over its domains, 0 to 1.
  func mean(population: Int, _ pick: (Views<RangeScore>) -> Ratio) -> Ratio? {
    weighted(Domain.allCases.map { range($0, population).map(pick) })
  }

  /// Something over everything, 0 to 1.
  func mean(_ pick: (Views<RangeScore>) -> Ratio) -> Ratio? {
    weighted(Domain.allCases.map { mean($0, pick) })
  }

  private func weighted(_ values: [Ratio?]) -> Ratio? {
    let known = Domain.allCases.filter { values[$0.index] != nil }
    guard !known.isEmpty else { return nil }
    let total = known.reduce(0) { $0 + weights[$1.index] }
    return known.reduce(Ratio.zero) { sum, domain in
      guard let value = values[domain.index] else { return sum }
      return sum + value * Ratio(weights[domain.index], total)
    }
  }
}
