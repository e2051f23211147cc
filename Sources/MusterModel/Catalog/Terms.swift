/// One of the six parts of a readiness score.
public enum Domain: String, CaseIterable, Hashable, Comparable, Sendable {
  case devices, apps, identity, compliance, mechanics, people

  /// In the order of the list.
  public static func < (left: Self, right: Self) -> Bool { left.index < right.index }

  /// Its place in the list of all domains, from 0.
  public var index: Int {
    switch self {
    case .devices: 0
    case .apps: 1
    case .identity: 2
    case .compliance: 3
    case .mechanics: 4
    case .people: 5
    }
  }
}

/// How much a customer needs a capability.
public enum Need: String, CaseIterable, Hashable, Sendable {
  case must, should, could
  case notUsed = "not-used"
  case notApplicable = "not-applicable"

  /// The needs that a catalog may call typical: those that give an item weight.
  public static let weighing: [Need] = [.must, .should, .could]
}

/// How much a requirement or control weighs.
public enum RequirementSeverity: String, CaseIterable, Hashable, Sendable {
  case blocker, major, moderate, minor
}

/// How well a route reaches a capability.
public enum Relation: String, CaseIterable, Hashable, Sendable {
  case equivalent, broader, alternative, partial, none
}

/// Who owns a device.
public enum Ownership: String, CaseIterable, Hashable, Sendable {
  case corporate, personal
}

/// What is managed: the whole device, or only apps on a device that is not enrolled.
public enum Management: String, CaseIterable, Hashable, Sendable {
  case device, app
}

/// A Microsoft cloud.
public enum Cloud: String, CaseIterable, Hashable, Sendable {
  case commercial, gcc
  case gccHigh = "gcc-high"
  case dod, china
}

/// What part of Microsoft's service a feature belongs to.
public enum FeatureKindName: String, CaseIterable, Hashable, Sendable {
  case mdm, mam
  case endpointSecurity = "endpoint-security"
  case identity, service
}

/// Where a feature is in its life.
public enum FeatureStatus: String, CaseIterable, Hashable, Sendable {
  case ga, preview, deprecated, ended
}

/// How a plan is sold.
public enum PlanKindName: String, CaseIterable, Hashable, Sendable {
  case bundle, standalone
  case addOn = "add-on"
}

/// Whether a requirement is answered once or for each population.
public enum RequirementScope: String, CaseIterable, Hashable, Sendable {
  case organisation, population
}

/// The areas that a migration has to consider before it begins.
public enum Consideration: String, CaseIterable, Hashable, Sendable {
  case features, speed, productivity
  case dataSecurity = "data-security"
  case compliance, identity
  case cloudServices = "cloud-services"
  case communication
  case intuneOrConfigMgr = "intune-or-configmgr"
}
