public import MusterDiagnostics

/// The page that a catalog row rests on.
public struct Source: Hashable, Sendable {
  /// An `https` address.
  public let url: String
  /// The page's own date; `nil` where it prints none.
  public let docDate: Day?
  /// When the row was last held against the page; `nil` for never.
  public let verified: Day?
  /// What else a reader must know, such as where documents disagree.
  public let note: String?

  /// Creates a source.
  public init(url: String, docDate: Day?, verified: Day?, note: String? = nil) {
    self.url = url
    self.docDate = docDate
    self.verified = verified
    self.note = note
  }
}

/// Where a row stands: its file and lines, and the overlay it came from.
public struct RowOrigin: Hashable, Sendable {
  /// The stretch that a fault about the row points at: its id.
  public let place: SourcePlace
  /// The overlay folder, or `nil` for the shipped catalog.
  public let overlay: String?

  /// Creates an origin.
  public init(place: SourcePlace, overlay: String? = nil) {
    self.place = place
    self.overlay = overlay
  }
}

/// A value with the place it was read from.
public struct Placed<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What was read.
  public let value: Value
  /// Where it stands.
  public let place: SourcePlace

  /// Creates a placed value.
  public init(_ value: Value, at place: SourcePlace) {
    self.value = value
    self.place = place
  }
}
