internal import MusterModel
internal import MusterYAML

// Answers that are a list, one entry a group of populations.

extension AnswerEditor {
  /// Changes a list entry by entry; one answer becomes a list first, and a list of one becomes that answer.
  mutating func changeList(
    _ placed: [Placed], _ answers: ItemAnswers
  ) throws(YAMLEdit.Refusal) {
    if value?.kind == .mapping { try makeList(answers) }
    for entry in placed {
      guard let position = entry.position else { continue }
      try change(
        entry, at: position, isNamed: answers.entries[position].reach != .rest,
        populations.filter { answers.position(for: $0) == position })
    }
    let rest = placed.first { $0.isForOthers }?.position
    let new = placed.filter { $0.position == nil }
    for (offset, entry) in new.enumerated() {
      root = try YAMLEdit(root).adding(
        self.entry(entry), to: path, at: rest.map { $0 + offset })
    }
    let kept = Set(placed.compactMap(\.position))
    for position in answers.entries.indices.reversed() where !kept.contains(position) {
      let isAfter = rest.map { position >= $0 } ?? false
      root = try YAMLEdit(root).removing(item: position + (isAfter ? new.count : 0), of: path)
    }
    if placed.count == 1 { try unwrap() }
  }

  /// Changes an entry that stays: its populations where they are named, and its values.
  private mutating func change(
    _ entry: Placed, at position: Int, isNamed: Bool, _ before: [PopulationID]
  ) throws(YAMLEdit.Refusal) {
    let key = Key.for.rawValue
    if entry.isForOthers {
      if isNamed { root = try YAMLEdit(root).setting(nil, for: key, item: position, of: path) }
    } else if !isNamed || before != entry.populations {
      root = try YAMLEdit(root).setting(
        list(entry.populations), for: key, item: position, of: path, isFirst: !isNamed)
    }
    for key in fields.map(\.key) where entry.old?.values[key] != entry.statement.values[key] {
      root = try YAMLEdit(root).setting(
        entry.statement.values[key]?.content, for: key, item: position, of: path)
    }
  }

  /// Makes a list of one entry out of a mapping.
  private mutating func makeList(_ answers: ItemAnswers) throws(YAMLEdit.Refusal) {
    guard let value, let entry = answers.entries.first else { return }
    let old: Key? =
      value.mapping[Key.only.rawValue] != nil
      ? .only : value.mapping[Key.except.rawValue] != nil ? .except : nil
    if let old {
      root = try YAMLEdit(root).renaming(path + [old.rawValue], to: Key.for.rawValue)
      if old == .except {
        let reach = populations.filter { entry.reach.covers($0) }
        root = try YAMLEdit(root).setting(list(reach), at: path + [Key.for.rawValue])
      }
    }
    root = try YAMLEdit(root).wrapping(path)
  }

  /// Takes a population out of all lists, because the worksheet does not have it any more.
  mutating func forget(_ id: PopulationID) throws(YAMLEdit.Refusal) {
    guard let value else { return }
    if value.kind == .mapping {
      for key in [Key.only, .except] {
        guard let ids: [PopulationID] = Fields(value).ids(key), ids.contains(id) else { continue }
        let rest = ids.filter { $0 != id }
        if !rest.isEmpty {
          root = try YAMLEdit(root).setting(words(rest), at: path + [key.rawValue])
        } else {
          root = try YAMLEdit(root).removing(key == .only ? path : path + [key.rawValue])
        }
      }
      return
    }
    for (position, entry) in value.items.enumerated().reversed() {
      guard let ids: [PopulationID] = Fields(entry).ids(Key.for), ids.contains(id) else {
        continue
      }
      let rest = ids.filter { $0 != id }
      if !rest.isEmpty {
        root = try YAMLEdit(root).setting(
          words(rest), for: Key.for.rawValue, item: position, of: path)
      } else if self.value?.items.count ?? 0 > 1 {
        root = try YAMLEdit(root).removing(item: position, of: path)
        if self.value?.items.count == 1 { try unwrap() }
      } else {
        root = try YAMLEdit(root).removing(path)
      }
    }
  }

  private func words(_ ids: [PopulationID]) -> YAMLContent {
    .list(ids.map { .word($0.rawValue) })
  }
}
