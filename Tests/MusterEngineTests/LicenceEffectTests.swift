import MusterEngine
import MusterModel
import MusterTestSupport
import Testing

/// What plans that are not owned would do.
@Suite struct LicenceEffectTests {
  @Test func pointsAreTheDifferenceOfTwoAssessments() throws {
    var effects = 0
    for seed in UInt64(20_001)...20_300 {
      let lab = randomLab(seed, .init(gates: 10))
      let before = lab.assess()
      guard let low = before.standing.scores?.now.low else { continue }
      for effect in before.licences {
        var bought = lab
        bought.own(effect.plan.rawValue)
        let after = bought.assess().standing.scores?.now.low
        #expect(after == low + effect.points, "seed \(seed), \(effect.plan)")
        effects += 1
      }
    }
    #expect(effects > 30)
  }

  @Test func aPlanThatIsLeftOutWouldChangeNothing() throws {
    for seed in UInt64(21_001)...21_200 {
      let lab = randomLab(seed, .init(gates: 10, hasControls: false))
      let before = lab.assess()
      guard lab.worksheet.licences != nil else { continue }
      let listed = Set(before.licences.map(\.plan))
      for plan in lab.catalog.plans
      where !listed.contains(plan.id) && lab.worksheet.cloud.map(plan.clouds.contains) ?? true {
        var bought = lab
        bought.own(plan.id.rawValue)
        #expect(
          bought.assess().standing.scores?.now.low == before.standing.scores?.now.low,
          "seed \(seed), \(plan.id)")
      }
    }
  }

  @Test func effectsAreInTheOrderOfTheirPoints() {
    var lab = Lab.single
    lab.gated("b")
    lab.gated("a")
    lab.plan("both", ["service-a", "service-b"])
    let effects = lab.assess().licences
    #expect(effects.map(\.plan.rawValue) == ["both", "plan-a", "plan-b"])
    #expect(effects.map(\.points) == [Ratio(100), Ratio(50), Ratio(50)])
    #expect(effects.first?.closes.map(\.item.text) == ["a", "b"])
  }

  @Test func aControlGainsWithItsCapability() {
    var lab = Lab.single
    lab.gated("a")
    lab.item("none", .none, need: .must)
    lab.control("control", capabilities: ["a"])
    let effect = lab.assess().licences.first
    // devices 25 of 40 rises from 0 to 50, compliance 15 of 40 from 0 to 100.
    #expect(effect?.points == Ratio(50 * 25 + 100 * 15, 40))
  }

  @Test(arguments: ["owned", "not sold in the cloud", "no list"])
  func aPlanIsNotOffered(_ reason: String) {
    var lab = Lab.single
    lab.plan("plan", ["s"], clouds: reason == "not sold in the cloud" ? [.gcc] : Cloud.allCases)
    lab.feature("f", licence: [["s"]])
    lab.capability("c")
    lab.route("c", .equivalent, by: ["f"])
    lab.answer("c", .must)
    if reason == "owned" { lab.own("plan") }
    if reason == "no list" { lab.worksheet.licences = nil }
    #expect(lab.assess().licences.isEmpty)
  }
}
