internal import MusterDiagnostics

extension YAMLEdit {
  private var spelling: YAMLSpelling { YAMLSpelling(source: source) }

  /// The offset after the colon of a key.
  func afterColon(_ entry: Entry) throws(Refusal) -> Int {
    var offset = source.range(entry.key.place).upperBound
    while offset < source.bytes.count, source.bytes[offset] == 0x20 { offset += 1 }
    guard offset < source.bytes.count, source.bytes[offset] == 0x3A else {
      throw Refusal(reason: "a key with '?' is not edited", place: entry.key.place)
    }
    return offset + 1
  }

  /// The indent of the lines that a key stands on.
  func indent(of node: YAMLNode) -> Int { Int(node.place.start.column) - 1 }

  /// Puts a new value in the place of an old one.
  func replacing(_ entry: Entry, _ content: YAMLContent) throws(Refusal) -> [Splice] {
    let colon = try afterColon(entry)
    let old = source.range(entry.valuePlace)
    if entry.parent.isFlow {
      let text = spelling.flow(content, isInside: true)
      return [
        entry.value.isEmpty && old.isEmpty
          ? Splice(range: colon..<colon, text: " " + text) : Splice(range: old, text: text)
      ]
    }
    let (inline, lines) = spelling.block(content, indent: indent(of: entry.key) + 2)
    let last = max(source.lastLine(of: old), source.line(at: colon))
    let isOnLines = source.line(at: old.lowerBound) > source.line(at: colon)
    let end = isOnLines || isBlockScalar(old) ? source.contentEnd(ofLine: last) : old.upperBound
    var splices: [Splice] = []
    if old.isEmpty {
      splices.append(Splice(range: colon..<colon, text: inline.isEmpty ? "" : " " + inline))
    } else if isOnLines {
      let key = source.contentEnd(ofLine: source.line(at: colon))
      splices.append(Splice(range: colon..<colon, text: inline.isEmpty ? "" : " " + inline))
      splices.append(Splice(range: key..<end, text: ""))
    } else {
      splices.append(
        inline.isEmpty
          ? Splice(range: colon..<end, text: "") : Splice(range: old.lowerBound..<end, text: inline)
      )
    }
    if !lines.isEmpty {
      let at = source.contentEnd(ofLine: last)
      let text = lines.map { source.lineBreak + $0 }.joined()
      splices.append(Splice(range: at..<at, text: text))
    }
    return splices
  }

  private func isBlockScalar(_ range: Range<Int>) -> Bool {
    guard let first = source.bytes[range].first else { return false }
    return first == 0x7C || first == 0x3E
  }

  /// Adds the keys that are missing.
  func inserting(
    _ walk: Walk, _ content: YAMLContent, under question: String? = nil,
    after neighbour: String? = nil, isFirst: Bool = false, in item: YAMLNode? = nil
  ) throws(Refusal) -> Splice {
    guard let name = walk.rest.first else { preconditionFailure("a key is missing") }
    let value = walk.rest.dropFirst().reversed().reduce(content) { .block([($1, $0)]) }
    let parent = walk.mappings.last?.value ?? item ?? root
    if parent.isFlow { return inFlow(parent, name, value, isFirst) }
    if parent.isEmpty, let entry = walk.mappings.last {
      return try inEmpty(entry, name, value, under: question)
    }
    guard let first = parent.entries.first else {
      throw Refusal(reason: "there is no mapping here to set '\(name)' in", place: parent.place)
    }
    let margin = indent(of: first.key)
    let lines = spelling.line(name, value, indent: margin)
    if isFirst {
      let start = source.range(first.key.place).lowerBound
      let text = lines.joined(separator: source.lineBreak)
      return Splice(
        range: start..<start,
        text: text.dropFirst(margin) + source.lineBreak + String(repeating: " ", count: margin))
    }
    let line = line(in: parent, of: walk.mappings.last, under: question, after: neighbour)
    let isSection = walk.mappings.isEmpty && item == nil && lines.count > 1
    return after(line, (isSection ? [""] : []) + lines)
  }

