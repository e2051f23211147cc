internal import MusterDiagnostics
internal import MusterModel

/// Why a line of an exported history is not taken.
public struct RecordFault: Error, Hashable, Sendable {
  /// A phrase.
  public let reason: String
}

extension HistoryRecord {
  /// Reads a line.
  ///
  /// - Throws: ``RecordFault`` where it is no such line, or a hash in it is not that of what it says.
  public init(line: [UInt8]) throws(RecordFault) {
    let value: JSONValue
    do throws(JSONReader.Fault) {
      value = try JSONReader.read(line)
    } catch {
      throw RecordFault(reason: "it is no JSON: \(error.reason) after \(error.offset) bytes")
    }
    let object = RecordObject(value: value, name: "")
    switch try object.text("schema") {
    case Self.prunedForm:
      self = .pruned(
        Tombstone(
          organisation: try object.text("organisation"), sequence: try object.sequence(),
          previous: try object.optional("previous") { Digest($0) },
          hash: try object.value("hash") { Digest($0) },
          prunedAt: try object.value("prunedAt") { Moment($0) }, rule: try object.text("rule")))
    case Snapshot.form: self = try Self.snapshot(object)
    case let other: throw RecordFault(reason: "the form '\(other)' is unknown here")
    }
  }

  private static func snapshot(_ object: RecordObject) throws(RecordFault) -> HistoryRecord {
    let worksheet = try object.object("worksheet")
    let assessment = Array((object.value["assessment"] ?? .null).line.utf8)
    let texts = SnapshotTexts(worksheet: try bytes(worksheet), assessment: assessment)
    let snapshot = Snapshot(
      sequence: try object.sequence(), origin: try origin(object, worksheet),
      result: try result(object), worksheetHash: try worksheet.value("hash") { Digest($0) },
      assessmentHash: try object.value("assessmentHash") { Digest($0) },
      previous: try object.optional("previous") { Digest($0) },
      hash: try object.value("hash") { Digest($0) })
    guard Digest(of: texts.worksheet) == snapshot.worksheetHash else {
      throw RecordFault(reason: "the worksheet is not the one of its hash")
    }
    guard Digest(of: texts.assessment) == snapshot.assessmentHash else {
      throw RecordFault(reason: "the assessment is not the one of its hash")
    }
    guard snapshot.isSound else {
      throw RecordFault(reason: "what it says is not what its hash stands for")
    }
    return .snapshot(snapshot, texts)
  }

  private static func bytes(_ worksheet: RecordObject) throws(RecordFault) -> [UInt8] {
    if case .string(let text) = worksheet.value["text"] { return Array(text.utf8) }
    return try worksheet.value("base64") { Radix64.bytes($0) }
  }

  private static func origin(
    _ object: RecordObject, _ worksheet: RecordObject
  ) throws(RecordFault) -> SnapshotOrigin {
    let catalog = try object.object("catalog")
    return SnapshotOrigin(
      organisation: try object.text("organisation"), worksheet: try worksheet.text("file"),
      title: try worksheet.text("title"), label: try object.text("label"),
      author: try object.text("author"), takenAt: try object.value("takenAt") { Moment($0) },
      day: try object.value("day") { Day($0) }, tool: try object.text("tool"),
      profile: try object.text("profile"), catalogVersion: try catalog.text("version"),
      catalogHash: try catalog.value("hash") { Digest($0) })
  }

  private static func result(_ object: RecordObject) throws(RecordFault) -> SnapshotResult {
    guard case .array(let values) = object.value["parts"] else {
      throw RecordFault(reason: "'parts' is not a list")
    }
    var parts: [SnapshotResult.Part] = []
    for value in values {
      let part = RecordObject(value: value, name: "parts.")
      let (verdict, range) = try part.standing()
      parts.append(
        SnapshotResult.Part(
          kind: try part.value("kind") { SnapshotResult.Part.Kind(rawValue: $0) },
          id: try part.text("id"), verdict: verdict, range: range))
    }
    let now = try object.object("now").standing()
    let owned = try object.object("owned").standing()
    let addOn = try object.object("addOn").standing()
    var scores: Views<ScoreRange>?
    if let now = now.range, let owned = owned.range, let addOn = addOn.range {
      scores = Views(now: now, owned: owned, addOn: addOn)
    }
    return SnapshotResult(
      verdicts: Views(now: now.verdict, owned: owned.verdict, addOn: addOn.verdict),
      scores: scores, completeness: try object.optional("completeness") { Ratio($0) },
      openItems: try object.whole("openItems"), devices: try object.whole("devices"),
      parts: parts)
  }
}

/// An object of a line, whose values are taken by key, each as what it has to be.
private struct RecordObject {
  let value: JSONValue
  /// What stands before its keys in messages.
  let name: String

  func text(_ key: String) throws(RecordFault) -> String {
    guard case .string(let text) = value[key] else { throw wrong(key, "a text") }
    return text
  }

  func whole(_ key: String) throws(RecordFault) -> Int {
    guard case .number(let text) = value[key], let number = Int(text) else {
      throw wrong(key, "a whole number")
    }
    return number
  }

  func sequence() throws(RecordFault) -> Int {
    let number = try whole("sequence")
    guard number > 0 else { throw wrong("sequence", "a number from 1") }
    return number
  }

  func value<Value>(
    _ key: String, _ make: (String) -> Value?
  ) throws(RecordFault) -> Value {
    guard let value = make(try text(key)) else { throw wrong(key, "what it has to be") }
    return value
  }

  func optional<Value>(
    _ key: String, _ make: (String) -> Value?
  ) throws(RecordFault) -> Value? {
    value[key] == .null ? nil : try value(key, make)
  }

  func object(_ key: String) throws(RecordFault) -> RecordObject {
    guard let inner = value[key], case .object = inner else { throw wrong(key, "an object") }
    return RecordObject(value: inner, name: "\(name)\(key).")
  }

  func standing() throws(RecordFault) -> (verdict: Verdict, range: ScoreRange?) {
    let verdict = try value("verdict") { Verdict(rawValue: $0) }
    let low = try optional("low") { Ratio($0) }
    let high = try optional("high") { Ratio($0) }
    guard let low, let high else { return (verdict, nil) }
    guard low <= high else { throw wrong("low", "at most 'high'") }
    return (verdict, ScoreRange(low: low, high: high))
  }

  private func wrong(_ key: String, _ expected: String) -> RecordFault {
    RecordFault(reason: "'\(name)\(key)' is not \(expected)")
  }
}
