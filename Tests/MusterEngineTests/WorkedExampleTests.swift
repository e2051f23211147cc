import MusterEngine
import MusterModel
import Testing

/// The worked example of docs/scoring.md, number by number.
@Suite struct WorkedExampleTests {
  static var lab: Lab {
    var lab = Lab()
    lab.population("ios-corporate", devices: 6000)
    lab.population("android-kiosk", on: "android", devices: 400)
    lab.population("macos", on: "macos", devices: 600)
    lab.plan("suite", ["tunnel"])
    lab.feature("per-app-tunnel", licence: [["tunnel"]])
    lab.capability("passcode", on: ["ios", "macos"])
    lab.route("passcode", .equivalent, on: ["ios", "macos"])
    lab.answer("passcode", .must, in: ["ios-corporate"])
    lab.answer("passcode", .should, in: ["macos"])
    lab.capability("per-app-tunnel")
    lab.route("per-app-tunnel", .equivalent, by: ["per-app-tunnel"])
    lab.answer("per-app-tunnel", .must)
    lab.item("secure-content", .alternative, need: .should)
    lab.item("escalation", .partial, need: .should)
    lab.capability("no-reviewed-row")
    lab.answer("no-reviewed-row", .could)
    lab.item("kiosk-mode", .equivalent, need: .must, on: ["android"])
    lab.item("unattended", .none, need: .must, isBlocker: true, on: ["android"])
    lab.item("app-pinning", .equivalent, need: .should, on: ["android"])
    lab.item("disk-encryption", .equivalent, need: .must, on: ["macos"])
    lab.item("smart-groups", .partial, need: .should, on: ["macos"])
    lab.item("self-service", .alternative, need: .should, on: ["macos"])
    return lab
  }

  struct Row: CustomTestStringConvertible {
    let part: String
    let now: String
    let addOn: String
    let completeness: String
    let exactNow: ScoreRange
    let exactAddOn: ScoreRange
    var testDescription: String { part }
  }

  static let rows = [
    Row(
      part: "ios-corporate", now: "50.00–59.09", addOn: "77.27–86.36", completeness: "90.91",
      exactNow: ScoreRange(low: Ratio(50), high: Ratio(650, 11)),
      exactAddOn: ScoreRange(low: Ratio(850, 11), high: Ratio(950, 11))),
    Row(
      part: "android-kiosk", now: "62.50", addOn: "62.50", completeness: "100.00",
      exactNow: ScoreRange(Ratio(125, 2)), exactAddOn: ScoreRange(Ratio(125, 2))),
    Row(
      part: "macos", now: "83.33", addOn: "83.33", completeness: "100.00",
      exactNow: ScoreRange(Ratio(250, 3)), exactAddOn: ScoreRange(Ratio(250, 3))),
    Row(
      part: "all", now: "53.57–61.36", addOn: "76.95–84.74", completeness: "92.21",
      exactNow: ScoreRange(low: Ratio(375, 7), high: Ratio(4725, 77)),
      exactAddOn: ScoreRange(low: Ratio(5925, 77), high: Ratio(6525, 77))),
  ]

  @Test(arguments: rows)
  func everyNumberOfTheTable(_ row: Row) throws {
    let assessment = Self.lab.assess()
    let standing =
      row.part == "all"
      ? assessment.standing : try #require(assessment.population(row.part)).standing
    let scores = try #require(standing.scores)
    let completeness = try #require(standing.completeness)
    #expect(scores.now == row.exactNow)
    #expect(scores.addOn == row.exactAddOn)
    #expect(scores.now.printed == row.now)
    #expect(scores.addOn.printed == row.addOn)
    #expect(Hundredths.text(completeness.roundedHundredths) == row.completeness)
    #expect(scores.owned == scores.now, "nothing is owned that is not used")
  }

  @Test func theOneDomainCarriesTheWholeScore() throws {
    let assessment = Self.lab.assess()
    #expect(assessment.domains.map(\.domain) == [.devices])
    #expect(assessment.domain(.devices)?.standing == assessment.standing)
    #expect(assessment.devices == 7000)
  }

  @Test func verdictIsBlockedByTheOneBlocker() throws {
    let assessment = Self.lab.assess()
    #expect(assessment.standing.verdicts == Views { _ in .blocked })
    let blocker = try #require(assessment.blockers.first)
    #expect(assessment.blockers.count == 1)
    #expect(blocker.item == .capability(id("unattended")))
    #expect(blocker.population == id("android-kiosk"))
    #expect(blocker.devices == 400)
    #expect(assessment.population("ios-corporate")?.standing.verdicts.now == .notReady)
    #expect(assessment.population("macos")?.standing.verdicts.now == .ready)
  }

  @Test func deductionsAreThoseOfTheLaw() throws {
    let assessment = Self.lab.assess()
    // 100 · s_g · w (1 − v) ÷ Σw with 6000, 400, 600 of 7000 devices.
    let expected: [(String, Ratio, Finding.Reason)] = [
      ("per-app-tunnel", Ratio(100 * 6 * 3, 7 * 11), .gate),
      ("no-reviewed-row", Ratio(100 * 6, 7 * 11), .unknown),
      ("escalation", Ratio(100 * 6, 7 * 11), .gap),
      ("secure-content", Ratio(100 * 6, 7 * 11 * 2), .gap),
      ("unattended", Ratio(100 * 2 * 3, 35 * 8), .gap),
      ("smart-groups", Ratio(100 * 3, 35 * 9), .gap),
      ("self-service", Ratio(100 * 3, 35 * 9 * 2), .gap),
    ]
    #expect(assessment.findings.count == expected.count)
    for (name, points, reason) in expected {
      let finding = try #require(assessment.finding(name))
      #expect(finding.points == points, "\(name)")
      #expect(finding.reason == reason, "\(name)")
    }
    #expect(assessment.findings.first?.item.text == "per-app-tunnel", "the worst stands first")
  }

  @Test func theMissingLicenceIsWorthTheDifferenceOfTheViews() throws {
    let assessment = Self.lab.assess()
    let effect = try #require(assessment.licences.first)
    #expect(effect.plan == id("suite"))
    #expect(effect.points == Ratio(5925, 77) - Ratio(375, 7))
    #expect(
      effect.closes
        == [.init(item: .capability(id("per-app-tunnel")), population: id("ios-corporate"))])
    #expect(assessment.finding("per-app-tunnel")?.recovers == effect.points)
    #expect(assessment.finding("per-app-tunnel")?.fix == .addOn)
    #expect(assessment.finding("per-app-tunnel")?.licence == [id("tunnel")])
  }
}
