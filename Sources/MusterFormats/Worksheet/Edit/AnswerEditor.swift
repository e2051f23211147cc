internal import MusterModel
internal import MusterYAML

/// Changes the answer to one item: a word, a mapping, or a list of mappings a group of populations.
///
/// What turns a word into a mapping and a mapping into a list is turned back when it is taken back, and so that it can be
/// told what stood there before: a key beside a word that was written as a mapping goes before it, and an entry that
/// makes a list goes first.
struct AnswerEditor {
  var root: YAMLNode
  let path: [String]
  let item: ItemID
  let populations: [PopulationID]
  private let main: Key
  private let question: String

  typealias Pair = (key: Key, value: YAMLContent)

  /// - Parameter name: How the item is called in the file, where it was renamed since.
  init(_ root: YAMLNode, _ item: ItemID, _ populations: [PopulationID], name: String? = nil) {
    self.root = root
    self.item = item
    self.populations = populations
    question = item.text + ":"
    path = [item.section.rawValue, name ?? item.text]
    main = item.main
  }

  var value: YAMLNode? { root.mapping[path[0]]?.mapping[path[1]] }

  func content(of fields: AnswerFields) -> [Pair] { Self.content(of: fields, main) }

  /// The keys of an item's answer that are to be set.
  static func keys(of fields: AnswerFields, _ item: ItemID) -> [String] {
    content(of: fields, item.main).map(\.key.rawValue)
  }

  private static func content(of fields: AnswerFields, _ main: Key) -> [Pair] {
    var pairs: [Pair] = []
    func add(_ key: Key, _ content: YAMLContent?) {
      if let content { pairs.append((key, content)) }
    }
    add(main, fields.word.map(YAMLContent.word))
    add(.facets, fields.facets.map { .list($0.map(YAMLContent.word)) })
    add(.reason, fields.reason.map(YAMLContent.text))
    add(.note, fields.note.map(YAMLContent.text))
    add(.owner, fields.owner.map(YAMLContent.text))
    add(.due, fields.due.map { .word($0.description) })
    add(.evidence, fields.evidence.map(Self.content))
    return pairs
  }

  /// The keys of parts, in the order of an answer.
  static func keys(_ parts: Set<AnswerFields.Part>) -> [Key] {
    let all: [(AnswerFields.Part, Key)] = [
      (.facets, .facets), (.reason, .reason), (.note, .note), (.owner, .owner), (.due, .due),
      (.evidence, .evidence),
    ]
    return all.filter { parts.contains($0.0) }.map(\.1)
  }

  private static func content(of evidence: Evidence) -> YAMLContent {
    var pairs = [(key: Key.grade.rawValue, value: YAMLContent.word(evidence.grade.rawValue))]
    if let note = evidence.note { pairs.append((Key.note.rawValue, .text(note))) }
    if let day = evidence.on { pairs.append((Key.on.rawValue, .word(day.description))) }
    return .mapping(pairs)
  }

  static func content(of decision: Decision) -> YAMLContent {
    var pairs = [(key: Key.kind.rawValue, value: YAMLContent.word(decision.kind.rawValue))]
    if let with = decision.with { pairs.append((Key.with.rawValue, .text(with))) }
    pairs.append((Key.reason.rawValue, .text(decision.reason)))
    pairs.append((Key.by.rawValue, .text(decision.by)))
    pairs.append((Key.until.rawValue, .word(decision.until.description)))
    return .mapping(pairs)
  }
}

// MARK: - Setting

extension AnswerEditor {
  mutating func set(_ pairs: [Pair], for reach: [PopulationID]?) throws(YAMLEdit.Refusal) {
    guard let value else { return try setNew(pairs, reach) }
    guard let reach, !isAll(reach) else {
      guard value.kind != .sequence else {
        throw YAMLEdit.Refusal(
          reason: "'\(path[1])' is answered by population; say for which with --for",
          place: value.place)
      }
      return try setWhole(pairs, value)
    }
    guard value.kind == .sequence else {
      if named(value) == Set(reach) { return try setWhole(pairs, value) }
      return try split(value, pairs, reach)
    }
    try setInList(pairs, reach, value)
  }

  private func isAll(_ reach: [PopulationID]) -> Bool {
    value?.kind != .sequence && Set(reach) == Set(populations) && value.flatMap(named) == nil
  }

  /// The populations that an answer names; `nil` where it is for all or the rest.
  private func named(_ entry: YAMLNode) -> Set<PopulationID>? {
    guard entry.kind == .mapping else { return nil }
    let fields = Fields(entry)
    if let list: [PopulationID] = fields.ids(Key.only) ?? fields.ids(Key.for) { return Set(list) }
    if let list: [PopulationID] = fields.ids(Key.except) {
      return Set(populations).subtracting(list)
    }
    return nil
  }

