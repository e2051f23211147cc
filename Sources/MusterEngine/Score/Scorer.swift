internal import MusterModel

/// Everything about one worksheet that scores, explanations and effects are made from.
struct Scorer {
  let index: CatalogIndex
  let worksheet: Worksheet
  let profile: Profile
  let day: Day
  let facts: FactAnswers
  let licensing: Licensing
  let licensed: Views<[Bool]?>
  private(set) var contexts: [GateContext]
  /// The controls of the frameworks in scope.
  let controls: [CatalogIndex.IndexedControl]
  /// By population, then by requirement.
  private(set) var requirements: [[RequirementStanding]] = []
  /// By population, then by capability.
  private(set) var capabilities: [[CapabilityStanding]] = []
  /// By population, then by feature: its gates together.
  private var featureStates: [[Views<GateState>]] = []
  /// By ``part(_:_:)``.
  private(set) var cells: [[Cell]] = []

  init(_ worksheet: Worksheet, _ index: CatalogIndex, _ profile: Profile, _ day: Day) {
    self.index = index
    self.profile = profile
    self.day = day
    var ordered = worksheet
    ordered.populations.sort { $0.id < $1.id }
    self.worksheet = ordered
    facts = FactAnswers(facts: worksheet.facts, day: day, platforms: index.platforms)
    let licensing = Licensing(index: index, day: day, cloud: worksheet.cloud)
    let licensed = licensing.views(of: worksheet.licences)
    self.licensing = licensing
    self.licensed = licensed
    contexts = ordered.populations.map { population in
      GateContext(
        population: population,
        management: index.platforms[population.platform]?.mode(population.mode)?.management
          ?? .device, cloud: worksheet.cloud, day: day, licensed: licensed)
    }
    controls = Set(worksheet.frameworks).sorted().flatMap { index.controls[$0] ?? [] }
    cells = Array(repeating: [], count: Domain.allCases.count * contexts.count)
    for population in contexts.indices { addCells(of: population) }
  }

  var populations: [Population] { worksheet.populations }

  func part(_ domain: Domain, _ population: Int) -> Int {
    domain.index * contexts.count + population
  }

  private mutating func addCells(of population: Int) {
    requirements.append(
      index.catalog.requirements.map { standing(of: $0, in: contexts[population]) })
    featureStates.append(
      index.features.indices.map { featureState($0, population) })
    capabilities.append(
      index.catalog.capabilities.map { standing(of: $0, in: contexts[population]) })
    for position in index.catalog.capabilities.indices {
      if let cell = capabilityCell(position, population) { add(cell) }
    }
    for position in index.catalog.requirements.indices {
      if let cell = requirementCell(position, population) { add(cell) }
    }
    for position in controls.indices {
      if let cell = controlCell(position, population) { add(cell) }
    }
  }

  private mutating func add(_ cell: Cell) {
    cells[part(cell.domain, cell.population)].append(cell)
  }
}

// MARK: - Standings

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

  private func standing(
    of capability: Capability, in context: GateContext
  ) -> CapabilityStanding {
    guard capability.applies(to: context.population, management: context.management) else {
      return .notConcerned
    }
    guard
      let answer = worksheet.capabilities[capability.id]?.answer(for: context.population.id)?
        .answer
    else { return .open }
    switch answer.need {
    case .must, .should, .could: return .needed(answer)
    case .notUsed, .notApplicable: return .out(answer.need)
    }
  }

  private func standing(
    of requirement: Requirement, in context: GateContext
  ) -> RequirementStanding {
    guard requirement.applies(to: context.population, source: worksheet.source) else {
      return .notConcerned
    }
    let explicit = worksheet.requirements[requirement.id]?
      .answer(for: context.population.id)?.answer.state
    if explicit == .notApplicable { return .out }
    if facts.matters(requirement) == false { return .out }
    var byFact: RequirementStanding?
    if let rule = requirement.rule,
      case .state(let state, let because) = facts.answer(rule, for: context.population)
    {
      byFact = .state(state, because: because)
    }
    guard let explicit else { return byFact ?? .open }
    // Where both speak and differ, a finding says so; the worse counts, so that nothing is silently good.
    guard let byFact, byFact.value.low < RequirementStanding.state(explicit, because: nil).value.low
    else { return .state(explicit, because: nil) }
    return byFact
  }
}

