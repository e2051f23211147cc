internal import MusterModel

// What two worksheets differ in, places in their files aside.
extension Worksheet {
  func differsInLicences(from other: Worksheet) -> Bool {
    func told(_ licences: [OwnedLicence]?) -> [String]? {
      licences?.map { "\($0.plan) \($0.period)" }.sorted()
    }
    return cloud != other.cloud || told(licences) != told(other.licences)
  }

  func differsInPopulations(from other: Worksheet) -> Bool {
    func told(_ populations: [Population]) -> Set<String> {
      Set(
        populations.map {
          "\($0.id) \($0.platform) \($0.ownership) \($0.mode) \($0.minimumOS?.description ?? "") \($0.devices)"
        })
    }
    return told(populations) != told(other.populations)
  }

  func differsInDecisions(from other: Worksheet) -> Bool {
    Self.decisions(capabilities, \.decision) != Self.decisions(other.capabilities, \.decision)
      || Self.decisions(requirements, \.decision) != Self.decisions(other.requirements, \.decision)
      || Self.decisions(controls, \.decision) != Self.decisions(other.controls, \.decision)
  }

  /// The answers that hold a decision, each as words, with the populations that they are about.
  private static func decisions<ID: Hashable, Answer>(
    _ answers: [ID: [Scoped<Answer>]], _ decision: (Answer) -> Decision?
  ) -> [ID: Set<String>] {
    answers.compactMapValues { list in
      let told = list.compactMap { scoped in
        decision(scoped.answer).map { "\(scoped.reach) \($0.kind) \($0.until)" }
      }
      return told.isEmpty ? nil : Set(told)
    }
  }

  /// This worksheet with the decisions of another in place of its own, population by population.
  ///
  /// A decision about something that is not answered here has nothing to stand on, and is left out.
  func withDecisions(of other: Worksheet) -> Worksheet {
    var result = self
    result.capabilities = mixed(capabilities, other.capabilities, \.decision) { answer, decision in
      CapabilityAnswer(
        need: answer.need, facets: answer.facets, remarks: answer.remarks, decision: decision)
    }
    func decided(_ own: RequirementAnswer, _ decision: Decision?) -> RequirementAnswer {
      RequirementAnswer(state: own.state, remarks: own.remarks, decision: decision)
    }
    result.requirements = mixed(requirements, other.requirements, \.decision, decided)
    result.controls = mixed(controls, other.controls, \.decision, decided)
    return result
  }

  private func mixed<ID: Hashable, Answer>(
    _ own: [ID: [Scoped<Answer>]], _ others: [ID: [Scoped<Answer>]],
    _ decision: (Answer) -> Decision?, _ make: (Answer, Decision?) -> Answer
  ) -> [ID: [Scoped<Answer>]] {
    var result = own
    for (id, answers) in own {
      let before = others[id] ?? []
      let hasAny =
        answers.contains { decision($0.answer) != nil }
        || before.contains { decision($0.answer) != nil }
      guard hasAny else { continue }
      result[id] = populations.compactMap { population in
        answers.answer(for: population.id).map { scoped in
          Scoped(
            make(scoped.answer, before.answer(for: population.id).flatMap { decision($0.answer) }),
            reach: .only([population.id]), at: scoped.place)
        }
      }
    }
    return result
  }
}

extension Profile {
  /// Whether another profile scores differently, or is called otherwise; where its row stands does not matter.
  func differs(from other: Profile) -> Bool {
    id != other.id || domainWeights != other.domainWeights || needWeights != other.needWeights
      || severityWeights != other.severityWeights || threshold != other.threshold
      || unknownBelow != other.unknownBelow || conditionsBelow != other.conditionsBelow
  }
}
