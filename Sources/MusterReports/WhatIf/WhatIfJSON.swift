internal import MusterDiagnostics
public import MusterModel

/// What a worksheet's assessment would be with some changes, for machines.
///
/// > Source: `docs/what-if.md`; schema by `muster catalog schema what-if`.
public enum WhatIfJSON {
  /// The schema name and version that every such file carries.
  public static let schema = "muster-what-if/1"

  /// Renders a comparison; ends with a line break.
  public static func render(
    _ comparison: AssessmentComparison, changes: [HypotheticalChange], plan: ReadinessPlan?,
    language: Language = .english
  ) -> String {
    let root: JSONValue = [
      "schema": .string(schema), "worksheet": .string(comparison.before.path),
      "changes": .array(changes.map(\.json)), "before": side(comparison.before),
      "after": side(comparison.after),
      "blockers": [
        "gone": .array(comparison.blockersGone.map { JSONReport.blocker($0, language) }),
        "new": .array(comparison.blockersNew.map { JSONReport.blocker($0, language) }),
      ],
      "gaps": [
        "closed": .array(comparison.gapsClosed.map { JSONReport.deduction($0, language) }),
        "opened": .array(comparison.gapsOpened.map { JSONReport.deduction($0, language) }),
      ],
      "plan": plan.map(self.plan) ?? .null,
    ]
    return root.text
  }

  private static func side(_ assessment: Assessment) -> JSONValue {
    [
      "day": .string(assessment.day.description),
      "catalog": [
        "version": .string(assessment.catalogVersion), "overlays": .texts(assessment.overlays),
      ],
      "profile": .string(assessment.profile.id.rawValue),
      "verdict": .string(assessment.standing.verdicts.now.rawValue),
      "verdicts": JSONReport.verdicts(assessment.standing.verdicts),
      "score": JSONReport.scores(assessment.standing.scores),
      "completeness": JSONReport.hundredths(assessment.standing.completeness),
      "devices": .whole(assessment.devices), "openItems": .whole(assessment.openItems),
      "blockers": .whole(assessment.blockers.count), "gaps": .whole(assessment.gaps.count),
    ]
  }

  private static func plan(_ plan: ReadinessPlan) -> JSONValue {
    [
      "asked": .string(plan.asked.rawValue), "reached": .string(plan.reached.rawValue),
      "candidates": .whole(plan.candidates), "exact": .bool(plan.isExact),
      "leastEffort": choice(plan.leastEffort), "fewestLicences": choice(plan.fewestLicences),
    ]
  }

  private static func choice(_ choice: ReadinessPlan.Choice) -> JSONValue {
    [
      "effortDays": .number(choice.effortDays.daysNumber), "licences": .whole(choice.licences),
      "after": side(choice.after),
      "steps": .array(
        choice.steps.map { step in
          [
            "change": step.change.json, "title": .string(step.title),
            "fix": .string(step.fix.rawValue),
            "effortDays": step.effortDays.map { .number($0.daysNumber) } ?? .null,
            "points": .number(step.points.hundredthsText),
            "alternatives": .texts(step.alternatives.map(\.rawValue)),
          ]
        }),
    ]
  }
}

/// The JSON Schema (2020-12) of ``WhatIfJSON``.
enum WhatIfSchema {
  private typealias Base = AssessmentSchema

  /// The schema; ends with a line break.
  static var text: String { Base.text(WhatIfJSON.schema, root) }

  private static let days: JSONValue = ["type": "number", "minimum": 0]

  private static var root: JSONValue {
    Base.object(
      ("schema", ["const": .string(WhatIfJSON.schema)]), ("worksheet", Base.string),
      ("changes", Base.list(change)), ("before", side), ("after", side),
      (
        "blockers", Base.object(("gone", Base.list(Base.blocker)), ("new", Base.list(Base.blocker)))
      ),
      (
        "gaps",
        Base.object(("closed", Base.list(Base.deduction)), ("opened", Base.list(Base.deduction)))
      ), ("plan", Base.optional(plan)))
  }

  private static var change: JSONValue {
    Base.object(
      ("kind", Base.words(["licence", "answer", "fact", "without-population", "devices"])),
      ("plan", Base.optional(Base.string)), ("item", Base.optional(Base.string)),
      ("value", Base.optional(Base.string)), ("populations", Base.optional(Base.list(Base.string))),
      ("fact", Base.optional(Base.string)), ("values", Base.optional(Base.list(Base.string))),
      ("devices", Base.optional(Base.count)))
  }

  private static var side: JSONValue {
    Base.object(
      ("day", Base.day),
      ("catalog", Base.object(("version", Base.string), ("overlays", Base.list(Base.string)))),
      ("profile", Base.string), ("verdict", Base.verdict), ("verdicts", Base.verdicts),
      ("score", Base.scores), ("completeness", Base.optional(Base.points)),
      ("devices", Base.count), ("openItems", Base.count), ("blockers", Base.count),
      ("gaps", Base.count))
  }

  private static var plan: JSONValue {
    let step = Base.object(
      ("change", change), ("title", Base.string),
      ("fix", Base.words(Finding.Fix.allCases.map(\.rawValue))),
      ("effortDays", Base.optional(days)), ("points", Base.points),
      ("alternatives", Base.list(Base.string)))
    let choice = Base.object(
      ("effortDays", days), ("licences", Base.count), ("after", side),
      ("steps", Base.list(step)))
    return Base.object(
      ("asked", Base.verdict), ("reached", Base.verdict), ("candidates", Base.count),
      ("exact", ["type": "boolean"]), ("leastEffort", choice), ("fewestLicences", choice))
  }
}
