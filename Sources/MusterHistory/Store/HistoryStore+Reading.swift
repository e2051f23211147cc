internal import MusterModel

extension HistoryStore {
  /// What a store holds of one organisation.
  public struct Holding: Hashable, Sendable {
    /// Whose.
    public let organisation: String
    /// The worksheets' files, without folders, in their order.
    public let worksheets: [String]
  }

  /// How many snapshots are read at once where many are.
  public static let pageSize = 500

  /// Whose snapshots there are, in the order of names.
  public func holdings() throws(HistoryFailure) -> [Holding] {
    let rows = try connection.rows(
      "SELECT DISTINCT organisation, worksheet FROM snapshot ORDER BY organisation, worksheet")
    var result: [Holding] = []
    for row in rows {
      var reader = RowReader(row, path: path)
      let (organisation, worksheet) = (try reader.text(), try reader.text())
      if let last = result.last, last.organisation == organisation {
        result[result.count - 1] = Holding(
          organisation: organisation, worksheets: last.worksheets + [worksheet])
      } else {
        result.append(Holding(organisation: organisation, worksheets: [worksheet]))
      }
    }
    return result
  }

  /// Snapshots in their order.
  ///
  /// - Parameters:
  ///   - sequence: Only those with a greater number; 0 for all.
  ///   - limit: At most so many.
  public func snapshots(
    _ selection: SnapshotSelection, after sequence: Int = 0, limit: Int = pageSize
  ) throws(HistoryFailure) -> [Snapshot] {
    let rows = try connection.rows(
      """
      SELECT \(SnapshotRow.selected) FROM \(SnapshotRow.source)
      WHERE s.organisation = $1 AND s.sequence > $2 AND ($3 = '' OR s.worksheet = $3)
      ORDER BY s.sequence LIMIT $4
      """,
      [
        .text(selection.organisation), .whole(sequence), .text(selection.worksheet ?? ""),
        .whole(limit),
      ])
    return try withParts(rows, of: selection.organisation)
  }

  /// The snapshot that a reference names; `nil` where there is none.
  public func find(
    _ reference: SnapshotReference, in selection: SnapshotSelection
  ) throws(HistoryFailure) -> Snapshot? {
    let (condition, order, value): (String, String, SQLValue) =
      switch reference {
      case .latest: ("$3 = 0", "s.sequence DESC", .whole(0))
      case .sequence(let number): ("s.sequence = $3", "s.sequence DESC", .whole(number))
      case .day(let day):
        ("s.day <= $3", "s.day DESC, s.sequence DESC", .text(day.description))
      case .label(let label): ("s.label = $3", "s.sequence DESC", .text(label))
      }
    let rows = try connection.rows(
      """
      SELECT \(SnapshotRow.selected) FROM \(SnapshotRow.source)
      WHERE s.organisation = $1 AND ($2 = '' OR s.worksheet = $2) AND \(condition)
      ORDER BY \(order) LIMIT 1
      """, [.text(selection.organisation), .text(selection.worksheet ?? ""), value])
    return try withParts(rows, of: selection.organisation).first
  }

  /// The texts of a snapshot, held against their hashes.
  ///
  /// - Throws: ``HistoryFailure`` where they are not what was stored.
  public func texts(of snapshot: Snapshot) throws(HistoryFailure) -> SnapshotTexts {
    do throws(HistoryFailure) {
      return try checkedTexts(of: snapshot)
    } catch {
      let name = "'\(snapshot.origin.organisation)' @\(snapshot.sequence)"
      throw HistoryFailure(error.kind, path, "\(name): \(error.reason)")
    }
  }

  /// The same, with failures that do not name the snapshot.
  func checkedTexts(of snapshot: Snapshot) throws(HistoryFailure) -> SnapshotTexts {
    let rows = try connection.rows(
      """
      SELECT worksheet, worksheet_size, assessment, assessment_size FROM content
      WHERE organisation = $1 AND sequence = $2
      """, [.text(snapshot.origin.organisation), .whole(snapshot.sequence)])
    guard let row = rows.first else { throw damaged("its texts are missing") }
    var reader = RowReader(row, path: path)
    let worksheet = Packed(bytes: try reader.bytes(), size: try reader.whole())
    let assessment = Packed(bytes: try reader.bytes(), size: try reader.whole())
    guard let text = worksheet.content, Digest(of: text) == snapshot.worksheetHash else {
      throw damaged("the worksheet is not what was stored")
    }
    guard let json = assessment.content, Digest(of: json) == snapshot.assessmentHash else {
      throw damaged("the assessment is not what was stored")
    }
    return SnapshotTexts(worksheet: text, assessment: json)
  }

  private func damaged(_ reason: String) -> HistoryFailure {
    HistoryFailure(.damaged, path, reason)
  }

  /// Puts rows of one organisation, in any order, together with their parts.
  private func withParts(
    _ rows: [[SQLValue]], of organisation: String
  ) throws(HistoryFailure) -> [Snapshot] {
    let sequences = rows.compactMap { row in
      if case .whole(let number) = row[1] { number } else { nil }
    }
    guard let first = sequences.min(), let last = sequences.max() else { return [] }
    let partRows = try connection.rows(
      """
      SELECT sequence, kind, id, verdict, low, high FROM part
      WHERE organisation = $1 AND sequence BETWEEN $2 AND $3 ORDER BY sequence, kind, id
      """, [.text(organisation), .whole(first), .whole(last)])
    var parts: [Int: [SnapshotResult.Part]] = [:]
    for row in partRows {
      let (sequence, part) = try SnapshotRow.part(row, path: path)
      parts[sequence, default: []].append(part)
    }
    var result: [Snapshot] = []
    for (row, sequence) in zip(rows, sequences) {
      result.append(
        try SnapshotRow.snapshot(row, parts: parts[sequence] ?? [], path: path))
    }
    return result
  }
}
