internal import MusterModel

/// What is bought, and what could be.
struct LicenceOffers {
  let assessment: Assessment
  let catalog: Catalog

  /// What the worksheet says is bought, in its order; `nil` where it does not say.
  static func owned(_ worksheet: Worksheet, _ catalog: Catalog, _ day: Day) -> [LicenceState]? {
    worksheet.licences?.map { licence in
      LicenceState(
        plan: licence.plan,
        title: catalog.plans.first { $0.id == licence.plan }?.title ?? licence.plan.rawValue,
        users: licence.users, period: licence.period, isCurrent: licence.period.contains(day))
    }
  }

  /// In the order of the assessment.
  func make() -> [LicenceOffer] {
    let suggested = suggested
    let devices = Dictionary(
      assessment.populations.map { ($0.population.id, $0.population.devices) },
      uniquingKeysWith: { first, _ in first })
    let titles = Dictionary(
      assessment.findings.map { ($0.item, $0.title) }, uniquingKeysWith: { first, _ in first })
    return assessment.licences.map { effect in
      var closes: [ItemID: [PopulationID]] = [:]
      for closed in effect.closes { closes[closed.item, default: []].append(closed.population) }
      return LicenceOffer(
        effect: effect,
        closes: closes.keys.sorted().map {
          .init(item: $0, title: titles[$0] ?? $0.text, populations: closes[$0]?.sorted() ?? [])
        },
        devices: Set(effect.closes.map(\.population)).reduce(0) { $0 + (devices[$1] ?? 0) },
        isSuggested: suggested.contains(effect.plan))
    }
  }

  /// Plan by plan the one that closes most of what is left; of two alike the smaller product.
  private var suggested: Set<PlanID> {
    var open = Set(assessment.licences.flatMap(\.closes))
    var result: Set<PlanID> = []
    let sizes = Dictionary(
      catalog.plans.map { ($0.id, $0.contents.count) }, uniquingKeysWith: { first, _ in first })
    while !open.isEmpty {
      let best = assessment.licences.min { left, right in
        let closed = (open.intersection(left.closes).count, open.intersection(right.closes).count)
        if closed.0 != closed.1 { return closed.0 > closed.1 }
        let size = (sizes[left.plan] ?? 0, sizes[right.plan] ?? 0)
        return size.0 == size.1 ? left.plan < right.plan : size.0 < size.1
      }
      guard let best, !open.isDisjoint(with: best.closes) else { break }
      result.insert(best.plan)
      open.subtract(best.closes)
    }
    return result
  }
}
