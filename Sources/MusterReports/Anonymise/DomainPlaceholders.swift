internal import MusterModel

/// What stands for names of tenants and domains: of the same form, so that every rule about facts says the same of it.
struct DomainPlaceholders {
  private var known: [DomainName: String] = [:]

  /// The stand-in for a name; spellings that differ only in case have one.
  mutating func callAsFunction(_ text: String) -> String {
    let name = DomainName(text)
    if let old = known[name] { return old }
    let new = Self.standIn(for: name, number: known.count + 1)
    known[name] = new
    return new
  }

  private static func standIn(for name: DomainName, number: Int) -> String {
    switch (name.initialSuffix, name.isRoutable) {
    case (let suffix?, true): "tenant-\(number)\(suffix)"
    // A label may begin with a hyphen in a tenant's name, and may not in a domain.
    case (let suffix?, false): "-tenant-\(number)\(suffix)"
    case (nil, true): "domain-\(number).example.com"
    case (nil, false): "domain-\(number).example"
    }
  }
}
