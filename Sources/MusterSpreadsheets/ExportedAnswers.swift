internal import MusterWorkbook

/// What a workbook held when it was made, from its hidden sheet.
struct ExportedAnswers {
  let hash: String?
  let catalogVersion: String?
  let organisation: String?
  let title: String?
  /// The code of the language that heads are in; `nil` for English.
  let language: String?
  /// By the name of the fact.
  let facts: [String: String]
  private let rows: [String: [AnswerColumn: String]]
  private let gaps: [String: Gap]

  /// A row of the sheet of gaps.
  struct Gap {
    let status: String
    let values: [AnswerColumn: String]
  }

  init(_ sheet: SheetContent) {
    var heads: [String: String] = [:]
    var facts: [String: String] = [:]
    var rows: [String: [AnswerColumn: String]] = [:]
    var gaps: [String: Gap] = [:]
    let columns = AnswerColumn.allCases.filter(\.isInput).dropFirst()
    for (_, cells) in sheet.rows {
      let key = cells[0]?.text ?? ""
      if key == "fact", let name = cells[1]?.text { facts[name] = cells[2]?.text }
      if key == "gap" {
        gaps[Self.key(cells[1]?.text ?? "", cells[2]?.text ?? "")] = Gap(cells)
        continue
      }
      guard key == "row" else {
        heads[key] = cells[1]?.text
        continue
      }
      var values: [AnswerColumn: String] = [:]
      for (position, column) in columns.enumerated() {
        if let text = cells[3 + position]?.text, !text.isEmpty { values[column] = text }
      }
      rows[Self.key(cells[1]?.text ?? "", cells[2]?.text ?? "")] = values
    }
    hash = heads["format"] == WorkbookExport.format ? heads["worksheet"] : nil
    catalogVersion = heads["catalog"]
    organisation = heads["organisation"]
    title = heads["title"]
    language = heads["language"]
    self.facts = facts
    self.rows = rows
    self.gaps = gaps
  }

  private static func key(_ item: String, _ populations: String) -> String {
    "\(item)\u{1F}\(populations)"
  }

  /// `nil` where the workbook had no such row.
  func values(_ item: String, _ populations: String) -> [AnswerColumn: String]? {
    rows[Self.key(item, populations)]
  }

  /// What the sheet of gaps held; `nil` where it had no such row.
  func gap(_ item: String, _ population: String) -> Gap? { gaps[Self.key(item, population)] }
}

extension ExportedAnswers.Gap {
  fileprivate init(_ cells: [Int: CellValue]) {
    status = cells[3]?.text ?? ""
    var values: [AnswerColumn: String] = [:]
    for (position, column) in GapColumn.taken.enumerated() {
      guard let answer = column.answer, let text = cells[4 + position]?.text, !text.isEmpty else {
        continue
      }
      values[answer] = text
    }
    self.values = values
  }
}
