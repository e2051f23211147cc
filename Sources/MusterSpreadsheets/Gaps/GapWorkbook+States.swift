internal import MusterModel
internal import MusterReports
internal import MusterWorkbook

// The state of items, gap or not.
extension GapWorkbook {
  /// An item with the populations where it stands alike.
  private struct StateRow {
    let explanation: Explanation
    let state: String
    /// What it rests on, such as facts.
    let because: String
    let populations: String
    let parts: [Explanation.Part]
    /// Those of the state; one of the whole organisation counts once.
    let findings: [Finding]
  }

  /// What populations have to have alike to share a row.
  private struct Likeness: Hashable {
    let state: ItemState.Answer
    let because: FactReason?
    let held: String
  }

  private func rows(_ explanation: Explanation) -> [StateRow] {
    var order: [Likeness] = []
    var groups: [Likeness: [Explanation.Part]] = [:]
    for part in explanation.parts {
      let (state, because) = Self.state(part)
      let likeness = Likeness(state: state, because: because, held: held(part))
      if groups[likeness] == nil { order.append(likeness) }
      groups[likeness, default: []].append(part)
    }
    var isCounted = false
    return order.compactMap { likeness in
      guard let parts = groups[likeness] else { return nil }
      var findings: [Finding] = []
      for finding in parts.compactMap(\.finding)
      where !findings.contains(where: { $0.population == finding.population }) {
        // One of the whole organisation stands with the first state.
        guard finding.population != nil || !isCounted else { continue }
        if finding.population == nil { isCounted = true }
        findings.append(finding)
      }
      let isAll = parts.count == assessment.populations.count
      return StateRow(
        explanation: explanation, state: language.state(likeness.state),
        because: likeness.because.map { language.text(.becauseWords, ["text": language.text($0)]) }
          ?? "",
        populations: isAll
          ? language.text(.all) : parts.map(\.population.id.rawValue).joined(separator: ", "),
        parts: parts, findings: findings)
    }
  }

  /// What was answered, or what facts say; what is derived is told from its values.
  private static func state(
    _ part: Explanation.Part
  ) -> (state: ItemState.Answer, because: FactReason?) {
    switch part.answer {
    case .said(let answer, let because)
    where RequirementState(rawValue: answer.rawValue) != nil:
      return (answer, because)
    default: break
    }
    let range = part.values.now
    guard !part.parts.isEmpty else { return (.open, nil) }
    if range.low == .one { return (.met, nil) }
    if range.low != range.high { return (.open, nil) }
    return (range.high == .zero ? .notMet : .partly, nil)
  }

  private func held(_ part: Explanation.Part) -> String {
    let state = Self.state(part).state
    guard state != .met, state != .notApplicable else { return "" }
    return part.finding?.cause.map { language.text($0) }
      ?? part.parts.map(language.piece).joined(separator: ", ")
  }

  private func sorted(_ domain: Domain) -> [Explanation] {
    explanations.filter { $0.domain == domain && !$0.parts.isEmpty }.sorted { $0.item < $1.item }
  }

  private var columns: [TableSheet.Column] {
    [
      column(.columnItem, 36), column(.columnTitle, 40), column(.columnState, 14),
      column(.columnBecause, 38), column(.columnPopulations, 26), column(.columnPoints, 9),
      column(.columnRemedy, 52), column(.columnEffort, 9), column(.columnOwner, 18),
      column(.columnDue, 12), column(.columnSource, 28),
    ]
  }

  private func cells(_ row: StateRow) -> [WorkbookSheet.Cell] {
    let finding = row.findings.first
    let points = row.findings.reduce(0) { $0 + $1.hundredths }
    return [
      .init(.text(row.explanation.item.text), .id), .words(row.explanation.title),
      .words(row.state), .words(row.because), .words(row.populations),
      .figure(row.findings.isEmpty ? nil : points),
      .words(finding?.advice.map { language.text($0) } ?? ""),
      .figure(finding?.effortDays?.roundedHundredths), .words(finding?.owner ?? ""),
      .init(finding?.due.map { .day($0.number) } ?? .empty, .day),
      .page(row.explanation.source.url),
    ]
  }

  private func states(
    _ name: WorkbookPhrase, _ domain: Domain, about: WorkbookPhrase
  ) -> TableSheet {
    TableSheet(
      name: text(name), about: text(about), columns: columns,
      rows: sorted(domain).flatMap { rows($0) }.map { cells($0) },
      empty: text(.noItems), foot: foot)
  }

  var identity: WorkbookSheet {
    let table = states(.sheetIdentity, .identity, about: .aboutIdentity)
    var sheet = table.sheet
    sheet.page.isLarge = true
    sheet.colours = table.colours(2, WordColours.states(language))
    return sheet
  }

