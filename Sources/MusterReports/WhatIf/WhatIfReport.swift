internal import MusterDiagnostics
public import MusterModel

/// What a worksheet's assessment would be with some changes, as text.
public struct WhatIfReport {
  /// How many gaps of each list are shown where not all are asked for.
  public static let topGaps = 20

  let comparison: AssessmentComparison
  let style: TextStyle
  var lines: [String] = []

  /// Renders a comparison; ends with a line break.
  ///
  /// - Parameters:
  ///   - changes: What was changed, in the order given.
  ///   - plan: What reaches a verdict from there; `nil` where none was asked for.
  ///   - all: Whether every gap is listed.
  public static func render(
    _ comparison: AssessmentComparison, changes: [HypotheticalChange], plan: ReadinessPlan?,
    style: TextStyle, all: Bool
  ) -> String {
    var report = WhatIfReport(comparison: comparison, style: style)
    report.addHead(changes)
    report.addTable()
    report.addBlockers("Blockers gone", comparison.blockersGone)
    report.addBlockers("New blockers", comparison.blockersNew)
    report.addGaps("Gaps closed, with the points they cost", comparison.gapsClosed, all: all)
    report.addGaps("Gaps opened, with the points they cost", comparison.gapsOpened, all: all)
    if let plan { report.addPlan(plan) }
    return report.lines.joined(separator: "\n") + "\n"
  }

  private init(comparison: AssessmentComparison, style: TextStyle) {
    self.comparison = comparison
    self.style = style
  }

  mutating func add(_ text: String, _ indent: Int = 0) {
    lines += Columns.wrap(text.safeForTerminal, width: style.width - indent)
      .map { String(repeating: " ", count: indent) + $0 }
  }

  private mutating func addHead(_ changes: [HypotheticalChange]) {
    let (before, after) = (comparison.before, comparison.after)
    add(before.title)
    add("\(before.organisation), \(before.devices.grouped) devices")
    add("\(before.day), catalog \(catalog(before)), profile \(before.profile.id)")
    lines.append("")
    add("What if")
    for change in changes { add(change.phrase, 2) }
    if before.day != after.day { add("it is \(after.day)", 2) }
    if catalog(before) != catalog(after) { add("catalog \(catalog(after))", 2) }
    if before.day == after.day, catalog(before) == catalog(after), changes.isEmpty {
      add("nothing changes", 2)
    }
  }

  private func catalog(_ assessment: Assessment) -> String {
    ([assessment.catalogVersion] + assessment.overlayTexts).joined(separator: " + ")
  }

  private mutating func addTable() {
    let (before, after) = (comparison.before, comparison.after)
    func row(_ name: String, _ old: String, _ new: String) {
      let text =
        "  " + Columns.pad(name, to: 20) + Columns.pad(old, to: 24)
        + (old == new ? "the same" : new)
      lines.append(text)
    }
    lines.append("")
    lines.append(
      "Verdict" + String(repeating: " ", count: 15) + Columns.pad("before", to: 24) + "after")
    for view in View.allCases {
      row(view.title, before.standing.verdicts[view].title, after.standing.verdicts[view].title)
    }
    lines.append("Score")
    for view in View.allCases {
      row(view.title, range(before, view), range(after, view))
    }
    lines.append("Counts")
    row("settled", percent(before), percent(after))
    row("items open", String(before.openItems), String(after.openItems))
    row("blockers", String(before.blockers.count), String(after.blockers.count))
    row("gaps", String(before.gaps.count), String(after.gaps.count))
    row("devices", before.devices.grouped, after.devices.grouped)
  }

  private func range(_ assessment: Assessment, _ view: View) -> String {
    assessment.standing.scores?[view].text ?? "nothing in scope"
  }

  private func percent(_ assessment: Assessment) -> String {
    (assessment.standing.completeness?.hundredthsText ?? "0.00") + " %"
  }

  private mutating func addBlockers(_ title: String, _ blockers: [Blocker]) {
    guard !blockers.isEmpty else { return }
    lines.append("")
    add("\(title) (\(blockers.count))")
    for blocker in blockers {
      let place = blocker.population?.rawValue ?? "organisation"
      add(
        "\(blocker.title), \(place) (\(blocker.devices.grouped) devices): \(blocker.reason)", 2)
    }
  }

  private mutating func addGaps(_ title: String, _ gaps: [Finding], all: Bool) {
    guard !gaps.isEmpty else { return }
    let shown = all ? gaps : Array(gaps.prefix(Self.topGaps))
    lines.append("")
    add("\(title) (\(shown.count < gaps.count ? "\(shown.count) of " : "")\(gaps.count))")
    for gap in shown {
      let place = ", \(gap.where_)"
      let room = max(20, style.width - 10 - place.count)
      lines.append(
        Columns.cut(
          Columns.padLeft(Hundredths.text(gap.hundredths), to: 8) + "  "
            + Columns.cut(gap.title.safeForTerminal, to: room) + place, to: style.width))
    }
    if shown.count < gaps.count { add("--all lists them", 2) }
  }
}
