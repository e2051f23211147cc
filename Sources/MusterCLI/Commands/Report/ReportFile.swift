internal import MusterEngine
internal import MusterModel
internal import MusterReports
internal import MusterSpreadsheets
internal import MusterWorkbook

/// The files that `muster report` writes; the one list that options, help and the pack are made from.
struct ReportFile: Sendable {
  /// What a file is made from.
  struct Material: Sendable {
    let report: ReadinessReport
    let readiness: Readiness
    let worksheet: Worksheet
    let index: CatalogIndex
    let language: Language
    /// Tells the worksheet's content from another; empty where nothing is to be read back.
    let hash: String
    /// Where other programs are looked for.
    let searchPath: String
    /// A document of Word whose styles are taken; `nil` for those of the converter.
    let referenceDocument: String?
    /// Other programs work beside this file.
    var target: String

    /// The same for another file.
    func beside(_ target: String) -> Self {
      var copy = self
      copy.target = target
      return copy
    }
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
  static let all: [ReportFile] =
    [
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
        format: "xlsx", name: "gaps.xlsx", meaning: "the gap worksheet", isInPack: true,
        isText: false, render: ReportWorkbook.render),
      ReportFile(
        format: "csv", name: "gaps.csv", meaning: "the gaps", isInPack: true, isText: true,
        render: {
          GapTable.text(
            $0.readiness.assessment, catalog: $0.index.catalog, language: $0.language)
        }),
      ReportFile(
        format: "pdf", name: "report.pdf", meaning: "by WeasyPrint or Chromium", isInPack: false,
        isText: false, render: ReportPages.render),
      ReportFile(
        format: "docx", name: "report.docx", meaning: "by pandoc", isInPack: false, isText: false,
        render: ReportWords.render),
    ]
    + OSCALReport.Document.allCases.map { document in
      ReportFile(
        format: "oscal", name: document.fileName, meaning: "two documents in a folder",
        isInPack: false, isText: false,
        render: { material in
          let assessment = material.readiness.assessment
          let controls = Engine.controlStandings(
            material.worksheet, material.index, profile: assessment.profile, day: assessment.day)
          return Array(
            OSCALReport.render(document, assessment, controls: controls).utf8)
        })
    }

  /// What `--format` takes, each once.
  static let formats = all.filter { file in
    all.first { $0.format == file.format }?.name == file.name
  }

  /// The files of the pack.
  static let pack = all.filter(\.isInPack)
}
