import MusterModel
import MusterTestSupport
import Testing

@testable import MusterHistory

/// Every kind of store; each runs through the same suite.
enum StoreKind: CaseIterable, CustomTestStringConvertible {
  case sqlite

  var testDescription: String {
    switch self {
    case .sqlite: "SQLite"
    }
  }

  /// Opens the store of a folder, and makes it where there is none.
  func open(_ folder: TemporaryFolder) throws -> HistoryStore {
    switch self {
    case .sqlite: try HistoryStore("\(folder.path)/history.sqlite", for: .appending)
    }
  }
}

/// Drafts of snapshots for tests.
enum Draft {
  /// A draft with every field filled in.
  ///
  /// - Parameters:
  ///   - low: The score, in quarters of a point.
  ///   - day: Days since 1970-01-01; 20_777 is 2026-11-20.
  static func make(
    _ organisation: String = "Contoso Ltd", low: Int = 271, day: Int = 20_777, at: Int = 20_777,
    label: String = "", author: String = "", worksheet: String = "contoso.yaml",
    text: String = "muster: worksheet/1\n", catalog: UInt8 = 1
  ) -> SnapshotDraft {
    let origin = SnapshotOrigin(
      organisation: organisation, worksheet: worksheet, title: "A move", label: label,
      author: author, takenAt: Moment(seconds: at * 86_400 + 3600), day: Day(number: day),
      tool: "muster 0.1.0", profile: "default", catalogVersion: "2026.11.0",
      catalogHash: Digest(of: [catalog]))
    let json = "{\"day\":\"\(Day(number: day))\",\"low\":\(low),\"diagnostics\":[]}"
    return SnapshotDraft(
      origin: origin, result: result(low: low),
      texts: SnapshotTexts(worksheet: Array(text.utf8), assessment: Array(json.utf8)))
  }

  static func result(low: Int) -> SnapshotResult {
    let range = ScoreRange(low: Ratio(low, 4), high: Ratio(low + 7, 4))
    return SnapshotResult(
      verdicts: Views(now: .blocked, owned: .notReady, addOn: .ready),
      scores: Views(now: range, owned: range, addOn: range), completeness: Ratio(375, 7),
      openItems: 36, devices: 7000,
      parts: [
        .init(kind: .population, id: "phones", verdict: .blocked, range: range),
        .init(kind: .domain, id: "identity", verdict: .ready, range: nil),
        .init(kind: .domain, id: "devices", verdict: .blocked, range: range),
      ])
  }
}

extension HistoryStore.Appended {
  /// The snapshot, stored now or before.
  var snapshot: Snapshot {
    switch self {
    case .stored(let snapshot), .unchanged(let snapshot): snapshot
    }
  }

  var isStored: Bool {
    if case .stored = self { true } else { false }
  }
}

extension HistoryStore {
  /// The faults as lines.
  func faults() throws -> [String] {
    try verify().faults.map { fault in
      let sequence = fault.sequence.map { " @\($0)" } ?? ""
      return "\(fault.organisation ?? "")\(sequence): \(fault.reason)"
    }
  }
}
