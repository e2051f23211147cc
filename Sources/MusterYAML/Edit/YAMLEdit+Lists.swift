internal import MusterDiagnostics

extension YAMLEdit {
  /// The file with a mapping made the one item of a list, its comments with it; braces stay on one line.
  public func wrapping(_ path: [String]) throws(Refusal) -> YAMLNode {
    let entry = try entry(at: path)
    guard entry.value.kind == .mapping, !entry.value.isFlow else {
      return try setting(.lines([.copy(entry.value)]), at: path)
    }
    let margin = indent(of: entry.value)
    let lines = valueLines(of: entry)
    var splices: [Splice] = []
    for line in lines where source.indent(ofLine: line) != nil {
      let start = source.lineStarts[line]
      let isFirst = source.line(at: source.range(entry.value.place).lowerBound) == line
      splices.append(
        isFirst
          ? Splice(range: start + margin..<start + margin, text: "- ")
          : Splice(range: start..<start, text: "  "))
    }
    return try read(back: splices, at: path) { node in
      node?.kind == .sequence && node?.items.count == 1
        && node?.items.first?.isSame(as: entry.value) ?? false
    }
  }

  /// The file with a list of one item made that item, its comments with it.
  public func unwrapping(_ path: [String]) throws(Refusal) -> YAMLNode {
    let entry = try entry(at: path)
    guard entry.value.kind == .sequence, entry.value.items.count == 1,
      let item = entry.value.items.first
    else { throw Refusal(reason: "this is no list of one item", place: entry.value.place) }
    if item.kind == .scalar || item.isFlow || entry.value.isFlow {
      return try setting(.copy(item), at: path)
    }
    var splices: [Splice] = []
    for line in valueLines(of: entry) {
      guard let indent = source.indent(ofLine: line) else { continue }
      let start = source.lineStarts[line]
      let hyphen = start + Int(entry.value.place.start.column) - 1
      let isFirst = source.line(at: source.range(item.place).lowerBound) == line
      if isFirst {
        splices.append(Splice(range: hyphen..<source.range(item.place).lowerBound, text: ""))
      } else {
        splices.append(Splice(range: start..<start + min(2, indent), text: ""))
      }
    }
    return try read(back: splices, at: path) { $0?.isSame(as: item) ?? false }
  }

  /// The file with an item added to a list.
  ///
  /// - Parameter position: Where it goes, from 0; at the end where `nil`.
  public func adding(
    _ content: YAMLContent, to path: [String], at position: Int? = nil
  ) throws(Refusal) -> YAMLNode {
    let entry = try entry(at: path)
    let items = entry.value.items
    guard entry.value.kind == .sequence, let last = items.last else {
      return try setting(.list([content]), at: path)
    }
    let next = position.flatMap { items.indices.contains($0) ? $0 : nil }
    let spelling = YAMLSpelling(source: source)
    let splice: Splice
    if entry.value.isFlow {
      let text = spelling.flow(content, isInside: true)
      let at = next.map { source.range(items[$0].place).lowerBound }
      let end = source.range(last.place).upperBound
      splice =
        at.map { Splice(range: $0..<$0, text: text + ", ") }
        ?? Splice(range: end..<end, text: ", " + text)
    } else {
      let margin = indent(of: entry.value)
      let lines = spelling.block(.lines([content]), indent: margin).lines
      let line =
        next.map { source.line(at: source.range(items[$0].place).lowerBound) - 1 }
        ?? source.lastLine(of: source.range(entry.value.place))
      splice = after(line, lines)
    }
    return try read(back: [splice], at: path) { node in
      guard var changed = node?.items, changed.count == items.count + 1 else { return false }
      let added = changed.remove(at: next ?? items.count)
      return content.isSame(as: added) && zip(changed, items).allSatisfy { $0.isSame(as: $1) }
    }
  }

