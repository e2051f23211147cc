internal import MusterModel

/// Which service plans are licensed in which view.
struct Licensing {
  let index: CatalogIndex
  let day: Day
  let cloud: Cloud?

  /// The service plans of the worksheet's licences, and with what can be bought.
  func views(of licences: [OwnedLicence]?) -> Views<[Bool]?> {
    let none = [Bool](repeating: false, count: index.servicePlanIndices.count)
    var addOn = none
    for plan in index.plans.values where isSold(plan) { add(plan, to: &addOn) }
    guard let licences else { return Views(now: nil, owned: nil, addOn: addOn) }
    var now = none
    var owned = none
    for licence in licences {
      guard let plan = index.plans[licence.plan] else { continue }
      if licence.period.contains(day) { add(plan, to: &now) }
      if licence.period.until.map({ day <= $0 }) ?? true { add(plan, to: &owned) }
    }
    for position in owned.indices where owned[position] { addOn[position] = true }
    return Views(now: now, owned: owned, addOn: addOn)
  }

  /// The same with one more plan.
  func adding(_ plan: Plan, to licensed: [Bool]) -> [Bool] {
    var result = licensed
    add(plan, to: &result)
    return result
  }

  /// Whether a plan is sold in the customer's cloud; any plan where the cloud is not known.
  func isSold(_ plan: Plan) -> Bool {
    cloud.map { plan.clouds.contains($0) } ?? true
  }

  private func add(_ plan: Plan, to licensed: inout [Bool]) {
    for content in plan.contents where content.period.contains(day) {
      if let position = index.servicePlanIndices[content.servicePlan] { licensed[position] = true }
    }
  }
}
