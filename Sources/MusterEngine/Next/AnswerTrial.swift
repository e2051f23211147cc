internal import MusterModel

/// Tries answers to open items and says how much of the overall range each leaves.
struct AnswerTrial {
  private var scorer: Scorer
  private let dependents: Dependents
  private let tally: Tally
  /// How wide the overall range is, 0 to 100.
  let width: Ratio

  init(_ scorer: Scorer) {
    self.scorer = scorer
    dependents = Dependents(scorer)
    tally = Tally(scorer)
    width = tally.mean(.now).map { ($0.high - $0.low) * 100 } ?? .zero
  }

  static func standing(_ need: Need) -> CapabilityStanding {
    switch need {
    case .notUsed: .notUsed
    case .notApplicable: .notApplicable
    case .must, .should, .could: .needed(need, facets: nil)
    }
  }

  /// How wide the overall range is with changes made; the changes are undone.
  mutating func width(
    after change: (inout Scorer, Dependents, inout Scorer.Changes) -> Void
  ) -> Ratio {
    var changes = Scorer.Changes()
    change(&scorer, dependents, &changes)
    defer { scorer.undo(changes) }
    var old: [Ratio] = []
    var new = [width]
    for part in changes.parts {
      guard let before = tally.ranges[part]?.now, let coefficient = tally.coefficient(part),
        let after = RangeScore(scorer.cells[part], .now)
      else {
        // A part without items counts no more, and the weights of all others change.
        return Tally(scorer).mean(.now).map { ($0.high - $0.low) * 100 } ?? .zero
      }
      old.append(coefficient * (before.high - before.low))
      new.append(coefficient * (after.high - after.low))
    }
    return Ratio.sum(new) - Ratio.sum(old)
  }
}

/// What has to be valued again when an answer changes.
struct Dependents {
  /// By requirement: features that require it.
  let features: [[Int]]
  /// By feature: capabilities with a route that needs it.
  let capabilities: [[Int]]
  /// By capability, then by requirement: controls in scope that name it.
  let controlsOfCapability: [[Int]]
  let controlsOfRequirement: [[Int]]
  /// By population: where a capability, requirement or control stands in the cells of its part; -1 where nowhere.
  let capabilityCells: [[Int]]
  let requirementCells: [[Int]]
  let controlCells: [[Int]]

  init(_ scorer: Scorer) {
    let index = scorer.index
    var features: [[Int]] = Array(repeating: [], count: index.requirements.count)
    for (feature, row) in index.features.enumerated() {
      for reference in row.prerequisites {
        let requirement = Int(index.references[Int(reference)])
        if requirement >= 0 { features[requirement].append(feature) }
      }
    }
    var capabilities: [[Int]] = Array(repeating: [], count: index.features.count)
    for (capability, row) in index.capabilities.enumerated() {
      let needed = row.routes.flatMap { route in
        index.routes[Int(route)].features.map { Int(index.references[Int($0)]) }
      }
      for feature in Set(needed).sorted() where feature >= 0 {
        capabilities[feature].append(capability)
      }
    }
    var ofCapability: [[Int]] = Array(repeating: [], count: index.capabilities.count)
    var ofRequirement: [[Int]] = Array(repeating: [], count: index.requirements.count)
    for (control, row) in scorer.controls.enumerated() {
      for reference in row.capabilities {
        ofCapability[Int(index.references[Int(reference)])].append(control)
      }
      for reference in row.requirements {
        ofRequirement[Int(index.references[Int(reference)])].append(control)
      }
    }
    let populations = scorer.populations.count
    func empty(_ count: Int) -> [[Int]] {
      Array(repeating: Array(repeating: -1, count: count), count: populations)
    }
    var capabilityCells = empty(index.capabilities.count)
    var requirementCells = empty(index.requirements.count)
    var controlCells = empty(scorer.controls.count)
    for cells in scorer.cells {
      for (position, cell) in cells.enumerated() {
        switch cell.subject {
        case .capability(let subject): capabilityCells[cell.population][subject] = position
        case .requirement(let subject): requirementCells[cell.population][subject] = position
        case .control(let subject): controlCells[cell.population][subject] = position
        }
      }
    }
    self.features = features
    self.capabilities = capabilities
    controlsOfCapability = ofCapability
    controlsOfRequirement = ofRequirement
    self.capabilityCells = capabilityCells
    self.requirementCells = requirementCells
    self.controlCells = controlCells
  }
}
