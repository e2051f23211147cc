public import MusterDiagnostics
public import MusterModel
internal import MusterYAML

/// Reads assessments in JSON as far as two of them can be compared.
///
/// JSON is YAML, so that its reader gives limits and places.
public enum AssessmentLoader {
  /// The schemas that can be read; none is ever taken out.
  static let schemas = ["muster-assessment/1"]
  /// What every schema name begins with.
  private static let name = "muster-assessment/"

  /// Whether a file is JSON, and so no worksheet that a person writes.
  public static func isAssessment(_ file: SourceFile) -> Bool {
    var bytes = file.bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    let first = bytes.first { $0 > 0x20 }
    return first == 0x7B || first == 0x5B
  }

  /// The assessment in a file.
  ///
  /// - Parameters:
  ///   - label: As the user named it.
  ///   - diagnostics: Gains one finding a fault.
  /// - Returns: `nil` where anything that is compared is missing or has a fault.
  public static func load(
    _ file: SourceFile, label: String, into diagnostics: inout Diagnostics
  ) -> RecordedAssessment? {
    guard let root = YAMLReader.read(file, into: &diagnostics) else { return nil }
    guard root.kind == .mapping, let schema = Fields(root)[AssessmentKey.schema],
      schema.text.hasPrefix(name)
    else {
      diagnostics.add(
        Diagnostic(
          .formatHeader, "an assessment in JSON has the schema '\(schemas[0])'", at: root.place,
          help: "muster assess WORKSHEET --format json writes one"))
      return nil
    }
    guard schemas.contains(schema.text) else {
      diagnostics.add(
        Diagnostic(
          .formatHeader, "the schema '\(schema.text)' is newer than this program",
          at: schema.place, help: "one of: \(schemas.joined(separator: ", "))"))
      return nil
    }
    var reader = AssessmentReader()
    let recorded = reader.read(root, label: label)
    diagnostics.add(reader.diagnostics)
    return reader.diagnostics.hasErrors ? nil : recorded
  }
}
