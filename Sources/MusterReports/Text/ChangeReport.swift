public import MusterModel

/// What one change to a worksheet does to its assessment.
public enum ChangeReport {
  /// Verdict, range, open gaps and open items before and after, as lines for a terminal.
  public static func render(before: AssessmentSummary, after: AssessmentSummary) -> String {
    var lines = [
      line("verdict", before.verdict.title, after.verdict.title),
      line("range", range(before), range(after)),
      line("open items", String(before.openItems), String(after.openItems)),
    ]
    if before.openGaps != after.openGaps {
      lines.append(line("open gaps", String(before.openGaps), String(after.openGaps)))
    }
    return lines.joined()
  }

  private static func line(_ name: String, _ before: String, _ after: String) -> String {
    let change = before == after ? after : "\(after)  (was \(before))"
    return "  \(Columns.pad(name, to: 12))\(change)\n"
  }

  private static func range(_ summary: AssessmentSummary) -> String {
    guard let range = summary.range else { return "nothing in scope" }
    let width = range.high - range.low
    return range.low == range.high ? range.text : "\(range.text), \(width.hundredthsText) wide"
  }
}
