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

/// The name of the first part in which two assessments differ; `nil` where none does.
func firstDifference(_ left: Assessment, _ right: Assessment) -> String? {
  if left.standing != right.standing { return "standing" }
  if left.domains != right.domains { return "domains" }
  if left.populations != right.populations { return "populations" }
  if left.blockers != right.blockers { return "blockers" }
  if left.conditions != right.conditions { return "conditions" }
  if left.findings != right.findings {
    let pair = zip(left.findings, right.findings).first { $0 != $1 }
    return "findings: \(pair.map { "\($0)\n\($1)" } ?? "count")"
  }
  if left.licences != right.licences { return "licences" }
  if left.liveDecisions != right.liveDecisions { return "live decisions" }
  if left.expiredDecisions != right.expiredDecisions { return "expired decisions" }
  if left.flips != right.flips { return "flips" }
  if left.evidence != right.evidence { return "evidence" }
  if left.openItems != right.openItems { return "open items" }
  if left.profile != right.profile || left.day != right.day { return "profile or day" }
  return nil
}
