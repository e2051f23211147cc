internal import MusterModel

// Licences, identity, people: what is there and what is missing.
extension ReadinessReport {
  var licences: [Block] {
    var blocks: [Block] = []
    if let owned = readiness.ownedLicences, !owned.isEmpty {
      blocks += [.heading(text(.ownedHeading)), .table(ownedTable(owned))]
    }
    guard !readiness.offers.isEmpty else {
      let words = text(readiness.ownedLicences == nil ? .costUnknownPlans : .costNoPlans)
      return blocks + [.paragraph(Line(words))]
    }
    blocks.append(.heading(text(.offerHeading)))
    if let picture = RangePictures.licences(readiness, language) {
      blocks.append(.picture(picture))
    }
    blocks.append(.table(offerTable))
    return blocks
  }

  private func ownedTable(_ owned: [LicenceState]) -> ReportTable {
    ReportTable(
      kind: "owned", caption: text(.ownedCaption),
      columns: [.init(text(.plan)), .init(text(.users), isNumber: true), .init(text(.period))],
      rows: owned.map { licence in
        let stale = licence.isCurrent ? nil : Line(text(.notCurrent))
        return [
          .init(Line(licence.title), id: licence.plan.rawValue),
          .init(licence.users.map(language.count) ?? text(.notGiven)),
          .init(Line(period(licence.period)), more: [stale]),
        ]
      })
  }

  private var offerTable: ReportTable {
    ReportTable(
      kind: "licences", caption: text(.offerCaption),
      columns: [
        .init(text(.plan)), .init(text(.points), isNumber: true),
        .init(text(.devices), isNumber: true), .init(text(.closes)),
      ],
      rows: readiness.offers.map { offer in
        let closes = offer.closes.map {
          Line("\($0.title) (\(places($0.populations)))")
        }
        return [
          .init(
            Line(offer.effect.title), id: offer.effect.plan.rawValue,
            more: [offer.isSuggested ? "\(strong: text(.suggested))" : nil]),
          .init("+\(language.number(offer.effect.points))"),
          .init(language.count(offer.devices)),
          .init(closes.first ?? "", more: Array(closes.dropFirst())),
        ]
      })
  }

  var identity: [Block] {
    let items = readiness.items.filter { $0.domain == .identity }
    guard !items.isEmpty else { return [] }
    var blocks: [Block] = []
    if !readiness.facts.isEmpty {
      blocks.append(.heading(text(.factHeading)))
      blocks.append(
        .table(
          ReportTable(
            kind: "facts", caption: text(.factCaption),
            columns: [.init(text(.fact)), .init(text(.value))],
            rows: readiness.facts.map { fact in
              [
                .init("\(code: fact.key.rawValue)", id: language.meaning(fact.key)),
                .init(fact.value.isEmpty ? text(.emptyList) : fact.value),
              ]
            })))
    }
    return blocks + [.heading(text(.identityHeading)), stateTable(items)]
  }

  var people: [Block] {
    let items = readiness.items.filter { $0.domain == .people }
    return items.isEmpty ? [] : [stateTable(items)]
  }

  /// Items with their state, what costs most first; below each what to do.
  func stateTable(_ items: [ItemState]) -> Block {
    let ordered = items.sorted {
      $0.hundredths == $1.hundredths ? $0.item < $1.item : $0.hundredths > $1.hundredths
    }
    return .table(
      ReportTable(
        kind: "states", caption: text(.stateCaption),
        columns: [
          .init(text(.points)), .init(text(.item)), .init(text(.state)), .init(text(.toDo)),
        ], rows: ordered.map(stateRow)))
  }

  private func stateRow(_ state: ItemState) -> [ReportTable.Cell] {
    let parts = state.parts.map(partLines)
    let isDone = state.hundredths == 0
    return [
      .init(isDone ? "–" : language.number(state.hundredths)),
      .init("\(strong: state.title)", id: state.item.text),
      .init(parts.first?.first ?? "", more: Array(parts.joined().dropFirst())),
      .init(isDone ? "" : state.fix ?? ""),
    ]
  }

  /// What is known about an item in some populations, and what was noted.
  func partLines(_ part: ItemState.Part) -> [Line] {
    let remarks = part.remarks
    let lines: [Line?] = [
      "\(strong: text(part.answer.phrase)), \(places(part.populations))",
      part.because.map { Line(text(.becauseWords, ["text": language.text($0)])) },
      remarks.note.line { text(.noteWords, ["text": $0]) },
      remarks.owner.line { text(.ownerWords, ["name": $0]) },
      remarks.due.map { Line(text(.dueWords, ["day": language.date($0)])) },
    ]
    return lines.compactMap { $0 }
  }
}
