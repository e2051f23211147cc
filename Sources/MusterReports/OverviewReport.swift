internal import MusterDiagnostics
internal import MusterModel

/// Tables of many assessments, the worst first.
enum OverviewReport {
  static func text(_ rows: [AssessmentSummary], style: TextStyle) -> String {
    let nameWidth = style.width - 57
    var lines = [
      Columns.pad("Organisation", to: nameWidth) + Columns.padLeft("devices", to: 9) + "  "
        + Columns.pad("score now", to: 13) + Columns.padLeft("gaps", to: 5)
        + Columns.padLeft("open", to: 5) + "  verdict"
    ]
    let counts = Dictionary(rows.map { ($0.organisation, 1) }, uniquingKeysWith: +)
    for row in rows.sorted(by: AssessmentSummary.worstFirst) {
      // Two worksheets of one organisation are told apart by their files.
      let name =
        counts[row.organisation] == 1
        ? Columns.cut(row.organisation.safeForTerminal, to: nameWidth - 1)
        : Columns.cutLeft(row.path.safeForTerminal, to: nameWidth - 1)
      lines.append(
        Columns.pad(name, to: nameWidth)
          + Columns.padLeft(row.devices.grouped, to: 9) + "  "
          + Columns.pad(row.range?.text ?? "–", to: 13)
          + Columns.padLeft(String(row.openGaps), to: 5)
          + Columns.padLeft(String(row.openItems), to: 5) + "  " + row.verdict.title)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static func markdown(_ rows: [AssessmentSummary]) -> String {
    var text =
      "| Organisation | Worksheet | Devices | Score now | Open gaps | Open items | Verdict |\n"
    text += "|---|---|---:|---:|---:|---:|---|\n"
    for row in rows.sorted(by: AssessmentSummary.worstFirst) {
      text +=
        "| \(row.organisation.markdown) | \(row.path.markdown) | \(row.devices.grouped) | \(row.range?.text ?? "–") | \(row.openGaps) | \(row.openItems) | \(row.verdict.title) |\n"
    }
    return text
  }

  /// Reports as JSON in one list, in the order given.
  static func json(_ reports: [String]) -> String {
    "[\n" + reports.map { $0.hasSuffix("\n") ? String($0.dropLast()) : $0 }.joined(separator: ",\n")
      + "\n]\n"
  }
}
