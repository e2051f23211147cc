internal import MusterModel

/// Everything about one worksheet that scores, explanations and effects are made from.
struct Scorer {
  let index: CatalogIndex
  let worksheet: Worksheet
  let profile: Profile
  let day: Day
  var facts: FactAnswers
  let licensing: Licensing
  /// The controls of the frameworks in scope.
  let controls: [ControlFacts]
  var contexts: [GateContext] = []
  /// By population, then by requirement.
  var requirements: [[RequirementStanding]] = []
  /// By population, then by capability.
  var capabilities: [[CapabilityStanding]] = []
  /// By ``part(_:_:)``.
  var cells: [[Cell]] = []
  /// By population, then by feature: its gates together.
  var featureStates: [[Views<GateState>]] = []
  /// Whether the worksheet holds any decision, so that most never look for one.
  let hasDecisions: Bool
  /// By population, then by control: its own answer; empty where the worksheet answers none.
  var controlAnswers: [[RequirementStanding?]] = []
  /// By population, then by capability: its value in a control; `nil` where it is no part of one.
  var partValues: [[Views<ValueRange>?]] = []

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
  func partValue(_ position: Int, _ cell: Cell) -> Views<ValueRange>? {
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