// MARK: - Cells

extension Scorer {
  private func capabilityCell(_ position: Int, _ population: Int) -> Cell? {
    let capability = index.catalog.capabilities[position]
    let typical = profile.weight(of: capability.typicalNeed)
    func cell(_ weight: Int, _ isOptional: Bool, _ typical: Int, _ values: Views<ValueRange>) -> Cell {
      Cell(
        subject: .capability(position), population: population, domain: capability.domain,
        weight: weight, isOptional: isOptional, typicalWeight: typical, values: values)
    }
    switch capabilities[population][position] {
    case .notConcerned: return nil
    case .out: return cell(0, false, 0, Views { _ in .zero })
    case .open:
      let routes = routeValue(position, population, facets: nil)
      let values = Views { view in routes.map { $0.openValue(view) } ?? .unknown }
      return cell(profile.weight(of: .must), true, typical, values)
    case .needed(let answer):
      let routes = routeValue(position, population, facets: answer.facets)
      let values = Views { view in routes.map { $0.value(view) } ?? .unknown }
      let weight = profile.weight(of: answer.need)
      return cell(weight, false, weight, values)
    }
  }

  private func requirementCell(_ position: Int, _ population: Int) -> Cell? {
    let requirement = index.catalog.requirements[position]
    let standing = requirements[population][position]
    let weight = profile.weight(of: requirement.severity)
    func cell(_ weight: Int, isOptional: Bool) -> Cell {
      Cell(
        subject: .requirement(position), population: population, domain: requirement.domain,
        weight: weight, isOptional: isOptional, typicalWeight: weight,
        values: Views { _ in standing.value })
    }
    switch standing {
    case .notConcerned: return nil
    case .out, .state(.notApplicable, _): return cell(0, isOptional: false)
    case .open: return cell(weight, isOptional: true)
    case .state: return cell(weight, isOptional: false)
    }
  }

  private func controlCell(_ position: Int, _ population: Int) -> Cell? {
    let control = controls[position].control
    let weight = profile.weight(of: control.severity)
    func cell(_ weight: Int, isOptional: Bool, _ values: Views<ValueRange>) -> Cell {
      Cell(
        subject: .control(position), population: population, domain: .compliance,
        weight: weight, isOptional: isOptional, typicalWeight: weight, values: values)
    }
    guard control.applies(to: populations[population]) else { return nil }
    if let answer = answer(control.id, population) {
      if answer.state == .notApplicable {
        return cell(0, isOptional: false, Views { _ in .zero })
      }
      let value = RequirementStanding.state(answer.state, because: nil).value
      return cell(weight, isOptional: false, Views { _ in value })
    }
    guard let values = derived(position, population) else { return nil }
    return cell(weight, isOptional: !values.now.isKnown, values)
  }

  /// The least over what a control names; `nil` where nothing of it concerns the population.
  func derived(_ position: Int, _ population: Int) -> Views<ValueRange>? {
    let parts = controlParts(controls[position], population)
    guard let first = parts.first else { return nil }
    return parts.dropFirst().reduce(first.values) { least, part in
      Views { view in
        ValueRange(
          low: min(least[view].low, part.values[view].low),
          high: min(least[view].high, part.values[view].high))
      }
    }
  }

  /// What of a control concerns a population, with the value that each part gives it.
  func controlParts(
    _ control: CatalogIndex.IndexedControl, _ population: Int
  ) -> [(subject: Cell.Subject, values: Views<ValueRange>)] {
    var parts: [(subject: Cell.Subject, values: Views<ValueRange>)] = []
    for capability in control.capabilities {
      switch capabilities[population][capability] {
      case .notConcerned, .out(.notApplicable): continue
      case .out: parts.append((.capability(capability), Views { _ in .zero }))
      case .open:
        guard let cell = cell(.capability(capability), population) else { continue }
        let values = Views { ValueRange(low: 0, high: cell.values[$0].high) }
        parts.append((.capability(capability), values))
      case .needed:
        guard let cell = cell(.capability(capability), population) else { continue }
        parts.append((.capability(capability), cell.values))
      }
    }
    for requirement in control.requirements {
      let standing = requirements[population][requirement]
      switch standing {
      case .notConcerned, .out, .state(.notApplicable, _): continue
      case .open, .state:
        parts.append((.requirement(requirement), Views { _ in standing.value }))
      }
    }
    return parts
  }

