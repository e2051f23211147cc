internal import MusterModel

/// Lists what costs points in the low score of the view *now*.
struct FindingMaker {
  let scorer: Scorer
  let tally: Tally
  let describer: Describer

  /// A finding before it is put in words: small, so that sorting moves little.
  private struct Draft {
    let cell: Cell
    let rank: Int
    let isOrganisation: Bool
    let reason: Finding.Reason
    let fix: Finding.Fix
    var points: Ratio
    var recovers: Ratio
  }

  /// The worst first; their points sum to 100 − low exactly, their printed points to the printed difference.
  func make() -> [Finding] {
    ranked().map { draft, hundredths in
      switch draft.cell.subject {
      case .capability(let position): finding(draft, capability: position, hundredths)
      case .requirement(let position): finding(draft, requirement: position, hundredths)
      case .control(let position): finding(draft, control: position, hundredths)
      }
    }
  }

  /// What each finding is about and costs, in hundredths as printed; the same numbers without their words.
  func costs() -> [(subject: Cell.Subject, hundredths: Int)] {
    ranked().map { ($0.cell.subject, $1) }
  }

  /// The worst first, each with its printed points.
  private func ranked() -> [(Draft, Int)] {
    guard let low = tally.mean(.now)?.low else { return [] }
    var drafts: [Draft] = []
    var organisation: [Int: Int] = [:]
    for part in scorer.cells.indices {
      for draft in self.drafts(part) {
        if draft.isOrganisation {
          if let first = organisation[draft.rank] {
            drafts[first].points = drafts[first].points + draft.points
            drafts[first].recovers = drafts[first].recovers + draft.recovers
            continue
          }
          organisation[draft.rank] = drafts.count
        }
        drafts.append(draft)
      }
    }
    // As ``Finding/worstFirst(_:_:)``: populations stand in the order of their ids.
    drafts.sort { left, right in
      if left.points != right.points { return left.points > right.points }
      return (left.rank, left.cell.population) < (right.rank, right.cell.population)
    }
    let printed = Hundredths.apportion(
      drafts.map(\.points), total: 10_000 - (low * 100).roundedHundredths)
    return Array(zip(drafts, printed))
  }

  private func drafts(_ part: Int) -> [Draft] {
    guard let range = tally.ranges[part]?.now, let coefficient = tally.coefficient(part) else {
      return []
    }
    let cells = scorer.cells[part]
    var chosen = [Bool](repeating: false, count: cells.count)
    for position in range.lowChoice { chosen[position] = true }
    var result: [Draft] = []
    for (position, cell) in cells.enumerated() where cell.weight > 0 {
      guard !cell.isOptional || chosen[position] else { continue }
      let missed = ItemValue.full - cell.values.now.low
      guard missed > 0 else { continue }
      let share = Ratio(cell.weight * missed, range.lowWeight * ItemValue.full)
      let place = Place(coefficient: coefficient, range: range, position: position)
      let (reason, fix, recovers) = judge(cell, place)
      let rank: Int
      var isOrganisation = false
      switch cell.subject {
      case .capability(let position): rank = scorer.index.capabilities[position].rank
      case .requirement(let position):
        rank = scorer.index.requirements[position].rank
        isOrganisation = scorer.index.requirements[position].isOrganisation
      case .control(let position): rank = scorer.controls[position].rank
      }
      result.append(
        Draft(
          cell: cell, rank: rank, isOrganisation: isOrganisation, reason: reason, fix: fix,
          points: coefficient * share, recovers: recovers))
    }
    return result
  }

  /// Where a cell stands in the score.
  private struct Place {
    let coefficient: Ratio
    let range: RangeScore
    let position: Int
  }

  /// What the low score gains when one cell gets a value, or is taken out.
  private func gain(_ place: Place, _ cell: Cell, to value: Int?) -> Ratio {
    guard let low = place.range.low(changing: place.position, cell.weighed(.now), to: value),
      low > place.range.low
    else { return .zero }
    return place.coefficient * (low - place.range.low)
  }

  private func judge(_ cell: Cell, _ place: Place) -> (Finding.Reason, Finding.Fix, Ratio) {
    let now = cell.values.now
    switch cell.subject {
    case .capability:
      if cell.isOptional {
        let out = gain(place, cell, to: nil)
        return (.unanswered, .answer, max(out, gain(place, cell, to: now.high)))
      }
      if !now.isKnown { return (.unknown, .answer, gain(place, cell, to: now.high)) }
      return bettered(cell, place, .gate) ?? (.gap, .drop, gain(place, cell, to: nil))
    case .requirement(let position):
      let full = gain(place, cell, to: ItemValue.full)
      switch scorer.requirements[cell.population][position] {
      case .open: return (.unanswered, .answer, full)
      case .partly: return (.partly, .work, full)
      default: return (.notMet, .work, full)
      }
    case .control(let position):
      if let answer = scorer.answer(scorer.control(position).id, cell.population) {
        let full = gain(place, cell, to: ItemValue.full)
        return (answer.state == .partly ? .partly : .notMet, .work, full)
      }
      if cell.isOptional || !now.isKnown {
        return (.unanswered, .answer, gain(place, cell, to: now.high))
      }
      return bettered(cell, place, .control)
        ?? (.control, .work, gain(place, cell, to: ItemValue.full))
    }
  }

  /// Where configuration or a licence would better the value.
  private func bettered(
    _ cell: Cell, _ place: Place, _ reason: Finding.Reason
  ) -> (Finding.Reason, Finding.Fix, Ratio)? {
    let values = cell.values
    if values.owned.low > values.now.low {
      return (reason, .owned, gain(place, cell, to: values.owned.low))
    }
    if values.addOn.low > values.now.low {
      return (reason, .addOn, gain(place, cell, to: values.addOn.low))
    }
    return nil
  }

