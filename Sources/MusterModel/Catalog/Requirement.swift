/// Something besides features that must be true before or during a migration.
public struct Requirement: Hashable, Sendable {
  /// Unique among requirements.
  public let id: RequirementID
  /// A few words, said as a truth.
  public internal(set) var title: String
  /// `identity`, `mechanics`, `people` or `compliance`.
  public let domain: Domain
  /// Whether it is answered once or for each population.
  public let scope: RequirementScope
  /// The "before you begin" area it belongs to.
  public let consideration: Consideration
  /// How much it weighs.
  public let severity: RequirementSeverity
  /// Why it matters.
  public internal(set) var definition: String
  /// The question to the customer.
  public internal(set) var ask: String
  /// What to do where it is not met.
  public internal(set) var fix: String
  /// Muster's estimate of that work, in days.
  public let effortDays: Ratio?
  /// The platforms it concerns, or `nil` for all.
  public let platforms: [PlatformID]?
  /// The enrolment modes it concerns, or `nil` for all.
  public let modes: [ModeID]?
  /// The ownerships it concerns, or `nil` for both.
  public let ownership: [Ownership]?
  /// The legacy products it concerns, or `nil` for all.
  public let sources: [ProductID]?
  /// Facts that must have one of the values for it to concern the customer.
  public let when: [FactKey: [String]]
  /// The rule that answers it from facts.
  public let rule: FactRule?
  /// The page that it rests on.
  public let source: Source
  /// Where the row stands.
  public let origin: RowOrigin

  /// Creates a requirement.
  public init(
    id: RequirementID, title: String, domain: Domain, scope: RequirementScope,
    consideration: Consideration, severity: RequirementSeverity, definition: String, ask: String,
    fix: String, effortDays: Ratio? = nil, platforms: [PlatformID]? = nil,
    modes: [ModeID]? = nil, ownership: [Ownership]? = nil, sources: [ProductID]? = nil,
    when: [FactKey: [String]] = [:], rule: FactRule? = nil, source: Source, origin: RowOrigin
  ) {
    self.id = id
    self.title = title
    self.domain = domain
    self.scope = scope
    self.consideration = consideration
    self.severity = severity
    self.definition = definition
    self.ask = ask
    self.fix = fix
    self.effortDays = effortDays
    self.platforms = platforms
    self.modes = modes
    self.ownership = ownership
    self.sources = sources
    self.when = when
    self.rule = rule
    self.source = source
    self.origin = origin
  }
}

/// A set of compliance controls.
public struct Framework: Hashable, Sendable {
  /// Unique among frameworks.
  public let id: FrameworkID
  /// The framework's own name.
  public internal(set) var title: String
  /// Its controls that concern devices.
  public internal(set) var controls: [Control]
  /// Where the framework is published.
  public let source: Source
  /// Where the row stands.
  public let origin: RowOrigin

  /// Creates a framework.
  public init(
    id: FrameworkID, title: String, controls: [Control], source: Source, origin: RowOrigin
  ) {
    self.id = id
    self.title = title
    self.controls = controls
    self.source = source
    self.origin = origin
  }
}

/// One control, tied to what satisfies it.
public struct Control: Hashable, Sendable {
  /// Unique among controls of all frameworks.
  public let id: ControlID
  /// The framework's own number, such as `A.8.1`.
  public let number: String
  /// A few own words.
  public internal(set) var title: String
  /// How much it weighs.
  public let severity: RequirementSeverity
  /// The capabilities of which the least decides.
  public let capabilities: [CapabilityID]
  /// The requirements of which the least decides.
  public let requirements: [RequirementID]
  /// The platforms it concerns, or `nil` for all.
  public let platforms: [PlatformID]?
  /// Under which condition these satisfy it.
  public let condition: String
  /// The page that it rests on.
  public let source: Source
  /// Where the row stands.
  public let origin: RowOrigin

  /// Creates a control.
  public init(
    id: ControlID, number: String, title: String, severity: RequirementSeverity,
    capabilities: [CapabilityID], requirements: [RequirementID], platforms: [PlatformID]? = nil,
    condition: String, source: Source, origin: RowOrigin
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.severity = severity
    self.capabilities = capabilities
    self.requirements = requirements
    self.platforms = platforms
    self.condition = condition
    self.source = source
    self.origin = origin
  }
}
