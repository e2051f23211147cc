import MusterEngine
import MusterModel
import Testing

/// The value of one capability, read off the score of the only item there is.
@Suite struct ValueTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let value: ScoreRange
    let lab: Lab
    var testDescription: String { name }

    init(_ name: String, _ value: ScoreRange, _ fill: (inout Lab) -> Void) {
      self.name = name
      self.value = value
      var lab = Lab.single
      lab.feature("f")
      fill(&lab)
      self.lab = lab
    }
  }

  /// A capability with facets `x`, `y`, `z` whose user names some of them.
  private static func facets(
    _ name: String, _ used: [String]?, _ value: ScoreRange, _ routes: (inout Lab) -> Void
  ) -> Case {
    Case(name, value) {
      $0.capability("c", facets: ["x", "y", "z"])
      routes(&$0)
      $0.answer("c", .must, facets: used)
    }
  }

  static let relations = [
    Case("equivalent is 1", ScoreRange(100, 100)) { $0.item("c", .equivalent, need: .must) },
    Case("broader is 1", ScoreRange(100, 100)) { $0.item("c", .broader, need: .must) },
    Case("alternative is 3/4", ScoreRange(75, 75)) { $0.item("c", .alternative, need: .must) },
    Case("partial without named facets is 1/2", ScoreRange(50, 50)) {
      $0.item("c", .partial, need: .must)
    },
    Case("none is 0", ScoreRange(0, 0)) { $0.item("c", .none, need: .must) },
    Case("no row is unknown", ScoreRange(0, 100)) {
      $0.capability("c")
      $0.answer("c", .must)
    },
    Case("a row that was never verified is unknown", ScoreRange(0, 100)) {
      $0.capability("c")
      $0.route("c", .none, source: unreviewed)
      $0.answer("c", .must)
    },
    Case("a row of another platform is unknown", ScoreRange(0, 100)) {
      $0.capability("c")
      $0.route("c", .equivalent, on: ["macos"])
      $0.answer("c", .must)
    },
    Case("the best of several routes counts", ScoreRange(75, 75)) {
      $0.item("c", .partial, need: .must)
      $0.route("c", .alternative)
      $0.route("c", .none)
    },
    Case("a route that names a feature the catalog lacks is not usable", ScoreRange(0, 0)) {
      $0.capability("c")
      $0.route("c", .equivalent, by: ["f", "gone"])
      $0.answer("c", .must)
    },
  ]

  static let composition = [
    facets("a partial route covers 2 of 3 used", ["x", "y", "z"], third(2)) {
      $0.route("c", .partial, missing: ["z"])
    },
    facets("only used facets count: all covered", ["x", "y"], ScoreRange(100, 100)) {
      $0.route("c", .partial, missing: ["z"])
    },
    facets("only used facets count: none covered", ["z"], ScoreRange(0, 0)) {
      $0.route("c", .partial, missing: ["z"])
    },
    facets("no facet named is 1/2 whatever is missing", nil, ScoreRange(50, 50)) {
      $0.route("c", .partial, missing: ["z"])
    },
    facets("an empty list names none", [], ScoreRange(50, 50)) {
      $0.route("c", .partial, missing: ["z"])
    },
    facets("two partial routes compose", ["x", "y", "z"], ScoreRange(100, 100)) {
      $0.route("c", .partial, missing: ["z"])
      $0.route("c", .partial, missing: ["x", "y"])
    },
    facets("two partial routes do not compose where no facet is named", nil, ScoreRange(50, 50)) {
      $0.route("c", .partial, missing: ["z"])
      $0.route("c", .partial, missing: ["x", "y"])
    },
    facets("partial and alternative compose", ["x", "z"], ScoreRange(Ratio(175, 2))) {
      $0.route("c", .partial, missing: ["z"])
      $0.route("c", .alternative)
    },
    facets("an alternative alone is 3/4 of every facet", ["x", "y"], ScoreRange(75, 75)) {
      $0.route("c", .alternative)
    },
    facets("an equivalent route covers every facet", ["x", "z"], ScoreRange(100, 100)) {
      $0.route("c", .partial, missing: ["z"])
      $0.route("c", .equivalent)
    },
    facets("none covers no facet", ["x"], ScoreRange(0, 0)) { $0.route("c", .none) },
  ]

  static func third(_ count: Int) -> ScoreRange { ScoreRange(Ratio(100 * count, 3)) }

  @Test(arguments: relations)
  func relationHasItsValue(_ example: Case) {
    #expect(example.lab.assess().standing.scores == Views { _ in example.value })
  }

  @Test(arguments: composition)
  func routesCompose(_ example: Case) {
    #expect(example.lab.assess().standing.scores == Views { _ in example.value })
  }

  @Test(arguments: 1...Capability.mostFacets)
  func everyNumberOfFacetsDividesExactly(_ count: Int) {
    let names = (0..<count).map { "facet-\($0)" }
    for reached in 0..<count {
      var lab = Lab.single
      lab.capability("c", facets: names)
      lab.route("c", .partial, missing: Array(names.dropFirst(reached)))
      lab.route("c", .alternative, modes: ["user"])
      lab.answer("c", .must, facets: names)
      let value = Ratio(100 * reached, count)
      #expect(lab.assess().standing.scores?.now == ScoreRange(value), "\(reached) of \(count)")
    }
  }

  struct Open: CustomTestStringConvertible {
    let name: String
    let range: ScoreRange
    let relation: Relation
    let missing: [String]
    var testDescription: String { name }
  }

  static let open = [
    Open(
      name: "equivalent can never become a gap", range: ScoreRange(100, 100),
      relation: .equivalent, missing: []),
    Open(
      name: "alternative is 3/4 whatever is used", range: ScoreRange(75, 75),
      relation: .alternative, missing: []),
    Open(
      name: "partial is anything over the facets", range: ScoreRange(0, 100),
      relation: .partial, missing: ["z"]),
    Open(name: "none is 0", range: ScoreRange(0, 0), relation: .none, missing: []),
  ]

  @Test(arguments: open)
  func anUnansweredNeedSpansTheFacetsThatCouldBeUsed(_ example: Open) throws {
    var lab = Lab.single
    lab.capability("c", facets: ["x", "z"])
    lab.route("c", example.relation, missing: example.missing)
    let standing = lab.assess().standing
    #expect(standing.scores?.now == example.range)
    #expect(standing.completeness == .zero)
  }

  @Test(arguments: zip(Need.weighing, [3, 2, 1]))
  func needsWeigh(_ need: Need, _ weight: Int) {
    var lab = Lab.single
    lab.item("good", .equivalent, need: .must)
    lab.item("bad", .none, need: need)
    #expect(lab.assess().standing.scores?.now.low == Ratio(300, 3 + weight))
  }

  @Test(arguments: zip(RequirementSeverity.allCases, [3, 3, 2, 1]))
  func severitiesWeigh(_ severity: RequirementSeverity, _ weight: Int) {
    var lab = Lab.single
    lab.requirement("good", .mechanics, .major)
    lab.say("good", .met)
    lab.requirement("bad", .mechanics, severity)
    lab.say("bad", .notMet)
    #expect(lab.assess().standing.scores?.now.low == Ratio(300, 3 + weight))
  }

  @Test(
    arguments: zip(
      [RequirementState.met, .partly, .notMet],
      [ScoreRange(100, 100), ScoreRange(50, 50), ScoreRange(0, 0)]))
  func requirementStatesHaveValues(_ state: RequirementState, _ value: ScoreRange) {
    var lab = Lab.single
    lab.requirement("r")
    lab.say("r", state)
    #expect(lab.assess().standing.scores == Views { _ in value })
  }

  @Test func anUnansweredRequirementIsAnything() {
    var lab = Lab.single
    lab.requirement("open", .mechanics, .minor)
    lab.requirement("good", .mechanics, .major)
    lab.say("good", .met)
    let standing = lab.assess().standing
    #expect(standing.scores?.now == ScoreRange(75, 100))
    #expect(standing.completeness == Ratio(75))
  }

  @Test func typicalNeedWeighsInCompletenessOnly() {
    for (need, completeness) in [(Need.must, 50), (.should, 60), (.could, 75)] {
      var lab = Lab.single
      lab.item("good", .equivalent, need: .must)
      lab.capability("open", typicalNeed: need)
      lab.route("open", .none)
      let standing = lab.assess().standing
      #expect(standing.completeness == Ratio(completeness))
      #expect(standing.scores?.now == ScoreRange(50, 100))
    }
  }
}
