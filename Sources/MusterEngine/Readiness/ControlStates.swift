internal import MusterModel

/// The state of the controls of every framework in scope.
struct ControlStates {
  let scorer: Scorer

  /// By framework, then in the framework's order.
  func make() -> [FrameworkState] {
    let positions = Dictionary(
      scorer.controls.indices.map { (scorer.control($0).id, $0) }, uniquingKeysWith: { $1 })
    let inScope = Set(scorer.worksheet.frameworks)
    return scorer.index.catalog.frameworks.filter { inScope.contains($0.id) }.map { framework in
      FrameworkState(
        id: framework.id, title: framework.title,
        controls: framework.controls.compactMap { row in
          positions[row.id].flatMap { state(row, $0) }
        })
    }
  }

  private func state(_ row: Control, _ position: Int) -> ControlState? {
    var groups: [(part: ControlState.Part, populations: [PopulationID])] = []
    for population in scorer.populations.indices {
      guard let cell = scorer.cell(.control(position), population) else { continue }
      let part = ControlState.Part(
        populations: [], answer: scorer.answerState(cell), value: cell.scale,
        pieces: pieces(position, population))
      let id = scorer.populations[population].id
      if let known = groups.firstIndex(where: { $0.part == part }) {
        groups[known].populations.append(id)
      } else {
        groups.append((part, [id]))
      }
    }
    guard !groups.isEmpty else { return nil }
    return ControlState(
      id: row.id, number: row.number, title: row.title, condition: row.condition,
      parts: groups.map { part, populations in
        ControlState.Part(
          populations: populations, answer: part.answer, value: part.value, pieces: part.pieces)
      }, source: row.source)
  }

  private func pieces(_ position: Int, _ population: Int) -> [ControlState.Piece] {
    var pieces: [ControlState.Piece] = []
    let catalog = scorer.index.catalog
    scorer.forEachPart(of: scorer.controls[position], population) { subject, values, _ in
      let title =
        switch subject {
        case .capability(let row): catalog.capabilities[row].title
        case .requirement(let row): catalog.requirements[row].title
        case .control(let row): scorer.control(row).title
        }
      pieces.append(
        ControlState.Piece(item: scorer.item(subject), title: title, value: values.now.scale))
    }
    return pieces
  }
}
