internal import MusterModel
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

  private func rows(_ explanation: Explanation) -> [StateRow] {
    var order: [String] = []
    var groups: [String: [Explanation.Part]] = [:]
    for part in explanation.parts {
      let key = "\(Self.state(part).word)\u{1F}\(Self.state(part).because)\u{1F}\(held(part))"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(part)
    }
    var isCounted = false
    return order.compactMap { key in
      guard let parts = groups[key], let first = parts.first else { return nil }
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
        explanation: explanation, state: Self.state(first).word,
        because: Self.state(first).because,
        populations: isAll
          ? "all" : parts.map(\.population.id.rawValue).joined(separator: ", "),
        parts: parts, findings: findings)
    }
  }

  /// An answer that came from facts says so after a comma; what is derived is told from its values.
  private static func state(_ part: Explanation.Part) -> (word: String, because: String) {
    let pieces = part.answer.split(separator: ",", maxSplits: 1).map(String.init)
    let word = pieces.first ?? ""
    if RequirementState(rawValue: word) != nil {
      return (word, pieces.count > 1 ? String(pieces[1].drop { $0 == " " }) : "")
    }
    let range = part.values.now
    guard part.parts.isEmpty == false else { return ("open", "") }
    if range.low == .one { return ("met", "") }
    if range.low != range.high { return ("open", "") }
    return (range.high == .zero ? "not-met" : "partly", "")
  }

  private func held(_ part: Explanation.Part) -> String {
    let word = Self.state(part).word
    guard word != RequirementState.met.rawValue, word != RequirementState.notApplicable.rawValue
    else { return "" }
    return part.finding?.gate ?? part.parts.joined(separator: ", ")
  }

  private func sorted(_ domain: Domain) -> [Explanation] {
    explanations.filter { $0.domain == domain && !$0.parts.isEmpty }.sorted { $0.item < $1.item }
  }

  private static let columns: [TableSheet.Column] = [
    .init(head: "Item", width: 36), .init(head: "Title", width: 40),
    .init(head: "State", width: 14), .init(head: "Because", width: 38),
    .init(head: "Populations", width: 26), .init(head: "Points", width: 9),
    .init(head: "What to do", width: 52), .init(head: "Effort (days)", width: 9),
    .init(head: "Owner", width: 18), .init(head: "Due", width: 12),
    .init(head: "Source", width: 28),
  ]

  private func cells(_ row: StateRow) -> [WorkbookSheet.Cell] {
    let finding = row.findings.first
    let points = row.findings.reduce(0) { $0 + $1.hundredths }
    return [
      .init(.text(row.explanation.item.text), .id), .words(row.explanation.title),
      .words(row.state), .words(row.because), .words(row.populations),
      .figure(row.findings.isEmpty ? nil : points), .words(finding?.workaround ?? ""),
      .figure(finding?.effortDays?.roundedHundredths), .words(finding?.owner ?? ""),
      .init(finding?.due.map { .day($0.number) } ?? .empty, .day),
      .page(row.explanation.source.url),
    ]
  }

  private func states(_ name: String, _ domain: Domain, about: String) -> TableSheet {
    TableSheet(
      name: name, about: about, columns: Self.columns,
      rows: sorted(domain).flatMap { rows($0) }.map { cells($0) },
      empty: "No item is in scope.", foot: foot)
  }

  var identity: WorkbookSheet {
    let table = states(
      "Identity", .identity, about: "Tenant, names, sign-in and directory: every item in scope.")
    var sheet = table.sheet
    sheet.page.isLarge = true
    sheet.colours = table.colours(2, WordColours.states)
    return sheet
  }

  var mechanics: WorkbookSheet {
    let table = states(
      "Mechanics", .mechanics, about: "Tokens, certificates, enrolment: every item in scope.")
    var sheet = table.sheet
    sheet.page.isLarge = true
    sheet.colours = table.colours(2, WordColours.states)
    return sheet
  }

  /// The ways from today's management to the modes of the populations.
  var reEnrolment: WorkbookSheet {
    let table = TableSheet(
      name: "Re-enrolment",
      about: "The ways from today's management to the mode that each population will have.",
      columns: [
        .init(head: "Population", width: 20), .init(head: "Devices", width: 10),
        .init(head: "From", width: 40), .init(head: "To", width: 28),
        .init(head: "Erased", width: 12), .init(head: "From OS", width: 9),
        .init(head: "What is done", width: 56), .init(head: "What is lost", width: 40),
        .init(head: "What users notice", width: 36), .init(head: "Done by", width: 20),
        .init(head: "Source", width: 32),
      ], rows: assessment.populations.flatMap(ways),
      empty: "The catalog has no way for these populations.", foot: foot)
    var sheet = table.sheet
    sheet.page.isLarge = true
    sheet.colours = table.colours(
      4, [("erased", 0xF8CBAD), ("not erased", 0xC6E0B4), ("impossible", 0xE6A0A0)])
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
      let erased =
        switch path.wipe {
        case .required: "erased"
        case .notRequired: "not erased"
        case .impossible: "impossible"
        }
      return [
        .init(.text(population.id.rawValue), .id),
        .init(.number(population.devices), .count), .words(states.joined(separator: "\n")),
        .words(part.modeTitle), .words(erased), .words(path.minimumOS?.description ?? ""),
        .words(path.how), .words(path.lost), .words(path.usersNotice ?? ""),
        .words(path.doneBy.map(\.rawValue).joined(separator: ", ")), .page(path.source.url),
      ]
    }
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
      rows += self.rows(explanation).map { compliance($0, "Requirement", id.rawValue) }
    }
    let table = TableSheet(
      name: "Compliance",
      about:
        "Each control in scope and where it stands; then the requirements that belong to no framework.",
      columns: [
        .init(head: "Framework", width: 24), .init(head: "Control", width: 22),
        .init(head: "Title", width: 40), .init(head: "State", width: 14),
        .init(head: "Populations", width: 28), .init(head: "Held down by", width: 46),
        .init(head: "Satisfied by", width: 40), .init(head: "Under which condition", width: 46),
        .init(head: "Points", width: 9), .init(head: "Source", width: 28),
      ], rows: rows, empty: "No framework is in scope.", foot: foot)
    var sheet = table.sheet
    sheet.page.isLarge = true
    sheet.colours = table.colours(3, WordColours.states)
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
      .words(part?.parts.joined(separator: "\n") ?? row.because),
      .words(row.explanation.definition), .figure(row.findings.isEmpty ? nil : points),
      .page(row.explanation.source.url),
    ]
  }
}