  var mechanics: WorkbookSheet {
    let table = states(.sheetMechanics, .mechanics, about: .aboutMechanics)
    var sheet = table.sheet
    sheet.page.isLarge = true
    sheet.colours = table.colours(2, WordColours.states(language))
    return sheet
  }

  /// The ways from today's management to the modes of the populations.
  var reEnrolment: WorkbookSheet {
    let table = TableSheet(
      name: text(.sheetReEnrolment), about: text(.aboutReEnrolment),
      columns: [
        column(.columnPopulation, 20), column(.columnAllDevices, 10), column(.columnFrom, 40),
        column(.columnTo, 28), column(.columnErased, 12), column(.columnFromOS, 9),
        column(.columnDone, 56), column(.columnLost, 40), column(.columnNotice, 36),
        column(.columnDoneBy, 20), column(.columnSource, 32),
      ], rows: assessment.populations.flatMap(ways), empty: text(.noPaths), foot: foot)
    var sheet = table.sheet
    sheet.page.isLarge = true
    let words: [(WorkbookPhrase, UInt32)] = [
      (.cellErased, 0xF8CBAD), (.cellNotErased, 0xC6E0B4), (.cellImpossible, 0xE6A0A0),
    ]
    sheet.colours = table.colours(4, words.map { (text($0), $1) })
    return sheet
  }

  private func ways(_ part: Assessment.PopulationPart) -> [[WorkbookSheet.Cell]] {
    let population = part.population
    let paths = catalog.paths.filter {
      $0.platform == population.platform && $0.to.contains(population.mode)
    }
    return paths.map { path in
      let states = path.from.map { id in
        catalog.states.first { $0.id == id && $0.platform == path.platform }?.title
          ?? id.rawValue
      }
      let erased: WorkbookPhrase =
        switch path.wipe {
        case .required: .cellErased
        case .notRequired: .cellNotErased
        case .impossible: .cellImpossible
        }
      return [
        .init(.text(population.id.rawValue), .id),
        .init(.number(population.devices), .count), .words(states.joined(separator: "\n")),
        .words(part.modeTitle), .words(text(erased)), .words(path.minimumOS?.description ?? ""),
        .words(path.how), .words(path.lost), .words(path.usersNotice ?? ""),

        .words(path.doneBy.map { doer($0) }.joined(separator: ", ")), .page(path.source.url),
      ]
    }
  }

  /// Who does it; English has the words of the catalog.
  private func doer(_ doer: ReEnrolmentPath.Doer) -> String {
    language.isCatalogs ? doer.rawValue : language.text(doer.phrase)
  }

  var compliance: WorkbookSheet {
    var rows: [[WorkbookSheet.Cell]] = []
    let items = Dictionary(sorted(.compliance).map { ($0.item, $0) }) { first, _ in first }
    for framework in catalog.frameworks where worksheet.frameworks.contains(framework.id) {
      for control in framework.controls {
        guard let explanation = items[.control(control.id)] else { continue }
        rows += self.rows(explanation).map { compliance($0, framework.title, control.number) }
      }
    }
    for explanation in sorted(.compliance) {
      guard case .requirement(let id) = explanation.item else { continue }
      rows += self.rows(explanation).map { compliance($0, text(.cellRequirement), id.rawValue) }
    }
    let table = TableSheet(
      name: text(.sheetCompliance), about: text(.aboutCompliance),
      columns: [
        column(.columnFramework, 24), column(.columnControl, 22), column(.columnTitle, 40),
        column(.columnState, 14), column(.columnPopulations, 28), column(.columnHeld, 46),
        column(.columnSatisfied, 40), column(.columnCondition, 46), column(.columnPoints, 9),
        column(.columnSource, 28),
      ], rows: rows, empty: text(.noFrameworks), foot: foot)
    var sheet = table.sheet
    sheet.page.isLarge = true
    sheet.colours = table.colours(3, WordColours.states(language))
    return sheet
  }

  private func compliance(
    _ row: StateRow, _ framework: String, _ number: String
  ) -> [WorkbookSheet.Cell] {
    let part = row.parts.first
    let title = row.explanation.title
    let points = row.findings.reduce(0) { $0 + $1.hundredths }
    return [
      .words(framework), .words(number),
      .words(title.hasPrefix(number + " ") ? String(title.dropFirst(number.count + 1)) : title),
      .words(row.state), .words(row.populations), .words(part.map { held($0) } ?? ""),
      .words(part?.parts.map(language.piece).joined(separator: "\n") ?? row.because),
      .words(row.explanation.definition), .figure(row.findings.isEmpty ? nil : points),
      .page(row.explanation.source.url),
    ]
  }
}
