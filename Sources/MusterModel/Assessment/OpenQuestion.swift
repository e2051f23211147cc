/// An open item, and how much of the score range an answer to it could settle.
public struct OpenQuestion: Hashable, Sendable {
  /// The capability or requirement.
  public let item: ItemID
  /// Its title.
  public let title: String
  /// The question to the customer.
  public let ask: String
  /// Where it counts.
  public let domain: Domain
  /// The parts that may be in use.
  public let facets: [FacetID]
  /// What the product that is left calls it.
  public let called: [String]
  /// Where it is open.
  public let populations: [PopulationID]
  /// Whether it is open wherever it counts.
  public let isForAll: Bool
  /// The facts that would answer it.
  public let facts: [FactKey]
  /// How wide the score range is, 0 to 100, after the most telling answer.
  public let leavesLeast: Ratio
  /// How wide it is after the least telling answer, which may widen it.
  public let leavesMost: Ratio

  /// Creates a question.
  public init(
    item: ItemID, title: String, ask: String, domain: Domain, facets: [FacetID], called: [String],
    populations: [PopulationID], isForAll: Bool, facts: [FactKey], leavesLeast: Ratio,
    leavesMost: Ratio
  ) {
    self.item = item
    self.title = title
    self.ask = ask
    self.domain = domain
    self.facets = facets
    self.called = called
    self.populations = populations
    self.isForAll = isForAll
    self.facts = facts
    self.leavesLeast = leavesLeast
    self.leavesMost = leavesMost
  }
}
