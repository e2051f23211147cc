/// A JSON value whose keys keep their order, so that the same value is always the same text.
public indirect enum JSONValue: Hashable, Sendable {
  /// Keys and values, in the order to print.
  case object([Member])
  case array([JSONValue])
  case string(String)
  /// A number as its text, such as `53.57`: no floating point comes near it.
  case number(String)
  case bool(Bool)
  case null

  /// One key and its value.
  public struct Member: Hashable, Sendable {
    /// The key.
    public let key: String
    /// The value.
    public let value: JSONValue

    /// Creates a member.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// An integer.
  public static func whole(_ value: Int) -> JSONValue { .number(String(value)) }

  /// A text, or null.
  public static func text(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }

  /// Texts in their order.
  public static func texts(_ values: [String]) -> JSONValue { .array(values.map { .string($0) }) }

  /// The text, indented by two spaces, with a line break at the end.
  public var text: String {
    var result = ""
    write(to: &result, indent: 0)
    return result + "\n"
  }

  /// The text on one line without spaces, with no line break at the end.
  public var line: String {
    var result = ""
    writeLine(to: &result)
    return result
  }

  private func writeLine(to result: inout String) {
    switch self {
    case .array(let values):
      result += "["
      for (position, value) in values.enumerated() {
        if position > 0 { result += "," }
        value.writeLine(to: &result)
      }
      result += "]"
    case .object(let members):
      result += "{"
      for (position, member) in members.enumerated() {
        if position > 0 { result += "," }
        Self.quote(member.key, &result)
        result += ":"
        member.value.writeLine(to: &result)
      }
      result += "}"
    case .string, .number, .bool, .null: write(to: &result, indent: 0)
    }
  }

  /// The value of a key; `nil` where this is no object or has no such key.
  public subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  private func write(to result: inout String, indent: Int) {
    switch self {
    case .string(let text): Self.quote(text, &result)
    case .number(let text): result += text
    case .bool(let flag): result += flag ? "true" : "false"
    case .null: result += "null"
    case .array(let values):
      Self.list(values, "[", "]", indent, &result) { value, result in
        value.write(to: &result, indent: indent + 1)
      }
    case .object(let members):
      Self.list(members, "{", "}", indent, &result) { member, result in
        Self.quote(member.key, &result)
        result += ": "
        member.value.write(to: &result, indent: indent + 1)
      }
    }
  }

  private static func list<Element>(
    _ elements: [Element], _ open: String, _ close: String, _ indent: Int,
    _ result: inout String, _ write: (Element, inout String) -> Void
  ) {
    result += open
    for (position, element) in elements.enumerated() {
      result += position == 0 ? "\n" : ",\n"
      result += String(repeating: "  ", count: indent + 1)
      write(element, &result)
    }
    if !elements.isEmpty { result += "\n" + String(repeating: "  ", count: indent) }
    result += close
  }

  private static func quote(_ text: String, _ result: inout String) {
    result += "\""
    defer { result += "\"" }
    // Nearly every text is plain ASCII, which needs no escape.
    let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C }
    if isPlain {
      result += text
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.steersTerminal:
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral
{
  /// An object with its keys in the order written.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
  /// An array.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// A text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A flag.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// An integer.
  public init(integerLiteral value: Int) { self = .whole(value) }
}
