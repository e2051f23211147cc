/// What became of a worksheet between two assessments, and what each part of it did to the score.
///
/// > Source: `docs/diff.md`.
public struct AttributedChange: Hashable, Sendable {
  /// A blocker of one side that the other does not have.
  public struct BlockerMark: Hashable, Comparable, Sendable {
    /// The item, as it is called after.
    public let item: String
    /// Its title.
    public let title: String
    /// The population; `nil` for an item of the whole organisation.
    public let population: String?
    /// How many devices it concerns.
    public let devices: Int

    /// Creates a mark.
    public init(item: String, title: String, population: String?, devices: Int) {
      self.item = item
      self.title = title
      self.population = population
      self.devices = devices
    }

    /// By item, then by population.
    public static func < (left: Self, right: Self) -> Bool {
      (left.item, left.population ?? "") < (right.item, right.population ?? "")
    }
  }

  /// A population on both sides.
  public struct PopulationChange: Hashable, Sendable {
    /// Which.
    public let id: PopulationID
    /// Before; `nil` where it is new.
    public let before: ComparedSide.Part?
    /// After; `nil` where it is gone.
    public let after: ComparedSide.Part?

    /// Creates a change.
    public init(id: PopulationID, before: ComparedSide.Part?, after: ComparedSide.Part?) {
      self.id = id
      self.before = before
      self.after = after
    }
  }

  /// The older side.
  public let before: ComparedSide
  /// The newer side.
  public let after: ComparedSide
  /// All seven in their order, each beginning where the one before it ends; `nil` where a worksheet is not at hand.
  public let steps: [ChangeStep]?
  /// Those of either side, in the order of ids.
  public let populations: [PopulationChange]
  /// Blockers of before that are none after, in order.
  public let blockersGone: [BlockerMark]
  /// Blockers of after that were none before, in order.
  public let blockersNew: [BlockerMark]
  /// The items that something happened to, in order.
  public let items: [ItemChange]

  /// What the low score moved in all.
  public var low: Movement { Movement(from: before.point.low, to: after.point.low) }
  /// What the high score moved in all.
  public var high: Movement { Movement(from: before.point.high, to: after.point.high) }

  /// The items of a class, in order.
  public func items(_ kind: ItemChange.Class) -> [ItemChange] { items.filter { $0.kind == kind } }

  /// Whether both sides are the same in all that is compared.
  public var isEmpty: Bool {
    items.isEmpty && blockersGone.isEmpty && blockersNew.isEmpty
      && before.standing == after.standing && populations.allSatisfy { $0.before == $0.after }
  }

  /// Creates a change.
  public init(
    before: ComparedSide, after: ComparedSide, steps: [ChangeStep]?, blockersGone: [BlockerMark],
    blockersNew: [BlockerMark], items: [ItemChange]
  ) {
    self.before = before
    self.after = after
    self.steps = steps
    self.blockersGone = blockersGone.sorted()
    self.blockersNew = blockersNew.sorted()
    self.items = items.sorted(by: ItemChange.inOrder)
    let ids = Set(before.populations.map(\.id)).union(after.populations.map(\.id)).sorted()
    populations = ids.map { id in
      PopulationChange(
        id: id, before: before.populations.first { $0.id == id },
        after: after.populations.first { $0.id == id })
    }
  }
}
