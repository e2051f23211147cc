internal import MusterDiagnostics
internal import MusterModel

/// Tables of many assessments, the worst first.
enum OverviewReport {
  static func text(
    _ rows: [AssessmentSummary], _ language: Language, style: TextStyle
  ) -> String {
    let nameWidth = style.width - 57
    func row(
      _ name: String, _ devices: String, _ score: String, _ gaps: String, _ open: String,
      _ verdict: String
    ) -> String {
      var line = Columns.pad(name, to: nameWidth) + Columns.padLeft(devices, to: 9) + "  "
      line += Columns.pad(score, to: 13) + Columns.padLeft(gaps, to: 5)
      return line + Columns.padLeft(open, to: 5) + "  " + verdict
    }
    var lines = [
      row(
        language.text(.columnOrganisation), language.text(.columnDevices),
        language.text(.columnScore), language.text(.columnGaps), language.text(.columnOpen),
        language.text(.tableVerdict))
    ]
    let counts = Dictionary(rows.map { ($0.organisation, 1) }, uniquingKeysWith: +)
    for summary in rows.sorted(by: AssessmentSummary.worstFirst) {
      // Two worksheets of one organisation are told apart by their files.
      let name =
        counts[summary.organisation] == 1
        ? Columns.cut(summary.organisation.safeForTerminal, to: nameWidth - 1)
        : Columns.cutLeft(summary.path.safeForTerminal, to: nameWidth - 1)
      lines.append(
        row(
          name, language.count(summary.devices), language.range(summary.range),
          String(summary.openGaps), String(summary.openItems),
          language.text(summary.verdict.phrase)))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static func markdown(_ rows: [AssessmentSummary], _ language: Language) -> String {
    let heads = [
      language.text(.columnOrganisation), language.text(.headWorksheet), language.text(.devices),
      language.text(.scoreNow), language.text(.headOpenGaps), language.text(.headOpenItems),
      language.text(.verdict),
    ]
    var text = "| \(heads.joined(separator: " | ")) |\n"
    text += "|---|---|---:|---:|---:|---:|---|\n"
    for row in rows.sorted(by: AssessmentSummary.worstFirst) {
      text +=
        "| \(row.organisation.markdown) | \(row.path.markdown) | \(language.count(row.devices)) | \(language.range(row.range)) | \(row.openGaps) | \(row.openItems) | \(language.text(row.verdict.phrase)) |\n"
    }
    return text
  }

  /// Reports as JSON in one list, in the order given.
  static func json(_ reports: [String]) -> String {
    "[\n" + reports.map { $0.hasSuffix("\n") ? String($0.dropLast()) : $0 }.joined(separator: ",\n")
      + "\n]\n"
  }
}
