internal import MusterModel

/// Finds what stops a migration, whatever its score, and what "ready" hangs on.
struct ImpedimentFinder {
  let scorer: Scorer
  let describer: Describer

  func find(in tally: Tally) -> Impediments {
    var result = Impediments()
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
      result.conditions.append(
        (
          domain, -1, true,
          Condition(
            kind: .completeness, item: nil, domain: domain, population: nil,
            text: "only \(percent) % of \(domain.rawValue) is settled")
        ))
    }
    return result
  }

  private func examine(_ cell: Cell, capability position: Int, _ result: inout Impediments) {
    let capability = scorer.index.catalog.capabilities[position]
    guard let answer = scorer.answer(capability.id, cell.population) else { return }
    let population = scorer.populations[cell.population]
    let live = answer.decision.flatMap { $0.isLive(on: scorer.day) ? $0 : nil }
    let isStopped =
      capability.isBlocker && answer.need == .must && cell.values.addOn == .zero
    if isStopped, live?.kind.liftsBlocker != true {
      result.blockers.append(
        (
          capability.domain, cell.population,
          Blocker(
            item: .capability(capability.id), title: capability.title, domain: capability.domain,
            population: population.id, devices: population.devices,
            reason: "a must with no route in Intune at any price",
            source: describer.source(ofCapability: position, cell.population))
        ))
    }
    if let live, cell.values.now.low < ItemValue.full {
      addDecision(cell, .capability(capability.id), capability.title, live, &result)
    }
    if cell.values.now.low < cell.values.addOn.low {
      let gate = describer.gateText(ofCapability: position, cell.population) ?? "a gate is not met"
      result.conditions.append(
        (
          cell.domain, cell.population, cell.values.owned.low < cell.values.addOn.low,
          Condition(
            kind: .gate, item: .capability(capability.id), domain: cell.domain,
            population: population.id, text: "\(capability.title): \(gate)")
        ))
    }
  }

  private func examine(_ cell: Cell, requirement position: Int, _ result: inout Impediments) {
    let requirement = scorer.index.catalog.requirements[position]
    guard case .state(let state, let because) = scorer.requirements[cell.population][position]
    else { return }
    let answer = scorer.answer(requirement.id, cell.population)
    let live = answer?.decision.flatMap { $0.isLive(on: scorer.day) ? $0 : nil }
    let population = scorer.populations[cell.population]
    let isOrganisation = requirement.scope == .organisation
    if requirement.severity == .blocker, state == .notMet, live?.kind.liftsBlocker != true {
      let blocker = Blocker(
        item: .requirement(requirement.id), title: requirement.title, domain: requirement.domain,
        population: isOrganisation ? nil : population.id,
        devices: isOrganisation
          ? scorer.populations.reduce(0) { $0 + $1.devices } : population.devices,
        reason: because.map { "not met: \($0)" } ?? "not met", source: requirement.source)
      result.blockers.append((requirement.domain, cell.population, blocker))
    }
    if let live, cell.values.now.low < ItemValue.full {
      addDecision(cell, .requirement(requirement.id), requirement.title, live, &result)
    }
  }

  private func addDecision(
    _ cell: Cell, _ item: ItemID, _ title: String, _ decision: Decision,
    _ result: inout Impediments
  ) {
    let way = decision.with.map { " with \($0)" } ?? ""
    result.conditions.append(
      (
        cell.domain, cell.population, true,
        Condition(
          kind: .decision, item: item, domain: cell.domain,
          population: scorer.populations[cell.population].id,
          text: "\(title): \(decision.kind.rawValue)\(way), decided until \(decision.until)")
      ))
  }
}
