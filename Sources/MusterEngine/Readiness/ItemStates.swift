internal import MusterDiagnostics
internal import MusterModel

/// The state of every item that concerns a population.
struct ItemStates {
  let scorer: Scorer
  let assessment: Assessment

  /// By domain, then by id.
  func make() -> [ItemState] {
    var costs: [ItemID: Int] = [:]
    for finding in assessment.findings { costs[finding.item, default: 0] += finding.hundredths }
    var cells: [ItemID: [Cell]] = [:]
    for cell in scorer.cells.joined() { cells[scorer.item(cell.subject), default: []].append(cell) }
    return cells.map { item, cells in
      state(item, cells.sorted { $0.population < $1.population }, costs[item] ?? 0)
    }.sorted { $0.domain == $1.domain ? $0.item < $1.item : $0.domain < $1.domain }
  }

  private func state(_ item: ItemID, _ cells: [Cell], _ hundredths: Int) -> ItemState {
    let catalog = scorer.index.catalog
    func make(
      _ title: String, _ definition: String, _ fix: String?, _ domain: Domain, _ source: Source,
      isCredential: Bool = false
    ) -> ItemState {
      ItemState(
        item: item, title: title, definition: definition, fix: fix, domain: domain,
        isCredential: isCredential, parts: parts(cells), hundredths: hundredths, source: source)
    }
    switch cells[0].subject {
    case .capability(let position):
      let row = catalog.capabilities[position]
      return make(row.title, row.definition, nil, row.domain, row.source)
    case .requirement(let position):
      let row = catalog.requirements[position]
      let file = row.origin.place.file.path
      return make(
        row.title, row.definition, row.fix, row.domain, row.source,
        isCredential: file.hasSuffix("tokens-and-certificates.yaml"))
    case .control(let position):
      let row = scorer.control(position)
      return make("\(row.number) \(row.title)", row.condition, nil, .compliance, row.source)
    }
  }

  /// Cells in which the same is known stand together.
  private func parts(_ cells: [Cell]) -> [ItemState.Part] {
    var groups: [(part: ItemState.Part, populations: [PopulationID])] = []
    for cell in cells {
      let id = scorer.populations[cell.population].id
      let part = ItemState.Part(
        populations: [], answer: scorer.answerState(cell), value: cell.scale,
        because: because(cell), remarks: scorer.remarks(cell))
      if let position = groups.firstIndex(where: { $0.part == part }) {
        groups[position].populations.append(id)
      } else {
        groups.append((part, [id]))
      }
    }
    return groups.map { part, populations in
      ItemState.Part(
        populations: populations, answer: part.answer, value: part.value, because: part.because,
        remarks: part.remarks)
    }
  }

  private func because(_ cell: Cell) -> FactReason? {
    guard case .requirement(let position) = cell.subject else { return nil }
    return scorer.because(position, cell.population)
  }
}

extension Cell {
  /// The value in the view *now*, 0 to 1; `nil` where it weighs nothing.
  var scale: ScoreRange? {
    weight == 0 ? nil : values.now.scale
  }
}

extension ValueRange {
  /// From 0 to 1.
  var scale: ScoreRange {
    ScoreRange(low: Ratio(low, ItemValue.full), high: Ratio(high, ItemValue.full))
  }
}

extension Scorer {
  /// The item that a subject is.
  func item(_ subject: Cell.Subject) -> ItemID {
    switch subject {
    case .capability(let position): .capability(index.catalog.capabilities[position].id)
    case .requirement(let position): .requirement(index.catalog.requirements[position].id)
    case .control(let position): .control(control(position).id)
    }
  }

  /// What was said about a cell.
  func answerState(_ cell: Cell) -> ItemState.Answer {
    switch cell.subject {
    case .capability(let position):
      switch capabilities[cell.population][position] {
      case .notUsed: return .notUsed
      case .notApplicable, .notConcerned: return .notApplicable
      case .open: return .open
      case .needed(let need, _): return ItemState.Answer(rawValue: need.rawValue) ?? .open
      }
    case .requirement(let position):
      switch requirements[cell.population][position] {
      case .out, .notConcerned: return .notApplicable
      case .open: return .open
      case .met: return .met
      case .partly: return .partly
      case .notMet: return .notMet
      }
    case .control(let position):
      return answer(control(position).id, cell.population).flatMap {
        ItemState.Answer(rawValue: $0.state.rawValue)
      } ?? .derived
    }
  }

  /// What the customer noted about a cell.
  func remarks(_ cell: Cell) -> Remarks {
    let remarks: Remarks? =
      switch cell.subject {
      case .capability(let position):
        answer(index.catalog.capabilities[position].id, cell.population)?.remarks
      case .requirement(let position):
        answer(index.catalog.requirements[position].id, cell.population)?.remarks
      case .control(let position): answer(control(position).id, cell.population)?.remarks
      }
    return remarks ?? Remarks()
  }
}
