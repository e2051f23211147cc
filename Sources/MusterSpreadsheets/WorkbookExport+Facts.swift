internal import MusterModel
internal import MusterWorkbook

extension WorkbookExport {
  static let factSheet = "Facts"

  /// Whether the facts are asked for.
  var hasFacts: Bool { role?.knowsFacts ?? true }

  /// The facts that rules check, one a row; `nil` for a role that does not know them.
  var factSheet: WorkbookSheet? {
    guard hasFacts else { return nil }
    let columns = FactColumn.allCases
    let letter = CellAddress.columnName(FactColumn.value.rawValue)
    let keys = FactKey.allCases
    let range = "\(letter)\(Self.firstRow + 1):\(letter)\(Self.firstRow + keys.count)"
    var cells: [[WorkbookSheet.Cell]] = [
      [.init(.text(Self.factSheet), .title)],
      [
        .init(.text("Answered"), .label),
        .init(
          .formula(
            "COUNTA(\(range))/ROWS(\(range))",
            result: Double(worksheet.facts.count) / Double(keys.count)), .share),
      ],
      columns.map { .init(.text($0.head), .head, note: $0.help) },
    ]
    for key in keys {
      cells.append([
        .init(.text(key.rawValue), .id), .init(.text(key.meaning), .question),
        .init(worksheet.facts[key].map { .text($0.value.cellText) } ?? .empty, .input),
        .init(.text(key.cellHelp), .question),
      ])
    }
    var sheet = WorkbookSheet(
      name: Self.factSheet, columns: columns.map { .init(width: $0.width) }, rows: cells)
    sheet.frozenRows = Self.firstRow
    sheet.filterRow = Self.firstRow - 1
    sheet.isProtected = true
    for (position, key) in keys.enumerated() where !key.cellChoices.isEmpty {
      let row = Self.firstRow + position
      sheet.choices.append(
        .init(column: FactColumn.value.rawValue, rows: row...row, words: key.cellChoices))
    }
    return sheet
  }
}
