internal import MusterDiagnostics
public import MusterModel

/// Why one item has its value, as text.
public enum ExplanationReport {
  /// Renders an explanation; ends with a line break.
  public static func render(_ explanation: Explanation, style: TextStyle) -> String {
    var lines = ["\(explanation.item.text): \(explanation.title.safeForTerminal)"]
    func add(_ text: String, _ indent: Int) {
      lines += Columns.wrap(text.safeForTerminal, width: style.width - indent)
        .map { String(repeating: " ", count: indent) + $0 }
    }
    add(explanation.definition, 2)
    if !explanation.called.isEmpty {
      add("called there: \(explanation.called.joined(separator: ", "))", 2)
    }
    add("domain: \(explanation.domain.rawValue)", 2)
    if explanation.parts.isEmpty { add("It concerns none of the populations.", 2) }
    var whole: Finding?
    for part in explanation.parts {
      lines.append("")
      let population = part.population
      add(
        "\(population.id) (\(population.platform), \(population.mode), \(population.devices.grouped) devices)",
        0)
      add("answer: \(part.answer)", 2)
      if part.weight == 0 {
        add("out of scope: it counts on neither side", 2)
        continue
      }
      add(
        part.isOpen ? "weight: 0 to \(part.weight), while it is open" : "weight: \(part.weight)", 2)
      if !part.facets.isEmpty {
        add("facets in use: \(part.facets.map(\.rawValue).joined(separator: ", "))", 2)
      }
      for view in View.allCases { add("value \(view.title): \(value(part.values[view]))", 2) }
      for trial in part.trials { addTrial(trial, add) }
      for piece in part.parts { add("least of: \(piece)", 2) }
      if let share = part.share { add(share.phrase(explanation.domain, weight: part.weight), 2) }
      if let stake = part.stake {
        add("at stake: \(stake.hundredthsText) of the overall 100 points", 2)
      }
      switch part.finding {
      case .none: add("costs nothing", 2)
      case .some(let finding) where finding.population == nil: whole = finding
      case .some(let finding): addCosts(finding, add)
      }
      for remedy in part.remedies { add("changed by: \(remedy.fix.verb): \(remedy.text)", 2) }
    }
    if let whole {
      lines.append("")
      add("over all populations", 0)
      addCosts(whole, add)
    }
    lines.append("")
    add("source: \(explanation.source.url)", 0)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func addCosts(_ finding: Finding, _ add: (String, Int) -> Void) {
    add("costs \(Hundredths.text(finding.hundredths)) points: \(finding.phrase)", 2)
    add(
      "a fix recovers \(Hundredths.text(finding.recoversHundredths)) (\(finding.fix.verb): \(finding.fix.meaning))",
      2)
  }

  private static func addTrial(_ trial: Explanation.Trial, _ add: (String, Int) -> Void) {
    let features =
      trial.features.isEmpty ? "no feature" : trial.features.joined(separator: " + ")
    add("route, \(trial.route.relation.rawValue): \(features): \(trial.reason)", 2)
    if !trial.route.missing.isEmpty {
      add("missing: \(trial.route.missing.map(\.rawValue).joined(separator: ", "))", 6)
    }
    for gate in trial.gates { add("gate: \(gate)", 6) }
    // A row about other devices says so, and no more.
    if trial.isAboutOthers { return }
    if let differs = trial.route.differs { add("differs: \(differs)", 6) }
    if let workaround = trial.route.workaround { add("instead: \(workaround)", 6) }
    for translation in trial.translations { add("translation: \(translation.sentence)", 6) }
    add("source: \(trial.route.source.url)", 6)
  }

  private static func value(_ range: ScoreRange) -> String {
    range.low == range.high
      ? range.low.hundredthsText : "\(range.low.hundredthsText) to \(range.high.hundredthsText)"
  }
}

extension Explanation.Trial {
  /// Whether it counts now, and why, or when it would.
  var reason: String {
    if isUnreviewed { return "does not count: never held against its source" }
    switch counts.now {
    case .some(true):
      return route.relation == .none ? "counts as nothing" : "counts, every gate is met"
    case .none: return "unknown, a gate is not known"
    case .some(false):
      if isAboutOthers { return "does not count, it is about other devices" }
      if counts.owned == true { return "does not count now, but once what is owned is configured" }
      return counts.addOn == true
        ? "does not count now, but once licences are bought" : "does not count now"
    }
  }
}

extension Explanation.Share {
  /// How the item counts, a phrase.
  func phrase(_ domain: Domain, weight: Int) -> String {
    "shares: weight \(weight) of \(weights) here, \((population * 100).hundredthsText) % of the devices in \(domain.rawValue), \((self.domain * 100).hundredthsText) % of the score"
  }
}
