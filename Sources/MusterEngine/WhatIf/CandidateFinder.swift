internal import MusterModel

/// Finds what could be changed in a worksheet to better its verdict.
///
/// Plans that close gaps, requirements that are not met, open questions (answered as well as can be), needs that nothing
/// reaches in full even with all that can be bought, and controls that are met another way.
struct CandidateFinder {
  let trial: ChangeTrial
  let assessment: Assessment
  var scorer: Scorer { trial.scorer }

  func find() -> [ChangeCandidate] {
    (licences() + capabilities() + requirements() + controls()).map(weighed)
      .filter { !$0.reach.isEmpty }
  }

  /// A candidate with what it does alone.
  private func weighed(_ candidate: ChangeCandidate) -> ChangeCandidate {
    var result = candidate
    var alone = trial
    let before = trial.low
    let touched = alone.make(candidate.effects)
    if alone.low > before { result.points = alone.low - before }
    for part in touched {
      for (old, new) in zip(scorer.cells[part], alone.scorer.cells[part])
      where new.weight > 0 && new.values.now.low > old.values.now.low {
        guard let (item, days) = effort(old), candidate.fix != .answer else { continue }
        result.efforts[item] = max(result.efforts[item] ?? .zero, days)
      }
    }
    result.reach = candidate.effects.flatMap(trial.reach)
    return result
  }

  /// The days that the catalog estimates for what betters a cell.
  private func effort(_ cell: Cell) -> (ItemID, Ratio)? {
    switch cell.subject {
    case .requirement(let position):
      let row = scorer.index.catalog.requirements[position]
      return row.effortDays.map { (.requirement(row.id), $0) }
    case .capability(let position):
      let id = scorer.index.catalog.capabilities[position].id
      let population = scorer.populations[cell.population].id
      let finding = assessment.findings.first {
        $0.item == .capability(id) && $0.population == population
      }
      return finding?.effortDays.map { (.capability(id), $0) }
    case .control: return nil
    }
  }

  /// Every cell of a kind by its position, in the order of populations.
  private func cells<Value>(_ pick: (Cell) -> Value?) -> [(cell: Cell, value: Value)] {
    scorer.cells.joined().compactMap { cell in
      cell.weight > 0 ? pick(cell).map { (cell, $0) } : nil
    }
  }

  /// How an answer names populations: `nil` where it is about every population that the item concerns, and no answer of
  /// the worksheet tells these apart.
  private func reach(_ targets: [Int], isWhole: Bool, of places: [[Int]], _ item: Int)
    -> [PopulationID]?
  {
    let concerned = scorer.populations.indices.filter { places[$0][item] >= 0 }
    return isWhole && Set(concerned) == Set(targets)
      ? nil : targets.map { scorer.populations[$0].id }
  }

  private func isWhole<Answer>(_ answers: [Scoped<Answer>]?) -> Bool {
    guard let answers, let first = answers.first else { return true }
    return answers.count == 1 && first.reach == .rest
  }

  // MARK: Plans

  /// Plans that an assessment names; of those that hold the same of what features need, the one that holds least else.
  private func licences() -> [ChangeCandidate] {
    guard let now = scorer.contexts.first?.licensed.now else { return [] }
    let catalog = scorer.index.catalog
    let needed = scorer.index.licenceSets.reduce(ServicePlanBits()) {
      $0.union(ServicePlanBits(low: $1.low, high: $1.high))
    }
    let bought = Set(assessment.licences.map(\.plan))
    let owned = Set(
      (scorer.worksheet.licences ?? []).filter { !$0.period.contains(scorer.day) }.map(\.plan))
    var byContent: [ServicePlanBits: [Int]] = [:]
    for (position, plan) in catalog.plans.enumerated()
    where bought.contains(plan.id) || owned.contains(plan.id) {
      let gained = scorer.licensing.contents(of: position).intersection(needed).subtracting(now)
      if !gained.isEmpty { byContent[gained, default: []].append(position) }
    }
    return byContent.compactMap { gained, positions -> ChangeCandidate? in
      let plans = positions.map { catalog.plans[$0] }.sorted {
        ($0.contents.count, $0.id) < ($1.contents.count, $1.id)
      }
      // What is bought already and only has to begin comes before what is bought anew.
      guard let plan = plans.first(where: { owned.contains($0.id) }) ?? plans.first else {
        return nil
      }
      return ChangeCandidate(
        change: .licence(plan.id), title: plan.title,
        fix: owned.contains(plan.id) ? .owned : .addOn, effects: [.licence(gained)],
        alternatives: plans.map(\.id).filter { $0 != plan.id })
    }.sorted { $0.change.name < $1.change.name }
  }

