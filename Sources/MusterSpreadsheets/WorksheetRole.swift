public import MusterModel

/// Who fills a workbook in; each role gets the questions that it can answer.
public enum WorksheetRole: String, CaseIterable, Sendable {
  case identity, devices, apps, security, legal
  case serviceDesk = "service-desk"

  /// Whether the role can say what the tenant and the directory are like.
  var knowsFacts: Bool { self == .identity || self == .devices }

  /// Whether an item is for the role.
  public func concerns(_ item: ItemID, in domain: Domain) -> Bool {
    let area = item.text.prefix { $0 != "." }
    switch self {
    case .identity: return domain == .identity || area == "conditional-access"
    case .devices: return domain == .devices || domain == .mechanics
    case .apps: return domain == .apps
    case .security:
      return domain == .compliance
        || [
          "endpoint-security", "compliance-policy", "conditional-access", "app-protection",
          "certificates",
        ].contains(area)
    case .legal: return domain == .people || domain == .compliance
    case .serviceDesk:
      return domain == .people || domain == .mechanics
        || ["support-automation", "remote-actions"].contains(area)
    }
  }
}
