import MusterEngine
import MusterModel
import MusterTestSupport
import Testing

/// The range is the set of scores that some way of answering would still give.
///
/// Written without the engine's rules: every way of filling in the worksheet is assessed anew.
@Suite struct BruteForceTests {
  /// One thing that is open, and the ways to answer it.
  private typealias Choice = [@Sendable (inout Lab) -> Void]

  private static let most = 150

  private func subsets(_ facets: [String]) -> [[String]?] {
    var result: [[String]] = [[]]
    for facet in facets { result += result.map { $0 + [facet] } }
    return result.map { $0.isEmpty ? nil : $0 }
  }

  /// Everything that is open in a worksheet of one population.
  private func choices(_ lab: Lab) -> [Choice] {
    var all: [Choice] = []
    for capability in lab.catalog.capabilities
    where lab.worksheet.capabilities[capability.id] == nil {
      let name = capability.id.rawValue
      var choice: Choice = [{ $0.answer(name, .notUsed) }, { $0.answer(name, .notApplicable) }]
      for need in Need.weighing {
        for used in subsets(capability.facets.map(\.id.rawValue)) {
          choice.append { $0.answer(name, need, facets: used) }
        }
      }
      all.append(choice)
    }
    for requirement in lab.catalog.requirements
    where lab.worksheet.requirements[requirement.id] == nil {
      let name = requirement.id.rawValue
      all.append(RequirementState.allCases.map { state in { $0.say(name, state) } })
    }
    if lab.worksheet.licences == nil {
      let plans = lab.catalog.plans.map(\.id.rawValue)
      all.append(
        subsets(plans).map { owned in
          { lab in
            lab.worksheet.licences = []
            for plan in owned ?? [] { lab.own(plan) }
          }
        })
    }
    if lab.worksheet.cloud == nil {
      all.append(Cloud.allCases.map { cloud in { $0.worksheet.cloud = cloud } })
    }
    if let open = lab.worksheet.populations.first, open.minimumOS == nil {
      all.append(
        ["1", "17", "99"].map { lowest in
          {
            $0.worksheet.populations = []
            $0.population(
              "p0", on: open.platform.rawValue, mode: open.mode.rawValue,
              ownership: open.ownership, minimumOS: lowest)
          }
        })
    }
    return all
  }

  /// Every way of making all choices.
  private func forEachWay(_ choices: [Choice], _ lab: Lab, _ body: (Lab) -> Void) {
    guard let first = choices.first else { return body(lab) }
    for way in first {
      var next = lab
      way(&next)
      forEachWay(Array(choices.dropFirst()), next, body)
    }
  }

  /// What all ways of answering give, by domain, in each view.
  private func reached(_ lab: Lab, _ choices: [Choice]) -> [Domain: Views<ScoreRange>] {
    var reached: [Domain: Views<ScoreRange>] = [:]
    forEachWay(choices, lab) { answered in
      for part in answered.assess().domains {
        guard let scores = part.standing.scores else { continue }
        let old = reached[part.domain] ?? scores
        reached[part.domain] = Views { view in
          ScoreRange(
            low: min(old[view].low, scores[view].low),
            high: max(old[view].high, scores[view].high))
        }
      }
    }
    return reached
  }

  /// Calls `body` for worksheets that are small enough to try every way.
  private func forEachSmallLab(
    _ seeds: ClosedRange<UInt64>, _ openness: RandomLab.Openness,
    _ body: (UInt64, Lab, [Choice]) -> Void
  ) -> Int {
    var tried = 0
    for seed in seeds {
      var lab = randomLab(seed, openness)
      lab.day = day("2026-11-20")
      let choices = choices(lab)
      let ways = choices.reduce(1) { $0 * $1.count }
      guard ways > 1, ways <= Self.most else { continue }
      tried += 1
      body(seed, lab, choices)
    }
    return tried
  }

  @Test func theRangeEqualsBruteForceWhereItemsAreIndependent() {
    let openness = RandomLab.Openness(
      items: 40, gates: 0, populations: 1...1, hasControls: false, size: 1...4)
    let tried = forEachSmallLab(1...200, openness) { seed, lab, choices in
      let reached = reached(lab, choices)
      for part in lab.assess().domains {
        #expect(part.standing.scores == reached[part.domain], "seed \(seed), \(part.domain)")
      }
    }
    #expect(tried >= 60, "enough small worksheets")
  }

  @Test func theRangeEqualsBruteForceOverLicencesAndLowestOS() {
    let openness = RandomLab.Openness(
      items: 20, gates: 70, populations: 1...1, hasControls: false, size: 1...3)
    var open = 0
    _ = forEachSmallLab(1001...1200, openness) { seed, lab, choices in
      // Features of different clouds share one answer; a given cloud keeps items independent.
      guard lab.worksheet.cloud != nil else { return }
      let reached = reached(lab, choices)
      for part in lab.assess().domains {
        #expect(part.standing.scores == reached[part.domain], "seed \(seed), \(part.domain)")
        if part.standing.scores?.now.low != part.standing.scores?.now.high { open += 1 }
      }
    }
    #expect(open > 15, "gates leave something open")
  }

  @Test func theRangeHoldsEveryWayOfAnsweringWhereItemsShareAnswers() {
    let openness = RandomLab.Openness(
      items: 30, gates: 20, populations: 1...1, hasControls: true, size: 1...3)
    let tried = forEachSmallLab(2001...2200, openness) { seed, lab, choices in
      let reached = reached(lab, choices)
      for part in lab.assess().domains {
        guard let scores = part.standing.scores, let found = reached[part.domain] else { continue }
        for view in View.allCases {
          #expect(
            scores[view].holds(found[view]),
            "seed \(seed), \(part.domain), \(view): \(scores[view]) and \(found[view])")
        }
      }
    }
    #expect(tried >= 60, "enough small worksheets")
  }
}
