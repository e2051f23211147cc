internal import MusterDiagnostics
package import MusterModel

// Why something is as it is, in words.
extension Language {
  /// Gates one after the other.
  package func gates(_ gates: [UnmetGate]) -> String {
    gates.map(text).joined(separator: "; ")
  }

  /// One gate, a phrase.
  package func text(_ gate: UnmetGate) -> String {
    let name = gate.feature ?? text(.theRoute)
    func of(
      _ plain: ReasonPhrase, _ withFeature: ReasonPhrase, _ values: [String: String]
    ) -> String {
      gate.feature.map { text(withFeature, values.merging(["feature": $0]) { own, _ in own }) }
        ?? text(plain, values)
    }
    func open(_ words: String, _ phrase: ReasonPhrase) -> String {
      gate.isOpen ? text(phrase, ["gate": words]) : words
    }
    switch gate.kind {
    case .platform: return text(.gatePlatform, ["feature": name])
    case .absent: return text(.gateAbsent)
    case .enrolment: return text(.gateEnrolment)
    case .mode(let modes):
      return of(.gateMode, .gateModeFor, ["modes": either(modes.map(\.rawValue))])
    case .ownership(let owners):
      return of(.gateOwnership, .gateOwnershipFor, ["owners": either(owners.map(owner))])
    case .minimumOS(let version):
      return open(
        of(.gateOS, .gateOSFor, ["version": version?.description ?? ""]), .gateOSOpen)
    case .cloud(let clouds):
      return open(
        of(.gateCloud, .gateCloudFor, ["clouds": either(clouds.map(\.rawValue))]),
        .gateCloudOpen)
    case .ended: return text(.gateEnded, ["feature": name])
    case .notYet(let day):
      return text(.gateNotYet, ["feature": name, "day": day.map(date) ?? text(.laterDay)])
    case .requirement(let id, let title):
      return text(
        gate.isOpen ? .gateRequirementOpen : .gateRequirement,
        ["title": title, "id": id.rawValue])
    case .licence(let sets):
      return open(
        of(
          .gateLicence, .gateLicenceFor,
          ["plans": either(sets.map { $0.joined(separator: " + ") })]), .gateLicenceOpen)
    }
  }

  /// `a or b`.
  package func either(_ words: [String]) -> String { joined(words, .eitherWords) }

  /// `a and b`.
  package func both(_ words: [String]) -> String { joined(words, .bothWords) }

  private func joined(_ words: [String], _ phrase: ReasonPhrase) -> String {
    guard let first = words.first else { return "" }
    return words.dropFirst().reduce(first) { text(phrase, ["left": $0, "right": $1]) }
  }

  /// Who owns devices.
  package func owner(_ ownership: Ownership) -> String {
    switch ownership {
    case .corporate: text(.ownerCorporate)
    case .personal: text(.ownerPersonal)
    }
  }

  /// What stands behind a finding, a phrase.
  package func text(_ cause: Finding.Cause) -> String {
    switch cause {
    case .gates(let gates): return self.gates(gates)
    case .noReviewedRow: return text(.noReviewedRow)
    case .fact(let reason): return text(reason)
    case .held(let parts):
      let words = parts.map { part -> String in
        let phrase: ReasonPhrase =
          switch part.standing {
          case .unanswered: .heldOpen
          case .notUsed: .heldNotUsed
          case .low: .heldPart
          }
        return text(phrase, ["id": part.item])
      }
      return text(.heldDownBy, ["parts": words.joined(separator: ", ")])
    }
  }

  /// What to do, or to answer.
  package func text(_ advice: Finding.Advice) -> String {
    switch advice {
    case .row(let words), .english(let words): words
    case .steps(let steps): steps.map(text).joined(separator: "; ")
    }
  }

  private func text(_ step: Finding.Step) -> String {
    switch step {
    case .fix(let words): words
    case .buy(let plans): text(.buyPlan, ["plans": both(plans)])
    }
  }

