internal import MusterModel

/// Finds what stops a migration, whatever its score, and what "ready" hangs on.
struct ImpedimentFinder {
  let scorer: Scorer

  func find() -> Impediments {
    var result = Impediments(populations: scorer.populations.count)
    for cells in scorer.cells { examine(cells, &result) }
    return result
  }

  /// Those that some cells bring.
  func find(in cells: [Cell]) -> Impediments {
    var result = Impediments(populations: scorer.populations.count)
    examine(cells, &result)
    return result
  }

  private func examine(_ cells: [Cell], _ result: inout Impediments) {
    for cell in cells
    where cell.weight > 0 && !cell.isOptional && cell.values.now.low < ItemValue.full {
      switch cell.subject {
      case .capability(let position): examine(cell, capability: position, &result)
      case .requirement(let position): examine(cell, requirement: position, &result)
      case .control: break
      }
    }
  }

  private func examine(_ cell: Cell, capability position: Int, _ result: inout Impediments) {
    let live = scorer.liveDecision(cell)
    if scorer.index.capabilities[position].isBlocker, cell.values.addOn == .zero,
      case .needed(.must, _) = scorer.capabilities[cell.population][position],
      live?.kind.liftsBlocker != true
    {
      result.add(blocker: cell)
    }
    if live != nil { addDecision(cell, &result) }
    if cell.values.now.low < cell.values.addOn.low {
      result.add(
        .gate, cell, in: cell.values.owned.low < cell.values.addOn.low ? [.owned] : [])
    }
  }

  private func examine(_ cell: Cell, requirement position: Int, _ result: inout Impediments) {
    let live = scorer.liveDecision(cell)
    if scorer.index.requirements[position].severity == .blocker,
      scorer.requirements[cell.population][position] == .notMet,
      live?.kind.liftsBlocker != true
    {
      result.add(blocker: cell)
    }
    if live != nil { addDecision(cell, &result) }
  }

  private func addDecision(_ cell: Cell, _ result: inout Impediments) {
    result.add(
      .decision, cell, in: [.owned, .addOn].filter { cell.values[$0].low < ItemValue.full })
  }
}

/// Says with names what was found.
struct ImpedimentWords {
  let scorer: Scorer
  let describer: Describer

  func blocker(_ mark: Impediments.Mark) -> Blocker? {
    let cell = mark.cell
    let population = scorer.populations[cell.population]
    switch cell.subject {
    case .capability(let position):
      let row = scorer.index.catalog.capabilities[position]
      let best = describer.best(ofCapability: position, cell.population)
      return Blocker(
        item: .capability(row.id), title: row.title, domain: cell.domain,
        population: population.id, devices: population.devices,
        reason: .noRoute, source: best?.route.source ?? row.source)
    case .requirement(let position):
      let row = scorer.index.catalog.requirements[position]
      let isOrganisation = row.scope == .organisation
      let concerned = scorer.populations.indices.filter {
        scorer.requirements[$0][position] == .notMet
      }
      let because = scorer.because(position, cell.population)
      return Blocker(
        item: .requirement(row.id), title: row.title, domain: cell.domain,
        population: isOrganisation ? nil : population.id,
        devices: isOrganisation
          ? concerned.reduce(0) { $0 + scorer.populations[$1].devices } : population.devices,
        reason: .notMet(because), source: row.source)
    case .control: return nil
    }
  }

  func condition(_ mark: Impediments.Mark) -> Condition? {
    let cell = mark.cell
    let item: ItemID
    let title: String
    switch cell.subject {
    case .capability(let position):
      let row = scorer.index.catalog.capabilities[position]
      (item, title) = (.capability(row.id), row.title)
    case .requirement(let position):
      let row = scorer.index.catalog.requirements[position]
      (item, title) = (.requirement(row.id), row.title)
    case .control: return nil
    }
    let matter: Condition.Matter
    switch mark.kind {
    case .gate:
      guard case .capability(let position) = cell.subject else { return nil }
      let best = describer.best(
        ofCapability: position, cell.population,
        opening: cell.values.owned.low > cell.values.now.low ? .owned : .addOn)
      matter = .gates(describer.unmetGates(best, cell.population), title: title)
    case .decision:
      guard let decision = scorer.liveDecision(cell) else { return nil }
      matter = .decision(
        decision.kind, with: decision.with, until: decision.until, title: title)
    case .completeness, nil: return nil
    }
    return Condition(
      kind: mark.kind ?? .gate, item: item, domain: cell.domain,
      population: scorer.populations[cell.population].id, matter: matter)
  }

  /// The domains of which not enough is answered.
  func incomplete(_ tally: Tally) -> [Condition] {
    tally.domains.compactMap { domain in
      guard let completeness = tally.domainMeans[domain.index]?.now.completeness,
        completeness < Ratio(scorer.profile.conditionsBelow, 100)
      else { return nil }
      return Condition(
        kind: .completeness, item: nil, domain: domain, population: nil,
        matter: .settled(domain, completeness * 100))
    }
  }
}
