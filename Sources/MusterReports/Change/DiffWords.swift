internal import MusterModel

/// The words of a change that all formats say the same way.
struct DiffWords {
  let change: AttributedChange
  let language: Language

  func text(_ phrase: DiffPhrase, _ values: [String: String] = [:]) -> String {
    language.text(phrase, values)
  }

  /// Hundredths with their sign, such as `+1.20`, `−0.04`, `0.00`.
  func signed(_ hundredths: Int) -> String {
    let mark = hundredths > 0 ? "+" : hundredths < 0 ? "−" : ""
    return mark + language.number(abs(hundredths))
  }

  func range(_ point: ChangePoint) -> String {
    point.range.map { language.range($0) } ?? language.text(.nothingInScope)
  }

  func verdict(_ point: ChangePoint) -> String { language.text(point.verdict.phrase) }

  func catalog(_ side: ComparedSide) -> String {
    ([side.catalog] + side.overlays).joined(separator: " + ")
  }

  /// The sides have the same words in all that a line shows.
  func side(_ side: ComparedSide) -> String {
    text(
      .diffSide,
      [
        "label": side.label, "day": language.date(side.day), "catalog": catalog(side),
        "profile": side.profile,
      ])
  }

  /// What a reader has to know about how the sides were scored.
  var notes: [String] {
    var notes: [String] = []
    if change.before.organisation != change.after.organisation {
      notes.append(
        text(
          .diffOtherOrganisation,
          ["before": change.before.organisation, "after": change.after.organisation]))
    }
    for side in [change.before, change.after] {
      if side.kind == .assessment {
        notes.append(
          text(
            .diffRecorded,
            [
              "label": side.label, "catalog": catalog(side), "day": language.date(side.day),
            ]))
      } else if side.isOtherCatalog {
        notes.append(
          text(
            .diffOtherCatalog,
            ["label": side.label, "asked": side.filledInFor ?? "", "used": catalog(side)]))
      }
    }
    if change.steps == nil { notes.append(text(.diffNoSteps)) }
    return notes
  }

  /// How many devices a population has; empty where it has as many as before.
  func devices(_ population: AttributedChange.PopulationChange) -> String {
    let (before, after) = (population.before?.devices, population.after?.devices)
    guard before != after else { return "" }
    let numbers = [before, after].compactMap { $0 }.map { language.count($0) }
    return text(.diffDevices, ["devices": numbers.joined(separator: " → ")])
  }

  func name(_ step: ChangeStep.Kind) -> String {
    switch step {
    case .catalog: text(.diffCatalogStep)
    case .profile: text(.diffProfileStep)
    case .licences: text(.diffLicencesStep)
    case .populations: text(.diffPopulationsStep)
    case .answers: text(.diffAnswersStep)
    case .decisions: text(.diffDecisionsStep)
    case .day: text(.diffDayStep)
    }
  }

  func title(_ kind: ItemChange.Class) -> String {
    switch kind {
    case .regressed: text(.diffRegressed)
    case .newlyOpen: text(.diffNewlyOpen)
    case .decisionExpired: text(.diffDecisionExpired)
    case .fixed: text(.diffFixed)
    case .newlyAnswered: text(.diffNewlyAnswered)
    case .decisionMade: text(.diffDecisionMade)
    case .inScope: text(.diffInScope)
    case .outOfScope: text(.diffOutOfScope)
    case .reweighed: text(.diffReweighed)
    case .rulesChanged: text(.diffRulesChanged)
    case .renamed: text(.diffRenamed)
    }
  }

  /// Classes that have items, with these, in their order.
  var classes: [(kind: ItemChange.Class, items: [ItemChange])] {
    let groups = Dictionary(grouping: change.items, by: \.kind)
    return ItemChange.Class.allCases.compactMap { kind in groups[kind].map { (kind, $0) } }
  }

  // MARK: Items

  /// The populations of a part, or that it is everywhere.
  func place(_ part: ItemChange.Part) -> String {
    part.populations.isEmpty
      ? language.place(nil) : part.populations.map(\.rawValue).joined(separator: ", ")
  }

  /// What is known on one side, such as `must 0.75, decided: wait`.
  ///
  /// - Parameter view: Whose value is shown; any but *now* is named.
  func state(_ state: ItemChange.State?, _ view: View) -> String {
    guard let state else { return text(.diffUnknownState) }
    var words = state.answer.map { language.word($0) } ?? text(.diffAbsent)
    if let values = state.values, state.answer != .open || view != .now {
      words = text(
        view == .now ? .diffStateValue : .diffStateView,
        [
          "answer": words, "value": language.range(values[view]),
          "view": language.text(view.phrase),
        ])
    }
    guard let kind = state.decision else { return words }
    return text(.diffStateDecided, ["state": words, "kind": language.word(kind)])
  }

  /// What happened in one part, such as `ios: must 0.00 → must 1.00, by licences`.
  ///
  /// - Parameter kind: The class of the item; another one of the part is said.
  func line(_ part: ItemChange.Part, in kind: ItemChange.Class) -> String {
    var words = place(part)
    if part.kind != kind { words += ", " + title(part.kind) }
    if part.before != nil || part.after != nil {
      words += ": \(state(part.before, part.view)) → \(state(part.after, part.view))"
    }
    guard !part.causes.isEmpty else { return words }
    return words + ", "
      + text(.diffBy, ["steps": part.causes.map(name).joined(separator: ", ")])
  }

  func place(_ blocker: AttributedChange.BlockerMark) -> String {
    blocker.population ?? language.place(nil)
  }
}
