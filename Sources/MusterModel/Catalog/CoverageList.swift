/// A list made by others, such as Apple's payload types, held against the catalog: each entry is reached by rows or left
/// out on purpose.
public struct CoverageList: Hashable, Sendable {
  /// One thing of the list.
  public struct Entry: Hashable, Sendable {
    /// Its name in the list.
    public let name: String
    /// The capabilities that reach it.
    public let capabilities: [CapabilityID]
    /// The features that reach it.
    public let features: [FeatureID]
    /// Why no row reaches it, where none does.
    public let leftOut: String?

    /// Creates an entry.
    public init(
      name: String, capabilities: [CapabilityID], features: [FeatureID], leftOut: String?
    ) {
      self.name = name
      self.capabilities = capabilities
      self.features = features
      self.leftOut = leftOut
    }
  }

  /// Unique among lists.
  public let id: CoverageID
  /// What is listed.
  public let title: String
  /// In the order of their names.
  public let entries: [Entry]
  /// The page that publishes the list.
  public let source: Source
  /// Where the row stands.
  public let origin: RowOrigin

  /// Creates a list.
  public init(
    id: CoverageID, title: String, entries: [Entry], source: Source, origin: RowOrigin
  ) {
    self.id = id
    self.title = title
    self.entries = entries
    self.source = source
    self.origin = origin
  }
}
