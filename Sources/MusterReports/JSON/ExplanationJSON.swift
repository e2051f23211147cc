internal import MusterDiagnostics
public import MusterModel

/// Why one item has its value, for machines: every field of an explanation.
///
/// > Source: `muster catalog schema explanation`.
public enum ExplanationJSON {
  /// The schema name and version that every such file carries.
  public static let schema = "muster-explanation/1"

  /// Renders an explanation; ends with a line break.
  public static func render(
    _ explanation: Explanation, language: Language = .english
  ) -> String {
    let root: JSONValue = [
      "schema": .string(schema), "item": .string(explanation.item.text),
      "title": .string(explanation.title), "definition": .string(explanation.definition),
      "domain": .string(explanation.domain.rawValue), "called": .texts(explanation.called),
      "populations": .array(explanation.parts.map { part($0, language) }),
      "source": source(explanation.source),
    ]
    return root.text
  }

  private static func part(_ part: Explanation.Part, _ language: Language) -> JSONValue {
    [
      "id": .string(part.population.id.rawValue),
      "platform": .string(part.population.platform.rawValue),
      "mode": .string(part.population.mode.rawValue), "devices": .whole(part.population.devices),
      "answer": .string(language.answer(part.answer)),
      "facets": .texts(part.facets.map(\.rawValue)),
      "weight": .whole(part.weight), "open": .bool(part.isOpen),
      "value": [
        "now": range(part.values.now), "owned": range(part.values.owned),
        "addOn": range(part.values.addOn),
      ],
      "routes": .array(part.trials.map { trial($0, language) }),
      "parts": .texts(part.parts.map(language.piece)),
      "share": part.share.map { share in
        [
          "population": exact(share.population), "domain": exact(share.domain),
          "weights": .whole(share.weights),
        ]
      } ?? .null,
      "stake": part.stake.map(exact) ?? .null,
      "costs": part.finding.map { JSONReport.deduction($0, language) } ?? .null,
      "gap": part.finding.flatMap { $0.isGap ? JSONReport.gap($0, language) : nil } ?? .null,
      "changedBy": .array(
        part.remedies.map {
          ["fix": .string($0.fix.rawValue), "text": .string(language.text($0.work))]
        }),
    ]
  }

  /// A number with its fraction.
  private static func exact(_ ratio: Ratio) -> JSONValue {
    ["number": .number(ratio.hundredthsText), "exact": .string(ratio.description)]
  }

  private static func range(_ range: ScoreRange) -> JSONValue {
    ["low": exact(range.low), "high": exact(range.high)]
  }

  private static func counts(_ value: Bool?) -> JSONValue { value.map { .bool($0) } ?? .null }

  private static func trial(_ trial: Explanation.Trial, _ language: Language) -> JSONValue {
    let route = trial.route
    return [
      "relation": .string(route.relation.rawValue),
      "features": .array(
        zip(route.features, trial.features).map {
          ["id": .string($0.rawValue), "title": .string($1)]
        }),
      "counts": [
        "now": counts(trial.counts.now), "owned": counts(trial.counts.owned),
        "addOn": counts(trial.counts.addOn),
      ],
      "why": .string(language.reason(trial)),
      "gates": .texts(trial.gates.map { language.text($0) }),
      "missing": .texts(route.missing.map(\.rawValue)),
      "aboutOthers": .bool(trial.isAboutOthers), "unreviewed": .bool(trial.isUnreviewed),
      "differs": .text(route.differs), "workaround": .text(route.workaround),
      "effortDays": route.effortDays.map { .number($0.daysNumber) } ?? .null,
      "translations": .texts(trial.translations.map(\.sentence)),
      "source": source(route.source),
    ]
  }

  private static func source(_ source: Source) -> JSONValue {
    [
      "url": .string(source.url), "docDate": .text(source.docDate?.description),
      "verified": .text(source.verified?.description),
    ]
  }
}

/// The JSON Schema (2020-12) of ``ExplanationJSON``.
enum ExplanationSchema {
  private typealias Base = AssessmentSchema

  /// The schema; ends with a line break.
  static var text: String { Base.text(ExplanationJSON.schema, root) }

  private static let exact = Base.object(("number", Base.points), ("exact", Base.exact))
  private static let source = Base.object(
    ("url", Base.string), ("docDate", Base.optional(Base.day)),
    ("verified", Base.optional(Base.day)))
  private static let flag: JSONValue = ["type": "boolean"]

  private static var root: JSONValue {
    Base.object(
      ("schema", ["const": .string(ExplanationJSON.schema)]), ("item", Base.string),
      ("title", Base.string), ("definition", Base.string), ("domain", Base.domain),
      ("called", Base.list(Base.string)), ("populations", Base.list(part)), ("source", source))
  }

  private static var part: JSONValue {
    let range = Base.object(("low", exact), ("high", exact))
    let share = Base.object(
      ("population", exact), ("domain", exact), ("weights", Base.count))
    let remedy = Base.object(
      ("fix", Base.words(Finding.Fix.allCases.map(\.rawValue))), ("text", Base.string))
    return Base.object(
      ("id", Base.string), ("platform", Base.string), ("mode", Base.string),
      ("devices", Base.count), ("answer", Base.string), ("facets", Base.list(Base.string)),
      ("weight", Base.count), ("open", flag),
      ("value", Base.object(("now", range), ("owned", range), ("addOn", range))),
      ("routes", Base.list(route)), ("parts", Base.list(Base.string)),
      ("share", Base.optional(share)), ("stake", Base.optional(exact)),
      ("costs", Base.optional(Base.deduction)), ("gap", Base.optional(Base.gap)),
      ("changedBy", Base.list(remedy)))
  }

  private static var route: JSONValue {
    let counts = Base.optional(flag)
    return Base.object(
      ("relation", Base.words(Relation.allCases.map(\.rawValue))),
      ("features", Base.list(Base.object(("id", Base.string), ("title", Base.string)))),
      ("counts", Base.object(("now", counts), ("owned", counts), ("addOn", counts))),
      ("why", Base.string), ("gates", Base.list(Base.string)), ("missing", Base.list(Base.string)),
      ("aboutOthers", flag), ("unreviewed", flag), ("differs", Base.optional(Base.string)),
      ("workaround", Base.optional(Base.string)),
      ("effortDays", Base.optional(["type": "number", "minimum": 0])),
      ("translations", Base.list(Base.string)), ("source", source))
  }
}
