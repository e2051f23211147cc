internal import MusterDiagnostics
public import MusterModel

/// What a worksheet's assessment would be with some changes, as text.
public struct WhatIfReport {
  /// How many gaps of each list are shown where not all are asked for.
  public static let topGaps = 20

  let comparison: AssessmentComparison
  let language: Language
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
    language: Language = .english, style: TextStyle, all: Bool
  ) -> String {
    var report = WhatIfReport(comparison: comparison, language: language, style: style)
    report.addHead(changes)
    report.addTable()
    report.addBlockers(.blockersGone, comparison.blockersGone)
    report.addBlockers(.blockersNew, comparison.blockersNew)
    report.addGaps(.gapsClosed, comparison.gapsClosed, all: all)
    report.addGaps(.gapsOpened, comparison.gapsOpened, all: all)
    if let plan { report.addPlan(plan) }
    return report.lines.joined(separator: "\n") + "\n"
  }

  private init(comparison: AssessmentComparison, language: Language, style: TextStyle) {
    self.comparison = comparison
    self.language = language
    self.style = style
  }

  func text(_ phrase: TextPhrase, _ values: [String: String] = [:]) -> String {
    language.text(phrase, values)
  }

  mutating func add(_ text: String, _ indent: Int = 0) {
    lines += Columns.wrap(text.safeForTerminal, width: style.width - indent)
      .map { String(repeating: " ", count: indent) + $0 }
  }

  private mutating func addHead(_ changes: [HypotheticalChange]) {
    let (before, after) = (comparison.before, comparison.after)
    add(before.title)
    add(
      text(
        .headDevices,
        [
          "organisation": before.organisation, "devices": language.count(before.devices),
        ]))
    add(
      text(
        .headCatalog,
        [
          "day": language.date(before.day), "catalog": catalog(before),
          "profile": before.profile.id.rawValue,
        ]))
    lines.append("")
    add(text(.whatIf))
    for change in changes { add(language.text(change), 2) }
    if before.day != after.day { add(text(.ifDay, ["day": language.date(after.day)]), 2) }
    if catalog(before) != catalog(after) {
      add(text(.ifCatalog, ["catalog": catalog(after)]), 2)
    }
    if before.day == after.day, catalog(before) == catalog(after), changes.isEmpty {
      add(text(.ifNothing), 2)
    }
  }

  private func catalog(_ assessment: Assessment) -> String {
    ([assessment.catalogVersion] + language.overlays(assessment)).joined(separator: " + ")
  }

  private mutating func addRow(_ name: String, _ value: (Assessment) -> String) {
    let (old, new) = (value(comparison.before), value(comparison.after))
    lines.append(
      "  " + Columns.pad(name, to: 20) + Columns.pad(old, to: 24)
        + (old == new ? text(.theSame) : new))
  }

  private mutating func addTable() {
    let language = language
    lines.append("")
    lines.append(
      Columns.pad(language.text(.verdict), to: 22) + Columns.pad(text(.columnBefore), to: 24)
        + text(.columnAfter))
    for view in View.allCases {
      addRow(language.text(view.phrase)) { language.text($0.standing.verdicts[view].phrase) }
    }
    lines.append(text(.headScore))
    for view in View.allCases {
      addRow(language.text(view.phrase)) { language.scores($0, view) }
    }
    lines.append(text(.headCounts))
    addRow(text(.rowSettled)) {
      language.number($0.standing.completeness ?? .zero) + " %"
    }
    addRow(text(.rowItemsOpen)) { String($0.openItems) }
    addRow(text(.rowBlockers)) { String($0.blockers.count) }
    addRow(text(.columnGaps)) { String($0.gaps.count) }
    addRow(text(.columnDevices)) { language.count($0.devices) }
  }

  private mutating func addBlockers(_ title: TextPhrase, _ blockers: [Blocker]) {
    guard !blockers.isEmpty else { return }
    lines.append("")
    add(text(title, ["count": String(blockers.count)]))
    for blocker in blockers { add(language.line(blocker), 2) }
  }

  private mutating func addGaps(_ title: TextPhrase, _ gaps: [Finding], all: Bool) {
    guard !gaps.isEmpty else { return }
    let shown = all ? gaps : Array(gaps.prefix(Self.topGaps))
    lines.append("")
    add(text(title, ["count": language.count(shown.count, of: gaps.count)]))
    for gap in shown {
      let place = ", \(language.place(gap.population))"
      let room = max(20, style.width - 10 - place.count)
      lines.append(
        Columns.cut(
          Columns.padLeft(language.number(gap.hundredths), to: 8) + "  "
            + Columns.cut(gap.title.safeForTerminal, to: room) + place, to: style.width))
    }
    if shown.count < gaps.count { add(text(.allLists), 2) }
  }
}

extension Language {
  /// The range of a view, or that there is none.
  func scores(_ assessment: Assessment, _ view: View) -> String {
    assessment.standing.scores.map { range($0[view]) } ?? text(.nothingInScope)
  }
}