  // MARK: Answers

  private func capabilities() -> [ChangeCandidate] {
    var open: [Int: [Need: [Int]]] = [:]
    var result: [ChangeCandidate] = []
    func candidate(_ position: Int, _ need: Need, _ targets: [Int], _ fix: Finding.Fix) {
      let row = scorer.index.catalog.capabilities[position]
      let reach = self.reach(
        targets, isWhole: isWhole(scorer.worksheet.capabilities[row.id]),
        of: trial.dependents.capabilityCells, position)
      result.append(
        ChangeCandidate(
          change: .need(row.id, need, for: reach), title: row.title, fix: fix,
          effects: targets.map {
            .capability(position, AnswerTrial.standing(need), population: $0)
          }))
    }
    for (cell, position) in cells({ cell -> Int? in
      if case .capability(let position) = cell.subject { position } else { nil }
    }) {
      let values = cell.values
      if cell.isOptional {
        // A need that is reached in full does more for the score than one that is not there.
        var alone = trial
        alone.make([
          .capability(
            position, .needed(.must, facets: nil), population: cell.population)
        ])
        let place = trial.dependents.capabilityCells[cell.population][position]
        let value = alone.scorer.cells[scorer.part(cell.domain, cell.population)][place].values
        let need: Need = value.now.low == ItemValue.full ? .must : .notUsed
        open[position, default: [:]][need, default: []].append(cell.population)
      } else if !values.now.isKnown
        || max(values.now.low, values.addOn.low) < ItemValue.full
      {
        candidate(position, .notUsed, [cell.population], .drop)
      }
    }
    for position in open.keys.sorted() {
      for need in Need.allCases {
        if let targets = open[position]?[need] { candidate(position, need, targets, .answer) }
      }
    }
    return result
  }

  private func requirements() -> [ChangeCandidate] {
    var targets: [Int: [Int]] = [:]
    for (cell, position) in cells({ cell -> Int? in
      if case .requirement(let position) = cell.subject { position } else { nil }
    }) where cell.values.now != .full {
      targets[position, default: []].append(cell.population)
    }
    var facts: Set<FactKey> = []
    return targets.keys.sorted().compactMap { position in
      let populations = targets[position] ?? []
      let row = scorer.index.catalog.requirements[position]
      let isOpen = populations.allSatisfy { scorer.requirements[$0][position] == .open }
      let fix: Finding.Fix = isOpen ? .answer : .work
      let isByFact = populations.contains { population in
        guard let rule = row.rule,
          case .state(let state, _) = scorer.facts.answer(rule, for: scorer.populations[population])
        else { return false }
        return state != .met
      }
      guard isByFact else {
        let reach = self.reach(
          populations, isWhole: isWhole(scorer.worksheet.requirements[row.id]),
          of: trial.dependents.requirementCells, position)
        return ChangeCandidate(
          change: .requirement(row.id, .met, for: reach), title: row.title, fix: fix,
          effects: populations.map { .requirement(position, .met, population: $0) })
      }
      guard let rule = row.rule, let anyone = scorer.populations.first,
        let (key, value) = scorer.facts.meeting(rule, for: anyone), facts.insert(key).inserted
      else { return nil }
      return ChangeCandidate(
        change: .fact(key, value), title: row.title, fix: fix, effects: [.fact(key, value)])
    }
  }

  private func controls() -> [ChangeCandidate] {
    var targets: [Int: [Int]] = [:]
    for (cell, position) in cells({ cell -> Int? in
      if case .control(let position) = cell.subject { position } else { nil }
    }) where !cell.isOptional && cell.values.now != .full {
      let now = cell.values.now
      let isOwn = scorer.answer(scorer.control(position).id, cell.population) != nil
      guard isOwn || !now.isKnown || cell.values.addOn.low == now.low else { continue }
      targets[position, default: []].append(cell.population)
    }
    return targets.keys.sorted().map { position in
      let row = scorer.control(position)
      let populations = targets[position] ?? []
      let reach = self.reach(
        populations, isWhole: isWhole(scorer.worksheet.controls[row.id]),
        of: trial.dependents.controlCells, position)
      return ChangeCandidate(
        change: .control(row.id, .met, for: reach), title: "\(row.number) \(row.title)", fix: .work,
        effects: populations.map { .control(position, .met, population: $0) })
    }
  }
}
