internal import MusterModel

/// Everything about one worksheet that scores, explanations and effects are made from.
struct Scorer {
  let index: CatalogIndex
  let worksheet: Worksheet
  let profile: Profile
  let day: Day
  let facts: FactAnswers
  let licensing: Licensing
  /// The controls of the frameworks in scope.
  let controls: [ControlFacts]
  private(set) var contexts: [GateContext] = []
  /// By population, then by requirement.
  private(set) var requirements: [[RequirementStanding]] = []
  /// By population, then by capability.
  private(set) var capabilities: [[CapabilityStanding]] = []
  /// By ``part(_:_:)``.
  private(set) var cells: [[Cell]] = []
  /// By population, then by feature: its gates together.
  private var featureStates: [[Views<GateState>]] = []
  /// Whether the worksheet holds any decision, so that most never look for one.
  private let hasDecisions: Bool
  /// By population, then by capability: its value in a control; `nil` where it is no part of one.
  private var partValues: [[Views<ValueRange>?]] = []

  init(_ worksheet: Worksheet, _ index: CatalogIndex, _ profile: Profile, _ day: Day) {
    self.index = index
    self.profile = profile
    self.day = day
    var ordered = worksheet
    ordered.populations.sort { $0.id < $1.id }
    self.worksheet = ordered
    hasDecisions =
      worksheet.capabilities.values.contains { $0.contains { $0.answer.decision != nil } }
      || worksheet.requirements.values.contains { $0.contains { $0.answer.decision != nil } }
      || worksheet.controls.values.contains { $0.contains { $0.answer.decision != nil } }
    facts = FactAnswers(facts: worksheet.facts, day: day, platforms: index.platforms)
    licensing = Licensing(index: index, day: day, cloud: worksheet.cloud)
    controls = Set(worksheet.frameworks).sorted().flatMap { framework in
      index.frameworks[framework].map { index.controls[$0] } ?? []
    }
    let licensed = licensing.views(of: worksheet.licences)
    let possible = licensing.possible(of: worksheet.licences)
    contexts = ordered.populations.map {
      GateContext($0, worksheet.cloud, index, day, licensed, possible)
    }
    cells = Array(repeating: [], count: Domain.allCases.count * contexts.count)
    readStandings()
    for population in contexts.indices { addCells(of: population) }
  }

  var populations: [Population] { worksheet.populations }

  /// The id of a subject.
  func id(of subject: Cell.Subject) -> String {
    switch subject {
    case .capability(let position): index.catalog.capabilities[position].id.rawValue
    case .requirement(let position): index.catalog.requirements[position].id.rawValue
    case .control(let position): control(position).id.rawValue
    }
  }

  /// The row of a control in scope.
  func control(_ position: Int) -> Control { index.controlRows[controls[position].row] }

  func part(_ domain: Domain, _ population: Int) -> Int {
    domain.index * contexts.count + population
  }

  private mutating func addCells(of population: Int) {
    featureStates.append(index.features.indices.map { featureState($0, population) })
    partValues.append(Array(repeating: nil, count: index.capabilities.count))
    for position in index.capabilities.indices {
      guard let cell = capabilityCell(position, population) else { continue }
      partValues[population][position] = partValue(position, cell)
      cells[part(cell.domain, population)].append(cell)
    }
    for position in index.requirements.indices {
      guard let cell = requirementCell(position, population) else { continue }
      cells[part(cell.domain, population)].append(cell)
    }
    for position in controls.indices {
      guard let cell = controlCell(position, population) else { continue }
      cells[part(cell.domain, population)].append(cell)
    }
  }
}

