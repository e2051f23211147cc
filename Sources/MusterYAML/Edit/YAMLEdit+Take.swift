internal import MusterDiagnostics

extension YAMLEdit {
  /// The file with an entry written as it stands in another file, its comments with it.
  ///
  /// An entry that stands here already is replaced line by line. A new one brings the comment lines right above it, unless
  /// one of them stands here too.
  ///
  /// - Parameters:
  ///   - path: Keys from the root, the same in both files.
  ///   - other: The root of the other file.
  ///   - question: A new entry goes under the comment line that starts with this, where there is one.
  ///   - neighbour: Else a new entry goes after the one with this key, where there is one.
  public func taking(
    _ path: [String], from other: YAMLNode, under question: String? = nil,
    after neighbour: String? = nil
  ) throws(Refusal) -> YAMLNode {
    let foreign = try YAMLEdit(other)
    let found = try foreign.walk(path)
    guard found.rest.isEmpty, let entry = found.mappings.last,
      let lines = foreign.ownLines(of: entry)
    else { throw Refusal(reason: "the entry shares its line with others", place: other.place) }
    let from = foreign.indent(of: entry.key)
    let step = try walk(path)
    let splice: Splice
    if step.rest.isEmpty, let own = step.mappings.last {
      guard let old = ownLines(of: own) else {
        throw Refusal(reason: "the entry shares its line with others", place: own.key.place)
      }
      let new = foreign.text(of: lines, indent: from, to: indent(of: own.key))
      let range = source.lineStarts[old.lowerBound]..<source.contentEnd(ofLine: old.upperBound - 1)
      splice = Splice(range: range, text: new.joined(separator: source.lineBreak))
    } else {
      let known = Set(source.lineStarts.indices.map { source.comment(onLine: $0) })
      let above = foreign.comments(above: lines.lowerBound, indent: from)
      let isKnown = above.contains { known.contains(foreign.source.comment(onLine: $0)) }
      let all = (isKnown ? lines.lowerBound : above.lowerBound)..<lines.upperBound
      splice = try place(step) {
        foreign.text(of: all, indent: from, to: $0)
      } at: { parent in
        line(in: parent, of: step.mappings.last, under: question, after: neighbour)
      }
    }
    return try read(back: [splice], at: path) { $0?.isSame(as: entry.value) ?? false }
  }

  /// The lines of an entry without their line breaks; `nil` where there is none, or others stand on its lines.
  public func lines(of path: [String]) -> [String]? {
    guard let walk = try? walk(path), walk.rest.isEmpty, let entry = walk.mappings.last,
      let lines = ownLines(of: entry)
    else { return nil }
    return lines.map { line in
      source.text(source.lineStarts[line]..<source.contentEnd(ofLine: line))
    }
  }

  /// Adds lines at the end of what exists of a path.
  private func place(
    _ walk: Walk, _ text: (_ indent: Int) -> [String], at line: (YAMLNode) -> Int
  ) throws(Refusal) -> Splice {
    let parent = walk.mappings.last?.value ?? root
    guard !parent.isFlow, let first = parent.entries.first, walk.rest.count <= 2,
      walk.rest.count == 1 || walk.mappings.isEmpty, let name = walk.rest.first
    else { throw Refusal(reason: "there are no lines here to add to", place: parent.place) }
    let margin = indent(of: first.key)
    guard walk.rest.count == 2 else { return after(line(parent), text(margin)) }
    let section = YAMLSpelling.scalar(name, isInside: false, isText: false) + ":"
    let head = ["", String(repeating: " ", count: margin) + section]
    return after(line(parent), head + text(margin + 2))
  }

  /// The lines of an entry that shares them with no other.
  private func ownLines(of entry: Entry) -> Range<Int>? {
    let lines = lines(of: entry)
    let isAlone = source.indent(ofLine: lines.lowerBound) == indent(of: entry.key)
    return entry.parent.isFlow || !isAlone ? nil : lines
  }

  /// Lines without their line breaks, moved from one indent to another.
  private func text(of lines: Range<Int>, indent old: Int, to new: Int) -> [String] {
    lines.map { line in
      guard let indent = source.indent(ofLine: line) else { return "" }
      let start = source.lineStarts[line] + min(indent, old)
      return String(repeating: " ", count: new)
        + source.text(start..<source.contentEnd(ofLine: line))
    }
  }

  /// The comment lines right above a line, as deep as it.
  private func comments(above line: Int, indent: Int) -> Range<Int> {
    var first = line
    while first > 0, source.isComment(line: first - 1),
      source.indent(ofLine: first - 1) == indent
    {
      first -= 1
    }
    return first..<line
  }
}
