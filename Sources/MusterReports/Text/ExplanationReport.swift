internal import MusterDiagnostics
public import MusterModel

/// Why one item has its value, as text.
public struct ExplanationReport {
  private let language: Language
  private let style: TextStyle
  private var lines: [String] = []

  /// Renders an explanation; ends with a line break.
  public static func render(
    _ explanation: Explanation, language: Language = .english, style: TextStyle
  ) -> String {
    var report = ExplanationReport(language: language, style: style)
    report.addAll(explanation)
    return report.lines.joined(separator: "\n") + "\n"
  }

  private init(language: Language, style: TextStyle) {
    self.language = language
    self.style = style
  }

  private mutating func add(_ text: String, _ indent: Int) {
    lines += Columns.wrap(text.safeForTerminal, width: style.width - indent)
      .map { String(repeating: " ", count: indent) + $0 }
  }

  private mutating func add(
    _ phrase: TextPhrase, _ values: [String: String] = [:], _ indent: Int = 2
  ) {
    add(language.text(phrase, values), indent)
  }

  private mutating func addAll(_ explanation: Explanation) {
    lines.append("\(explanation.item.text): \(explanation.title.safeForTerminal)")
    add(explanation.definition, 2)
    if !explanation.called.isEmpty {
      add(.calledThere, ["names": explanation.called.joined(separator: ", ")])
    }
    add(.domainLine, ["domain": language.text(explanation.domain.phrase)])
    if explanation.parts.isEmpty { add(.concernsNone) }
    for part in explanation.parts {
      lines.append("")
      addPart(part, explanation.domain)
    }
    let findings = explanation.parts.filter { $0.weight > 0 }.compactMap(\.finding)
    if let whole = findings.last(where: { $0.population == nil }) {
      lines.append("")
      add(.overAllPopulations, [:], 0)
      addCosts(whole)
    }
    lines.append("")
    add(.sourceLine, ["url": explanation.source.url], 0)
  }

  private mutating func addPart(_ part: Explanation.Part, _ domain: Domain) {
    let population = part.population
    add(
      .populationLine,
      [
        "population": population.id.rawValue, "platform": population.platform.rawValue,
        "mode": population.mode.rawValue, "devices": language.count(population.devices),
      ], 0)
    add(.answerLine, ["answer": language.answer(part.answer)])
    if part.weight == 0 {
      add(.outOfScopeLine)
      return
    }
    add(part.isOpen ? .weightOpenLine : .weightLine, ["weight": String(part.weight)])
    if !part.facets.isEmpty {
      add(.facetsLine, ["facets": part.facets.map(\.rawValue).joined(separator: ", ")])
    }
    for view in View.allCases {
      add(
        .valueLine,
        ["view": language.text(view.phrase), "value": language.value(part.values[view])])
    }
    for trial in part.trials { addTrial(trial) }
    for piece in part.parts { add(.leastOfLine, ["piece": language.piece(piece)]) }
    if let share = part.share { addShare(share, domain, weight: part.weight) }
    if let stake = part.stake { add(.stakeLine, ["points": language.number(stake)]) }
    switch part.finding {
    case .none: add(.costsNothing)
    case .some(let finding) where finding.population == nil: break
    case .some(let finding): addCosts(finding)
    }
    for remedy in part.remedies {
      add(
        .changedByLine,
        ["verb": language.text(remedy.fix.verbPhrase), "text": language.text(remedy.work)])
    }
  }

  private mutating func addShare(_ share: Explanation.Share, _ domain: Domain, weight: Int) {
    add(
      .shareLine,
      [
        "weight": String(weight), "weights": String(share.weights),
        "population": language.number(share.population * 100),
        "domain": language.text(domain.phrase), "share": language.number(share.domain * 100),
      ])
  }

  private mutating func addCosts(_ finding: Finding) {
    add(
      .costsLine,
      [
        "points": language.number(finding.hundredths), "phrase": language.matter(of: finding),
      ])
    add(
      .recoversLine,
      [
        "points": language.number(finding.recoversHundredths),
        "verb": language.text(finding.fix.verbPhrase),
        "meaning": language.text(finding.fix.meaningPhrase),
      ])
  }

  private mutating func addTrial(_ trial: Explanation.Trial) {
    let features =
      trial.features.isEmpty
      ? language.text(.noFeature) : trial.features.joined(separator: " + ")
    add(
      .routeLine,
      [
        "relation": language.word(trial.route.relation), "features": features,
        "reason": language.reason(trial),
      ])
    if !trial.route.missing.isEmpty {
      let facets = trial.route.missing.map(\.rawValue).joined(separator: ", ")
      add(language.text(.missingWords, ["facets": facets]), 6)
    }
    for gate in trial.gates { add(.gateLine, ["gate": language.text(gate)], 6) }
    // A row about other devices says so, and no more.
    if trial.isAboutOthers { return }
    if let differs = trial.route.differs { add(.differsLine, ["text": differs], 6) }
    if let workaround = trial.route.workaround { add(.insteadLine, ["text": workaround], 6) }
    for translation in trial.translations {
      add(.translationLine, ["text": translation.sentence], 6)
    }
    add(.sourceLine, ["url": trial.route.source.url], 6)
  }
}
