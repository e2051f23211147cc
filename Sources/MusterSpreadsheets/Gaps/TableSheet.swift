internal import MusterModel
internal import MusterReports
internal import MusterWorkbook

/// A sheet with one table: a title, a line about it, heads, rows.
struct TableSheet {
  /// The first row below the heads, from 0.
  static let firstRow = 3

  struct Column {
    let head: String
    let width: Int
    var note: String?
  }

  let name: String
  /// What the table is, one line.
  let about: String
  let columns: [Column]
  var rows: [[WorkbookSheet.Cell]]
  /// What stands there where there are no rows.
  let empty: String
  /// What stands at the foot of a printed page.
  let foot: String

  var sheet: WorkbookSheet {
    var cells: [[WorkbookSheet.Cell]] = [
      [.init(.text(name), .title)], [.init(.text(about), .line)],
      columns.map { .init(.text($0.head), .head, note: $0.note) },
    ]
    cells += rows.isEmpty ? [[.init(.text(empty), .line)]] : rows
    var sheet = WorkbookSheet(
      name: name, columns: columns.map { .init(width: $0.width) }, rows: cells)
    sheet.frozenRows = Self.firstRow
    sheet.frozenColumns = min(2, columns.count)
    sheet.page.foot = foot
    sheet.page.lastColumn = columns.count - 1
    if !rows.isEmpty { sheet.filterRow = Self.firstRow - 1 }
    return sheet
  }

  /// The rows of the table in its sheet; `nil` where there are none.
  var range: ClosedRange<Int>? {
    rows.isEmpty ? nil : Self.firstRow...(Self.firstRow + rows.count - 1)
  }

  /// Colours words of a column.
  func colours(_ column: Int, _ words: [(String, UInt32)]) -> [WorkbookSheet.Colour] {
    guard let range else { return [] }
    return words.map { .init(column: column, rows: range, word: $0.0, colour: $0.1) }
  }
}

extension WorkbookSheet.Cell {
  /// A text to read in a table.
  static func words(_ text: String) -> Self {
    .init(text.isEmpty ? .empty : .text(text), .text)
  }

  /// Points or days.
  static func figure(_ hundredths: Int?) -> Self {
    .init(hundredths.map { .hundredths($0) } ?? .empty, .figure)
  }

  /// A page to open.
  static func page(_ url: String) -> Self {
    .init(.text(GapRow.linkText(url)), .link, link: url)
  }
}

/// Words with the colours behind them, the same in every sheet; each is also read, so none is told by its colour alone.
enum WordColours {
  static func verdicts(_ language: Language) -> [(String, UInt32)] {
    let colours: [(Verdict, UInt32)] = [
      (.blocked, 0xE6A0A0), (.unknown, 0xEDEDED), (.notReady, 0xF8CBAD),
      (.conditions, 0xFFE699), (.ready, 0xC6E0B4),
    ]
    return colours.map { (language.text($0.phrase), $1) }
  }

  static func states(_ language: Language) -> [(String, UInt32)] {
    let colours: [(ItemState.Answer, UInt32)] = [
      (.met, 0xC6E0B4), (.partly, 0xFFE699), (.notMet, 0xF8CBAD), (.open, 0xEDEDED),
      (.notApplicable, 0xEDEDED),
    ]
    return colours.map { (language.state($0), $1) }
  }

  static func relations(_ language: Language) -> [(String, UInt32)] {
    let colours: [(Relation, UInt32)] = [
      (.none, 0xF8CBAD), (.partial, 0xFFE699), (.alternative, 0xFFF2CC),
      (.equivalent, 0xE2EFDA), (.broader, 0xE2EFDA),
    ]
    return colours.map { (language.word($0), $1) }
  }

  static func needs(_ language: Language) -> [(String, UInt32)] {
    let colours: [(String, UInt32)] = [
      ("must", 0xF8CBAD), ("blocker", 0xE6A0A0), ("major", 0xF8CBAD), ("should", 0xFFE699),
      ("moderate", 0xFFE699), ("open", 0xEDEDED),
    ]
    return colours.map { (language.need($0), $1) }
  }
}

extension Language {
  /// The state of an item in a cell.
  func state(_ answer: ItemState.Answer) -> String {
    answer == .open ? text(.wordOpen) : word(answer)
  }
}
