internal import MusterDiagnostics
internal import MusterModel

/// A change for a terminal: one screen or two, or everything.
struct DiffText {
  /// How many items of each class are shown where not all are asked for.
  static let topItems = 10

  private let words: DiffWords
  private let style: TextStyle
  private var lines: [String] = []
  private var change: AttributedChange { words.change }
  private var language: Language { words.language }

  static func render(_ words: DiffWords, style: TextStyle, all: Bool) -> String {
    var report = DiffText(words: words, style: style)
    report.addHead()
    if report.change.isEmpty {
      report.lines.append("")
      report.add(words.text(.diffNothing))
    }
    report.addSides()
    report.addSteps()
    report.addPopulations()
    report.addBlockers(.blockersNew, report.change.blockersNew, "31")
    report.addBlockers(.blockersGone, report.change.blockersGone, "32")
    for (kind, items) in words.classes { report.addItems(kind, items, all: all) }
    return report.lines.joined(separator: "\n") + "\n"
  }

  private init(words: DiffWords, style: TextStyle) {
    self.words = words
    self.style = style
  }

  private mutating func add(_ text: String, _ indent: Int = 0) {
    lines += Columns.wrap(text.safeForTerminal, width: style.width - indent)
      .map { String(repeating: " ", count: indent) + $0 }
  }

  private func coloured(_ text: String, _ code: String?) -> String {
    guard style.hasColour, let code else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// Green for up, red for down.
  private func signed(_ hundredths: Int, to width: Int) -> String {
    let text = Columns.padLeft(words.signed(hundredths), to: width)
    return coloured(text, hundredths > 0 ? "32" : hundredths < 0 ? "31" : nil)
  }

  private mutating func addHead() {
    add(change.after.title)
    add(
      language.text(
        .headDevices,
        [
          "organisation": change.after.organisation,
          "devices": language.count(change.after.devices),
        ]))
    lines.append("")
    for (phrase, side) in [(DiffPhrase.diffBefore, change.before), (.diffAfter, change.after)] {
      add("\(words.text(phrase)): \(words.side(side))")
    }
    for note in words.notes { add(note) }
  }

  private mutating func addRow(_ name: String, _ value: (ComparedSide) -> String) {
    let (old, new) = (value(change.before), value(change.after))
    lines.append(
      "  " + Columns.pad(name, to: 20) + Columns.pad(old, to: 24)
        + (old == new ? language.text(.theSame) : new))
  }

  private mutating func addSides() {
    let language = language
    lines.append("")
    lines.append(
      Columns.pad(language.text(.verdict), to: 22)
        + Columns.pad(language.text(.columnBefore), to: 24) + language.text(.columnAfter))
    for view in View.allCases {
      addRow(language.text(view.phrase)) { language.text($0.standing.verdicts[view].phrase) }
    }
    lines.append(language.text(.headScore))
    for view in View.allCases {
      addRow(language.text(view.phrase)) { side in
        side.standing.scores.map { language.range($0[view]) } ?? language.text(.nothingInScope)
      }
    }
    lines.append(language.text(.headCounts))
    addRow(language.text(.rowSettled)) { side in
      side.standing.completeness.map { language.number($0) + " %" } ?? "–"
    }
    addRow(words.text(.diffOpenItems)) { language.count($0.openItems) }
    addRow(words.text(.diffOpenGaps)) { language.count($0.openGaps) }
    addRow(language.text(.columnDevices)) { language.count($0.devices) }
  }

  private mutating func addSteps() {
    guard let steps = change.steps else { return }
    lines.append("")
    lines.append(
      Columns.pad(words.text(.diffSteps), to: 26)
        + Columns.padLeft(words.text(.diffLow), to: 8)
        + Columns.padLeft(words.text(.diffHigh), to: 9) + "   " + words.text(.diffThen))
    for step in steps {
      let name = Columns.pad("  " + words.name(step.kind), to: 26)
      guard step.isTaken else {
        lines.append(name + Columns.padLeft("–", to: 8) + Columns.padLeft("–", to: 9))
        continue
      }
      lines.append(name + movement(step.low, step.high, step.after))
    }
    lines.append(
      Columns.pad("  " + words.text(.diffTogether), to: 26)
        + movement(change.low, change.high, change.after.point))
  }

  private func movement(_ low: Movement, _ high: Movement, _ after: ChangePoint) -> String {
    signed(low.hundredths, to: 8) + " " + signed(high.hundredths, to: 8) + "   "
      + Columns.cut("\(words.range(after)) \(words.verdict(after))", to: style.width - 46)
  }

  private mutating func addPopulations() {
    let changed = change.populations.filter { $0.before != $0.after }
    guard !changed.isEmpty else { return }
    lines.append("")
    lines.append(language.text(.headPopulations))
    for population in changed {
      let name = Columns.cut(population.id.rawValue.safeForTerminal, to: 19)
      let before = population.before.map { words.range($0.point) } ?? words.text(.diffNew)
      let after = population.after.map { words.range($0.point) } ?? words.text(.diffGone)
      var line = "  " + Columns.pad(name, to: 20) + Columns.pad(before, to: 24)
      line += before == after ? language.text(.theSame) : after
      let devices = words.devices(population)
      lines.append(Columns.cut(devices.isEmpty ? line : "\(line), \(devices)", to: style.width))
    }
  }

  private mutating func addBlockers(
    _ title: TextPhrase, _ blockers: [AttributedChange.BlockerMark], _ colour: String
  ) {
    guard !blockers.isEmpty else { return }
    lines.append("")
    lines.append(coloured(language.text(title, ["count": String(blockers.count)]), colour))
    for blocker in blockers {
      add(
        language.text(
          .headlineItemAt,
          [
            "title": blocker.title, "place": words.place(blocker),
            "devices": language.count(blocker.devices),
          ]), 2)
    }
  }

  private mutating func addItems(_ kind: ItemChange.Class, _ items: [ItemChange], all: Bool) {
    let shown = all ? items : Array(items.prefix(Self.topItems))
    lines.append("")
    lines.append(
      words.text(
        .diffCount,
        ["title": words.title(kind), "count": language.count(shown.count, of: items.count)]))
    for item in shown {
      var title = item.title
      if let former = item.formerly {
        title += " (\(item.item), " + words.text(.diffFormerly, ["id": former]) + ")"
      }
      lines.append(
        signed(item.gain, to: 8) + "  "
          + Columns.cut(title.safeForTerminal, to: style.width - 10))
      for part in item.parts { add(words.line(part, in: kind), 10) }
    }
    if shown.count < items.count {
      add(words.text(.diffMore, ["count": language.count(items.count - shown.count)]), 2)
    }
  }
}
