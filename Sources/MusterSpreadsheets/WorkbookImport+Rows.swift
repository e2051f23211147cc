internal import MusterDiagnostics
internal import MusterFormats
internal import MusterModel
internal import MusterWorkbook

extension WorkbookImport {
  mutating func report(
    _ table: HeadedTable<AnswerColumn>, _ column: AnswerColumn, _ row: Int, _ message: String,
    _ help: String? = nil
  ) {
    problems.append(
      Problem(
        sheet: table.name, address: table.address(column, row), message: message, help: help))
  }

  mutating func read(_ row: Int, _ cells: [Int: CellValue], _ table: HeadedTable<AnswerColumn>) {
    let name = table.value(.id, cells)?.text.trimmed ?? ""
    guard !name.isEmpty else {
      let isFilled = AnswerColumn.allCases.contains {
        $0.isInput && table.value($0, cells) != nil
      }
      if isFilled { report(table, .id, row, "the row has no id") }
      return
    }
    guard let item = items[catalog.renamed[name] ?? name] else {
      let known =
        catalog.capabilities.map(\.id.rawValue) + catalog.requirements.map(\.id.rawValue)
      report(
        table, .id, row, "there is no item '\(name.shown)'",
        Suggestion.help(for: name, among: known))
      return
    }
    guard let populations = populations(table, row, cells) else { return }
    let key = AnswerKey(item: item, populations: populations.text)
    if let first = seen.updateValue(table.cell(.id, row), forKey: key) {
      report(
        table, .id, row, "'\(name)' stands twice for the same populations, first in \(first.text)")
      return
    }
    var values: [AnswerColumn: String] = [:]
    for column in AnswerColumn.allCases where column.isInput && column != .populations {
      guard let value = table.value(column, cells) else { continue }
      switch CellReader.read(value, column, item, catalog) {
      case .success(let text): if !text.isEmpty { values[column] = text }
      case .failure(let misfit):
        report(table, column, row, misfit.message, misfit.help)
        // What cannot be read leaves what stands there.
        values[column] = old(key)[column]
      }
    }
    compare(key, populations.ids, values, table, row)
  }

  /// The populations of a row; `nil` where one of them is unknown, which is reported.
  private mutating func populations(
    _ table: HeadedTable<AnswerColumn>, _ row: Int, _ cells: [Int: CellValue]
  ) -> (ids: [PopulationID]?, text: String)? {
    guard let text = table.value(.populations, cells)?.text else { return (nil, "") }
    let all = worksheet.populations.map(\.id)
    var named: Set<PopulationID> = []
    for word in text.split(whereSeparator: { ",;\n".contains($0) }) {
      let name = String(word).trimmed
      guard !name.isEmpty else { continue }
      guard let id = all.first(where: { $0.rawValue == name.lowercased() }) else {
        let names = all.map(\.rawValue)
        report(
          table, .populations, row, "there is no population '\(name.shown)'",
          Suggestion.help(for: name, among: names) ?? "one of: \(names.joined(separator: ", "))")
        return nil
      }
      named.insert(id)
    }
    guard !named.isEmpty, named.count < all.count else { return (nil, "") }
    let ids = all.filter(named.contains)
    return (ids, ids.map(\.rawValue).joined(separator: ", "))
  }

  /// What the workbook held when it was made, else what the worksheet says now.
  mutating func old(_ key: AnswerKey) -> [AnswerColumn: String] {
    if let base { return base.values(key.item.text, key.populations) ?? [:] }
    return now(key)
  }

  mutating func now(_ key: AnswerKey) -> [AnswerColumn: String] {
    if let rows = known[key.item] { return rows[key.populations] ?? [:] }
    let rows = Dictionary(
      AnswerRow.rows(key.item, worksheet).map { ($0.populations, $0.values) }
    ) { first, _ in first }
    known[key.item] = rows
    return rows[key.populations] ?? [:]
  }
}
