internal import MusterDiagnostics

/// An assessment in JSON without what may differ although nothing changed.
enum UndatedAssessment {
  /// The day itself, and the findings, which name the folder that the worksheet was called by.
  private static let passing = ["day", "diagnostics"]

  /// Whether two assessments say the same on whatever day they were made.
  static func isSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard let left = members(left), let right = members(right) else { return false }
    return left == right
  }

  private static func members(_ text: [UInt8]) -> [JSONValue.Member]? {
    guard case .object(let members) = try? JSONReader.read(text) else { return nil }
    return members.filter { !passing.contains($0.key) }
  }
}
