/// Something an MDM does for a customer, in words of no vendor.
public struct Capability: Hashable, Sendable {
  /// A part that a customer may or may not use.
  public struct Facet: Hashable, Sendable {
    /// Its name within the capability.
    public let id: FacetID
    /// What it does, a phrase.
    public internal(set) var text: String

    /// Creates a facet.
    public init(id: FacetID, text: String) {
      self.id = id
      self.text = text
    }
  }

  /// The most facets of one capability; the scale of values divides by every number up to it.
  public static let mostFacets = 10

  /// Unique among capabilities.
  public let id: CapabilityID
  /// A few words.
  public internal(set) var title: String
  /// `devices` or `apps`.
  public let domain: Domain
  /// One sentence.
  public internal(set) var definition: String
  /// The question to the customer.
  public internal(set) var ask: String
  /// What most customers answer; weighs an open item in completeness only.
  public let typicalNeed: Need
  /// Whether a `must` without any route stops the migration.
  public let isBlocker: Bool
  /// The platforms on which a legacy MDM offers it.
  public let platforms: [PlatformID]
  /// Whether it concerns enrolled devices, app-managed devices, or both.
  public let management: [Management]
  /// Its parts, at most ``mostFacets``.
  public internal(set) var facets: [Facet]
  /// The page that describes it.
  public let source: Source
  /// Where the row stands.
  public let origin: RowOrigin

  /// Creates a capability.
  public init(
    id: CapabilityID, title: String, domain: Domain, definition: String, ask: String,
    typicalNeed: Need, isBlocker: Bool, platforms: [PlatformID], management: [Management],
    facets: [Facet], source: Source, origin: RowOrigin
  ) {
    self.id = id
    self.title = title
    self.domain = domain
    self.definition = definition
    self.ask = ask
    self.typicalNeed = typicalNeed
    self.isBlocker = isBlocker
    self.platforms = platforms
    self.management = management
    self.facets = facets
    self.source = source
    self.origin = origin
  }
}
