internal import MusterDiagnostics

extension YAMLEdit {
  /// What is taken out, and the key that ends with it.
  struct Removal {
    let splice: Splice
    /// How deep the key stands that goes or stays empty.
    let level: Int
    /// Whether that key stays, without a value.
    let staysEmpty: Bool
  }

  /// Takes an entry out, and what is empty without it.
  func removal(_ entries: [Entry], level: Int) throws(Refusal) -> Removal {
    let entry = entries[level]
    if entry.parent.isFlow { return try flowRemoval(entries, level: level) }
    let lines = lines(of: entry)
    if entry.parent.mapping.count == 1 {
      guard level > 0 else {
        throw Refusal(reason: "nothing would be left of the file", place: entry.key.place)
      }
      let section = entries[level - 1]
      let keyLine = source.line(at: try afterColon(section))
      let hasComments = [keyLine, lines.upperBound - 1].contains { line in
        commentLines(after: line, below: indent(of: section.key)).contains { !lines.contains($0) }
      }
      guard hasComments else { return try removal(entries, level: level - 1) }
      return Removal(splice: taking(lines), level: level - 1, staysEmpty: true)
    }
    if source.indent(ofLine: lines.lowerBound) != indent(of: entry.key) {
      guard entry.position + 1 < entry.parent.mapping.count else {
        throw Refusal(reason: "the last key of a list item is not removed", place: entry.key.place)
      }
      let next = entry.parent.mapping.key(entry.position + 1)
      let range = source.range(entry.key.place).lowerBound..<source.range(next.place).lowerBound
      return Removal(splice: Splice(range: range, text: ""), level: level, staysEmpty: false)
    }
    // A section that came with a blank line goes with it.
    let isSection = level == 0 && lines.lowerBound > 0
    let isApart = isSection && source.indent(ofLine: lines.lowerBound - 1) == nil
    let first = lines.lowerBound - (isApart ? 1 : 0)
    return Removal(
      splice: taking(first..<lines.upperBound), level: level, staysEmpty: false)
  }

  /// The lines of an entry, from 0.
  func lines(of entry: Entry) -> Range<Int> {
    let key = source.range(entry.key.place)
    let first = source.line(at: key.lowerBound)
    return first..<max(first, source.lastLine(of: source.range(entry.valuePlace))) + 1
  }

  /// Whole lines with the line break before or after them.
  func taking(_ lines: Range<Int>) -> Splice {
    let start = source.lineStarts[lines.lowerBound]
    let end = source.lineRange(lines.upperBound - 1).upperBound
    let hasBreak = end > source.contentEnd(ofLine: lines.upperBound - 1)
    if hasBreak || lines.lowerBound == 0 { return Splice(range: start..<end, text: "") }
    return Splice(range: source.contentEnd(ofLine: lines.lowerBound - 1)..<end, text: "")
  }

  private func flowRemoval(_ entries: [Entry], level: Int) throws(Refusal) -> Removal {
    let entry = entries[level]
    let mapping = entry.parent.mapping
    let key = source.range(entry.key.place)
    let value = source.range(entry.valuePlace)
    let end = max(key.upperBound, value.upperBound)
    if entry.position > 0 {
      let before = source.range(mapping.valuePlace(entry.position - 1))
      return Removal(
        splice: Splice(range: before.upperBound..<end, text: ""), level: level, staysEmpty: false)
    }
    if mapping.count > 1 {
      let next = source.range(mapping.key(1).place)
      return Removal(
        splice: Splice(range: key.lowerBound..<next.lowerBound, text: ""), level: level,
        staysEmpty: false)
    }
    let braces = source.range(entry.parent.place)
    if level > 0, source.bytes[braces].starts(with: [0x7B, 0x20]) {
      let colon = try afterColon(entries[level - 1])
      return Removal(
        splice: Splice(range: colon..<braces.upperBound, text: ""), level: level - 1,
        staysEmpty: true)
    }
    return Removal(
      splice: Splice(range: key.lowerBound..<end, text: ""), level: level, staysEmpty: false)
  }
}
