import MusterDiagnostics
import Testing

/// One wrong file: what stands in it instead of something right, and what must be said about it.
struct Fault: CustomTestStringConvertible, Sendable {
  let name: String
  /// The file of the small catalog; worksheets have but one.
  let file: String
  /// What is replaced; the whole text where `nil`.
  let old: String?
  /// What stands there, with `§` before each place.
  let new: String
  /// The codes at the marks; nothing else may be found.
  let codes: [DiagnosticCode]
  /// The help of the first finding, where the table claims one.
  let help: String?
  /// Whether the JSON Schema of the file must refuse it too.
  let isStructural: Bool

  var testDescription: String { name }

  init(
    _ name: String, in file: String = "worksheet.yaml", _ old: String?, _ new: String,
    _ codes: DiagnosticCode..., help: String? = nil, structural: Bool = true
  ) {
    self.name = name
    self.file = file
    self.old = old
    self.new = new
    self.codes = codes
    self.help = help
    isStructural = structural
  }

  /// The wrong text made out of the right one, with its marks.
  func text(from right: String) throws -> MarkedText {
    guard let old else { return MarkedText(new) }
    return MarkedText(try right.replacingFirst(old, by: new))
  }
}
