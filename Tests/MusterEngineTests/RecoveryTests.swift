import MusterEngine
import MusterModel
import Testing

/// What a finding says its fix recovers is what a second assessment gains.
@Suite struct RecoveryTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let fix: Finding.Fix
    let reason: Finding.Reason
    let lab: Lab
    let mend: @Sendable (inout Lab) -> Void
    var testDescription: String { name }

    /// The item `item` among others, in two populations and two domains.
    init(
      _ name: String, _ fix: Finding.Fix, _ reason: Finding.Reason,
      _ fill: (inout Lab) -> Void, mend: @escaping @Sendable (inout Lab) -> Void
    ) {
      self.name = name
      self.fix = fix
      self.reason = reason
      self.mend = mend
      var lab = Lab.single
      lab.population("q", on: "android", devices: 37)
      lab.item("a-good", .equivalent, need: .should, on: ["ios", "android"])
      lab.item("b-half", .partial, need: .could)
      lab.requirement("z-other", .identity, .minor, scope: .organisation)
      lab.say("z-other", .partly)
      fill(&lab)
      self.lab = lab
    }
  }

  static let cases = [
    Case("buying a licence", .addOn, .gate) {
      $0.gated("item")
    } mend: {
      $0.own("plan-item")
    },
    Case("waiting for a licence that is bought", .owned, .gate) {
      $0.gated("item")
      $0.own("plan-item", from: "2027-01-01")
    } mend: {
      $0.own("plan-item")
    },
    Case("doing the work of a requirement", .work, .notMet) {
      $0.requirement("item", .mechanics, .moderate, on: ["ios"])
      $0.say("item", .notMet)
    } mend: {
      $0.say("item", .met)
    },
    Case("finishing the work of a requirement of the organisation", .work, .partly) {
      $0.requirement("item", .identity, .blocker, scope: .organisation)
      $0.say("item", .partly)
    } mend: {
      $0.say("item", .met)
    },
    Case("answering a need", .answer, .unanswered) {
      $0.item("item", .alternative, need: nil)
    } mend: {
      $0.answer("item", .notUsed)
    },
    Case("answering a need that a route reaches in some facets", .answer, .unanswered) {
      $0.capability("item", facets: ["x", "z"])
      $0.route("item", .partial, missing: ["z"])
    } mend: {
      $0.answer("item", .must, facets: ["x"])
    },
    Case("answering a requirement", .answer, .unanswered) {
      $0.requirement("item", .identity, .major, scope: .organisation)
    } mend: {
      $0.say("item", .met)
    },
    Case("giving the cloud that a gate asks for", .answer, .unknown) {
      $0.worksheet.cloud = nil
      $0.feature("f", clouds: [.commercial])
      $0.capability("item")
      $0.route("item", .equivalent, by: ["f"])
      $0.answer("item", .must)
    } mend: {
      $0.worksheet.cloud = .commercial
    },
    Case("dropping a need", .drop, .gap) {
      $0.item("item", .none, need: .must)
    } mend: {
      $0.answer("item", .notUsed)
    },
    Case("doing the work of a control", .work, .control) {
      $0.item("y", .none, need: .must)
      $0.control("item", capabilities: ["y"])
    } mend: {
      $0.say(control: "item", .met)
    },
  ]

  @Test(arguments: cases)
  func recovers(_ example: Case) throws {
    let before = example.lab.assess()
    let finding = try #require(before.finding("item"))
    #expect(finding.fix == example.fix)
    #expect(finding.reason == example.reason)
    #expect(finding.recovers > .zero)
    var mended = example.lab
    example.mend(&mended)
    let low = try #require(before.standing.scores).now.low
    let newLow = try #require(mended.assess().standing.scores).now.low
    #expect(newLow == low + finding.recovers)
  }

  @Test func workOnAnyRequirementRecoversWhatItSays() throws {
    var mended = 0
    for seed in UInt64(1)...250 {
      // Without features and controls a requirement is nobody's gate and nobody's part.
      var lab = randomLab(seed, .init(hasControls: false))
      lab.catalog.features = []
      let before = lab.assess()
      guard let low = before.standing.scores?.now.low else { continue }
      for finding in before.findings {
        guard case .requirement(let name) = finding.item else { continue }
        guard finding.fix == .work || finding.fix == .answer else { continue }
        var next = lab
        next.say(name.rawValue, .met, in: finding.population.map { [$0.rawValue] })
        if finding.population == nil {
          next.worksheet.requirements[name]?.removeAll { $0.reach != .rest }
        }
        let newLow = next.assess().standing.scores?.now.low
        // An organisation's requirement may be answered otherwise in one population.
        guard lab.worksheet.populations.count == 1 || finding.population != nil else { continue }
        #expect(newLow == low + finding.recovers, "seed \(seed), \(name)")
        mended += 1
      }
    }
    #expect(mended > 50)
  }
}
