internal import MusterModel

extension Language {
  /// What the matter is with a finding, a phrase; gates are in the words of the engine.
  func matter(of finding: Finding) -> String {
    let gate = finding.gate
    func because(_ phrase: Phrase, else plain: Phrase) -> String {
      gate.map { text(phrase, ["gate": $0]) } ?? text(plain)
    }
    switch finding.reason {
    case .unanswered: return text(.answerOpen)
    case .unknown: return because(.findingUnknownBecause, else: .findingUnknown)
    case .gate: return gate ?? text(.findingGate)
    case .notMet: return because(.findingNotMet, else: .answerNotMet)
    case .partly: return because(.findingPartly, else: .answerPartly)
    case .control: return gate ?? text(.findingHeld)
    case .gap: return reach(of: finding)
    }
  }

  private func reach(of finding: Finding) -> String {
    switch finding.relation {
    case .partial where !finding.missing.isEmpty:
      text(
        .findingWithout,
        ["facets": finding.missing.map(\.rawValue).joined(separator: ", ")])
    case .alternative: text(.findingOtherwise)
    case .partial: text(.findingPartial)
    case .equivalent, .broader: finding.gate ?? text(.findingReached)
    case nil, .some(.none): finding.gate ?? text(.findingNoRoute)
    }
  }

  /// What comes from another worksheet.
  func inheritance(_ base: Inheritance) -> String {
    let answers = base.items.count
    let facts = base.facts.count
    return text(
      .inherited,
      [
        "answers": text(
          answers == 1 ? .oneAnswer : .manyAnswers, ["count": count(answers)]),
        "facts": text(facts == 1 ? .oneFact : .manyFacts, ["count": count(facts)]),
        "path": base.path,
      ])
  }

  /// An overlay with how many rows came from it.
  func overlay(_ name: String, rows: Int) -> String {
    text(rows == 1 ? .oneRow : .manyRows, ["overlay": name, "count": count(rows)])
  }
}
