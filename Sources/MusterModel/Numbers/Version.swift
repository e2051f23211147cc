/// A version of numbers between dots, such as `18.10`, which is greater than `18.9`.
public struct Version: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The numbers, without trailing zeros, so that `18` and `18.0` are the same.
  private let parts: [Int]
  /// The text as written.
  public let description: String

  /// The same for every spelling of a version: `18` for `18.0` and `018`.
  public var shortest: String { parts.map(String.init).joined(separator: ".") }

  /// Creates a version from 1 to 5 numbers between dots, each below a billion; `nil` for any other text.
  public init?(_ text: String) {
    var parts: [Int] = []
    for part in text.split(separator: ".", omittingEmptySubsequences: false) {
      guard (1...9).contains(part.utf8.count), part.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = Int(part)
      else { return nil }
      parts.append(number)
    }
    guard (1...5).contains(parts.count) else { return nil }
    while parts.count > 1, parts.last == 0 { parts.removeLast() }
    self.parts = parts
    description = text
  }

  /// By the numbers, left to right.
  public static func < (left: Self, right: Self) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }

  /// Equal numbers are the same version, however many zeros are written.
  public static func == (left: Self, right: Self) -> Bool { left.parts == right.parts }

  /// Hashes the numbers.
  public func hash(into hasher: inout Hasher) { hasher.combine(parts) }
}
