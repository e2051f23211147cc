internal import MusterModel

/// What plans that are not owned would do to the low score of the view *now*.
struct LicenceEffects {
  let scorer: Scorer
  let tally: Tally

  private typealias Effect = (closes: [Assessment.LicenceEffect.Closed], points: Ratio)

  /// The most points first, then by plan; plans that change nothing are left out.
  func find() -> [Assessment.LicenceEffect] {
    guard let licences = scorer.worksheet.licences,
      let now = scorer.contexts.first?.licensed.now
    else { return [] }
    let gated = gatedCells
    guard !gated.cells.isEmpty else { return [] }
    let owned = Set(licences.map(\.plan))
    var known: [ServicePlanBits: Effect] = [:]
    var result: [Assessment.LicenceEffect] = []
    for (position, plan) in scorer.index.catalog.plans.enumerated()
    where scorer.licensing.isSold(position) && !owned.contains(plan.id) {
      let gained = scorer.licensing.contents(of: position).subtracting(now)
        .intersection(gated.servicePlans)
      guard !gained.isEmpty else { continue }
      let effect = known[gained] ?? self.effect(of: now.union(gained), on: gated.cells)
      known[gained] = effect
      guard !effect.closes.isEmpty else { continue }
      result.append(
        Assessment.LicenceEffect(
          plan: plan.id, title: plan.title, closes: effect.closes, points: effect.points))
    }
    return result.sorted {
      $0.points == $1.points ? $0.plan < $1.plan : $0.points > $1.points
    }
  }

  /// Cells that a licence could improve, and the service plans of the features that they use.
  private var gatedCells: (cells: [(part: Int, position: Int)], servicePlans: ServicePlanBits) {
    let index = scorer.index
    var cells: [(part: Int, position: Int)] = []
    var servicePlans = ServicePlanBits()
    for (part, all) in scorer.cells.enumerated() {
      for (position, cell) in all.enumerated()
      where cell.weight > 0 && cell.values.addOn != cell.values.now {
        guard case .capability(let capability) = cell.subject else { continue }
        cells.append((part, position))
        for route in index.capabilities[capability].routes {
          for reference in index.routes[Int(route)].features {
            let feature = Int(index.references[Int(reference)])
            guard feature >= 0 else { continue }
            for set in index.features[feature].licence {
              let plans = index.licenceSets[Int(set)]
              servicePlans = servicePlans.union(
                ServicePlanBits(low: plans.low, high: plans.high))
            }
          }
        }
      }
    }
    return (cells, servicePlans)
  }

  private func effect(
    of licensed: ServicePlanBits, on gated: [(part: Int, position: Int)]
  ) -> Effect {
    var better = scorer
    let changed = better.license(licensed, for: gated)
    var gains: [Ratio] = []
    for part in changed.sorted() {
      guard let old = tally.ranges[part]?.now.low,
        let new = RangeScore(better.cells[part], .now)?.low, new > old,
        let coefficient = tally.coefficient(part)
      else { continue }
      gains.append(coefficient * (new - old))
    }
    var closes: [Assessment.LicenceEffect.Closed] = []
    for (part, position) in gated {
      let cell = scorer.cells[part][position]
      guard case .capability(let capability) = cell.subject,
        better.cells[part][position].values.now.low > cell.values.now.low
      else { continue }
      closes.append(
        .init(
          item: .capability(scorer.index.catalog.capabilities[capability].id),
          population: scorer.populations[cell.population].id))
    }
    closes.sort { ($0.item, $0.population) < ($1.item, $1.population) }
    return (closes, Ratio.sum(gains))
  }
}