  private mutating func setNew(
    _ pairs: [Pair], _ reach: [PopulationID]?
  ) throws(YAMLEdit.Refusal) {
    guard let word = pairs.first, word.key == main else {
      throw YAMLEdit.Refusal(
        reason: "'\(path[1])' is not answered yet; answer it first", place: root.place)
    }
    var all = pairs
    if let reach, Set(reach) != Set(populations) { all.append((.only, list(reach))) }
    let content = all.count == 1 ? word.value : mapping(all)
    root = try YAMLEdit(root).setting(content, at: path, under: question)
  }

  /// Sets keys of an answer that is a word or a mapping.
  private mutating func setWhole(_ pairs: [Pair], _ value: YAMLNode) throws(YAMLEdit.Refusal) {
    var pairs = pairs
    if value.kind == .scalar {
      let word = pairs.first.flatMap { $0.key == main ? $0.value : nil }
      if word != nil { pairs.removeFirst() }
      let content =
        pairs.isEmpty
        ? word ?? .copy(value) : mapping([(main, word ?? .copy(value))] + pairs)
      root = try YAMLEdit(root).setting(content, at: path)
      return
    }
    let isLone = value.mapping.count == 1
    for (key, content) in pairs {
      root = try YAMLEdit(root).setting(
        content, at: path + [key.rawValue], isFirst: isLone)
    }
    try dropFacets(pairs)
  }

  /// Facets of something that is not needed are a fault.
  private mutating func dropFacets(_ pairs: [Pair]) throws(YAMLEdit.Refusal) {
    guard main == .need, let value, value.kind == .mapping,
      value.mapping[Key.facets.rawValue] != nil,
      let need = value.mapping[main.rawValue].flatMap({ Need(rawValue: $0.text) }),
      !Need.weighing.contains(need)
    else { return }
    root = try YAMLEdit(root).removing(path + [Key.facets.rawValue])
  }

  /// Makes a list of an answer and puts the new one first.
  private mutating func split(
    _ value: YAMLNode, _ pairs: [Pair], _ reach: [PopulationID]
  ) throws(YAMLEdit.Refusal) {
    let entry = try newEntry(pairs, reach, basedOn: value)
    guard value.kind == .mapping else {
      let rest = YAMLContent.mapping([(main.rawValue, .copy(value))])
      root = try YAMLEdit(root).setting(.list([entry, rest]), at: path)
      return
    }
    let remaining = named(value).map { old in
      populations.filter { old.contains($0) && !reach.contains($0) }
    }
    if let remaining, remaining.isEmpty {
      return try setWhole(pairs + [(.only, list(reach))], value)
    }
    if value.mapping[Key.only.rawValue] != nil {
      root = try YAMLEdit(root).renaming(path + [Key.only.rawValue], to: Key.for.rawValue)
    } else if value.mapping[Key.except.rawValue] != nil {
      root = try YAMLEdit(root).renaming(path + [Key.except.rawValue], to: Key.for.rawValue)
    }
    if let remaining, value.mapping[Key.except.rawValue] != nil || named(value) != Set(remaining) {
      root = try YAMLEdit(root).setting(list(remaining), at: path + [Key.for.rawValue])
    }
    root = try YAMLEdit(root).wrapping(path)
    root = try YAMLEdit(root).adding(entry, to: path, at: 0)
  }

  private mutating func setInList(
    _ pairs: [Pair], _ reach: [PopulationID], _ value: YAMLNode
  ) throws(YAMLEdit.Refusal) {
    let entries = value.items
    let reached = self.reached(entries)
    if let same = reached.firstIndex(of: Set(reach)) {
      for (key, content) in pairs {
        root = try YAMLEdit(root).setting(content, for: key.rawValue, item: same, of: path)
      }
      return try dropFacets(pairs, item: same)
    }
    let basis = zip(entries, reached).first { $0.1.isSuperset(of: reach) }?.0
    let entry = try newEntry(pairs, reach, basedOn: basis ?? value)
    try take(reach, outOf: entries)
    if self.value == nil { return try setNew(pairs, reach) }
    root = try YAMLEdit(root).adding(entry, to: path)
  }

  /// The populations that each entry of a list is about; those that no other names for the entry that names none.
  private func reached(_ entries: [YAMLNode]) -> [Set<PopulationID>] {
    let others = entries.compactMap(named).reduce(into: Set<PopulationID>()) { $0.formUnion($1) }
    return entries.map { named($0) ?? Set(populations).subtracting(others) }
  }

  /// The same for an entry of a list.
  private mutating func dropFacets(_ pairs: [Pair], item: Int) throws(YAMLEdit.Refusal) {
    guard main == .need, let entry = value?.items[item],
      entry.mapping[Key.facets.rawValue] != nil,
      let need = entry.mapping[main.rawValue].flatMap({ Need(rawValue: $0.text) }),
      !Need.weighing.contains(need)
    else { return }
    root = try YAMLEdit(root).setting(nil, for: Key.facets.rawValue, item: item, of: path)
  }

