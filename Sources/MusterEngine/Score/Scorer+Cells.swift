internal import MusterModel

extension Scorer {
  func capabilityCell(_ position: Int, _ population: Int) -> Cell? {
    let row = index.capabilities[position]
    func cell(
      _ weight: Int, _ values: Views<ValueRange>, isOptional: Bool = false, typical: Int? = nil
    ) -> Cell {
      Cell(
        subject: .capability(position), population: population, domain: row.domain,
        weight: weight, isOptional: isOptional, typicalWeight: typical ?? weight, values: values)
    }
    switch capabilities[population][position] {
    case .notConcerned: return nil
    case .notUsed, .notApplicable: return cell(0, Views { _ in .zero })
    case .open:
      let routes = routeValue(position, population, facets: nil)
      return cell(
        profile.weight(of: .must), Views { view in routes.map { $0.openValue(view) } ?? .unknown },
        isOptional: true, typical: profile.weight(of: row.typicalNeed))
    case .needed(let need, let facets):
      let routes = routeValue(position, population, facets: facets)
      return cell(
        profile.weight(of: need), Views { view in routes.map { $0.value(view) } ?? .unknown })
    }
  }

  func requirementCell(_ position: Int, _ population: Int) -> Cell? {
    let row = index.requirements[position]
    let standing = requirements[population][position]
    guard standing != .notConcerned else { return nil }
    let weight = standing == .out ? 0 : profile.weight(of: row.severity)
    return Cell(
      subject: .requirement(position), population: population, domain: row.domain,
      weight: weight, isOptional: standing == .open, typicalWeight: weight,
      values: Views { _ in standing.value })
  }

  func controlCell(_ position: Int, _ population: Int) -> Cell? {
    let control = controls[position]
    guard control.platforms & contexts[population].platform != 0 else { return nil }
    let weight = profile.weight(of: control.severity)
    func cell(_ weight: Int, _ values: Views<ValueRange>, isOptional: Bool = false) -> Cell {
      Cell(
        subject: .control(position), population: population, domain: .compliance,
        weight: weight, isOptional: isOptional, typicalWeight: weight, values: values)
    }
    if !controlAnswers.isEmpty, let standing = controlAnswers[population][position] {
      return cell(standing == .out ? 0 : weight, Views { _ in standing.value })
    }
    // An open part may still turn out not to apply: it holds the low value down, and the high one only where every
    // part is open, when the best of them may remain alone.
    var low = Views { _ in ItemValue.full }
    var firmHigh = low
    var openHigh = Views { _ in 0 }
    var isConcerned = false
    var isFirm = false
    forEachPart(of: control, population) { _, values, isOpen in
      isConcerned = true
      isFirm = isFirm || !isOpen
      for view in View.allCases {
        low[view] = min(low[view], values[view].low)
        if isOpen {
          openHigh[view] = max(openHigh[view], values[view].high)
        } else {
          firmHigh[view] = min(firmHigh[view], values[view].high)
        }
      }
    }
    guard isConcerned else { return nil }
    let high = isFirm ? firmHigh : openHigh
    let values = Views { ValueRange(low: low[$0], high: high[$0]) }
    return cell(weight, values, isOptional: !isFirm)
  }

  /// The cell of a subject that is built.
  func cell(_ subject: Cell.Subject, _ population: Int) -> Cell? {
    let domain: Domain =
      switch subject {
      case .capability(let position): index.capabilities[position].domain
      case .requirement(let position): index.requirements[position].domain
      case .control: .compliance
      }
    return cells[part(domain, population)].first { $0.subject == subject }
  }
}
