internal import MusterDiagnostics

/// A piece of XML 1.0 that is well-formed whatever its texts hold.
indirect enum XML {
  /// A name with its attributes in the order to print, each on one line, and what stands inside.
  case element(String, [(name: String, value: String)], [XML])
  /// A text of one or more lines.
  case text(String)

  /// The piece as a document, indented by two spaces; ends with a line break.
  var document: String {
    var result = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    write(to: &result, indent: 0)
    return result
  }

  private func write(to result: inout String, indent: Int) {
    switch self {
    case .text(let text):
      result += Self.escaped(text, lineBreak: "\n")
    case .element(let name, let attributes, let content):
      let margin = String(repeating: "  ", count: indent)
      result += "\(margin)<\(name)"
      for (name, value) in attributes {
        result += " \(name)=\"\(Self.escaped(value, lineBreak: " "))\""
      }
      if content.isEmpty {
        result += "/>\n"
      } else if case .text? = content.first {
        // Space beside a text would be part of it.
        result += ">"
        for piece in content { piece.write(to: &result, indent: 0) }
        result += "</\(name)>\n"
      } else {
        result += ">\n"
        for piece in content { piece.write(to: &result, indent: indent + 1) }
        result += "\(margin)</\(name)>\n"
      }
    }
  }

  /// The text with control and direction characters as dots, and without the two code points that
  /// no document may hold.
  private static func escaped(_ text: String, lineBreak: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += lineBreak
      case "\u{FFFE}", "\u{FFFF}": break
      default: result += String(scalar).safeForTerminal
      }
    }
    return result
  }
}