  /// An entry of its own for some populations; where only remarks are given, the word stays what it was for them.
  private func newEntry(
    _ pairs: [Pair], _ reach: [PopulationID], basedOn value: YAMLNode
  ) throws(YAMLEdit.Refusal) -> YAMLContent {
    var all: [Pair] = [(.for, list(reach))]
    if pairs.first?.key != main {
      let word = value.kind == .scalar ? value : value.mapping[main.rawValue]
      guard let word, value.kind != .sequence else {
        throw YAMLEdit.Refusal(
          reason: "these populations have different answers; answer each first",
          place: value.place)
      }
      all.append((main, .word(word.text)))
    }
    return .mapping((all + pairs).map { ($0.key.rawValue, $0.value) })
  }

  func list(_ ids: [PopulationID]) -> YAMLContent {
    .list(populations.filter(ids.contains).map { .word($0.rawValue) })
  }

  /// Braces on one line where they fit, else a line a key.
  private func mapping(_ pairs: [Pair]) -> YAMLContent {
    let all = pairs.map { (key: $0.key.rawValue, value: $0.value) }
    let width = path[1].count + 4 + YAMLContent.mapping(all).width
    return width <= 100 ? .mapping(all) : .block(all)
  }
}

// MARK: - Taking back

extension AnswerEditor {
  mutating func unset(for reach: [PopulationID]?) throws(YAMLEdit.Refusal) {
    guard let value else { return }
    guard let reach, Set(reach) != Set(populations) else {
      root = try YAMLEdit(root).removing(path)
      return
    }
    if value.kind == .sequence { return try take(reach, outOf: value.items) }
    let left = populations.filter { !reach.contains($0) && (named(value)?.contains($0) ?? true) }
    if left.isEmpty {
      root = try YAMLEdit(root).removing(path)
    } else if value.kind == .scalar {
      root = try YAMLEdit(root).setting(
        mapping([(main, .copy(value)), (.except, list(reach))]), at: path)
    } else if value.mapping[Key.only.rawValue] != nil {
      root = try YAMLEdit(root).setting(list(left), at: path + [Key.only.rawValue])
    } else {
      let out = populations.filter { !left.contains($0) }
      root = try YAMLEdit(root).setting(list(out), at: path + [Key.except.rawValue])
    }
  }

  /// Takes populations out of the entries of a list; an entry that loses all of them goes.
  private mutating func take(
    _ reach: [PopulationID], outOf entries: [YAMLNode]
  ) throws(YAMLEdit.Refusal) {
    var position = 0
    var wasFirst = false
    for old in reached(entries) {
      let left = populations.filter { old.contains($0) && !reach.contains($0) }
      if left.count == old.count {
        position += 1
        continue
      }
      if left.isEmpty {
        guard let value, value.items.count > 1 else {
          root = try YAMLEdit(root).removing(path)
          return
        }
        root = try YAMLEdit(root).removing(item: position, of: path)
        wasFirst = wasFirst || position == 0
        continue
      }
      root = try YAMLEdit(root).setting(
        list(left), for: Key.for.rawValue, item: position, of: path)
      position += 1
    }
    if wasFirst, value?.items.count == 1 { try unwrap() }
  }

  /// Makes the last entry of a list the answer itself.
  mutating func unwrap() throws(YAMLEdit.Refusal) {
    guard let list = value, let last = list.items.first else { return }
    if list.isFlow, last.mapping.count == 1, let word = last.mapping[main.rawValue] {
      root = try YAMLEdit(root).setting(.copy(word), at: path)
      return
    }
    root = try YAMLEdit(root).unwrapping(path)
    if value?.mapping[Key.for.rawValue] != nil {
      root = try YAMLEdit(root).renaming(path + [Key.for.rawValue], to: Key.only.rawValue)
    }
  }

  /// Removes one key of an answer.
  mutating func remove(_ key: Key, for reach: [PopulationID]?) throws(YAMLEdit.Refusal) {
    guard let value else { return }
    if value.kind == .sequence {
      for position in value.items.indices {
        guard let item = self.value?.items[position], item.mapping[key.rawValue] != nil,
          reach == nil || reached(self.value?.items ?? [])[position] == reach.map(Set.init)
        else { continue }
        root = try YAMLEdit(root).setting(nil, for: key.rawValue, item: position, of: path)
      }
      return
    }
    guard value.kind == .mapping, value.mapping[key.rawValue] != nil else { return }
    if let reach, let old = named(value), old != Set(reach) {
      throw YAMLEdit.Refusal(
        reason: "'\(path[1])' is decided for other populations as well", place: value.place)
    }
    let wasFirst = value.mapping.isKey(key.rawValue, at: 0)
    root = try YAMLEdit(root).removing(path + [key.rawValue])
    if !wasFirst, let left = self.value, left.mapping.count == 1,
      let word = left.mapping[main.rawValue], !YAMLEdit.hasComments(in: left)
    {
      root = try YAMLEdit(root).setting(.copy(word), at: path)
    }
  }
}

extension ItemID {
  /// The section of a worksheet that answers it.
  var section: Key {
    switch self {
    case .capability: .capabilities
    case .requirement: .requirements
    case .control: .controls
    }
  }

  /// The key of the word in its answer.
  var main: Key {
    if case .capability = self { .need } else { .answer }
  }
}
