import MusterModel

extension Readiness {
  /// The same with other findings.
  func with(findings: [Finding]) -> Readiness {
    let old = assessment
    let new = Assessment(
      path: old.path, title: old.title, organisation: old.organisation, source: old.source,
      sourceTitle: old.sourceTitle, catalogVersion: old.catalogVersion, overlays: old.overlays,
      overlayRows: old.overlayRows, profile: old.profile, day: old.day, standing: old.standing,
      domains: old.domains, populations: old.populations, blockers: old.blockers,
      conditions: old.conditions, findings: findings, licences: old.licences,
      liveDecisions: old.liveDecisions, expiredDecisions: old.expiredDecisions, flips: old.flips,
      evidence: old.evidence, openItems: old.openItems,
      servicePlanTitles: old.servicePlanTitles, diagnostics: old.diagnostics)
    return Readiness(
      assessment: new, outline: outline, items: items, frameworks: frameworks, moves: moves,
      questions: questions, ownedLicences: ownedLicences, offers: offers, evidence: evidence,
      facts: facts, sources: sources)
  }

  /// The same with so many rows of each list at most.
  func cut(to count: Int) -> Readiness {
    let short = with(findings: Array(assessment.findings.prefix(count)))
    let domains = Domain.allCases.flatMap { domain in
      items.filter { $0.domain == domain }.prefix(count)
    }
    return Readiness(
      assessment: short.assessment, outline: outline, items: domains,
      frameworks: frameworks.map {
        FrameworkState(id: $0.id, title: $0.title, controls: Array($0.controls.prefix(count)))
      }, moves: moves, questions: Array(questions.prefix(count)), ownedLicences: ownedLicences,
      offers: offers, evidence: Array(evidence.prefix(count)), facts: facts,
      sources: Array(sources.prefix(count)))
  }
}
