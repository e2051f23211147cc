internal import MusterDiagnostics
public import MusterModel

/// The formats of a report; the one list that options, help and documentation are made from.
public enum ReportFormat: String, CaseIterable, Sendable {
  case text, json, markdown, html

  /// One assessment as bytes of this format; ends with a line break.
  ///
  /// - Parameters:
  ///   - style: How text is laid out; the others do not depend on it.
  ///   - language: What the words are in.
  ///   - all: Whether text lists everything; the others always do.
  ///   - readiness: What HTML shows beside the assessment; the others do without.
  public func render(
    _ assessment: Assessment, language: Language = .english, style: TextStyle, all: Bool,
    readiness: @autoclosure () -> Readiness
  ) -> String {
    switch self {
    case .text: TextReport.render(assessment, language: language, style: style, all: all)
    case .json: JSONReport.render(assessment, language: language)
    case .markdown: MarkdownReport.render(assessment, language: language)
    case .html: ReadinessReport(readiness(), language: language).html()
    }
  }

  /// A table of several assessments, the worst first, in Markdown or as text.
  public func render(
    _ summaries: [AssessmentSummary], language: Language = .english, style: TextStyle
  ) -> String {
    self == .markdown
      ? OverviewReport.markdown(summaries, language)
      : OverviewReport.text(summaries, language, style: style)
  }

  /// Several reports in JSON as one list, in the order given.
  public static func list(ofJSON reports: [String]) -> String { OverviewReport.json(reports) }
}
