internal import MusterDiagnostics

/// Findings as SARIF 2.1.0, one run for all files.
enum SARIFFindings {
  static func render(_ files: [CheckedFile], version: String) -> String {
    var known: Set<String> = []
    let paths = files.map(\.path).filter { !$0.isEmpty && known.insert($0.plainPath).inserted }
    let value: JSONValue = [
      "$schema": .string(schema), "version": "2.1.0",
      "runs": [
        [
          "tool": ["driver": driver(version)],
          "invocations": [
            [
              "executionSuccessful": true,
              "toolExecutionNotifications": .array(files.compactMap(notification)),
            ]
          ],
          "originalUriBaseIds": [
            root: ["description": ["text": "The folder in which muster was run."]]
          ],
          "artifacts": .array(
            paths.map { ["location": artifact($0), "roles": ["analysisTarget"]] }),
          "columnKind": "unicodeCodePoints", "newlineSequences": .texts(lineBreaks),
          "results": .array(files.flatMap(\.diagnostics.sorted).map(result)),
        ]
      ],
    ]
    return value.text
  }

  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  /// What relative addresses start from; the reader says where it is.
  private static let root = "%SRCROOT%"

  /// Those of YAML 1.1, by which lines are counted.
  private static let lineBreaks = ["\r\n", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]

  private static func driver(_ version: String) -> JSONValue {
    [
      "name": "Muster", "version": .string(version), "semanticVersion": .string(version),
      "rules": .array(DiagnosticCode.allCases.map(rule)),
    ]
  }

  private static func rule(_ code: DiagnosticCode) -> JSONValue {
    let manual = code.manual
    return [
      "id": .string(code.rawValue), "shortDescription": ["text": .string(manual.rule)],
      "fullDescription": ["text": .string("\(manual.checks) \(manual.why)")],
      "help": ["text": .string(code.manualPage), "markdown": .string(code.manualMarkdown)],
      "defaultConfiguration": ["level": .string(code.severity.rawValue)],
    ]
  }

  /// Where the rule of a code stands in the list of rules.
  private static let positions = Dictionary(
    uniqueKeysWithValues: DiagnosticCode.allCases.enumerated().map { ($1, $0) })

  private static func result(_ diagnostic: Diagnostic) -> JSONValue {
    let help = diagnostic.help.map { "; \($0)" } ?? ""
    var members: [JSONValue.Member] = [
      .init("ruleId", .string(diagnostic.code.rawValue)),
      .init("level", .string(diagnostic.severity.rawValue)),
      .init("message", message(diagnostic.message + help)),
      .init("locations", .array([diagnostic.place].compactMap { $0 }.map { location($0) })),
    ]
    if let position = positions[diagnostic.code] {
      members.insert(.init("ruleIndex", .whole(position)), at: 1)
    }
    if !diagnostic.notes.isEmpty {
      let related = diagnostic.notes.enumerated().map { location($1.place, $0 + 1, $1.message) }
      members.append(.init("relatedLocations", .array(related)))
    }
    return .object(members)
  }

  /// How many findings of a file are not in the results.
  private static func notification(_ file: CheckedFile) -> JSONValue? {
    guard let rest = file.diagnostics.rest else { return nil }
    return [
      "level": "warning", "message": message(rest),
      "locations": [["physicalLocation": ["artifactLocation": artifact(file.path)]]],
    ]
  }

  private static func location(_ place: SourcePlace) -> JSONValue {
    ["physicalLocation": physical(place)]
  }

  private static func location(_ place: SourcePlace, _ id: Int, _ text: String) -> JSONValue {
    ["id": .whole(id), "physicalLocation": physical(place), "message": message(text)]
  }

  private static func physical(_ place: SourcePlace) -> JSONValue {
    [
      "artifactLocation": artifact(place.file.path),
      "region": [
        "startLine": .whole(Int(place.start.line)), "startColumn": .whole(Int(place.start.column)),
        "endLine": .whole(Int(place.end.line)), "endColumn": .whole(Int(place.end.column)),
      ],
    ]
  }

  private static func artifact(_ path: String) -> JSONValue {
    path.hasPrefix("/")
      ? ["uri": .string(path.fileURI)]
      : ["uri": .string(path.fileURI), "uriBaseId": .string(root)]
  }

  /// A text that means itself: SARIF would read `{0}` as a placeholder and `[a](1)` as a link.
  private static func message(_ text: String) -> JSONValue {
    var result = ""
    var digits: String?
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch (scalar, digits) {
      case ("{", _): digits = ""
      case ("0"..."9", let found?): digits = found + String(scalar)
      case ("}", let found?) where !found.isEmpty:
        result.unicodeScalars.removeLast(found.unicodeScalars.count)
        result += "{\(found)}"
        digits = nil
      case ("(", _) where last == "]":
        result += " "
        digits = nil
      default: digits = nil
      }
      result.unicodeScalars.append(scalar)
      last = scalar
    }
    return ["text": .string(result)]
  }
}
