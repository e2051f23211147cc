internal import MusterModel

/// The parts of a change as blocks, which HTML and Markdown both know.
struct DiffSections {
  let words: DiffWords
  private var change: AttributedChange { words.change }
  private var language: Language { words.language }

  /// The sentence that everybody reads: the verdict before and after.
  var headline: String {
    let (before, after) = (words.verdict(change.before.point), words.verdict(change.after.point))
    let verdicts =
      before == after ? after : words.text(.diffHeadline, ["before": before, "after": after])
    return "\(verdicts), \(moved)"
  }

  /// The range before and after, and what the low score gained.
  var moved: String {
    let (from, to) = (words.range(change.before.point), words.range(change.after.point))
    return from == to
      ? to
      : words.text(
        .diffMoved, ["from": from, "to": to, "change": words.signed(change.low.hundredths)])
  }

  /// Verdicts, ranges and counts side by side.
  var sides: ReportTable {
    let (before, after) = (change.before, change.after)
    var rows: [[ReportTable.Cell]] = View.allCases.map { view in
      [ReportTable.Cell(language.text(view.phrase))]
        + [before, after].map { cell($0.standing, view) }
    }
    func add(_ name: String, _ value: (ComparedSide) -> String) {
      rows.append([name, value(before), value(after)].map { ReportTable.Cell($0) })
    }
    add(language.text(.rowSettled)) { side in
      side.standing.completeness.map { language.number($0) + " %" } ?? "–"
    }
    add(words.text(.diffOpenItems)) { language.count($0.openItems) }
    add(words.text(.diffOpenGaps)) { language.count($0.openGaps) }
    add(language.text(.columnDevices)) { language.count($0.devices) }
    return ReportTable(
      kind: "sides", caption: words.text(.diffSidesCaption),
      columns: [
        .init(words.text(.diffMeasure)), .init(words.text(.diffBefore)),
        .init(words.text(.diffAfter)),
      ], rows: rows)
  }

  private func cell(_ standing: Assessment.Standing, _ view: View) -> ReportTable.Cell {
    let verdict = standing.verdicts[view]
    let range = standing.scores.map { language.range($0[view]) }
    return ReportTable.Cell(
      "\(verdict, language.text(verdict.phrase)) \(range ?? language.text(.nothingInScope))")
  }

  /// What each step did; `nil` where that cannot be told.
  ///
  /// - Parameter onlyTaken: Whether what the sides do not differ in is left out.
  func steps(onlyTaken: Bool = false) -> ReportTable? {
    guard let steps = change.steps else { return nil }
    var rows = steps.filter { $0.isTaken || !onlyTaken }.map { step -> [ReportTable.Cell] in
      guard step.isTaken else {
        return [
          ReportTable.Cell(words.name(step.kind)), "–", "–",
          ReportTable.Cell(words.text(.diffUntouched)),
        ]
      }
      return row(words.name(step.kind), step.low, step.high, step.after)
    }
    rows.append(row(words.text(.diffTogether), change.low, change.high, change.after.point))
    return ReportTable(
      kind: "steps", caption: words.text(.diffStepsCaption),
      columns: [
        .init(words.text(.diffStep)), .init(words.text(.diffLow), isNumber: true),
        .init(words.text(.diffHigh), isNumber: true), .init(words.text(.diffThen)),
      ], rows: rows)
  }

  private func row(
    _ name: String, _ low: Movement, _ high: Movement, _ after: ChangePoint
  ) -> [ReportTable.Cell] {
    [
      ReportTable.Cell(name), ReportTable.Cell(words.signed(low.hundredths)),
      ReportTable.Cell(words.signed(high.hundredths)),
      "\(after.verdict, words.verdict(after)) \(words.range(after))",
    ]
  }

  /// Populations that differ; `nil` where none does.
  var populations: ReportTable? {
    let changed = change.populations.filter { $0.before != $0.after }
    guard !changed.isEmpty else { return nil }
    func cell(_ part: ComparedSide.Part?, _ absent: DiffPhrase) -> ReportTable.Cell {
      guard let part else { return ReportTable.Cell(words.text(absent)) }
      return ReportTable.Cell(
        "\(part.point.verdict, words.verdict(part.point)) \(words.range(part.point))",
        more: [
          Line("\(language.count(part.devices)) \(language.text(.columnDevices))")
        ])
    }
    return ReportTable(
      kind: "sides", caption: words.text(.diffPopulationsCaption),
      columns: [
        .init(language.text(.population)), .init(words.text(.diffBefore)),
        .init(words.text(.diffAfter)),
      ],
      rows: changed.map { row in
        [
          ReportTable.Cell(row.id.rawValue), cell(row.before, .diffNew),
          cell(row.after, .diffGone),
        ]
      })
  }

  /// Blockers that are new and that are gone.
  var blockers: [Block] {
    func list(_ title: TextPhrase, _ blockers: [AttributedChange.BlockerMark]) -> [Block] {
      guard !blockers.isEmpty else { return [] }
      return [
        .heading(language.text(title, ["count": String(blockers.count)])),
        .list(
          blockers.map { blocker in
            Line(
              language.text(
                .headlineItemAt,
                [
                  "title": blocker.title, "place": words.place(blocker),
                  "devices": language.count(blocker.devices),
                ]))
          }),
      ]
    }
    return list(.blockersNew, change.blockersNew) + list(.blockersGone, change.blockersGone)
  }

  /// The items of a class side by side.
  func table(_ kind: ItemChange.Class, _ items: [ItemChange]) -> ReportTable {
    ReportTable(
      kind: "changes",
      caption: words.text(.diffItemsCaption, ["title": words.title(kind)]),
      columns: [
        .init(words.text(.diffItem)), .init(words.text(.diffBefore)),
        .init(words.text(.diffAfter)), .init(words.text(.diffPoints), isNumber: true),
      ], rows: items.map { row($0) })
  }

  private func row(_ item: ItemChange) -> [ReportTable.Cell] {
    let former = item.formerly.map { Line(words.text(.diffFormerly, ["id": $0])) }
    let before = item.parts.map { Line("\(words.place($0)): \(words.state($0.before, $0.view))") }
    let after = item.parts.map { part in
      var line = words.state(part.after, part.view)
      if part.kind != item.kind { line += ", " + words.title(part.kind) }
      if !part.causes.isEmpty {
        let steps = part.causes.map(words.name).joined(separator: ", ")
        line += ", " + words.text(.diffBy, ["steps": steps])
      }
      return Line("\(words.place(part)): \(line)")
    }
    func stacked(_ lines: [Line]) -> ReportTable.Cell {
      ReportTable.Cell(lines.first ?? "", more: lines.dropFirst().map { $0 })
    }
    return [
      ReportTable.Cell(Line(item.title), id: item.item, more: [former]), stacked(before),
      stacked(after), ReportTable.Cell(words.signed(item.gain)),
    ]
  }
}
