internal import MusterModel

extension FactAnswers {
  /// The same day and platforms with other facts.
  func with(_ facts: [FactKey: Placed<FactValue>]) -> Self {
    Self(facts: facts, day: day, platforms: platforms)
  }

  /// A value of one fact with which a rule is met; `nil` where no change of a fact does it, as with the name of a tenant.
  ///
  /// - Parameter population: Any; rules that read one have no such fact.
  func meeting(_ rule: FactRule, for population: Population) -> (FactKey, FactValue)? {
    let found: (FactKey, FactValue)? =
      switch rule {
      case .sameTenant: (.otherTenantNames, .texts([]))
      case .routableSuffixes:
        (.upnSuffixes, .texts(words(.upnSuffixes).filter { DomainName($0).isRoutable }))
      case .verifiedSuffixes:
        (
          .verifiedDomains,
          .texts(
            words(.verifiedDomains)
              + words(.upnSuffixes).filter { !words(.verifiedDomains).contains($0) })
        )
      case .versionAtLeast(let key, let version, _): (key, .version(version))
      case .oneOf(let key, let met, _):
        met.first.map { word in
          if case .choices = key.shape { (key, .texts([word])) } else { (key, .text(word)) }
        }
      case .atLeast(let key, let number), .atMost(let key, let number): (key, .number(number))
      case .roomForReEnrolment: (.entraDeviceLimit, .text("unlimited"))
      case .tenantNameForm, .osSupported: nil
      }
    guard let found else { return nil }
    var changed = facts
    changed[found.0] = Placed(found.1, at: population.place)
    guard case .state(.met, _) = with(changed).answer(rule, for: population) else { return nil }
    return found
  }

  private func words(_ key: FactKey) -> [String] { facts[key]?.value.words ?? [] }
}
