/// What a feature is gated by.
public struct ServicePlan: Hashable, Sendable {
  /// Unique among service plans.
  public let id: ServicePlanID
  /// Microsoft's name for it.
  public internal(set) var title: String
  /// The page that it rests on.
  public let source: Source
  /// Where the row stands.
  public let origin: RowOrigin

  /// Creates a service plan.
  public init(id: ServicePlanID, title: String, source: Source, origin: RowOrigin) {
    self.id = id
    self.title = title
    self.source = source
    self.origin = origin
  }
}

/// What a customer buys.
public struct Plan: Hashable, Sendable {
  /// A service plan inside, for a period.
  public struct Content: Hashable, Sendable {
    /// What is inside.
    public let servicePlan: ServicePlanID
    /// When it is inside.
    public let period: Period
    /// The page that says so, where it is another than the plan's.
    public let source: Source?

    /// Creates a content.
    public init(servicePlan: ServicePlanID, period: Period, source: Source? = nil) {
      self.servicePlan = servicePlan
      self.period = period
      self.source = source
    }
  }

  /// Unique among plans.
  public let id: PlanID
  /// Microsoft's name for it.
  public internal(set) var title: String
  /// How it is sold.
  public let kind: PlanKindName
  /// The clouds it is sold in.
  public let clouds: [Cloud]
  /// What is inside.
  public let contents: [Content]
  /// The page that it rests on.
  public let source: Source
  /// Where the row stands.
  public let origin: RowOrigin

  /// Creates a plan.
  public init(
    id: PlanID, title: String, kind: PlanKindName, clouds: [Cloud], contents: [Content],
    source: Source, origin: RowOrigin
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.clouds = clouds
    self.contents = contents
    self.source = source
    self.origin = origin
  }
}
