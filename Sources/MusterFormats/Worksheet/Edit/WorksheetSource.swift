public import MusterDiagnostics
internal import MusterModel
internal import MusterYAML

/// A worksheet's file as YAML, not yet held against the catalog, which may still be on its way.
public struct WorksheetSource: Sendable {
  /// The file as it is, or as it would be after a change.
  public let file: SourceFile
  let root: YAMLNode?
  let diagnostics: Diagnostics

  /// Reads the YAML of a file.
  public init(_ file: SourceFile) {
    var diagnostics = Diagnostics()
    self.file = file
    root = YAMLReader.read(file, into: &diagnostics)
    self.diagnostics = diagnostics
  }

  init(_ root: YAMLNode) {
    file = root.place.file
    self.root = root
    diagnostics = Diagnostics()
  }

  /// The file with a change made.
  ///
  /// - Throws: ``WorksheetDocument/Refusal`` where the change cannot be made.
  public func applying(
    _ change: WorksheetChange
  ) throws(WorksheetDocument.Refusal) -> WorksheetSource {
    guard let root else {
      throw WorksheetDocument.Refusal(diagnostics: diagnostics.sorted)
    }
    let known = WorksheetReader.populationKeys(root).compactMap { PopulationID($0.text) }
    for id in change.populations where !known.contains(id) {
      let names = known.map(\.rawValue)
      let unknown = Diagnostic(
        .worksheetUnknownReference, "there is no population '\(id)'", at: root.place,
        help: Suggestion.help(for: id.rawValue, among: names)
          ?? "one of: \(names.joined(separator: ", "))")
      throw WorksheetDocument.Refusal(diagnostics: [unknown])
    }
    do {
      return WorksheetSource(
        try WorksheetEditor.apply(change, to: root, populations: known))
    } catch {
      throw WorksheetDocument.Refusal(
        diagnostics: [Diagnostic(.worksheetNotChanged, error.reason, at: error.place)])
    }
  }
}
