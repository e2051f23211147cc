internal import MusterDiagnostics
internal import MusterWorkbook

/// The rows of a sheet under their heads, wherever people moved them.
struct SheetTable {
  let name: String
  /// The column of each head that was found.
  let columns: [AnswerColumn: Int]
  let rows: [(row: Int, cells: [Int: CellValue])]

  /// `nil` where no row holds the heads of ids and answers.
  init?(_ sheet: SheetContent) {
    let all = sheet.rows
    for (position, row) in all.enumerated().prefix(40) {
      let columns = Self.columns(row.cells)
      guard columns[.id] != nil, columns[.answer] != nil else { continue }
      name = sheet.name
      self.columns = columns
      rows = Array(all[(position + 1)...])
      return
    }
    return nil
  }

  private static func columns(_ cells: [Int: CellValue]) -> [AnswerColumn: Int] {
    var columns: [AnswerColumn: Int] = [:]
    for (column, value) in cells.sorted(by: { $0.key < $1.key }) {
      guard case .text(let text) = value,
        let head = AnswerColumn.allCases.first(where: {
          $0.head.lowercased() == text.trimmed.lowercased()
        }), columns[head] == nil
      else { continue }
      columns[head] = column
    }
    return columns
  }

  func value(_ column: AnswerColumn, _ cells: [Int: CellValue]) -> CellValue? {
    columns[column].flatMap { cells[$0] }
  }

  /// Where a cell of a row stands, such as `E12`.
  func address(_ column: AnswerColumn, _ row: Int) -> String {
    CellAddress(row: row, column: columns[column] ?? 0).text
  }
}

extension String {
  /// Without spaces at its ends, those that do not break a line included.
  var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
