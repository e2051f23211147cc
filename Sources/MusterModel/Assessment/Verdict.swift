/// The three ways of looking at a gate.
public enum View: String, CaseIterable, Hashable, Sendable {
  /// With what is met on the day.
  case now
  /// Plus what the licences already bought, or configuration alone, can satisfy.
  case owned
  /// Plus what can be bought.
  case addOn = "add-on"
}

/// A value for each ``View``.
public struct Views<Value> {
  /// With what is met on the day.
  public var now: Value
  /// Plus what is owned.
  public var owned: Value
  /// Plus what can be bought.
  public var addOn: Value

  /// Creates the three.
  public init(now: Value, owned: Value, addOn: Value) {
    self.now = now
    self.owned = owned
    self.addOn = addOn
  }

  /// Creates the three by view.
  public init(_ make: (View) -> Value) {
    self.init(now: make(.now), owned: make(.owned), addOn: make(.addOn))
  }

  /// The value of one view.
  public subscript(_ view: View) -> Value {
    get {
      switch view {
      case .now: now
      case .owned: owned
      case .addOn: addOn
      }
    }
    set {
      switch view {
      case .now: now = newValue
      case .owned: owned = newValue
      case .addOn: addOn = newValue
      }
    }
  }
}

extension Views: Equatable where Value: Equatable {}
extension Views: Hashable where Value: Hashable {}
extension Views: Sendable where Value: Sendable {}

/// Every score that some way of answering would still give, 0 to 100.
public struct ScoreRange: Hashable, Sendable {
  /// The least.
  public let low: Ratio
  /// The greatest; equal to ``low`` exactly when nothing is open.
  public let high: Ratio

  /// Creates a range; `low` is at most `high`.
  public init(low: Ratio, high: Ratio) {
    self.low = low
    self.high = high
  }
}

/// How ready a customer, a domain or a population is.
public enum Verdict: String, CaseIterable, Hashable, Comparable, Sendable {
  case blocked, unknown
  case notReady = "not-ready"
  case conditions
  case ready

  /// The worst is least.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  /// What people say.
  public var title: String {
    switch self {
    case .blocked: "Blocked"
    case .unknown: "Unknown"
    case .notReady: "Not ready"
    case .conditions: "Ready with conditions"
    case .ready: "Ready"
    }
  }

  private var rank: Int {
    switch self {
    case .blocked: 0
    case .unknown: 1
    case .notReady: 2
    case .conditions: 3
    case .ready: 4
    }
  }
}

/// What a score is made of.
public enum ItemID: Hashable, Comparable, Sendable {
  case capability(CapabilityID)
  case requirement(RequirementID)
  case control(ControlID)

  /// The id as written in files.
  public var text: String {
    switch self {
    case .capability(let id): id.rawValue
    case .requirement(let id): id.rawValue
    case .control(let id): id.rawValue
    }
  }

  /// By id, then capabilities before requirements before controls.
  public static func < (left: Self, right: Self) -> Bool {
    (left.text, left.rank) < (right.text, right.rank)
  }

  private var rank: Int {
    switch self {
    case .capability: 0
    case .requirement: 1
    case .control: 2
    }
  }
}
