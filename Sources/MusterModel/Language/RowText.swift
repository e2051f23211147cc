/// One text of a catalog row that has words in every language.
public enum RowText: Hashable, Comparable, Sendable {
  case title, definition, ask, fix
  /// What a part of a capability does.
  case facet(FacetID)
  /// What an enrolment mode of a platform is called.
  case mode(ModeID)

  /// Unique within the row, such as `title` or `facets.pre-shared-key`.
  public var name: String {
    switch self {
    case .title: "title"
    case .definition: "definition"
    case .ask: "ask"
    case .fix: "fix"
    case .facet(let id): "facets.\(id)"
    case .mode(let id): "modes.\(id)"
    }
  }

  /// In the order of names.
  public static func < (left: Self, right: Self) -> Bool {
    left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
  }
}

extension [RowText: String] {
  /// Eight hexadecimal digits that tell these texts from others: a line `name=text` for each in the order of names, white
  /// space squeezed, through FNV-1a of 32 bits.
  ///
  /// It finds texts that were changed after they were translated; it is no proof of anything.
  public var hash: String {
    var hash: UInt32 = 0x811C_9DC5
    func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    }
    for (name, text) in sorted(by: { $0.key < $1.key }) {
      add("\(name.name)=".utf8)
      let words = text.utf8.split { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
      for (position, word) in words.enumerated() {
        if position > 0 { add([0x20]) }
        add(word)
      }
      add([0x0A])
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
