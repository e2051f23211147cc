/// A point in a text: lines and columns count from 1, columns in Unicode scalars.
public struct SourcePosition: Hashable, Comparable, Sendable {
  /// Counts from 1.
  public let line: UInt32
  /// Counts from 1, in Unicode scalars.
  public let column: UInt32

  /// Creates a position from numbers that count from 1.
  public init(line: Int, column: Int) {
    self.line = UInt32(clamping: line)
    self.column = UInt32(clamping: column)
  }

  /// By line, then by column.
  public static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of one file that a fault can point at.
public struct SourcePlace: Sendable {
  /// The file that holds the stretch.
  public let file: SourceFile
  /// The first scalar.
  public let start: SourcePosition
  /// The first scalar after the stretch.
  public let end: SourcePosition

  /// Creates a place; `end` is not part of it.
  public init(file: SourceFile, start: SourcePosition, end: SourcePosition) {
    self.file = file
    self.start = start
    self.end = end
  }

  /// `file:line:column`.
  public var label: String { "\(file.path):\(start.line):\(start.column)" }
}

extension SourcePlace: Hashable {
  /// Two places are the same where file name and both ends are.
  public static func == (left: Self, right: Self) -> Bool {
    left.file.path == right.file.path && left.start == right.start && left.end == right.end
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(file.path)
    hasher.combine(start)
    hasher.combine(end)
  }
}
