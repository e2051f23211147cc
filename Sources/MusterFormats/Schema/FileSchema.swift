internal import MusterDiagnostics
public import MusterModel

/// JSON Schemas (2020-12) of the file formats, produced from the shapes that the loader checks against.
public enum FileSchema {
  /// The schema of a format; ends with a line break.
  ///
  /// - Parameter catalog: What files may refer to, so that editors can complete and explain it.
  public static func text(of kind: FileKind, catalog: Catalog) -> String {
    // A catalog file may define what it refers to, and so may the files of an overlay.
    let ids = kind == .worksheet ? ListedIDs(catalog) : ListedIDs()
    return text(of: kind.shape, header: kind.header, meaning: kind.meaning, ids)
  }

  /// The schema of a file of any shape; ends with a line break.
  static func text(
    of shape: ObjectShape, header: String, meaning: String, _ ids: ListedIDs = ListedIDs()
  ) -> String {
    guard case .object(let members) = schema(.object(shape), ids) else { return "" }
    let head: [JSONValue.Member] = [
      .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
      .init("title", .string("Muster \(header)")), .init("description", .string(meaning)),
    ]
    let answers = shape.fields.compactMap { field -> JSONValue.Member? in
      guard case .map(.reference(let kind), let value, _) = field.shape,
        !ids.of(kind).isEmpty
      else { return nil }
      return .init(kind.rawValue, schema(value, ids))
    }
    let shared = answers.isEmpty ? [] : [JSONValue.Member("$defs", .object(answers))]
    return JSONValue.object(head + members.filter { $0.key != "description" } + shared).text
  }

  private static func schema(_ shape: Shape, _ ids: ListedIDs) -> JSONValue {
    switch shape {
    case .any: return [:]
    case .text: return ["type": ["string", "number", "boolean"], "pattern": "\\S"]
    case .identifier: return identifier
    case .reference(let kind):
      let listed = ids.of(kind)
      guard !listed.isEmpty else { return identifier }
      return [
        "enum": .texts(listed.map(\.id)), "enumDescriptions": .texts(listed.map(\.title)),
      ]
    case .word(let words): return ["enum": .texts(words)]
    case .date(let words):
      let day = "(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
      return [
        "type": "string", "pattern": .string("^(\(([day] + words).joined(separator: "|")))$"),
      ]
    case .whole(let range): return whole(range)
    case .deviceCount: return whole(1...Population.mostDevices)
    case .wholeOr(let range, let word):
      return ["anyOf": [whole(range), ["const": .string(word)]]]
    case .days:
      return [
        "type": "number", "minimum": 0, "maximum": .whole(1000), "multipleOf": .number("0.25"),
      ]
    case .version:
      return [
        "type": ["string", "number"], "minimum": 0,
        "pattern": "^[0-9]{1,9}(\\.[0-9]{1,9}){0,4}$",
      ]
    case .address:
      return ["type": "string", "pattern": "^https://[^\\s\"<>\\\\]{4,}$", "maxLength": 2000]
    case .colour: return ["type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"]
    case .draft: return ["type": ["string", "number", "boolean", "null"]]
    case .mark: return ["type": ["string", "number"], "minLength": 1, "maxLength": 1]
    case .flag: return ["type": "boolean"]
    case .header(let text): return ["const": .string(text)]
    case .list(let element, let atLeast): return list(element, atLeast, ids)
    case .map(.reference(let kind), _, let atLeast) where !ids.of(kind).isEmpty:
      // A key of its own for each id, so that editors show what it means where the cursor is on it.
      let keys = ids.of(kind).map {
        JSONValue.Member(
          $0.id,
          [
            "title": .string($0.title), "description": .string($0.meaning),
            "$ref": .string("#/$defs/\(kind.rawValue)"),
          ])
      }
      return [
        "type": "object", "minProperties": .whole(atLeast), "properties": .object(keys),
        "additionalProperties": false,
      ]
    case .map(let key, let value, let atLeast):
      return [
        "type": "object", "minProperties": .whole(atLeast), "propertyNames": schema(key, ids),
        "additionalProperties": schema(value, ids),
      ]
    case .object(let object): return schema(object, ids)
    case .byKind(let scalar, let mapping, let sequence):
      return ["anyOf": [schema(scalar, ids), schema(mapping, ids), schema(sequence, ids)]]
    }
  }

  private static let identifier: JSONValue = [
    "type": ["string", "number"], "minimum": 0, "maxLength": 80,
    "pattern": "^[a-z0-9]+([.-][a-z0-9]+)*$",
  ]

  private static func whole(_ range: ClosedRange<Int>) -> JSONValue {
    [
      "type": "integer", "minimum": .whole(range.lowerBound),
      "maximum": .whole(range.upperBound),
    ]
  }

  private static func list(_ element: Shape, _ atLeast: Int, _ ids: ListedIDs) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("type", "array"), .init("items", schema(element, ids)),
      .init("minItems", .whole(atLeast)),
    ]
    if case .object = element {} else { members.append(.init("uniqueItems", true)) }
    return .object(members)
  }

  private static func schema(_ object: ObjectShape, _ ids: ListedIDs) -> JSONValue {
    let properties = object.fields.map { field -> JSONValue.Member in
      guard case .object(let members) = schema(field.shape, ids) else {
        return .init(field.key, true)
      }
      let own = members.filter { $0.key != "description" }
      var shown: [JSONValue.Member] = [.init("description", .string(field.meaning))]
      if let fallback = field.fallback { shown.append(.init("default", fallback)) }
      if !field.examples.isEmpty { shown.append(.init("examples", .array(field.examples))) }
      return .init(field.key, .object(shown + own))
    }
    let required = object.fields.filter(\.isRequired).map(\.key)
    return [
      "description": .string(object.name), "type": "object",
      "properties": .object(properties), "required": .texts(required),
      "additionalProperties": false,
    ]
  }
}
