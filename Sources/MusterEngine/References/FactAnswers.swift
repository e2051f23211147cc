internal import MusterModel

/// What facts say about a requirement.
enum FactAnswer: Equatable {
  /// The facts do not decide.
  case open
  /// The facts decide, and how.
  case state(RequirementState, because: FactReason)
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
        .notRoutable($0)
      }
    case .verifiedSuffixes: verifiedSuffixes
    case .versionAtLeast(let key, let version, let from):
      versionAtLeast(key, version, from: from)
    case .oneOf(let key, let met, let partly): oneOf(key, met: met, partly: partly)
    case .atLeast(let key, let number):
      limit(key, number) {
        $0 >= number
      } because: {
        .atLeast(key, given: $0, limit: number)
      }
    case .atMost(let key, let number):
      limit(key, number) {
        $0 <= number
      } because: {
        .atMost(key, given: $0, limit: number)
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
      ? .state(.met, because: .onlyTenant(name))
      : .state(.notMet, because: .furtherTenants(different))
  }

  private var tenantNameForm: FactAnswer {
    guard let name = text(.tenantName).map({ DomainName($0) }) else { return .open }
    return name.initialSuffix == nil
      ? .state(.notMet, because: .notInitialDomain(name.text))
      : .state(.met, because: .initialDomain(name.text))
  }

  private func suffixes(
    _ isFine: (String) -> Bool, because: ([String]) -> FactReason
  ) -> FactAnswer {
    guard let suffixes = texts(.upnSuffixes), !suffixes.isEmpty else { return .open }
    let wrong = suffixes.filter { !isFine($0.lowercased()) }
    if wrong.isEmpty {
      return .state(.met, because: .checked(suffixes))
    }
    let state: RequirementState = wrong.count == suffixes.count ? .notMet : .partly
    return .state(state, because: because(wrong))
  }

  private var verifiedSuffixes: FactAnswer {
    guard let verified = texts(.verifiedDomains)?.map({ $0.lowercased() }) else { return .open }
    return suffixes {
      verified.contains($0)
    } because: {
      .notVerified($0)
    }
  }

  private func versionAtLeast(_ key: FactKey, _ version: Version, from: Day?) -> FactAnswer {
    guard case .version(let given) = facts[key]?.value else { return .open }
    if given >= version { return .state(.met, because: .value(key, given.description)) }
    if let from, day < from {
      return .state(
        .partly, because: .olderVersion(given, needed: version, from: from))
    }
    return .state(.notMet, because: .olderVersion(given, needed: version, from: nil))
  }

  private func oneOf(_ key: FactKey, met: [String], partly: [String]) -> FactAnswer {
    guard let value = facts[key]?.value else { return .open }
    let because = FactReason.value(key, value.text)
    let words = value.words
    if words.allSatisfy(met.contains) { return .state(.met, because: because) }
    let isPartly = words.contains { met.contains($0) || partly.contains($0) }
    return .state(isPartly ? .partly : .notMet, because: because)
  }

  private func limit(
    _ key: FactKey, _ number: Int, _ isFine: (Int) -> Bool, because: (String) -> FactReason
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
      .roomForDevices(limit: $0, most: most)
    }
  }

  private func osSupported(_ population: Population) -> FactAnswer {
    guard let lowest = population.minimumOS,
      let supported = platforms[population.platform]?.minimumOS(on: day)
    else { return .open }
    return lowest >= supported
      ? .state(.met, because: .supported(lowest, from: supported))
      : .state(.notMet, because: .notSupported(lowest, from: supported))
  }
}
