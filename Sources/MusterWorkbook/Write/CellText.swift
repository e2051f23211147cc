/// What a cell can hold of a text.
public enum CellText {
  /// The most that Excel takes, in UTF-16 units.
  public static let most = 32_767
  /// What stands at the end of a text that was cut.
  public static let mark = " … [cut]"

  /// The text as it is written: control characters and those that turn the order of a line show as `·`, and what is too
  /// long ends with ``mark``.
  ///
  /// Line feeds and tabs stay, as do the joiners of emoji and the marks of right-to-left text.
  public static func fitting(_ text: String) -> String {
    var length = 0
    var isPlain = true
    for byte in text.utf8 {
      length += 1
      // C2 leads in C1 controls, E2 direction controls, EF what XML cannot hold.
      if byte < 0x20 && byte != 0x09 && byte != 0x0A || byte == 0x7F || byte == 0xC2
        || byte == 0xE2 || byte == 0xEF
      {
        isPlain = false
      }
    }
    if isPlain && length <= most { return text }
    let safe = isPlain ? text : shown(text)
    return length <= most || safe.utf16.count <= most ? safe : cut(safe)
  }

  private static func shown(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      // A line feed after a carriage return is one line break.
      if isAfterReturn, scalar != "\n" { result.append("·") }
      isAfterReturn = scalar == "\r"
      if !isAfterReturn { result.append(isUnsafe(scalar) ? "·" : scalar) }
    }
    if isAfterReturn { result.append("·") }
    return String(result)
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE...0xFFFF: true
    default: false
    }
  }

  /// Between characters, and inside one only where it alone is too long.
  private static func cut(_ text: String) -> String {
    let room = most - mark.utf16.count
    var length = 0
    var end = text.startIndex
    for index in text.indices {
      let next = text.index(after: index)
      length += text.utf16.distance(from: index, to: next)
      guard length <= room else { break }
      end = next
    }
    guard end == text.startIndex else { return text[..<end] + mark }
    return String(text.unicodeScalars.prefix(room / 2)) + mark
  }
}
