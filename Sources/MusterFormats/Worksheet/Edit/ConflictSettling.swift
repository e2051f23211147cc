internal import MusterModel
internal import MusterYAML

/// Which entries under `conflicts` a change settles, so that they go with it.
struct ConflictSettling {
  private let subject: ConflictSubject
  /// The keys that are set; all where `nil`.
  private var keys: Set<String>?
  /// Whether a conflict about the whole entry is settled.
  private var isWhole = true
  /// The populations; all where `nil`.
  private var reach: [PopulationID]?

  init(_ change: WorksheetChange) {
    switch change {
    case .answer(let item, let fields, let reach):
      self.init(item, reach)
      var keys = Set(AnswerEditor.keys(of: fields, item))
      let need = fields.word.flatMap(Need.init)
      // What is not needed has no facets.
      if let need, !Need.weighing.contains(need) { keys.insert(Key.facets.rawValue) }
      self.keys = keys
      isWhole = fields.word != nil
    case .unanswer(let item, let reach): self.init(item, reach)
    case .decide(let item, _, let reach), .undecide(let item, let reach):
      self.init(item, reach)
      keys = [Key.decision.rawValue]
      isWhole = false
    case .fact(let key, _), .unsetFact(let key):
      self.init(ConflictSubject(.facts, key.rawValue))
    case .population(let id, let fields):
      self.init(ConflictSubject(.populations, id.rawValue))
      keys = Set(fields.pairs.map(\.key))
    case .removePopulation(let id):
      self.init(ConflictSubject(.populations, id.rawValue))
    }
  }

  private init(_ item: ItemID, _ reach: [PopulationID]?) {
    self.init(ConflictSubject(item.section, item.text))
    self.reach = reach
  }

  private init(_ subject: ConflictSubject) {
    self.subject = subject
  }

  /// The file without the entries that are settled.
  ///
  /// - Parameter populations: All of the worksheet, in its order.
  func apply(
    to root: YAMLNode, populations: [PopulationID]
  ) throws(YAMLEdit.Refusal) -> YAMLNode {
    let path = [Key.conflicts.rawValue]
    var root = root
    let entries = root.mapping[path[0]]?.items ?? []
    for (position, entry) in entries.enumerated().reversed() where isAbout(entry) {
      let left = left(entry, populations)
      if !left.isEmpty {
        root = try YAMLEdit(root).setting(
          .list(left.map { .word($0) }), for: Key.for.rawValue, item: position, of: path)
      } else if root.mapping[path[0]]?.items.count == 1 {
        root = try YAMLEdit(root).removing(path)
      } else {
        root = try YAMLEdit(root).removing(item: position, of: path)
      }
    }
    return root
  }

  private func isAbout(_ entry: YAMLNode) -> Bool {
    let other = ConflictSubject(entry)
    guard other.section == subject.section, other.item == subject.item else { return false }
    guard let field = other.field else { return isWhole }
    return keys?.contains(field) ?? true
  }

  /// The populations of an entry that are still open.
  private func left(_ entry: YAMLNode, _ populations: [PopulationID]) -> [String] {
    guard let reach, Set(reach) != Set(populations) else { return [] }
    let open = ConflictSubject(entry).populations ?? populations.map(\.rawValue)
    return open.filter { name in !reach.contains { $0.rawValue == name } }
  }
}
