/// A gate of a route that is not met, or not known to be, with the names that tell it.
public struct UnmetGate: Hashable, Sendable {
  /// What is asked.
  public enum Kind: Hashable, Sendable {
    /// The feature, or the route, is not on the platform.
    case platform
    /// A feature that the catalog does not have.
    case absent
    /// The device has to be enrolled.
    case enrolment
    /// One of these enrolment modes.
    case mode([ModeID])
    /// A device that one of these owns.
    case ownership([Ownership])
    /// This OS; `nil` where the catalog does not say which.
    case minimumOS(Version?)
    /// One of these clouds.
    case cloud([Cloud])
    /// It has ended.
    case ended
    /// It begins on a day; `nil` where no page says which.
    case notYet(Day?)
    /// A requirement that must be met first.
    case requirement(RequirementID, title: String)
    /// One of these sets of service plans, by their titles.
    case licence([[String]])
  }

  /// What is asked.
  public let kind: Kind
  /// The title of the feature that asks it; `nil` where the route itself does, or where it does not matter.
  public let feature: String?
  /// Whether nobody has said what would decide it.
  public let isOpen: Bool

  /// Creates a gate.
  public init(_ kind: Kind, feature: String?, isOpen: Bool) {
    self.kind = kind
    self.feature = feature
    self.isOpen = isOpen
  }
}
