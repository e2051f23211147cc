/// A name that is unique within one kind of thing.
public struct Identifier<Kind>: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The spelling in the source file, such as `network.per-app-vpn`.
  public let rawValue: String

  /// The longest spelling, in characters.
  public static var longest: Int { 80 }

  /// Creates an identifier, or `nil` where `text` breaks the spelling rule: 1 to 80 characters out of `a-z 0-9 - .`,
  /// the first a letter or digit, the last no hyphen and no dot.
  public init?(_ text: String) {
    var previous: UInt8 = 0x2D
    var count = 0
    for byte in text.utf8 {
      let isMark = byte == 0x2D || byte == 0x2E
      guard isMark || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) else {
        return nil
      }
      if isMark, previous == 0x2D || previous == 0x2E { return nil }
      previous = byte
      count += 1
    }
    guard count > 0, count <= Self.longest, previous != 0x2D, previous != 0x2E else { return nil }
    rawValue = text
  }

  /// By spelling, byte by byte.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The spelling.
  public var description: String { rawValue }
}

/// Something an MDM does for a customer.
public enum CapabilityKind {}
/// A part of a capability that a customer may or may not use.
public enum FacetKind {}
/// Something Intune offers.
public enum FeatureKind {}
/// Something besides features that must be true.
public enum RequirementKind {}
/// A set of compliance controls, such as ISO/IEC 27001:2022.
public enum FrameworkKind {}
/// One control of a framework.
public enum ControlKind {}
/// An operating system family.
public enum PlatformKind {}
/// A way to enrol a device.
public enum ModeKind {}
/// What a customer buys.
public enum PlanKind {}
/// What a plan contains and a feature is gated by.
public enum ServicePlanKind {}
/// A legacy MDM.
public enum ProductKind {}
/// A group of like devices in one worksheet.
public enum PopulationKind {}
/// A scoring profile.
public enum ProfileKind {}
/// A row of the campaign.
public enum CampaignKind {}
/// How a device is managed before it moves.
public enum StateKind {}
/// A list made by others that the catalog covers.
public enum CoverageKind {}

/// Names a ``Capability``.
public typealias CapabilityID = Identifier<CapabilityKind>
/// Names a ``Facet`` within its capability.
public typealias FacetID = Identifier<FacetKind>
/// Names a ``Feature``.
public typealias FeatureID = Identifier<FeatureKind>
/// Names a ``Requirement``.
public typealias RequirementID = Identifier<RequirementKind>
/// Names a ``Framework``.
public typealias FrameworkID = Identifier<FrameworkKind>
/// Names a ``Control``.
public typealias ControlID = Identifier<ControlKind>
/// Names a ``Platform``.
public typealias PlatformID = Identifier<PlatformKind>
/// Names an enrolment mode within its platform.
public typealias ModeID = Identifier<ModeKind>
/// Names a ``Plan``.
public typealias PlanID = Identifier<PlanKind>
/// Names a ``ServicePlan``.
public typealias ServicePlanID = Identifier<ServicePlanKind>
/// Names a ``LegacyProduct``.
public typealias ProductID = Identifier<ProductKind>
/// Names a ``Population`` within its worksheet.
public typealias PopulationID = Identifier<PopulationKind>
/// Names a ``Profile``.
public typealias ProfileID = Identifier<ProfileKind>
/// Names a row of the ``Campaign``.
public typealias CampaignID = Identifier<CampaignKind>
/// Names a ``ManagementState`` within its platform.
public typealias StateID = Identifier<StateKind>
/// Names a ``CoverageList``.
public typealias CoverageID = Identifier<CoverageKind>
