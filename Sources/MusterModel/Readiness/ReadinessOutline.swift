/// What a steering committee reads: why the verdict is as it is, what comes next, and what it takes.
public struct ReadinessOutline: Hashable, Sendable {
  /// Findings about one item together.
  public struct Matter: Hashable, Sendable {
    /// The costliest of them; title, gate and workaround are its own.
    public let finding: Finding
    /// The populations, in the order of ids; empty for an item of the whole organisation.
    public let populations: [PopulationID]
    /// What they cost together, in hundredths as printed.
    public let hundredths: Int

    /// Creates a matter.
    public init(finding: Finding, populations: [PopulationID], hundredths: Int) {
      self.finding = finding
      self.populations = populations
      self.hundredths = hundredths
    }
  }

  /// Why the verdict is not better.
  public enum Reason: Hashable, Sendable {
    /// Something stops the migration.
    case blocker(Blocker, populations: [PopulationID])
    /// Something costs points.
    case gap(Matter)
    /// So many items are not answered, at the cost of so many hundredths.
    case open(items: Int, hundredths: Int)
  }

  /// What to do next.
  public enum Step: Hashable, Sendable {
    /// A decision is needed about what stops the migration.
    case decide(Blocker, populations: [PopulationID])
    /// Work with what is owned, or on a requirement.
    case work(Matter)
    /// A plan that closes gaps.
    case buy(LicenceOffer)
    /// Answers are missing; this question settles most of so many.
    case answer(OpenQuestion, of: Int)
  }

  /// At most three, the weightiest first.
  public let reasons: [Reason]
  /// At most three, in the order to take them.
  public let steps: [Step]
  /// How many devices a blocker concerns.
  public let blockedDevices: Int
  /// The estimated days of the gaps without a decision; work that serves several populations counts once.
  public let days: Ratio
  /// How many of those gaps have no estimate.
  public let gapsWithoutEstimate: Int
  /// What gaps cost by domain, in hundredths as printed; domains without gaps are left out.
  public let gapCosts: [Domain: Int]
  /// What open questions cost together, in hundredths as printed.
  public let openCost: Int

  /// Creates an outline.
  public init(
    reasons: [Reason], steps: [Step], blockedDevices: Int, days: Ratio,
    gapsWithoutEstimate: Int, gapCosts: [Domain: Int], openCost: Int
  ) {
    self.reasons = reasons
    self.steps = steps
    self.blockedDevices = blockedDevices
    self.days = days
    self.gapsWithoutEstimate = gapsWithoutEstimate
    self.gapCosts = gapCosts
    self.openCost = openCost
  }
}
