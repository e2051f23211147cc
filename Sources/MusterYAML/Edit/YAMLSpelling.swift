/// Spells values as YAML on one line.
struct YAMLSpelling {
  /// The bytes that a copied value is taken from; without them it is spelt anew.
  let source: YAMLSourceText?

  /// A value as it stands after a key or hyphen; in braces and brackets where it is a collection.
  func flow(_ content: YAMLContent, isInside: Bool = false) -> String {
    switch content {
    case .word(let text): return Self.scalar(text, isInside: isInside, isText: false)
    case .text(let text): return Self.scalar(text, isInside: isInside, isText: true)
    case .list(let items), .lines(let items):
      return "[" + items.map { flow($0, isInside: true) }.joined(separator: ", ") + "]"
    case .mapping(let pairs), .block(let pairs):
      let parts = pairs.map { key, value in
        "\(Self.scalar(key, isInside: true, isText: false)): \(flow(value, isInside: true))"
      }
      return "{" + parts.joined(separator: ", ") + "}"
    case .copy(let node):
      return source?.text(of: node)
        ?? flow(YAMLContent(node), isInside: isInside)
    }
  }

  /// What follows a key's colon or a hyphen: on its line, and on lines of its own without the last line break.
  func block(
    _ content: YAMLContent, indent: Int
  ) -> (inline: String, lines: [String]) {
    let margin = String(repeating: " ", count: indent)
    switch content {
    case .lines(let items):
      var lines: [String] = []
      for item in items {
        let (inline, more) = block(item, indent: indent + 2)
        // What stands on lines of its own begins on the hyphen's.
        let first = inline.isEmpty ? String((more.first ?? "").dropFirst(indent + 2)) : inline
        lines.append("\(margin)- \(first)")
        lines += inline.isEmpty ? Array(more.dropFirst()) : more
      }
      return ("", lines)
    case .block(let pairs):
      return ("", pairs.flatMap { line($0.key, $0.value, indent: indent) })
    default: return (flow(content), [])
    }
  }

  /// A key with its value as lines without line breaks.
  func line(_ key: String, _ content: YAMLContent, indent: Int) -> [String] {
    let name = Self.scalar(key, isInside: false, isText: false)
    let (inline, lines) = block(content, indent: indent + 2)
    let head = String(repeating: " ", count: indent) + name + ":"
    return [inline.isEmpty ? head : "\(head) \(inline)"] + lines
  }

  /// A scalar without quotes where YAML allows it and, for a text, where no reader takes it for something else.
  static func scalar(_ text: String, isInside: Bool, isText: Bool) -> String {
    isPlain(text, isInside: isInside) && !(isText && looksTyped(text)) ? text : quoted(text)
  }

  /// In double quotes, with escapes for what cannot stand there.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        let isShown =
          scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
          && ![0x2028, 0x2029, 0xFEFF].contains(scalar.value)
        if isShown {
          result.unicodeScalars.append(scalar)
        } else {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
    return result + "\""
  }

  /// Whether YAML reads the bare text as this text.
  private static func isPlain(_ text: String, isInside: Bool) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first != " ", last != " ", last != ":",
      !"!&*-?:,[]{}#|>@`\"'%".unicodeScalars.contains(first)
        || (first == "-" && isWordAfterHyphen(text))
    else { return false }
    guard text != "---", text != "..." else { return false }
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      guard (0x20...0x7E).contains(scalar.value) || scalar.value >= 0xA0,
        ![0x2028, 0x2029, 0xFEFF].contains(scalar.value), scalar.value < 0xFFFE
      else { return false }
      if scalar == "#", before == " " { return false }
      if scalar == " ", before == ":" { return false }
      if isInside, ",[]{}?:".unicodeScalars.contains(scalar) { return false }
      before = scalar
    }
    return true
  }

  private static func isWordAfterHyphen(_ text: String) -> Bool {
    text.unicodeScalars.dropFirst().first.map { ("a"..."z").contains($0) } ?? false
  }

  /// Whether a reader that guesses types would read no text: a switch, nothing, a number, a day.
  private static func looksTyped(_ text: String) -> Bool {
    let words: Set = ["true", "false", "yes", "no", "on", "off", "y", "n", "null", "~", "="]
    if words.contains(text.lowercased()) { return true }
    guard let first = text.utf8.first else { return true }
    let starts = (0x30...0x39).contains(first) || first == 0x2B || first == 0x2D || first == 0x2E
    return starts
      && text.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20)
          || [0x2B, 0x2D, 0x2E, 0x3A, 0x5F, 0x78, 0x6F, 0x54, 0x5A, 0x20].contains($0)
      }
  }
}
