/// A person at a keyboard.
public struct Terminal: Sendable {
  /// Shows a text at once, without a line break of its own.
  public let write: @Sendable (String) -> Void
  /// The next line that is typed, without its line break; `nil` where input ends.
  public let readLine: @Sendable () -> String?

  /// Creates a terminal.
  public init(
    write: @escaping @Sendable (String) -> Void, readLine: @escaping @Sendable () -> String?
  ) {
    self.write = write
    self.readLine = readLine
  }
}
