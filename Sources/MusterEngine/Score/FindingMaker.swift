internal import MusterModel

/// Lists what costs points in the low score of the view *now*.
struct FindingMaker {
  let scorer: Scorer
  let tally: Tally
  let describer: Describer

  /// The worst first; their points sum to 100 − low exactly, their printed points to the printed difference.
  func make() -> [Finding] {
    var findings: [Finding] = []
    var organisation: [ItemID: Int] = [:]
    for domain in Domain.allCases {
      for population in scorer.populations.indices {
        for finding in make(domain, population) {
          if finding.population == nil, let first = organisation[finding.item] {
            findings[first].points = findings[first].points + finding.points
            findings[first].recovers = findings[first].recovers + finding.recovers
            continue
          }
          if finding.population == nil { organisation[finding.item] = findings.count }
          findings.append(finding)
        }
      }
    }
    let order = findings.indices.sorted { Finding.worstFirst(findings[$0], findings[$1]) }
    guard let low = tally.mean(.now)?.low else { return [] }
    let printed = Hundredths.apportion(
      order.map { findings[$0].points }, total: 10_000 - (low * 100).roundedHundredths)
    for (place, position) in order.enumerated() { findings[position].hundredths = printed[place] }
    return order.map { findings[$0] }
  }

  private func make(_ domain: Domain, _ population: Int) -> [Finding] {
    let part = scorer.part(domain, population)
    guard let range = tally.ranges[part]?.now,
      let coefficient = tally.coefficient(domain, population)
    else { return [] }
    let cells = scorer.cells[part]
    var chosen = [Bool](repeating: false, count: cells.count)
    for position in range.lowChoice { chosen[position] = true }
    var result: [Finding] = []
    for (position, cell) in cells.enumerated() where cell.weight > 0 {
      guard !cell.isOptional || chosen[position] else { continue }
      let missed = ItemValue.full - cell.values.now.low
      guard missed > 0 else { continue }
      let share = Ratio(cell.weight * missed, range.lowWeight * ItemValue.full)
      let place = Place(
        coefficient: coefficient, range: range, position: position, points: coefficient * share)
      switch cell.subject {
      case .capability(let index): result.append(finding(cell, capability: index, place))
      case .requirement(let index): result.append(finding(cell, requirement: index, place))
      case .control(let index): result.append(finding(cell, control: index, place))
      }
    }
    return result
  }

  /// Where a cell stands in the score.
  private struct Place {
    let coefficient: Ratio
    let range: RangeScore
    let position: Int
    let points: Ratio
  }

  /// What the low score gains when one cell gets a value, or is taken out.
  private func gain(_ place: Place, _ cell: Cell, to value: Int?) -> Ratio {
    guard let low = place.range.low(changing: place.position, cell.weighed(.now), to: value),
      low > place.range.low
    else { return .zero }
    return place.coefficient * (low - place.range.low)
  }

  // MARK: Capabilities

  private func finding(_ cell: Cell, capability index: Int, _ place: Place) -> Finding {
    let capability = scorer.index.catalog.capabilities[index]
    let answer = scorer.answer(capability.id, cell.population)
    let best = describer.best(ofCapability: index, cell.population)
    let (reason, fix, recovers) = judge(cell, place)
    let route = best?.route
    let isOpen = reason == .unanswered
    let gate: String? =
      switch reason {
      case .gate: describer.gateText(best, cell.population)
      case .unknown:
        best == nil
          ? "no reviewed row for this platform"
          : describer.gateText(best, cell.population)
      case .gap:
        best.map { $0.tried.states.now == .unmet } ?? false
          ? describer.gateText(best, cell.population) : nil
      default: nil
      }
    return Finding(
      item: .capability(capability.id), title: capability.title,
      population: scorer.populations[cell.population].id, domain: cell.domain,
      need: isOpen ? "open" : answer?.need.rawValue ?? "open", points: place.points,
      hundredths: 0, reason: reason, relation: isOpen ? nil : route?.relation,
      missing: isOpen ? [] : missing(index, cell.population, answer, route), gate: gate, fix: fix,
      recovers: recovers, differs: isOpen ? nil : route?.differs,
      workaround: isOpen
        ? capability.ask
        : reason == .gate
          ? describer.action(best, cell.population) : route?.workaround,
      effortDays: isOpen ? nil : route?.effortDays,
      licence: reason == .gate
        ? describer.missingLicence(best, cell.population) : [],
      decision: answer?.decision,
      isDecisionLive: answer?.decision?.isLive(on: scorer.day) ?? false,
      owner: answer?.remarks.owner, due: answer?.remarks.due,
      evidence: answer?.remarks.evidence, source: route?.source ?? capability.source)
  }

