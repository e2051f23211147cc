internal import MusterDiagnostics
public import MusterModel

/// A change as JSON, a public contract.
///
/// > Source: `docs/diff.md`; schema by `muster catalog schema diff`.
public enum DiffJSON {
  /// The schema name and version that every such file carries.
  public static let schema = "muster-diff/1"

  /// Renders a change; ends with a line break.
  ///
  /// Nothing of it depends on a language.
  public static func render(_ change: AttributedChange) -> String {
    let root: JSONValue = [
      "schema": .string(schema), "before": side(change.before), "after": side(change.after),
      "low": movement(change.low), "high": movement(change.high),
      "steps": change.steps.map { .array($0.map(step)) } ?? .null,
      "populations": .array(
        change.populations.map { population in
          [
            "id": .string(population.id.rawValue), "before": part(population.before),
            "after": part(population.after),
          ]
        }),
      "blockers": [
        "gone": .array(change.blockersGone.map(blocker)),
        "new": .array(change.blockersNew.map(blocker)),
      ],
      "items": .array(change.items.map(item)),
    ]
    return root.text
  }

  private static func side(_ side: ComparedSide) -> JSONValue {
    [
      "kind": .string(side.kind.rawValue), "label": .string(side.label),
      "title": .string(side.title), "organisation": .string(side.organisation),
      "day": .string(side.day.description),
      "catalog": [
        "version": .string(side.catalog), "overlays": .texts(side.overlays),
        "filledInFor": .text(side.filledInFor),
      ],
      "profile": .string(side.profile),
      "verdict": .string(side.point.verdict.rawValue),
      "verdicts": JSONReport.verdicts(side.standing.verdicts),
      "score": JSONReport.scores(side.standing.scores),
      "completeness": JSONReport.hundredths(side.standing.completeness),
      "devices": .whole(side.devices), "openItems": .whole(side.openItems),
      "openGaps": .whole(side.openGaps),
    ]
  }

  /// `-1.20`, and exactly `-6/5`.
  private static func movement(_ movement: Movement) -> JSONValue {
    let mark = movement.hundredths < 0 ? "-" : ""
    let exact = (movement.isDown ? "-" : "") + movement.size.description
    return [
      "points": .number(mark + Hundredths.text(abs(movement.hundredths))),
      "exact": .string(exact),
    ]
  }

  private static func point(_ point: ChangePoint) -> JSONValue {
    [
      "verdict": .string(point.verdict.rawValue),
      "score": point.range.map(JSONReport.range) ?? .null,
    ]
  }

  private static func step(_ step: ChangeStep) -> JSONValue {
    [
      "step": .string(step.kind.rawValue), "taken": .bool(step.isTaken),
      "before": point(step.before), "after": point(step.after), "low": movement(step.low),
      "high": movement(step.high),
    ]
  }

  private static func part(_ part: ComparedSide.Part?) -> JSONValue {
    guard let part else { return .null }
    return [
      "devices": .whole(part.devices), "verdict": .string(part.point.verdict.rawValue),
      "score": part.point.range.map(JSONReport.range) ?? .null,
    ]
  }

  private static func blocker(_ blocker: AttributedChange.BlockerMark) -> JSONValue {
    [
      "item": .string(blocker.item), "title": .string(blocker.title),
      "population": .text(blocker.population), "devices": .whole(blocker.devices),
    ]
  }

  private static func item(_ item: ItemChange) -> JSONValue {
    [
      "item": .string(item.item), "title": .string(item.title), "formerly": .text(item.formerly),
      "class": .string(item.kind.rawValue),
      "costs": [
        "before": JSONReport.number(item.costBefore), "after": JSONReport.number(item.costAfter),
      ],
      "parts": .array(
        item.parts.map { part in
          [
            "populations": .texts(part.populations.map(\.rawValue)),
            "class": .string(part.kind.rawValue), "before": state(part.before),
            "after": state(part.after), "by": .texts(part.causes.map(\.rawValue)),
          ]
        }),
    ]
  }

