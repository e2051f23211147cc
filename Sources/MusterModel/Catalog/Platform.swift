/// An operating system family and how Intune enrols it.
public struct Platform: Hashable, Sendable {
  /// A way to enrol.
  public struct Mode: Hashable, Sendable {
    /// Unique within the platform.
    public let id: ModeID
    /// Microsoft's own name for it.
    public internal(set) var title: String
    /// Who may own such devices.
    public let ownership: [Ownership]
    /// Whether the device or only its apps are managed.
    public let management: Management

    /// Creates a mode.
    public init(id: ModeID, title: String, ownership: [Ownership], management: Management) {
      self.id = id
      self.title = title
      self.ownership = ownership
      self.management = management
    }
  }

  /// The lowest OS that Intune supports in a period.
  public struct Support: Hashable, Sendable {
    /// The lowest version.
    public let minimumOS: Version
    /// When this holds.
    public let period: Period

    /// Creates a statement of support.
    public init(minimumOS: Version, period: Period) {
      self.minimumOS = minimumOS
      self.period = period
    }
  }

  /// Unique among platforms.
  public let id: PlatformID
  /// Its name.
  public internal(set) var title: String
  /// What Intune supports, by date; empty where no single number says it, as for Linux distributions.
  public let support: [Support]
  /// The ways to enrol.
  public internal(set) var modes: [Mode]
  /// The page that it rests on.
  public let source: Source
  /// Where the row stands.
  public let origin: RowOrigin

  /// Creates a platform.
  public init(
    id: PlatformID, title: String, support: [Support], modes: [Mode], source: Source,
    origin: RowOrigin
  ) {
    self.id = id
    self.title = title
    self.support = support
    self.modes = modes
    self.source = source
    self.origin = origin
  }

  /// The lowest OS that Intune supports on a day, where the catalog knows it.
  public func minimumOS(on day: Day) -> Version? {
    support.filter { $0.period.contains(day) }.map(\.minimumOS).max()
  }

  /// The mode with this id.
  public func mode(_ id: ModeID) -> Mode? { modes.first { $0.id == id } }
}

/// An operating system, version or way to enrol whose time ends or has ended.
public struct FadingPlatform: Hashable, Sendable {
  /// How far it has faded.
  public enum State: String, CaseIterable, Hashable, Sendable {
    /// The day lies ahead.
    case announced
    /// It works, without support.
    case allowed
    case ended
  }

  /// Unique among fading rows.
  public let id: PlatformID
  /// Its name.
  public internal(set) var title: String
  /// The platform it belongs to, where that is in the catalog.
  public let platform: PlatformID?
  /// How far it has faded.
  public let state: State
  /// The last day of support, where a page gives one.
  public let until: Day?
  /// What to use instead.
  public let instead: String
  /// The page that it rests on.
  public let source: Source
  /// Where the row stands.
  public let origin: RowOrigin

  /// Creates a row.
  public init(
    id: PlatformID, title: String, platform: PlatformID?, state: State, until: Day?,
    instead: String, source: Source, origin: RowOrigin
  ) {
    self.id = id
    self.title = title
    self.platform = platform
    self.state = state
    self.until = until
    self.instead = instead
    self.source = source
    self.origin = origin
  }
}
