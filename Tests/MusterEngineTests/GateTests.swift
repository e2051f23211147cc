import MusterEngine
import MusterModel
import Testing

/// Gates of routes and features: met, unmet or unknown, in each view.
@Suite struct GateTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let now: ScoreRange
    let owned: ScoreRange
    let addOn: ScoreRange
    let lab: Lab
    var testDescription: String { name }

    /// One capability that the feature `f` reaches; on sale: `a` (s), `b` (t), `ab` (s, t).
    init(
      _ name: String, _ now: ScoreRange, _ owned: ScoreRange? = nil, _ addOn: ScoreRange? = nil,
      _ fill: (inout Lab) -> Void
    ) {
      self.name = name
      self.now = now
      self.owned = owned ?? now
      self.addOn = addOn ?? owned ?? now
      var lab = Lab.single
      lab.plan("a", ["s"])
      lab.plan("b", ["t"])
      lab.plan("ab", ["s", "t"])
      lab.capability("c", management: [.device, .app])
      lab.route("c", .equivalent, by: ["f"], modes: ["ade", "user", "mam"])
      lab.answer("c", .must)
      fill(&lab)
      self.lab = lab
    }
  }

  static let met = ScoreRange(100, 100)
  static let unmet = ScoreRange(0, 0)
  static let unknown = ScoreRange(0, 100)

  static let licences = [
    Case("no licence needed", met) { $0.feature("f") },
    Case("a closed list without the plan", unmet, unmet, met) { $0.feature("f", licence: [["s"]]) },
    Case("owned", met) {
      $0.feature("f", licence: [["s"]])
      $0.own("a")
    },
    Case("one of two sets is enough", met) {
      $0.feature("f", licence: [["s"], ["t"]])
      $0.own("b")
    },
    Case("half of a set is not enough", unmet, unmet, met) {
      $0.feature("f", licence: [["s", "t"]])
      $0.own("a")
    },
    Case("a set is met by two plans together", met) {
      $0.feature("f", licence: [["s", "t"]])
      $0.own("a")
      $0.own("b")
    },
    Case("no list is unknown", unknown, unknown, met) {
      $0.feature("f", licence: [["s"]])
      $0.worksheet.licences = nil
    },
    Case("no list, and no plan has it", unmet) {
      $0.feature("f", licence: [["u"]])
      $0.worksheet.licences = nil
    },
    Case("a plan that is not sold in the cloud cannot be bought", unmet) {
      $0.plan("gov", ["g"], clouds: [.gcc])
      $0.feature("f", licence: [["g"]])
    },
    Case("whether it can be bought is unknown without a cloud", unmet, unmet, unknown) {
      $0.plan("gov", ["g"], clouds: [.gcc])
      $0.feature("f", licence: [["g"]])
      $0.worksheet.cloud = nil
    },
    Case("a licence that starts tomorrow is owned", unmet, met, met) {
      $0.feature("f", licence: [["s"]])
      $0.own("a", from: "2026-11-21")
    },
    Case("a licence counts on its first and last day", met) {
      $0.feature("f", licence: [["s"]])
      $0.own("a", from: "2026-11-20", until: "2026-11-20")
    },
    Case("a licence that ended yesterday must be bought again", unmet, unmet, met) {
      $0.feature("f", licence: [["s"]])
      $0.own("a", until: "2026-11-19")
    },
    Case("a plan does not hold what it will hold tomorrow", unmet) {
      $0.plan("later", ["l"], period: Period(from: day("2026-11-21")))
      $0.feature("f", licence: [["l"]])
      $0.own("later")
    },
    Case("a plan holds what it holds from today", met) {
      $0.plan("today", ["l"], period: Period(from: day("2026-11-20")))
      $0.feature("f", licence: [["l"]])
      $0.own("today")
    },
    Case("a plan does not hold what it held until yesterday", unmet) {
      $0.plan("past", ["l"], period: Period(until: day("2026-11-19")))
      $0.feature("f", licence: [["l"]])
      $0.own("past")
    },
  ]

  static let others = [
    Case("the cloud has it", met) { $0.feature("f", clouds: [.commercial]) },
    Case("the cloud has it not", unmet) { $0.feature("f", clouds: [.gcc]) },
    Case("no cloud given", unknown) {
      $0.feature("f", clouds: [.gcc])
      $0.worksheet.cloud = nil
    },
    Case("the lowest OS is enough", met) {
      $0.feature("f", reach: .init(minimumOS: version("18.0")))
    },
    Case("the lowest OS is too low", unmet) {
      $0.feature("f", reach: .init(minimumOS: version("18.10")))
    },
    Case("no lowest OS given", unknown) {
      $0.feature("f", reach: .init(minimumOS: version("18")))
      $0.worksheet.populations = []
      $0.population("p", minimumOS: nil)
    },
    Case("an unmet gate outweighs an unknown one", unmet) {
      $0.feature("f", reach: .init(minimumOS: version("19")), clouds: [.gcc])
      $0.worksheet.cloud = nil
    },
    Case("another mode", unmet) { $0.feature("f", reach: .init(modes: [id("user")])) },
    Case("this mode", met) { $0.feature("f", reach: .init(modes: [id("ade")])) },
    Case("another ownership", unmet) { $0.feature("f", reach: .init(ownership: [.personal])) },
    Case("this ownership", met) { $0.feature("f", reach: .init(ownership: [.corporate])) },
    Case("another platform", unmet) { $0.feature("f", on: ["macos"]) },
    Case("preview counts", met) { $0.feature("f", status: .preview) },
    Case("deprecated counts", met) { $0.feature("f", status: .deprecated) },
    Case("ended does not", unmet) { $0.feature("f", status: .ended) },
    Case("available from today", met) {
      $0.feature("f", available: Period(from: day("2026-11-20")))
    },
    Case("available from tomorrow", unmet) {
      $0.feature("f", available: Period(from: day("2026-11-21")))
    },
    Case("available until today", met) {
      $0.feature("f", available: Period(until: day("2026-11-20")))
    },
    Case("available until yesterday", unmet) {
      $0.feature("f", available: Period(until: day("2026-11-19")))
    },
    Case("all features of a route are needed", unmet) {
      $0.feature("f")
      $0.feature("g", clouds: [.gcc])
      $0.catalog.routes = []
      $0.route("c", .equivalent, by: ["f", "g"])
    },
    Case("an unmet gate leaves the next best route", ScoreRange(75, 75)) {
      $0.feature("f", clouds: [.gcc])
      $0.route("c", .alternative)
    },
    Case("an unknown gate spans from unmet to met", ScoreRange(75, 100)) {
      $0.feature("f", clouds: [.gcc])
      $0.worksheet.cloud = nil
      $0.route("c", .alternative)
    },
  ]

  @Test(arguments: licences + others)
  func gate(_ example: Case) {
    let scores = example.lab.assess().domain(.devices)?.standing.scores
    #expect(
      scores == Views(now: example.now, owned: example.owned, addOn: example.addOn))
  }
}