  private static func state(_ state: ItemChange.State?) -> JSONValue {
    guard let state else { return .null }
    return [
      "answer": .text(state.answer?.rawValue),
      "values": state.values.map { values in
        [
          "now": value(values.now), "owned": value(values.owned), "addOn": value(values.addOn),
        ]
      } ?? .null,
      "decision": .text(state.decision?.rawValue),
    ]
  }

  /// Exactly, from 0 to 1.
  private static func value(_ range: ScoreRange) -> JSONValue {
    ["low": .string(range.low.description), "high": .string(range.high.description)]
  }
}

/// The JSON Schema (2020-12) of ``DiffJSON``.
enum DiffSchema {
  private typealias Base = AssessmentSchema

  /// The schema; ends with a line break.
  static var text: String { Base.text(DiffJSON.schema, root) }

  private static let movement = Base.object(
    ("points", ["type": "number", "minimum": -100, "maximum": 100]),
    ("exact", ["type": "string", "pattern": "^-?[0-9]+(/[0-9]+)?$"]))
  private static let score = Base.optional(Base.range)
  private static let kind = Base.words(ItemChange.Class.allCases.map(\.rawValue))
  private static let stepName = Base.words(ChangeStep.Kind.allCases.map(\.rawValue))
  private static let blockers = Base.list(
    Base.object(
      ("item", Base.string), ("title", Base.string), ("population", Base.optional(Base.string)),
      ("devices", Base.count)))

  private static var root: JSONValue {
    Base.object(
      ("schema", ["const": .string(DiffJSON.schema)]), ("before", side), ("after", side),
      ("low", movement), ("high", movement), ("steps", Base.optional(Base.list(step))),
      (
        "populations",
        Base.list(Base.object(("id", Base.string), ("before", part), ("after", part)))
      ), ("blockers", Base.object(("gone", blockers), ("new", blockers))),
      ("items", Base.list(item)))
  }

  private static var side: JSONValue {
    Base.object(
      ("kind", Base.words(ComparedSide.Kind.allCases.map(\.rawValue))), ("label", Base.string),
      ("title", Base.string), ("organisation", Base.string), ("day", Base.day),
      (
        "catalog",
        Base.object(
          ("version", Base.string), ("overlays", Base.list(Base.string)),
          ("filledInFor", Base.optional(Base.string)))
      ), ("profile", Base.string), ("verdict", Base.verdict), ("verdicts", Base.verdicts),
      ("score", Base.scores), ("completeness", Base.optional(Base.points)),
      ("devices", Base.count), ("openItems", Base.count), ("openGaps", Base.count))
  }

  private static var step: JSONValue {
    let point = Base.object(("verdict", Base.verdict), ("score", score))
    return Base.object(
      ("step", stepName), ("taken", ["type": "boolean"]), ("before", point), ("after", point),
      ("low", movement), ("high", movement))
  }

  private static var part: JSONValue {
    Base.optional(
      Base.object(("devices", Base.count), ("verdict", Base.verdict), ("score", score)))
  }

  private static var item: JSONValue {
    let value = Base.object(("low", Base.exact), ("high", Base.exact))
    let state = Base.optional(
      Base.object(
        ("answer", Base.optional(Base.words(ItemState.Answer.allCases.map(\.rawValue)))),
        (
          "values",
          Base.optional(Base.object(("now", value), ("owned", value), ("addOn", value)))
        ),
        ("decision", Base.optional(Base.words(Decision.Kind.allCases.map(\.rawValue))))))
    let part = Base.object(
      ("populations", Base.list(Base.string)), ("class", kind), ("before", state),
      ("after", state), ("by", Base.list(stepName)))
    return Base.object(
      ("item", Base.string), ("title", Base.string), ("formerly", Base.optional(Base.string)),
      ("class", kind),
      ("costs", Base.object(("before", Base.points), ("after", Base.points))),
      ("parts", Base.list(part)))
  }
}