  /// The file without an item of a list that has more.
  public func removing(item position: Int, of path: [String]) throws(Refusal) -> YAMLNode {
    let entry = try entry(at: path)
    let items = entry.value.items
    guard items.count > 1, items.indices.contains(position) else {
      throw Refusal(reason: "the only item of a list is not removed", place: entry.value.place)
    }
    let splice: Splice
    if entry.value.isFlow {
      let range = source.range(items[position].place)
      splice =
        position == 0
        ? Splice(range: range.lowerBound..<source.range(items[1].place).lowerBound, text: "")
        : Splice(
          range: source.range(items[position - 1].place).upperBound..<range.upperBound, text: "")
    } else {
      let range = source.range(items[position].place)
      splice = taking(source.line(at: range.lowerBound)..<source.lastLine(of: range) + 1)
    }
    return try read(back: [splice], at: path) { node in
      var rest = items
      rest.remove(at: position)
      let changed = node?.items ?? []
      return changed.count == rest.count && zip(changed, rest).allSatisfy { $0.isSame(as: $1) }
    }
  }

  /// The file with a value set in a mapping that is an item of a list; `nil` removes the key.
  ///
  /// - Parameter isFirst: Whether a new key goes before all others.
  public func setting(
    _ content: YAMLContent?, for key: String, item position: Int, of path: [String],
    isFirst: Bool = false
  ) throws(Refusal) -> YAMLNode {
    let entry = try entry(at: path)
    guard entry.value.items.indices.contains(position) else {
      throw Refusal(reason: "the list has no such item", place: entry.value.place)
    }
    let item = entry.value.items[position]
    let walk = try walk([key], from: item)
    var splices: [Splice] = []
    if let content {
      if let found = walk.mappings.last {
        splices = try replacing(found, content)
      } else {
        splices = [try inserting(walk, content, isFirst: isFirst, in: item)]
      }
    } else if let found = walk.mappings.last {
      guard item.mapping.count > 1 else {
        throw Refusal(reason: "the only key of a list item is not removed", place: item.place)
      }
      splices = [try removal([found], level: 0).splice]
    }
    return try read(back: splices, at: path) { node in
      guard let changed = node?.items, changed.count == entry.value.items.count else {
        return false
      }
      return changed.indices.allSatisfy { index in
        index == position
          ? Self.isSame(item, changed[index], besides: [key]) { value in
            content.map { content in value.map(content.isSame) ?? false } ?? (value == nil)
          } : changed[index].isSame(as: entry.value.items[index])
      }
    }
  }

  /// The file with a key called otherwise.
  public func renaming(_ path: [String], to name: String) throws(Refusal) -> YAMLNode {
    let entry = try entry(at: path)
    let text = YAMLSpelling.scalar(name, isInside: entry.parent.isFlow, isText: false)
    let splice = Splice(range: source.range(entry.key.place), text: text)
    return try read(back: [splice], at: Array(path.dropLast())) { node in
      node?.mapping[name]?.isSame(as: entry.value) ?? false
        && node?.mapping.count == entry.parent.mapping.count
    }
  }

  /// Whether comments stand on the lines of a value.
  public static func hasComments(in node: YAMLNode) -> Bool {
    let source = YAMLSourceText(node.place.file)
    let range = source.range(node.place)
    let first = source.line(at: range.lowerBound)
    return (first...max(first, source.lastLine(of: range))).contains(where: source.hasComment)
  }

  private func entry(at path: [String]) throws(Refusal) -> Entry {
    let walk = try walk(path)
    guard walk.rest.isEmpty, let entry = walk.mappings.last else {
      throw Refusal(reason: "there is no '\(path.last ?? "")' here", place: root.place)
    }
    return entry
  }

  private func valueLines(of entry: Entry) -> Range<Int> {
    let range = source.range(entry.value.place)
    let first = source.line(at: source.range(entry.key.place).lowerBound) + 1
    return first..<max(first, source.lastLine(of: range) + 1)
  }
}
