public import MusterModel

extension Engine {
  /// How every control of the frameworks in scope stands in every population, by framework, then in the framework's
  /// own order, then by population; those out of scope too.
  ///
  /// A pure function that makes the values of controls as ``assess(_:_:profile:day:diagnostics:)`` does.
  public static func controlStandings(
    _ worksheet: Worksheet, _ index: CatalogIndex, profile: Profile, day: Day
  ) -> [ControlStanding] {
    let scorer = Scorer(worksheet, index, profile, day)
    let frameworks = Dictionary(
      index.catalog.frameworks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    // The controls in scope stand framework by framework, as the scorer collects them.
    let owners = Set(scorer.worksheet.frameworks).sorted().compactMap { frameworks[$0] }
      .flatMap { framework in framework.controls.map { _ in framework } }
    return zip(scorer.controls.indices, owners).flatMap { position, framework in
      scorer.populations.indices.map { scorer.standing(ofControl: position, framework, $0) }
    }
  }
}

extension Scorer {
  /// One control in scope in one population.
  fileprivate func standing(
    ofControl position: Int, _ framework: Framework, _ population: Int
  ) -> ControlStanding {
    let row = control(position)
    let answer = answer(row.id, population)
    let cell = controlCell(position, population).flatMap { isOut($0, answer) ? nil : $0 }
    return ControlStanding(
      control: row.id, framework: framework.id, frameworkTitle: framework.title,
      number: row.number, title: row.title, severity: row.severity,
      population: populations[population].id, state: cell.map(Self.state) ?? .outOfScope,
      values: cell.map { cell in Views { cell.values[$0].score } },
      parts: parts(ofControl: position, population), condition: row.condition, answer: answer,
      isDecisionLive: answer?.decision?.isLive(on: day) ?? false, source: row.source)
  }

  private func isOut(_ cell: Cell, _ answer: RequirementAnswer?) -> Bool {
    answer?.state == .notApplicable
  }

  private static func state(_ cell: Cell) -> ControlStanding.State {
    if cell.values.now.low == ItemValue.full { return .satisfied }
    // Where every part is open, the control may still turn out not to concern the population.
    if cell.isOptional || cell.values.now.high == ItemValue.full { return .unknown }
    return .notSatisfied
  }

  private func parts(ofControl position: Int, _ population: Int) -> [ControlStanding.Part] {
    guard controls[position].platforms & contexts[population].platform != 0 else { return [] }
    var parts: [ControlStanding.Part] = []
    forEachPart(of: controls[position], population) { subject, values, isOpen in
      guard let part = part(subject, values.now, isOpen, population) else { return }
      parts.append(part)
    }
    return parts
  }

  private func part(
    _ subject: Cell.Subject, _ value: ValueRange, _ isOpen: Bool, _ population: Int
  ) -> ControlStanding.Part? {
    switch subject {
    case .capability(let position):
      let row = index.catalog.capabilities[position]
      let answer = answer(row.id, population)
      return ControlStanding.Part(
        item: .capability(row.id), title: row.title,
        answer: isOpen ? "not answered" : answer?.need.rawValue ?? "not answered",
        value: value.score, isOpen: isOpen, evidence: answer?.remarks.evidence,
        source: row.source)
    case .requirement(let position):
      let row = index.catalog.requirements[position]
      let state = isOpen ? "not answered" : requirements[population][position].words
      let because =
        because(position, population).map { ", from the facts: \($0.description)" } ?? ""
      return ControlStanding.Part(
        item: .requirement(row.id), title: row.title, answer: state + because,
        value: value.score, isOpen: isOpen,
        evidence: answer(row.id, population)?.remarks.evidence, source: row.source)
    case .control: return nil
    }
  }
}

extension ValueRange {
  /// 0 to 1.
  fileprivate var score: ScoreRange {
    ScoreRange(low: Ratio(low, ItemValue.full), high: Ratio(high, ItemValue.full))
  }
}

extension RequirementStanding {
  /// As people answer it.
  fileprivate var words: String {
    switch self {
    case .notConcerned: "does not concern it"
    case .out: RequirementState.notApplicable.rawValue
    case .open: "not answered"
    case .met: RequirementState.met.rawValue
    case .partly: RequirementState.partly.rawValue
    case .notMet: RequirementState.notMet.rawValue
    }
  }
}
