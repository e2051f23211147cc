/// How facts of a worksheet answer a requirement.
public enum FactReason: Hashable, Sendable {
  /// There is no tenant but this.
  case onlyTenant(String)
  /// Users or services are in these tenants, too.
  case furtherTenants([String])
  /// The name of the tenant is one that Microsoft gave.
  case initialDomain(String)
  /// It is not.
  case notInitialDomain(String)
  /// These suffixes were looked at, and all are fine.
  case checked([String])
  /// These suffixes are not.
  case notRoutable([String])
  /// Nor are these in the tenant.
  case notVerified([String])
  /// A fact has a value that decides by itself.
  case value(FactKey, String)
  /// A version is too old, or will be from a day on.
  case olderVersion(Version, needed: Version, from: Day?)
  /// A number has a lower limit.
  case atLeast(FactKey, given: String, limit: Int)
  /// A number has an upper limit.
  case atMost(FactKey, given: String, limit: Int)
  /// While devices move they count twice.
  case roomForDevices(limit: String, most: Int)
  /// Intune supports the lowest OS of a population.
  case supported(Version, from: Version)
  /// It does not.
  case notSupported(Version, from: Version)

  /// In English, for findings about worksheets; reports have phrases of their own.
  public var description: String {
    switch self {
    case .onlyTenant(let name): "\(name) is the only tenant"
    case .furtherTenants(let names): "further tenants: \(names.joined(separator: ", "))"
    case .initialDomain(let name): "\(name) is an initial domain"
    case .notInitialDomain(let name): "\(name) is not of the form name.onmicrosoft.com"
    case .checked(let names): "checked: \(names.joined(separator: ", "))"
    case .notRoutable(let names): "not routable on the internet: \(names.joined(separator: ", "))"
    case .notVerified(let names): "not verified in the tenant: \(names.joined(separator: ", "))"
    case .value(let key, let value): "\(key.rawValue) is \(value)"
    case .olderVersion(let given, let needed, let day?):
      "\(given) is older than \(needed), which is needed from \(day)"
    case .olderVersion(let given, let needed, nil): "\(given) is older than \(needed)"
    case .atLeast(let key, let given, let limit):
      "\(key.rawValue) is \(given), at least \(limit) is needed"
    case .atMost(let key, let given, let limit):
      "\(key.rawValue) is \(given), at most \(limit) is allowed"
    case .roomForDevices(let limit, let most):
      "entra-device-limit is \(limit), and the user who has most has \(most) devices, which count twice while they move"
    case .supported(let given, let from):
      "lowest OS \(given), Intune supports \(from) and later"
    case .notSupported(let given, let from):
      "lowest OS \(given), Intune supports only \(from) and later"
    }
  }
}
