internal import MusterDiagnostics
public import MusterModel

/// One assessment as far as a table of many needs it; small, so that thousands can be kept.
public struct OverviewRow: Sendable {
  let path: String
  let organisation: String
  let devices: Int
  let verdict: Verdict
  let range: ScoreRange?
  let blockers: Int
  let gaps: Int
  let open: Int
  let json: String

  /// Takes what a table shows; the whole as JSON text only where asked.
  public init(_ assessment: Assessment, json: Bool) {
    path = assessment.path
    organisation = assessment.organisation
    devices = assessment.devices
    verdict = assessment.standing.verdicts.now
    range = assessment.standing.scores?.now
    blockers = assessment.blockers.count
    gaps = assessment.findings.filter(\.isOpenGap).count
    open = assessment.openItems
    self.json = json ? JSONReport.render(assessment) : ""
  }

  /// The worst verdict first, then the lower score, then the path.
  static func worstFirst(_ left: OverviewRow, _ right: OverviewRow) -> Bool {
    if left.verdict != right.verdict { return left.verdict < right.verdict }
    let leftLow = left.range?.low ?? .zero
    let rightLow = right.range?.low ?? .zero
    return leftLow == rightLow ? left.path < right.path : leftLow < rightLow
  }
}

enum OverviewReport {
  static func text(_ rows: [OverviewRow], style: TextStyle) -> String {
    let nameWidth = style.width - 57
    var lines = [
      Columns.pad("Organisation", to: nameWidth) + Columns.padLeft("devices", to: 9) + "  "
        + Columns.pad("score now", to: 13) + Columns.padLeft("gaps", to: 5)
        + Columns.padLeft("open", to: 5) + "  verdict"
    ]
    for row in rows.sorted(by: OverviewRow.worstFirst) {
      lines.append(
        Columns.pad(
          Columns.cut(row.organisation.safeForTerminal, to: nameWidth - 1), to: nameWidth)
          + Columns.padLeft(row.devices.grouped, to: 9) + "  "
          + Columns.pad(row.range?.text ?? "–", to: 13) + Columns.padLeft(String(row.gaps), to: 5)
          + Columns.padLeft(String(row.open), to: 5) + "  " + row.verdict.title)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static func markdown(_ rows: [OverviewRow]) -> String {
    var text =
      "| Organisation | Worksheet | Devices | Score now | Open gaps | Open items | Verdict |\n"
    text += "|---|---|---:|---:|---:|---:|---|\n"
    for row in rows.sorted(by: OverviewRow.worstFirst) {
      text +=
        "| \(row.organisation.markdown) | \(row.path.markdown) | \(row.devices.grouped) | \(row.range?.text ?? "–") | \(row.gaps) | \(row.open) | \(row.verdict.title) |\n"
    }
    return text
  }

  static func json(_ rows: [OverviewRow]) -> String {
    let parts = rows.map { $0.json.hasSuffix("\n") ? String($0.json.dropLast()) : $0.json }
    return "[\n\(parts.joined(separator: ",\n"))\n]\n"
  }
}
