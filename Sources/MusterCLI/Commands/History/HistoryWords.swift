internal import MusterDiagnostics
internal import MusterHistory
internal import MusterModel

/// How snapshots are shown to people.
enum HistoryWords {
  /// `68.45–76.75`, `100.00`, or a dash where nothing is in scope.
  static func range(_ range: ScoreRange?) -> String {
    guard let range else { return "–" }
    let low = Hundredths.text(range.low.roundedHundredths)
    let high = Hundredths.text(range.high.roundedHundredths)
    return low == high ? low : "\(low)–\(high)"
  }

  /// `93.20 %`, or a dash.
  static func settled(_ snapshot: Snapshot) -> String {
    snapshot.result.completeness.map { "\(Hundredths.text($0.roundedHundredths)) %" } ?? "–"
  }

  /// One line of a list.
  ///
  /// - Parameters:
  ///   - hasWorksheets: Whether snapshots of several worksheets stand together.
  ///   - width: Of the terminal; a label that is longer is cut off.
  static func line(_ snapshot: Snapshot, hasWorksheets: Bool, width: Int) -> String {
    let origin = snapshot.origin
    var line = "  " + pad("@\(snapshot.sequence)", 6) + "\(origin.day)  "
    line += pad(range(snapshot.result.scores?.now), 13) + "  "
    line += pad(snapshot.result.verdicts.now.title, 22) + padLeft(settled(snapshot), 8)
    let rest = [hasWorksheets ? origin.worksheet : "", origin.label].filter { !$0.isEmpty }
    line += rest.map { "  \($0.safeForTerminal)" }.joined()
    return (line.count <= width ? line : line.prefix(width - 1) + "…") + "\n"
  }

  /// All that a snapshot says besides its texts.
  static func page(_ snapshot: Snapshot) -> String {
    let (origin, result) = (snapshot.origin, snapshot.result)
    let rows = [
      ("organisation", origin.organisation), ("worksheet", "\(origin.worksheet), \(origin.title)"),
      ("day", "\(origin.day), taken at \(origin.takenAt)"), ("label", origin.label),
      ("author", origin.author), ("by", origin.tool), ("profile", origin.profile),
      ("catalog", "\(origin.catalogVersion), \(origin.catalogHash.short)"),
      ("devices", "\(result.devices)"),
      ("settled", "\(settled(snapshot)) (\(result.openItems) items open)"),
      ("hash", snapshot.hash.description),
      ("follows", snapshot.previous?.description ?? "nothing, it is the first"),
    ]
    var text = "@\(snapshot.sequence)\n"
    for (name, value) in rows where !value.isEmpty {
      text += "  \(pad(name, 13))\(value.safeForTerminal)\n"
    }
    text += "\n"
    for view in View.allCases {
      let name =
        switch view {
        case .now: "now"
        case .owned: "with what is owned"
        case .addOn: "with add-ons"
        }
      text += row(name, result.verdicts[view], result.scores?[view])
    }
    for kind in SnapshotResult.Part.Kind.allCases {
      let parts = result.parts.filter { $0.kind == kind }
      if !parts.isEmpty { text += "\n\(kind.rawValue)s\n" }
      for part in parts { text += row(part.id, part.verdict, part.range) }
    }
    return text
  }

  private static func row(_ name: String, _ verdict: Verdict, _ range: ScoreRange?) -> String {
    "  \(pad(name.safeForTerminal, 24))\(pad(self.range(range), 15))\(verdict.title)\n"
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func padLeft(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
