internal import MusterModel

// Other licences.
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

  func featureState(_ feature: Int, _ population: Int) -> Views<GateState> {
    var states = Views<GateState>.met
    forEachGate(ofFeature: feature, population) { states = states && $0.states }
    return states
  }

  func forEachGate(ofFeature feature: Int, _ population: Int, _ body: (Gate) -> Void) {
    contexts[population].forEachGate(
      ofFeature: feature, index, { requirements[population][$0].gate }, body)
  }
}

// Other answers.
extension Scorer {
  /// What a trial changed, so that it can be undone.
  struct Changes {
    fileprivate var cells: [(part: Int, position: Int, old: Cell)] = []
    fileprivate var capabilities: [(population: Int, position: Int, old: CapabilityStanding)] = []
    fileprivate var requirements: [(population: Int, position: Int, old: RequirementStanding)] = []
    fileprivate var features: [(population: Int, position: Int, old: Views<GateState>)] = []
    fileprivate var values: [(population: Int, position: Int, old: Views<ValueRange>?)] = []
    fileprivate var controls: [(population: Int, position: Int, old: RequirementStanding?)] = []
    fileprivate var licensed: [(population: Int, old: ServicePlanBits?)] = []

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
    let stale = reopen(dependents.features[position], population, dependents, &changes)
    let controls = revalue(capabilities: stale, population, dependents, &changes)
      .union(dependents.controlsOfRequirement[position])
    revalue(controls: controls.sorted(), population, dependents, &changes)
  }

  /// Values again a control that gets an answer of its own in a population.
  mutating func answer(
    control position: Int, _ standing: RequirementStanding, _ population: Int,
    _ dependents: Dependents, _ changes: inout Changes
  ) {
    if controlAnswers.isEmpty {
      controlAnswers = contexts.map { _ in controls.map { _ in nil } }
    }
    changes.controls.append((population, position, controlAnswers[population][position]))
    controlAnswers[population][position] = standing
    revalue(controls: [position], population, dependents, &changes)
  }

  /// Values again what hangs on licences, as if exactly these service plans were licensed *now*.
  mutating func license(
    _ licensed: ServicePlanBits, _ dependents: Dependents, _ changes: inout Changes
  ) {
    for population in contexts.indices {
      changes.licensed.append((population, contexts[population].licensed.now))
      contexts[population].licensed.now = licensed
      let gated = index.features.indices.filter { !index.features[$0].licence.isEmpty }
      let capabilities = reopen(gated, population, dependents, &changes)
      let controls = revalue(capabilities: capabilities, population, dependents, &changes)
      revalue(controls: controls.sorted(), population, dependents, &changes)
    }
  }

  /// Looks up again the gates of features.
  ///
  /// - Returns: The capabilities with a route through one that changed.
  private mutating func reopen(
    _ features: [Int], _ population: Int, _ dependents: Dependents, _ changes: inout Changes
  ) -> Set<Int> {
    var stale: Set<Int> = []
    for feature in features {
      let state = featureState(feature, population)
      guard state != featureStates[population][feature] else { continue }
      changes.features.append((population, feature, featureStates[population][feature]))
      featureStates[population][feature] = state
      stale.formUnion(dependents.capabilities[feature])
    }
    return stale
  }

  /// - Returns: The controls that name one whose value changed.
  private mutating func revalue(
    capabilities: Set<Int>, _ population: Int, _ dependents: Dependents, _ changes: inout Changes
  ) -> Set<Int> {
    var controls: Set<Int> = []
    for capability in capabilities.sorted()
    where revalue(capability: capability, population, dependents, &changes) {
      controls.formUnion(dependents.controlsOfCapability[capability])
    }
    return controls
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
    for change in changes.controls.reversed() {
      controlAnswers[change.population][change.position] = change.old
    }
    for change in changes.licensed.reversed() {
      contexts[change.population].licensed.now = change.old
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
