internal import MusterModel

/// Which service plans are licensed in which view.
struct Licensing {
  private let day: Day
  private let cloud: UInt8?
  /// By position in the catalog's plans: what is inside on the day.
  private let contents: [ServicePlanBits]
  private let clouds: [UInt8]
  private let positions: [PlanID: Int]

  init(index: CatalogIndex, day: Day, cloud: Cloud?) {
    self.day = day
    self.cloud = cloud?.bit
    contents = index.plans.map { $0.contents(on: day) }
    clouds = index.plans.map(\.clouds)
    positions = index.names.plans
  }

  /// The service plans of the worksheet's licences, and with what can be bought.
  func views(of licences: [OwnedLicence]?) -> Views<ServicePlanBits?> {
    var addOn = ServicePlanBits()
    for plan in contents.indices where isSurelySold(plan) { addOn = addOn.union(contents[plan]) }
    guard let licences else { return Views(now: nil, owned: nil, addOn: addOn) }
    var now = ServicePlanBits()
    var owned = ServicePlanBits()
    for licence in licences {
      guard let plan = positions[licence.plan] else { continue }
      if licence.period.contains(day) { now = now.union(contents[plan]) }
      if licence.period.until.map({ day <= $0 }) ?? true { owned = owned.union(contents[plan]) }
    }
    return Views(now: now, owned: owned, addOn: addOn.union(owned))
  }

  /// The service plans that an unknown list, or an unknown cloud, could bring; `nil` where nothing is unknown.
  func possible(of licences: [OwnedLicence]?) -> Views<ServicePlanBits?> {
    let any = contents.reduce(ServicePlanBits()) { $0.union($1) }
    let listed = licences == nil ? any : nil
    return Views(now: listed, owned: listed, addOn: cloud == nil ? any : listed)
  }

  /// What is inside a plan on the day, by its position.
  func contents(of plan: Int) -> ServicePlanBits { contents[plan] }

  /// Whether a plan is sold in the customer's cloud; any plan where the cloud is not known.
  func isSold(_ plan: Int) -> Bool {
    cloud.map { clouds[plan] & $0 != 0 } ?? true
  }

  private func isSurelySold(_ plan: Int) -> Bool {
    let all = Cloud.allCases.reduce(0) { $0 | $1.bit }
    return cloud.map { clouds[plan] & $0 != 0 } ?? (clouds[plan] == all)
  }
}
