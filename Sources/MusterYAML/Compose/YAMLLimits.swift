/// How much a file may ask for, so that a hostile one costs milliseconds.
public struct YAMLLimits: Hashable, Sendable {
  /// The largest file in bytes; readers refuse a larger one before they read all of it.
  public var bytes = 32 << 20
  /// The most levels of nesting.
  public var depth = 64
  /// The most nodes, each alias counted as all that it stands for.
  public var nodes = 2_000_000

  /// The limits for every file that Muster reads.
  public static let standard = YAMLLimits()

  /// Creates the standard limits.
  public init() {}
}
