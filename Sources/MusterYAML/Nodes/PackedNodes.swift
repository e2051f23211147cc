public import MusterDiagnostics

/// A document written so that its nodes are read without an interpreter of YAML: one word after the other, each a
/// scalar or the head of a list or mapping with its length.
///
/// `{2` begins a mapping of two keys, `[2` a list of two items, `"` a scalar that was in quotes; all else is a scalar as
/// it stands, for no plain scalar of YAML begins with one of these. Words end with a tab or the end of a line. Places are
/// not kept: what is packed was read and found good before.
public enum PackedNodes {
  private static let tab = UInt8(ascii: "\t")
  private static let newline = UInt8(ascii: "\n")

  /// The packed form of a document, with a line an item of the lists right below its root.
  ///
  /// Texts hold no tab and no line break: a value that has one cannot be packed, and the program stops.
  public static func text(_ content: YAMLContent) -> String {
    var text = ""
    write(content, "\n", 0, &text)
    return text
  }

  private static func write(
    _ content: YAMLContent, _ end: String, _ depth: Int, _ text: inout String
  ) {
    switch content {
    case .word(let word): scalar(word, "", &text)
    case .text(let word): scalar(word, "\"", &text)
    case .copy(let node): write(YAMLContent(node), end, depth, &text)
    case .list(let items), .lines(let items):
      text += "[\(items.count)\(depth == 1 ? "\n" : "\t")"
      for item in items { write(item, depth == 1 ? "\n" : "\t", depth + 1, &text) }
    case .mapping(let pairs), .block(let pairs):
      text += "{\(pairs.count)\t"
      for (key, value) in pairs {
        scalar(key, "", &text)
        write(value, "\t", depth + 1, &text)
      }
    }
    // The last word of a line ends with the line, however many collections end there.
    if end == "\n", text.hasSuffix("\t") {
      text.removeLast()
      text += end
    }
  }

  private static func scalar(_ word: String, _ mark: String, _ text: inout String) {
    precondition(
      !word.utf8.contains { $0 == tab || $0 == newline },
      "a packed text has no tab and no line break")
    precondition(
      !mark.isEmpty || !["{", "[", "\""].contains { word.hasPrefix($0) },
      "a plain scalar does not begin like a collection")
    text += "\(mark)\(word)\t"
  }

  /// The root of a packed document, which a program of its own wrote.
  ///
  /// - Returns: `nil` where it is cut short or goes on after its root.
  public static func read(_ file: SourceFile) -> YAMLNode? {
    var records: [YAMLTree.Record] = []
    records.reserveCapacity(file.bytes.count / 8)
    // Collections that are open, with the number of nodes that they still lack.
    var open: [(index: Int, missing: Int)] = []
    let start = SourcePosition(line: 1, column: 1)
    var position = 0
    let bytes = file.bytes
    while position < bytes.count {
      let first = position
      while position < bytes.count, bytes[position] != tab, bytes[position] != newline {
        position += 1
      }
      if !open.isEmpty {
        open[open.count - 1].missing -= 1
      } else if !records.isEmpty {
        return nil
      }
      let mark = first < position ? bytes[first] : 0
      if mark == UInt8(ascii: "{") || mark == UInt8(ascii: "[") {
        var count = 0
        for digit in bytes[(first + 1)..<position] { count = count * 10 + Int(digit) - 48 }
        let children = mark == UInt8(ascii: "{") ? 2 * count : count
        open.append((records.count, children))
        records.append(
          YAMLTree.Record(
            kind: mark == UInt8(ascii: "{") ? .mapping : .sequence, start: start, end: start,
            first: UInt32(children), second: 0))
      } else {
        let isQuoted = mark == UInt8(ascii: "\"")
        let offset = isQuoted ? first + 1 : first
        records.append(
          YAMLTree.Record(
            kind: isQuoted ? .quotedScalar : .plainScalar, start: start, end: start,
            first: UInt32(offset), second: UInt32(position - offset)))
      }
      while let last = open.last, last.missing == 0 {
        records[last.index].second = UInt32(records.count)
        open.removeLast()
      }
      position += 1
    }
    guard open.isEmpty, !records.isEmpty else { return nil }
    return YAMLNode(tree: YAMLTree(file: file, records: records, text: bytes), at: 0)
  }
}
