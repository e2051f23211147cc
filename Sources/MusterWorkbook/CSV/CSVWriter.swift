/// Writes comma-separated values (RFC 4180) in UTF-8 with a mark, so that Excel reads every letter.
public enum CSVWriter {
  /// The lines of a sheet as a file; hidden sheets and notes are not for CSV.
  public static func write(_ rows: [[String]]) -> [UInt8] {
    var text = "\u{FEFF}"
    for row in rows {
      text += row.map(field).joined(separator: ",") + "\r\n"
    }
    return Array(text.utf8)
  }

  private static func field(_ text: String) -> String {
    let safe = FormulaGuard.added(to: text)
    let needsQuotes = safe.unicodeScalars.contains {
      $0 == "\"" || $0 == "," || $0 == ";" || $0 == "\t" || $0 == "\n" || $0 == "\r"
    }
    let isPadded = safe.first == " " || safe.last == " "
    guard needsQuotes || isPadded else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}

/// Keeps spreadsheet programs from running a text of somebody's as a formula.
enum FormulaGuard {
  /// An apostrophe before a text that begins, perhaps after apostrophes, like a formula.
  static func added(to text: String) -> String {
    isFormula(text.drop { $0 == "'" }) ? "'" + text : text
  }

  /// Without the apostrophe that was put there.
  static func removed(from text: String) -> String {
    text.first == "'" && isFormula(text.drop { $0 == "'" }) ? String(text.dropFirst()) : text
  }

  private static func isFormula(_ text: Substring) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return ["=", "+", "-", "@", "\t", "\r"].contains(first)
  }
}
