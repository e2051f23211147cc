internal import MusterWorkbook

/// The rows of a sheet of gaps under their heads, wherever people moved them.
struct GapSheet {
  let name: String
  /// The column of each head that was found.
  let columns: [GapColumn: Int]
  let rows: [(row: Int, cells: [Int: CellValue])]

  /// `nil` where no row holds the heads of ids, populations and points.
  init?(_ sheet: SheetContent) {
    let all = sheet.rows
    for (position, row) in all.enumerated().prefix(40) {
      let columns = Self.columns(row.cells)
      guard columns[.id] != nil, columns[.population] != nil, columns[.points] != nil else {
        continue
      }
      name = sheet.name
      self.columns = columns
      rows = Array(all[(position + 1)...])
      return
    }
    return nil
  }

  private static func columns(_ cells: [Int: CellValue]) -> [GapColumn: Int] {
    var columns: [GapColumn: Int] = [:]
    for (column, value) in cells.sorted(by: { $0.key < $1.key }) {
      guard case .text(let text) = value,
        let head = GapColumn.allCases.first(where: {
          $0.head.lowercased() == text.trimmed.lowercased()
        }), columns[head] == nil
      else { continue }
      columns[head] = column
    }
    return columns
  }

  func value(_ column: GapColumn, _ cells: [Int: CellValue]) -> CellValue? {
    columns[column].flatMap { cells[$0] }
  }

  /// Where a cell of a row stands, such as `O12`.
  func address(_ column: GapColumn, _ row: Int) -> String {
    CellAddress(row: row, column: columns[column] ?? 0).text
  }
}
