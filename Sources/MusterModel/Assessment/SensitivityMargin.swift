/// How far one number of the profile can move before a verdict of *now* flips.
public struct SensitivityMargin: Hashable, Sendable {
  /// A number that people may choose otherwise.
  public enum Lever: Hashable, Sendable {
    /// Moved in percent of itself, up to 50 either way.
    case weight(Domain)
    /// Moved in points, up to 10 either way, within 0 to 100.
    case threshold
  }

  /// The first move that flips something.
  public struct Move: Hashable, Sendable {
    /// Percent or points; negative is down.
    public let step: Int
    /// What flips: first the headline, then populations.
    public let flips: [Flip]

    /// Creates a move.
    public init(step: Int, flips: [Flip]) {
      self.step = step
      self.flips = flips
    }
  }

  /// A verdict that becomes another.
  public struct Flip: Hashable, Sendable {
    /// Whose; `nil` is the headline.
    public let population: PopulationID?
    /// What it becomes.
    public let verdict: Verdict

    /// Creates a flip.
    public init(population: PopulationID?, verdict: Verdict) {
      self.population = population
      self.verdict = verdict
    }
  }

  /// Which number.
  public let lever: Lever
  /// What it is.
  public let value: Int
  /// The first move down that flips something; `nil` where every verdict survives.
  public let down: Move?
  /// The first move up.
  public let up: Move?

  /// Creates a margin.
  public init(lever: Lever, value: Int, down: Move?, up: Move?) {
    self.lever = lever
    self.value = value
    self.down = down
    self.up = up
  }
}
