import MusterDiagnostics
import MusterEngine
import MusterModel
import MusterTestSupport
import Testing

/// What must not change an assessment, over random worksheets.
@Suite struct UnchangedTests {
  static let seeds = Array(UInt64(9001)...9200)

  private func expectSame(
    _ left: Assessment, _ right: Assessment, _ seed: UInt64,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let difference = firstDifference(left, right)
    #expect(
      difference == nil, "seed \(seed): \(difference ?? "")", sourceLocation: sourceLocation)
  }

  @Test func anItemNobodyUsesChangesNothing() {
    for seed in Self.seeds {
      let lab = randomLab(seed)
      for (need, relation) in [(Need.notUsed, Relation.none), (.notApplicable, .equivalent)] {
        var more = lab
        more.item("b-unused", relation, need: need, isBlocker: true, on: ["ios", "android"])
        let before = lab.assess()
        let after = more.assess()
        #expect(before.standing == after.standing, "seed \(seed)")
        #expect(before.domains.map(\.standing) == after.domains.map(\.standing), "seed \(seed)")
        #expect(before.populations == after.populations, "seed \(seed)")
        #expect(before.findings == after.findings, "seed \(seed)")
        #expect(before.blockers == after.blockers, "seed \(seed)")
        #expect(before.conditions == after.conditions, "seed \(seed)")
        #expect(before.flips == after.flips, "seed \(seed)")
        #expect(before.evidence == after.evidence, "seed \(seed)")
      }
    }
  }

  @Test func aRequirementThatDoesNotApplyChangesNothing() {
    for seed in Self.seeds {
      let lab = randomLab(seed)
      var more = lab
      more.requirement("b-unused", .identity, .blocker)
      more.say("b-unused", .notApplicable)
      let before = lab.assess()
      let after = more.assess()
      #expect(before.standing == after.standing, "seed \(seed)")
      #expect(before.findings == after.findings, "seed \(seed)")
    }
  }

  @Test(arguments: [2, 7, 1000])
  func scalingAllDeviceCountsChangesNothing(_ factor: Int) {
    for seed in Self.seeds {
      let lab = randomLab(seed)
      var scaled = lab
      scaled.worksheet.populations = []
      for old in lab.worksheet.populations {
        scaled.population(
          old.id.rawValue, on: old.platform.rawValue, mode: old.mode.rawValue,
          ownership: old.ownership, minimumOS: old.minimumOS?.description,
          devices: old.devices * factor)
      }
      let before = lab.assess()
      let after = scaled.assess()
      #expect(before.standing == after.standing, "seed \(seed)")
      #expect(before.domains == after.domains, "seed \(seed)")
      #expect(
        before.populations.map(\.standing) == after.populations.map(\.standing), "seed \(seed)")
      #expect(before.findings == after.findings, "seed \(seed)")
      #expect(before.licences == after.licences, "seed \(seed)")
      #expect(before.flips == after.flips, "seed \(seed)")
      #expect(before.conditions == after.conditions, "seed \(seed)")
    }
  }

  @Test func theOrderOfEveryListInTheWorksheetChangesNothing() {
    for seed in Self.seeds {
      let lab = randomLab(seed)
      var random = SeededGenerator(seed: seed)
      var other = lab
      other.worksheet.populations.shuffle(using: &random)
      other.worksheet.licences?.shuffle(using: &random)
      other.worksheet.frameworks.shuffle(using: &random)
      for (key, answers) in lab.worksheet.capabilities {
        other.worksheet.capabilities[key] = answers.map { scoped in
          let answer = scoped.answer
          return Scoped(
            CapabilityAnswer(
              need: answer.need, facets: answer.facets?.shuffled(using: &random),
              remarks: answer.remarks, decision: answer.decision),
            reach: scoped.reach, at: scoped.place)
        }.shuffled(using: &random)
      }
      for key in lab.worksheet.requirements.keys {
        other.worksheet.requirements[key]?.shuffle(using: &random)
      }
      expectSame(lab.assess(), other.assess(), seed)
    }
  }

  @Test func theOrderOfRowsInTheCatalogChangesNothing() {
    for seed in Self.seeds {
      let lab = randomLab(seed)
      var random = SeededGenerator(seed: seed)
      var other = lab
      other.catalog.platforms.shuffle(using: &random)
      other.catalog.servicePlans.shuffle(using: &random)
      other.catalog.plans.shuffle(using: &random)
      other.catalog.capabilities.shuffle(using: &random)
      other.catalog.features.shuffle(using: &random)
      other.catalog.requirements.shuffle(using: &random)
      other.catalog.frameworks.shuffle(using: &random)
      expectSame(lab.assess(), other.assess(), seed)
    }
  }

  @Test func theOrderOfRoutesChangesNothing() {
    for seed in Self.seeds {
      let lab = randomLab(seed)
      var random = SeededGenerator(seed: seed)
      var other = lab
      other.catalog.routes.shuffle(using: &random)
      expectSame(lab.assess(), other.assess(), seed)
    }
  }

  @Test func theOrderOfFacetsAndOfListsInAFeatureChangesNoNumber() {
    for seed in Self.seeds {
      let lab = randomLab(seed)
      var random = SeededGenerator(seed: seed)
      var other = lab
      other.catalog.capabilities = lab.catalog.capabilities.map { row in
        Capability(
          id: row.id, title: row.title, domain: row.domain, definition: row.definition,
          ask: row.ask, typicalNeed: row.typicalNeed, isBlocker: row.isBlocker,
          platforms: row.platforms.shuffled(using: &random),
          management: row.management.shuffled(using: &random),
          facets: row.facets.shuffled(using: &random), source: row.source, origin: row.origin)
      }
      other.catalog.features = lab.catalog.features.map { row in
        Feature(
          id: row.id, title: row.title, kind: row.kind, platforms: row.platforms,
          licence: row.licence.map { $0.shuffled(using: &random) }.shuffled(using: &random),
          clouds: row.clouds, status: row.status, available: row.available,
          prerequisites: row.prerequisites.shuffled(using: &random), source: row.source,
          origin: row.origin)
      }
      let before = lab.assess()
      let after = other.assess()
      #expect(before.standing == after.standing, "seed \(seed)")
      #expect(before.domains == after.domains, "seed \(seed)")
      #expect(before.populations == after.populations, "seed \(seed)")
      #expect(before.blockers == after.blockers, "seed \(seed)")
      #expect(before.findings.map(\.points) == after.findings.map(\.points), "seed \(seed)")
      #expect(
        before.findings.map(\.hundredths) == after.findings.map(\.hundredths), "seed \(seed)")
      #expect(before.licences == after.licences, "seed \(seed)")
    }
  }
}
