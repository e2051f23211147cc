/// The JSON Schemas of what commands print; the one list that options and documentation are made from.
public enum ReportSchema: String, CaseIterable, Sendable {
  case assessment, explanation
  case whatIf = "what-if"
  case diff

  /// The schema; ends with a line break.
  public var text: String {
    switch self {
    case .assessment: AssessmentSchema.text
    case .explanation: ExplanationSchema.text
    case .whatIf: WhatIfSchema.text
    case .diff: DiffSchema.text
    }
  }
}
