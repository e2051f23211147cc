/// How one population gets from the old MDM to Intune.
public struct PopulationMove: Hashable, Sendable {
  /// A row of the re-enrolment matrix that leads to the population's enrolment mode.
  public struct Way: Hashable, Sendable {
    /// How the devices may be managed today, in words.
    public let from: [String]
    /// The row.
    public let path: ReEnrolmentPath
    /// Whether the lowest OS of the population reaches the row; `nil` where it is not given.
    public let isReached: Bool?

    /// Creates a way.
    public init(from: [String], path: ReEnrolmentPath, isReached: Bool?) {
      self.from = from
      self.path = path
      self.isReached = isReached
    }
  }

  /// The population.
  public let population: Population
  /// The platform's name.
  public let platformTitle: String
  /// The enrolment mode's name.
  public let modeTitle: String
  /// Whether devices have to be erased, over all ways.
  public let erasure: Erasure
  /// In the order of the matrix.
  public let ways: [Way]
  /// How devices leave the old MDM, where the catalog knows.
  public let leaving: LegacyProduct.Leaving?

  /// Creates a move.
  public init(
    population: Population, platformTitle: String, modeTitle: String, erasure: Erasure,
    ways: [Way], leaving: LegacyProduct.Leaving?
  ) {
    self.population = population
    self.platformTitle = platformTitle
    self.modeTitle = modeTitle
    self.erasure = erasure
    self.ways = ways
    self.leaving = leaving
  }
}

/// A plan that the customer has.
public struct LicenceState: Hashable, Sendable {
  /// The plan.
  public let plan: PlanID
  /// Its name.
  public let title: String
  /// For how many users; `nil` is unknown.
  public let users: Int?
  /// When it can be used.
  public let period: Period
  /// Whether that is so on the day of assessment.
  public let isCurrent: Bool

  /// Creates a state.
  public init(plan: PlanID, title: String, users: Int?, period: Period, isCurrent: Bool) {
    self.plan = plan
    self.title = title
    self.users = users
    self.period = period
    self.isCurrent = isCurrent
  }
}

/// A plan that is not owned, with what it would reach.
public struct LicenceOffer: Hashable, Sendable {
  /// What it would do.
  public let effect: Assessment.LicenceEffect
  /// The items that it improves, with their populations, by item.
  public let closes: [Closed]
  /// How many devices the populations have that gain from it.
  public let devices: Int
  /// Whether it belongs to the smallest list of plans, found plan by plan, that closes whatever a plan can close.
  public let isSuggested: Bool

  /// An item with the populations in which a plan improves it.
  public struct Closed: Hashable, Sendable {
    /// The item.
    public let item: ItemID
    /// Its title.
    public let title: String
    /// In the order of ids.
    public let populations: [PopulationID]

    /// Creates it.
    public init(item: ItemID, title: String, populations: [PopulationID]) {
      self.item = item
      self.title = title
      self.populations = populations
    }
  }

  /// Creates an offer.
  public init(
    effect: Assessment.LicenceEffect, closes: [Closed], devices: Int, isSuggested: Bool
  ) {
    self.effect = effect
    self.closes = closes
    self.devices = devices
    self.isSuggested = isSuggested
  }
}
