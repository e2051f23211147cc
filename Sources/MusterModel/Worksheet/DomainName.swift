/// A name of a tenant or domain as a fact holds it; facts compare such names without regard to case.
public struct DomainName: Hashable, Sendable {
  /// The name in lower case.
  public let text: String

  /// Creates a name from any spelling, well formed or not.
  public init(_ text: String) {
    self.text = text.lowercased()
  }

  /// What the initial domains of tenants end with, by cloud.
  public static let initialSuffixes = [
    ".onmicrosoft.com", ".onmicrosoft.us", ".partner.onmschina.cn",
  ]

  /// What it ends with where it is a label of 1 to 27 letters, digits and hyphens before one of ``initialSuffixes``;
  /// else `nil`.
  public var initialSuffix: String? {
    Self.initialSuffixes.first { suffix in
      guard text.hasSuffix(suffix) else { return false }
      let label = text.dropLast(suffix.count)
      return (1...27).contains(label.utf8.count) && label.utf8.allSatisfy(Self.isOfLabel)
    }
  }

  /// Whether it could be a public domain: labels of letters, digits and hyphens, and no name reserved for private use.
  public var isRoutable: Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let top = labels.last else { return false }
    guard !Self.privateTops.contains(top), top.utf8.count >= 2,
      top.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) || top.hasPrefix("xn--")
    else { return false }
    return labels.allSatisfy { label in
      (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
        && label.utf8.allSatisfy(Self.isOfLabel)
    }
  }

  private static let privateTops: Set<Substring> = [
    "local", "localdomain", "lan", "internal", "intranet", "private", "corp", "home", "domain",
    "test", "example", "invalid", "localhost", "arpa", "onion",
  ]

  private static func isOfLabel(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
  }
}