extension GateContext {
  init(
    _ population: Population, _ cloud: Cloud?, _ index: CatalogIndex, _ day: Day,
    _ licensed: Views<ServicePlanBits?>, _ possible: Views<ServicePlanBits?>
  ) {
    let position = index.names.platforms[population.platform] ?? 0
    platform = NameIndex.bit(index.names.platforms[population.platform])
    platformPosition = position
    mode = NameIndex.bit(index.names.modes[population.mode])
    ownership = population.ownership.bit
    management =
      index.platforms[population.platform]?.mode(population.mode)?.management ?? .device
    versionRank = population.minimumOS.map { index.names.rank(of: $0) }
    self.cloud = cloud?.bit
    self.day = day.number
    self.licensed = licensed
    self.possible = possible
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

  private mutating func readStandings() {
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
    let product = worksheet.source.map { NameIndex.bit(index.names.products[$0]) } ?? .max
    for position in index.requirements.indices {
      let row = index.requirements[position]
      guard row.products & product != 0 else { continue }
      let answers = worksheet.requirements[index.catalog.requirements[position].id] ?? []
      for population in contexts.indices {
        let context = contexts[population]
        guard row.concerns(context) else { continue }
        requirements[population][position] = standing(position, answers, row, population)
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

  private func standing(
    _ position: Int, _ answers: [Scoped<RequirementAnswer>], _ row: RequirementFacts,
    _ population: Int
  ) -> RequirementStanding {
    let explicit = answers.answerIndex(for: populations[population].id).map {
      RequirementStanding(answers[$0].answer.state)
    }
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

  /// By which fact a requirement is answered, in words; `nil` where no fact decides.
  func because(_ requirement: Int, _ population: Int) -> String? {
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

// MARK: - Other licences

extension Scorer {
  /// Values the given cells, and the controls of their populations, as if these service plans were licensed *now*.
  ///
  /// - Returns: The parts whose cells changed.
  mutating func license(
    _ licensed: ServicePlanBits, for gated: [(part: Int, position: Int)]
  ) -> Set<Int> {
    var changed: Set<Int> = []
    var isStale = contexts.map { _ in false }
    for (part, position) in gated {
      let cell = cells[part][position]
      guard case .capability(let capability) = cell.subject else { continue }
      if !isStale[cell.population] {
        isStale[cell.population] = true
        contexts[cell.population].licensed.now = licensed
        relicense(cell.population)
      }
      guard let better = capabilityCell(capability, cell.population),
        better.values != cell.values
      else { continue }
      cells[part][position] = better
      partValues[cell.population][capability] = partValue(capability, better)
      changed.insert(part)
    }
    for population in contexts.indices where isStale[population] {
      let part = part(.compliance, population)
      for (position, cell) in cells[part].enumerated() {
        guard case .control(let control) = cell.subject,
          let better = controlCell(control, population), better.values != cell.values
        else { continue }
        cells[part][position] = better
        changed.insert(part)
      }
    }
    return changed
  }

  /// Looks up again what depends on licences.
  private mutating func relicense(_ population: Int) {
    for feature in index.features.indices where !index.features[feature].licence.isEmpty {
      let old = featureStates[population][feature]
      if old.now == .unmet, old.addOn != .unmet {
        featureStates[population][feature] = featureState(feature, population)
      }
    }
  }

  private func featureState(_ feature: Int, _ population: Int) -> Views<GateState> {
    var states = Views<GateState>.met
    forEachGate(ofFeature: feature, population) { states = states && $0.states }
    return states
  }

  func forEachGate(ofFeature feature: Int, _ population: Int, _ body: (Gate) -> Void) {
    contexts[population].forEachGate(
      ofFeature: feature, index, { requirements[population][$0].gate }, body)
  }
}

// MARK: - Other answers

extension Scorer {
  /// What a trial changed, so that it can be undone.
  struct Changes {
    fileprivate var cells: [(part: Int, position: Int, old: Cell)] = []
    fileprivate var capabilities: [(population: Int, position: Int, old: CapabilityStanding)] = []
    fileprivate var requirements: [(population: Int, position: Int, old: RequirementStanding)] = []
    fileprivate var features: [(population: Int, position: Int, old: Views<GateState>)] = []
    fileprivate var values: [(population: Int, position: Int, old: Views<ValueRange>?)] = []

    /// The parts with cells that changed, ascending.
    var parts: [Int] { Set(cells.map(\.part)).sorted() }
  }

  /// Values again what hangs on the answer about a capability in a population.
  mutating func answer(
    capability position: Int, _ standing: CapabilityStanding, _ population: Int,
    _ dependents: Dependents, _ changes: inout Changes
  ) {
    changes.capabilities.append((population, position, capabilities[population][position]))
    capabilities[population][position] = standing
    revalue(capability: position, population, dependents, &changes)
    revalue(
      controls: dependents.controlsOfCapability[position], population, dependents, &changes)
  }

  /// Values again what hangs on the answer about a requirement in a population.
  mutating func answer(
    requirement position: Int, _ standing: RequirementStanding, _ population: Int,
    _ dependents: Dependents, _ changes: inout Changes
  ) {
    changes.requirements.append((population, position, requirements[population][position]))
    requirements[population][position] = standing
    if let cell = requirementCell(position, population) {
      replace(cell, dependents.requirementCells[population][position], &changes)
    }
    var controls = Set(dependents.controlsOfRequirement[position])
    var stale: Set<Int> = []
    for feature in dependents.features[position] {
      let state = featureState(feature, population)
      guard state != featureStates[population][feature] else { continue }
      changes.features.append((population, feature, featureStates[population][feature]))
      featureStates[population][feature] = state
      stale.formUnion(dependents.capabilities[feature])
    }
    for capability in stale.sorted()
    where revalue(capability: capability, population, dependents, &changes) {
      controls.formUnion(dependents.controlsOfCapability[capability])
    }
    revalue(controls: controls.sorted(), population, dependents, &changes)
  }

  /// Puts back what a trial changed.
  mutating func undo(_ changes: Changes) {
    for change in changes.cells.reversed() { cells[change.part][change.position] = change.old }
    for change in changes.values.reversed() {
      partValues[change.population][change.position] = change.old
    }
    for change in changes.features.reversed() {
      featureStates[change.population][change.position] = change.old
    }
    for change in changes.capabilities.reversed() {
      capabilities[change.population][change.position] = change.old
    }
    for change in changes.requirements.reversed() {
      requirements[change.population][change.position] = change.old
    }
  }

  /// Whether the value changed.
  @discardableResult
  private mutating func revalue(
    capability position: Int, _ population: Int, _ dependents: Dependents,
    _ changes: inout Changes
  ) -> Bool {
    let place = dependents.capabilityCells[population][position]
    guard place >= 0, let cell = capabilityCell(position, population) else { return false }
    let old = partValues[population][position]
    let value = partValue(position, cell)
    changes.values.append((population, position, old))
    partValues[population][position] = value
    replace(cell, place, &changes)
    return value != old
  }

  private mutating func revalue(
    controls: [Int], _ population: Int, _ dependents: Dependents, _ changes: inout Changes
  ) {
    for control in controls {
      let place = dependents.controlCells[population][control]
      guard place >= 0 else { continue }
      // A control of which nothing is left weighs nothing.
      let nothing = Cell(
        subject: .control(control), population: population, domain: .compliance, weight: 0,
        isOptional: false, typicalWeight: 0, values: Views { _ in .zero })
      replace(controlCell(control, population) ?? nothing, place, &changes)
    }
  }

  private mutating func replace(_ cell: Cell, _ place: Int, _ changes: inout Changes) {
    guard place >= 0 else { return }
    let part = part(cell.domain, cell.population)
    changes.cells.append((part, place, cells[part][place]))
    cells[part][place] = cell
  }
}

// MARK: - Values

extension Scorer {
  /// The routes of a capability as far as they were reviewed; `nil` where no reviewed row speaks about the population.
  func routeValue(_ capability: Int, _ population: Int, facets: UInt16?) -> RouteValue? {
    let context = contexts[population]
    let row = index.capabilities[capability]
    var tried: [TriedRoute] = []
    var hasUnreviewedMatch = false
    var hasReviewedMatch = false
    for position in row.routes {
      let route = index.routes[Int(position)]
      guard route.platforms & context.platform != 0 else { continue }
      let matches = context.matches(route)
      guard route.isReviewed else {
        hasUnreviewedMatch = hasUnreviewedMatch || matches
        continue
      }
      hasReviewedMatch = hasReviewedMatch || matches
      var states = Views<GateState>.met
      context.forEachGate(of: route) { states = states && $0.states }
      for reference in route.features {
        let feature = Int(index.references[Int(reference)])
        states = states && (feature < 0 ? .unmet : featureStates[population][feature])
      }
      tried.append(
        TriedRoute(
          position: Int(position), relation: route.relation, missing: route.missing,
          states: states))
    }
    if tried.isEmpty || (hasUnreviewedMatch && !hasReviewedMatch) { return nil }
    return RouteValue(routes: tried, facets: facets, facetCount: row.facetCount)
  }

  /// What a capability gives to a control.
  private func partValue(_ position: Int, _ cell: Cell) -> Views<ValueRange>? {
    switch capabilities[cell.population][position] {
    case .notConcerned, .notApplicable: nil
    case .notUsed: Views { _ in .zero }
    case .open: Views { ValueRange(low: 0, high: cell.values[$0].high) }
    case .needed: cell.values
    }
  }

  /// Calls `body` for each part of a control that concerns a population, with the value that it gives and whether it is
  /// still open.
  func forEachPart(
    of control: ControlFacts, _ population: Int,
    _ body: (Cell.Subject, Views<ValueRange>, Bool) -> Void
  ) {
    for reference in control.capabilities {
      let capability = Int(index.references[Int(reference)])
      if let values = partValues[population][capability] {
        body(
          .capability(capability), values, capabilities[population][capability] == .open)
      }
    }
    for reference in control.requirements {
      let requirement = Int(index.references[Int(reference)])
      let standing = requirements[population][requirement]
      switch standing {
      case .notConcerned, .out: continue
      case .open, .met, .partly, .notMet:
        let value = standing.value
        body(.requirement(requirement), Views { _ in value }, standing == .open)
      }
    }
  }
}
