internal import MusterModel

extension HistoryStore {
  /// Something in a store that is not as it was stored.
  public struct Fault: Hashable, Sendable {
    /// Whose snapshot; `nil` where it cannot be told.
    public let organisation: String?
    /// Which; `nil` where it cannot be told.
    public let sequence: Int?
    /// What is wrong, a phrase.
    public let reason: String
  }

  /// The end of one organisation's chain.
  public struct ChainEnd: Hashable, Sendable {
    /// Whose.
    public let organisation: String
    /// How many snapshots there are.
    public let snapshots: Int
    /// How many were pruned.
    public let pruned: Int
    /// The greatest number.
    public let sequence: Int
    /// The hash that stands for all of the chain.
    public let hash: Digest
  }

  /// What a check of a whole store found.
  public struct Verification: Hashable, Sendable {
    /// In the order of organisations and numbers; those of the file come first.
    public private(set) var faults: [Fault] = []
    /// In the order of organisations.
    public private(set) var chains: [ChainEnd] = []

    fileprivate mutating func add(_ reason: String, _ organisation: String?, _ sequence: Int?) {
      faults.append(Fault(organisation: organisation, sequence: sequence, reason: reason))
    }

    fileprivate mutating func add(_ chain: ChainEnd) { chains.append(chain) }
  }

  /// Reads everything and holds it against the hashes.
  ///
  /// - Throws: ``HistoryFailure`` where the system fails; damage of the file is a fault.
  public func verify() throws(HistoryFailure) -> Verification {
    var found = Verification()
    try noting(&found, nil, nil) { found throws(HistoryFailure) in
      for row in try connection.rows("PRAGMA integrity_check(20)") {
        guard case .text(let line) = row.first, line != "ok" else { continue }
        found.add("the file is damaged: \(line)", nil, nil)
      }
    }
    try noting(&found, nil, nil) { found throws(HistoryFailure) in
      for table in ["snapshot", "content", "pruned"] {
        try orphans(of: table, "link", &found)
      }
      try orphans(of: "part", "snapshot", &found)
    }
    var names: [String] = []
    try noting(&found, nil, nil) { _ throws(HistoryFailure) in names = try organisations() }
    for name in names {
      try noting(&found, name, nil) { found throws(HistoryFailure) in
        try verify(name, &found)
      }
    }
    return found
  }

  /// Rows that belong to nothing.
  private func orphans(
    of table: String, _ owner: String, _ found: inout Verification
  ) throws(HistoryFailure) {
    let rows = try connection.rows(
      """
      SELECT DISTINCT t.organisation, t.sequence FROM \(table) t
      LEFT JOIN \(owner) o ON o.organisation = t.organisation AND o.sequence = t.sequence
      WHERE o.organisation IS NULL ORDER BY 1, 2 LIMIT 20
      """)
    for row in rows {
      var reader = RowReader(row, path: path)
      found.add(
        "a row of '\(table)' belongs to no row of '\(owner)'", try reader.text(),
        try reader.whole())
    }
  }

  private func verify(
    _ organisation: String, _ found: inout Verification
  ) throws(HistoryFailure) {
    var (last, lastHash): (Int, Digest?) = (0, nil)
    var (kept, pruned) = (0, 0)
    while true {
      let page = try links(organisation, after: last)
      guard !page.isEmpty else { break }
      for link in page {
        for missing in (last + 1)..<max(last + 1, link.sequence) {
          found.add("it is missing", organisation, missing)
        }
        if link.sequence == last + 1, link.previous != lastHash {
          found.add(
            "it does not follow the one before: that was changed, or this", organisation,
            link.sequence)
        }
        if link.pruned != nil {
          pruned += 1
        } else {
          kept += 1
          try noting(&found, organisation, link.sequence) { found throws(HistoryFailure) in
            try verify(link, organisation, &found)
          }
        }
        (last, lastHash) = (link.sequence, link.hash)
      }
    }
    guard let lastHash else { return }
    found.add(
      ChainEnd(
        organisation: organisation, snapshots: kept, pruned: pruned, sequence: last,
        hash: lastHash))
  }

  private func verify(
    _ link: Link, _ organisation: String, _ found: inout Verification
  ) throws(HistoryFailure) {
    let selection = SnapshotSelection(organisation: organisation)
    guard let snapshot = try find(.sequence(link.sequence), in: selection) else {
      found.add("it is missing", organisation, link.sequence)
      return
    }
    if !snapshot.isSound {
      found.add("what it says is not what was stored", organisation, link.sequence)
    }
    _ = try checkedTexts(of: snapshot)
  }

  /// Does a part of the check; what is damaged becomes a fault, so that the rest is still looked at.
  private func noting(
    _ found: inout Verification, _ organisation: String?, _ sequence: Int?,
    _ work: (inout Verification) throws(HistoryFailure) -> Void
  ) throws(HistoryFailure) {
    do throws(HistoryFailure) {
      try work(&found)
    } catch {
      guard error.kind == .damaged || error.kind == .foreign else { throw error }
      found.add(error.reason, organisation, sequence)
    }
  }
}
