public import MusterDiagnostics
public import MusterModel

/// How far a translation reaches, and what in it does not fit the phrases of reports and the rows of a catalog.
public struct LanguageState: Sendable {
  /// A row with the texts that nobody has translated.
  public struct Gap: Sendable {
    /// The row in English.
    public let row: WordedRow
    /// Sorted by their names.
    public let texts: [RowText]
  }

  /// Something that stands in the translation and that nothing asks for.
  public struct Stray: Sendable {
    /// What of it is unknown, such as `feature 'network.tunel'`.
    public let name: String
    /// Where it stands.
    public let place: SourcePlace
    /// What may have been meant.
    public let help: String?
  }

  /// The names of phrases without a text, in their order.
  public let missingPhrases: [String]
  /// Phrases that reports do not have, in reading order.
  public let strayPhrases: [Stray]
  /// Phrases whose placeholders are not those of the English text, in their order: name, place, what the English has.
  public let otherPlaceholders: [(name: String, place: SourcePlace, english: [String])]
  /// Rows that lack texts, in the order of the catalog.
  public let gaps: [Gap]
  /// Rows whose English was changed, with where they stand in the translation.
  public let stale: [(row: WordedRow, place: SourcePlace)]
  /// Rows and parts of rows that the catalog does not have, in reading order.
  public let strayRows: [Stray]

  /// Compares a translation with what is to be translated.
  ///
  /// - Parameter phrases: All phrases of reports in English, by their names, in their order.
  public init(
    _ translation: Translation, catalog: Catalog, phrases: [(name: String, english: String)]
  ) {
    let said = translation.phrases
    missingPhrases = phrases.map(\.name).filter { said[$0] == nil }
    let names = Set(phrases.map(\.name))
    strayPhrases = said.filter { !names.contains($0.key) }.map { name, text in
      Stray(
        name: "phrase '\(name.prefix(60))'", place: text.place,
        help: Suggestion.help(for: name, among: phrases.map(\.name)))
    }.sorted(by: Self.inReadingOrder)
    otherPlaceholders = phrases.compactMap { name, english in
      guard let text = said[name] else { return nil }
      let wanted = Placeholders.names(in: english)
      return Placeholders.names(in: text.value).sorted() == wanted.sorted()
        ? nil : (name, text.place, wanted)
    }
    let rows = catalog.wordedRows
    gaps = rows.compactMap { row in
      let own = translation.rows[row.kind]?[row.name]?.texts ?? [:]
      let texts = row.texts.keys.filter { own[$0] == nil }.sorted()
      return texts.isEmpty ? nil : Gap(row: row, texts: texts)
    }
    stale = rows.compactMap { row in
      guard let own = translation.rows[row.kind]?[row.name], own.of != row.texts.hash else {
        return nil
      }
      return (row, own.place)
    }
    strayRows = Self.strays(translation, rows).sorted(by: Self.inReadingOrder)
  }

  private static func strays(_ translation: Translation, _ rows: [WordedRow]) -> [Stray] {
    var known: [CatalogRow.Kind: [String: WordedRow]] = [:]
    for row in rows { known[row.kind, default: [:]][row.name] = row }
    var strays: [Stray] = []
    for (kind, translated) in translation.rows {
      for (name, row) in translated {
        guard let english = known[kind]?[name] else {
          strays.append(
            Stray(
              name: "\(kind.rawValue) '\(name.prefix(60))'", place: row.place,
              help: Suggestion.help(for: name, among: (known[kind] ?? [:]).keys.sorted())))
          continue
        }
        for text in row.texts.keys where english.texts[text] == nil {
          strays.append(
            Stray(
              name: "text '\(text.name)' in \(kind.rawValue) '\(name)'",
              place: row.place,
              help: Suggestion.help(for: text.name, among: english.texts.keys.map(\.name).sorted()))
          )
        }
      }
    }
    return strays
  }

  private static func inReadingOrder(_ left: Stray, _ right: Stray) -> Bool {
    (left.place.start.line, left.place.start.column, left.name)
      < (right.place.start.line, right.place.start.column, right.name)
  }
}

/// Names in braces.
enum Placeholders {
  /// Those of a text, in their order, each as often as it stands there.
  static func names(in text: String) -> [String] {
    var names: [String] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      rest = rest[open...].dropFirst()
      guard let close = rest.firstIndex(of: "}") else { break }
      names.append(String(rest[..<close]))
      rest = rest[close...].dropFirst()
    }
    return names
  }
}
