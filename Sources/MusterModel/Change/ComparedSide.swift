/// One side of a comparison, as far as every kind of side tells.
public struct ComparedSide: Hashable, Sendable {
  /// What a side was read from.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A worksheet, which can be scored again.
    case worksheet
    /// A finished assessment.
    case assessment
  }

  /// A population with its standing.
  public struct Part: Hashable, Sendable {
    /// Which.
    public let id: PopulationID
    /// How many devices it has.
    public let devices: Int
    /// Its verdict and range in the view *now*.
    public let point: ChangePoint

    /// Creates a part.
    public init(id: PopulationID, devices: Int, point: ChangePoint) {
      self.id = id
      self.devices = devices
      self.point = point
    }
  }

  /// What it was read from.
  public let kind: Kind
  /// As the user named it.
  public let label: String
  /// The title of the worksheet.
  public let title: String
  /// Whose migration it is.
  public let organisation: String
  /// The catalog that the scores are made with.
  public let catalog: String
  /// The overlay folders over it, in their order.
  public let overlays: [String]
  /// The catalog that the worksheet says it was filled in for; `nil` where it says none.
  public let filledInFor: String?
  /// The profile.
  public let profile: String
  /// The day of assessment.
  public let day: Day
  /// Verdicts and ranges in all views.
  public let standing: Assessment.Standing
  /// How many items are open.
  public let openItems: Int
  /// How many gaps wait for somebody.
  public let openGaps: Int
  /// In the order of ids.
  public let populations: [Part]

  /// How many devices there are.
  public var devices: Int { populations.reduce(0) { $0 + $1.devices } }

  /// Verdict and range in the view *now*.
  public var point: ChangePoint {
    ChangePoint(verdict: standing.verdicts.now, range: standing.scores?.now)
  }

  /// Whether the worksheet was filled in for another catalog than the scores are made with.
  public var isOtherCatalog: Bool { filledInFor.map { $0 != catalog } ?? false }

  /// Creates a side.
  public init(
    kind: Kind, label: String, title: String, organisation: String, catalog: String,
    overlays: [String], filledInFor: String?, profile: String, day: Day,
    standing: Assessment.Standing, openItems: Int, openGaps: Int, populations: [Part]
  ) {
    self.kind = kind
    self.label = label
    self.title = title
    self.organisation = organisation
    self.catalog = catalog
    self.overlays = overlays
    self.filledInFor = filledInFor
    self.profile = profile
    self.day = day
    self.standing = standing
    self.openItems = openItems
    self.openGaps = openGaps
    self.populations = populations
  }
}
