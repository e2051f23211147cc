/// An operating system family and how Intune enrols it.
public struct Platform: Hashable, Sendable {
  /// A way to enrol.
  public struct Mode: Hashable, Sendable {
    /// Unique within the platform.
    public let id: ModeID
    /// Microsoft's own name for it.
    public let title: String
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
  public let title: String
  /// What Intune supports, by date.
  public let support: [Support]
  /// The ways to enrol.
  public let modes: [Mode]
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
