internal import MusterDiagnostics
internal import MusterModel
internal import MusterYAML

/// A three-way merge of worksheets by what they say, not by line.
public enum WorksheetMerge {
  /// What a merge gave.
  public struct Result: Sendable {
    /// Ours with the changes of theirs, and an entry under `conflicts` for each conflict.
    public let document: WorksheetDocument
    /// What both sides changed differently; the document has what ours says.
    public let conflicts: [MergeConflict]
  }

  /// Applies what theirs changed against base to ours; what nobody changed keeps the bytes of ours.
  ///
  /// - Parameter base: What both sides started from; `nil` where they started from nothing. Conflicts that a merge left in
  ///   it do not count.
  /// - Throws: ``WorksheetDocument/Refusal`` where one of the three has faults.
  public static func merge(
    base: WorksheetDocument?, ours: WorksheetDocument, theirs: WorksheetDocument
  ) throws(WorksheetDocument.Refusal) -> Result {
    let faults =
      (base.map { $0.faults.filter { $0.code != .worksheetUnresolvedConflict } } ?? [])
      + ours.faults + theirs.faults
    guard faults.isEmpty, let left = ours.meaning, let right = theirs.meaning,
      let root = ours.root
    else { throw WorksheetDocument.Refusal(diagnostics: faults) }
    var merger = WorksheetMerger(
      base: base?.meaning ?? .nothing, ours: left, theirs: right, ids: ours.ids, root: root)
    do {
      try merger.run()
    } catch {
      throw WorksheetDocument.Refusal(
        diagnostics: [Diagnostic(.worksheetNotChanged, error.reason, at: error.place)])
    }
    let document = WorksheetDocument(merger.root, ids: ours.ids)
    let wrong = document.faults.filter { $0.code != .worksheetUnresolvedConflict }
    guard wrong.isEmpty else { throw WorksheetDocument.Refusal(diagnostics: wrong) }
    return Result(document: document, conflicts: merger.conflicts)
  }
}

/// Changes ours step by step.
struct WorksheetMerger {
  let base: WorksheetMeaning
  let ours: WorksheetMeaning
  let theirs: WorksheetMeaning
  let ids: CatalogIDs
  /// Ours with what was merged so far.
  var root: YAMLNode
  var conflicts: [MergeConflict] = []

  init(
    base: WorksheetMeaning, ours: WorksheetMeaning, theirs: WorksheetMeaning, ids: CatalogIDs,
    root: YAMLNode
  ) {
    self.base = base
    self.ours = ours
    self.theirs = theirs
    self.ids = ids
    self.root = root
  }

  mutating func run() throws(YAMLEdit.Refusal) {
    _ = try YAMLEdit(root)
    mergePopulations()
    mergeHead()
    mergeFrameworks()
    mergeLicences()
    mergeFacts()
    mergeAnswers()
    guard !conflicts.isEmpty else { return }
    root = try YAMLEdit(root).setting(
      .lines(conflicts.map(\.entry)), at: [Key.conflicts.rawValue])
  }

  /// Makes a change in ours; where that cannot be done without touching what stands beside it, it is left to people.
  mutating func attempt(
    else open: [MergeConflict],
    _ change: (WorksheetMerger) throws(YAMLEdit.Refusal) -> YAMLNode
  ) {
    let now = self
    do throws(YAMLEdit.Refusal) {
      root = try change(now)
    } catch {
      conflicts += open.map { conflict in
        var conflict = conflict
        conflict.refusal = error
        return conflict
      }
    }
  }

  /// Whether ours has an entry line for line as base has it, or both have none.
  func isUntouched(_ path: [String]) -> Bool {
    guard Self.node(path, in: root) != nil else { return true }
    guard let old = base.root, let own = try? YAMLEdit(root).lines(of: path) else { return false }
    return own == (try? YAMLEdit(old).lines(of: path))
  }

  /// Ours with an entry that says what it says in theirs: with its comments where nobody else touched it.
  func adopting(
    _ path: [String], under question: String? = nil
  ) throws(YAMLEdit.Refusal) -> YAMLNode {
    guard let other = theirs.root, let value = Self.node(path, in: other) else {
      return try YAMLEdit(root).removing(path)
    }
    let neighbour = neighbour(of: path)
    if isUntouched(path),
      let taken = try? YAMLEdit(root).taking(
        path, from: other, under: question, after: neighbour)
    {
      return taken
    }
    return try YAMLEdit(root).setting(
      YAMLContent(value), at: path, under: question, after: neighbour)
  }

  static func node(_ path: [String], in root: YAMLNode) -> YAMLNode? {
    path.reduce(root) { node, key in node?.mapping[key] }
  }

  /// The entry of ours that stands before this one in theirs.
  func neighbour(of path: [String]) -> String? {
    guard let name = path.last, let other = theirs.root,
      let section = Self.node(path.dropLast(), in: other),
      let own = Self.node(path.dropLast(), in: root)
    else { return nil }
    let mapping = own.mapping
    return section.entries.map(\.key.text).prefix { $0 != name }.last { mapping[$0] != nil }
  }
}
