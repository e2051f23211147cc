internal import MusterModel

/// The ranges of all parts, and how they add up.
struct Tally {
  /// Score and settled part of something, 0 to 1.
  struct Mean {
    let low: Ratio
    let high: Ratio
    let completeness: Ratio
  }

  /// By part, then by view; `nil` where the part has no items.
  let ranges: [Views<RangeScore>?]
  /// The domains that have items anywhere.
  let domains: [Domain]
  /// By ``Domain/index``: all populations together; `nil` where the domain has no items.
  let domainMeans: [Views<Mean>?]
  private let devices: [Int]
  private let weights: [Int]
  /// By ``Domain/index``: the devices of the populations that have items there.
  private let devicesInDomain: [Int]

  init(_ scorer: Scorer) {
    let devices = scorer.populations.map(\.devices)
    let ranges = scorer.cells.map { cells -> Views<RangeScore>? in
      guard let now = RangeScore(cells, .now), let owned = RangeScore(cells, .owned),
        let addOn = RangeScore(cells, .addOn)
      else { return nil }
      return Views(now: now, owned: owned, addOn: addOn)
    }
    func present(_ domain: Domain) -> [Int] {
      devices.indices.filter { ranges[domain.index * devices.count + $0] != nil }
    }
    let devicesInDomain = Domain.allCases.map { present($0).reduce(0) { $0 + devices[$1] } }
    domainMeans = Domain.allCases.map { domain in
      func mean(_ view: View) -> Mean? {
        Self.mean(
          present(domain).compactMap { population in
            ranges[domain.index * devices.count + population].map {
              ($0[view], devices[population])
            }
          })
      }
      guard let now = mean(.now), let owned = mean(.owned), let addOn = mean(.addOn) else {
        return nil
      }
      return Views(now: now, owned: owned, addOn: addOn)
    }
    domains = Domain.allCases.filter { devicesInDomain[$0.index] > 0 }
    weights = scorer.profile.domainWeights
    self.devices = devices
    self.ranges = ranges
    self.devicesInDomain = devicesInDomain
  }

  /// One domain over populations that have items there, each with its devices; `nil` where there is none.
  static func mean(_ parts: [(range: RangeScore, devices: Int)]) -> Mean? {
    let total = parts.reduce(0) { $0 + $1.devices }
    guard total > 0 else { return nil }
    func mean(_ pick: (RangeScore) -> Ratio) -> Ratio {
      Ratio.sum(parts.map { pick($0.range) * Ratio($0.devices, total) })
    }
    return Mean(
      low: mean { $0.low }, high: mean { $0.high }, completeness: mean { $0.completeness })
  }

  private func range(_ domain: Domain, _ population: Int) -> Views<RangeScore>? {
    ranges[domain.index * devices.count + population]
  }

  /// Whether an item of the domain or of the population surely weighs; where none does, taking items out could mend all.
  func isFirm(_ domain: Domain?, _ population: Int?) -> Bool {
    Domain.allCases.contains { candidate in
      (domain == nil || candidate == domain)
        && devices.indices.contains {
          (population == nil || $0 == population) && range(candidate, $0)?.now.isFirm ?? false
        }
    }
  }

  /// What one unit of a part's range is worth in the overall score, 0 to 100; `nil` where it has no items.
  func coefficient(_ domain: Domain, _ population: Int) -> Ratio? {
    shares(domain, population).map { $0.population * $0.domain * 100 }
  }

  /// How much of a domain a population is, and how much of the score a domain, 0 to 1; `nil` where it has no items.
  func shares(_ domain: Domain, _ population: Int) -> (population: Ratio, domain: Ratio)? {
    guard range(domain, population) != nil else { return nil }
    return (
      Ratio(devices[population], devicesInDomain[domain.index]),
      Ratio(weights[domain.index], domains.reduce(0) { $0 + weights[$1.index] })
    )
  }

  /// What one unit of a part's range is worth by the part.
  func coefficient(_ part: Int) -> Ratio? {
    coefficient(Domain.allCases[part / devices.count], part % devices.count)
  }

  /// One population over its domains; `nil` where it has no items.
  ///
  /// - Parameter weights: Domain weights to try instead of the profile's.
  func mean(population: Int, _ view: View, weights: [Int]? = nil) -> Mean? {
    Self.weighted(
      Domain.allCases.map { domain in
        range(domain, population).map {
          Mean(low: $0[view].low, high: $0[view].high, completeness: $0[view].completeness)
        }
      }, weights ?? self.weights)
  }

  /// Everything; `nil` where nothing is in scope.
  func mean(_ view: View) -> Mean? {
    Self.weighted(domainMeans.map { $0?[view] }, weights)
  }

  static func weighted(_ means: [Mean?], _ weights: [Int]) -> Mean? {
    let known = means.indices.filter { means[$0] != nil }
    guard !known.isEmpty else { return nil }
    let total = known.reduce(0) { $0 + weights[$1] }
    func sum(_ pick: (Mean) -> Ratio) -> Ratio {
      Ratio.sum(
        known.compactMap { index in means[index].map { pick($0) * Ratio(weights[index], total) } })
    }
    return Mean(low: sum { $0.low }, high: sum { $0.high }, completeness: sum { $0.completeness })
  }
}
