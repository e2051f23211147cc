internal import MusterModel

/// Which service plans are licensed in which view.
struct Licensing {
  let index: CatalogIndex
  let day: Day
  let cloud: Cloud?

  /// The service plans of the worksheet's licences, and with what can be bought.
  func views(of licences: [OwnedLicence]?) -> Views<ServicePlanBits?> {
    var addOn = ServicePlanBits()
    for plan in index.catalog.plans where isSurelySold(plan) {
      addOn = addOn.union(contents(of: plan))
    }
    guard let licences else { return Views(now: nil, owned: nil, addOn: addOn) }
    var now = ServicePlanBits()
    var owned = ServicePlanBits()
    for licence in licences {
      guard let plan = index.plans[licence.plan] else { continue }
      let contents = contents(of: plan)
      if licence.period.contains(day) { now = now.union(contents) }
      if licence.period.until.map({ day <= $0 }) ?? true { owned = owned.union(contents) }
    }
    return Views(now: now, owned: owned, addOn: addOn.union(owned))
  }

  /// The service plans that an unknown list, or an unknown cloud, could bring; `nil` where nothing is unknown.
  func possible(of licences: [OwnedLicence]?) -> Views<ServicePlanBits?> {
    let any = index.catalog.plans.reduce(ServicePlanBits()) { $0.union(contents(of: $1)) }
    let listed = licences == nil ? any : nil
    return Views(now: listed, owned: listed, addOn: cloud == nil ? any : listed)
  }

  /// What is inside a plan on the day.
  func contents(of plan: Plan) -> ServicePlanBits {
    var result = ServicePlanBits()
    for content in plan.contents where content.period.contains(day) {
      if let position = index.names.servicePlans[content.servicePlan] { result.insert(position) }
    }
    return result
  }

  /// Whether a plan is sold in the customer's cloud; any plan where the cloud is not known.
  func isSold(_ plan: Plan) -> Bool {
    cloud.map { plan.clouds.contains($0) } ?? true
  }

  private func isSurelySold(_ plan: Plan) -> Bool {
    cloud.map { plan.clouds.contains($0) } ?? Cloud.allCases.allSatisfy(plan.clouds.contains)
  }
}
