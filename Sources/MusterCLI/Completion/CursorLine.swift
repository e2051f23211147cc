/// A command line that is being typed, cut at the cursor.
struct CursorLine: Equatable {
  /// The whole words before the cursor, without the program's name.
  let before: [String]
  /// The word at the cursor, up to the cursor.
  let current: String
  /// The whole words after it.
  let after: [String]
  /// The beginning of ``current`` that the shell leaves where it is when it puts something at the cursor.
  let kept: String

  /// - Parameter position: Which of the words is at the cursor, from 0; one past the last is an empty word.
  init(_ words: [String], at position: Int) {
    before = Array(words.prefix(position))
    current = words.indices.contains(position) ? words[position] : ""
    after = Array(words.dropFirst(position).dropFirst())
    kept = ""
  }

  /// The same for words as bash has them: with their quotes and backslashes, and cut at `=` and `:`.
  init(bash words: [String], at position: Int) {
    var joined: [String] = []
    var place: Int?
    var current = ""
    var kept = ""
    var isAfterBreak = false
    for (index, word) in words.enumerated() {
      let isBreak = !word.isEmpty && word.allSatisfy { $0 == "=" || $0 == ":" }
      let plain = Self.unquoted(word)
      // An empty word at the cursor has a space before it; right behind a break the break itself is at the cursor.
      if isBreak || (isAfterBreak && !word.isEmpty), let head = joined.popLast() {
        if index == position { kept = isBreak ? head + plain : head }
        joined.append(head + plain)
      } else {
        joined.append(plain)
      }
      if index == position {
        place = joined.count - 1
        current = joined.last ?? ""
      }
      isAfterBreak = isBreak
    }
    let cursor = place ?? joined.count
    before = Array(joined.prefix(cursor))
    self.current = current
    after = Array(joined.dropFirst(cursor).dropFirst())
    self.kept = kept
  }

  /// A word of a shell without its quotes and backslashes; a quote may lack its end.
  static func unquoted(_ word: String) -> String {
    var text = ""
    var quote: Character?
    var isEscaped = false
    for character in word {
      if isEscaped {
        // Within double quotes a backslash means itself before most characters.
        if quote != nil, !"\"\\$`".contains(character) { text.append("\\") }
        text.append(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
      } else {
        text.append(character)
      }
    }
    return text
  }
}
