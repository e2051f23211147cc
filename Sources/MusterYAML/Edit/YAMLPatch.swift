internal import MusterDiagnostics

/// Changes to many entries of a file's sections at once, each made in a small document of its own, so that the file is
/// read back once and not once a change.
public struct YAMLPatch {
  private struct Part {
    let section: String
    let key: String
    let value: YAMLNode
    let splice: YAMLEdit.Splice
  }

  private static let neighbour = "entry"
  private let edit: YAMLEdit
  private var parts: [Part] = []

  /// Prepares the changes of a file.
  ///
  /// - Throws: ``YAMLEdit/Refusal`` where the file is not UTF-8.
  public init(_ root: YAMLNode) throws(YAMLEdit.Refusal) {
    edit = try YAMLEdit(root)
  }

  private var root: YAMLNode { edit.root }
  private var source: YAMLSourceText { edit.source }

  /// A document with nothing but one entry of a section, as it stands in the file, or room for one.
  ///
  /// - Returns: `nil` where the entry does not stand on lines of its own, or there is no such section.
  public func alone(_ section: String, _ key: String) -> YAMLNode? {
    guard let walk = try? edit.walk([section, key]), let place = place(walk) else { return nil }
    let body =
      walk.rest.isEmpty
      ? source.text(lines(of: walk)) : "\(place.indent)\(Self.neighbour): 0\(source.lineBreak)"
    let text = "\(section):\(source.lineBreak)\(body)"
    var diagnostics = Diagnostics()
    let root = YAMLReader.read(
      SourceFile(path: self.root.place.file.path, bytes: Array(text.utf8)), into: &diagnostics)
    return diagnostics.hasErrors ? nil : root
  }

  /// Puts an entry that was changed alone into its place.
  ///
  /// - Parameter question: A new entry goes under the comment line that starts with this, where there is one.
  /// - Returns: Whether that is possible; an entry that is gone has no place.
  public mutating func put(
    _ changed: YAMLNode, _ section: String, _ key: String, under question: String?
  ) -> Bool {
    guard let walk = try? edit.walk([section, key]), let place = place(walk),
      let value = changed.mapping[section]?.mapping[key]
    else { return false }
    let text = YAMLSourceText(changed.place.file)
    // The head of the section stands on the first line, and the neighbour of a new entry on the second.
    let first = walk.rest.isEmpty ? 1 : 2
    guard text.lineStarts.count > first else { return false }
    let splice: YAMLEdit.Splice
    if walk.rest.isEmpty {
      splice = .init(
        range: lines(of: walk), text: text.text(text.lineStarts[first]..<text.bytes.count))
    } else {
      let last = text.lastLine(of: text.lineStarts[first]..<text.bytes.count)
      let lines = (first...last).map {
        text.text(text.lineStarts[$0]..<text.contentEnd(ofLine: $0))
      }
      splice = edit.after(line(walk, place, under: question), lines)
    }
    parts.append(Part(section: section, key: key, value: value, splice: splice))
    return true
  }

  /// The file with all entries in their places; `nil` where it would not say just that.
  public func applied() -> YAMLNode? {
    var wanted: [String: [String: YAMLNode]] = [:]
    for part in parts {
      guard wanted[part.section, default: [:]].updateValue(part.value, forKey: part.key) == nil
      else { return nil }
    }
    guard let changed = edit.reading(parts.map(\.splice)) else { return nil }
    let old = root.mapping
    let new = changed.mapping
    guard old.count == new.count else { return nil }
    for position in 0..<old.count {
      let name = old.key(position).text
      guard let value = new[name] else { return nil }
      guard let entries = wanted[name] else {
        guard old.value(position).isSame(as: value) else { return nil }
        continue
      }
      guard Self.isSame(old.value(position), value, besides: entries) else { return nil }
    }
    return changed
  }

  private static func isSame(
    _ old: YAMLNode, _ new: YAMLNode, besides entries: [String: YAMLNode]
  ) -> Bool {
    var wanted = entries
    for (key, value) in old.entries where entries[key.text] == nil { wanted[key.text] = value }
    let found = new.entries
    return found.count == wanted.count
      && found.allSatisfy { key, value in wanted[key.text]?.isSame(as: value) ?? false }
  }
}

extension YAMLPatch {
  /// Where entries of a section stand.
  private struct Place {
    let indent: String
    /// The comment lines of a section without entries; its last one takes new entries.
    let comments: [Int]
  }

  /// `nil` where the section's entries do not stand on lines of their own.
  private func place(_ walk: YAMLEdit.Walk) -> Place? {
    guard !root.isFlow, let section = walk.mappings.first,
      section.value.place == section.valuePlace
    else { return nil }
    let keyLine = source.line(at: source.range(section.key.place).lowerBound)
    guard !section.value.isEmpty else {
      let margin = edit.indent(of: section.key)
      let comments = edit.commentLines(after: keyLine, below: margin)
      guard !comments.isEmpty, !source.hasComment(line: keyLine) else { return nil }
      return Place(indent: String(repeating: " ", count: margin + 2), comments: comments)
    }
    guard section.value.kind == .mapping, !section.value.isFlow,
      let first = section.value.entries.first?.key,
      source.line(at: source.range(first.place).lowerBound) > keyLine
    else { return nil }
    return Place(indent: String(repeating: " ", count: edit.indent(of: first)), comments: [])
  }

  /// The lines of an entry with the break of the last one.
  private func lines(of walk: YAMLEdit.Walk) -> Range<Int> {
    guard let entry = walk.mappings.last else { preconditionFailure("an entry was found") }
    let first = source.line(at: source.range(entry.key.place).lowerBound)
    let last = max(source.lastLine(of: source.range(entry.valuePlace)), first)
    return source.lineStarts[first]..<source.lineRange(last).upperBound
  }

  private func line(_ walk: YAMLEdit.Walk, _ place: Place, under question: String?) -> Int {
    guard let section = walk.mappings.first else { preconditionFailure("a section was found") }
    guard let last = place.comments.last else {
      return edit.line(in: section.value, of: section, under: question, after: nil)
    }
    let start = source.line(at: source.range(section.key.place).lowerBound) + 1
    return question.flatMap {
      edit.find($0, from: start, to: last, indent: place.indent.count)
    } ?? last
  }
}
