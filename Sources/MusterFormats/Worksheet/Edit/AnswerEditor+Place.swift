internal import MusterModel
internal import MusterYAML

/// What the answers to an item are to be.
struct AnswerTargets {
  /// For the populations of the worksheet; those that are missing are unanswered.
  var byPopulation: [PopulationID: Statement] = [:]
  /// For populations that the worksheet does not have, as an answer for the rest is.
  var others: Statement?

  /// - Parameter member: A population; all others where `nil`.
  subscript(member: PopulationID?) -> Statement? {
    if let member { byPopulation[member] } else { others }
  }
}

// Making the answers to an item what a merge says, with the entries that stand there as they are wherever they can stay.

extension AnswerEditor {
  /// An entry of the answer to come.
  struct Placed {
    /// Where it stands in the old list; `nil` for a new one.
    let position: Int?
    let old: Statement?
    var statement: Statement
    /// The populations that it is about; `nil` stands for all others.
    var members: [PopulationID?]

    var populations: [PopulationID] { members.compactMap(\.self) }
    var isForOthers: Bool { members.contains(nil) }
  }

  var fields: [ObjectShape.Field] { WorksheetShapes.answerFields(item) }

  private var members: [PopulationID?] { populations + [nil] }

  var answers: ItemAnswers {
    var answers = ItemAnswers()
    if let value { answers.add(value, value, fields, populations) }
    return answers
  }

  /// Gives each population the answer that is wanted; those without one lose theirs.
  ///
  /// - Parameter neighbour: The entry after which a new one goes.
  mutating func place(
    _ targets: AnswerTargets, after neighbour: String?
  ) throws(YAMLEdit.Refusal) {
    let answers = answers
    let placed = plan(targets, answers)
    if placed.isEmpty {
      root = try YAMLEdit(root).removing(path)
    } else if value == nil {
      root = try YAMLEdit(root).setting(
        content(placed), at: path, under: item.text + ":", after: neighbour)
    } else if placed.count == 1, let only = placed.first, only.position != nil,
      value?.kind == .mapping
    {
      try change(only, answers)
    } else if value?.kind == .scalar || placed.allSatisfy({ $0.position == nil }) {
      root = try YAMLEdit(root).setting(content(placed), at: path)
    } else {
      try changeList(placed, answers)
    }
    let result = self.answers
    guard populations.allSatisfy({ result.statement(for: $0) == targets[$0] }) else {
      throw YAMLEdit.Refusal(
        reason: "the answers to '\(path[1])' cannot be changed as they are written",
        place: value?.place ?? root.place)
    }
  }

  /// Who keeps which entry: those who want what it says, else the most; the others go to one that says it, or to a new one.
  private func plan(_ targets: AnswerTargets, _ answers: ItemAnswers) -> [Placed] {
    var placed: [Placed] = []
    var moving = members.filter { answers.position(of: $0) == nil }
    for (position, entry) in answers.entries.enumerated() {
      let covered = members.filter { answers.position(of: $0) == position }
      let groups = grouped(covered, targets)
      let same = groups.first { $0.statement == entry.statement }
      let most = groups.max { $0.members.count < $1.members.count }
      guard let keeper = same ?? most else { continue }
      placed.append(
        Placed(
          position: position, old: entry.statement, statement: keeper.statement,
          members: keeper.members))
      moving += covered.filter { !keeper.members.contains($0) }
    }
    for group in grouped(members.filter(moving.contains), targets) {
      if let position = placed.firstIndex(where: { $0.statement == group.statement }) {
        let reach = placed[position].members + group.members
        placed[position].members = members.filter(reach.contains)
      } else {
        placed.append(
          Placed(position: nil, old: nil, statement: group.statement, members: group.members))
      }
    }
    let isWhole = populations.allSatisfy { targets[$0] != nil }
    guard placed.count > 1 || value?.kind == .sequence, !isWhole else { return placed }
    // In a list, an entry for the rest would answer for those who are to have no answer.
    return placed.compactMap { entry in
      var entry = entry
      entry.members.removeAll { $0 == nil }
      return entry.members.isEmpty ? nil : entry
    }
  }

  /// Members that want the same, those without an answer left out.
  private func grouped(
    _ members: [PopulationID?], _ targets: AnswerTargets
  ) -> [(statement: Statement, members: [PopulationID?])] {
    var groups: [(statement: Statement, members: [PopulationID?])] = []
    for member in members {
      guard let statement = targets[member] else { continue }
      if let position = groups.firstIndex(where: { $0.statement == statement }) {
        groups[position].members.append(member)
      } else {
        groups.append((statement, [member]))
      }
    }
    return groups
  }

  /// The whole answer, where nothing of the old one can stay.
  private func content(_ placed: [Placed]) -> YAMLContent {
    let width = 96 - path[1].count
    guard placed.count == 1, let only = placed.first else {
      let flow = YAMLContent.list(placed.map(entry))
      return flow.width <= width ? flow : .lines(placed.map(entry))
    }
    var pairs = only.statement.pairs(fields)
    if let (key, ids) = reach(only) { pairs.append((key.rawValue, list(ids))) }
    if pairs.count == 1, let word = pairs.first?.value { return word }
    let flow = YAMLContent.mapping(pairs)
    return flow.width <= width ? flow : .block(pairs)
  }

  /// A new entry of a list.
  func entry(_ placed: Placed) -> YAMLContent {
    let reach = [(key: Key.for.rawValue, value: list(placed.populations))]
    let pairs = (placed.isForOthers ? [] : reach) + placed.statement.pairs(fields)
    let flow = YAMLContent.mapping(pairs)
    return flow.width <= 94 ? flow : .block(pairs)
  }

  /// How an answer that stands alone says which populations it is about; not at all where it is for every one.
  private func reach(_ placed: Placed) -> (key: Key, ids: [PopulationID])? {
    guard placed.isForOthers else { return (.only, placed.populations) }
    let out = populations.filter { !placed.populations.contains($0) }
    return out.isEmpty ? nil : (.except, out)
  }

  /// Changes a mapping that stays one.
  private mutating func change(
    _ placed: Placed, _ answers: ItemAnswers
  ) throws(YAMLEdit.Refusal) {
    if placed.members != members.filter({ answers.position(of: $0) != nil }) {
      try setReach(reach(placed))
    }
    for key in fields.map(\.key) where placed.old?.values[key] != placed.statement.values[key] {
      root =
        if let content = placed.statement.values[key]?.content {
          try YAMLEdit(root).setting(content, at: path + [key])
        } else {
          try YAMLEdit(root).removing(path + [key])
        }
    }
  }

  /// Sets the populations of a mapping.
  private mutating func setReach(
    _ reach: (key: Key, ids: [PopulationID])?
  ) throws(YAMLEdit.Refusal) {
    let old = [Key.only, .except].first { value?.mapping[$0.rawValue] != nil }
    guard let reach else {
      if let old { root = try YAMLEdit(root).removing(path + [old.rawValue]) }
      return
    }
    if let old, old != reach.key {
      root = try YAMLEdit(root).renaming(path + [old.rawValue], to: reach.key.rawValue)
    }
    root = try YAMLEdit(root).setting(list(reach.ids), at: path + [reach.key.rawValue])
  }
}
