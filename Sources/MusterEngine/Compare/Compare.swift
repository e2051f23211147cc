public import MusterModel

/// Says what became of a worksheet, and what each part of the change did to the score.
///
/// > Source: `docs/diff.md`.
public enum Compare {
  /// The change between two worksheets, attributed; a pure function.
  ///
  /// - Parameter isSameCatalog: Whether both are scored with the same catalog, which saves comparing two of them.
  public static func change(
    from old: ComparedWorksheet, to new: ComparedWorksheet, isSameCatalog: Bool
  ) -> AttributedChange {
    Comparison(from: old, to: new, isSameCatalog: isSameCatalog).make()
  }
}

/// Puts a change together.
struct Comparison {
  private let old: ComparedWorksheet
  private let new: ComparedWorksheet
  private let table: RenameTable
  private let numbers: ItemNumbers
  private let populations: [PopulationID]
  private let walk: ComparisonWalk

  init(from old: ComparedWorksheet, to new: ComparedWorksheet, isSameCatalog: Bool) {
    self.old = old
    self.new = new
    let known = Self.items(of: new.index)
    table = RenameTable(
      from: old.index.catalog.renamed, to: new.index.catalog.renamed
    ) { known.contains($0) }
    numbers = ItemNumbers(old: old.index, new: new.index, isSame: isSameCatalog, table)
    populations = Set((old.worksheet.populations + new.worksheet.populations).map(\.id)).sorted()
    walk = ComparisonWalk(
      from: old, to: new, isSameCatalog: isSameCatalog, table, numbers, populations)
  }

  func make() -> AttributedChange {
    let before = blockers(walk.first, named: table)
    let after = blockers(walk.scored, named: nil)
    return AttributedChange(
      before: side(walk.first, old), after: side(walk.scored, new), steps: walk.steps,
      blockersGone: before.filter { !$0.isAmong(after) },
      blockersNew: after.filter { !$0.isAmong(before) }, items: items())
  }

  private static func items(of index: CatalogIndex) -> Set<String> {
    Set(index.catalog.capabilities.map(\.id.rawValue))
      .union(index.catalog.requirements.map(\.id.rawValue))
      .union(index.controlRows.map(\.id.rawValue))
  }

  private func side(_ place: ScoredPlace, _ compared: ComparedWorksheet) -> ComparedSide {
    let maker = AssessmentMaker(scorer: place.scorer, diagnostics: [])
    let summary = maker.summarise(place.tally, place.judgement)
    let catalog = compared.index.catalog
    return ComparedSide(
      kind: .worksheet, label: compared.label, title: compared.worksheet.title,
      organisation: compared.worksheet.organisation, catalog: catalog.version,
      overlays: catalog.overlays, filledInFor: compared.worksheet.catalogVersion?.value,
      profile: compared.profile.id.rawValue, day: compared.day,
      standing: maker.standing(place.judgement), openItems: summary.openItems,
      openGaps: summary.openGaps,
      populations: place.scorer.populations.indices.map { position in
        let population = place.scorer.populations[position]
        let mean = place.tally.mean(population: position, .now)
        return ComparedSide.Part(
          id: population.id, devices: population.devices,
          point: ChangePoint(
            verdict: place.judgement.verdict(population: position, .now),
            range: mean.map { ScoreRange(low: $0.low * 100, high: $0.high * 100) }))
      })
  }

  private func blockers(
    _ place: ScoredPlace, named table: RenameTable?
  ) -> [AttributedChange.BlockerMark] {
    let words = ImpedimentWords(scorer: place.scorer, describer: Describer(scorer: place.scorer))
    let marks = place.impediments.blockers.compactMap(words.blocker).map { blocker in
      AttributedChange.BlockerMark(
        item: table?.current(blocker.item.text) ?? blocker.item.text, title: blocker.title,
        population: blocker.population?.rawValue, devices: blocker.devices)
    }
    return Set(marks).sorted()
  }

  // MARK: Items

  private func items() -> [ItemChange] {
    let before = costs(walk.first, isOld: walk.isOtherCatalog)
    let after = costs(walk.scored, isOld: false)
    let former = formerIDs()
    return (0..<numbers.count).compactMap { number in
      let parts = parts(number)
      let entry = parts.isEmpty && former[number] == nil ? nil : numbers.entry(number)
      guard let entry else { return nil }
      return ItemChange(
        item: entry.id, title: entry.title, formerly: former[number],
        kind: parts.first?.kind ?? .renamed,
        parts: entry.isOrganisation ? parts.map(\.withoutPopulations) : parts,
        costBefore: before[number], costAfter: after[number])
    }
  }

  /// What each item costs in the low score, in hundredths as printed.
  private func costs(_ place: ScoredPlace, isOld: Bool) -> [Int] {
    var result = [Int](repeating: 0, count: numbers.count)
    let maker = FindingMaker(
      scorer: place.scorer, tally: place.tally, describer: Describer(scorer: place.scorer))
    for (subject, hundredths) in maker.costs() {
      result[numbers.number(subject, place.scorer, isOld: isOld)] += hundredths
    }
    return result
  }

  /// By number: what an item was called before, in its catalog or in its worksheet.
  private func formerIDs() -> [Int: String] {
    var result = numbers.formerIDs
    let (before, after) = (old.worksheet.formerIDs, new.worksheet.formerIDs)
    guard before != after else { return result }
    for (number, id) in numbers.ids.enumerated() where before[id] != after[id] {
      result[number] = result[number] ?? before[id]
    }
    return result
  }

  /// What happened to an item; populations in which the same did stand together.
  private func parts(_ number: Int) -> [ItemChange.Part] {
    var groups: [(part: ItemChange.Part, populations: [PopulationID])] = []
    for (column, population) in populations.enumerated() {
      let cell = number * populations.count + column
      guard let part = part(cell) else { continue }
      if let position = groups.firstIndex(where: { $0.part == part }) {
        groups[position].populations.append(population)
      } else {
        groups.append((part, [population]))
      }
    }
    return groups.map { $0.part.with($0.populations) }.enumerated().sorted {
      ($0.element.kind, $0.offset) < ($1.element.kind, $1.offset)
    }.map(\.element)
  }

  private func part(_ cell: Int) -> ItemChange.Part? {
    let before = walk.first.states[cell]
    let rules = walk.afterRules[cell]
    let after = walk.scored.states[cell]
    guard walk.causes[cell] != 0 else { return nil }
    // What the customer did counts first; what only the catalog did is told apart from it.
    let isByRules = before != rules && (before.counts || rules.counts)
    guard let kind = rules.change(to: after) ?? (isByRules ? .rulesChanged : nil) else {
      return nil
    }
    return ItemChange.Part(
      populations: [], kind: kind, before: before.shown, after: after.shown,
      causes: walk.causes(of: cell))
  }
}

extension ItemChange.Part {
  fileprivate func with(_ populations: [PopulationID]) -> Self {
    Self(populations: populations, kind: kind, before: before, after: after, causes: causes)
  }

  /// For an item of the whole organisation.
  fileprivate var withoutPopulations: Self { with([]) }
}

extension AttributedChange.BlockerMark {
  /// Whether others are about the same, whatever its title and devices.
  func isAmong(_ others: [Self]) -> Bool {
    others.contains { $0.item == item && $0.population == population }
  }
}
