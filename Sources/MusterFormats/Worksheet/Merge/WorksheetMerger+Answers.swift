internal import MusterDiagnostics
internal import MusterModel
internal import MusterYAML

extension WorksheetMerger {
  /// What a merge makes of the answers to one item.
  private struct Outcome {
    var targets = AnswerTargets()
    var isChanged = false
    var open: [(population: PopulationID, disagreement: StatementMerge.Disagreement)] = []
  }

  mutating func mergeAnswers() {
    let all = Set(base.answers.keys).union(ours.answers.keys).union(theirs.answers.keys)
    let populations = populations
    for item in inOrderOfTheirs(all) {
      let outcome = outcome(item, populations)
      conflicts += grouped(outcome.open, item, populations)
      guard outcome.isChanged else { continue }
      attempt(else: refused(item, outcome.targets, populations)) {
        merger throws(YAMLEdit.Refusal) in
        try merger.placing(outcome.targets, item, populations)
      }
    }
  }

  /// So that new entries come after the neighbours that they have in theirs.
  private func inOrderOfTheirs(_ items: Set<ItemID>) -> [ItemID] {
    func rank(_ item: ItemID) -> UInt32 {
      theirs.answers[item]?.names.first?.place.start.line ?? .max
    }
    return items.sorted { (rank($0), $0) < (rank($1), $1) }
  }

  private func outcome(_ item: ItemID, _ populations: [PopulationID]) -> Outcome {
    var outcome = Outcome()
    for population in populations {
      let own = ours.answers[item]?.statement(for: population)
      let merge = merged(item, population, own)
      outcome.open += merge.disagreements.map { (population, $0) }
      outcome.targets.byPopulation[population] = merge.result
      if merge.result != own { outcome.isChanged = true }
    }
    outcome.targets.others = mergedOthers(item)
    return outcome
  }

  /// What the result says for populations that come later; nobody is asked about it.
  private func mergedOthers(_ item: ItemID) -> Statement? {
    func others(_ side: WorksheetMeaning, or old: Statement?) -> Statement? {
      guard let answers = side.answers[item], !answers.isSilentAboutOthers else {
        return side.answers[item] == nil ? nil : old
      }
      return answers.position(of: nil).map { answers.entries[$0].statement }
    }
    let old = others(base, or: nil)
    return StatementMerge(
      old, others(ours, or: old), others(theirs, or: old), WorksheetShapes.answerFields(item)
    ) { $0.isValidAnswer(item) }.result
  }

  /// Merges the answer for one population; a side that does not know it says what it says for the rest.
  private func merged(
    _ item: ItemID, _ population: PopulationID, _ own: Statement?
  ) -> StatementMerge {
    let fields = WorksheetShapes.answerFields(item)
    let old = base.answers[item]?.statement(for: population)
    var left = own
    var right = theirs.answers[item]?.statement(for: population)
    let isInBase = base.populations[population] != nil
    let isInOurs = ours.populations[population] != nil
    let isInTheirs = theirs.populations[population] != nil
    if isInBase, isInOurs != isInTheirs {
      // It is kept for what ours says about it.
      right = old
    } else if isInOurs, !isInTheirs {
      if theirs.isSilent(item, others: population, in: ours) { right = old }
    } else if isInTheirs, !isInOurs {
      if ours.isSilent(item, others: population, in: theirs) { left = old }
    }
    return StatementMerge(old, left, right, fields) { $0.isValidAnswer(item) }
  }

  private func placing(
    _ targets: AnswerTargets, _ item: ItemID, _ populations: [PopulationID]
  ) throws(YAMLEdit.Refusal) -> YAMLNode {
    let names = ours.answers[item]?.names ?? []
    if names.count > 1, let name = names.last {
      throw YAMLEdit.Refusal(
        reason: "'\(item.text)' is answered under two names", place: name.place)
    }
    let name = names.first?.text ?? theirs.answers[item]?.names.first?.text ?? item.text
    if let taken = taking(targets, item, name, populations) { return taken }
    var editor = AnswerEditor(root, item, populations, name: name)
    try editor.place(targets, after: neighbour(of: editor.path))
    return editor.root
  }

  /// Ours with the lines of theirs, where they say all of it and nobody else touched them.
  private func taking(
    _ targets: AnswerTargets, _ item: ItemID, _ name: String,
    _ populations: [PopulationID]
  ) -> YAMLNode? {
    let path = [item.section.rawValue, name]
    guard let answers = theirs.answers[item], let other = theirs.root,
      populations.allSatisfy({ answers.statement(for: $0) == targets[$0] }),
      answers.entries.allSatisfy({ $0.reach.names.allSatisfy(populations.contains) }),
      isUntouched(path)
    else { return nil }
    return try? YAMLEdit(root).taking(
      path, from: other, under: item.text + ":", after: neighbour(of: path))
  }
}

// MARK: - Conflicts

extension WorksheetMerger {
  /// One conflict for all populations about which the sides disagree in the same way.
  private func grouped(
    _ open: [(population: PopulationID, disagreement: StatementMerge.Disagreement)],
    _ item: ItemID, _ populations: [PopulationID]
  ) -> [MergeConflict] {
    var groups: [(disagreement: StatementMerge.Disagreement, populations: [PopulationID])] = []
    for (population, disagreement) in open {
      if let position = groups.firstIndex(where: { $0.disagreement.isSame(as: disagreement) }) {
        groups[position].populations.append(population)
      } else {
        groups.append((disagreement, [population]))
      }
    }
    return groups.map { disagreement, reach in
      var subject = ConflictSubject(item.section, item.text, field: disagreement.field)
      if reach.count < populations.count { subject.populations = reach.map(\.rawValue) }
      return MergeConflict(
        subject: subject, base: disagreement.base, ours: disagreement.ours,
        theirs: disagreement.theirs)
    }
  }

  /// The conflicts where ours cannot be changed to what theirs says.
  private func refused(
    _ item: ItemID, _ targets: AnswerTargets, _ populations: [PopulationID]
  ) -> [MergeConflict] {
    let fields = WorksheetShapes.answerFields(item)
    let open = populations.compactMap { population in
      let own = ours.answers[item]?.statement(for: population)
      return own == targets[population]
        ? nil
        : (
          population,
          StatementMerge.Disagreement(
            field: nil, base: .init(base.answers[item]?.statement(for: population), fields),
            ours: .init(own, fields), theirs: .init(targets[population], fields))
        )
    }
    return grouped(open, item, populations)
  }
}

extension StatementMerge.Disagreement {
  fileprivate func isSame(as other: Self) -> Bool {
    field == other.field && base.meaning == other.base.meaning
      && ours.meaning == other.ours.meaning && theirs.meaning == other.theirs.meaning
  }
}

extension WorksheetMeaning {
  /// Whether this side says nothing about a population that only the other side knows: it answers for each of its own by
  /// name, or the other side names the new one.
  fileprivate func isSilent(
    _ item: ItemID, others population: PopulationID, in other: WorksheetMeaning
  ) -> Bool {
    let isNamed = other.answers[item]?.entries.contains {
      $0.reach.names.contains(population)
    }
    return isNamed ?? false || answers[item]?.isSilentAboutOthers ?? false
  }
}

extension AnswerReach {
  /// The populations that it names.
  var names: [PopulationID] {
    switch self {
    case .rest: []
    case .only(let ids), .except(let ids): ids
    }
  }
}
