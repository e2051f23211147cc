internal import MusterReports
internal import MusterWorkbook

/// The files that `muster report` writes; the one list that options, help and the pack are made from.
struct ReportFile: Sendable {
  /// What a file is made from.
  struct Material: Sendable {
    let report: ReadinessReport
    /// Where other programs are looked for.
    let searchPath: String
    /// A document of Word whose styles are taken; `nil` for those of the converter.
    let referenceDocument: String?
    /// Other programs work beside this file.
    let target: String
  }

  /// As `--format` names it.
  let format: String
  /// Its name in the pack.
  let name: String
  /// What it is, a phrase.
  let meaning: String
  /// Whether the pack has it.
  let isInPack: Bool
  /// Whether it can go to standard output.
  let isText: Bool
  let render: @Sendable (Material) throws(Interruption) -> [UInt8]

  /// In the order of help.
  static let all: [ReportFile] = [
    ReportFile(
      format: "html", name: "report.html", meaning: "one page, nothing loaded", isInPack: true,
      isText: true, render: { Array($0.report.html().utf8) }),
    ReportFile(
      format: "md", name: "report.md", meaning: "Markdown", isInPack: true, isText: true,
      render: { Array($0.report.markdown.utf8) }),
    ReportFile(
      format: "json", name: "assessment.json", meaning: "for programs", isInPack: true,
      isText: true, render: { Array($0.report.json.utf8) }),
    ReportFile(
      format: "csv", name: "gaps.csv", meaning: "the gaps", isInPack: true, isText: true,
      render: { CSVWriter.write($0.report.gapRows) }),
    ReportFile(
      format: "pdf", name: "report.pdf", meaning: "by WeasyPrint or Chromium", isInPack: false,
      isText: false, render: ReportPages.render),
    ReportFile(
      format: "docx", name: "report.docx", meaning: "by pandoc", isInPack: false, isText: false,
      render: ReportWords.render),
  ]

  /// The files of the pack.
  static let pack = all.filter(\.isInPack)
}
