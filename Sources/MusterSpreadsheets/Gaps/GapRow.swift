internal import MusterModel
internal import MusterReports
internal import MusterWorkbook

/// One finding as a row.
struct GapRow {
  /// The word for a gap of no single population; no population can have that id.
  static let organisation = "(organisation)"

  let finding: Finding
  private let assessment: Assessment
  private let names: GapNames
  private let language: Language

  init(_ finding: Finding, _ assessment: Assessment, _ names: GapNames, _ language: Language) {
    self.finding = finding
    self.assessment = assessment
    self.names = names
    self.language = language
  }

  private var part: Assessment.PopulationPart? {
    finding.population.flatMap { names.populations[$0] }
  }

  var population: String { finding.population?.rawValue ?? Self.organisation }

  var status: GapStatus { GapStatus(finding) }

  func value(_ column: GapColumn) -> WorkbookSheet.Value {
    switch column {
    case .devices: .number(part?.population.devices ?? assessment.devices)
    case .effort: finding.effortDays.map { .hundredths($0.roundedHundredths) } ?? .empty
    case .points: .hundredths(finding.hundredths)
    case .recovers: .hundredths(finding.recoversHundredths)
    case .due: finding.due.map { .day($0.number) } ?? .empty
    case .until: finding.decision.map { .day($0.until.number) } ?? .empty
    default: Self.text(text(column))
    }
  }

  private func text(_ column: GapColumn) -> String {
    switch column {
    case .id: finding.item.text
    case .title: finding.title
    case .domain: language.text(finding.domain.phrase)
    case .need: language.need(finding.need)
    case .platform: part?.platformTitle ?? language.text(.all)
    case .population: population
    case .matter: matter
    case .relation: finding.relation.map { language.word($0) } ?? ""
    case .missing: finding.missing.map(\.rawValue).joined(separator: ", ")
    case .route: finding.features.map { names.features[$0] ?? $0.rawValue }.joined(separator: "\n")
    case .remedy: finding.advice.map { language.text($0) } ?? ""
    case .licence: licence
    case .status: status.rawValue
    case .source: Self.linkText(finding.source.url)
    default: column.answer.flatMap { Self.values(finding)[$0] } ?? ""
    }
  }

  /// Why it costs points, with what differs from today.
  private var matter: String {
    let words = finding.cause.map { language.text($0) } ?? reason
    return ([words] + (finding.differs.map { [$0] } ?? [])).joined(separator: "\n")
  }

  private var reason: String {
    switch finding.reason {
    case .unanswered: language.text(.answerOpen)
    case .unknown: language.text(.findingUnknown)
    case .gate: language.text(.findingGate)
    case .notMet: language.text(.answerNotMet)
    case .partly: language.text(.answerPartly)
    case .control: language.text(.findingHeld)
    case .gap:
      switch finding.relation {
      case nil, .some(.none): language.text(.findingNoRoute)
      case .alternative: language.text(.findingOtherwise)
      case .partial: language.text(.cellReachedInPart)
      case .equivalent, .broader: language.text(.findingReached)
      }
    }
  }

  /// The service plans that are missing, and what contains them.
  private var licence: String {
    let missing = language.both(
      finding.licence.map { assessment.servicePlanTitles[$0] ?? $0.rawValue })
    guard let population = finding.population else { return missing }
    let plans =
      names.plans[Assessment.LicenceEffect.Closed(item: finding.item, population: population)]
      ?? []
    guard !plans.isEmpty else { return missing }
    let list = plans.joined(separator: ", ")
    return missing.isEmpty || plans == [missing]
      ? list : language.text(.cellPlansIn, ["missing": missing, "plans": list])
  }

  /// What is taken back, as a worksheet spells it.
  static func values(_ finding: Finding) -> [AnswerColumn: String] {
    var values: [AnswerColumn: String] = [:]
    values[.owner] = finding.owner
    values[.due] = finding.due?.description
    values[.decision] = finding.decision?.kind.rawValue
    values[.with] = finding.decision?.with
    values[.decisionReason] = finding.decision?.reason
    values[.by] = finding.decision?.by
    values[.until] = finding.decision?.until.description
    return values.filter { !$0.value.isEmpty }
  }

  static func text(_ text: String) -> WorkbookSheet.Value {
    text.isEmpty ? .empty : .text(text)
  }

  /// The last part of a page's path, so that it fits a column; its host where it has no path.
  static func linkText(_ url: String) -> String {
    let path = url.prefix { $0 != "?" && $0 != "#" }
    return path.split(separator: "/").last.map(String.init) ?? url
  }
}

/// What rows look up, made once.
struct GapNames {
  let features: [FeatureID: String]
  let populations: [PopulationID: Assessment.PopulationPart]
  /// The titles of the plans that better an item in a population.
  let plans: [Assessment.LicenceEffect.Closed: [String]]

  init(_ assessment: Assessment, _ catalog: Catalog) {
    features = Dictionary(catalog.features.map { ($0.id, $0.title) }) { first, _ in first }
    populations = Dictionary(assessment.populations.map { ($0.population.id, $0) }) { first, _ in
      first
    }
    var plans: [Assessment.LicenceEffect.Closed: [String]] = [:]
    for effect in assessment.licences {
      for closed in effect.closes { plans[closed, default: []].append(effect.title) }
    }
    self.plans = plans
  }
}
