internal import MusterDiagnostics

/// What an edit writes; a value with the way it is spelt.
public indirect enum YAMLContent: Sendable {
  /// Without quotes wherever YAML allows it.
  case word(String)
  /// In quotes where another reader of YAML could take it for a number, a day or a switch.
  case text(String)
  case list([YAMLContent])
  case mapping([(key: String, value: YAMLContent)])
  /// A list with a line an item.
  case lines([YAMLContent])
  /// A mapping with a line a key.
  case block([(key: String, value: YAMLContent)])
  /// The bytes of a value that stands in the file already.
  case copy(YAMLNode)

  /// A value of another file: in quotes where it was and needs them, on lines of its own where it was.
  public init(_ node: YAMLNode) {
    switch node.kind {
    case .scalar: self = node.isPlain ? .word(node.text) : .text(node.text)
    case .sequence:
      let items = node.items.map { YAMLContent($0) }
      self = node.isFlow || items.isEmpty ? .list(items) : .lines(items)
    case .mapping:
      let pairs = node.entries.map { (key: $0.key.text, value: YAMLContent($0.value)) }
      self = node.isFlow || pairs.isEmpty ? .mapping(pairs) : .block(pairs)
    }
  }

  /// Its spelling on one line, as it stands after a key; copies are spelt anew.
  public var line: String {
    YAMLSpelling(source: nil).flow(self)
  }

  /// How many characters it takes on one line.
  public var width: Int {
    switch self {
    case .word(let text): YAMLSpelling.scalar(text, isInside: true, isText: false).count
    case .text(let text): YAMLSpelling.scalar(text, isInside: true, isText: true).count
    case .list(let items), .lines(let items): items.reduce(2) { $0 + $1.width + 2 }
    case .mapping(let pairs), .block(let pairs):
      pairs.reduce(2) { $0 + $1.key.count + $1.value.width + 4 }
    case .copy(let node): node.text.count
    }
  }

  /// Whether a value says the same, however it is spelt.
  func isSame(as node: YAMLNode) -> Bool {
    switch self {
    case .word(let text), .text(let text): return node.isText(text)
    case .copy(let other): return other.isSame(as: node)
    case .list(let items), .lines(let items):
      let others = node.items
      return node.kind == .sequence && items.count == others.count
        && zip(items, others).allSatisfy { $0.isSame(as: $1) }
    case .mapping(let pairs), .block(let pairs):
      let mapping = node.mapping
      return node.kind == .mapping && mapping.count == pairs.count
        && pairs.allSatisfy { key, value in mapping[key].map(value.isSame) ?? false }
    }
  }
}

extension YAMLNode {
  /// Whether two values say the same, however they are spelt; the order of keys does not count.
  func isSame(as other: YAMLNode) -> Bool {
    guard kind == other.kind else { return false }
    switch kind {
    case .scalar: return tree.isText(index, as: other.index, of: other.tree)
    case .sequence:
      let (left, right) = (items, other.items)
      return left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
    case .mapping:
      let (left, right) = (entries, other.entries)
      guard left.count == right.count else { return false }
      // Files that are compared mostly have their keys in the same order.
      if zip(left, right).allSatisfy({ $0.key.isSame(as: $1.key) }) {
        return zip(left, right).allSatisfy { $0.value.isSame(as: $1.value) }
      }
      let values = Dictionary(
        right.map { ($0.key.text, $0.value) }, uniquingKeysWith: { first, _ in first })
      return left.allSatisfy { key, value in values[key.text].map(value.isSame) ?? false }
    }
  }
}
