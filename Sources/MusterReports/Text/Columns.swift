/// Text in columns of a terminal, counted in characters.
enum Columns {
  static func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  static func padLeft(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// At most `width` characters, with a mark where something was cut off.
  static func cut(_ text: String, to width: Int) -> String {
    text.count <= width ? text : text.prefix(max(0, width - 1)) + "…"
  }

  /// At most `width` characters of the end, with a mark where something was cut off.
  static func cutLeft(_ text: String, to width: Int) -> String {
    text.count <= width ? text : "…" + text.suffix(max(0, width - 1))
  }

  /// `1 gap`, `2 gaps`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// Lines of at most `width` characters, broken at spaces.
  ///
  /// A longer word is broken where it must, but never an address, so that it can be followed and copied.
  static func wrap(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      var rest = word[...]
      if !line.isEmpty, line.count + 1 + rest.count > width {
        lines.append(line)
        line = ""
      }
      while rest.count > width, !word.hasPrefix("https://"), !word.hasPrefix("(https://") {
        lines.append(String(rest.prefix(width)))
        rest = rest.dropFirst(width)
      }
      line += (line.isEmpty ? "" : " ") + rest
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }
}