  /// The line after which a new entry of a mapping goes: its question, its neighbour, or the last of all.
  func line(
    in parent: YAMLNode, of section: Entry?, under question: String?, after neighbour: String?
  ) -> Int {
    let mapping = parent.mapping
    func lastLine(_ position: Int) -> Int {
      max(
        source.lastLine(of: source.range(mapping.valuePlace(position))),
        source.line(at: source.range(mapping.key(position).place).lowerBound))
    }
    let end = lastLine(mapping.count - 1)
    let start = section.map { source.line(at: source.range($0.key.place).lowerBound) + 1 } ?? 0
    let margin = indent(of: mapping.key(0))
    if let question, let line = find(question, from: start, to: end, indent: margin) {
      return line
    }
    let position = neighbour.flatMap { name in
      (0..<mapping.count).first { mapping.isKey(name, at: $0) }
    }
    return position.map(lastLine) ?? end
  }

  private func inFlow(
    _ parent: YAMLNode, _ name: String, _ value: YAMLContent, _ isFirst: Bool
  ) -> Splice {
    let text =
      YAMLSpelling.scalar(name, isInside: true, isText: false) + ": "
      + spelling.flow(value, isInside: true)
    let mapping = parent.mapping
    guard mapping.count > 0 else {
      let range = source.range(parent.place)
      let open = source.bytes[range].firstIndex(of: 0x7B) ?? range.lowerBound
      return Splice(range: open + 1..<open + 1, text: text)
    }
    if isFirst {
      let start = source.range(mapping.key(0).place).lowerBound
      return Splice(range: start..<start, text: text + ", ")
    }
    let end = source.range(mapping.valuePlace(mapping.count - 1)).upperBound
    return Splice(range: end..<end, text: ", " + text)
  }

  /// Adds the first entry of a section that has none: under its comments, or else in braces with spaces, which tell that
  /// there was a section.
  private func inEmpty(
    _ entry: Entry, _ name: String, _ value: YAMLContent, under question: String?
  ) throws(Refusal) -> Splice {
    let colon = try afterColon(entry)
    let keyLine = source.line(at: colon)
    let margin = indent(of: entry.key)
    let comments = commentLines(after: keyLine, below: margin)
    guard let last = comments.last else {
      let key = YAMLSpelling.scalar(name, isInside: true, isText: false)
      let text = " { \(key): \(spelling.flow(value, isInside: true)) }"
      return Splice(range: colon..<colon, text: text)
    }
    let lines = spelling.line(name, value, indent: margin + 2)
    let line =
      question.flatMap { find($0, from: keyLine + 1, to: last, indent: margin + 2) } ?? last
    return after(line, lines)
  }

  /// The comment lines that follow a line and stand deeper than a margin.
  func commentLines(after line: Int, below margin: Int) -> [Int] {
    var result: [Int] = []
    var next = line + 1
    while next < source.lineStarts.count {
      if let indent = source.indent(ofLine: next) {
        guard source.isComment(line: next) else { break }
        if indent > margin { result.append(next) }
      }
      next += 1
    }
    return result
  }

  /// The last line of the comment that asks a question, where an entry may stand after it.
  func find(_ question: String, from start: Int, to end: Int, indent: Int) -> Int? {
    var line = start
    // What follows the last entry belongs to the section too, up to the next one.
    let limit = commentLines(after: end, below: -1).last ?? end
    while line <= limit, line < source.lineStarts.count {
      if source.comment(onLine: line)?.hasPrefix(question) == true {
        var next = line + 1
        while next < source.lineStarts.count,
          source.indent(ofLine: next) == nil || source.isComment(line: next)
        {
          next += 1
        }
        if next >= source.lineStarts.count || (source.indent(ofLine: next) ?? 0) <= indent {
          return line
        }
      }
      line += 1
    }
    return nil
  }

  /// Lines after a line, whether the file ends there or not.
  func after(_ line: Int, _ lines: [String]) -> Splice {
    let at = source.contentEnd(ofLine: line)
    return Splice(range: at..<at, text: lines.map { source.lineBreak + $0 }.joined())
  }
}
