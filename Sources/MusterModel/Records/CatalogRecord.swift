public import MusterDiagnostics

/// A row or file of a catalog as it stands in its file, with the file's own keys.
public struct CatalogRecord: Hashable, Sendable {
  /// The list it belongs to, such as `capabilities`; in the plural for files with one thing in them, such as `products`.
  public let list: String
  /// Tells it from the others of its list: its id, or what it is about.
  public let id: String
  /// Its keys and values.
  public let value: JSONValue

  /// Creates a record.
  public init(list: String, id: String, value: JSONValue) {
    self.list = list
    self.id = id
    self.value = value
  }
}

/// All records of a catalog, lists in a fixed order, records as the catalog holds them.
public struct CatalogRecords: Hashable, Sendable {
  /// The records of one list.
  public struct List: Hashable, Sendable {
    /// Such as `capabilities`.
    public let name: String
    /// In the order of their ids; phases, groups and post-migration steps in the order of the files.
    public let records: [CatalogRecord]

    /// Creates a list.
    public init(name: String, records: [CatalogRecord]) {
      self.name = name
      self.records = records
    }
  }

  /// `year.month.patch`.
  public let version: String
  /// The day of release.
  public let released: String
  /// New ids by old ids.
  public let renamed: [String: String]
  /// Every list, empty ones too.
  public let lists: [List]

  /// Creates the records of a catalog.
  public init(version: String, released: String, renamed: [String: String], lists: [List]) {
    self.version = version
    self.released = released
    self.renamed = renamed
    self.lists = lists
  }
}
