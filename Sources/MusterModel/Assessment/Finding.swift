/// An item that keeps the low score below 100, in one population or (for a requirement of the whole organisation) in all.
public struct Finding: Hashable, Sendable {
  /// Why it costs points.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    /// Intune reaches it in part, otherwise, or not at all.
    case gap
    /// A route exists, and a gate of it is not met.
    case gate
    /// A requirement is answered `not-met`.
    case notMet = "not-met"
    /// A requirement is answered `partly`.
    case partly
    /// A control is held down by what it names.
    case control
    /// The customer has not answered.
    case unanswered
    /// The value is unknown: no reviewed row, or an unknown gate.
    case unknown
  }

  /// What would recover points.
  public enum Fix: String, CaseIterable, Hashable, Sendable {
    /// Answering the question well.
    case answer
    /// Configuration, with licences already bought.
    case owned
    /// Buying a licence.
    case addOn = "add-on"
    /// Doing the work of a requirement.
    case work
    /// Nothing that Intune offers: only dropping the need.
    case drop
  }

  /// What it is about.
  public let item: ItemID
  /// Its title.
  public let title: String
  /// The population; `nil` for an item of the whole organisation.
  public let population: PopulationID?
  /// Where it counts.
  public let domain: Domain
  /// `must`, `should`, `could`, a severity, or `open`.
  public let need: String
  /// What it costs: the deduction from 100 in the low score.
  public let points: Ratio
  /// The same in hundredths, rounded so that all of them sum to the printed total.
  public let hundredths: Int
  /// Why.
  public let reason: Reason
  /// How well the best route reaches it; `nil` for requirements and where no route is known.
  public let relation: Relation?
  /// The facets in use that are not reached.
  public let missing: [FacetID]
  /// The features of the route that speaks for it, all needed together; empty where no route does.
  public let features: [FeatureID]
  /// The gates that are not met or not known, what facts say, or the parts that hold a control down.
  public let cause: Cause?
  /// What would recover points.
  public let fix: Fix
  /// The points that this fix alone recovers, exactly.
  public let recovers: Ratio
  /// What differs from today.
  public let differs: String?
  /// What people do instead, or what to do.
  public let advice: Advice?
  /// Muster's estimate of the work, in days.
  public let effortDays: Ratio?
  /// What would license it, where a licence is missing.
  public let licence: [ServicePlanID]
  /// What was decided about it.
  public let decision: Decision?
  /// Whether the decision still holds on the day.
  public let isDecisionLive: Bool
  /// Who takes care.
  public let owner: String?
  /// Until when.
  public let due: Day?
  /// What the answer rests on.
  public let evidence: Evidence?
  /// The page that says so.
  public let source: Source

  /// What a fix recovers in hundredths, as printed: what recovers all that it costs prints the same number.
  public var recoversHundredths: Int {
    recovers == points ? hundredths : recovers.roundedHundredths
  }

  /// Whether it is known to be a gap, not only unanswered or unknown.
  public var isGap: Bool { reason != .unanswered && reason != .unknown }

  /// Whether it still waits for somebody: a gap without a decision that holds.
  public var isOpenGap: Bool { isGap && !(decision != nil && isDecisionLive) }

  /// Creates a finding.
  public init(
    item: ItemID, title: String, population: PopulationID?, domain: Domain, need: String,
    points: Ratio, hundredths: Int, reason: Reason, relation: Relation?, missing: [FacetID],
    cause: Cause?, fix: Fix, recovers: Ratio, differs: String?, advice: Advice?,
    effortDays: Ratio?, licence: [ServicePlanID], decision: Decision?, isDecisionLive: Bool,
    owner: String?, due: Day?, evidence: Evidence?, source: Source, features: [FeatureID] = []
  ) {
    self.item = item
    self.title = title
    self.population = population
    self.domain = domain
    self.need = need
    self.points = points
    self.hundredths = hundredths
    self.reason = reason
    self.relation = relation
    self.missing = missing
    self.features = features
    self.cause = cause
    self.fix = fix
    self.recovers = recovers
    self.differs = differs
    self.advice = advice
    self.effortDays = effortDays
    self.licence = licence
    self.decision = decision
    self.isDecisionLive = isDecisionLive
    self.owner = owner
    self.due = due
    self.evidence = evidence
    self.source = source
  }

  /// Most points first; then by item, then by population.
  public static func worstFirst(_ left: Finding, _ right: Finding) -> Bool {
    if left.points != right.points { return left.points > right.points }
    if left.item != right.item { return left.item < right.item }
    return (left.population?.rawValue ?? "") < (right.population?.rawValue ?? "")
  }
}

/// Something that stops the migration, whatever the score.
public struct Blocker: Hashable, Sendable {
  /// Why it stops the migration.
  public enum Reason: Hashable, Sendable {
    /// A must that Intune does not reach at any price.
    case noRoute
    /// A requirement is not met; what facts say of it, where they decide.
    case notMet(FactReason?)
  }

  /// What it is about.
  public let item: ItemID
  /// Its title.
  public let title: String
  /// Where it counts.
  public let domain: Domain
  /// The population; `nil` for an item of the whole organisation.
  public let population: PopulationID?
  /// How many devices it concerns.
  public let devices: Int
  /// Why.
  public let reason: Reason
  /// The page that says so.
  public let source: Source

  /// Creates a blocker.
  public init(
    item: ItemID, title: String, domain: Domain, population: PopulationID?, devices: Int,
    reason: Reason, source: Source
  ) {
    self.item = item
    self.title = title
    self.domain = domain
    self.population = population
    self.devices = devices
    self.reason = reason
    self.source = source
  }
}

/// Something that "Ready with conditions" hangs on.
public struct Condition: Hashable, Sendable {
  /// What kinds there are.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A blocker or gap that only a decision closes.
    case decision
    /// An unmet gate that a licence or configuration can satisfy.
    case gate
    /// Not enough is answered.
    case completeness
  }

  /// What has to become true.
  public enum Matter: Hashable, Sendable {
    /// Gates of the item with this title, none where they cannot be named.
    case gates([UnmetGate], title: String)
    /// What was decided about the item with this title.
    case decision(Decision.Kind, with: String?, until: Day, title: String)
    /// So much of a domain is settled, 0 to 100.
    case settled(Domain, Ratio)
  }

  /// What kind it is.
  public let kind: Kind
  /// The item; `nil` for completeness.
  public let item: ItemID?
  /// Where it counts.
  public let domain: Domain
  /// The population, where it is about one.
  public let population: PopulationID?
  /// What it is.
  public let matter: Matter

  /// Creates a condition.
  public init(
    kind: Kind, item: ItemID?, domain: Domain, population: PopulationID?, matter: Matter
  ) {
    self.kind = kind
    self.item = item
    self.domain = domain
    self.population = population
    self.matter = matter
  }

  /// By item, then by population; gates before decisions, domains by their names.
  public static func inOrder(_ left: Condition, _ right: Condition) -> Bool {
    if left.item != right.item {
      guard let first = left.item, let second = right.item else { return left.item == nil }
      return first < second
    }
    func key(_ condition: Condition) -> (String, Int, String) {
      (
        condition.population?.rawValue ?? "", condition.kind == .decision ? 1 : 0,
        condition.domain.rawValue
      )
    }
    return key(left) < key(right)
  }
}
