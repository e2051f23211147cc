public import MusterDiagnostics
public import MusterModel

/// The assessment as JSON, a public contract.
///
/// > Source: `docs/formats/assessment.md`; schema by `muster catalog schema assessment`.
public enum JSONReport {
  /// The schema name and version that every such file carries.
  public static let schema = "muster-assessment/1"

  /// Renders an assessment; ends with a line break.
  ///
  /// Keys and words of closed lists are the same in every language, sentences are in the one that is given.
  public static func render(
    _ assessment: Assessment, language: Language = .english
  ) -> String {
    value(assessment, language).text
  }

  /// The assessment as a value, for other JSON to hold.
  public static func value(
    _ assessment: Assessment, _ language: Language = .english
  ) -> JSONValue {
    [
      "schema": .string(schema),
      "worksheet": [
        "path": .string(assessment.path), "title": .string(assessment.title),
        "organisation": .string(assessment.organisation),
        "source": .text(assessment.source?.rawValue),
        "basedOn": .array(
          assessment.basedOn.map {
            [
              "path": .string($0.path), "items": .texts($0.items.map(\.text)),
              "facts": .texts($0.facts.map(\.rawValue)),
            ]
          }),
      ],
      "catalog": [
        "version": .string(assessment.catalogVersion), "overlays": .texts(assessment.overlays),
        "overlayRows": .array(
          assessment.overlayRows.map {
            ["overlay": .string($0.overlay), "kind": .string($0.kind), "id": .string($0.id)]
          }),
      ],
      "profile": .string(assessment.profile.id.rawValue),
      "threshold": .whole(assessment.profile.threshold),
      "day": .string(assessment.day.description),
      "verdict": .string(assessment.standing.verdicts.now.rawValue),
      "verdicts": verdicts(assessment.standing.verdicts),
      "headline": .string(language.headline(assessment)),
      "score": scores(assessment.standing.scores),
      "completeness": hundredths(assessment.standing.completeness),
      "devices": .whole(assessment.devices), "openItems": .whole(assessment.openItems),
      "domains": .array(assessment.domains.map(domain)),
      "populations": .array(assessment.populations.map(population)),
      "blockers": .array(assessment.blockers.map { blocker($0, language) }),
      "conditions": .array(assessment.conditions.map { condition($0, language) }),
      "deductions": .array(assessment.findings.map { deduction($0, language) }),
      "gaps": .array(assessment.gaps.map { gap($0, language) }),
      "licences": .array(assessment.licences.map(licence)),
      "decisions": [
        "live": .array(assessment.liveDecisions.map(decision)),
        "expired": .array(assessment.expiredDecisions.map(decision)),
      ],
      "evidence": evidence(assessment.evidence),
      "sensitivity": [
        "survives": .bool(assessment.survives),
        "flippedBy": .text(
          assessment.flips.first { $0.population == nil }.map { language.text($0.change) }),
        "flips": .array(assessment.flips.map { flip($0, language) }),
      ],
      "diagnostics": .array(assessment.diagnostics.map(\.json)),
    ]
  }

  static func number(_ hundredths: Int) -> JSONValue {
    .number(Hundredths.text(hundredths))
  }

  static func hundredths(_ ratio: Ratio?) -> JSONValue {
    ratio.map { number($0.roundedHundredths) } ?? .null
  }

  static func verdicts(_ verdicts: Views<Verdict>) -> JSONValue {
    [
      "now": .string(verdicts.now.rawValue), "owned": .string(verdicts.owned.rawValue),
      "addOn": .string(verdicts.addOn.rawValue),
    ]
  }

  static func scores(_ scores: Views<ScoreRange>?) -> JSONValue {
    guard let scores else { return .null }
    return ["now": range(scores.now), "owned": range(scores.owned), "addOn": range(scores.addOn)]
  }

  static func range(_ range: ScoreRange) -> JSONValue {
    [
      "low": hundredths(range.low), "high": hundredths(range.high),
      "exact": ["low": .string(range.low.description), "high": .string(range.high.description)],
    ]
  }

  private static func domain(_ part: Assessment.DomainPart) -> JSONValue {
    [
      "id": .string(part.domain.rawValue), "weight": .whole(part.weight),
      "verdict": .string(part.standing.verdicts.now.rawValue),
      "verdicts": verdicts(part.standing.verdicts), "score": scores(part.standing.scores),
      "completeness": hundredths(part.standing.completeness),
      "items": .whole(part.outOfScope.all), "outOfScope": .whole(part.outOfScope.out),
    ]
  }

