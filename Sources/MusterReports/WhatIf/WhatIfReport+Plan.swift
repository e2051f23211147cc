internal import MusterModel

// The changes that reach a verdict.
extension WhatIfReport {
  mutating func addPlan(_ plan: ReadinessPlan) {
    lines.append("")
    add(headline(plan))
    add(method(plan), 2)
    let (effort, licences) = (plan.leastEffort, plan.fewestLicences)
    guard !effort.steps.isEmpty else { return }
    let isSame = effort.steps.map(\.change) == licences.steps.map(\.change)
    addChoice(isSame ? .fewestBoth : .fewestDays, effort)
    if !isSame { addChoice(.fewestLicences, licences) }
  }

  private func headline(_ plan: ReadinessPlan) -> String {
    let start = comparison.after.standing.verdicts.now
    let effort = plan.leastEffort.steps.count
    let licences = plan.fewestLicences.steps.count
    let changes =
      effort == licences
      ? language.count(effort, one: TextPhrase.oneChange, many: .manyChanges)
      : language.count(
        effort, one: TextPhrase.oneChangeOr, many: .manyChangesOr, ["others": String(licences)])
    let values = [
      "asked": language.text(plan.asked.phrase), "reached": language.text(plan.reached.phrase),
      "verdict": language.text(start.phrase), "changes": changes,
    ]
    if start >= plan.asked { return text(.planNothing, values) }
    if plan.reached == plan.asked { return text(.planReached, values) }
    if plan.leastEffort.steps.isEmpty {
      return text(plan.isExact ? .planNone : .planNotFound, values)
    }
    return text(plan.isExact ? .planNoneBut : .planNotFoundBut, values)
  }

  private func method(_ plan: ReadinessPlan) -> String {
    plan.isExact
      ? language.count(plan.candidates, one: TextPhrase.exactOne, many: .exactMany)
      : language.count(plan.candidates, one: TextPhrase.roughOne, many: .roughMany)
  }

  private mutating func addChoice(_ title: TextPhrase, _ choice: ReadinessPlan.Choice) {
    let after = choice.after
    lines.append("")
    add(
      text(
        .choiceLine,
        [
          "title": text(title), "days": language.daysInWords(choice.effortDays),
          "licences": language.count(
            choice.licences, one: TextPhrase.oneLicence, many: .manyLicences),
          "verdict": language.text(after.standing.verdicts.now.phrase),
          "range": language.scores(after, .now),
        ]))
    for (number, step) in choice.steps.enumerated() {
      let words = text(
        step.effortDays == nil ? .stepLine : .stepLineDays,
        [
          "verb": language.text(step.fix.verbPhrase), "title": step.title,
          "days": step.effortDays.map { language.daysInWords($0) } ?? "",
        ])
      let head = Columns.padLeft(String(number + 1), to: 4) + "  "
      let wrapped = Columns.wrap(words, width: style.width - head.count)
      for (line, part) in wrapped.enumerated() {
        lines.append(
          (line == 0 ? head : String(repeating: " ", count: head.count)) + part)
      }
      // A command stays on one line, so that it can be copied.
      lines.append("      " + step.change.command(after.path))
      if !step.alternatives.isEmpty {
        let plans = step.alternatives.map(\.rawValue).joined(separator: ", ")
        add(text(.orPlans, ["plans": plans]), 6)
      }
    }
  }
}
