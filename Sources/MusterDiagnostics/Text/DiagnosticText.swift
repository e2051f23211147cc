extension Diagnostic {
  /// `file:line:column: severity: message [code]`, the quoted line with a caret, notes and help; ends with a line break.
  public var text: String {
    let label = place.map { "\($0.label.safeForTerminal): " } ?? ""
    var result = "\(label)\(severity.rawValue): \(message.safeForTerminal) [\(code.rawValue)]\n"
    if let place { result += Self.excerpt(of: place) }
    for note in notes {
      result += "\(note.place.label.safeForTerminal): note: \(note.message.safeForTerminal)\n"
      result += Self.excerpt(of: note.place)
    }
    if let help { result += "   help: \(help.safeForTerminal)\n" }
    return result
  }

  /// The most scalars of a line that are quoted.
  private static let quotedWidth = 70

  private static func excerpt(of place: SourcePlace) -> String {
    guard let line = place.file.line(Int(place.start.line)) else { return "" }
    let scalars = Array(line.unicodeScalars)
    let column = min(Int(place.start.column) - 1, scalars.count)
    let isSameLine = place.end.line == place.start.line
    let end = isSameLine ? min(Int(place.end.column) - 1, scalars.count) : scalars.count
    let first = column > quotedWidth - 20 ? column - 20 : 0
    let window = scalars[first..<min(scalars.count, first + quotedWidth)]
    let quoted = String(String.UnicodeScalarView(window)).safeForTerminal
    let number = String(place.start.line)
    let margin = String(repeating: " ", count: max(0, 5 - number.count))
    let lead = first > 0 ? "…" : ""
    let carets = max(1, min(end, first + quotedWidth) - column)
    let indent = String(repeating: " ", count: column - first + lead.count)
    return "\(margin)\(number) | \(lead)\(quoted)\n"
      + "      | \(indent)\(String(repeating: "^", count: carets))\n"
  }
}

extension Diagnostics {
  /// All findings in reading order, and how many were dropped; empty or ends with a line break.
  public var text: String {
    sorted.map(\.text).joined() + (rest.map { "\($0)\n" } ?? "")
  }

  /// How many findings were dropped, a phrase; `nil` where none was.
  public var rest: String? {
    dropped == 0 ? nil : "\(dropped) further findings are not shown"
  }
}
