/// A fact that a worksheet may hold and rules compute with.
public enum FactKey: String, CaseIterable, Hashable, Comparable, Sendable {
  case tenantName = "tenant-name"
  case otherTenantNames = "other-tenant-names"
  case verifiedDomains = "verified-domains"
  case upnSuffixes = "upn-suffixes"
  case federation
  case alternateLoginID = "alternate-login-id"
  case syncTool = "sync-tool"
  case connectSyncVersion = "connect-sync-version"
  case deviceJoin = "device-join"
  case mdmUserScope = "mdm-user-scope"
  case entraDeviceLimit = "entra-device-limit"
  case mdmAuthority = "mdm-authority"
  case enrolmentCNAME = "enrolment-cname"
  case apnsDaysLeft = "apns-days-left"
  case usersPerDeviceMax = "users-per-device-max"
  case configurationManager = "configuration-manager"
  case federationWSTrust = "federation-ws-trust"
  case networkEndpoints = "network-endpoints"

  /// What a fact's value looks like.
  public enum Shape: Hashable, Sendable {
    case text, texts, version, number
    /// One word out of a closed list.
    case choice([String])
    /// Several words out of a closed list.
    case choices([String])
    /// A number, or the word `unlimited`.
    case numberOrUnlimited
  }

  /// What its value looks like.
  public var shape: Shape {
    switch self {
    case .tenantName: .text
    case .otherTenantNames, .verifiedDomains, .upnSuffixes: .texts
    case .federation: .choice(["none", "ad-fs", "third-party"])
    case .alternateLoginID: .choice(["none", "mail", "other"])
    case .syncTool: .choice(["none", "connect-sync", "cloud-sync"])
    case .connectSyncVersion: .version
    case .deviceJoin: .choices(["entra", "hybrid", "registered", "domain-only"])
    case .mdmUserScope: .choice(["none", "some", "all"])
    case .entraDeviceLimit: .numberOrUnlimited
    case .mdmAuthority: .choice(["none", "intune", "office-365", "configuration-manager"])
    case .enrolmentCNAME: .choice(["intune", "legacy-mdm", "none"])
    case .apnsDaysLeft, .usersPerDeviceMax: .number
    case .configurationManager: .choice(["in-use", "not-in-use"])
    case .federationWSTrust: .choice(["offered", "not-offered"])
    case .networkEndpoints: .choice(["reachable", "partly-reachable", "blocked"])
    }
  }

  /// What it tells, a phrase for help, schema and documentation.
  public var meaning: String {
    switch self {
    case .tenantName: "name of the tenant that Intune will use"
    case .otherTenantNames: "names of further tenants that hold users or Microsoft services"
    case .verifiedDomains: "domains verified in the tenant"
    case .upnSuffixes: "suffixes of the user principal names in use"
    case .federation: "what signs users in besides Microsoft Entra"
    case .alternateLoginID: "attribute that users sign in with instead of the UPN"
    case .syncTool: "what copies users from Active Directory to Microsoft Entra"
    case .connectSyncVersion: "version of Microsoft Entra Connect Sync"
    case .deviceJoin: "how Windows devices are joined today"
    case .mdmUserScope: "MDM user scope of automatic enrolment"
    case .entraDeviceLimit: "maximum number of devices a user may join or register"
    case .mdmAuthority: "MDM authority of the tenant"
    case .enrolmentCNAME: "where the EnterpriseEnrollment DNS alias points"
    case .apnsDaysLeft: "days until the Apple push certificate of Intune expires"
    case .usersPerDeviceMax: "number of devices of the user who has most"
    case .configurationManager: "whether Configuration Manager is in use"
    case .federationWSTrust: "whether the federation service offers WS-Trust"
    case .networkEndpoints: "whether test devices reached Intune's endpoints from every site"
    }
  }

  /// In the order of spelling.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The value of a fact.
public enum FactValue: Hashable, Sendable {
  case text(String)
  case texts([String])
  case version(Version)
  case number(Int)

  /// The value as people write it.
  public var text: String {
    switch self {
    case .text(let text): text
    case .texts(let texts): texts.joined(separator: ", ")
    case .version(let version): version.description
    case .number(let number): String(number)
    }
  }

  /// The words it holds, for comparison with a closed list.
  public var words: [String] {
    switch self {
    case .texts(let texts): texts
    default: [text]
    }
  }
}

/// How facts answer a requirement.
public enum FactRule: Hashable, Sendable {
  /// Met when there is a tenant name and no other tenant.
  case sameTenant
  /// Met when the tenant name is a label before `.onmicrosoft.com` (or its government and China forms).
  case tenantNameForm
  /// Met when every UPN suffix could be a public domain.
  case routableSuffixes
  /// Met when every UPN suffix is a verified domain.
  case verifiedSuffixes
  /// Met from a version on; an older one is "partly" before the day on which it stops to work.
  case versionAtLeast(FactKey, Version, from: Day?)
  /// Met or partly met by closed values.
  case oneOf(FactKey, met: [String], partly: [String])
  /// Met from a number on.
  case atLeast(FactKey, Int)
  /// Met up to a number.
  case atMost(FactKey, Int)
  /// Met when the population's minimum OS is supported by Intune on the day.
  case osSupported
  /// The Entra device limit holds twice the devices of the user who has most.
  case roomForReEnrolment

  /// The facts that it reads; empty where it reads the population.
  public var facts: [FactKey] {
    switch self {
    case .sameTenant: [.tenantName, .otherTenantNames]
    case .tenantNameForm: [.tenantName]
    case .routableSuffixes: [.upnSuffixes]
    case .verifiedSuffixes: [.upnSuffixes, .verifiedDomains]
    case .versionAtLeast(let key, _, _), .oneOf(let key, _, _), .atLeast(let key, _),
      .atMost(let key, _):
      [key]
    case .osSupported: []
    case .roomForReEnrolment: [.entraDeviceLimit, .usersPerDeviceMax]
    }
  }

  /// The spelling in a catalog file.
  public enum Kind: String, CaseIterable, Sendable {
    case sameTenant = "same-tenant"
    case tenantNameForm = "tenant-name-form"
    case routableSuffixes = "routable-suffixes"
    case verifiedSuffixes = "verified-suffixes"
    case versionAtLeast = "version-at-least"
    case oneOf = "one-of"
    case atLeast = "at-least"
    case atMost = "at-most"
    case osSupported = "os-supported"
    case roomForReEnrolment = "room-for-re-enrolment"
  }
}
