internal import MusterModel

// What would change an item.
extension Explainer {
  /// What betters a value that is not full, or answers what is open; the likeliest first.
  func remedies(_ cell: Cell, _ item: ItemID, _ finding: Finding?) -> [Explanation.Remedy] {
    guard cell.weight > 0, cell.isOptional || cell.values.now != .full else { return [] }
    var result: [Explanation.Remedy] = []
    func add(_ fix: Finding.Fix, _ work: Explanation.Remedy.Work) {
      let remedy = Explanation.Remedy(fix: fix, work: work)
      if !result.contains(remedy) { result.append(remedy) }
    }
    switch cell.subject {
    case .capability(let position):
      let row = scorer.index.catalog.capabilities[position]
      if cell.isOptional { add(.answer, .advice(.row(row.ask))) }
      for plan in plans(item, cell) { add(.addOn, plan) }
      for requirement in prerequisites(position, cell.population) {
        let row = scorer.index.catalog.requirements[requirement]
        let isOpen = scorer.requirements[cell.population][requirement] == .open
        add(isOpen ? .answer : .work, .requirement(row.id, title: row.title))
      }
      if !cell.isOptional { add(.drop, .notUsed) }
    case .requirement(let position):
      let row = scorer.index.catalog.requirements[position]
      if cell.isOptional {
        add(.answer, .advice(.row(row.ask)))
      } else {
        add(.work, .advice(.row(row.fix)))
      }
      if let rule = row.rule, !rule.facts.isEmpty {
        add(.answer, .facts(rule.facts))
      }
    case .control(let position):
      for part in held(position, cell) { add(.work, part) }
      add(.answer, .ownAnswer)
    }
    if let finding, let advice = finding.advice, finding.fix == .owned {
      add(.owned, .advice(advice))
    }
    return result
  }

  /// Plans that better it.
  private func plans(_ item: ItemID, _ cell: Cell) -> [Explanation.Remedy.Work] {
    let place = Assessment.LicenceEffect.Closed(
      item: item, population: scorer.populations[cell.population].id)
    return assessment.licences.filter { $0.closes.contains(place) }
      .map { .plan($0.plan, title: $0.title) }
  }

  /// Requirements that stand between the routes of a capability and their use now, in the catalog's order.
  private func prerequisites(_ capability: Int, _ population: Int) -> [Int] {
    var result: Set<Int> = []
    let routes = scorer.routeValue(capability, population, facets: nil)?.routes ?? []
    for route in routes where route.states.now != .met && route.states.addOn != .unmet {
      let row = scorer.index.routes[route.position]
      for reference in row.features {
        let feature = Int(scorer.index.references[Int(reference)])
        guard feature >= 0 else { continue }
        scorer.forEachGate(ofFeature: feature, population) { gate in
          if case .prerequisite(let requirement) = gate.kind { result.insert(requirement) }
        }
      }
    }
    return result.sorted()
  }

  /// The parts of a control that hold it down.
  private func held(_ control: Int, _ cell: Cell) -> [Explanation.Remedy.Work] {
    var parts: [Explanation.Remedy.Work] = []
    scorer.forEachPart(of: scorer.controls[control], cell.population) { subject, values, isOpen in
      guard values.now.low == cell.values.now.low else { return }
      parts.append(.part(scorer.id(of: subject), isOpen: isOpen))
    }
    return parts
  }
}
