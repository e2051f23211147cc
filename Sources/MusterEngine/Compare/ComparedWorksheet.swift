public import MusterModel

/// A worksheet with all that it is scored with.
public struct ComparedWorksheet: Sendable {
  /// As the user named it.
  public let label: String
  /// What the customer says.
  public let worksheet: Worksheet
  /// The prepared catalog.
  public let index: CatalogIndex
  /// Weights and thresholds.
  public let profile: Profile
  /// The day of assessment.
  public let day: Day

  /// Puts them together.
  public init(
    label: String, worksheet: Worksheet, index: CatalogIndex, profile: Profile, day: Day
  ) {
    self.label = label
    self.worksheet = worksheet
    self.index = index
    self.profile = profile
    self.day = day
  }
}
