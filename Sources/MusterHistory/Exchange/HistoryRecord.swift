internal import MusterDiagnostics
public import MusterModel

/// One line of an exported history: a snapshot with its texts, or what is left of a pruned one.
public enum HistoryRecord: Hashable, Sendable {
  case snapshot(Snapshot, SnapshotTexts)
  case pruned(Tombstone)

  /// What is left of a snapshot that was pruned, so that the chain still holds.
  public struct Tombstone: Hashable, Sendable {
    /// Whose.
    public let organisation: String
    /// Its number.
    public let sequence: Int
    /// The hash of the one before; `nil` for the first.
    public let previous: Digest?
    /// The hash of what it said.
    public let hash: Digest
    /// When it was pruned.
    public let prunedAt: Moment
    /// By which rule, in words.
    public let rule: String
  }

  /// The form of a pruned snapshot's line.
  static let prunedForm = "muster-pruned/1"

  /// Whose it is.
  public var organisation: String {
    switch self {
    case .snapshot(let snapshot, _): snapshot.origin.organisation
    case .pruned(let stone): stone.organisation
    }
  }

  /// Its number.
  public var sequence: Int {
    switch self {
    case .snapshot(let snapshot, _): snapshot.sequence
    case .pruned(let stone): stone.sequence
    }
  }

  /// The hash of the one before; `nil` for the first.
  public var previous: Digest? {
    switch self {
    case .snapshot(let snapshot, _): snapshot.previous
    case .pruned(let stone): stone.previous
    }
  }

  /// Its hash.
  public var hash: Digest {
    switch self {
    case .snapshot(let snapshot, _): snapshot.hash
    case .pruned(let stone): stone.hash
    }
  }

  /// One line of JSON without its line break.
  ///
  /// > Source: `docs/history.md`, "Export".
  public var line: String {
    switch self {
    case .pruned(let stone):
      let value: JSONValue = [
        "schema": .string(Self.prunedForm), "organisation": .string(stone.organisation),
        "sequence": .whole(stone.sequence), "previous": .text(stone.previous?.description),
        "hash": .string(stone.hash.description), "prunedAt": .string(stone.prunedAt.description),
        "rule": .string(stone.rule),
      ]
      return value.line
    case .snapshot(let snapshot, let texts):
      // The assessment is JSON already, and its bytes are what was hashed.
      let json = String(decoding: texts.assessment, as: UTF8.self)
      return Self.value(snapshot, texts.worksheet).line.dropLast() + ",\"assessment\":\(json)}"
    }
  }

  private static func value(_ snapshot: Snapshot, _ worksheet: [UInt8]) -> JSONValue {
    let (origin, result) = (snapshot.origin, snapshot.result)
    let text = String(validating: worksheet, as: UTF8.self)
    return [
      "schema": .string(Snapshot.form), "organisation": .string(origin.organisation),
      "sequence": .whole(snapshot.sequence), "previous": .text(snapshot.previous?.description),
      "hash": .string(snapshot.hash.description), "takenAt": .string(origin.takenAt.description),
      "day": .string(origin.day.description), "label": .string(origin.label),
      "author": .string(origin.author), "tool": .string(origin.tool),
      "profile": .string(origin.profile),
      "catalog": [
        "version": .string(origin.catalogVersion),
        "hash": .string(origin.catalogHash.description),
      ],
      "devices": .whole(result.devices), "openItems": .whole(result.openItems),
      "completeness": .text(result.completeness?.description),
      "now": standing(result.verdicts.now, result.scores?.now),
      "owned": standing(result.verdicts.owned, result.scores?.owned),
      "addOn": standing(result.verdicts.addOn, result.scores?.addOn),
      "parts": .array(
        result.parts.map { part in
          .object(
            [.init("kind", .string(part.kind.rawValue)), .init("id", .string(part.id))]
              + members(part.verdict, part.range))
        }),
      "worksheet": [
        "file": .string(origin.worksheet), "title": .string(origin.title),
        "hash": .string(snapshot.worksheetHash.description),
        text == nil ? "base64" : "text": .string(text ?? Radix64.text(worksheet)),
      ],
      "assessmentHash": .string(snapshot.assessmentHash.description),
    ]
  }

  private static func standing(_ verdict: Verdict, _ range: ScoreRange?) -> JSONValue {
    .object(members(verdict, range))
  }

  private static func members(_ verdict: Verdict, _ range: ScoreRange?) -> [JSONValue.Member] {
    [
      .init("verdict", .string(verdict.rawValue)), .init("low", .text(range?.low.description)),
      .init("high", .text(range?.high.description)),
    ]
  }
}
