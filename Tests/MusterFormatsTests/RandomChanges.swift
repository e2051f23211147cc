import MusterDiagnostics
import MusterFormats
import MusterModel
import MusterTestSupport

/// Random changes to a worksheet, as people make them with commands.
struct RandomChanges {
  let catalog: Catalog
  /// Which items may be changed; all where `nil`.
  var items: Set<ItemID>?
  var random: SeededGenerator

  init(_ catalog: Catalog, seed: UInt64, items: Set<ItemID>? = nil) {
    self.catalog = catalog
    self.items = items
    random = SeededGenerator(seed: seed)
  }

  static func all(_ catalog: Catalog) -> [ItemID] {
    catalog.capabilities.map { .capability($0.id) }
      + catalog.requirements.map { .requirement($0.id) }
      + catalog.frameworks.flatMap(\.controls).map { .control($0.id) }
  }

  /// The worksheet with some changes; those that would bring in a fault are left out.
  mutating func apply(_ count: Int, to document: WorksheetDocument) -> WorksheetDocument {
    var document = document
    for _ in 0..<count {
      guard let worksheet = document.worksheet else { return document }
      if let changed = try? document.applying(next(worksheet)) { document = changed }
    }
    return document
  }

  /// Changes that are thought of before any is made.
  mutating func draw(_ count: Int, for worksheet: Worksheet) -> [WorksheetChange] {
    (0..<count).map { _ in next(worksheet) }
  }

  private mutating func next(_ worksheet: Worksheet) -> WorksheetChange {
    let answered = Set(Self.answered(worksheet))
    let known = Self.all(catalog).filter { items?.contains($0) ?? true }
    // Mostly what is answered already, so that two sides meet.
    let old = known.filter(answered.contains)
    let isOld = !old.isEmpty && Int.random(in: 0..<4, using: &random) > 0
    guard let item = (isOld ? old : known).randomElement(using: &random) else {
      return .unsetFact(.tenantName)
    }
    let reach = reach(worksheet)
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return .unanswer(item, for: reach)
    case 1: return .decide(item, decision(), for: reach)
    case 2: return .undecide(item, for: nil)
    case 3 where items == nil: return fact()
    case 4 where items == nil: return population(worksheet)
    default: return .answer(item, fields(item), for: reach)
    }
  }

  static func answered(_ worksheet: Worksheet) -> [ItemID] {
    worksheet.capabilities.keys.map { .capability($0) }
      + worksheet.requirements.keys.map { .requirement($0) }
      + worksheet.controls.keys.map { .control($0) }
  }

  private mutating func reach(_ worksheet: Worksheet) -> [PopulationID]? {
    guard Bool.random(using: &random) else { return nil }
    let ids = worksheet.populations.map(\.id).filter { _ in Bool.random(using: &random) }
    return ids.isEmpty ? nil : ids
  }

  private mutating func fields(_ item: ItemID) -> AnswerFields {
    var fields = AnswerFields()
    let needs = ["must", "should", "could", "not-used"]
    let states = ["met", "partly", "not-met"]
    if Int.random(in: 0..<3, using: &random) > 0 {
      if case .capability = item {
        fields.word = needs.randomElement(using: &random)
      } else {
        fields.word = states.randomElement(using: &random)
      }
    }
    let texts = ["a # note: with, marks", "no", "two\nlines", "Łódź \"quoted\"", "x"]
    if Bool.random(using: &random) { fields.note = texts.randomElement(using: &random) }
    if Bool.random(using: &random) { fields.owner = texts.randomElement(using: &random) }
    if Bool.random(using: &random) { fields.due = Day("2027-01-31") }
    if Bool.random(using: &random) {
      fields.evidence = Evidence(grade: .b, note: texts.randomElement(using: &random), on: nil)
    }
    return fields
  }

  private mutating func decision() -> Decision {
    let start = SourcePosition(line: 1, column: 1)
    let place = SourcePlace(file: SourceFile(path: "", bytes: []), start: start, end: start)
    return Decision(
      kind: Decision.Kind.allCases.randomElement(using: &random) ?? .wait, with: nil,
      reason: "why", by: "J. Doe", until: Day(number: 21_000), place: place)
  }

  private mutating func fact() -> WorksheetChange {
    let key = FactKey.allCases.randomElement(using: &random) ?? .federation
    if Int.random(in: 0..<4, using: &random) == 0 { return .unsetFact(key) }
    switch key.shape {
    case .text: return .fact(key, ["contoso.onmicrosoft.com"])
    case .texts:
      return .fact(key, [["a.com"], [], ["a.com", "no"]].randomElement(using: &random) ?? [])
    case .version: return .fact(key, ["2.6.1.0"])
    case .number, .numberOrUnlimited:
      return .fact(key, ["1\(Int.random(in: 0..<3, using: &random))"])
    case .choice(let words): return .fact(key, [words.randomElement(using: &random) ?? ""])
    case .choices(let words): return .fact(key, Array(words.shuffled(using: &random).prefix(2)))
    }
  }

  private mutating func population(_ worksheet: Worksheet) -> WorksheetChange {
    var fields = PopulationFields()
    fields.devices = Int.random(in: 1...9, using: &random)
    let old = worksheet.populations.randomElement(using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      fields.platform = "macos"
      fields.ownership = "corporate"
      fields.mode = "ade"
      let name = "new-\(Int.random(in: 0..<3, using: &random))"
      return PopulationID(name).map { .population($0, fields) } ?? .unsetFact(.tenantName)
    case 1: return old.map { .removePopulation($0.id) } ?? .unsetFact(.tenantName)
    default:
      fields.persona = "people"
      return old.map { .population($0.id, fields) } ?? .unsetFact(.tenantName)
    }
  }
}