  // MARK: Capabilities

  private func finding(_ draft: Draft, capability index: Int, _ hundredths: Int) -> Finding {
    let cell = draft.cell
    let capability = scorer.index.catalog.capabilities[index]
    let answer = scorer.answer(capability.id, cell.population)
    let opening: View? = draft.reason == .gate ? (draft.fix == .owned ? .owned : .addOn) : nil
    let best = describer.best(ofCapability: index, cell.population, opening: opening)
    let route = best?.route
    let isOpen = draft.reason == .unanswered
    let cause: Finding.Cause? =
      switch draft.reason {
      case .gate: describer.cause(best, cell.population)
      case .unknown: best == nil ? .noReviewedRow : describer.cause(best, cell.population)
      case .gap where best?.tried.states.now == .unmet: describer.cause(best, cell.population)
      default: nil
      }
    let advice: Finding.Advice? =
      switch draft.reason {
      case .unanswered: .row(capability.ask)
      case .gate: describer.action(best, cell.population)
      default: route?.workaround.map { .english($0) }
      }
    return Finding(
      item: .capability(capability.id), title: capability.title,
      population: scorer.populations[cell.population].id, domain: cell.domain,
      need: isOpen ? "open" : answer?.need.rawValue ?? "open", points: draft.points,
      hundredths: hundredths, reason: draft.reason, relation: isOpen ? nil : route?.relation,
      missing: isOpen ? [] : missing(index, cell.population, answer, route), cause: cause,
      fix: draft.fix, recovers: draft.recovers, differs: isOpen ? nil : route?.differs,
      advice: advice, effortDays: isOpen ? nil : route?.effortDays,
      licence: draft.reason == .gate ? describer.missingLicence(best, cell.population) : [],
      decision: answer?.decision,
      isDecisionLive: answer?.decision?.isLive(on: scorer.day) ?? false,
      owner: answer?.remarks.owner, due: answer?.remarks.due,
      evidence: answer?.remarks.evidence, source: route?.source ?? capability.source,
      features: isOpen ? [] : route?.features ?? [])
  }

  /// The facets in use that no route reaches, gates aside; all that the speaking route misses where none are named.
  private func missing(
    _ index: Int, _ population: Int, _ answer: CapabilityAnswer?, _ route: Route?
  ) -> [FacetID] {
    let facets = scorer.index.catalog.capabilities[index].facets.map(\.id)
    guard let used = answer?.facets else { return route?.missing ?? [] }
    let value = scorer.routeValue(index, population, facets: nil)
    return facets.enumerated().filter { bit, facet in
      used.contains(facet)
        && !(value?.routes ?? []).contains {
          $0.states.addOn != .unmet && $0.relation != .none && $0.missing & (1 << UInt16(bit)) == 0
        }
    }.map(\.element)
  }

  // MARK: Requirements and controls

  private func finding(_ draft: Draft, requirement index: Int, _ hundredths: Int) -> Finding {
    let cell = draft.cell
    let requirement = scorer.index.catalog.requirements[index]
    let answer = scorer.answer(requirement.id, cell.population)
    let isOpen = draft.reason == .unanswered
    return Finding(
      item: .requirement(requirement.id), title: requirement.title,
      population: draft.isOrganisation ? nil : scorer.populations[cell.population].id,
      domain: cell.domain, need: requirement.severity.rawValue, points: draft.points,
      hundredths: hundredths, reason: draft.reason, relation: nil, missing: [],
      cause: isOpen ? nil : scorer.because(index, cell.population).map { .fact($0) },
      fix: draft.fix,
      recovers: draft.recovers, differs: nil,
      advice: .row(isOpen ? requirement.ask : requirement.fix),
      effortDays: isOpen ? nil : requirement.effortDays, licence: [],
      decision: answer?.decision,
      isDecisionLive: answer?.decision?.isLive(on: scorer.day) ?? false,
      owner: answer?.remarks.owner, due: answer?.remarks.due,
      evidence: answer?.remarks.evidence, source: requirement.source)
  }

  private func finding(_ draft: Draft, control index: Int, _ hundredths: Int) -> Finding {
    let cell = draft.cell
    let control = scorer.control(index)
    let answer = scorer.answer(control.id, cell.population)
    return Finding(
      item: .control(control.id), title: "\(control.number) \(control.title)",
      population: scorer.populations[cell.population].id, domain: cell.domain,
      need: control.severity.rawValue, points: draft.points, hundredths: hundredths,
      reason: draft.reason, relation: nil, missing: [],
      cause: answer == nil ? holding(index, cell) : nil, fix: draft.fix,
      recovers: draft.recovers, differs: nil, advice: .english(control.condition), effortDays: nil,
      licence: [], decision: answer?.decision,
      isDecisionLive: answer?.decision?.isLive(on: scorer.day) ?? false,
      owner: answer?.remarks.owner, due: answer?.remarks.due,
      evidence: answer?.remarks.evidence, source: control.source)
  }

  /// What holds a control down: the parts with the least value, by id.
  private func holding(_ index: Int, _ cell: Cell) -> Finding.Cause? {
    var parts: [Finding.HeldPart] = []
    scorer.forEachPart(of: scorer.controls[index], cell.population) { subject, values, isOpen in
      guard values.now.low == cell.values.now.low else { return }
      var standing = isOpen ? Finding.HeldPart.Standing.unanswered : .low
      if !isOpen, case .capability(let position) = subject,
        scorer.capabilities[cell.population][position] == .notUsed
      {
        standing = .notUsed
      }
      parts.append(.init(item: scorer.id(of: subject), standing: standing))
    }
    return parts.isEmpty ? nil : .held(parts)
  }
}
