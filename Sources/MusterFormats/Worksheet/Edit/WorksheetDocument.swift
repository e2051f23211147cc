public import MusterDiagnostics
public import MusterModel
internal import MusterYAML

/// A worksheet with the file it stands in, so that it can be changed there.
public struct WorksheetDocument: Sendable {
  /// What could be read of it.
  public let worksheet: Worksheet?
  /// What is wrong with it.
  public let diagnostics: Diagnostics
  let source: WorksheetSource
  let ids: CatalogIDs

  /// Reads a worksheet.
  public init(_ file: SourceFile, ids: CatalogIDs) {
    self.init(WorksheetSource(file), ids: ids)
  }

  /// Holds a worksheet that was read against the catalog.
  public init(_ source: WorksheetSource, ids: CatalogIDs) {
    var diagnostics = source.diagnostics
    self.source = source
    self.ids = ids
    worksheet = source.root.flatMap { WorksheetLoader.load($0, ids: ids, into: &diagnostics) }
    self.diagnostics = diagnostics
  }

  /// A worksheet that was changed.
  init(_ root: YAMLNode, ids: CatalogIDs) {
    self.init(WorksheetSource(root), ids: ids)
  }

  /// The file as it is, or as it would be after a change.
  public var file: SourceFile { source.file }

  var root: YAMLNode? { source.root }

  /// What makes it unfit to be changed as a whole, in reading order.
  var faults: [Diagnostic] { diagnostics.sorted.filter { $0.severity == .error } }

  /// What it says; `nil` where it is no worksheet.
  var meaning: WorksheetMeaning? {
    guard worksheet != nil else { return nil }
    return root.map { WorksheetMeaning($0, renamed: ids.renamed) }
  }

  /// Why a change was not made.
  public struct Refusal: Error {
    /// What is wrong, most telling first; never empty.
    public let diagnostics: [Diagnostic]
  }

  /// The worksheet with a change made; faults that were there before stay and are no reason to refuse.
  ///
  /// - Throws: ``Refusal`` where the change cannot be made, or would bring in a fault.
  public func applying(_ change: WorksheetChange) throws(Refusal) -> WorksheetDocument {
    try accepting(
      Result { () throws(Refusal) in WorksheetDocument(try source.applying(change), ids: ids) })
  }

  /// What became of a change of this worksheet that was made beside it.
  ///
  /// - Throws: ``Refusal`` where it could not be made or brings in a fault, or this is no worksheet.
  public func accepting(
    _ change: Result<WorksheetDocument, Refusal>
  ) throws(Refusal) -> WorksheetDocument {
    guard worksheet != nil else { throw Refusal(diagnostics: faults) }
    let changed = try change.get()
    let new = newFaults(in: changed)
    guard new.isEmpty else { throw Refusal(diagnostics: new) }
    return changed
  }

  /// The faults of a changed worksheet that this one does not have.
  func newFaults(in result: WorksheetDocument) -> [Diagnostic] {
    var old: [String: Int] = [:]
    for finding in diagnostics.all { old[finding.key, default: 0] += 1 }
    return result.faults.filter { finding in
      // A change settles conflicts, for some populations or all; it never makes one.
      guard finding.code != .worksheetUnresolvedConflict else { return false }
      guard let count = old[finding.key], count > 0 else { return true }
      old[finding.key] = count - 1
      return false
    }
  }
}

extension Diagnostic {
  /// What tells a finding from another wherever it stands.
  fileprivate var key: String { code.rawValue + " " + message }
}
