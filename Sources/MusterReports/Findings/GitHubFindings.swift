internal import MusterDiagnostics

/// Findings as workflow commands, which GitHub Actions turns into annotations of lines.
///
/// A command is one line whatever the texts hold, so that no text can begin a command of its own.
enum GitHubFindings {
  static func render(_ files: [CheckedFile]) -> String {
    var result = ""
    for file in files {
      result += file.diagnostics.sorted.map(command).joined()
      if let rest = file.diagnostics.rest {
        result += "::notice file=\(property(file.path.plainPath))::\(data(rest))\n"
      }
    }
    return result
  }

  private static func command(_ diagnostic: Diagnostic) -> String {
    var properties: [String] = []
    if let place = diagnostic.place {
      properties.append("file=\(property(place.file.path.plainPath))")
      properties.append("line=\(place.start.line)")
      // A column is refused where the lines differ.
      if place.start.line == place.end.line { properties.append("col=\(place.start.column)") }
      properties.append("endLine=\(place.end.line)")
    }
    properties.append("title=\(property(diagnostic.code.rawValue))")
    var lines = [diagnostic.message]
    lines += diagnostic.notes.map { "\($0.place.label): \($0.message)" }
    if let help = diagnostic.help { lines.append(help) }
    return "::\(level(diagnostic.severity)) \(properties.joined(separator: ","))::"
      + lines.map(data).joined(separator: "%0A") + "\n"
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  /// The text after the second `::`.
  private static func data(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result += String(scalar).safeForTerminal
      }
    }
    return result
  }

  /// A value before the second `::`, where colon and comma end something.
  private static func property(_ text: String) -> String {
    var result = ""
    for scalar in data(text).unicodeScalars {
      switch scalar {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
