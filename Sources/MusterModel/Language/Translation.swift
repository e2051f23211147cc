public import MusterDiagnostics

/// What a language file says: how numbers and days are written, the phrases of reports, and the texts of catalog rows.
public struct Translation: Hashable, Sendable {
  /// A row in the other language.
  public struct Row: Hashable, Sendable {
    /// The hash of the English texts that were translated.
    public let of: String
    /// The texts that are there.
    public let texts: [RowText: String]
    /// Where it stands.
    public let place: SourcePlace

    /// Creates a row.
    public init(of: String, texts: [RowText: String], place: SourcePlace) {
      self.of = of
      self.texts = texts
      self.place = place
    }
  }

  /// The code of the language, such as `sv`.
  public let code: String
  /// What the language calls itself.
  public let name: String
  /// What stands before decimals.
  public let decimalMark: String
  /// What stands between groups of three digits.
  public let groupMark: String
  /// The names of the twelve months.
  public let months: [String]
  /// By the names of phrases.
  public private(set) var phrases: [String: Placed<String>]
  /// By kind of row, then by id; a state is named `PLATFORM.ID`.
  public private(set) var rows: [CatalogRow.Kind: [String: Row]]
  /// Where the file says its language.
  public let place: SourcePlace

  /// Creates a translation.
  public init(
    code: String, name: String, decimalMark: String, groupMark: String, months: [String],
    phrases: [String: Placed<String>], rows: [CatalogRow.Kind: [String: Row]], place: SourcePlace
  ) {
    self.code = code
    self.name = name
    self.decimalMark = decimalMark
    self.groupMark = groupMark
    self.months = months
    self.phrases = phrases
    self.rows = rows
    self.place = place
  }

  /// This one, with what an earlier file of the language says beside it.
  public func over(_ earlier: Translation) -> Translation {
    var result = self
    result.phrases.merge(earlier.phrases) { own, _ in own }
    for (kind, rows) in earlier.rows {
      result.rows[kind, default: [:]].merge(rows) { own, _ in own }
    }
    return result
  }
}
