internal import MusterModel

/// A store of snapshots in a SQLite file: appended to, read, verified, and thinned out by rule.
///
/// > Source: `docs/history.md`.
public actor HistoryStore {
  /// What a store is opened for.
  public enum Purpose: Sendable {
    /// It is made where there is none.
    case appending
    /// It must be there.
    case reading
    /// It must be there, and is changed.
    case pruning
  }

  /// Where it is.
  public nonisolated let path: String
  let connection: SQLiteConnection

  /// Opens a store.
  ///
  /// - Throws: ``HistoryFailure`` where the file is missing, something else, or of a newer version.
  public init(_ path: String, for purpose: Purpose) throws(HistoryFailure) {
    self.path = path
    connection = try Self.connection(path, purpose, Migrations.all)
  }

  /// The same with other steps, for tests of the steps.
  init(_ path: String, for purpose: Purpose, steps: [String]) throws(HistoryFailure) {
    self.path = path
    connection = try Self.connection(path, purpose, steps)
  }

  /// How many steps of its tables the file has seen.
  func version() throws(HistoryFailure) -> Int { try connection.number("PRAGMA user_version") }

  /// Keeps a snapshot, or finds that it would say nothing new.
  ///
  /// - Returns: The snapshot that was stored, on disk by then; or the latest of the same worksheet, where text, catalog,
  ///   profile and all but the day of the result are the same and no other label is asked for.
  public func append(_ draft: SnapshotDraft) throws(HistoryFailure) -> Appended {
    guard let worksheet = Packed(draft.texts.worksheet),
      let assessment = Packed(draft.texts.assessment)
    else { throw HistoryFailure(.other, path, "a snapshot of this size is not kept") }
    return try connection.transaction { () throws(HistoryFailure) -> Appended in
      if let same = try unchanged(draft) { return .unchanged(same) }
      let last = try link(of: draft.origin.organisation)
      let snapshot = Snapshot(draft, sequence: last.sequence + 1, previous: last.hash)
      try insert(snapshot, worksheet, assessment)
      return .stored(snapshot)
    }
  }

  /// What became of a draft.
  public enum Appended: Hashable, Sendable {
    /// It has its place now.
    case stored(Snapshot)
    /// This one says the same.
    case unchanged(Snapshot)
  }

  private func unchanged(_ draft: SnapshotDraft) throws(HistoryFailure) -> Snapshot? {
    let origin = draft.origin
    let selection = SnapshotSelection(
      organisation: origin.organisation, worksheet: origin.worksheet)
    guard let last = try find(.latest, in: selection), last.worksheetHash == draft.worksheetHash,
      last.origin.catalogHash == origin.catalogHash, last.origin.profile == origin.profile,
      last.result == draft.result, origin.label.isEmpty || origin.label == last.origin.label
    else { return nil }
    let kept = try texts(of: last)
    return UndatedAssessment.isSame(kept.assessment, draft.texts.assessment) ? last : nil
  }

  func insert(
    _ snapshot: Snapshot, _ worksheet: Packed, _ assessment: Packed
  ) throws(HistoryFailure) {
    let key: [SQLValue] = [.text(snapshot.origin.organisation), .whole(snapshot.sequence)]
    try connection.rows(
      "INSERT INTO link (organisation, sequence, previous, hash) VALUES ($1, $2, $3, $4)",
      key + [snapshot.previous.map { .bytes($0.bytes) } ?? .null, .bytes(snapshot.hash.bytes)])
    try connection.rows(SnapshotRow.insertion, key + SnapshotRow.values(snapshot))
    for part in snapshot.result.parts {
      try connection.rows(
        """
        INSERT INTO part (organisation, sequence, kind, id, verdict, low, high)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """, key + SnapshotRow.values(part))
    }
    try connection.rows(
      """
      INSERT INTO content
        (organisation, sequence, worksheet, worksheet_size, assessment, assessment_size)
      VALUES ($1, $2, $3, $4, $5, $6)
      """,
      key + [
        .bytes(worksheet.bytes), .whole(worksheet.size),
        .bytes(assessment.bytes), .whole(assessment.size),
      ])
  }
}
