/// How a device is managed before it moves.
public struct ManagementState: Hashable, Sendable {
  /// Unique within the platform.
  public let id: StateID
  /// The platform.
  public let platform: PlatformID
  /// A few words.
  public internal(set) var title: String
  /// Where the row stands.
  public let origin: RowOrigin

  /// Creates a state.
  public init(id: StateID, platform: PlatformID, title: String, origin: RowOrigin) {
    self.id = id
    self.platform = platform
    self.title = title
    self.origin = origin
  }
}

/// Whether devices in one cell of the re-enrolment matrix are erased.
public enum Erasure: Hashable, Sendable {
  /// There is no path.
  case impossible
  /// Every path erases the device.
  case required
  /// No path erases it.
  case notRequired
  /// Only paths that exist from this OS on, and none of them erases it.
  case notRequiredFrom(Version)
  /// Erased, except on a path that exists from this OS on.
  case requiredBelow(Version)
  /// Both ways are open, or the documents disagree.
  case either

  /// What the paths of one cell come to.
  public init(of paths: [ReEnrolmentPath]) {
    let possible = paths.filter { $0.wipe != .impossible }
    let sparing = possible.filter { $0.wipe == .notRequired }
    let erases = possible.contains { $0.wipe == .required }
    if possible.isEmpty {
      self = .impossible
    } else if sparing.isEmpty {
      self = .required
    } else if sparing.contains(where: { $0.minimumOS == nil }) {
      self = erases ? .either : .notRequired
    } else if let lowest = sparing.compactMap(\.minimumOS).min() {
      self = erases ? .requiredBelow(lowest) : .notRequiredFrom(lowest)
    } else {
      self = .either
    }
  }
}

/// A way from states of today to enrolment modes of Intune; together they are the re-enrolment matrix.
public struct ReEnrolmentPath: Hashable, Sendable {
  /// Whether the device is erased.
  public enum Wipe: String, CaseIterable, Hashable, Sendable {
    case required
    case notRequired = "not-required"
    /// There is no such path.
    case impossible
  }

  /// Who does it.
  public enum Doer: String, CaseIterable, Hashable, Sendable {
    case administrator, user
    case serviceDesk = "service-desk"
    case reseller
  }

  /// The platform.
  public let platform: PlatformID
  /// States of today.
  public let from: [StateID]
  /// Enrolment modes in Intune.
  public let to: [ModeID]
  /// Whether the device is erased.
  public let wipe: Wipe
  /// Since which OS the path exists, where not always.
  public let minimumOS: Version?
  /// Who does it.
  public let doneBy: [Doer]
  /// What is done, in order; for an impossible path, what to do instead.
  public let how: String
  /// What is lost.
  public let lost: String
  /// What users notice.
  public let usersNotice: String?
  /// The page that it rests on.
  public let source: Source
  /// Where the row stands.
  public let origin: RowOrigin

  /// Creates a path.
  public init(
    platform: PlatformID, from: [StateID], to: [ModeID], wipe: Wipe, minimumOS: Version?,
    doneBy: [Doer], how: String, lost: String, usersNotice: String?, source: Source,
    origin: RowOrigin
  ) {
    self.platform = platform
    self.from = from
    self.to = to
    self.wipe = wipe
    self.minimumOS = minimumOS
    self.doneBy = doneBy
    self.how = how
    self.lost = lost
    self.usersNotice = usersNotice
    self.source = source
    self.origin = origin
  }
}