  private func judge(_ cell: Cell, _ place: Place) -> (Finding.Reason, Finding.Fix, Ratio) {
    let now = cell.values.now
    if cell.isOptional {
      let out = gain(place, cell, to: nil)
      return (.unanswered, .answer, max(out, gain(place, cell, to: now.high)))
    }
    if !now.isKnown { return (.unknown, .answer, gain(place, cell, to: now.high)) }
    if cell.values.owned.low > now.low {
      return (.gate, .owned, gain(place, cell, to: cell.values.owned.low))
    }
    if cell.values.addOn.low > now.low {
      return (.gate, .addOn, gain(place, cell, to: cell.values.addOn.low))
    }
    return (.gap, .drop, gain(place, cell, to: nil))
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

  private func finding(_ cell: Cell, requirement index: Int, _ place: Place) -> Finding {
    let requirement = scorer.index.catalog.requirements[index]
    let answer = scorer.answer(requirement.id, cell.population)
    let reason: Finding.Reason =
      switch scorer.requirements[cell.population][index] {
      case .open: .unanswered
      case .partly: .partly
      default: .notMet
      }
    let because = reason == .unanswered ? nil : scorer.because(index, cell.population)
    let isOpen = reason == .unanswered
    return Finding(
      item: .requirement(requirement.id), title: requirement.title,
      population: requirement.scope == .organisation
        ? nil : scorer.populations[cell.population].id,
      domain: cell.domain, need: requirement.severity.rawValue, points: place.points,
      hundredths: 0, reason: reason, relation: nil, missing: [], gate: because,
      fix: isOpen ? .answer : .work, recovers: gain(place, cell, to: ItemValue.full),
      differs: nil, workaround: isOpen ? requirement.ask : requirement.fix,
      effortDays: isOpen ? nil : requirement.effortDays, licence: [],
      decision: answer?.decision,
      isDecisionLive: answer?.decision?.isLive(on: scorer.day) ?? false,
      owner: answer?.remarks.owner, due: answer?.remarks.due,
      evidence: answer?.remarks.evidence, source: requirement.source)
  }

  private func finding(_ cell: Cell, control index: Int, _ place: Place) -> Finding {
    let control = scorer.controls[index].control
    let answer = scorer.answer(control.id, cell.population)
    let now = cell.values.now
    let reason: Finding.Reason
    let fix: Finding.Fix
    let target: Int
    if let answer {
      (reason, fix, target) = (answer.state == .partly ? .partly : .notMet, .work, ItemValue.full)
    } else if cell.isOptional {
      (reason, fix, target) = (.unanswered, .answer, now.high)
    } else if cell.values.owned.low > now.low {
      (reason, fix, target) = (.control, .owned, cell.values.owned.low)
    } else if cell.values.addOn.low > now.low {
      (reason, fix, target) = (.control, .addOn, cell.values.addOn.low)
    } else {
      (reason, fix, target) = (.control, .work, ItemValue.full)
    }
    return Finding(
      item: .control(control.id), title: "\(control.number) \(control.title)",
      population: scorer.populations[cell.population].id, domain: cell.domain,
      need: control.severity.rawValue, points: place.points, hundredths: 0, reason: reason,
      relation: nil, missing: [], gate: answer == nil ? holding(index, cell) : nil, fix: fix,
      recovers: gain(place, cell, to: target), differs: nil, workaround: control.condition,
      effortDays: nil, licence: [], decision: answer?.decision,
      isDecisionLive: answer?.decision?.isLive(on: scorer.day) ?? false,
      owner: answer?.remarks.owner, due: answer?.remarks.due,
      evidence: answer?.remarks.evidence, source: control.source)
  }

  /// What holds a control down: the parts with the least value, by id.
  private func holding(_ index: Int, _ cell: Cell) -> String? {
    let parts = scorer.controlParts(scorer.controls[index], cell.population)
    let least = parts.filter { $0.values.now.low == cell.values.now.low }
    let words = least.map { part -> String in
      switch part.subject {
      case .capability(let position):
        let id = scorer.index.catalog.capabilities[position].id
        switch scorer.capabilities[cell.population][position] {
        case .notUsed: return "'\(id)' is not used"
        case .open: return "'\(id)' is not answered"
        default: return "'\(id)'"
        }
      case .requirement(let position):
        let id = scorer.index.catalog.requirements[position].id
        if case .open = scorer.requirements[cell.population][position] {
          return "'\(id)' is not answered"
        }
        return "'\(id)'"
      case .control: return ""
      }
    }
    return words.isEmpty ? nil : "held down by " + words.joined(separator: ", ")
  }
}
