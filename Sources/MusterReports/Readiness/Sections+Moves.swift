internal import MusterModel

// Compliance by framework, and how devices move.
extension ReadinessReport {
  var compliance: [Block] {
    readiness.frameworks.filter { !$0.controls.isEmpty }.flatMap { framework -> [Block] in
      let rows = framework.controls.flatMap { control in
        control.parts.enumerated().map { controlRow(control, $0.element, isFirst: $0.offset == 0) }
      }
      return [
        .heading(framework.title),
        .table(
          ReportTable(
            kind: "controls", caption: text(.controlCaption),
            columns: [
              .init(text(.control)), .init(text(.places)), .init(text(.value)),
              .init(text(.satisfiedBy)), .init(text(.missing)),
            ], rows: rows)),
      ]
    }
  }

  private func controlRow(
    _ control: ControlState, _ part: ControlState.Part, isFirst: Bool
  ) -> [ReportTable.Cell] {
    let full = part.pieces.filter(\.isFull)
    // What the customer answered does not hang on what the control names.
    let isSettled = part.answer == .met || part.answer == .notApplicable
    let rest = isSettled ? [] : part.pieces.filter { !$0.isFull }
    return [
      .init(
        "\(strong: "\(control.number) \(control.title)")", id: control.id.rawValue,
        more: isFirst
          ? [
            line(.conditionWords, ["text": english(control.condition)]),
            line(.sourceWords, ["page": source(control.source).first]),
          ] : []),
      .init(places(part.populations)),
      .init(
        Line(language.range(part.value)),
        more: part.answer == .derived ? [] : [Line(text(part.answer.phrase))]),
      pieces(full, else: part.answer == .derived ? .nothingSatisfies : part.answer.phrase) {
        Line($0.title)
      },
      pieces(rest, else: .nothingMissing) {
        Line(
          "\($0.title) (\(text(.valueWords, ["value": language.range($0.value)])))"
        )
      },
    ]
  }

  private func pieces(
    _ pieces: [ControlState.Piece], else phrase: Phrase, _ line: (ControlState.Piece) -> Line
  ) -> ReportTable.Cell {
    let lines = pieces.map(line)
    return .init(lines.first ?? Line(text(phrase)), more: Array(lines.dropFirst()))
  }

  var mechanics: [Block] {
    var blocks = readiness.moves.flatMap(move)
    let items = readiness.items.filter { $0.domain == .mechanics }
    let credentials = items.filter(\.isCredential)
    if !credentials.isEmpty {
      blocks += [.heading(text(.credentialHeading)), stateTable(credentials)]
    }
    let others = items.filter { !$0.isCredential }
    if !others.isEmpty { blocks += [.heading(text(.mechanicsHeading)), stateTable(others)] }
    return blocks
  }

  private func move(_ move: PopulationMove) -> [Block] {
    var blocks: [Block] = [
      .heading(
        text(
          .moveHeading,
          [
            "population": move.population.id.rawValue, "platform": move.platformTitle,
            "mode": move.modeTitle, "devices": language.count(move.population.devices),
          ]))
    ]
    guard !move.ways.isEmpty else { return blocks + [.paragraph(Line(text(.noWays)))] }
    let erasure = text(.eraseSummary, ["erasure": language.erasure(move.erasure)])
    blocks.append(.paragraph("\(strong: erasure)"))
    if let leaving = move.leaving {
      blocks.append(
        .paragraph(
          line(
            .leaveWords,
            [
              "how": english(leaving.how.sentence),
              "notice": english(leaving.usersNotice.sentence),
              "remains": english(leaving.remains.sentence),
            ])))
    }
    blocks.append(
      .table(
        ReportTable(
          kind: "moves", caption: text(.moveCaption),
          columns: [
            .init(text(.today)), .init(text(.erase)), .init(text(.lost)), .init(text(.doneBy)),
            .init(text(.source)),
          ], rows: move.ways.map { way($0) })))
    return blocks
  }

  private func way(_ way: PopulationMove.Way) -> [ReportTable.Cell] {
    let path = way.path
    let version = path.minimumOS.map { version in
      let reach: Phrase =
        switch way.isReached {
        case true?: .reached
        case false?: .notReached
        case nil: .reachUnknown
        }
      return "\(text(.fromVersion, ["version": version.description])), \(text(reach))"
    }
    let doers = path.doneBy.map { text($0.phrase) }.joined(separator: ", ")
    return [
      .init(
        Line(way.from.joined(separator: "; ")),
        more: [line(.howWords, ["text": english(path.how)])]),
      .init("\(strong: text(path.wipe.phrase))", more: [version.line { $0 }]),
      .init(
        english(path.lost),
        more: [path.usersNotice.map { line(.usersNotice, ["text": english($0)]) }]),
      .init(doers), source(path.source),
    ]
  }
}

extension String {
  /// With a full stop at its end.
  fileprivate var sentence: String { hasSuffix(".") || isEmpty ? self : self + "." }
}
