internal import MusterDiagnostics
internal import MusterModel

/// The JSON Schema (2020-12) of ``JSONReport``.
public enum AssessmentSchema {
  /// The schema; ends with a line break.
  public static var text: String { text(JSONReport.schema, root) }

  /// A schema with its head; ends with a line break.
  static func text(_ title: String, _ root: JSONValue) -> String {
    guard case .object(let members) = root else { return "" }
    let head: [JSONValue.Member] = [
      .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
      .init("title", .string(title)),
    ]
    return JSONValue.object(head + members).text
  }

  static func object(_ properties: (String, JSONValue)...) -> JSONValue {
    [
      "type": "object",
      "properties": .object(properties.map { .init($0.0, $0.1) }),
      "required": .texts(properties.map(\.0)), "additionalProperties": false,
    ]
  }

  static func list(_ items: JSONValue) -> JSONValue { ["type": "array", "items": items] }

  static func optional(_ schema: JSONValue) -> JSONValue {
    ["anyOf": [schema, ["type": "null"]]]
  }

  static func words(_ words: [String]) -> JSONValue { ["enum": .texts(words)] }

  static let string: JSONValue = ["type": "string"]
  static let count: JSONValue = ["type": "integer", "minimum": 0]
  static let day: JSONValue = [
    "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
  ]
  static let points: JSONValue = ["type": "number", "minimum": 0, "maximum": 100]
  static let exact: JSONValue = ["type": "string", "pattern": "^[0-9]+(/[0-9]+)?$"]
  static let verdict = words(Verdict.allCases.map(\.rawValue))
  static let domain = words(Domain.allCases.map(\.rawValue))

  static let verdicts = object(("now", verdict), ("owned", verdict), ("addOn", verdict))
  static let range = object(
    ("low", points), ("high", points), ("exact", object(("low", exact), ("high", exact))))
  static let scores = optional(
    object(("now", range), ("owned", range), ("addOn", range)))

  private static let decisionFields: [(String, JSONValue)] = [
    ("kind", words(Decision.Kind.allCases.map(\.rawValue))), ("with", optional(string)),
    ("reason", string), ("by", string), ("until", day),
  ]

  private static var decision: JSONValue {
    let fields = decisionFields
    return [
      "type": "object", "properties": .object(fields.map { .init($0.0, $0.1) }),
      "required": .texts(fields.map(\.0)), "additionalProperties": false,
    ]
  }

  private static var recordedDecision: JSONValue {
    let fields = [("item", string), ("title", string)] + decisionFields
    return [
      "type": "object", "properties": .object(fields.map { .init($0.0, $0.1) }),
      "required": .texts(fields.map(\.0)), "additionalProperties": false,
    ]
  }

  private static var root: JSONValue {
    object(
      ("schema", ["const": .string(JSONReport.schema)]),
      (
        "worksheet",
        object(
          ("path", string), ("title", string), ("organisation", string),
          ("source", optional(string)),
          (
            "basedOn",
            list(object(("path", string), ("items", list(string)), ("facts", list(string))))
          ))
      ),
      (
        "catalog",
        object(
          ("version", string), ("overlays", list(string)),
          ("overlayRows", list(object(("overlay", string), ("kind", string), ("id", string)))))
      ),
      ("profile", string), ("threshold", ["type": "integer", "minimum": 0, "maximum": 100]),
      ("day", day), ("verdict", verdict), ("verdicts", verdicts), ("headline", string),
      ("score", scores), ("completeness", optional(points)), ("devices", count),
      ("openItems", count), ("domains", list(domainPart)), ("populations", list(populationPart)),
      ("blockers", list(blocker)), ("conditions", list(condition)),
      ("deductions", list(deduction)), ("gaps", list(gap)), ("licences", list(licence)),
      (
        "decisions",
        object(("live", list(recordedDecision)), ("expired", list(recordedDecision)))
      ),
      (
        "evidence",
        object(("A", count), ("B", count), ("C", count), ("D", count), ("none", count))
      ),
      (
        "sensitivity",
        object(
          ("survives", ["type": "boolean"]), ("flippedBy", optional(string)),
          (
            "flips",
            list(object(("change", string), ("population", optional(string)), ("verdict", verdict)))
          ))
      ), ("diagnostics", list(diagnostic)))
  }

  private static var domainPart: JSONValue {
    object(
      ("id", domain), ("weight", count), ("verdict", verdict), ("verdicts", verdicts),
      ("score", scores), ("completeness", optional(points)), ("items", count),
      ("outOfScope", count))
  }

  private static var populationPart: JSONValue {
    object(
      ("id", string), ("platform", string),
      ("ownership", words(Ownership.allCases.map(\.rawValue))), ("mode", string),
      ("devices", ["type": "integer", "minimum": 1]), ("verdict", verdict),
      ("verdicts", verdicts), ("score", scores), ("completeness", optional(points)),
      (
        "domains",
        [
          "type": "object", "propertyNames": domain, "additionalProperties": range,
        ]
      ))
  }

  static var blocker: JSONValue {
    object(
      ("item", string), ("population", optional(string)), ("domain", domain), ("title", string),
      ("devices", count), ("reason", string), ("source", string))
  }

  private static var condition: JSONValue {
    object(
      ("kind", words(Condition.Kind.allCases.map(\.rawValue))), ("item", optional(string)),
      ("domain", domain), ("population", optional(string)), ("text", string))
  }

  static var deduction: JSONValue {
    object(
      ("item", string), ("population", optional(string)), ("domain", domain), ("title", string),
      ("need", string), ("points", points), ("exact", exact),
      ("reason", words(Finding.Reason.allCases.map(\.rawValue))),
      ("recoverable", words(Finding.Fix.allCases.map(\.rawValue))), ("recovers", points),
      ("missing", list(string)), ("gate", optional(string)), ("source", string))
  }

  static var gap: JSONValue {
    object(
      ("item", string), ("population", optional(string)), ("domain", domain), ("title", string),
      ("need", string), ("relation", optional(words(Relation.allCases.map(\.rawValue)))),
      ("missing", list(string)), ("gate", optional(string)), ("differs", optional(string)),
      ("workaround", optional(string)),
      ("effortDays", optional(["type": "number", "minimum": 0])), ("licence", list(string)),
      ("decision", optional(decision)), ("decisionHolds", ["type": "boolean"]),
      ("open", ["type": "boolean"]), ("owner", optional(string)), ("due", optional(day)),
      ("evidence", optional(words(Evidence.Grade.allCases.map(\.rawValue)))), ("source", string),
      ("docDate", optional(day)), ("verified", optional(day)))
  }

  private static var licence: JSONValue {
    object(
      ("plan", string), ("title", string),
      ("closes", list(object(("item", string), ("population", string)))), ("points", points),
      ("exact", exact))
  }

  private static var diagnostic: JSONValue {
    object(
      ("code", words(DiagnosticCode.allCases.map(\.rawValue))),
      ("severity", words(Severity.allCases.map(\.rawValue))), ("message", string),
      ("file", optional(string)), ("line", optional(count)), ("column", optional(count)),
      ("help", optional(string)))
  }
}
