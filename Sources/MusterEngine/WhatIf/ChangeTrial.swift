internal import MusterModel

/// Makes changes to a scored worksheet and takes them back, last made first; only what hangs on them is valued again.
///
/// What a set of changes gives does not depend on the order in which they are made.
struct ChangeTrial {
  /// A change as scoring sees it.
  enum Effect {
    case capability(Int, CapabilityStanding, population: Int)
    case requirement(Int, RequirementStanding, population: Int)
    case control(Int, RequirementStanding, population: Int)
    case fact(FactKey, FactValue)
    /// The service plans count as licensed.
    case licence(ServicePlanBits)
  }

  /// What changes overwrote.
  private struct Frame {
    var changes = Scorer.Changes()
    var facts: [FactKey: Placed<FactValue>]
    var licensed: ServicePlanBits?
    var parts: [(part: Int, old: TrialPart)] = []
    var explicit: [(population: Int, requirement: Int, old: RequirementStanding?)] = []
  }

  private(set) var scorer: Scorer
  let dependents: Dependents
  /// By part, as ``Scorer/cells``.
  private(set) var parts: [TrialPart] = []
  private var frames: [Frame] = []
  /// By population, then by requirement: its own answer.
  private var explicit: [[RequirementStanding?]]
  /// By fact: the requirements that a rule or `when` ties to it.
  private let requirementsOfFact: [FactKey: [Int]]

  init(_ scorer: Scorer) {
    var scorer = scorer
    Self.addPlaces(&scorer)
    self.scorer = scorer
    dependents = Dependents(scorer)
    explicit = scorer.populations.indices.map { population in
      scorer.index.catalog.requirements.map { row in
        scorer.answer(row.id, population).map { RequirementStanding($0.state) }
      }
    }
    var ofFact: [FactKey: [Int]] = [:]
    for (position, row) in scorer.index.catalog.requirements.enumerated() {
      for key in Set(row.rule?.facts ?? []).union(row.when.keys) {
        ofFact[key, default: []].append(position)
      }
    }
    requirementsOfFact = ofFact
    parts = scorer.cells.indices.map { TrialPart(scorer, $0) }
  }

  /// A control of which nothing is left has no cell; a change may bring it back, so it gets one that weighs nothing.
  private static func addPlaces(_ scorer: inout Scorer) {
    for population in scorer.populations.indices {
      let part = scorer.part(.compliance, population)
      for position in scorer.controls.indices
      where scorer.controls[position].platforms & scorer.contexts[population].platform != 0
        && !scorer.cells[part].contains(where: { $0.subject == .control(position) })
      {
        scorer.cells[part].append(
          Cell(
            subject: .control(position), population: population, domain: .compliance, weight: 0,
            isOptional: false, typicalWeight: 0, values: Views { _ in .zero }))
      }
    }
  }

  /// Makes a change.
  ///
  /// - Returns: The parts with cells that were valued again, ascending.
  @discardableResult
  mutating func make(_ effects: [Effect]) -> [Int] {
    var frame = Frame(facts: scorer.facts.facts, licensed: scorer.contexts.first?.licensed.now)
    for effect in effects { make(effect, &frame) }
    let touched = frame.changes.parts
    for part in touched {
      frame.parts.append((part, parts[part]))
      parts[part] = TrialPart(scorer, part)
    }
    frames.append(frame)
    return touched
  }

  private mutating func make(_ effect: Effect, _ frame: inout Frame) {
    switch effect {
    case .capability(let position, let standing, let population):
      scorer.answer(
        capability: position, standing, population, dependents, &frame.changes)
    case .requirement(let position, let standing, let population):
      frame.explicit.append((population, position, explicit[population][position]))
      explicit[population][position] = standing
      restate(position, population, &frame)
    case .control(let position, let standing, let population):
      scorer.answer(control: position, standing, population, dependents, &frame.changes)
    case .fact(let key, let value):
      guard let place = scorer.populations.first?.place else { return }
      var facts = scorer.facts.facts
      facts[key] = Placed(value, at: place)
      scorer.facts = scorer.facts.with(facts)
      for position in requirementsOfFact[key] ?? [] {
        for population in scorer.populations.indices { restate(position, population, &frame) }
      }
    case .licence(let servicePlans):
      guard let licensed = scorer.contexts.first?.licensed.now else { return }
      scorer.license(licensed.union(servicePlans), dependents, &frame.changes)
    }
  }

  /// Looks up again what a requirement is, out of its own answer and the facts.
  private mutating func restate(_ position: Int, _ population: Int, _ frame: inout Frame) {
    let old = scorer.requirements[population][position]
    guard old != .notConcerned else { return }
    let new = scorer.standing(position, explicit[population][position], population)
    guard new != old else { return }
    scorer.answer(requirement: position, new, population, dependents, &frame.changes)
  }

  /// Takes back the change that was made last.
  mutating func undo() {
    guard let frame = frames.popLast() else { return }
    scorer.undo(frame.changes)
    scorer.facts = scorer.facts.with(frame.facts)
    for (part, old) in frame.parts { parts[part] = old }
    for entry in frame.explicit.reversed() {
      explicit[entry.population][entry.requirement] = entry.old
    }
  }
}

// What a change can reach.
extension ChangeTrial {
  /// The cells that an effect could change, whatever else is changed; never too few.
  func reach(of effect: Effect) -> [(part: Int, position: Int)] {
    var result: [(part: Int, position: Int)] = []
    func add(_ domain: Domain, _ population: Int, _ position: Int) {
      if position >= 0 { result.append((scorer.part(domain, population), position)) }
    }
    func add(controls: [Int], _ population: Int) {
      for control in controls {
        add(.compliance, population, dependents.controlCells[population][control])
      }
    }
    func add(capability: Int, _ population: Int) {
      add(
        scorer.index.capabilities[capability].domain, population,
        dependents.capabilityCells[population][capability])
      add(controls: dependents.controlsOfCapability[capability], population)
    }
    func add(requirement: Int, _ population: Int) {
      add(
        scorer.index.requirements[requirement].domain, population,
        dependents.requirementCells[population][requirement])
      add(controls: dependents.controlsOfRequirement[requirement], population)
      for feature in dependents.features[requirement] {
        for capability in dependents.capabilities[feature] {
          add(capability: capability, population)
        }
      }
    }
    switch effect {
    case .capability(let position, _, let population): add(capability: position, population)
    case .requirement(let position, _, let population): add(requirement: position, population)
    case .control(let position, _, let population): add(controls: [position], population)
    case .fact(let key, _):
      for position in requirementsOfFact[key] ?? [] {
        for population in scorer.populations.indices { add(requirement: position, population) }
      }
    case .licence:
      for (feature, row) in scorer.index.features.enumerated() where !row.licence.isEmpty {
        for capability in dependents.capabilities[feature] {
          for population in scorer.populations.indices { add(capability: capability, population) }
        }
      }
    }
    return result
  }
}
