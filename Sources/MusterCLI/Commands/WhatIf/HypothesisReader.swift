internal import MusterDiagnostics
internal import MusterEngine
internal import MusterModel

/// Turns options into changes of a worksheet that are only tried.
struct HypothesisReader {
  static let licence = Command.Option(
    "--with-licence", "PLAN", repeats: true, "if this plan were bought")
  static let answer = Command.Option(
    "--answer", "ITEM=VALUE", repeats: true,
    "if an item were answered so; ITEM=VALUE@POPULATION,… for some populations")
  static let drop = Command.Option(
    "--drop", .item, repeats: true,
    "if a need were dropped; ITEM@POPULATION,… for some populations")
  static let fact = Command.Option(
    "--fact", "KEY=VALUE", repeats: true, "if a fact were this; commas between several values")
  static let removed = Command.Option(
    "--without-population", .population, repeats: true, "if these devices were not migrated")
  static let devices = Command.Option(
    "--devices", "POPULATION=N", repeats: true, "if a population had so many devices")
  /// In the order in which their changes are made.
  static let options = [licence, answer, drop, fact, removed, devices]

  let worksheet: Worksheet
  let knowledge: Knowledge
  private var catalog: Catalog { knowledge.catalog }

  init(worksheet: Worksheet, knowledge: Knowledge) {
    self.worksheet = worksheet
    self.knowledge = knowledge
  }

  /// All changes that options name, in their order.
  func changes(_ invocation: Invocation) throws(Interruption) -> [HypotheticalChange] {
    var result: [HypotheticalChange] = []
    for text in invocation.values(Self.licence) { result.append(try licence(text)) }
    for text in invocation.values(Self.answer) {
      let (name, value) = try pair(text, Self.answer)
      let (word, reach) = try split(value)
      result.append(try answer(name, word, reach))
    }
    for text in invocation.values(Self.drop) {
      let (name, reach) = try split(text)
      result.append(try answer(name, nil, reach))
    }
    let facts = HypotheticalFacts()
    for text in invocation.values(Self.fact) {
      let (name, value) = try pair(text, Self.fact)
      result.append(try facts.change(name, value))
    }
    let out = try invocation.values(Self.removed).map { name throws(Interruption) in
      try population(name)
    }
    guard Set(out).count < worksheet.populations.count else {
      throw .usage("no population would be left", help: nil)
    }
    result += out.map { .removePopulation($0) }
    for text in invocation.values(Self.devices) {
      result.append(try devices(text, without: out))
    }
    try check(result)
    return result
  }

  private func pair(
    _ text: String, _ option: Command.Option
  ) throws(Interruption) -> (name: String, value: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else {
      throw .usage(
        "'\(text)' is no \(option.value?.description ?? "value") of '\(option.name)'",
        help: "write \(option.name) \(option.value?.description ?? "")")
    }
    return (String(parts[0]), String(parts[1]))
  }

  /// What stands before `@`, and the populations after it; `nil` for all.
  private func split(
    _ text: String
  ) throws(Interruption) -> (head: String, populations: [PopulationID]?) {
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return (text, nil) }
    var ids: [PopulationID] = []
    for name in parts[1].split(separator: ",", omittingEmptySubsequences: false) {
      ids.append(try population(String(name)))
    }
    return (String(parts[0]), ids)
  }

  private func population(_ name: String) throws(Interruption) -> PopulationID {
    let known = worksheet.populations.map(\.id)
    if let id = PopulationID(name), known.contains(id) { return id }
    throw .usage(
      "there is no population '\(name)'",
      help: Suggestion.help(for: name, among: known.map(\.rawValue))
        ?? "one of: \(known.map(\.rawValue).joined(separator: ", "))")
  }

  private func licence(_ name: String) throws(Interruption) -> HypotheticalChange {
    let current = catalog.renamed[name] ?? name
    guard let plan = catalog.plans.first(where: { $0.id.rawValue == current }) else {
      throw .usage(
        "there is no plan '\(name)'",
        help: Suggestion.help(for: name, among: catalog.plans.map(\.id.rawValue))
          ?? "muster catalog list plans lists them")
    }
    guard let licences = worksheet.licences else {
      throw .usage(
        "the worksheet has no list of licences, so '\(name)' may be owned already",
        help: "write 'licences: []', or those that are bought, in the worksheet")
    }
    if licences.contains(where: { $0.plan == plan.id && $0.period.contains(knowledge.day) }) {
      throw .usage("'\(plan.id)' is among the worksheet's licences already", help: nil)
    }
    if let cloud = worksheet.cloud, !plan.clouds.contains(cloud) {
      throw .usage("'\(plan.id)' is not sold in the cloud '\(cloud.rawValue)'", help: nil)
    }
    return .licence(plan.id)
  }

  /// - Parameter word: `nil` drops the item.
  private func answer(
    _ name: String, _ word: String?, _ reach: [PopulationID]?
  ) throws(Interruption) -> HypotheticalChange {
    let current = catalog.renamed[name] ?? name
    switch CatalogRows.item(current, catalog) {
    case .capability(let id):
      guard let word else { return .need(id, .notUsed, for: reach) }
      return .need(id, try value(word, of: name, Need.allCases), for: reach)
    case .requirement(let id):
      guard let word else { return .requirement(id, .notApplicable, for: reach) }
      return .requirement(id, try value(word, of: name, RequirementState.allCases), for: reach)
    case .control(let id):
      guard let word else { return .control(id, .notApplicable, for: reach) }
      return .control(id, try value(word, of: name, RequirementState.allCases), for: reach)
    case nil:
      throw .usage(
        "there is no item '\(name)'",
        help: Suggestion.help(for: name, among: CatalogRows.items(catalog))
          ?? "muster catalog search finds items")
    }
  }

  private func value<Word: RawRepresentable<String>>(
    _ word: String, of item: String, _ all: [Word]
  ) throws(Interruption) -> Word {
    if let value = Word(rawValue: word) { return value }
    let words = all.map(\.rawValue)
    throw .usage(
      "'\(item)' cannot be '\(word)'",
      help: Suggestion.help(for: word, among: words) ?? "one of: \(words.joined(separator: ", "))")
  }

  private func devices(
    _ text: String, without out: [PopulationID]
  ) throws(Interruption) -> HypotheticalChange {
    let (name, value) = try pair(text, Self.devices)
    let id = try population(name)
    guard let count = Int(value), (1...Population.mostDevices).contains(count) else {
      throw .usage(
        "'\(value)' is no number of devices",
        help: "write digits only, from 1 to \(Population.mostDevices)")
    }
    if out.contains(id) {
      throw .usage("population '\(id)' is taken out and counted", help: nil)
    }
    return .devices(id, count)
  }

  /// Refuses answers that cannot hold: to an item that concerns nobody, or against what facts say.
  private func check(_ changes: [HypotheticalChange]) throws(Interruption) {
    let items = Set(changes.compactMap { $0.item?.text })
    let old = Set(findings(worksheet).map(\.message))
    for finding in findings(worksheet.applying(changes)) where !old.contains(finding.message) {
      guard items.contains(where: { finding.message.hasPrefix("'\($0)' ") }) else { continue }
      throw .usage(
        finding.message,
        help: finding.code == .worksheetFactContradicts ? "change the fact with --fact" : nil)
    }
  }

  private func findings(_ worksheet: Worksheet) -> [Diagnostic] {
    WorksheetCheck.findings(worksheet, knowledge.index, day: knowledge.day)
  }
}
