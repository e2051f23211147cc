public import MusterModel

/// Which snapshots of a store go away.
public struct PruneRule: Hashable, Sendable, CustomStringConvertible {
  /// So many of each worksheet stay, those with the greatest numbers; at least 1.
  public let keepLast: Int
  /// Only those whose day is before this one go; `nil` for any.
  public let olderThan: Day?

  /// Creates a rule; at least one of each worksheet always stays.
  public init(keepLast: Int?, olderThan: Day?) {
    self.keepLast = max(1, keepLast ?? 1)
    self.olderThan = olderThan
  }

  /// In words, as the store keeps it.
  public var description: String {
    let days = olderThan.map { ", older than \($0)" } ?? ""
    return "keep last \(keepLast)\(days)"
  }
}

extension HistoryStore {
  /// The snapshots that a rule takes away, in their order.
  ///
  /// - Parameter selection: Of one worksheet only, or of all of the organisation.
  public func prunable(
    _ rule: PruneRule, in selection: SnapshotSelection
  ) throws(HistoryFailure) -> [Snapshot] {
    var all: [Snapshot] = []
    while true {
      let page = try snapshots(selection, after: all.last?.sequence ?? 0)
      if page.isEmpty { break }
      all += page
    }
    var newer: [String: Int] = [:]
    var result: [Snapshot] = []
    for snapshot in all.reversed() {
      let isKept = newer[snapshot.origin.worksheet, default: 0] < rule.keepLast
      newer[snapshot.origin.worksheet, default: 0] += 1
      if !isKept, rule.olderThan.map({ snapshot.origin.day < $0 }) ?? true {
        result.append(snapshot)
      }
    }
    return result.reversed()
  }

  /// Takes snapshots away for good; their hashes stay, so that the chain still holds.
  ///
  /// - Parameter now: When, for the record.
  /// - Returns: Those that are gone, in their order; all of them or none.
  public func prune(
    _ rule: PruneRule, in selection: SnapshotSelection, now: Moment
  ) throws(HistoryFailure) -> [Snapshot] {
    try connection.transaction { () throws(HistoryFailure) -> [Snapshot] in
      let snapshots = try prunable(rule, in: selection)
      for snapshot in snapshots {
        let key: [SQLValue] = [.text(selection.organisation), .whole(snapshot.sequence)]
        try insertPruned(key, now, rule.description)
        for table in ["content", "part", "snapshot"] {
          try connection.rows(
            "DELETE FROM \(table) WHERE organisation = $1 AND sequence = $2", key)
        }
      }
      return snapshots
    }
  }

  /// Writes the file anew without what is gone, so that it is smaller and holds no trace of it.
  public func compact() throws(HistoryFailure) {
    try connection.execute("VACUUM")
    try connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
  }
}
