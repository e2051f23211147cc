internal import MusterModel

/// Finds what stops a migration, whatever its score, and what "ready" hangs on.
struct ImpedimentFinder {
  let scorer: Scorer
  let describer: Describer

  func find(in tally: Tally) -> Impediments {
    var result = Impediments(populations: scorer.populations.count)
    for cell in scorer.cells.joined() where cell.weight > 0 && !cell.isOptional {
      switch cell.subject {
      case .capability(let position): examine(cell, capability: position, &result)
      case .requirement(let position): examine(cell, requirement: position, &result)
      case .control: break
      }
    }
    for domain in tally.domains {
      guard let completeness = tally.domainMeans[domain.index]?.now.completeness,
        completeness < Ratio(scorer.profile.conditionsBelow, 100)
      else { continue }
      let percent = Hundredths.text((completeness * 100).roundedHundredths)
      result.add(
        incomplete: Condition(
          kind: .completeness, item: nil, domain: domain, population: nil,
          text: "only \(percent) % of \(domain.rawValue) is settled"))
    }
    return result
  }

  private func examine(_ cell: Cell, capability position: Int, _ result: inout Impediments) {
    let isStopped =
      scorer.index.capabilities[position].isBlocker && cell.values.addOn == .zero
      && cell.weight == scorer.profile.weight(of: .must)
    let isGated = cell.values.now.low < cell.values.addOn.low
    guard isStopped || isGated || cell.values.now.low < ItemValue.full else { return }
    let id = scorer.index.catalog.capabilities[position].id
    let title = scorer.index.catalog.capabilities[position].title
    let answer = scorer.answer(id, cell.population)
    let live = answer?.decision.flatMap { $0.isLive(on: scorer.day) ? $0 : nil }
    if isStopped, answer?.need == .must, live?.kind.liftsBlocker != true {
      let best = describer.best(ofCapability: position, cell.population)
      let population = scorer.populations[cell.population]
      result.add(
        Blocker(
          item: .capability(id), title: title, domain: cell.domain, population: population.id,
          devices: population.devices, reason: "a must with no route in Intune at any price",
          source: best?.route.source ?? scorer.index.catalog.capabilities[position].source),
        cell.population)
    }
    if let live { addDecision(cell, .capability(id), title, live, &result) }
    if isGated {
      let best = describer.best(ofCapability: position, cell.population)
      let gate = describer.gateText(best, cell.population) ?? "a gate is not met"
      result.add(
        Condition(
          kind: .gate, item: .capability(id), domain: cell.domain,
          population: scorer.populations[cell.population].id, text: "\(title): \(gate)"),
        cell.population, in: cell.values.owned.low < cell.values.addOn.low ? [.owned] : [])
    }
  }

  private func examine(_ cell: Cell, requirement position: Int, _ result: inout Impediments) {
    guard cell.values.now.low < ItemValue.full else { return }
    let row = scorer.index.requirements[position]
    let requirement = scorer.index.catalog.requirements[position]
    let live = scorer.answer(requirement.id, cell.population)?.decision
      .flatMap { $0.isLive(on: scorer.day) ? $0 : nil }
    if row.severity == .blocker, scorer.requirements[cell.population][position] == .notMet,
      live?.kind.liftsBlocker != true
    {
      let concerned = scorer.populations.indices.filter {
        scorer.requirements[$0][position] == .notMet
      }
      let population = scorer.populations[cell.population]
      let because = scorer.because(position, cell.population)
      result.add(
        Blocker(
          item: .requirement(requirement.id), title: requirement.title, domain: cell.domain,
          population: row.isOrganisation ? nil : population.id,
          devices: row.isOrganisation
            ? concerned.reduce(0) { $0 + scorer.populations[$1].devices } : population.devices,
          reason: because.map { "not met: \($0)" } ?? "not met", source: requirement.source),
        cell.population)
    }
    if let live {
      addDecision(cell, .requirement(requirement.id), requirement.title, live, &result)
    }
  }

  private func addDecision(
    _ cell: Cell, _ item: ItemID, _ title: String, _ decision: Decision,
    _ result: inout Impediments
  ) {
    let way = decision.with.map { " with \($0)" } ?? ""
    result.add(
      Condition(
        kind: .decision, item: item, domain: cell.domain,
        population: scorer.populations[cell.population].id,
        text: "\(title): \(decision.kind.rawValue)\(way), decided until \(decision.until)"),
      cell.population, in: [.owned, .addOn].filter { cell.values[$0].low < ItemValue.full })
  }
}
