import MusterEngine
import MusterModel
import MusterReports
import Testing

/// Nothing but words hangs on the language.
@Suite struct LanguageOrderTests {
  @Test(arguments: Sample.all)
  func `scores, verdicts and the order of everything are the same in another language`(
    _ name: String
  ) throws {
    let own = try LanguageSample.assess(name, Sample.index)
    let other = try LanguageSample.assess(name, LanguageSample.backwards)
    let (left, right) = (own.assessment, other.assessment)
    #expect(left.standing == right.standing)
    #expect(left.domains == right.domains)
    #expect(left.populations.map(\.standing) == right.populations.map(\.standing))
    #expect(left.populations.map(\.population.id) == right.populations.map(\.population.id))
    #expect(left.findings.map(\.points) == right.findings.map(\.points))
    #expect(left.findings.map(\.item) == right.findings.map(\.item))
    #expect(left.findings.map(\.population) == right.findings.map(\.population))
    #expect(left.findings.map(\.licence) == right.findings.map(\.licence))
    #expect(left.findings.map(\.source) == right.findings.map(\.source))
    #expect(left.blockers.map(\.item) == right.blockers.map(\.item))
    #expect(left.conditions.map(\.kind) == right.conditions.map(\.kind))
    #expect(left.conditions.map(\.item) == right.conditions.map(\.item))
    #expect(left.conditions.map(\.population) == right.conditions.map(\.population))
    #expect(left.licences.map(\.plan) == right.licences.map(\.plan))
    #expect(left.licences.map(\.closes) == right.licences.map(\.closes))
    #expect(left.flips == right.flips)
    #expect(own.questions.map(\.item) == other.questions.map(\.item))
    #expect(own.questions.map(\.leavesLeast) == other.questions.map(\.leavesLeast))
    #expect(own.readiness.items.map(\.item) == other.readiness.items.map(\.item))
    #expect(own.readiness.offers.map(\.effect.plan) == other.readiness.offers.map(\.effect.plan))
    #expect(own.readiness.offers.map(\.isSuggested) == other.readiness.offers.map(\.isSuggested))
    #expect(own.readiness.outline.days == other.readiness.outline.days)
    #expect(left.findings.first?.title != right.findings.first?.title)
  }

  @Test func `the changes that reach a verdict are the same, in the same order`() throws {
    let (own, other) = (
      try LanguageSample.assess("fabrikam", Sample.index),
      try LanguageSample.assess("fabrikam", LanguageSample.backwards)
    )
    func plan(_ sample: LanguageSample.Assessed) -> ReadinessPlan {
      WhatIf.plan(reaching: .ready, sample.worksheet, sample.index, sample.assessment)
    }
    let (left, right) = (plan(own), plan(other))
    #expect(left.leastEffort.steps.map(\.change) == right.leastEffort.steps.map(\.change))
    #expect(left.fewestLicences.steps.map(\.change) == right.fewestLicences.steps.map(\.change))
    #expect(!left.leastEffort.steps.isEmpty)
  }
}
