/// What a search of the catalog knows of one row.
public struct SearchEntry: Hashable, Sendable {
  /// A vendor's word for a capability.
  public struct Wording: Hashable, Sendable {
    /// The product whose word it is.
    public let product: String
    /// The word.
    public let words: String

    /// Creates a wording.
    public init(product: String, words: String) {
      self.product = product
      self.words = words
    }
  }

  /// What kind of row it is.
  public let kind: CatalogRow.Kind
  /// Its id.
  public let id: String
  /// Its title.
  public let title: String
  /// What legacy products call it.
  public let called: [Wording]
  /// What else it says.
  public let text: String

  /// Creates an entry.
  public init(
    kind: CatalogRow.Kind, id: String, title: String, called: [Wording], text: String
  ) {
    self.kind = kind
    self.id = id
    self.title = title
    self.called = called
    self.text = text
  }
}

/// A row that a search found.
public struct SearchHit: Hashable, Sendable {
  /// The row.
  public let entry: SearchEntry
  /// The vendors' words that matched.
  public let called: [SearchEntry.Wording]
  /// How well it matches; only compared with that of other hits.
  public let score: Int

  /// Creates a hit.
  public init(entry: SearchEntry, called: [SearchEntry.Wording], score: Int) {
    self.entry = entry
    self.called = called
    self.score = score
  }
}

/// What a search found.
public struct SearchResult: Hashable, Sendable {
  /// A word that matched nowhere, and the word of the catalog that was taken for it.
  public struct Correction: Hashable, Sendable {
    /// As it was asked for.
    public let wrong: String
    /// As it was searched for.
    public let right: String

    /// Creates a correction.
    public init(wrong: String, right: String) {
      self.wrong = wrong
      self.right = right
    }
  }

  /// The best first.
  public let hits: [SearchHit]
  /// In the order of the words.
  public let corrections: [Correction]

  /// Creates a result.
  public init(hits: [SearchHit], corrections: [Correction]) {
    self.hits = hits
    self.corrections = corrections
  }
}
