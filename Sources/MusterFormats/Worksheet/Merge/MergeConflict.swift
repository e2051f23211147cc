public import MusterDiagnostics
internal import MusterModel
internal import MusterYAML

/// What two sides of a merge changed differently, or one removed and the other changed.
public struct MergeConflict: Sendable {
  /// What one side says; nothing where it removed the thing.
  struct Side: Sendable {
    var meaning: Meaning?
    var content: YAMLContent?
    var place: SourcePlace?

    /// For messages: a text as it is, everything else on one line.
    var words: String? {
      guard let meaning else { return nil }
      if case .text(let text) = meaning { return text.shortened }
      return (content?.line ?? meaning.line).shortened
    }

    init(_ value: StatedValue?, in statement: Statement?) {
      meaning = value?.meaning
      content = value?.content
      place = value?.node?.place ?? statement?.place
    }

    init(_ statement: Statement?, _ fields: [ObjectShape.Field]) {
      meaning = statement?.meaning
      content = statement.map { .mapping($0.pairs(fields)) }
      place = statement?.place
    }

    init(_ statements: [Statement], _ fields: [ObjectShape.Field]) {
      meaning = statements.isEmpty ? nil : .list(statements.map(\.meaning))
      content = statements.isEmpty ? nil : .lines(statements.map { .mapping($0.pairs(fields)) })
      place = statements.first?.place
    }
  }

  /// What it is about.
  let subject: ConflictSubject
  let base: Side
  let ours: Side
  let theirs: Side
  /// Why a change that only theirs made could not be made in the bytes of ours.
  var refusal: YAMLEdit.Refusal?

  /// The conflict with both places, as a merge reports it.
  public var diagnostic: Diagnostic {
    var notes: [Diagnostic.Note] = []
    if let place = theirs.place { notes.append(.init("theirs stands here", at: place)) }
    if let place = base.place { notes.append(.init("it was changed from here", at: place)) }
    if let refusal { notes.append(.init(refusal.reason, at: refusal.place)) }
    return Diagnostic(
      .worksheetUnresolvedConflict,
      subject.words(ours: ours.words, theirs: theirs.words),
      at: ours.place ?? theirs.place ?? base.place, notes: notes)
  }

  /// The entry that the merged worksheet has of it.
  var entry: YAMLContent {
    var pairs: [(key: String, value: YAMLContent)] = []
    func add(_ key: Key, _ content: YAMLContent?) {
      if let content { pairs.append((key.rawValue, content)) }
    }
    add(.section, subject.section.map { .word($0) })
    add(.item, .text(subject.item))
    add(.for, subject.populations.map { .list($0.map { .word($0) }) })
    add(.field, subject.field.map { .word($0) })
    add(.ours, ours.content)
    add(.theirs, theirs.content)
    return .block(pairs)
  }
}

/// What a conflict is about.
struct ConflictSubject: Hashable, Sendable {
  /// Where the item stands; `nil` for a key on top.
  var section: String?
  /// The item, or the key on top.
  let item: String
  /// All where `nil`.
  var populations: [String]?
  /// The whole entry where `nil`.
  var field: String?

  init(_ section: Key?, _ item: String, field: String? = nil) {
    self.section = section?.rawValue
    self.item = item
    self.field = field
  }

  /// Reads an entry that was found to have its shape.
  init(_ entry: YAMLNode) {
    let fields = Fields(entry)
    section = fields.text(Key.section)
    item = fields.text(Key.item) ?? ""
    populations = fields.texts(Key.for)
    field = fields.text(Key.field)
  }

  /// The conflict in words; a side that says nothing removed the thing.
  func words(ours: String?, theirs: String?) -> String {
    let reach = populations.map { " for " + $0.joined(separator: ", ") } ?? ""
    let thing = field.map { "'\($0)' of '\(item.shortened)'" } ?? "'\(item.shortened)'"
    let left = ours.map { "ours says '\($0)'" } ?? "ours has none"
    let right = theirs.map { "theirs \(ours == nil ? "says " : "")'\($0)'" } ?? "theirs has none"
    return "\(thing)\(reach) is not settled: \(left), \(right)"
  }
}
