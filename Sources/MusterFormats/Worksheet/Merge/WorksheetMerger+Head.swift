internal import MusterModel
internal import MusterYAML

// Keys on top, facts, frameworks and licences.

extension WorksheetMerger {
  mutating func mergeHead() {
    for field in WorksheetMeaning.headFields {
      let key = field.key
      merge(
        base.head[key], ours.head[key], theirs.head[key], at: [key],
        ConflictSubject(nil, key))
    }
  }

  mutating func mergeFacts() {
    for key in FactKey.allCases {
      merge(
        base.facts[key], ours.facts[key], theirs.facts[key],
        at: [Key.facts.rawValue, key.rawValue], ConflictSubject(.facts, key.rawValue))
    }
  }

  /// Merges an entry that is one value.
  private mutating func merge(
    _ base: StatedValue?, _ ours: StatedValue?, _ theirs: StatedValue?, at path: [String],
    _ subject: ConflictSubject
  ) {
    let side = MergeSide(base, ours, theirs)
    guard side != .ours else { return }
    let conflict = MergeConflict(
      subject: subject, base: .init(base, in: nil), ours: .init(ours, in: nil),
      theirs: .init(theirs, in: nil))
    guard side == .theirs else { return conflicts.append(conflict) }
    let question = path.count == 2 ? subject.item + ":" : nil
    attempt(else: [conflict]) { merger throws(YAMLEdit.Refusal) in
      try merger.adopting(path, under: question)
    }
  }

  /// A list of ids: what one side added is there, what one side removed is not.
  mutating func mergeFrameworks() {
    let (old, own, new) = (base.frameworks, ours.frameworks, theirs.frameworks)
    let added = new.keys.filter { old[$0] == nil && own[$0] == nil }.sorted()
    let removed = own.keys.filter { old[$0] != nil && new[$0] == nil }.sorted()
    guard !added.isEmpty || !removed.isEmpty else { return }
    let path = [Key.frameworks.rawValue]
    let isTheirs = Set(old.keys) == Set(own.keys)
    let conflict = MergeConflict(
      subject: ConflictSubject(nil, path[0]), base: side(old), ours: side(own), theirs: side(new))
    attempt(else: [conflict]) { merger throws(YAMLEdit.Refusal) in
      try isTheirs && merger.isUntouched(path)
        ? merger.adopting(path) : Self.changing(merger.root, add: added, remove: removed)
    }
  }

  private func side(_ frameworks: [String: StatedValue]) -> MergeConflict.Side {
    let names = frameworks.keys.sorted()
    var side = MergeConflict.Side(nil, in: nil)
    guard let first = names.first else { return side }
    side.meaning = .list(names.map(Meaning.text))
    side.content = .list(names.map { .word($0) })
    side.place = frameworks[first]?.node?.place
    return side
  }

  private static func changing(
    _ root: YAMLNode, add: [String], remove: [String]
  ) throws(YAMLEdit.Refusal) -> YAMLNode {
    let path = [Key.frameworks.rawValue]
    var root = root
    for name in add {
      root =
        if root.mapping[path[0]] == nil {
          try YAMLEdit(root).setting(.list([.word(name)]), at: path)
        } else {
          try YAMLEdit(root).adding(.word(name), to: path)
        }
    }
    for name in remove {
      let items = root.mapping[path[0]]?.items ?? []
      guard let position = items.firstIndex(where: { $0.isText(name) }) else { continue }
      root =
        if items.count == 1 {
          try YAMLEdit(root).removing(path)
        } else {
          try YAMLEdit(root).removing(item: position, of: path)
        }
    }
    return root
  }
}
