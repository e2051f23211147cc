import MusterEngine
import MusterModel
import Testing

/// Populations without items, many of them, app management, and counts beside the score.
@Suite struct PopulationTests {
  @Test func aPopulationWithoutItemsHasNoScoreAndTakesNoPart() {
    var lab = Lab.single
    lab.items(4, .equivalent)
    lab.item("half", .partial, need: .must)
    let alone = lab.assess()
    lab.population("empty", on: "macos", devices: 1_000_000)
    let assessment = lab.assess()
    #expect(assessment.standing == alone.standing)
    #expect(assessment.population("empty")?.standing.scores == nil)
    #expect(assessment.population("empty")?.standing.completeness == nil)
    #expect(assessment.population("empty")?.standing.verdicts == Views { _ in .unknown })
    #expect(assessment.population("empty")?.domains.isEmpty == true)
    #expect(assessment.devices == 1_000_100)
  }

  @Test func allItemsNotUsedIsUnknownWithoutAScore() {
    var lab = Lab.single
    for number in 0..<5 { lab.item("c-\(number)", .equivalent, need: .notUsed) }
    let assessment = lab.assess()
    #expect(assessment.standing.scores == nil)
    #expect(assessment.standing.completeness == nil)
    #expect(assessment.standing.verdicts == Views { _ in .unknown })
    #expect(assessment.domains.isEmpty)
    #expect(assessment.findings.isEmpty)
    #expect(assessment.openItems == 0)
  }

  @Test func aDomainWithoutItemsGivesItsWeightToTheOthers() {
    var lab = Lab.single
    lab.item("c", .equivalent, need: .must)
    lab.requirement("r", .people)
    lab.say("r", .notMet)
    // devices 25 and people 10 of 35.
    #expect(lab.assess().standing.scores?.now.low == Ratio(100 * 25, 35))
  }

  @Test func aShareCountsOnlyPopulationsWithItemsInTheDomain() {
    var lab = Lab.single
    lab.population("q", on: "android", devices: 300)
    lab.item("c", .none, need: .must)
    lab.requirement("r", .identity)
    lab.say("r", .met, in: ["p"])
    lab.say("r", .notMet, in: ["q"])
    let assessment = lab.assess()
    #expect(assessment.domain(.devices)?.standing.scores?.now == ScoreRange(0, 0))
    #expect(assessment.domain(.identity)?.standing.scores?.now == ScoreRange(25, 25))
  }

  @Test func sixtyPopulationsWithOddCountsStayExact() throws {
    var lab = Lab()
    var devices = 0
    var good = 0
    lab.item("a", .equivalent, need: .must)
    lab.capability("b", facets: ["x", "y", "z"])
    lab.route("b", .partial, missing: ["z"])
    for number in 0..<60 {
      let count = 1_000_003 + 7919 * number * number
      let name = "p-\(number)"
      lab.population(name, devices: count)
      let isReached = number % 3 == 0
      lab.answer("b", .could, facets: isReached ? ["x"] : ["x", "z"], in: [name])
      devices += count
      good += isReached ? count : 0
    }
    let assessment = lab.assess()
    // 1 where all used facets are reached, else (3 + 1/2) ÷ 4 = 7/8.
    let expected = Ratio(100 * good, devices) + Ratio(700, 8) * Ratio(devices - good, devices)
    #expect(assessment.standing.scores?.now == ScoreRange(expected))
    let sum = assessment.findings.reduce(Ratio.zero) { $0 + $1.points }
    #expect(sum + expected == Ratio(100))
    let printed = assessment.findings.reduce(0) { $0 + $1.hundredths }
    #expect(printed == 10_000 - expected.roundedHundredths)
  }

