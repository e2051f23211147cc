public import MusterModel

/// The assessment as documents of NIST's Open Security Controls Assessment Language.
///
/// The same assessment and standings give the same bytes: UUIDs are derived from content (version 5), and every time
/// stamp is the day of assessment or a day of the worksheet.
///
/// > Source: OSCAL 1.1.3; `docs/formats/oscal.md` says what becomes what.
public enum OSCALReport {
  /// The version of OSCAL that the documents follow.
  public static let version = OSCALDocument.version

  /// The name of each document's file, without a folder.
  public enum Document: String, CaseIterable, Sendable {
    case assessmentResults = "assessment-results"
    case planOfAction = "plan-of-action-and-milestones"

    /// The name of its file.
    public var fileName: String { "oscal-\(rawValue).json" }
  }

  /// One document as JSON; ends with a line break.
  ///
  /// - Parameters:
  ///   - assessment: The finished assessment.
  ///   - controls: How the controls of the frameworks in scope stand, from the same worksheet, catalog and day.
  public static func render(
    _ document: Document, _ assessment: Assessment, controls: [ControlStanding]
  ) -> String {
    let common = OSCALDocument(assessment: assessment, controls: controls)
    switch document {
    case .assessmentResults: return AssessmentResults(document: common).text
    case .planOfAction: return PlanOfAction(document: common).text
    }
  }
}
