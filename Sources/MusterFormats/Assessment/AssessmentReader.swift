internal import MusterDiagnostics
internal import MusterModel
internal import MusterYAML

/// Reads the parts of one assessment; a fault in one hides none in another.
struct AssessmentReader {
  var diagnostics = Diagnostics()

  mutating func read(_ root: YAMLNode, label: String) -> RecordedAssessment? {
    guard let side = side(root, label: label) else { return nil }
    let decided = decided(root)
    let entries = list(root, .deductions).compactMap { entry($0, decided) }
    let blockers = list(root, .blockers).compactMap { blocker($0) }
    return RecordedAssessment(side: side, entries: entries, blockers: blockers)
  }

  private mutating func side(_ root: YAMLNode, label: String) -> ComparedSide? {
    let worksheet = member(root, .worksheet)
    let catalog = member(root, .catalog)
    let title = worksheet.flatMap { text($0, .title) }
    let organisation = worksheet.flatMap { text($0, .organisation) }
    let version = catalog.flatMap { text($0, .version) }
    let profile = text(root, .profile)
    let day = member(root, .day).flatMap { value($0, Day.init, "a day, such as 2026-11-20") }
    let open = number(root, .openItems)
    let standing = standing(root)
    let parts = list(root, .populations).compactMap { population($0) }
    let gaps = list(root, .gaps).count { Fields($0).flag(AssessmentKey.open) }
    guard let title, let organisation, let version, let profile, let day, let open, let standing
    else { return nil }
    return ComparedSide(
      kind: .assessment, label: label, title: title, organisation: organisation, catalog: version,
      overlays: catalog.flatMap { Fields($0).texts(AssessmentKey.overlays) } ?? [],
      filledInFor: nil, profile: profile, day: day, standing: standing, openItems: open,
      openGaps: gaps, populations: parts.sorted { $0.id < $1.id })
  }

  private mutating func standing(_ root: YAMLNode) -> Assessment.Standing? {
    guard let verdicts = member(root, .verdicts), let now = verdict(verdicts, .now),
      let owned = verdict(verdicts, .owned), let addOn = verdict(verdicts, .addOn),
      let score = member(root, .score), let completeness = member(root, .completeness)
    else { return nil }
    let all = Views(now: now, owned: owned, addOn: addOn)
    guard !score.isNull else {
      return Assessment.Standing(verdicts: all, scores: nil, completeness: nil)
    }
    guard let ranges = ranges(score),
      let settled = value(completeness, Self.hundredths, "a number from 0 to 100")
    else { return nil }
    return Assessment.Standing(
      verdicts: all, scores: ranges, completeness: Ratio(settled, 100))
  }

  private mutating func ranges(_ score: YAMLNode) -> Views<ScoreRange>? {
    guard let now = member(score, .now).flatMap({ range($0) }),
      let owned = member(score, .owned).flatMap({ range($0) }),
      let addOn = member(score, .addOn).flatMap({ range($0) })
    else { return nil }
    return Views(now: now, owned: owned, addOn: addOn)
  }

  /// A range by its exact numbers.
  private mutating func range(_ node: YAMLNode) -> ScoreRange? {
    guard let exact = member(node, .exact), let low = member(exact, .low),
      let high = member(exact, .high),
      let least = value(low, Self.score, "an exact score from 0 to 100, such as 375/7"),
      let most = value(high, Self.score, "an exact score from 0 to 100, such as 375/7")
    else { return nil }
    guard least <= most else {
      report(.formatBadNumber, "the low score is at most the high one", node)
      return nil
    }
    return ScoreRange(low: least, high: most)
  }

  private mutating func population(_ node: YAMLNode) -> ComparedSide.Part? {
    guard let name = member(node, .id), let id = value(name, PopulationID.init, "an id"),
      let devices = number(node, .devices), let verdict = verdict(node, .verdict),
      let score = member(node, .score)
    else { return nil }
    let now = score.isNull ? nil : member(score, .now).flatMap { range($0) }
    return ComparedSide.Part(
      id: id, devices: devices, point: ChangePoint(verdict: verdict, range: now))
  }

  private mutating func blocker(_ node: YAMLNode) -> AttributedChange.BlockerMark? {
    guard let item = text(node, .item), let title = text(node, .title),
      let devices = number(node, .devices), let population = member(node, .population)
    else { return nil }
    return AttributedChange.BlockerMark(
      item: item, title: title, population: population.isNull ? nil : population.text,
      devices: devices)
  }

