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
    addChoice(isSame ? "Fewest days and fewest licences" : "Fewest days", effort)
    if !isSame { addChoice("Fewest licences", licences) }
  }

  private func headline(_ plan: ReadinessPlan) -> String {
    let start = comparison.after.standing.verdicts.now
    if start >= plan.asked { return "To reach \(plan.asked.title): nothing, it is \(start.title)" }
    let count = Columns.count(plan.leastEffort.steps.count, "change")
    let others = plan.fewestLicences.steps.count
    let or = others == plan.leastEffort.steps.count ? "" : " or \(others)"
    if plan.reached == plan.asked { return "To reach \(plan.asked.title): \(count)\(or)" }
    let none = plan.isExact ? "No change reaches" : "No set of changes was found that reaches"
    return plan.leastEffort.steps.isEmpty
      ? "\(none) \(plan.asked.title), or anything better than \(start.title)"
      : "\(none) \(plan.asked.title). To reach \(plan.reached.title): \(count)\(or)"
  }

  private func method(_ plan: ReadinessPlan) -> String {
    let from = "\(Columns.count(plan.candidates, "candidate change"))"
    return plan.isExact
      ? "Exact over \(from): no smaller set does."
      : "Not exact: out of \(from) those that gain most points were taken, and then all that can be left out was; a smaller set may exist."
  }

  private mutating func addChoice(_ title: String, _ choice: ReadinessPlan.Choice) {
    let after = choice.after
    lines.append("")
    add(
      "\(title): \(choice.effortDays.daysText), \(Columns.count(choice.licences, "licence")); then \(after.standing.verdicts.now.title), \(after.standing.scores?.now.text ?? "nothing in scope")"
    )
    for (number, step) in choice.steps.enumerated() {
      let days = step.effortDays.map { ", \($0.daysText)" } ?? ""
      let head = Columns.padLeft(String(number + 1), to: 4) + "  "
      let text = Columns.wrap(
        "\(step.fix.verb): \(step.title)\(days)", width: style.width - head.count)
      for (line, part) in text.enumerated() {
        lines.append(
          (line == 0 ? head : String(repeating: " ", count: head.count)) + part)
      }
      // A command stays on one line, so that it can be copied.
      lines.append("      " + step.change.command(after.path))
      if !step.alternatives.isEmpty {
        add("or \(step.alternatives.map(\.rawValue).joined(separator: ", "))", 6)
      }
    }
  }
}
