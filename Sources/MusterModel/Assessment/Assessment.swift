public import MusterDiagnostics

/// The result of one worksheet against one catalog on one day; reports render it and compute nothing.
public struct Assessment: Sendable {
  /// Score and verdict of a part or of the whole.
  public struct Standing: Hashable, Sendable {
    /// The verdict in each view.
    public let verdicts: Views<Verdict>
    /// The range in each view; `nil` where nothing is in scope.
    public let scores: Views<ScoreRange>?
    /// The settled part of the weight, 0 to 100, in the view *now*; `nil` where nothing is in scope.
    public let completeness: Ratio?

    /// Creates a standing.
    public init(verdicts: Views<Verdict>, scores: Views<ScoreRange>?, completeness: Ratio?) {
      self.verdicts = verdicts
      self.scores = scores
      self.completeness = completeness
    }
  }

  /// One domain over all populations.
  public struct DomainPart: Hashable, Sendable {
    /// Which.
    public let domain: Domain
    /// Its weight in the profile.
    public let weight: Int
    /// Its score and verdict.
    public let standing: Standing
    /// How many items the customer took out (`not-used`, `not-applicable`), and how many there are with them.
    public let outOfScope: (out: Int, all: Int)

    /// Whether more than 30 % of its items are out, which a report must say.
    public var isThin: Bool { outOfScope.out * 10 > outOfScope.all * 3 }

    /// Creates a part.
    public init(
      domain: Domain, weight: Int, standing: Standing, outOfScope: (out: Int, all: Int)
    ) {
      self.domain = domain
      self.weight = weight
      self.standing = standing
      self.outOfScope = outOfScope
    }

    /// Compares all.
    public static func == (left: Self, right: Self) -> Bool {
      left.domain == right.domain && left.weight == right.weight
        && left.standing == right.standing && left.outOfScope == right.outOfScope
    }

