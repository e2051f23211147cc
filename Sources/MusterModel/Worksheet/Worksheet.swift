public import MusterDiagnostics

/// One customer's answers.
public struct Worksheet: Hashable, Sendable {
  /// The file as the user named it.
  public var path: String
  /// A few words about the migration.
  public var title: String
  /// Whose migration it is.
  public var organisation: String
  /// The MDM to leave.
  public var source: ProductID?
  /// Another worksheet whose answers count where this one has none: its path from this one's folder.
  public var basedOn: Placed<String>?
  /// The catalog version it was filled in for.
  public var catalogVersion: Placed<String>?
  /// The scoring profile to use.
  public var profile: ProfileID
  /// The Microsoft cloud of the tenant; `nil` is unknown.
  public var cloud: Cloud?
  /// At least one.
  public var populations: [Population]
  /// What is bought; `nil` where the worksheet has no list, which is unknown.
  public var licences: [OwnedLicence]?
  /// The frameworks in scope.
  public var frameworks: [FrameworkID]
  /// What is known about the surroundings.
  public var facts: [FactKey: Placed<FactValue>]
  /// The answers about capabilities.
  public var capabilities: [CapabilityID: [Scoped<CapabilityAnswer>]]
  /// The answers about requirements.
  public var requirements: [RequirementID: [Scoped<RequirementAnswer>]]
  /// Explicit answers about controls, which override what is derived.
  public var controls: [ControlID: [Scoped<RequirementAnswer>]]
  /// What the file calls items that the catalog has renamed since, by their ids of today.
  public var formerIDs: [String: String]

  /// Creates a worksheet without answers.
  public init(
    path: String, title: String, organisation: String, profile: ProfileID,
    populations: [Population]
  ) {
    self.path = path
    self.title = title
    self.organisation = organisation
    self.profile = profile
    self.populations = populations
    frameworks = []
    facts = [:]
    capabilities = [:]
    requirements = [:]
    controls = [:]
    formerIDs = [:]
  }
}

/// A group of like devices.
public struct Population: Hashable, Sendable {
  /// The most devices of one population.
  public static let mostDevices = 100_000_000

  /// Unique within its worksheet.
  public let id: PopulationID
  /// The operating system.
  public let platform: PlatformID
  /// Who owns the devices.
  public let ownership: Ownership
  /// How they will be enrolled in Intune.
  public let mode: ModeID
  /// The lowest OS among them; `nil` is unknown.
  public let minimumOS: Version?
  /// How many, at least one.
  public let devices: Int
  /// Who uses them, in the customer's words.
  public let persona: String?
  /// Where it stands.
  public let place: SourcePlace

  /// Creates a population.
  public init(
    id: PopulationID, platform: PlatformID, ownership: Ownership, mode: ModeID,
    minimumOS: Version?, devices: Int, persona: String? = nil, place: SourcePlace
  ) {
    self.id = id
    self.platform = platform
    self.ownership = ownership
    self.mode = mode
    self.minimumOS = minimumOS
    self.devices = devices
    self.persona = persona
    self.place = place
  }
}

/// A plan that the customer has.
public struct OwnedLicence: Hashable, Sendable {
  /// What was bought.
  public let plan: PlanID
  /// For how many users; `nil` is unknown.
  public let users: Int?
  /// When it can be used.
  public let period: Period
  /// Where it stands.
  public let place: SourcePlace

  /// Creates an owned licence.
  public init(plan: PlanID, users: Int?, period: Period, place: SourcePlace) {
    self.plan = plan
    self.users = users
    self.period = period
    self.place = place
  }
}
