public import MusterDiagnostics
public import MusterModel
internal import MusterYAML

/// A worksheet with the file it stands in, so that it can be changed there.
public struct WorksheetDocument: Sendable {
  /// The file as it is, or as it would be after a change.
  public let file: SourceFile
  /// What could be read of it.
  public let worksheet: Worksheet?
  /// What is wrong with it.
  public let diagnostics: Diagnostics
  let root: YAMLNode?
  let ids: CatalogIDs

  /// Reads a worksheet.
  public init(_ file: SourceFile, ids: CatalogIDs) {
    var diagnostics = Diagnostics()
    let root = YAMLReader.read(file, into: &diagnostics)
    self.init(file, root, diagnostics, ids)
  }

  /// A worksheet that was changed.
  init(_ root: YAMLNode, ids: CatalogIDs) {
    self.init(root.place.file, root, Diagnostics(), ids)
  }

  private init(
    _ file: SourceFile, _ root: YAMLNode?, _ diagnostics: Diagnostics, _ ids: CatalogIDs
  ) {
    var diagnostics = diagnostics
    self.file = file
    self.root = root
    self.ids = ids
    worksheet = root.flatMap { WorksheetLoader.load($0, ids: ids, into: &diagnostics) }
    self.diagnostics = diagnostics
  }

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
    guard let root, let worksheet else {
      throw Refusal(diagnostics: faults)
    }
    let known = worksheet.populations.map(\.id)
    for id in change.populations where !known.contains(id) {
      let names = known.map(\.rawValue)
      let unknown = Diagnostic(
        .worksheetUnknownReference, "there is no population '\(id)'", at: root.place,
        help: Suggestion.help(for: id.rawValue, among: names)
          ?? "one of: \(names.joined(separator: ", "))")
      throw Refusal(diagnostics: [unknown])
    }
    let changed: YAMLNode
    do {
      changed = try WorksheetEditor.apply(change, to: root, populations: known)
    } catch {
      throw Refusal(
        diagnostics: [Diagnostic(.worksheetNotChanged, error.reason, at: error.place)])
    }
    let result = WorksheetDocument(changed, ids: ids)
    let new = newFaults(in: result)
    guard new.isEmpty else { throw Refusal(diagnostics: new) }
    return result
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
