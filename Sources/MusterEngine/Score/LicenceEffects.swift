internal import MusterModel

/// What plans that are not owned would do to the low score of the view *now*.
struct LicenceEffects {
  let scorer: Scorer
  let tally: Tally

  /// The most points first, then by plan; plans that change nothing are left out.
  func find() -> [Assessment.LicenceEffect] {
    guard let now = scorer.licensed.now else { return [] }
    let gated = gatedCells
    guard !gated.cells.isEmpty else { return [] }
    let owned = Set((scorer.worksheet.licences ?? []).map(\.plan))
    var known: [Set<Int>: ([Assessment.LicenceEffect.Closed], Ratio)] = [:]
    var result: [Assessment.LicenceEffect] = []
    for plan in scorer.index.catalog.plans
    where !owned.contains(plan.id) && scorer.licensing.isSold(plan) {
      let licensed = scorer.licensing.adding(plan, to: now)
      let gained = Set(gated.servicePlans.filter { licensed[$0] && !now[$0] })
      guard !gained.isEmpty else { continue }
      let effect = known[gained] ?? self.effect(of: licensed, on: gated.cells)
      known[gained] = effect
      guard !effect.0.isEmpty else { continue }
      result.append(
        Assessment.LicenceEffect(
          plan: plan.id, title: plan.title, closes: effect.0, points: effect.1))
    }
    return result.sorted {
      $0.points == $1.points ? $0.plan < $1.plan : $0.points > $1.points
    }
  }

  /// Cells that a licence could improve, and the service plans that they wait for.
  private var gatedCells: (cells: [(part: Int, position: Int)], servicePlans: Set<Int>) {
    var cells: [(part: Int, position: Int)] = []
    var servicePlans: Set<Int> = []
    for (part, all) in scorer.cells.enumerated() {
      for (position, cell) in all.enumerated() {
        guard case .capability(let capability) = cell.subject, cell.weight > 0,
          cell.values.addOn != cell.values.now
        else { continue }
        cells.append((part, position))
        for route in scorer.index.routes[capability] {
          for feature in route.features.compactMap({ $0 }) {
            for set in scorer.index.features[feature].licence {
              servicePlans.formUnion(set.compactMap { $0 })
            }
          }
        }
      }
    }
    return (cells, servicePlans)
  }

  private func effect(
    of licensed: [Bool], on gated: [(part: Int, position: Int)]
  ) -> ([Assessment.LicenceEffect.Closed], Ratio) {
    var better = scorer
    better.license(licensed, for: gated)
    let after = Tally(better)
    guard let low = tally.mean(.now)?.low, let newLow = after.mean(.now)?.low,
      newLow >= low
    else { return ([], .zero) }
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
    return (closes, newLow - low)
  }
}
