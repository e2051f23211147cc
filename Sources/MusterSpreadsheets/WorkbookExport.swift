public import MusterModel
public import MusterWorkbook

/// Makes a workbook to fill in out of a worksheet.
public struct WorkbookExport {
  /// The first row below the heads, from 0.
  static let firstRow = 3
  /// Rows at the end of a sheet for further answers to items that stand above.
  static let spareRows = 20
  /// Where the base of an import stands.
  static let baseSheet = "muster"
  static let format = "muster-workbook/1"

  let worksheet: Worksheet
  let catalog: Catalog
  let items: [SheetItem]
  let role: WorksheetRole?
  let hash: String

  /// Prepares a workbook.
  ///
  /// - Parameters:
  ///   - open: What is not answered in the worksheet and asked for.
  ///   - role: Leaves out what others answer.
  ///   - hash: Tells the worksheet's content from another; see ``contentHash(_:)``.
  public init(
    _ worksheet: Worksheet, open: [ItemID], catalog: Catalog, role: WorksheetRole?, hash: String
  ) {
    self.worksheet = worksheet
    self.catalog = catalog
    self.hash = hash
    self.role = role
    items = SheetItem.items(worksheet, open: open, catalog: catalog).filter { item in
      role?.concerns(item.item, in: item.domain) ?? true
    }
  }