  /// What facts say of a requirement, a phrase.
  package func text(_ reason: FactReason) -> String {
    func names(_ names: [String]) -> [String: String] { ["names": names.joined(separator: ", ")] }
    switch reason {
    case .onlyTenant(let name): return text(.factOnlyTenant, ["name": name])
    case .furtherTenants(let list): return text(.factFurtherTenants, names(list))
    case .initialDomain(let name): return text(.factInitialDomain, ["name": name])
    case .notInitialDomain(let name): return text(.factNotInitialDomain, ["name": name])
    case .checked(let list): return text(.factChecked, names(list))
    case .notRoutable(let list): return text(.factNotRoutable, names(list))
    case .notVerified(let list): return text(.factNotVerified, names(list))
    case .value(let key, let value):
      return text(.factValue, ["fact": key.rawValue, "value": value])
    case .olderVersion(let given, let needed, let day):
      return text(
        day == nil ? .factOlder : .factOlderFrom,
        [
          "given": given.description, "needed": needed.description,
          "day": day.map(date) ?? "",
        ])
    case .atLeast(let key, let given, let limit):
      return text(
        .factAtLeast, ["fact": key.rawValue, "given": given, "limit": String(limit)])
    case .atMost(let key, let given, let limit):
      return text(.factAtMost, ["fact": key.rawValue, "given": given, "limit": String(limit)])
    case .roomForDevices(let limit, let most):
      return text(.factRoom, ["limit": limit, "most": String(most)])
    case .supported(let given, let from):
      return text(.factSupported, ["given": given.description, "from": from.description])
    case .notSupported(let given, let from):
      return text(.factNotSupported, ["given": given.description, "from": from.description])
    }
  }

  /// Why something stops the migration, a phrase.
  package func text(_ reason: Blocker.Reason) -> String {
    switch reason {
    case .noRoute: text(.noRouteAtAnyPrice)
    case .notMet(let fact):
      fact.map { text(.findingNotMet, ["gate": text($0)]) } ?? text(.answerNotMet)
    }
  }

  /// What has to become true, a phrase.
  package func text(_ matter: Condition.Matter) -> String {
    switch matter {
    case .gates(let gates, let title):
      text(
        .conditionGates,
        ["title": title, "gates": gates.isEmpty ? text(.findingGate) : self.gates(gates)])
    case .decision(let kind, let with, let until, let title):
      text(
        .conditionDecision,
        ["title": title, "kind": way(kind, with: with), "day": date(until)])
    case .settled(let domain, let percent):
      text(
        .conditionSettled, ["domain": text(domain.phrase), "percent": number(percent)])
    }
  }

  /// The conditions, those of one text together, with the populations that they are about.
  package func conditions(_ assessment: Assessment) -> [String] {
    var order: [String] = []
    var places: [String: [String]] = [:]
    for condition in assessment.conditions {
      let words = text(condition.matter)
      if places[words] == nil { order.append(words) }
      places[words, default: []] += condition.population.map { [$0.rawValue] } ?? []
    }
    return order.map { words in
      let populations = places[words] ?? []
      return populations.isEmpty
        ? words
        : text(
          .conditionPlaces,
          ["condition": words, "places": populations.joined(separator: ", ")])
    }
  }

  /// A number of the profile that is another, a phrase.
  package func text(_ change: Assessment.Flip.Change) -> String {
    switch change {
    case .weight(let domain, let percent):
      text(
        .flipWeight,
        [
          "domain": text(domain.phrase), "percent": percent < 0 ? "\(percent)" : "+\(percent)",
        ])
    case .threshold(let threshold): text(.flipThreshold, ["threshold": String(threshold)])
    }
  }

  /// How a matter is decided, such as `third-party with Imprivata`.
  package func way(_ kind: Decision.Kind, with product: String?) -> String {
    product.map { text(.withWords, ["kind": word(kind), "product": $0]) } ?? word(kind)
  }
}