  /// The cell of a subject that is already built.
  func cell(_ subject: Cell.Subject, _ population: Int) -> Cell? {
    let domain: Domain =
      switch subject {
      case .capability(let position): index.catalog.capabilities[position].domain
      case .requirement(let position): index.catalog.requirements[position].domain
      case .control: .compliance
      }
    return cells[part(domain, population)].first { $0.subject == subject }
  }
}

// MARK: - Routes

extension Scorer {
  /// The routes of a capability as far as they were reviewed; `nil` where no reviewed row speaks about the population.
  func routeValue(
    _ capability: Int, _ population: Int, facets: [FacetID]?
  ) -> RouteValue? {
    let context = contexts[population]
    let platform = context.population.platform
    var tried: [TriedRoute] = []
    var hasUnreviewedMatch = false
    var hasReviewedMatch = false
    for (position, entry) in index.routes[capability].enumerated()
    where entry.route.platforms.contains(platform) {
      var states = Views<GateState>.met
      var matches = true
      context.forEachGate(of: entry.route) { gate in
        states = states && gate.states
        if case .mode = gate.kind { matches = false }
        if case .ownership = gate.kind { matches = false }
      }
      guard entry.route.source.verified != nil else {
        hasUnreviewedMatch = hasUnreviewedMatch || matches
        continue
      }
      hasReviewedMatch = hasReviewedMatch || matches
      if states != .unmet {
        for feature in entry.features {
          states = states && (feature.map { featureStates[population][$0] } ?? .unmet)
        }
      }
      tried.append(
        TriedRoute(
          index: position, relation: entry.route.relation, missing: entry.missing, states: states))
    }
    if tried.isEmpty || (hasUnreviewedMatch && !hasReviewedMatch) { return nil }
    return RouteValue(
      routes: tried, facets: facets.map { facetBits($0, of: capability) },
      facetCount: index.catalog.capabilities[capability].facets.count)
  }

  func forEachGate(ofFeature feature: Int, _ population: Int, _ body: (Gate) -> Void) {
    let standings = requirements[population]
    contexts[population].forEachGate(
      of: feature, index.features[feature], { standings[$0].gate }, body)
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

// MARK: - Other licences

extension Scorer {
  /// Values the given cells, and the controls of their populations, as if these service plans were licensed *now*.
  mutating func license(_ licensed: [Bool], for gated: [(part: Int, position: Int)]) {
    var features = [Set<Int>](repeating: [], count: contexts.count)
    for (part, position) in gated {
      let cell = cells[part][position]
      guard case .capability(let capability) = cell.subject else { continue }
      for route in index.routes[capability] {
        features[cell.population].formUnion(route.features.compactMap { $0 })
      }
    }
    for population in contexts.indices where !features[population].isEmpty {
      contexts[population].licensed.now = licensed
      for feature in features[population] {
        featureStates[population][feature] = featureState(feature, population)
      }
    }
    for (part, position) in gated {
      let cell = cells[part][position]
      guard case .capability(let capability) = cell.subject,
        let better = capabilityCell(capability, cell.population)
      else { continue }
      cells[part][position] = better
    }
    for population in contexts.indices where !features[population].isEmpty {
      let part = part(.compliance, population)
      for (position, cell) in cells[part].enumerated() {
        guard case .control(let control) = cell.subject,
          let better = controlCell(control, population)
        else { continue }
        cells[part][position] = better
      }
    }
  }

  private func featureState(_ feature: Int, _ population: Int) -> Views<GateState> {
    var states = Views<GateState>.met
    forEachGate(ofFeature: feature, population) { states = states && $0.states }
    return states
  }
}
