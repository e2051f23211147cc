internal import MusterModel

extension HistoryStore {
  /// Whose chains there are, in the order of names; also those of which all was pruned but the last.
  public func organisations() throws(HistoryFailure) -> [String] {
    var names: [String] = []
    for row in try connection.rows("SELECT DISTINCT organisation FROM link ORDER BY 1") {
      var reader = RowReader(row, path: path)
      names.append(try reader.text())
    }
    return names
  }

  /// The records of one organisation in their order, snapshots with their texts.
  ///
  /// - Parameters:
  ///   - sequence: Only those with a greater number; 0 for all.
  ///   - limit: At most so many; texts are large.
  public func records(
    of organisation: String, after sequence: Int = 0, limit: Int = 50
  ) throws(HistoryFailure) -> [HistoryRecord] {
    let links = try links(organisation, after: sequence, limit: limit)
    guard let last = links.last?.sequence else { return [] }
    let selection = SnapshotSelection(organisation: organisation)
    var snapshots: [Int: Snapshot] = [:]
    for snapshot in try self.snapshots(selection, after: sequence, limit: limit)
    where snapshot.sequence <= last { snapshots[snapshot.sequence] = snapshot }
    var records: [HistoryRecord] = []
    for link in links {
      if let pruned = link.pruned {
        records.append(
          .pruned(
            HistoryRecord.Tombstone(
              organisation: organisation, sequence: link.sequence, previous: link.previous,
              hash: link.hash, prunedAt: pruned.at, rule: pruned.rule)))
      } else if let snapshot = snapshots[link.sequence] {
        records.append(.snapshot(snapshot, try texts(of: snapshot)))
      } else {
        throw HistoryFailure(
          .damaged, path, "'\(organisation)' @\(link.sequence): it is missing")
      }
    }
    return records
  }

  /// What became of records that were to be taken over.
  public struct Import: Hashable, Sendable {
    /// How many are new here.
    public internal(set) var added = 0
    /// How many were here already.
    public internal(set) var known = 0
    /// The place of the first that does not fit, and why; nothing of this call was kept then.
    public internal(set) var refused: Refusal?

    /// A record that does not fit.
    public struct Refusal: Error, Hashable, Sendable {
      /// Its place in the list.
      public let place: Int
      /// A phrase.
      public let reason: String
    }
  }

  /// Takes over records that continue the chains of this store, all of them or none.
  ///
  /// - Parameter records: Of each organisation in the order of numbers. Those that are here already are left as they are.
  public func take(_ records: [HistoryRecord]) throws(HistoryFailure) -> Import {
    var result = Import()
    try connection.execute("BEGIN IMMEDIATE")
    do throws(HistoryFailure) {
      for (place, record) in records.enumerated() {
        if let reason = try refusal(record, &result) {
          result = Import(refused: Import.Refusal(place: place, reason: reason))
          break
        }
      }
      try connection.execute(result.refused == nil ? "COMMIT" : "ROLLBACK")
    } catch {
      try? connection.execute("ROLLBACK")
      throw error
    }
    return result
  }

  /// Takes a record, or says why it does not fit.
  private func refusal(
    _ record: HistoryRecord, _ result: inout Import
  ) throws(HistoryFailure) -> String? {
    let last = try link(of: record.organisation)
    let name = "'\(record.organisation)' @\(record.sequence)"
    if record.sequence <= last.sequence {
      let here = try links(record.organisation, after: record.sequence - 1, limit: 1).first
      guard here?.sequence == record.sequence, here?.hash == record.hash else {
        return "\(name) is another one here; the histories have parted"
      }
      result.known += 1
      return nil
    }
    guard record.sequence == last.sequence + 1 else {
      return "\(name) leaves a gap after @\(last.sequence)"
    }
    guard record.previous == last.hash else {
      return "\(name) does not follow the one before; the histories have parted"
    }
    switch record {
    case .pruned(let stone): try insert(stone)
    case .snapshot(let snapshot, let texts):
      guard let worksheet = Packed(texts.worksheet), let assessment = Packed(texts.assessment)
      else { return "\(name) is too large" }
      try insert(snapshot, worksheet, assessment)
    }
    result.added += 1
    return nil
  }

  private func insert(_ stone: HistoryRecord.Tombstone) throws(HistoryFailure) {
    let key: [SQLValue] = [.text(stone.organisation), .whole(stone.sequence)]
    try connection.rows(
      "INSERT INTO link (organisation, sequence, previous, hash) VALUES ($1, $2, $3, $4)",
      key + [stone.previous.map { .bytes($0.bytes) } ?? .null, .bytes(stone.hash.bytes)])
    try insertPruned(key, stone.prunedAt, stone.rule)
  }

  func insertPruned(
    _ key: [SQLValue], _ moment: Moment, _ rule: String
  ) throws(HistoryFailure) {
    try connection.rows(
      "INSERT INTO pruned (organisation, sequence, pruned_at, rule) VALUES ($1, $2, $3, $4)",
      key + [.whole(moment.seconds), .text(rule)])
  }
}
