internal import MusterModel

/// What facts say about a requirement.
enum FactAnswer: Equatable {
  /// The facts do not decide.
  case open
  /// The facts decide; the phrase says how.
  case state(RequirementState, because: String)
}

/// Answers requirements from facts.
struct FactAnswers {
  let facts: [FactKey: Placed<FactValue>]
  let day: Day
  let platforms: [PlatformID: Platform]

  /// Whether `when` lets the requirement matter: `nil` where a fact that it needs is not given.
  func matters(_ requirement: Requirement) -> Bool? {
    var isOpen = false
    for (key, words) in requirement.when {
      guard let value = facts[key]?.value else {
        isOpen = true
        continue
      }
      if !value.words.contains(where: words.contains) { return false }
    }
    return isOpen ? nil : true
  }

  /// What the rule of a requirement says for a population.
  func answer(_ rule: FactRule, for population: Population) -> FactAnswer {
    switch rule {
    case .sameTenant: sameTenant
    case .tenantNameForm: tenantNameForm
    case .routableSuffixes:
      suffixes {
        DomainName($0).isRoutable
      } because: {
        "not routable on the internet: \($0)"
      }
    case .verifiedSuffixes: verifiedSuffixes
    case .versionAtLeast(let key, let version, let from):
      versionAtLeast(key, version, from: from)
    case .oneOf(let key, let met, let partly): oneOf(key, met: met, partly: partly)
    case .atLeast(let key, let number):
      limit(key, number) {
        $0 >= number
      } because: {
        "\(key.rawValue) is \($0), at least \(number) is needed"
      }
    case .atMost(let key, let number):
      limit(key, number) {
        $0 <= number
      } because: {
        "\(key.rawValue) is \($0), at most \(number) is allowed"
      }
    case .osSupported: osSupported(population)
    case .roomForReEnrolment: roomForReEnrolment
    }
  }

  private func text(_ key: FactKey) -> String? {
    if case .text(let text) = facts[key]?.value { text } else { nil }
  }

  private func texts(_ key: FactKey) -> [String]? {
    if case .texts(let texts) = facts[key]?.value { texts } else { nil }
  }

  private var sameTenant: FactAnswer {
    guard let name = text(.tenantName), let others = texts(.otherTenantNames) else { return .open }
    let different = others.filter { $0.lowercased() != name.lowercased() }
    return different.isEmpty
      ? .state(.met, because: "\(name) is the only tenant")
      : .state(.notMet, because: "further tenants: \(different.joined(separator: ", "))")
  }

  private var tenantNameForm: FactAnswer {
    guard let name = text(.tenantName).map({ DomainName($0) }) else { return .open }
    return name.initialSuffix == nil
      ? .state(.notMet, because: "\(name.text) is not of the form name.onmicrosoft.com")
      : .state(.met, because: "\(name.text) is an initial domain")
  }

  private func suffixes(
    _ isFine: (String) -> Bool, because: (String) -> String
  ) -> FactAnswer {
    guard let suffixes = texts(.upnSuffixes), !suffixes.isEmpty else { return .open }
    let wrong = suffixes.filter { !isFine($0.lowercased()) }
    if wrong.isEmpty {
      return .state(.met, because: "checked: \(suffixes.joined(separator: ", "))")
    }
    let state: RequirementState = wrong.count == suffixes.count ? .notMet : .partly
    return .state(state, because: because(wrong.joined(separator: ", ")))
  }

  private var verifiedSuffixes: FactAnswer {
    guard let verified = texts(.verifiedDomains)?.map({ $0.lowercased() }) else { return .open }
    return suffixes {
      verified.contains($0)
    } because: {
      "not verified in the tenant: \($0)"
    }
  }

  private func versionAtLeast(_ key: FactKey, _ version: Version, from: Day?) -> FactAnswer {
    guard case .version(let given) = facts[key]?.value else { return .open }
    if given >= version { return .state(.met, because: "\(key.rawValue) is \(given)") }
    if let from, day < from {
      return .state(
        .partly, because: "\(given) is older than \(version), which is needed from \(from)")
    }
    return .state(.notMet, because: "\(given) is older than \(version)")
  }

  private func oneOf(_ key: FactKey, met: [String], partly: [String]) -> FactAnswer {
    guard let value = facts[key]?.value else { return .open }
    let because = "\(key.rawValue) is \(value.text)"
    let words = value.words
    if words.allSatisfy(met.contains) { return .state(.met, because: because) }
    let isPartly = words.contains { met.contains($0) || partly.contains($0) }
    return .state(isPartly ? .partly : .notMet, because: because)
  }

  private func limit(
    _ key: FactKey, _ number: Int, _ isFine: (Int) -> Bool, because: (String) -> String
  ) -> FactAnswer {
    switch facts[key]?.value {
    case .number(let given):
      return .state(isFine(given) ? .met : .notMet, because: because(String(given)))
    case .text(let word):
      return .state(isFine(.max) ? .met : .notMet, because: because(word))
    default: return .open
    }
  }

  /// While devices move, the record of the old enrolment stands beside the new one.
  private var roomForReEnrolment: FactAnswer {
    guard case .number(let most) = facts[.usersPerDeviceMax]?.value else { return .open }
    let needed = most.multipliedReportingOverflow(by: 2)
    return limit(.entraDeviceLimit, 0) { given in
      given == .max || (!needed.overflow && given >= needed.partialValue)
    } because: {
      "entra-device-limit is \($0), and the user who has most has \(most) devices, which count twice while they move"
    }
  }

  private func osSupported(_ population: Population) -> FactAnswer {
    guard let lowest = population.minimumOS,
      let supported = platforms[population.platform]?.minimumOS(on: day)
    else { return .open }
    return lowest >= supported
      ? .state(.met, because: "lowest OS \(lowest), Intune supports \(supported) and later")
      : .state(.notMet, because: "lowest OS \(lowest), Intune supports only \(supported) and later")
  }
}
