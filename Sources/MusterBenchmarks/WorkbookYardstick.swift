import Foundation
import MusterCatalogs
import MusterDiagnostics
import MusterEngine
import MusterFormats
import MusterModel
import MusterSpreadsheets
import MusterWorkbook

/// The sheets of an exported worksheet as JSON, so that another writer can write the same workbook.
enum WorkbookYardstick {
  /// The sheets that `muster worksheet export` writes for a worksheet.
  static func sheets(_ text: String, day: Day) throws -> [WorkbookSheet] {
    var diagnostics = Diagnostics()
    let file = SourceFile(path: "w.yaml", bytes: Array(text.utf8))
    guard let catalog = ShippedCatalog.load(into: &diagnostics) else { return [] }
    let document = WorksheetDocument(file, ids: CatalogIDs(catalog))
    guard let worksheet = document.worksheet,
      let profile = Engine.profile(for: worksheet, in: catalog)
    else { return [] }
    let open = Engine.openQuestions(
      worksheet, CatalogIndex(catalog), profile: profile, day: day)
    return WorkbookExport(
      worksheet, open: open.map(\.item), catalog: catalog, role: nil,
      hash: WorkbookExport.contentHash(file.bytes)
    ).sheets
  }

  /// The sheets of the gap worksheet of a worksheet, without charts: the other writer gets none either.
  static func gapSheets(_ text: String, path: String, day: Day) throws -> [WorkbookSheet] {
    var diagnostics = Diagnostics()
    let file = SourceFile(path: path, bytes: Array(text.utf8))
    guard let catalog = ShippedCatalog.load(into: &diagnostics),
      let worksheet = WorksheetDocument(file, ids: CatalogIDs(catalog)).worksheet,
      let profile = Engine.profile(for: worksheet, in: catalog)
    else { return [] }
    let index = CatalogIndex(catalog)
    let assessment = Engine.assess(worksheet, index, profile: profile, day: day)
    let book = GapWorkbook(
      assessment, worksheet: worksheet, catalog: catalog,
      questions: Engine.openQuestions(worksheet, index, profile: profile, day: day),
      explanations: Engine.explain(
        GapWorkbook.explained(worksheet, catalog), worksheet, index, assessment),
      hash: WorkbookExport.contentHash(file.bytes))
    return book.sheets.map { sheet in
      var sheet = sheet
      sheet.charts = []
      return sheet
    }
  }

  /// What `workbook.py` reads.
  static func json(_ sheets: [WorkbookSheet]) throws -> Data {
    try JSONSerialization.data(withJSONObject: sheets.map(object), options: [.sortedKeys])
  }

  private static func object(_ sheet: WorkbookSheet) -> [String: Any] {
    [
      "name": sheet.name, "widths": sheet.columns.map(\.width),
      "rows": sheet.rows.map { $0.map(object) }, "frozenRows": sheet.frozenRows,
      "frozenColumns": sheet.frozenColumns, "filterRow": sheet.filterRow ?? NSNull(),
      "page": object(sheet.page, of: sheet),
      "hidden": sheet.isHidden, "protected": sheet.isProtected,
      "choices": sheet.choices.map {
        [$0.column, $0.rows.lowerBound, $0.rows.upperBound, $0.words] as [Any]
      },
      "colours": sheet.colours.map {
        let colour = "#" + String(format: "%06X", $0.colour)
        return [$0.column, $0.rows.lowerBound, $0.rows.upperBound, object($0.rule), colour] as [Any]
      },
    ]
  }

  private static func object(_ page: WorkbookSheet.Page, of sheet: WorkbookSheet) -> Any {
    [
      "wide": page.pagesWide, "large": page.isLarge, "repeated": page.repeatedColumns,
      "lastColumn": page.lastColumn.map { $0 as Any } ?? NSNull(),
      "lastRow": page.lastRow ?? sheet.rows.count - 1,
      "foot": page.foot ?? NSNull(),
    ] as [String: Any]
  }

  private static func object(_ rule: WorkbookSheet.Colour.Rule) -> [Any] {
    switch rule {
    case .word(let word): ["word", word]
    case .upTo(let day): ["upTo", day + 25_569]
    case .bar: ["bar"]
    }
  }

  private static func object(_ cell: WorkbookSheet.Cell) -> [String: Any] {
    let value: Any
    switch cell.value {
    case .empty: value = NSNull()
    case .text(let text): value = text
    case .number(let number): value = number
    case .hundredths(let number): value = Double(number) / 100
    case .day(let day): value = day + 25_569
    case .formula(let formula, let result): value = [formula, result] as [Any]
    }
    return [
      "value": value, "style": "\(cell.style)", "note": cell.note ?? NSNull(),
      "link": cell.link ?? NSNull(),
    ]
  }
}
