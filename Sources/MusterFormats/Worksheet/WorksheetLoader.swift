public import MusterDiagnostics
public import MusterModel
internal import MusterYAML

/// Reads worksheets.
public enum WorksheetLoader {
  /// The worksheet in a file; parts with faults are left out and reported, every one of them.
  ///
  /// - Parameters:
  ///   - file: Any bytes.
  ///   - ids: What the worksheet may refer to.
  ///   - diagnostics: Gains one finding a fault.
  /// - Returns: The parts that could be read, or `nil` where there is no title, organisation or population.
  public static func load(
    _ file: SourceFile, ids: CatalogIDs, into diagnostics: inout Diagnostics
  ) -> Worksheet? {
    YAMLReader.read(file, into: &diagnostics).flatMap {
      load($0, ids: ids, into: &diagnostics)
    }
  }

  /// The populations that a file names, whatever else is wrong with it; none where it is no YAML.
  public static func populations(in file: SourceFile) -> [NamedPopulation] {
    var diagnostics = Diagnostics()
    guard let root = YAMLReader.read(file, into: &diagnostics), root.kind == .mapping else {
      return []
    }
    return (Fields(root)[Key.populations]?.entries ?? []).compactMap { key, value in
      guard let id = PopulationID(key.text) else { return nil }
      guard value.kind == .mapping else { return NamedPopulation(id: id, platform: nil, said: []) }
      let fields = Fields(value)
      let keys = [Key.platform, .ownership, .mode, .persona]
      return NamedPopulation(
        id: id, platform: fields.text(Key.platform), said: keys.compactMap { fields.text($0) })
    }
  }

  /// The same for a file that was read as YAML already.
  static func load(
    _ root: YAMLNode, ids: CatalogIDs, into diagnostics: inout Diagnostics
  ) -> Worksheet? {
    var reader = WorksheetReader(root, ids: ids)
    let worksheet = reader.read(path: root.place.file.path)
    diagnostics.add(reader.check.diagnostics)
    return worksheet
  }
}

/// A population as its file names it, not held against any rule.
public struct NamedPopulation: Hashable, Sendable {
  /// Its key in the file.
  public let id: PopulationID
  /// The id of its platform, as it is written; `nil` where there is none.
  public let platform: String?
  /// What tells it from others: platform, ownership, enrolment mode and who uses it, as far as they are written.
  public let said: [String]
}

/// Reads the sections of one worksheet, entry by entry.
struct WorksheetReader {
  var check: ShapeCheck
  /// Ids as the file spells them, by what they are called now.
  var formerIDs: [String: String] = [:]
  let ids: CatalogIDs
  let populationIDs: [PopulationID]
  let root: YAMLNode

  init(_ root: YAMLNode, ids: CatalogIDs) {
    self.root = root
    self.ids = ids
    var known = ids.known
    let keys = Self.populationKeys(root)
    known[.population] = Set(keys.map(\.text))
    populationIDs = keys.compactMap { PopulationID($0.text) }
    check = ShapeCheck(known: known, unknownReference: .worksheetUnknownReference)
  }

  /// The keys under `populations`, whatever else is wrong with them.
  static func populationKeys(_ root: YAMLNode) -> [YAMLNode] {
    Fields(root)[Key.populations]?.entries.map(\.key) ?? []
  }

  mutating func read(path: String) -> Worksheet? {
    let header = FileKind.worksheet.header
    let isMisspelt =
      root.entries.first.map { key, value in
        value.isText(header)
          || Suggestion.nearest(to: key.text, among: [Key.muster.rawValue]) != nil
      } ?? false
    guard root.kind == .mapping, Fields(root)[Key.muster] != nil || isMisspelt else {
      check.diagnostics.add(
        Diagnostic(
          .formatHeader, "a worksheet starts with 'muster: \(FileKind.worksheet.header)'",
          at: root.place, help: "add 'muster: \(FileKind.worksheet.header)' on top"))
      return nil
    }
    let head = Self.head
    _ = check.accepts(root, .object(head), as: "worksheet")
    let fields = Fields(root)
    let populations = readPopulations(fields)
    var worksheet = Worksheet(
      path: path, title: fields.text(Key.title) ?? "",
      organisation: fields.text(Key.organisation) ?? "",
      profile: fields.id(Key.profile) ?? Profile.usual, populations: populations)
    worksheet.source = fields.id(Key.source)
    worksheet.cloud = fields.word(Key.cloud)
    worksheet.frameworks = fields.ids(Key.frameworks) ?? []
    worksheet.basedOn = fields[Key.basedOn].map { Placed($0.text, at: $0.place) }
    worksheet.catalogVersion = fields[Key.catalog].map { Placed($0.text, at: $0.place) }
    worksheet.licences = readLicences(fields)
    worksheet.facts = readFacts(fields)
    worksheet.capabilities = readSection(
      fields, .capabilities, .capability, WorksheetShapes.capabilityAnswer
    ) { reader, entry, id in reader.readCapability(entry, id) }
    worksheet.requirements = readSection(
      fields, .requirements, .requirement, WorksheetShapes.requirementAnswer
    ) { reader, entry, _ in reader.readRequirement(entry) }
    worksheet.controls = readSection(
      fields, .controls, .control, WorksheetShapes.requirementAnswer
    ) { reader, entry, _ in reader.readRequirement(entry) }
    worksheet.formerIDs = formerIDs
    readConflicts(fields)
    // Only now, so that what is missing on top hides no fault below.
    guard fields[Key.title] != nil, fields[Key.organisation] != nil, !populations.isEmpty else {
      return nil
    }
    return worksheet
  }

