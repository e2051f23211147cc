public import MusterModel
public import MusterReports
internal import MusterWorkbook

/// The gaps of an assessment as comma-separated values, with the columns of the sheet of gaps.
public enum GapTable {
  /// The heads and a row a gap, the worst first; texts as cells show them.
  public static func rows(
    _ assessment: Assessment, catalog: Catalog, language: Language = .english
  ) -> [[String]] {
    let names = GapNames(assessment, catalog)
    return [GapColumn.allCases.map { language.text($0.phrase) }]
      + assessment.findings.map { finding in
        let row = GapRow(finding, assessment, names, language)
        return GapColumn.allCases.map { column in
          column == .source ? CellText.fitting(finding.source.url) : text(row.value(column))
        }
      }
  }

  /// A file in UTF-8 with a mark; no text in it is taken for a formula.
  public static func text(
    _ assessment: Assessment, catalog: Catalog, language: Language = .english
  ) -> [UInt8] {
    CSVWriter.write(rows(assessment, catalog: catalog, language: language))
  }

  private static func text(_ value: WorkbookSheet.Value) -> String {
    switch value {
    case .empty: ""
    case .text(let text): CellText.fitting(text)
    case .number(let number): String(number)
    case .hundredths(let number): Hundredths.text(number)
    case .day(let number): CellValue.day(number).text
    case .formula(_, let result): String(result)
    }
  }
}
