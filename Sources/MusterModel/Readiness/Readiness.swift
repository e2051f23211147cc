/// An assessment with everything that a readiness report shows beside it; reports render it and compute nothing.
public struct Readiness: Sendable {
  /// The assessment that all numbers come from.
  public let assessment: Assessment
  /// What stands on the page for the steering committee.
  public let outline: ReadinessOutline
  /// Every item that concerns a population, by domain, then by id.
  public let items: [ItemState]
  /// The frameworks in scope, by id.
  public let frameworks: [FrameworkState]
  /// How each population gets from the old MDM to Intune, in the order of ids.
  public let moves: [PopulationMove]
  /// What is open, those first that settle most.
  public let questions: [OpenQuestion]
  /// What is bought, in the order of the worksheet; `nil` where the worksheet does not say.
  public let ownedLicences: [LicenceState]?
  /// Plans that would close gaps, the most points first.
  public let offers: [LicenceOffer]
  /// Answers that rest on evidence, the best grade first, then by item.
  public let evidence: [EvidenceEntry]
  /// What is known about the surroundings, by key.
  public let facts: [FactState]
  /// The pages that the report rests on, by address.
  public let sources: [CitedSource]

  /// Creates a readiness.
  public init(
    assessment: Assessment, outline: ReadinessOutline, items: [ItemState],
    frameworks: [FrameworkState], moves: [PopulationMove], questions: [OpenQuestion],
    ownedLicences: [LicenceState]?, offers: [LicenceOffer], evidence: [EvidenceEntry],
    facts: [FactState], sources: [CitedSource]
  ) {
    self.assessment = assessment
    self.outline = outline
    self.items = items
    self.frameworks = frameworks
    self.moves = moves
    self.questions = questions
    self.ownedLicences = ownedLicences
    self.offers = offers
    self.evidence = evidence
    self.facts = facts
    self.sources = sources
  }
}

/// What was answered with evidence.
public struct EvidenceEntry: Hashable, Sendable {
  /// The item.
  public let item: ItemID
  /// Its title.
  public let title: String
  /// The populations that the answer is about; empty is all that no other answer names.
  public let populations: [PopulationID]
  /// Grade, note and day.
  public let evidence: Evidence

  /// Creates an entry.
  public init(item: ItemID, title: String, populations: [PopulationID], evidence: Evidence) {
    self.item = item
    self.title = title
    self.populations = populations
    self.evidence = evidence
  }
}

/// A fact of the worksheet.
public struct FactState: Hashable, Sendable {
  /// Which.
  public let key: FactKey
  /// As people write it.
  public let value: String

  /// Creates a state.
  public init(key: FactKey, value: String) {
    self.key = key
    self.value = value
  }
}

/// A page that rows in scope rest on.
public struct CitedSource: Hashable, Sendable {
  /// The address.
  public let url: String
  /// When the page says it was last changed; the newest where rows differ.
  public let docDate: Day?
  /// When somebody last held a row against it.
  public let verified: Day?
  /// How many items in scope rest on it.
  public let items: Int

  /// Creates a source.
  public init(url: String, docDate: Day?, verified: Day?, items: Int) {
    self.url = url
    self.docDate = docDate
    self.verified = verified
    self.items = items
  }
}