    /// Hashes what identifies it.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(domain)
      hasher.combine(standing)
    }
  }

  /// One population over all domains.
  public struct PopulationPart: Hashable, Sendable {
    /// Which.
    public let population: Population
    /// The platform's name.
    public let platformTitle: String
    /// The enrolment mode's name.
    public let modeTitle: String
    /// Its score and verdict.
    public let standing: Standing
    /// The ranges of its domains in the view *now*.
    public let domains: [Domain: ScoreRange]

    /// Creates a part.
    public init(
      population: Population, platformTitle: String, modeTitle: String, standing: Standing,
      domains: [Domain: ScoreRange]
    ) {
      self.population = population
      self.platformTitle = platformTitle
      self.modeTitle = modeTitle
      self.standing = standing
      self.domains = domains
    }
  }

  /// What one plan that is not owned would do.
  public struct LicenceEffect: Hashable, Sendable {
    /// The plan.
    public let plan: PlanID
    /// Its name.
    public let title: String
    /// The items it improves, with their populations.
    public let closes: [Closed]
    /// What the low score gains.
    public let points: Ratio

    /// An item that a plan improves.
    public struct Closed: Hashable, Sendable {
      /// The item.
      public let item: ItemID
      /// The population.
      public let population: PopulationID

      /// Creates it.
      public init(item: ItemID, population: PopulationID) {
        self.item = item
        self.population = population
      }
    }

    /// Creates an effect.
    public init(plan: PlanID, title: String, closes: [Closed], points: Ratio) {
      self.plan = plan
      self.title = title
      self.closes = closes
      self.points = points
    }
  }

  /// A decision with the item it is about.
  public struct RecordedDecision: Hashable, Sendable {
    /// The item.
    public let item: ItemID
    /// Its title.
    public let title: String
    /// What was decided.
    public let decision: Decision

    /// Creates it.
    public init(item: ItemID, title: String, decision: Decision) {
      self.item = item
      self.title = title
      self.decision = decision
    }
  }

  /// A change of the profile that would change a verdict.
  public struct Flip: Hashable, Sendable {
    /// A number of the profile that is another.
    public enum Change: Hashable, Sendable {
      /// The weight of a domain, by so many percent of itself.
      case weight(Domain, percent: Int)
      /// The threshold, to this.
      case threshold(Int)
    }

    /// The change.
    public let change: Change
    /// The population whose verdict changes; `nil` for the headline.
    public let population: PopulationID?
    /// What the verdict becomes.
    public let verdict: Verdict

    /// Creates a flip.
    public init(change: Change, population: PopulationID?, verdict: Verdict) {
      self.change = change
      self.population = population
      self.verdict = verdict
    }
  }

  /// The worksheet's file.
  public let path: String
  /// The worksheet's title.
  public let title: String
  /// Whose migration it is.
  public let organisation: String
  /// The MDM to leave.
  public let source: ProductID?
  /// Its name.
  public let sourceTitle: String?
  /// The catalog version.
  public let catalogVersion: String
  /// The overlay folders.
  public let overlays: [String]
  /// What the worksheet takes from others, by path.
  public let basedOn: [Inheritance]
  /// The rows that came from overlays.
  public let overlayRows: [OverlayRow]
  /// The profile.
  public let profile: Profile
  /// The day of assessment.
  public let day: Day
  /// The whole.
  public let standing: Standing
  /// In the order of domains; those with items.
  public let domains: [DomainPart]
  /// In the order of ids.
  public let populations: [PopulationPart]
  /// By item, then population.
  public let blockers: [Blocker]
  /// What "Ready with conditions" hangs on, by item.
  public let conditions: [Condition]
  /// What costs points, the worst first; their points sum to 100 − low.
  public let findings: [Finding]
  /// What plans that are not owned would do, the most points first.
  public let licences: [LicenceEffect]
  /// Decisions that hold.
  public let liveDecisions: [RecordedDecision]
  /// Decisions whose day has passed.
  public let expiredDecisions: [RecordedDecision]
  /// What would flip a verdict; empty where all survive.
  public let flips: [Flip]
  /// Answered items by evidence grade; `nil` is no evidence.
  public let evidence: [Evidence.Grade?: Int]
  /// How many items are open.
  public let openItems: Int
  /// Titles of service plans, for gates.
  public let servicePlanTitles: [ServicePlanID: String]
  /// What was found wrong with the worksheet.
  public let diagnostics: [Diagnostic]

  /// How many devices there are.
  public var devices: Int { populations.reduce(0) { $0 + $1.population.devices } }

  /// What is known to be a gap, the worst first.
  public var gaps: [Finding] { findings.filter(\.isGap) }

  /// Whether the headline verdict survives every tried change of the profile.
  public var survives: Bool { !flips.contains { $0.population == nil } }

  /// Creates an assessment.
  public init(
    path: String, title: String, organisation: String, source: ProductID?, sourceTitle: String?,
    catalogVersion: String, overlays: [String], basedOn: [Inheritance] = [],
    overlayRows: [OverlayRow], profile: Profile,
    day: Day, standing: Standing,
    domains: [DomainPart], populations: [PopulationPart], blockers: [Blocker],
    conditions: [Condition], findings: [Finding], licences: [LicenceEffect],
    liveDecisions: [RecordedDecision], expiredDecisions: [RecordedDecision], flips: [Flip],
    evidence: [Evidence.Grade?: Int], openItems: Int,
    servicePlanTitles: [ServicePlanID: String], diagnostics: [Diagnostic]
  ) {
    self.path = path
    self.title = title
    self.organisation = organisation
    self.source = source
    self.sourceTitle = sourceTitle
    self.catalogVersion = catalogVersion
    self.overlays = overlays
    self.basedOn = basedOn
    self.overlayRows = overlayRows
    self.profile = profile
    self.day = day
    self.standing = standing
    self.domains = domains
    self.populations = populations
    self.blockers = blockers
    self.conditions = conditions
    self.findings = findings
    self.licences = licences
    self.liveDecisions = liveDecisions
    self.expiredDecisions = expiredDecisions
    self.flips = flips
    self.evidence = evidence
    self.openItems = openItems
    self.servicePlanTitles = servicePlanTitles
    self.diagnostics = diagnostics
  }
}
