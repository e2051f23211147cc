/// Phrases that reports say: a case a phrase, its text in English.
///
/// Names in braces are placeholders, which a translation has to keep. A language finds a phrase by the name of its case,
/// which no other table has.
public protocol PhraseTable: RawRepresentable<String>, CaseIterable, Sendable {}

extension PhraseTable {
  /// The name that texts of a language are found by.
  public var name: String { String(describing: self) }

  /// The placeholders of the English text, in the order in which they stand.
  public var placeholders: [String] {
    rawValue.split(separator: "{").dropFirst(rawValue.hasPrefix("{") ? 0 : 1).compactMap { piece in
      piece.firstIndex(of: "}").map { String(piece[..<$0]) }
    }
  }
}

extension Language {
  /// Every phrase of every table by its name, in English.
  public static var phrases: [(name: String, english: String)] {
    func list<Table: PhraseTable>(_ table: Table.Type) -> [(name: String, english: String)] {
      table.allCases.map { ($0.name, $0.rawValue) }
    }
    return list(Phrase.self) + list(ReasonPhrase.self) + list(TextPhrase.self)
      + list(WorkbookPhrase.self) + list(DiffPhrase.self)
  }

  /// A phrase with its placeholders filled in.
  ///
  /// - Parameter values: By the names in braces; what they hold is put in as it is and never read for placeholders.
  public func text(_ phrase: Phrase, _ values: [String: String] = [:]) -> String {
    said(phrase, values)
  }

  /// The same for why something is as it is.
  public func text(_ phrase: ReasonPhrase, _ values: [String: String] = [:]) -> String {
    said(phrase, values)
  }

  /// The same for reports in a terminal.
  public func text(_ phrase: TextPhrase, _ values: [String: String] = [:]) -> String {
    said(phrase, values)
  }

  /// The same for workbooks.
  public func text(_ phrase: WorkbookPhrase, _ values: [String: String] = [:]) -> String {
    said(phrase, values)
  }

  /// The same for what changed between two assessments.
  public func text(_ phrase: DiffPhrase, _ values: [String: String] = [:]) -> String {
    said(phrase, values)
  }

  /// One of two phrases, by whether there is one of something; `count` is a placeholder of both.
  public func count<Table: PhraseTable>(
    _ number: Int, one: Table, many: Table, _ values: [String: String] = [:]
  ) -> String {
    said(
      number == 1 ? one : many, values.merging(["count": count(number)]) { own, _ in own })
  }

  private func said<Table: PhraseTable>(_ phrase: Table, _ values: [String: String]) -> String {
    let pattern = texts.isEmpty ? phrase.rawValue : texts[phrase.name] ?? phrase.rawValue
    guard !values.isEmpty else { return pattern }
    // Braces are looked for among bytes, and nothing is collected: a report says thousands of phrases.
    var result = ""
    var rest = pattern[...]
    while let open = rest.utf8.firstIndex(of: 0x7B),
      let close = rest[open...].utf8.firstIndex(of: 0x7D)
    {
      result += rest[..<open]
      let name = rest[rest.utf8.index(after: open)..<close]
      result += values[String(name)] ?? "{\(name)}"
      rest = rest[rest.utf8.index(after: close)...]
    }
    return result + rest
  }
}

extension String {
  /// What a pattern is made of.
  enum Piece {
    case words(Substring)
    case placeholder(String)
  }

  /// Words and names in braces, in their order; a brace that nothing closes is a word.
  var pieces: [Piece] {
    var result: [Piece] = []
    var rest = self[...]
    while let open = rest.utf8.firstIndex(of: 0x7B),
      let close = rest[open...].utf8.firstIndex(of: 0x7D)
    {
      if open > rest.startIndex { result.append(.words(rest[..<open])) }
      result.append(.placeholder(String(rest[rest.utf8.index(after: open)..<close])))
      rest = rest[rest.utf8.index(after: close)...]
    }
    if !rest.isEmpty { result.append(.words(rest)) }
    return result
  }
}
