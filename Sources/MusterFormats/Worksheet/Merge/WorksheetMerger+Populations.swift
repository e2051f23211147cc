internal import MusterModel
internal import MusterYAML

extension WorksheetMerger {
  private static let fields = WorksheetShapes.population.fields
  private static let section = Key.populations.rawValue

  /// Merges the groups of devices; new ones come before old ones go, so that the section is never empty.
  mutating func mergePopulations() {
    for id in theirs.populationIDs where ours.populations[id] == nil { mergeNew(id) }
    for id in ours.populationIDs where theirs.populations[id] != nil { mergeFields(id) }
    for id in ours.populationIDs where theirs.populations[id] == nil { mergeRemoved(id) }
  }

  /// The populations of the result so far, in its order.
  var populations: [PopulationID] {
    (root.mapping[Self.section]?.entries ?? []).compactMap { PopulationID($0.key.text) }
  }

  /// A population of theirs that ours does not have.
  private mutating func mergeNew(_ id: PopulationID) {
    guard let new = theirs.populations[id] else { return }
    let open = conflict(id)
    guard let old = base.populations[id] else {
      return attempt(else: [open]) { merger throws(YAMLEdit.Refusal) in
        try merger.adopting([Self.section, id.rawValue])
      }
    }
    let lost = answers(about: id, in: theirs)
    guard old != new || !lost.isEmpty else { return }
    conflicts.append(open)
    conflicts += lost.map { item in
      var subject = ConflictSubject(item.section, item.text)
      subject.populations = [id.rawValue]
      let fields = WorksheetShapes.answerFields(item)
      return MergeConflict(
        subject: subject, base: .init(base.answers[item]?.statement(for: id), fields),
        ours: .init(nil, fields), theirs: .init(theirs.answers[item]?.statement(for: id), fields))
    }
  }

  /// A population of ours that theirs does not have.
  private mutating func mergeRemoved(_ id: PopulationID) {
    guard let old = base.populations[id] else { return }
    let isChanged = old != ours.populations[id] || !answers(about: id, in: ours).isEmpty
    guard !isChanged, populations.count > 1 else { return conflicts.append(conflict(id)) }
    let rest = populations.filter { $0 != id }
    attempt(else: [conflict(id)]) { merger throws(YAMLEdit.Refusal) in
      var root = merger.root
      for item in merger.ours.answers.keys.sorted() {
        for name in merger.ours.answers[item]?.names ?? [] {
          var editor = AnswerEditor(root, item, rest, name: name.text)
          try editor.forget(id)
          root = editor.root
        }
      }
      return try YAMLEdit(root).removing([Self.section, id.rawValue])
    }
  }

  private mutating func mergeFields(_ id: PopulationID) {
    let path = [Self.section, id.rawValue]
    let (old, own, new) = (base.populations[id], ours.populations[id], theirs.populations[id])
    let platforms = ids.platforms
    let merge = StatementMerge(old, own, new, Self.fields) { $0.isValidPopulation(platforms) }
    conflicts += merge.disagreements.map { open in
      var subject = ConflictSubject(.populations, id.rawValue)
      subject.field = open.field
      return MergeConflict(
        subject: subject, base: open.base, ours: open.ours, theirs: open.theirs)
    }
    guard let own, let result = merge.result, result != own else { return }
    attempt(else: [conflict(id)]) { merger throws(YAMLEdit.Refusal) in
      if result == new, merger.isUntouched(path) { return try merger.adopting(path) }
      var root = merger.root
      for key in Self.fields.map(\.key) where result.values[key] != own.values[key] {
        root =
          if let content = result.values[key]?.content {
            try YAMLEdit(root).setting(content, at: path + [key])
          } else {
            try YAMLEdit(root).removing(path + [key])
          }
      }
      return root
    }
  }

  private func conflict(_ id: PopulationID) -> MergeConflict {
    MergeConflict(
      subject: ConflictSubject(.populations, id.rawValue),
      base: .init(base.populations[id], Self.fields),
      ours: .init(ours.populations[id], Self.fields),
      theirs: .init(theirs.populations[id], Self.fields))
  }

  /// The items that one side answers anew for this population and none that stays, though the other side removed it.
  private func answers(about id: PopulationID, in side: WorksheetMeaning) -> [ItemID] {
    side.answers.keys.sorted().filter { item in
      guard let answers = side.answers[item], let position = answers.position(for: id),
        case .only(let named) = answers.entries[position].reach, named.contains(id),
        answers.entries[position].statement != base.answers[item]?.statement(for: id)
      else { return false }
      return named.allSatisfy { ours.populations[$0] == nil || theirs.populations[$0] == nil }
    }
  }
}