  /// 16 hexadecimal digits that change with any byte (FNV-1a, 64 bits): it tells contents apart, it guards no secret.
  public static func contentHash(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes {
      hash ^= UInt64(byte)
      hash &*= 0x0000_0100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Read-me, facts, a sheet a domain, and the hidden base of an import.
  public var sheets: [WorkbookSheet] {
    let answers = Domain.allCases.compactMap { domain -> (Domain, WorkbookSheet)? in
      let own = items.filter { $0.domain == domain }
      return own.isEmpty ? nil : (domain, sheet(domain, own))
    }
    let filled =
      (factSheet.map { [$0] } ?? []) + answers.map(\.1)
    return [readMe(filled)] + filled + [base]
  }

  /// One table of all answers, the heads first, for CSV.
  public var table: [[String]] {
    let columns = AnswerColumn.allCases
    var lines = [columns.map(\.head)]
    for item in items {
      for row in AnswerRow.rows(item.item, worksheet) {
        lines.append(columns.map { text($0, item, row) })
      }
    }
    return lines
  }

  static func title(_ domain: Domain) -> String {
    domain.rawValue.prefix(1).uppercased() + domain.rawValue.dropFirst()
  }
}

// MARK: - Sheets

extension WorkbookExport {
  private func sheet(_ domain: Domain, _ items: [SheetItem]) -> WorkbookSheet {
    let columns = AnswerColumn.allCases
    let rows = items.flatMap { item in
      AnswerRow.rows(item.item, worksheet).map { (item, $0) }
    }
    let last = Self.firstRow + rows.count - 1
    var cells: [[WorkbookSheet.Cell]] = [
      [.init(.text(Self.title(domain)), .title)],
      [
        .init(.text("Answered"), .label), .init(progress(last, rows.map(\.1)), .share),
      ],
      columns.map { .init(.text($0.head), .head, note: $0.help) },
    ]
    for (item, row) in rows { cells.append(columns.map { cell($0, item, row) }) }
    // A row that is put between protected ones is protected like them; these take an id.
    let spare = columns.map { WorkbookSheet.Cell(.empty, $0.isDay ? .dayInput : .input) }
    cells += Array(repeating: spare, count: Self.spareRows)
    var sheet = WorkbookSheet(
      name: Self.title(domain), columns: columns.map { .init(width: $0.width) }, rows: cells)
    sheet.frozenRows = Self.firstRow
    sheet.frozenColumns = 2
    sheet.filterRow = Self.firstRow - 1
    sheet.isProtected = true
    for (position, (item, _)) in rows.enumerated() {
      addChoices(item.item, row: Self.firstRow + position, to: &sheet)
    }
    sheet.choices = Self.joined(sheet.choices)
    let colours: [(String, UInt32)] = [
      ("must", 0xF8CBAD), ("should", 0xFFE699), ("could", 0xE2EFDA), ("met", 0xC6E0B4),
      ("partly", 0xFFE699), ("not-met", 0xF8CBAD), ("not-used", 0xEDEDED),
      ("not-applicable", 0xEDEDED),
    ]
    sheet.colours = colours.map { word, colour in
      .init(
        column: AnswerColumn.answer.rawValue, rows: Self.firstRow...last, word: word,
        colour: colour)
    }
    return sheet
  }

  private func addChoices(_ item: ItemID, row: Int, to sheet: inout WorkbookSheet) {
    for column in AnswerColumn.allCases {
      let words = column.words(item)
      guard !words.isEmpty else { continue }
      sheet.choices.append(.init(column: column.rawValue, rows: row...row, words: words))
    }
  }

  /// Neighbours with the same words as one range, so that a sheet holds a few lists and not one a cell.
  private static func joined(_ choices: [WorkbookSheet.Choice]) -> [WorkbookSheet.Choice] {
    var result: [WorkbookSheet.Choice] = []
    let sorted = choices.sorted {
      ($0.column, $0.rows.lowerBound) < ($1.column, $1.rows.lowerBound)
    }
    for choice in sorted {
      if let last = result.last, last.column == choice.column, last.words == choice.words,
        last.rows.upperBound + 1 == choice.rows.lowerBound
      {
        result[result.count - 1] = .init(
          column: last.column, rows: last.rows.lowerBound...choice.rows.upperBound,
          words: last.words)
      } else {
        result.append(choice)
      }
    }
    return result
  }

  private func progress(_ last: Int, _ rows: [AnswerRow]) -> WorkbookSheet.Value {
    let letter = CellAddress.columnName(AnswerColumn.answer.rawValue)
    let range = "\(letter)\(Self.firstRow + 1):\(letter)\(last + 1)"
    let answered = rows.count { $0.values[.answer] != nil }
    return .formula(
      "COUNTA(\(range))/ROWS(\(range))", result: Double(answered) / Double(max(1, rows.count)))
  }

  private func cell(
    _ column: AnswerColumn, _ item: SheetItem, _ row: AnswerRow
  ) -> WorkbookSheet.Cell {
    switch column {
    case .id: return .init(.text(item.item.text), .id)
    case .title: return .init(.text(item.title), .question, note: item.definition)
    case .question:
      let facets = item.facets.map { "\($0.id): \($0.text)" }.joined(separator: "\n")
      return .init(
        .text(question(item)), .question, note: facets.isEmpty ? nil : "Facets\n\(facets)")
    case .populations: return .init(Self.text(row.populations), .input)
    default: break
    }
    let text = row.values[column] ?? ""
    if column.isDay {
      return .init(Day(text).map { .day($0.number) } ?? .empty, .dayInput)
    }
    return .init(Self.text(text), .input)
  }

  /// What is asked, with the words of the product that is left.
  private func question(_ item: SheetItem) -> String {
    guard !item.called.isEmpty else { return item.ask }
    let product = catalog.products.first { $0.id == worksheet.source }?.title ?? "The old product"
    return "\(item.ask)\n\(product) calls this: \(item.called.joined(separator: "; "))"
  }

  private func text(_ column: AnswerColumn, _ item: SheetItem, _ row: AnswerRow) -> String {
    switch column {
    case .id: item.item.text
    case .title: item.title
    case .question: question(item)
    case .populations: row.populations
    default: row.values[column] ?? ""
    }
  }

  private static func text(_ text: String) -> WorkbookSheet.Value {
    text.isEmpty ? .empty : .text(text)
  }

  private func readMe(_ filled: [WorkbookSheet]) -> WorkbookSheet {
    let lines = [
      "Fill in the white columns of each sheet: choose an answer from the list, and write the rest as it comes.",
      "An empty answer is an open question. A capability is must, should, could or not-used; a requirement is met, partly or not-met.",
      "Where populations differ, name them in the column Populations, and use an empty row at the end with the same id for the others.",
      "Rows can be sorted and filtered. What is wrong is named by sheet and cell when the workbook is read back.",
      "Populations: \(worksheet.populations.map(\.id.rawValue).joined(separator: ", "))",
    ]
    var rows: [[WorkbookSheet.Cell]] = [
      [.init(.text(worksheet.title), .title)], [.init(.text(worksheet.organisation), .label)], [],
    ]
    rows += lines.map { [.init(.text($0), .label)] }
    rows += [[], [.init(.text("Sheet"), .head), .init(.text("Answered"), .head)]]
    for sheet in filled {
      var result = 0.0
      if case .formula(_, let share) = sheet.rows[1][1].value { result = share }
      rows.append([
        .init(.text(sheet.name), .label),
        .init(.formula("'\(sheet.name)'!B2", result: result), .share),
      ])
    }
    var sheet = WorkbookSheet(
      name: "Read me", columns: [.init(width: 90), .init(width: 12)], rows: rows)
    sheet.isProtected = true
    return sheet
  }

  /// What was written, so that an import knows what people changed.
  private var base: WorkbookSheet {
    func line(_ words: [String]) -> [WorkbookSheet.Cell] { words.map { .init(.text($0), .id) } }
    var rows = [
      line(["format", Self.format]), line(["worksheet", hash]),
      line(["catalog", catalog.version]), line(["organisation", worksheet.organisation]),
      line(["title", worksheet.title]),
    ]
    if hasFacts {
      rows += worksheet.facts.sorted { $0.key < $1.key }
        .map { line(["fact", $0.key.rawValue, $0.value.value.cellText]) }
    }
    for item in items {
      for row in AnswerRow.rows(item.item, worksheet) {
        let values = AnswerColumn.allCases.filter(\.isInput).dropFirst().map {
          row.values[$0] ?? ""
        }
        rows.append(line(["row", item.item.text, row.populations] + values))
      }
    }
    var sheet = WorkbookSheet(
      name: Self.baseSheet, columns: [.init(width: 14), .init(width: 40)], rows: rows)
    sheet.isHidden = true
    sheet.isProtected = true
    return sheet
  }
}