  @Test func numbersBeyond64BitsStayExact() throws {
    var lab = Lab()
    lab.item("a", .equivalent, need: .must)
    lab.item("b", .alternative, need: .could)
    lab.item("open", .equivalent, need: nil)
    for number in 0..<60 {
      let name = "p-\(number)"
      lab.population(name, devices: Population.mostDevices - 2 * number - 1)
      for domain in [Domain.identity, .mechanics, .people] {
        let requirement = "r-\(domain.rawValue)-\(number)"
        lab.requirement(requirement, domain, .moderate)
        lab.say(requirement, number % 2 == 0 ? .partly : .notMet, in: [name])
      }
    }
    let assessment = lab.assess()
    let scores = try #require(assessment.standing.scores)
    let sum = assessment.findings.reduce(Ratio.zero) { $0 + $1.points }
    #expect(sum + scores.now.low == Ratio(100))
  }

  struct Mam: CustomTestStringConvertible {
    let name: String
    let management: [Management]
    let modes: [String]?
    let score: ScoreRange?
    var testDescription: String { name }
  }

  static let mam = [
    Mam(
      name: "a capability of devices does not concern it", management: [.device], modes: nil,
      score: nil),
    Mam(
      name: "a route without modes needs an enrolled device", management: [.device, .app],
      modes: nil, score: ScoreRange(0, 0)),
    Mam(
      name: "a route that names the mode counts", management: [.app], modes: ["mam"],
      score: ScoreRange(100, 100)),
  ]

  @Test(arguments: mam)
  func appManagement(_ example: Mam) {
    var lab = Lab()
    lab.population("p", mode: "mam", ownership: .personal)
    lab.capability("c", .apps, management: example.management)
    lab.route("c", .equivalent, modes: example.modes)
    lab.answer("c", .must)
    #expect(lab.assess().standing.scores?.now == example.score)
  }

  @Test func appManagementAloneDoesNotConcernEnrolledDevices() {
    var lab = Lab.single
    lab.capability("c", .apps, management: [.app])
    lab.route("c", .equivalent)
    lab.answer("c", .must)
    #expect(lab.assess().standing.scores == nil)
  }

  @Test func evidenceIsCountedBesideTheScore() {
    var lab = Lab.single
    lab.item("c-1", .none, need: nil)
    lab.answer("c-1", .must, evidence: .d)
    lab.item("c-2", .equivalent, need: nil)
    lab.answer("c-2", .could, evidence: .a)
    lab.item("c-3", .equivalent, need: nil)
    lab.answer("c-3", .notUsed, evidence: .a)
    lab.item("c-4", .equivalent, need: nil)
    lab.requirement("r-1")
    lab.say("r-1", .met, evidence: .a)
    lab.requirement("r-2")
    lab.say("r-2", .met)
    let assessment = lab.assess()
    #expect(assessment.evidence == [.d: 1, .a: 2, nil: 1])
    var without = lab
    without.answer("c-1", .must)
    #expect(without.assess().standing == assessment.standing, "a grade is never in the score")
  }

  @Test func openItemsAreCountedOnceOverPopulations() {
    var lab = Lab.single
    lab.population("q")
    lab.item("c-1", .equivalent, need: nil)
    lab.item("c-2", .equivalent, need: .must)
    lab.requirement("r", scope: .organisation)
    #expect(lab.assess().openItems == 2)
  }

  @Test func moreThanThirtyPercentOutOfScopeIsSaid() throws {
    for (out, isThin) in [(3, false), (4, true)] {
      var lab = Lab.single
      for number in 0..<10 {
        lab.item("c-\(number)", .equivalent, need: number < out ? .notUsed : .must)
      }
      let part = try #require(lab.assess().domain(.devices))
      #expect(part.outOfScope == (out, 10))
      #expect(part.isThin == isThin)
    }
  }

  @Test func anAnswerThatNamesAPopulationOutweighsTheRest() {
    var lab = Lab.single
    lab.population("q")
    lab.item("c", .none, need: .must)
    lab.answer("c", .notUsed, in: ["q"])
    lab.items(1, .equivalent)
    let assessment = lab.assess()
    #expect(assessment.population("p")?.standing.scores?.now == ScoreRange(50, 50))
    #expect(assessment.population("q")?.standing.scores?.now == ScoreRange(100, 100))
  }
}
