internal import MusterModel

/// A snapshot as a row of the table `snapshot`.
enum SnapshotRow {
  /// After the key, in the order of ``values(_:)``.
  private static let columns = [
    "worksheet", "title", "label", "author", "taken_at", "day", "tool", "profile",
    "catalog_version", "catalog_hash", "worksheet_hash", "assessment_hash", "devices",
    "open_items", "completeness", "verdict_now", "low_now", "high_now", "verdict_owned",
    "low_owned", "high_owned", "verdict_add_on", "low_add_on", "high_add_on",
  ]

  static let insertion =
    "INSERT INTO snapshot (organisation, sequence, \(columns.joined(separator: ", "))) VALUES ("
    + (1...columns.count + 2).map { "$\($0)" }.joined(separator: ", ") + ")"

  /// What is read of a snapshot, its place in the chain included; `s` and `l` are the tables.
  static let selected =
    "s.organisation, s.sequence, "
    + columns.map { "s.\($0)" }.joined(separator: ", ") + ", l.previous, l.hash"

  static let source = """
    snapshot s JOIN link l ON l.organisation = s.organisation AND l.sequence = s.sequence
    """

  static func values(_ snapshot: Snapshot) -> [SQLValue] {
    let (origin, result) = (snapshot.origin, snapshot.result)
    return [
      .text(origin.worksheet), .text(origin.title), .text(origin.label), .text(origin.author),
      .whole(origin.takenAt.seconds), .text(origin.day.description), .text(origin.tool),
      .text(origin.profile), .text(origin.catalogVersion), .bytes(origin.catalogHash.bytes),
      .bytes(snapshot.worksheetHash.bytes), .bytes(snapshot.assessmentHash.bytes),
      .whole(result.devices), .whole(result.openItems),
      .optional(result.completeness?.description),
    ] + View.allCases.flatMap { values(result.verdicts[$0], result.scores?[$0]) }
  }

  static func values(_ part: SnapshotResult.Part) -> [SQLValue] {
    [.text(part.kind.rawValue), .text(part.id)] + values(part.verdict, part.range)
  }

  private static func values(_ verdict: Verdict, _ range: ScoreRange?) -> [SQLValue] {
    [
      .text(verdict.rawValue), .optional(range?.low.description),
      .optional(range?.high.description),
    ]
  }

  /// Reads a row of ``selected``.
  static func snapshot(
    _ row: [SQLValue], parts: [SnapshotResult.Part], path: String
  ) throws(HistoryFailure) -> Snapshot {
    var reader = RowReader(row, path: path)
    let organisation = try reader.text()
    let sequence = try reader.whole()
    let origin = SnapshotOrigin(
      organisation: organisation, worksheet: try reader.text(), title: try reader.text(),
      label: try reader.text(), author: try reader.text(),
      takenAt: Moment(seconds: try reader.whole()), day: try reader.text("a day") { Day($0) },
      tool: try reader.text(), profile: try reader.text(), catalogVersion: try reader.text(),
      catalogHash: try reader.digest())
    let worksheetHash = try reader.digest()
    let assessmentHash = try reader.digest()
    let result = try result(&reader, parts)
    return Snapshot(
      sequence: sequence, origin: origin, result: result, worksheetHash: worksheetHash,
      assessmentHash: assessmentHash, previous: try reader.optionalDigest(),
      hash: try reader.digest())
  }

  private static func result(
    _ reader: inout RowReader, _ parts: [SnapshotResult.Part]
  ) throws(HistoryFailure) -> SnapshotResult {
    let devices = try reader.whole()
    let openItems = try reader.whole()
    let completeness = try reader.optionalRatio()
    let now = try reader.standing()
    let owned = try reader.standing()
    let addOn = try reader.standing()
    var scores: Views<ScoreRange>?
    if let now = now.range, let owned = owned.range, let addOn = addOn.range {
      scores = Views(now: now, owned: owned, addOn: addOn)
    }
    return SnapshotResult(
      verdicts: Views(now: now.verdict, owned: owned.verdict, addOn: addOn.verdict),
      scores: scores, completeness: completeness, openItems: openItems, devices: devices,
      parts: parts)
  }

  /// Reads `sequence, kind, id, verdict, low, high` of a part.
  static func part(
    _ row: [SQLValue], path: String
  ) throws(HistoryFailure) -> (sequence: Int, part: SnapshotResult.Part) {
    var reader = RowReader(row, path: path)
    let sequence = try reader.whole()
    let kind = try reader.text("a kind") { SnapshotResult.Part.Kind(rawValue: $0) }
    let id = try reader.text()
    let (verdict, range) = try reader.standing()
    return (sequence, SnapshotResult.Part(kind: kind, id: id, verdict: verdict, range: range))
  }
}

extension RowReader {
  mutating func optionalRatio() throws(HistoryFailure) -> Ratio? {
    guard let text = try optionalText() else { return nil }
    guard let ratio = Ratio(text) else { throw wrong("a ratio") }
    return ratio
  }

  /// A verdict with the ends of its range.
  mutating func standing() throws(HistoryFailure) -> (verdict: Verdict, range: ScoreRange?) {
    let verdict = try text("a verdict") { Verdict(rawValue: $0) }
    let low = try optionalRatio()
    let high = try optionalRatio()
    guard let low, let high else { return (verdict, nil) }
    guard low <= high else { throw wrong("a range") }
    return (verdict, ScoreRange(low: low, high: high))
  }
}
