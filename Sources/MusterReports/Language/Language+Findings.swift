internal import MusterDiagnostics
package import MusterModel

extension Language {
  /// What the matter is with a finding, a phrase.
  package func matter(of finding: Finding) -> String {
    let gate = finding.cause.map { text($0) }
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
    case .equivalent, .broader: finding.cause.map { text($0) } ?? text(.findingReached)
    case nil, .some(.none): finding.cause.map { text($0) } ?? text(.findingNoRoute)
    }
  }

  /// Where something counts.
  package func place(_ population: PopulationID?) -> String {
    population?.rawValue ?? text(.organisation)
  }

  /// Days in words: `1 day`, `0.5 days`.
  package func daysInWords(_ days: Ratio) -> String {
    text(days == .one ? .dayWord : .daysWords, ["days": self.days(days)])
  }

  /// What comes from another worksheet, a sentence.
  package func inheritance(_ base: Inheritance) -> String { text(.inherited, values(base)) }

  /// The same, a phrase.
  package func inherited(_ base: Inheritance) -> String { text(.inheritedWords, values(base)) }

  private func values(_ base: Inheritance) -> [String: String] {
    [
      "answers": count(base.items.count, one: Phrase.oneAnswer, many: .manyAnswers),
      "facts": count(base.facts.count, one: Phrase.oneFact, many: .manyFacts),
      "path": base.path,
    ]
  }

  /// The overlays with how many rows came from each.
  package func overlays(_ assessment: Assessment) -> [String] {
    assessment.overlays.map { overlay in
      count(
        assessment.overlayRows.count { $0.overlay == overlay }, one: Phrase.oneRow,
        many: .manyRows, ["overlay": overlay])
    }
  }

  /// The verdict of an assessment in one line.
  package func headline(_ assessment: Assessment) -> String {
    let verdicts = assessment.standing.verdicts
    var words = text(verdicts.now.phrase)
    if verdicts.now == .blocked {
      let blockers = assessment.blockers
      let names = blockers.prefix(3).map { blocker in
        text(
          blocker.population == nil ? .headlineItem : .headlineItemAt,
          [
            "title": blocker.title, "place": place(blocker.population),
            "devices": count(blocker.devices),
          ])
      }
      words = text(
        blockers.count > 3 ? .headlineBlockedMore : .headlineBlocked,
        [
          "verdict": words, "items": names.joined(separator: ", "),
          "more": count(blockers.count - 3),
        ])
    }
    if verdicts.owned != verdicts.now {
      words = text(
        .headlineConfigured,
        ["headline": words, "verdict": text(verdicts.owned.phrase).lowercased()])
    }
    if verdicts.addOn != verdicts.owned {
      words = text(
        .headlineBought,
        ["headline": words, "verdict": text(verdicts.addOn.phrase).lowercased()])
    }
    return words
  }
}
