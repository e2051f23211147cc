public import MusterDiagnostics

/// What changed between two catalogs, row by row and key by key.
public struct CatalogDiff: Hashable, Sendable {
  /// A value that differs.
  public struct Change: Hashable, Sendable {
    /// Keys from the row down, with dots between; entries of a list by their name.
    public let path: String
    /// The old value, or `nil` where there was none.
    public let before: JSONValue?
    /// The new value, or `nil` where there is none.
    public let after: JSONValue?

    /// Creates a change.
    public init(path: String, before: JSONValue?, after: JSONValue?) {
      self.path = path
      self.before = before
      self.after = after
    }
  }

  /// A row that is in only one catalog, or differs.
  public struct Row: Hashable, Sendable {
    /// How it differs.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
      case added, removed, changed
    }

    /// The list it belongs to.
    public let list: String
    /// Its id.
    public let id: String
    /// Its title, where it has one.
    public let title: String?
    /// How it differs.
    public let kind: Kind
    /// What differs in it, by path; empty for rows of one catalog.
    public let changes: [Change]

    /// Creates a row.
    public init(list: String, id: String, title: String?, kind: Kind, changes: [Change]) {
      self.list = list
      self.id = id
      self.title = title
      self.kind = kind
      self.changes = changes
    }
  }

  /// The version of the older catalog.
  public let before: String
  /// The version of the newer catalog.
  public let after: String
  /// In the order of lists, then of ids.
  public let rows: [Row]

  /// Creates a comparison.
  public init(before: String, after: String, rows: [Row]) {
    self.before = before
    self.after = after
    self.rows = rows
  }
}
