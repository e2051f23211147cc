import MusterModel

extension Assessment {
  func population(_ name: String) -> PopulationPart? {
    populations.first { $0.population.id == id(name) }
  }

  func domain(_ domain: Domain) -> DomainPart? { domains.first { $0.domain == domain } }

  func finding(_ name: String) -> Finding? { findings.first { $0.item.text == name } }
}

extension ScoreRange {
  /// A range of one score.
  init(_ score: Ratio) { self.init(low: score, high: score) }

  /// A range of whole scores.
  init(_ low: Int, _ high: Int) { self.init(low: Ratio(low), high: Ratio(high)) }

  /// Whether another range lies in this one.
  func holds(_ other: ScoreRange) -> Bool { low <= other.low && other.high <= high }

  /// Printed as reports do.
  var printed: String {
    let low = Hundredths.text(low.roundedHundredths)
    let high = Hundredths.text(high.roundedHundredths)
    return low == high ? low : "\(low)–\(high)"
  }
}
