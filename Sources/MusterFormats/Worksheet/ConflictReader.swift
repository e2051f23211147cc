internal import MusterDiagnostics
internal import MusterYAML

extension WorksheetReader {
  /// Reports what a merge left to settle.
  mutating func readConflicts(_ fields: Fields) {
    guard let node = fields[Key.conflicts], !node.isEmpty,
      check.accepts(node, .list(.any, atLeast: 0), as: Key.conflicts.rawValue)
    else { return }
    for entry in node.items {
      guard check.accepts(entry, .object(WorksheetShapes.conflict), as: "conflict") else {
        continue
      }
      let subject = ConflictSubject(entry)
      let sides = [Key.ours, .theirs].map { key in
        Fields(entry)[key].map { node in
          (node.kind == .scalar ? node.text : YAMLContent(node).line).shortened
        }
      }
      let place = self.place(of: subject, fields)
      check.diagnostics.add(
        Diagnostic(
          .worksheetUnresolvedConflict, subject.words(ours: sides[0], theirs: sides[1]),
          at: Fields(entry)[Key.item]?.place,
          notes: place.map { [.init("ours stands here", at: $0)] } ?? [],
          help: subject.command.map { "run '\($0)', or write what is right and delete this entry" }
            ?? "write what is right in its place and delete this entry"))
    }
  }

  /// Where the thing stands that a conflict is about.
  private func place(of subject: ConflictSubject, _ fields: Fields) -> SourcePlace? {
    let section = subject.section.map { Key(rawValue: $0).flatMap { fields[$0] } } ?? root
    return section?.entries.first {
      (ids.renamed[$0.key.text] ?? $0.key.text) == subject.item
    }?.key.place
  }
}

extension ConflictSubject {
  /// The command that settles it; `nil` where there is none.
  fileprivate var command: String? {
    let reach = populations.map { $0.map { " --for \($0)" }.joined() } ?? ""
    switch section.flatMap(Key.init) {
    case .facts: return "muster fact \(item) VALUE FILE"
    case .populations: return "muster population \(item) FILE"
    case .capabilities, .requirements, .controls:
      switch field.flatMap(Key.init) {
      case .decision: return "muster decide \(item) KIND FILE\(reach)"
      case .facets: return "muster answer \(item) FILE --facet FACET\(reach)"
      case .some(let key) where key != .need && key != .answer:
        return "muster answer \(item) FILE --\(key.rawValue) VALUE\(reach)"
      default: return "muster answer \(item) VALUE FILE\(reach)"
      }
    default: return nil
    }
  }
}