  // MARK: What costs points

  private struct Place: Hashable {
    let item: String
    let population: String
  }

  /// The decisions that hold, by what they are about.
  private mutating func decided(_ root: YAMLNode) -> [Place: Decision.Kind] {
    var result: [Place: Decision.Kind] = [:]
    for node in list(root, .gaps) {
      let fields = Fields(node)
      guard fields.flag(AssessmentKey.decisionHolds), let item = fields.text(AssessmentKey.item),
        let decision = fields[AssessmentKey.decision],
        let kind: Decision.Kind = Fields(decision).word(AssessmentKey.kind)
      else { continue }
      result[Place(item: item, population: fields.text(AssessmentKey.population) ?? "")] = kind
    }
    return result
  }

  private mutating func entry(
    _ node: YAMLNode, _ decided: [Place: Decision.Kind]
  ) -> RecordedAssessment.Entry? {
    guard let item = text(node, .item), let title = text(node, .title),
      let population = member(node, .population), let points = member(node, .points),
      let hundredths = value(points, Self.hundredths, "a number from 0 to 100"),
      let word = member(node, .reason),
      let reason = value(word, Finding.Reason.init(rawValue:), "a reason")
    else { return nil }
    let place = Place(item: item, population: population.text)
    return RecordedAssessment.Entry(
      item: item, title: title,
      population: population.isNull ? nil : PopulationID(population.text),
      isGap: reason != .unanswered && reason != .unknown, hundredths: hundredths,
      decision: decided[place])
  }
}

// Values with their faults.
extension AssessmentReader {
  private mutating func report(_ code: DiagnosticCode, _ message: String, _ node: YAMLNode) {
    diagnostics.add(Diagnostic(code, message, at: node.place))
  }

  private mutating func member(_ node: YAMLNode, _ key: AssessmentKey) -> YAMLNode? {
    guard let value = Fields(node)[key] else {
      report(.formatMissingKey, "key '\(key.rawValue)' is missing in the assessment", node)
      return nil
    }
    return value
  }

  private mutating func list(_ node: YAMLNode, _ key: AssessmentKey) -> [YAMLNode] {
    guard let value = member(node, key) else { return [] }
    guard value.kind == .sequence else {
      report(.formatWrongShape, "'\(key.rawValue)' is a list", value)
      return []
    }
    return value.items
  }

  private mutating func text(_ node: YAMLNode, _ key: AssessmentKey) -> String? {
    guard let value = member(node, key) else { return nil }
    guard value.kind == .scalar else {
      report(.formatWrongShape, "'\(key.rawValue)' is a text", value)
      return nil
    }
    return value.text
  }

  private mutating func number(_ node: YAMLNode, _ key: AssessmentKey) -> Int? {
    member(node, key).flatMap { value($0, \.wholeNumber, "a whole number") }
  }

  private mutating func verdict(_ node: YAMLNode, _ key: AssessmentKey) -> Verdict? {
    member(node, key).flatMap { value($0, Verdict.init(rawValue:), "a verdict") }
  }

  private mutating func value<Value>(
    _ node: YAMLNode, _ read: (String) -> Value?, _ what: String
  ) -> Value? {
    if node.kind == .scalar, let value = read(node.text) { return value }
    report(.formatWrongShape, "'\(node.text.shortened)' is not \(what)", node)
    return nil
  }

  /// `53.57` as 5357; from 0 to 100.
  private static func hundredths(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = String(parts[0]).wholeNumber, whole <= 100
    else { return nil }
    guard parts.count == 2 else { return whole * 100 }
    let digits = String(parts[1])
    guard (1...2).contains(digits.utf8.count), let rest = digits.wholeNumber else { return nil }
    let result = whole * 100 + (digits.utf8.count == 1 ? rest * 10 : rest)
    return result <= 10_000 ? result : nil
  }

  private static func score(_ text: String) -> Ratio? {
    Ratio(text).flatMap { $0 <= Ratio(100) ? $0 : nil }
  }
}

extension YAMLNode {
  /// Whether it is JSON's word for nothing.
  fileprivate var isNull: Bool { isPlain && isText("null") }
}
