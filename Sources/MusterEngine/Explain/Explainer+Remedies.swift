internal import MusterModel

// What would change an item.
extension Explainer {
  /// What betters a value that is not full, or answers what is open; the likeliest first.
  func remedies(_ cell: Cell, _ item: ItemID, _ finding: Finding?) -> [Explanation.Remedy] {
    guard cell.weight > 0, cell.isOptional || cell.values.now != .full else { return [] }
    var result: [Explanation.Remedy] = []
    func add(_ fix: Finding.Fix, _ text: String) {
      let remedy = Explanation.Remedy(fix: fix, text: text)
      if !result.contains(remedy) { result.append(remedy) }
    }
    switch cell.subject {
    case .capability(let position):
      let row = scorer.index.catalog.capabilities[position]
      if cell.isOptional { add(.answer, row.ask) }
      for plan in plans(item, cell) { add(.addOn, plan) }
      for requirement in prerequisites(position, cell.population) {
        let row = scorer.index.catalog.requirements[requirement]
        let isOpen = scorer.requirements[cell.population][requirement] == .open
        add(isOpen ? .answer : .work, "\(row.title) (\(row.id))")
      }
      if !cell.isOptional { add(.drop, "not-used takes it out of the score") }
    case .requirement(let position):
      let row = scorer.index.catalog.requirements[position]
      if cell.isOptional { add(.answer, row.ask) } else { add(.work, row.fix) }
      if let rule = row.rule, !rule.facts.isEmpty {
        add(.answer, "facts: \(rule.facts.map(\.rawValue).joined(separator: ", "))")
      }
    case .control(let position):
      for part in held(position, cell) { add(.work, part) }
      add(.answer, "an answer of its own, where it is met another way")
    }
    if let finding, let workaround = finding.workaround,
      result.allSatisfy({ $0.text != workaround }),
      finding.fix == .owned
    {
      add(.owned, workaround)
    }
    return result
  }

  /// Plans that better it.
  private func plans(_ item: ItemID, _ cell: Cell) -> [String] {
    let place = Assessment.LicenceEffect.Closed(
      item: item, population: scorer.populations[cell.population].id)
    return assessment.licences.filter { $0.closes.contains(place) }
      .map { "\($0.title) (\($0.plan))" }
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
  private func held(_ control: Int, _ cell: Cell) -> [String] {
    var words: [String] = []
    scorer.forEachPart(of: scorer.controls[control], cell.population) { subject, values, isOpen in
      guard values.now.low == cell.values.now.low else { return }
      words.append("\(scorer.id(of: subject))\(isOpen ? ": answer it" : "")")
    }
    return words
  }
}
