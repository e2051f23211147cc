internal import MusterModel
internal import MusterWorkbook

/// One finding as a row.
struct GapRow {
  /// The word for a gap of no single population; no population can have that id.
  static let organisation = "(organisation)"

  let finding: Finding
  private let assessment: Assessment
  private let names: GapNames

  init(_ finding: Finding, _ assessment: Assessment, _ names: GapNames) {
    self.finding = finding
    self.assessment = assessment
    self.names = names
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
    case .domain: finding.domain.rawValue
    case .need: finding.need
    case .platform: part?.platformTitle ?? "all"
    case .population: population
    case .matter: matter
    case .relation: finding.relation?.rawValue ?? ""
    case .missing: finding.missing.map(\.rawValue).joined(separator: ", ")
    case .route: finding.features.map { names.features[$0] ?? $0.rawValue }.joined(separator: "\n")
    case .remedy: finding.workaround ?? ""
    case .licence: licence
    case .status: status.rawValue
    case .source: Self.linkText(finding.source.url)
    default: column.answer.flatMap { Self.values(finding)[$0] } ?? ""
    }
  }

  /// Why it costs points, with what differs from today.
  private var matter: String {
    let reason: String =
      switch finding.reason {
      case .unanswered: "not answered"
      case .unknown: "unknown"
      case .gate: "a gate is not met"
      case .notMet: "not met"
      case .partly: "partly met"
      case .control: "held down by what it names"
      case .gap:
        switch finding.relation {
        case nil, .some(.none): "no route in Intune"
        case .alternative: "reached by another mechanism"
        case .partial: "reached in part"
        case .equivalent, .broader: "reached"
        }
      }
    return ([finding.gate ?? reason] + (finding.differs.map { [$0] } ?? []))
      .joined(separator: "\n")
  }

  /// The service plans that are missing, and what contains them.
  private var licence: String {
    let missing = finding.licence.map { assessment.servicePlanTitles[$0] ?? $0.rawValue }
      .joined(separator: " and ")
    guard let population = finding.population else { return missing }
    let plans =
      names.plans[Assessment.LicenceEffect.Closed(item: finding.item, population: population)]
      ?? []
    guard !plans.isEmpty else { return missing }
    let list = plans.joined(separator: ", ")
    return missing.isEmpty || plans == [missing] ? list : "\(missing), in: \(list)"
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
