internal import MusterDiagnostics
internal import MusterModel
internal import MusterYAML

/// What a worksheet without faults says, by item, population and key.
struct WorksheetMeaning: Sendable {
  /// A plan that the customer has.
  struct Licence: Sendable {
    let plan: String
    let statement: Statement
  }

  let root: YAMLNode?
  var head: [String: StatedValue] = [:]
  var frameworks: [String: StatedValue] = [:]
  var facts: [FactKey: StatedValue] = [:]
  /// In the order of the file; `nil` where there is no list, which is unknown.
  var licences: [Licence]?
  var populations: [PopulationID: Statement] = [:]
  /// In the order of the file.
  var populationIDs: [PopulationID] = []
  var answers: [ItemID: ItemAnswers] = [:]

  /// What a worksheet says where there is none.
  static let nothing = WorksheetMeaning()

  private init() { root = nil }

  /// Reads a worksheet that was loaded without a fault.
  ///
  /// - Parameter renamed: Ids that the catalog calls otherwise now.
  init(_ root: YAMLNode, renamed: [String: String]) {
    self.root = root
    let fields = Fields(root)
    readHead(fields)
    for item in fields[Key.frameworks]?.items ?? [] {
      frameworks[item.text] = StatedValue(item, .text)
    }
    for (key, value) in fields[Key.facts]?.entries ?? [] {
      guard let fact = FactKey(rawValue: key.text) else { continue }
      facts[fact] = StatedValue(value, fact.shape.fileShape)
    }
    licences = fields[Key.licences]?.items.map { item in
      let plan = Fields(item)[Key.plan] ?? item
      return Licence(
        plan: plan.text,
        statement: Statement(item, WorksheetShapes.licence.fields, place: plan.place))
    }
    for (key, value) in fields[Key.populations]?.entries ?? [] {
      guard let id = PopulationID(key.text) else { continue }
      populations[id] = Statement(value, WorksheetShapes.population.fields, place: key.place)
      populationIDs.append(id)
    }
    readAnswers(fields, .capabilities, renamed) { CapabilityID($0).map(ItemID.capability) }
    readAnswers(fields, .requirements, renamed) { RequirementID($0).map(ItemID.requirement) }
    readAnswers(fields, .controls, renamed) { ControlID($0).map(ItemID.control) }
  }

  /// The keys on top that are one value, in their order, with their shapes.
  static let headFields = WorksheetShapes.worksheet.filter { field in
    let sections: [Key] = [
      .populations, .licences, .frameworks, .facts, .capabilities, .requirements, .controls,
      .conflicts,
    ]
    return !sections.contains { $0.rawValue == field.key }
  }

  private mutating func readHead(_ fields: Fields) {
    for field in Self.headFields {
      guard let key = Key(rawValue: field.key) else { continue }
      head[field.key] = fields[key].map { StatedValue($0, field.shape) }
    }
    let profile = Key.profile.rawValue
    // To leave it out says the same.
    if head[profile] == nil { head[profile] = StatedValue(text: Profile.usual.rawValue) }
  }

  private mutating func readAnswers(
    _ fields: Fields, _ section: Key, _ renamed: [String: String], _ item: (String) -> ItemID?
  ) {
    for (key, value) in fields[section]?.entries ?? [] {
      guard let id = item(renamed[key.text] ?? key.text) else { continue }
      answers[id, default: ItemAnswers()].add(
        key, value, WorksheetShapes.answerFields(id), populationIDs)
    }
  }
}

/// The answers to one item.
struct ItemAnswers: Sendable {
  /// One answer and the populations that it is about.
  struct Entry: Sendable {
    let reach: AnswerReach
    let statement: Statement
  }

  /// How the item is called in the file; more than one name where it was renamed.
  private(set) var names: [YAMLNode] = []
  private(set) var entries: [Entry] = []
  private(set) var populations: [PopulationID] = []

  mutating func add(
    _ key: YAMLNode, _ value: YAMLNode, _ fields: [ObjectShape.Field],
    _ populations: [PopulationID]
  ) {
    names.append(key)
    self.populations = populations
    guard value.kind != .scalar else {
      guard let main = fields.first else { return }
      let statement = Statement(
        StatedValue(value, main.shape), for: main.key, place: key.place)
      return entries.append(Entry(reach: .rest, statement: statement))
    }
    for entry in value.kind == .sequence ? value.items : [value] {
      entries.append(
        Entry(
          reach: Self.reach(entry), statement: Statement(entry, fields, place: key.place)))
    }
  }

  private static func reach(_ entry: YAMLNode) -> AnswerReach {
    let fields = Fields(entry)
    if let ids: [PopulationID] = fields.ids(Key.only) ?? fields.ids(Key.for) { return .only(ids) }
    if let ids: [PopulationID] = fields.ids(Key.except) { return .except(ids) }
    return .rest
  }

  /// Which entry answers for a population, also for one that the worksheet does not have.
  func position(for population: PopulationID) -> Int? {
    var rest: Int?
    for (position, entry) in entries.enumerated() {
      if entry.reach == .rest {
        rest = rest ?? position
      } else if entry.reach.covers(population) {
        return position
      }
    }
    return rest
  }

  func statement(for population: PopulationID) -> Statement? {
    position(for: population).map { entries[$0].statement }
  }

  /// The same, and for all populations that the worksheet does not have where `nil`.
  func position(of member: PopulationID?) -> Int? {
    if let member { return position(for: member) }
    return entries.firstIndex { if case .only = $0.reach { false } else { true } }
  }

  /// Whether it answers for each population by name, so that it says nothing about one that it does not know.
  var isSilentAboutOthers: Bool {
    !entries.isEmpty && populations.allSatisfy { position(for: $0) != nil }
      && entries.allSatisfy { if case .only = $0.reach { true } else { false } }
  }
}
