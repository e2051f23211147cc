/// How much of a file is read before it is refused.
public struct WorkbookLimits: Sendable {
  /// Bytes of the file itself.
  public var bytes = 64 << 20
  /// Entries of the archive.
  public var entries = 10_000
  /// Bytes of one entry when it is unpacked.
  public var entryBytes = 256 << 20
  /// How many times larger an entry of more than a mebibyte may get when it is unpacked.
  public var ratio = 200
  /// Cells that hold something, in all sheets together.
  public var cells = 2_000_000
  /// Shared texts.
  public var texts = 1_000_000

  /// The limits for what people send.
  public static let standard = WorkbookLimits()

  /// Creates the standard limits, for changing.
  public init() {}
}
