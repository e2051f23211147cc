import MusterDiagnostics
import Testing

/// A text in which each `§` stood before a place that a finding is expected at.
struct MarkedText {
  /// The text without the marks.
  let text: String
  /// Where the marks stood, in reading order.
  let places: [SourcePosition]

  init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var places: [SourcePosition] = []
    var (line, column) = (1, 1)
    for scalar in marked.unicodeScalars {
      if scalar == "§" {
        places.append(SourcePosition(line: line, column: column))
        continue
      }
      text.append(scalar)
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    self.text = String(text)
    self.places = places
  }

  /// What ``Diagnostics/lines`` holds where exactly these codes are found at the marks.
  func lines(_ codes: [DiagnosticCode], path: String) throws -> [String] {
    try #require(codes.count == places.count, "a mark for each code")
    return zip(codes, places).map { "\(path):\($1.line):\($1.column) \($0.rawValue)" }
  }
}

extension Diagnostics {
  /// `file:line:column code` of each finding, in reading order.
  var lines: [String] { sorted.lines }
}

extension [Diagnostic] {
  /// `file:line:column code` of each finding.
  var lines: [String] { map { "\($0.place?.label ?? "nowhere") \($0.code.rawValue)" } }
}

extension String {
  /// The text with `new` where `old` stands first; fails where it does not stand.
  func replacingFirst(_ old: String, by new: String) throws -> String {
    let range = try #require(firstRange(of: old), "'\(old)' stands in the text")
    return replacingCharacters(range, by: new)
  }

  private func firstRange(of other: String) -> Range<String.Index>? {
    var start = startIndex
    while true {
      if self[start...].hasPrefix(other) {
        return start..<index(start, offsetBy: other.count)
      }
      guard start < endIndex else { return nil }
      start = index(after: start)
    }
  }

  private func replacingCharacters(_ range: Range<String.Index>, by new: String) -> String {
    String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}
