public import MusterDiagnostics

/// The formats of findings; the one list that options, help and documentation are made from.
public enum FindingsFormat: String, CaseIterable, Sendable {
  case text, json, sarif, junit, github

  /// Who reads it, a phrase.
  public var reader: String {
    switch self {
    case .text: "people, in a terminal or a log"
    case .json: "programs, one entry a finding"
    case .sarif: "code scanning, SARIF 2.1.0"
    case .junit: "test reports of CI servers, JUnit XML"
    case .github: "logs of GitHub Actions, which turn it into annotations"
    }
  }

  /// What was found in files, in their order; empty or ends with a line break.
  ///
  /// - Parameter version: The version of the program, such as `0.1.0`.
  public func render(_ files: [CheckedFile], version: String) -> String {
    switch self {
    case .text: files.map(\.diagnostics.text).joined()
    case .json: JSONValue.array(files.flatMap(\.diagnostics.sorted).map(\.json)).text
    case .sarif: SARIFFindings.render(files, version: version)
    case .junit: JUnitFindings.render(files)
    case .github: GitHubFindings.render(files)
    }
  }
}

/// A file that was checked, with what was found in it.
public struct CheckedFile: Sendable {
  /// As the user gave it, such as `worksheets/contoso.yaml`.
  public let path: String
  /// Empty where the file is sound.
  public let diagnostics: Diagnostics

  /// Creates a checked file.
  public init(path: String, diagnostics: Diagnostics) {
    self.path = path
    self.diagnostics = diagnostics
  }
}
