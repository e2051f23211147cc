internal import MusterDiagnostics
internal import MusterFormats
internal import MusterModel
internal import MusterWorkbook

/// Reads a sheet of gaps: what people changed of owners, due dates and decisions.
struct GapImport {
  /// A row with what is to become of its answer.
  struct Edit {
    let item: ItemID
    /// Whom the row is about; empty for the whole organisation.
    let population: PopulationID?
    /// Which answer of the item it is about.
    let answer: Int
    /// What the row changes; an empty text takes back.
    let changed: [AnswerColumn: String]
    /// All that the answer is to say.
    let wanted: [AnswerColumn: String]
    let row: Int
  }

  private let sheet: HeadedTable<GapColumn>
  private let worksheet: Worksheet
  private let catalog: Catalog
  private let items: [String: ItemID]
  private let base: ExportedAnswers?
  private var seen: [String: String] = [:]
  private(set) var edits: [Edit] = []
  private(set) var problems: [WorkbookImport.Problem] = []
  /// Cells with a status that somebody changed.
  private(set) var statuses: [String] = []

  init(_ sheet: HeadedTable<GapColumn>, _ whole: WorkbookImport) {
    self.sheet = sheet
    worksheet = whole.worksheet
    catalog = whole.catalog
    items = whole.items
    base = whole.base
    for (row, cells) in sheet.rows { read(row, cells) }
  }

  private mutating func report(
    _ column: GapColumn, _ row: Int, _ message: String, _ help: String? = nil
  ) {
    problems.append(
      .init(
        sheet: sheet.name, address: sheet.address(column, row), message: message, help: help))
  }

  private mutating func read(_ row: Int, _ cells: [Int: CellValue]) {
    let name = sheet.value(.id, cells)?.text.trimmed ?? ""
    guard !name.isEmpty else {
      if GapColumn.taken.contains(where: { sheet.value($0, cells) != nil }) {
        report(.id, row, "the row has no id")
      }
      return
    }
    guard let item = items[catalog.renamed[name] ?? name] else {
      // The line that stands there where nothing costs points names no item and fills no cell.
      guard cells.count > 1 else { return }
      report(
        .id, row, "there is no item '\(name.shown)'",
        Suggestion.help(for: name, among: items.keys.sorted()))
      return
    }
    let place = sheet.value(.population, cells)?.text.trimmed.lowercased() ?? ""
    var population: PopulationID?
    if place != GapRow.organisation, !place.isEmpty {
      population = worksheet.populations.map(\.id).first { $0.rawValue == place }
      guard population != nil else {
        let names = worksheet.populations.map(\.id.rawValue)
        report(
          .population, row, "there is no population '\(place.shown)'",
          Suggestion.help(for: place, among: names) ?? "one of: \(names.joined(separator: ", "))")
        return
      }
    }
    let key = "\(item.text) \(population?.rawValue ?? "")"
    if let first = seen.updateValue(sheet.address(.id, row), forKey: key) {
      report(.id, row, "'\(name)' stands twice for the same population, first in \(first)")
      return
    }
    noteStatus(item, population, row, cells)
    compare(item, population, row, cells)
  }

  private mutating func noteStatus(
    _ item: ItemID, _ population: PopulationID?, _ row: Int, _ cells: [Int: CellValue]
  ) {
    guard sheet.columns[.status] != nil,
      let old = base?.gap(item.text, population?.rawValue ?? "")?.status
    else { return }
    if (sheet.value(.status, cells)?.text.trimmed ?? "") != old {
      statuses.append(sheet.address(.status, row))
    }
  }

  private mutating func compare(
    _ item: ItemID, _ population: PopulationID?, _ row: Int, _ cells: [Int: CellValue]
  ) {
    let answer = Self.answer(item, population, worksheet)
    let now = answer?.values ?? [:]
    let old: [AnswerColumn: String] =
      base.map { $0.gap(item.text, population?.rawValue ?? "")?.values ?? [:] } ?? now
    let changed = changes(row, cells, item, now: now, old: old)
    let wanted = now.merging(changed) { _, new in new }.filter { !$0.value.isEmpty }
    guard !changed.isEmpty else { return }
    guard let answer else {
      let first = GapColumn.taken.first { $0.answer.map { changed[$0] != nil } ?? false }
      report(
        first ?? .owner, row, "an item that the worksheet does not answer has no owner or decision",
        "answer '\(item.text)' first")
      return
    }
    guard isWholeDecision(wanted) else {
      let missing = [GapColumn.decision, .decisionReason, .by, .until].first {
        $0.answer.map { wanted[$0] == nil } ?? false
      }
      report(
        missing ?? .decision, row,
        "a decision has a kind, a reason, who decided and until when", "fill in the missing ones")
      return
    }
    edits.append(
      Edit(
        item: item, population: population, answer: answer.position, changed: changed,
        wanted: wanted, row: row))
  }

  /// What a row says otherwise than the workbook did when it was made; an empty text takes back.
  private mutating func changes(
    _ row: Int, _ cells: [Int: CellValue], _ item: ItemID, now: [AnswerColumn: String],
    old: [AnswerColumn: String]
  ) -> [AnswerColumn: String] {
    var changed: [AnswerColumn: String] = [:]
    for column in GapColumn.taken where sheet.columns[column] != nil {
      guard let field = column.answer else { continue }
      let text: String
      switch CellReader.read(sheet.value(column, cells) ?? .text(""), field, item, catalog) {
      case .success(let value): text = value
      case .failure(let misfit):
        report(column, row, misfit.message, misfit.help)
        continue
      }
      guard text != Self.shown(old[field]) else { continue }
      if text == Self.shown(now[field]) { continue }
      guard Self.shown(now[field]) == Self.shown(old[field]) else {
        report(
          column, row,
          "both changed: the worksheet says '\((now[field] ?? "nothing").shown)', the workbook '\(text.isEmpty ? "nothing" : text.shown)'",
          "the worksheet is kept")
        continue
      }
      changed[field] = text
    }
    return changed
  }

  /// Whether a decision says all that it must, or there is none.
  private func isWholeDecision(_ values: [AnswerColumn: String]) -> Bool {
    let needed: [AnswerColumn] = [.decision, .decisionReason, .by, .until]
    let given = needed.count { values[$0] != nil }
    return given == needed.count || (given == 0 && values[.with] == nil)
  }

  /// As a cell shows it and it is read again.
  private static func shown(_ text: String?) -> String {
    text.map { CellText.fitting($0).trimmed } ?? ""
  }

  /// What the worksheet says about an item in a population, or in all.
  static func answer(
    _ item: ItemID, _ population: PopulationID?, _ worksheet: Worksheet
  ) -> (position: Int, values: [AnswerColumn: String])? {
    guard let id = population ?? worksheet.populations.first?.id else { return nil }
    func find<Answer>(
      _ answers: [Scoped<Answer>]?, _ values: (Answer) -> [AnswerColumn: String]
    ) -> (position: Int, values: [AnswerColumn: String])? {
      guard let answers, let position = answers.answerIndex(for: id) else { return nil }
      return (position, values(answers[position].answer).filter { !$0.value.isEmpty })
    }
    return switch item {
    case .capability(let id): find(worksheet.capabilities[id], AnswerRow.values)
    case .requirement(let id): find(worksheet.requirements[id], AnswerRow.values)
    case .control(let id): find(worksheet.controls[id], AnswerRow.values)
    }
  }
}