  /// The worksheet's own keys; sections are read entry by entry, so that a fault in one hides no other.
  private static let head: ObjectShape = {
    let byEntry: [Key] = [
      .populations, .licences, .facts, .capabilities, .requirements, .controls, .conflicts,
    ]
    let fields = FileKind.worksheet.shape.fields.map { field in
      let isByEntry = byEntry.contains { $0.rawValue == field.key }
      return ObjectShape.Field(
        key: field.key, shape: isByEntry ? .any : field.shape, isRequired: field.isRequired,
        meaning: field.meaning)
    }
    return ObjectShape("a worksheet", fields)
  }()

  private mutating func readPopulations(_ fields: Fields) -> [Population] {
    guard let node = fields[Key.populations] else { return [] }
    guard check.accepts(node, .map(key: .any, value: .any, atLeast: 0), as: "populations") else {
      return []
    }
    if node.entries.isEmpty {
      check.diagnostics.add(
        Diagnostic(
          .worksheetNoPopulation, "a worksheet has at least one population", at: node.place))
    }
    return node.entries.compactMap { key, value in
      let isKeyFine = check.accepts(key, .identifier, as: "populations")
      guard check.accepts(value, .object(WorksheetShapes.population), as: key.text.shortened),
        isKeyFine
      else { return nil }
      return readPopulation(key, Fields(value))
    }
  }

  private mutating func readPopulation(_ key: YAMLNode, _ fields: Fields) -> Population? {
    guard let id = PopulationID(key.text), let platform: PlatformID = fields.id(Key.platform),
      let ownership: Ownership = fields.word(Key.ownership), let mode: ModeID = fields.id(Key.mode),
      let devices = fields.number(Key.devices), let known = ids.platforms[platform],
      let modeNode = fields[Key.mode]
    else { return nil }
    guard let knownMode = known.mode(mode) else {
      let modes = known.modes.map(\.id.rawValue)
      check.diagnostics.add(
        Diagnostic(
          .worksheetUnknownReference, "\(known.title) has no enrolment mode '\(mode)'",
          at: modeNode.place,
          help: Suggestion.help(for: mode.rawValue, among: modes)
            ?? "write one of: \(modes.joined(separator: ", "))"))
      return nil
    }
    if !knownMode.ownership.contains(ownership) {
      let allowed = knownMode.ownership.map(\.rawValue).joined(separator: " or ")
      check.diagnostics.add(
        Diagnostic(
          .worksheetModeOwnership,
          "mode '\(mode)' is for \(allowed) devices, not \(ownership.rawValue) ones",
          at: fields[Key.ownership]?.place))
      return nil
    }
    return Population(
      id: id, platform: platform, ownership: ownership, mode: mode,
      minimumOS: fields.version(Key.minimumOS), devices: devices,
      persona: fields.text(Key.persona), place: key.place)
  }

  private mutating func readLicences(_ fields: Fields) -> [OwnedLicence]? {
    guard let node = fields[Key.licences],
      check.accepts(node, .list(.any, atLeast: 0), as: "licences")
    else { return nil }
    return node.items.compactMap { item in
      guard check.accepts(item, .object(WorksheetShapes.licence), as: "licence") else { return nil }
      let row = Fields(item)
      guard let plan: PlanID = row.id(Key.plan) else { return nil }
      return OwnedLicence(
        plan: plan, users: row.number(Key.users), period: Period(row),
        place: row[Key.plan]?.place ?? item.place)
    }
  }

  private mutating func readFacts(_ fields: Fields) -> [FactKey: Placed<FactValue>] {
    guard let node = fields[Key.facts], !node.isEmpty else { return [:] }
    guard node.kind == .mapping else {
      _ = check.accepts(node, .object(WorksheetShapes.facts), as: "facts")
      return [:]
    }
    var result: [FactKey: Placed<FactValue>] = [:]
    for (key, value) in node.entries {
      guard let fact = FactKey(rawValue: key.text) else {
        check.diagnostics.add(
          Diagnostic(
            .formatUnknownKey, "key '\(key.text.shortened)' is unknown in the facts",
            at: key.place, help: Suggestion.help(for: key.text, among: FactKey.words)))
        continue
      }
      guard check.accepts(value, fact.shape.fileShape, as: fact.rawValue) else { continue }
      result[fact] = Placed(Self.factValue(value, fact.shape), at: key.place)
    }
    return result
  }

  private static func factValue(_ node: YAMLNode, _ shape: FactKey.Shape) -> FactValue {
    switch shape {
    case .texts, .choices: .texts(node.items.map(\.text))
    case .version: Version(node.text).map { .version($0) } ?? .text(node.text)
    case .number, .numberOrUnlimited:
      node.text.wholeNumber.map { .number($0) } ?? .text(node.text)
    case .text, .choice: .text(node.text)
    }
  }
}
