internal import MusterDiagnostics
internal import MusterReports
internal import MusterWorkbook

/// The columns of one kind of sheet, known by what stands above them.
protocol SheetHead: CaseIterable, Hashable, Sendable {
  /// What stands above the column in English.
  var head: String { get }
  /// What stands above it in another language.
  func head(in language: Language) -> String
  /// The columns without which a sheet is of another kind.
  static var needed: [Self] { get }
}

extension SheetHead {
  /// Workbooks of answers are in English only.
  func head(in language: Language) -> String { head }
}

/// The rows of a sheet under their heads, wherever people moved them.
struct HeadedTable<Head: SheetHead> {
  let name: String
  /// Ranges of cells that were merged into one.
  let merged: [String]
  /// The column of each head that was found.
  let columns: [Head: Int]
  let rows: [(row: Int, cells: [Int: CellValue])]

  /// `nil` where no row near the top holds the heads that are needed.
  ///
  /// - Parameter languages: Those that heads may be in, besides English.
  init?(_ sheet: SheetContent, languages: [Language] = []) {
    var heads: [String: Head] = [:]
    for head in Head.allCases {
      for text in [head.head] + languages.map(head.head) {
        let key = text.trimmed.lowercased()
        if heads[key] == nil { heads[key] = head }
      }
    }
    for (position, row) in sheet.rows.enumerated().prefix(40) {
      let columns = Self.columns(row.cells, heads)
      guard Head.needed.allSatisfy({ columns[$0] != nil }) else { continue }
      name = sheet.name
      merged = sheet.merged
      self.columns = columns
      rows = Array(sheet.rows[(position + 1)...])
      return
    }
    return nil
  }

  private static func columns(
    _ cells: [Int: CellValue], _ heads: [String: Head]
  ) -> [Head: Int] {
    var columns: [Head: Int] = [:]
    for (column, value) in cells.sorted(by: { $0.key < $1.key }) {
      guard case .text(let text) = value,
        let head = heads[text.trimmed.lowercased()], columns[head] == nil
      else { continue }
      columns[head] = column
    }
    return columns
  }

  func value(_ column: Head, _ cells: [Int: CellValue]) -> CellValue? {
    columns[column].flatMap { cells[$0] }
  }

  /// Where a cell of a row stands, such as `E12`.
  func address(_ column: Head, _ row: Int) -> String { cell(column, row).text }

  func cell(_ column: Head, _ row: Int) -> CellAddress {
    CellAddress(row: row, column: columns[column] ?? 0)
  }
}

extension AnswerColumn: SheetHead {
  static let needed: [AnswerColumn] = [.id, .answer]
}

extension FactColumn: SheetHead {
  static let needed: [FactColumn] = [.fact, .value]
}

extension GapColumn: SheetHead {
  static let needed: [GapColumn] = [.id, .population, .points]

  func head(in language: Language) -> String { language.text(phrase) }
}

extension String {
  /// Without spaces at its ends, those that do not break a line included.
  var trimmed: String {
    // Most texts begin and end with a letter or a digit.
    let isPlain: (UInt8?) -> Bool = { $0.map { (0x21...0x7E).contains($0) } ?? true }
    if isPlain(utf8.first), isPlain(utf8.last) { return self }
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
