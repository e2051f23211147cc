/// A legacy MDM: its words, its exports and how devices leave it.
public struct LegacyProduct: Hashable, Sendable {
  /// What the product calls a capability.
  public struct Wording: Hashable, Sendable {
    /// The capability.
    public let capability: CapabilityID
    /// The vendor's words, the current one first.
    public let called: [String]
    /// Where the product offers it.
    public let platforms: [PlatformID]
    /// What is lost or surprises when it goes.
    public let watchOut: String?
    /// The page that it rests on.
    public let source: Source
    /// Where the row stands.
    public let origin: RowOrigin

    /// Creates a wording.
    public init(
      capability: CapabilityID, called: [String], platforms: [PlatformID], watchOut: String?,
      source: Source,
      origin: RowOrigin
    ) {
      self.capability = capability
      self.called = called
      self.platforms = platforms
      self.watchOut = watchOut
      self.source = source
      self.origin = origin
    }
  }

  /// Something to ask the customer for.
  public struct Export: Hashable, Sendable {
    /// What it is.
    public let what: String
    /// How to get it.
    public let how: String
    /// The file format.
    public let format: String
    /// The page that it rests on.
    public let source: Source
    /// Where the row stands.
    public let origin: RowOrigin

    /// Creates an export.
    public init(what: String, how: String, format: String, source: Source, origin: RowOrigin) {
      self.what = what
      self.how = how
      self.format = format
      self.source = source
      self.origin = origin
    }
  }

  /// How devices of one platform leave.
  public struct Leaving: Hashable, Sendable {
    /// The platform.
    public let platform: PlatformID
    /// The enrolment modes, or `nil` for all.
    public let modes: [ModeID]?
    /// What the administrator does.
    public let how: String
    /// What the user notices.
    public let usersNotice: String
    /// What stays on the device.
    public let remains: String
    /// The page that it rests on.
    public let source: Source
    /// Where the row stands.
    public let origin: RowOrigin

    /// Creates a way to leave.
    public init(
      platform: PlatformID, modes: [ModeID]?, how: String, usersNotice: String, remains: String,
      source: Source,
      origin: RowOrigin
    ) {
      self.platform = platform
      self.modes = modes
      self.how = how
      self.usersNotice = usersNotice
      self.remains = remains
      self.source = source
      self.origin = origin
    }
  }

  /// Whether the product can report compliance to Microsoft Entra during the move.
  public struct CompliancePartner: Hashable, Sendable {
    /// The platforms for which it can; none where it is no partner.
    public let platforms: [PlatformID]
    /// What to know about it.
    public let note: String?
    /// The page that it rests on.
    public let source: Source
    /// Where the row stands.
    public let origin: RowOrigin

    /// Creates the statement.
    public init(platforms: [PlatformID], note: String?, source: Source, origin: RowOrigin) {
      self.platforms = platforms
      self.note = note
      self.source = source
      self.origin = origin
    }
  }

  /// Unique among products.
  public let id: ProductID
  /// The current name.
  public internal(set) var title: String
  /// Former names.
  public let formerly: [String]
  /// The vendor's words for capabilities, by capability id.
  public let wordings: [Wording]
  /// The intake list.
  public let exports: [Export]
  /// How devices leave.
  public let leaving: [Leaving]
  /// Its part in coexistence.
  public let compliancePartner: CompliancePartner
  /// The page that it rests on.
  public let source: Source
  /// Where the row stands.
  public let origin: RowOrigin

  /// Creates a product.
  public init(
    id: ProductID, title: String, formerly: [String], wordings: [Wording], exports: [Export],
    leaving: [Leaving], compliancePartner: CompliancePartner, source: Source, origin: RowOrigin
  ) {
    self.id = id
    self.title = title
    self.formerly = formerly
    self.wordings = wordings
    self.exports = exports
    self.leaving = leaving
    self.compliancePartner = compliancePartner
    self.source = source
    self.origin = origin
  }

  /// The wording for a capability, where the product offers it.
  public func wording(for capability: CapabilityID) -> Wording? {
    wordings.first { $0.capability == capability }
  }
}
