internal import MusterDiagnostics
internal import MusterModel

// The gaps as rows for spreadsheets.
extension ReadinessReport {
  /// One row a gap and population, the costliest first, below a row of names for programs.
  ///
  /// Texts have no characters that steer; whoever writes the file sees to it that none is run as a formula.
  public var gapRows: [[String]] {
    [
      [
        "item", "title", "domain", "population", "need", "points", "recovers", "fix", "reason",
        "relation", "missing", "why", "to-do", "differs", "days", "licence", "owner", "due",
        "decision", "decision-until", "decision-live", "evidence", "source", "source-date",
      ]
    ] + assessment.gaps.map { gapRow($0).map(\.safeForTerminal) }
  }

  private func gapRow(_ gap: Finding) -> [String] {
    let licence = gap.licence.map { assessment.servicePlanTitles[$0] ?? $0.rawValue }
    let what = [
      gap.item.text, title(gap.item, gap.title), gap.domain.rawValue,
      gap.population?.rawValue ?? "", gap.need, Hundredths.text(gap.hundredths),
      Hundredths.text(gap.recoversHundredths), gap.fix.rawValue, gap.reason.rawValue,
      gap.relation?.rawValue ?? "", gap.missing.map(\.rawValue).joined(separator: " "),
      gap.gate ?? "", gap.workaround ?? "", gap.differs ?? "", gap.effortDays?.daysNumber ?? "",
    ]
    let decision = gap.decision
    return what + [
      licence.joined(separator: " + "), gap.owner ?? "", gap.due?.description ?? "",
      decision.map(way) ?? "", decision?.until.description ?? "",
      decision == nil ? "" : gap.isDecisionLive ? "yes" : "no",
      gap.evidence?.grade.rawValue ?? "", gap.source.url, gap.source.docDate?.description ?? "",
    ]
  }
}
