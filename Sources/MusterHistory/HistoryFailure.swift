/// Why a store of snapshots could not be read or written.
public struct HistoryFailure: Error, Hashable, Sendable {
  /// What kind of trouble it is.
  public enum Kind: Hashable, Sendable {
    /// There is no store.
    case missing
    /// The file is something else.
    case foreign
    /// A newer version of the program wrote it.
    case newer
    /// It may be read, not written.
    case readOnly
    /// Others kept it for too long.
    case busy
    /// There is no room for more.
    case full
    /// What it holds is not what was stored.
    case damaged
    /// Anything else that the system said.
    case other
  }

  /// What kind of trouble it is.
  public let kind: Kind
  /// Where the store is.
  public let path: String
  /// Why, a phrase.
  public let reason: String

  /// Creates a failure.
  public init(_ kind: Kind, _ path: String, _ reason: String) {
    self.kind = kind
    self.path = path
    self.reason = reason
  }

  /// One line for people.
  public var message: String { "cannot use the store '\(path)': \(reason)" }
}
