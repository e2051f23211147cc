internal import MusterModel

// What the worksheet says of each row.
extension Scorer {
  func answer(_ id: CapabilityID, _ population: Int) -> CapabilityAnswer? {
    worksheet.capabilities[id]?.answer(for: populations[population].id)?.answer
  }

  func answer(_ id: RequirementID, _ population: Int) -> RequirementAnswer? {
    worksheet.requirements[id]?.answer(for: populations[population].id)?.answer
  }

  func answer(_ id: ControlID, _ population: Int) -> RequirementAnswer? {
    worksheet.controls[id]?.answer(for: populations[population].id)?.answer
  }

  /// The decision about a cell that holds on the day.
  func liveDecision(_ cell: Cell) -> Decision? {
    guard hasDecisions else { return nil }
    let decision: Decision?
    switch cell.subject {
    case .capability(let position):
      decision = answer(index.catalog.capabilities[position].id, cell.population)?.decision
    case .requirement(let position):
      decision = answer(index.catalog.requirements[position].id, cell.population)?.decision
    case .control(let position):
      decision = answer(control(position).id, cell.population)?.decision
    }
    return decision.flatMap { $0.isLive(on: day) ? $0 : nil }
  }

  mutating func readStandings() {
    capabilities = Array(
      repeating: Array(repeating: .notConcerned, count: index.capabilities.count),
      count: contexts.count)
    requirements = Array(
      repeating: Array(repeating: .notConcerned, count: index.requirements.count),
      count: contexts.count)
    for position in index.capabilities.indices {
      let row = index.capabilities[position]
      let answers = worksheet.capabilities[index.catalog.capabilities[position].id] ?? []
      for population in contexts.indices
      where row.platforms & contexts[population].platform != 0
        && row.management & contexts[population].management.bit != 0
      {
        capabilities[population][position] = standing(position, answers, population)
      }
    }
    if !worksheet.controls.isEmpty {
      controlAnswers = contexts.indices.map { population in
        controls.indices.map { position in
          answer(control(position).id, population).map { RequirementStanding($0.state) }
        }
      }
    }
    let product = worksheet.source.map { NameIndex.bit(index.names.products[$0]) } ?? .max
    for position in index.requirements.indices {
      let row = index.requirements[position]
      guard row.products & product != 0 else { continue }
      let answers = worksheet.requirements[index.catalog.requirements[position].id] ?? []
      for population in contexts.indices {
        let context = contexts[population]
        guard row.concerns(context) else { continue }
        let explicit = answers.answerIndex(for: populations[population].id).map {
          RequirementStanding(answers[$0].answer.state)
        }
        requirements[population][position] = standing(position, explicit, population)
      }
    }
  }

  private func standing(
    _ position: Int, _ answers: [Scoped<CapabilityAnswer>], _ population: Int
  ) -> CapabilityStanding {
    guard let own = answers.answerIndex(for: populations[population].id) else { return .open }
    let need = answers[own].answer.need
    switch need {
    case .notUsed: return .notUsed
    case .notApplicable: return .notApplicable
    case .must, .should, .could:
      return .needed(need, facets: answers[own].answer.facets.map { facetBits($0, of: position) })
    }
  }

  /// What a requirement that concerns a population is there, out of its own answer and the facts.
  func standing(
    _ position: Int, _ explicit: RequirementStanding?, _ population: Int
  ) -> RequirementStanding {
    let row = index.requirements[position]
    if explicit == .out { return .out }
    guard row.hasRule || row.hasWhen else { return explicit ?? .open }
    let requirement = index.catalog.requirements[position]
    if facts.matters(requirement) == false { return .out }
    guard let rule = requirement.rule,
      case .state(let state, _) = facts.answer(rule, for: populations[population])
    else { return explicit ?? .open }
    let byFact = RequirementStanding(state)
    // Where both speak and differ, a finding says so; the worse counts, so that nothing is silently good.
    guard let explicit, explicit.value.low < byFact.value.low else { return byFact }
    return explicit
  }

  /// By which fact a requirement is answered; `nil` where no fact decides.
  func because(_ requirement: Int, _ population: Int) -> FactReason? {
    guard let rule = index.catalog.requirements[requirement].rule,
      case .state(let state, let because) = facts.answer(rule, for: populations[population]),
      RequirementStanding(state) == requirements[population][requirement]
    else { return nil }
    return because
  }

  private func facetBits(_ facets: [FacetID], of capability: Int) -> UInt16 {
    var bits: UInt16 = 0
    for (bit, facet) in index.catalog.capabilities[capability].facets.enumerated()
    where bit < Capability.mostFacets && facets.contains(facet.id) {
      bits |= 1 << UInt16(bit)
    }
    return bits
  }
}
