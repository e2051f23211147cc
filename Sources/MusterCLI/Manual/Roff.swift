/// Text for the formatter of man pages, in the macros of `man(7)`.
struct Roff {
  private(set) var text = ""

  /// A line of running text.
  mutating func line(_ words: String) {
    text += Self.escaped(words) + "\n"
  }

  /// A macro, such as `SH`, with arguments of any text.
  mutating func call(_ macro: String, _ arguments: String...) {
    let words = arguments.map { " \"" + Self.escaped($0) + "\"" }
    text += ".\(macro)\(words.joined())\n"
  }

  /// A line that stays as it is, in the type of a terminal.
  mutating func example(_ line: String) {
    text += ".PP\n.RS 4\n.EX\n\(Self.escaped(line))\n.EE\n.RE\n"
  }

  /// A text that comes out as it is: nothing in it is a command, and what is copied from the page can be typed.
  ///
  /// Hyphens, quotes, carets and tildes have names here, because plain ones come out as other characters than the keyboard's.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\(rs"
      case "-": result += "\\-"
      case "\"": result += "\\(dq"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      // At the start of a line it would be a command.
      case "." where result.isEmpty: result += "\\&."
      case " "..."~": result.unicodeScalars.append(scalar)
      case "\n", "\t", "\r": result += " "
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
      }
    }
    return result
  }
}
