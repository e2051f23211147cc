import MusterModel
import MusterTestSupport

/// Small random catalogs and worksheets; the same seed makes the same one.
struct RandomLab {
  var random: SeededGenerator
  var lab = Lab()
  private var requirements: [String] = []
  private var capabilities: [String] = []
  /// Whether most of it is in order, so that good verdicts come up too.
  private var isGood = false

  /// What is left open in a random worksheet.
  struct Openness {
    /// Percent of items that nobody has answered.
    var items = 25
    /// Percent of worksheets that have no list of licences, no cloud and no lowest OS.
    var gates = 25
    /// How many populations there are.
    var populations = 1...3
    /// Whether frameworks are in scope.
    var hasControls = true
    /// How many capabilities and requirements there are.
    var size = 1...5
  }

  init(seed: UInt64, _ openness: Openness) {
    random = SeededGenerator(seed: seed)
    isGood = chance(50)
    addPopulations(openness)
    addPlans(openness)
    addRequirements(openness)
    addFeatures()
    addCapabilities(openness)
    if openness.hasControls { addControls() }
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }

  mutating func some<Value>(_ values: [Value], _ percent: Int = 50) -> [Value] {
    values.filter { _ in chance(percent) }
  }

  private mutating func addPopulations(_ openness: Openness) {
    for number in 0..<Int.random(in: openness.populations, using: &random) {
      let isPersonal = chance(20)
      let mode = isPersonal ? pick(["user", "mam"]) : pick(["ade", "ade", "ade", "mam"])
      let lowest = chance(openness.gates) ? nil : pick(["16", "17", "18.2"])
      lab.population(
        "p\(number)", on: pick(["ios", "ios", "android"]), mode: mode,
        ownership: isPersonal ? .personal : .corporate, minimumOS: lowest,
        devices: Int.random(in: 1...5000, using: &random))
    }
  }

  private mutating func addPlans(_ openness: Openness) {
    lab.worksheet.cloud = chance(openness.gates) ? nil : pick([.commercial, .gcc])
    lab.plan("plan-a", ["x"])
    lab.plan("plan-b", ["x", "y"], clouds: chance(60) ? Cloud.allCases : [.commercial])
    lab.plan("plan-c", ["z"], clouds: [.gcc])
    if chance(openness.gates) {
      lab.worksheet.licences = nil
    } else {
      for plan in some(["plan-a", "plan-b"], 30) { lab.own(plan) }
    }
  }

  private mutating func addRequirements(_ openness: Openness) {
    for number in 0..<Int.random(in: openness.size, using: &random) {
      let name = "r\(number)"
      requirements.append(name)
      let domain = pick([Domain.identity, .mechanics, .people, .compliance])
      lab.requirement(
        name, domain, pick(RequirementSeverity.allCases),
        scope: domain == .compliance || domain == .mechanics ? .population : .organisation,
        on: chance(80) ? nil : [pick(["ios", "android"])])
      guard !chance(isGood ? openness.items / 3 : openness.items) else { continue }
      let populations = lab.worksheet.populations.map(\.id.rawValue)
      if chance(60) {
        lab.say(name, state())
      } else {
        for population in some(populations, isGood ? 97 : 70) {
          lab.say(name, state(), in: [population])
        }
      }
    }
  }

  mutating func state() -> RequirementState {
    isGood && chance(90) ? .met : pick([.met, .met, .partly, .notMet, .notApplicable])
  }

  private mutating func addFeatures() {
    for number in 0..<4 {
      lab.feature(
        "f\(number)", on: chance(80) ? ["ios", "android"] : ["ios"],
        reach: Feature.Reach(
          minimumOS: chance(20) ? version("17") : nil,
          modes: chance(15) ? [id("ade"), id("mam")] : nil,
          ownership: chance(10) ? [.corporate] : nil),
        licence: chance(40) ? [some(["x", "y", "z"]), ["y"]].filter { !$0.isEmpty } : [],
        clouds: chance(20) ? [pick([.commercial, .gcc])] : nil,
        status: chance(5) ? .ended : .ga,
        available: chance(10) ? Period(from: day(pick(["2026-01-01", "2027-01-01"]))) : Period(),
        needs: some(requirements, 15))
    }
  }

  private mutating func addCapabilities(_ openness: Openness) {
    for number in 0..<Int.random(in: openness.size, using: &random) {
      let name = "c\(number)"
      capabilities.append(name)
      let facets = Array(["x", "y", "z"].prefix(pick([0, 0, 2, 3])))
      lab.capability(
        name, pick([.devices, .devices, .apps]), on: chance(80) ? ["ios", "android"] : ["ios"],
        facets: facets, isBlocker: chance(20), management: pick([[.device], [.device, .app]]),
        typicalNeed: pick([.must, .should, .could]))
      for _ in 0..<pick([0, 1, 1, 1, 2, 2, 3]) { addRoute(to: name, facets) }
      guard !chance(isGood ? openness.items / 3 : openness.items) else { continue }
      let populations = lab.worksheet.populations.map(\.id.rawValue)
      for population in some(populations, isGood ? 97 : 85) {
        answer(name, facets, in: [population])
      }
    }
  }

  mutating func answer(_ name: String, _ facets: [String], in populations: [String]?) {
    let used = some(facets)
    lab.answer(
      name, pick([.must, .must, .should, .should, .could, .notUsed, .notApplicable]),
      facets: used.isEmpty || chance(40) ? nil : used, in: populations,
      decision: chance(25) ? decision(pick(Decision.Kind.allCases)) : nil)
  }

  private mutating func addRoute(to name: String, _ facets: [String]) {
    let any = pick([Relation.equivalent, .broader, .alternative, .partial, .partial, .none])
    var relation = isGood && chance(85) ? .equivalent : any
    var missing: [String] = []
    if relation == .partial {
      missing = some(facets)
      if !facets.isEmpty, missing.isEmpty || missing.count == facets.count { missing = [facets[0]] }
    }
    if missing.isEmpty, relation == .partial { relation = .alternative }
    lab.route(
      name, relation, by: relation == .none ? [] : some(["f0", "f1", "f2", "f3"], 35),
      on: chance(80) ? ["ios", "android"] : ["ios"], missing: missing,
      modes: chance(25) ? ["ade", "mam", "user"] : nil,
      minimumOS: chance(10) ? "17" : nil, source: chance(90) ? reviewed : unreviewed)
  }

  private mutating func addControls() {
    for number in 0..<pick([0, 1, 2]) {
      let name = "a\(number)"
      lab.control(
        name, pick(RequirementSeverity.allCases), capabilities: some(capabilities, 40),
        requirements: some(requirements, 40), on: chance(80) ? nil : ["ios"])
      if chance(15) { lab.say(control: name, state()) }
    }
  }
}

/// A random lab by its seed, which every failure prints.
func randomLab(_ seed: UInt64, _ openness: RandomLab.Openness = .init()) -> Lab {
  RandomLab(seed: seed, openness).lab
}