  private static func population(_ part: Assessment.PopulationPart) -> JSONValue {
    let domains = Domain.allCases.compactMap { domain in
      part.domains[domain].map { JSONValue.Member(domain.rawValue, range($0)) }
    }
    return [
      "id": .string(part.population.id.rawValue),
      "platform": .string(part.population.platform.rawValue),
      "ownership": .string(part.population.ownership.rawValue),
      "mode": .string(part.population.mode.rawValue), "devices": .whole(part.population.devices),
      "verdict": .string(part.standing.verdicts.now.rawValue),
      "verdicts": verdicts(part.standing.verdicts), "score": scores(part.standing.scores),
      "completeness": hundredths(part.standing.completeness), "domains": .object(domains),
    ]
  }

  static func blocker(_ blocker: Blocker, _ language: Language) -> JSONValue {
    [
      "item": .string(blocker.item.text), "population": .text(blocker.population?.rawValue),
      "domain": .string(blocker.domain.rawValue), "title": .string(blocker.title),
      "devices": .whole(blocker.devices), "reason": .string(language.text(blocker.reason)),
      "source": .string(blocker.source.url),
    ]
  }

  private static func condition(_ condition: Condition, _ language: Language) -> JSONValue {
    [
      "kind": .string(condition.kind.rawValue), "item": .text(condition.item?.text),
      "domain": .string(condition.domain.rawValue),
      "population": .text(condition.population?.rawValue),
      "text": .string(language.text(condition.matter)),
    ]
  }

  static func deduction(_ finding: Finding, _ language: Language) -> JSONValue {
    [
      "item": .string(finding.item.text), "population": .text(finding.population?.rawValue),
      "domain": .string(finding.domain.rawValue), "title": .string(finding.title),
      "need": .string(finding.need), "points": number(finding.hundredths),
      "exact": .string(finding.points.description), "reason": .string(finding.reason.rawValue),
      "recoverable": .string(finding.fix.rawValue), "recovers": number(finding.recoversHundredths),
      "missing": .texts(finding.missing.map(\.rawValue)),
      "gate": .text(finding.cause.map { language.text($0) }),
      "source": .string(finding.source.url),
    ]
  }

  static func gap(_ finding: Finding, _ language: Language) -> JSONValue {
    [
      "item": .string(finding.item.text), "population": .text(finding.population?.rawValue),
      "domain": .string(finding.domain.rawValue), "title": .string(finding.title),
      "need": .string(finding.need), "relation": .text(finding.relation?.rawValue),
      "missing": .texts(finding.missing.map(\.rawValue)),
      "gate": .text(finding.cause.map { language.text($0) }),
      "differs": .text(finding.differs),
      "workaround": .text(finding.advice.map { language.text($0) }),
      "effortDays": finding.effortDays.map { .number($0.daysNumber) } ?? .null,
      "licence": .texts(finding.licence.map(\.rawValue)),
      "decision": finding.decision.map(decision) ?? .null,
      "decisionHolds": .bool(finding.isDecisionLive), "open": .bool(finding.isOpenGap),
      "owner": .text(finding.owner), "due": .text(finding.due?.description),
      "evidence": .text(finding.evidence?.grade.rawValue),
      "source": .string(finding.source.url),
      "docDate": .text(finding.source.docDate?.description),
      "verified": .text(finding.source.verified?.description),
    ]
  }

  private static func licence(_ effect: Assessment.LicenceEffect) -> JSONValue {
    [
      "plan": .string(effect.plan.rawValue), "title": .string(effect.title),
      "closes": .array(
        effect.closes.map {
          [
            "item": .string($0.item.text), "population": .string($0.population.rawValue),
          ]
        }), "points": hundredths(effect.points), "exact": .string(effect.points.description),
    ]
  }

  private static func decision(_ entry: Assessment.RecordedDecision) -> JSONValue {
    .object(
      [
        .init("item", .string(entry.item.text)), .init("title", .string(entry.title)),
      ] + members(entry.decision))
  }

  private static func decision(_ decision: Decision) -> JSONValue { .object(members(decision)) }

  private static func members(_ decision: Decision) -> [JSONValue.Member] {
    [
      .init("kind", .string(decision.kind.rawValue)), .init("with", .text(decision.with)),
      .init("reason", .string(decision.reason)), .init("by", .string(decision.by)),
      .init("until", .string(decision.until.description)),
    ]
  }

  private static func evidence(_ counts: [Evidence.Grade?: Int]) -> JSONValue {
    .object(
      Evidence.Grade.allCases.map { .init($0.rawValue, .whole(counts[$0] ?? 0)) }
        + [.init("none", .whole(counts[nil] ?? 0))])
  }

  private static func flip(_ flip: Assessment.Flip, _ language: Language) -> JSONValue {
    [
      "change": .string(language.text(flip.change)), "population": .text(flip.population?.rawValue),
      "verdict": .string(flip.verdict.rawValue),
    ]
  }
}
