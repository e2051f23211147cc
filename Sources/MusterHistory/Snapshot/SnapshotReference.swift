public import MusterModel

/// How people name a snapshot: `@3`, `@latest`, `@2026-10-01` or `@label`.
public enum SnapshotReference: Hashable, Sendable, CustomStringConvertible {
  /// The one with this number.
  case sequence(Int)
  /// The one with the greatest number.
  case latest
  /// The last day on or before this one; of several on that day, the one with the greatest number.
  case day(Day)
  /// The one of this label; of several, the one with the greatest number.
  case label(String)

  /// Reads a reference; `nil` where the text does not begin with `@` or names nothing.
  public init?(_ text: String) {
    guard text.first == "@", text.count > 1 else { return nil }
    let name = String(text.dropFirst())
    if name == "latest" {
      self = .latest
    } else if name.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      guard let number = Int(name), number > 0 else { return nil }
      self = .sequence(number)
    } else if let day = Day(name) {
      self = .day(day)
    } else {
      self = .label(name)
    }
  }

  /// Whether a label can be told from the other ways to name a snapshot.
  public static func isLabel(_ text: String) -> Bool {
    SnapshotReference("@" + text) == .label(text)
  }

  /// As it is written.
  public var description: String {
    switch self {
    case .sequence(let number): "@\(number)"
    case .latest: "@latest"
    case .day(let day): "@\(day)"
    case .label(let label): "@\(label)"
    }
  }
}

/// Which snapshots of a store are meant.
public struct SnapshotSelection: Hashable, Sendable {
  /// Whose.
  public let organisation: String
  /// Of which worksheet, by its file without folders; `nil` for all of the organisation.
  public let worksheet: String?

  /// Creates a selection.
  public init(organisation: String, worksheet: String? = nil) {
    self.organisation = organisation
    self.worksheet = worksheet
  }
}
