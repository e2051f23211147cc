/// The difference of two texts in the form that `diff -u` writes and `patch` reads.
public enum UnifiedDiff {
  /// Empty where both are the same.
  ///
  /// - Parameter path: Named as the old and the new file.
  public static func text(_ old: String, _ new: String, path: String) -> String {
    let left = lines(old)
    let right = lines(new)
    var edits: [Edit] = []
    let changes = right.difference(from: left)
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in changes {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var (i, j) = (0, 0)
    while i < left.count || j < right.count {
      if i < left.count, removed.contains(i) {
        edits.append(Edit(mark: "-", line: left[i], left: i, right: j))
        i += 1
      } else if j < right.count, inserted.contains(j) {
        edits.append(Edit(mark: "+", line: right[j], left: i, right: j))
        j += 1
      } else {
        edits.append(Edit(mark: " ", line: left[i], left: i, right: j))
        i += 1
        j += 1
      }
    }
    let hunks = hunks(edits)
    guard !hunks.isEmpty else { return "" }
    return "--- \(path)\n+++ \(path)\n" + hunks.map(text).joined()
  }

  private struct Edit {
    let mark: String
    let line: Substring
    let left: Int
    let right: Int
  }

  /// Lines with their line breaks: LF, CR or both.
  private static func lines(_ text: String) -> [Substring] {
    var result: [Substring] = []
    let bytes = text.utf8
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      let byte = bytes[index]
      bytes.formIndex(after: &index)
      // Between CR and LF no line ends.
      let isEnd =
        byte == 0x0A || byte == 0x0D && (index == bytes.endIndex || bytes[index] != 0x0A)
      guard isEnd else { continue }
      result.append(text[start..<index])
      start = index
    }
    if start < bytes.endIndex { result.append(text[start...]) }
    return result
  }

  /// Changes with three lines around them.
  private static func hunks(_ edits: [Edit]) -> [ArraySlice<Edit>] {
    var result: [ArraySlice<Edit>] = []
    for position in edits.indices where edits[position].mark != " " {
      let range = max(0, position - 3)..<min(edits.count, position + 4)
      if let last = result.last, last.endIndex >= range.lowerBound {
        result[result.count - 1] = edits[last.startIndex..<range.upperBound]
      } else {
        result.append(edits[range])
      }
    }
    return result
  }

  private static func text(_ hunk: ArraySlice<Edit>) -> String {
    let old = hunk.filter { $0.mark != "+" }
    let new = hunk.filter { $0.mark != "-" }
    guard let first = hunk.first else { return "" }
    func range(_ start: Int, _ count: Int) -> String {
      let line = count == 0 ? start : start + 1
      return count == 1 ? "\(line)" : "\(line),\(count)"
    }
    var text = "@@ -\(range(first.left, old.count)) +\(range(first.right, new.count)) @@\n"
    for edit in hunk {
      text += edit.mark + edit.line
      if edit.line.last?.isNewline != true { text += "\n\\ No newline at end of file\n" }
    }
    return text
  }
}
