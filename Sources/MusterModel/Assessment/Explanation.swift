/// Why one item has its value, population by population.
public struct Explanation: Hashable, Sendable {
  /// A route that was tried.
  public struct Trial: Hashable, Sendable {
    /// The route.
    public let route: Route
    /// The features' titles.
    public let features: [String]
    /// Whether it counts, in each view: `true`, `false`, or `nil` where a gate is unknown.
    public let counts: Views<Bool?>
    /// Why it does not count, or what is not known.
    public let gates: [UnmetGate]
    /// Whether the row is about devices that are enrolled or owned otherwise.
    public let isAboutOthers: Bool
    /// Whether the row was never reviewed, so that it cannot count.
    public let isUnreviewed: Bool
    /// What becomes of single settings of the product that is left.
    public let translations: [Route.Translation]

    /// Creates a trial.
    public init(
      route: Route, features: [String], counts: Views<Bool?>, gates: [UnmetGate],
      isAboutOthers: Bool, isUnreviewed: Bool, translations: [Route.Translation]
    ) {
      self.route = route
      self.features = features
      self.counts = counts
      self.gates = gates
      self.isAboutOthers = isAboutOthers
      self.isUnreviewed = isUnreviewed
      self.translations = translations
    }
  }

  /// How an item counts in the overall low score.
  public struct Share: Hashable, Sendable {
    /// The population's devices among those of all populations with items in the domain, 0 to 1.
    public let population: Ratio
    /// The domain's weight among those of all domains with items, 0 to 1.
    public let domain: Ratio
    /// The weights of all items that count beside it in the domain and population, its own included where it counts.
    public let weights: Int

    /// Creates shares.
    public init(population: Ratio, domain: Ratio, weights: Int) {
      self.population = population
      self.domain = domain
      self.weights = weights
    }
  }

  /// Something that would change the value or take the item out.
  public struct Remedy: Hashable, Sendable {
    /// The kind of work.
    public let fix: Finding.Fix
    /// What to do.
    public let work: Work

    /// What can be done.
    public enum Work: Hashable, Sendable {
      /// As a row or a finding says.
      case advice(Finding.Advice)
      /// Buying a plan.
      case plan(PlanID, title: String)
      /// A requirement to answer or to meet.
      case requirement(RequirementID, title: String)
      /// Facts that would answer it.
      case facts([FactKey])
      /// A part of a control to better, or to answer.
      case part(String, isOpen: Bool)
      /// An answer of the control's own.
      case ownAnswer
      /// Saying that it is not used.
      case notUsed
    }

    /// Creates a remedy.
    public init(fix: Finding.Fix, work: Work) {
      self.fix = fix
      self.work = work
    }
  }

  /// What was said about an item.
  public enum Answer: Hashable, Sendable {
    /// The item does not concern the population.
    case notConcerned
    /// What was said, or follows where nothing was; how facts say so, where they decide.
    case said(ItemState.Answer, FactReason?)
  }

  /// What a part gives to a control.
  public struct Piece: Hashable, Sendable {
    /// Its id.
    public let item: String
    /// From 0 to 1.
    public let value: ScoreRange

    /// Creates a piece.
    public init(item: String, value: ScoreRange) {
      self.item = item
      self.value = value
    }
  }

  /// The item in one population.
  public struct Part: Hashable, Sendable {
    /// The population.
    public let population: Population
    /// What was said.
    public let answer: Answer
    /// The facets that were named as used.
    public let facets: [FacetID]
    /// The weight it has, or could have while it is open.
    public let weight: Int
    /// Whether the weight is still open.
    public let isOpen: Bool
    /// The value in each view, 0 to 1, from the least to the greatest still possible.
    public let values: Views<ScoreRange>
    /// The routes that were tried; none for requirements and controls.
    public let trials: [Trial]
    /// What a control's parts give.
    public let parts: [Piece]
    /// Its points for a value of 1: what of the overall 100 hangs on it in the low score.
    public let stake: Ratio?
    /// How it counts in the overall score; `nil` where it is out.
    public let share: Share?
    /// What it costs in the low score; `nil` where it costs nothing.
    public let finding: Finding?
    /// What would change it; none where nothing is missing.
    public let remedies: [Remedy]

    /// Creates a part.
    public init(
      population: Population, answer: Answer, facets: [FacetID], weight: Int, isOpen: Bool,
      values: Views<ScoreRange>, trials: [Trial], parts: [Piece], stake: Ratio?,
      share: Share?, finding: Finding?, remedies: [Remedy]
    ) {
      self.population = population
      self.answer = answer
      self.facets = facets
      self.weight = weight
      self.isOpen = isOpen
      self.values = values
      self.trials = trials
      self.parts = parts
      self.stake = stake
      self.share = share
      self.finding = finding
      self.remedies = remedies
    }
  }

  /// The item.
  public let item: ItemID
  /// Its title.
  public let title: String
  /// What it is.
  public let definition: String
  /// Where it counts.
  public let domain: Domain
  /// What the legacy product calls it.
  public let called: [String]
  /// By population; those that it concerns.
  public let parts: [Part]
  /// The page behind the item.
  public let source: Source

  /// Creates an explanation.
  public init(
    item: ItemID, title: String, definition: String, domain: Domain, called: [String],
    parts: [Part], source: Source
  ) {
    self.item = item
    self.title = title
    self.definition = definition
    self.domain = domain
    self.called = called
    self.parts = parts
    self.source = source
  }
}
