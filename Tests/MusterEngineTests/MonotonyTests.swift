import MusterEngine
import MusterModel
import MusterTestSupport
import Testing

/// What a further answer, a better answer or one more licence may do to scores.
@Suite struct MonotonyTests {
  static let seeds = Array(UInt64(5001)...5200)

  /// Fails where a score of any part and view fell.
  private func expectNothingFell(
    _ before: Assessment, _ after: Assessment, _ text: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let pairs =
      [(before.standing, after.standing)]
      + zip(before.domains.map(\.standing), after.domains.map(\.standing))
      + zip(before.populations.map(\.standing), after.populations.map(\.standing))
    for (old, new) in pairs {
      for view in View.allCases {
        guard let was = old.scores?[view], let now = new.scores?[view] else {
          #expect(old.scores == nil && new.scores == nil, "\(text)", sourceLocation: sourceLocation)
          continue
        }
        #expect(was.low <= now.low, "\(text), low", sourceLocation: sourceLocation)
        #expect(was.high <= now.high, "\(text), high", sourceLocation: sourceLocation)
      }
    }
  }

  @Test func improvingARequirementNeverLowersAScore() {
    let steps: [RequirementState: RequirementState] = [.notMet: .partly, .partly: .met]
    var improved = 0
    for seed in Self.seeds {
      let lab = randomLab(seed)
      let before = lab.assess()
      for (requirement, answers) in lab.worksheet.requirements {
        for (position, scoped) in answers.enumerated() {
          guard let better = steps[scoped.answer.state] else { continue }
          var next = lab
          next.worksheet.requirements[requirement]?[position] = Scoped(
            RequirementAnswer(state: better), reach: scoped.reach, at: scoped.place)
          improved += 1
          expectNothingFell(before, next.assess(), "seed \(seed), \(requirement)")
        }
      }
    }
    #expect(improved > 50)
  }

  @Test func improvingAControlNeverLowersAScore() {
    for seed in Self.seeds {
      let lab = randomLab(seed)
      for control in lab.catalog.frameworks.flatMap(\.controls) {
        let states: [RequirementState] = [.notMet, .partly, .met]
        let all = states.map { state in
          var next = lab
          next.worksheet.controls = [:]
          next.say(control: control.id.rawValue, state)
          return next.assess()
        }
        for (worse, better) in zip(all, all.dropFirst()) {
          expectNothingFell(worse, better, "seed \(seed), \(control.id)")
        }
      }
    }
  }

  @Test func aLicenceMoreNeverLowersAScore() {
    for seed in Self.seeds {
      let lab = randomLab(seed)
      guard lab.worksheet.licences != nil else { continue }
      let before = lab.assess()
      for plan in lab.catalog.plans {
        var next = lab
        next.own(plan.id.rawValue)
        expectNothingFell(before, next.assess(), "seed \(seed), \(plan.id)")
      }
    }
  }

  @Test func aHigherLowestOSNeverLowersAScore() {
    for seed in Self.seeds {
      let lab = randomLab(seed)
      let all = ["16", "17", "18.2", "99"].map { lowest in
        var next = lab
        next.worksheet.populations = []
        for old in lab.worksheet.populations {
          next.population(
            old.id.rawValue, on: old.platform.rawValue, mode: old.mode.rawValue,
            ownership: old.ownership, minimumOS: lowest, devices: old.devices)
        }
        return next.assess()
      }
      for (worse, better) in zip(all, all.dropFirst()) {
        expectNothingFell(worse, better, "seed \(seed)")
      }
    }
  }

  /// Fails where a range of a domain in a population is not inside the old one.
  private func expectInside(
    _ before: Assessment, _ after: Assessment, _ text: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for (old, new) in zip(before.populations, after.populations) {
      for (domain, range) in new.domains {
        let outer = old.domains[domain]
        #expect(
          outer.map { $0.holds(range) } ?? false,
          "\(text), \(domain): \(String(describing: outer)) became \(range)",
          sourceLocation: sourceLocation)
      }
    }
    guard before.populations.count == 1 else { return }
    for new in after.domains {
      guard let scores = new.standing.scores,
        let outer = before.domain(new.domain)?.standing.scores
      else { continue }
      for view in View.allCases {
        #expect(
          outer[view].holds(scores[view]), "\(text), \(new.domain), \(view)",
          sourceLocation: sourceLocation)
      }
    }
  }

  @Test func answeringARequirementNeverWidensTheRangeOfItsDomainAndPopulation() {
    for seed in Self.seeds {
      let lab = randomLab(seed, .init(items: 50))
      let before = lab.assess()
      for requirement in lab.catalog.requirements
      where lab.worksheet.requirements[requirement.id] == nil {
        for state in RequirementState.allCases {
          var next = lab
          next.say(requirement.id.rawValue, state)
          expectInside(before, next.assess(), "seed \(seed), \(requirement.id) \(state)")
        }
      }
    }
  }

  @Test func answeringACapabilityNeverWidensTheRangeOfItsDomainAndPopulation() {
    for seed in Self.seeds {
      var maker = RandomLab(seed: seed, .init(items: 50))
      let lab = maker.lab
      let before = lab.assess()
      for capability in lab.catalog.capabilities
      where lab.worksheet.capabilities[capability.id] == nil {
        let facets = capability.facets.map(\.id.rawValue)
        for need in Need.allCases {
          var next = lab
          let used = maker.some(facets)
          next.answer(capability.id.rawValue, need, facets: used.isEmpty ? nil : used)
          expectInside(before, next.assess(), "seed \(seed), \(capability.id) \(need) \(used)")
        }
      }
    }
  }

  @Test func givingTheListOfLicencesNeverWidensARange() {
    var given = 0
    for seed in Self.seeds {
      let lab = randomLab(seed, .init(gates: 60))
      guard lab.worksheet.licences == nil else { continue }
      let before = lab.assess()
      for owned in [[], ["plan-a"], ["plan-b"], ["plan-a", "plan-b", "plan-c"]] {
        var next = lab
        next.worksheet.licences = []
        for plan in owned { next.own(plan) }
        expectInside(before, next.assess(), "seed \(seed), \(owned)")
        given += 1
      }
    }
    #expect(given > 100)
  }

  @Test func givingTheCloudNeverWidensARange() {
    var given = 0
    for seed in Self.seeds {
      let lab = randomLab(seed, .init(gates: 60))
      guard lab.worksheet.cloud == nil else { continue }
      let before = lab.assess()
      for cloud in Cloud.allCases {
        var next = lab
        next.worksheet.cloud = cloud
        expectInside(before, next.assess(), "seed \(seed), \(cloud)")
        given += 1
      }
    }
    #expect(given > 100)
  }
}
