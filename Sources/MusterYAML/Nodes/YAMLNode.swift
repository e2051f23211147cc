public import MusterDiagnostics

/// One value of a YAML document; an alias is the value it stands for.
///
/// Scalars keep their text: what it means is decided by the field that reads it.
public struct YAMLNode: Sendable {
  /// What shapes there are.
  public enum Kind: Sendable {
    case scalar, sequence, mapping
  }

  let tree: YAMLTree
  let index: Int

  init(tree: YAMLTree, at index: Int) {
    self.tree = tree
    self.index = tree.resolved(index)
  }

  /// Its shape.
  public var kind: Kind {
    switch tree.records[index].kind {
    case .plainScalar, .quotedScalar, .alias: .scalar
    case .sequence: .sequence
    case .mapping: .mapping
    }
  }

  /// The text of a scalar; empty for a collection.
  public var text: String {
    kind == .scalar ? tree.text(of: index) : ""
  }

  /// Whether it is a scalar with this text.
  public func isText(_ other: String) -> Bool {
    kind == .scalar && tree.isText(other, at: index)
  }

  /// Whether it is a scalar without quotes and without text, as after `key:`.
  public var isEmpty: Bool {
    let record = tree.records[index]
    return record.kind == .plainScalar && record.second == 0
  }

  /// Whether it is a scalar without quotes.
  public var isPlain: Bool { tree.records[index].kind == .plainScalar }

  /// Whether it is a collection in braces or brackets.
  public var isFlow: Bool { tree.records[index].isFlow }

  /// Where it stands; a collection without braces or brackets ends with its last descendant.
  public var place: SourcePlace {
    let record = tree.records[index]
    return SourcePlace(file: tree.file, start: record.start, end: record.end)
  }

  /// The values of a sequence, in reading order; empty for anything else.
  public var items: [YAMLNode] {
    guard kind == .sequence else { return [] }
    return children
  }

  /// The keys and values of a mapping, in reading order; empty for anything else.
  public var entries: [(key: YAMLNode, value: YAMLNode)] {
    guard kind == .mapping else { return [] }
    var result: [(key: YAMLNode, value: YAMLNode)] = []
    result.reserveCapacity(Int(tree.records[index].first) / 2)
    var child = index + 1
    let end = tree.indexAfter(index)
    while child < end {
      let value = tree.indexAfter(child)
      result.append((YAMLNode(tree: tree, at: child), YAMLNode(tree: tree, at: value)))
      child = tree.indexAfter(value)
    }
    return result
  }

  private var children: [YAMLNode] {
    var result: [YAMLNode] = []
    result.reserveCapacity(Int(tree.records[index].first))
    var child = index + 1
    let end = tree.indexAfter(index)
    while child < end {
      result.append(YAMLNode(tree: tree, at: child))
      child = tree.indexAfter(child)
    }
    return result
  }

  /// The keys and values of a mapping for looking up by key; empty for anything else.
  public var mapping: YAMLMapping { YAMLMapping(tree: tree, at: index) }
}

/// A mapping to look values up in; holds places, not nodes, so that it is cheap to make.
public struct YAMLMapping: Sendable {
  private let tree: YAMLTree
  /// Indices of keys and values, and the length of each key, which tells most names apart without looking at them.
  private let pairs: [(key: Int32, value: Int32, length: Int32)]

  fileprivate init(tree: YAMLTree, at index: Int) {
    self.tree = tree
    guard tree.records[index].kind == .mapping else {
      pairs = []
      return
    }
    var pairs: [(key: Int32, value: Int32, length: Int32)] = []
    pairs.reserveCapacity(Int(tree.records[index].first) / 2)
    var child = index + 1
    let end = tree.indexAfter(index)
    while child < end {
      let value = tree.indexAfter(child)
      let key = tree.resolved(child)
      pairs.append((Int32(key), Int32(value), Int32(truncatingIfNeeded: tree.records[key].second)))
      child = tree.indexAfter(value)
    }
    self.pairs = pairs
  }

  /// How many keys it has.
  public var count: Int { pairs.count }

  /// The key at a position, from 0.
  public func key(_ position: Int) -> YAMLNode {
    YAMLNode(tree: tree, at: Int(pairs[position].key))
  }

  /// The value at a position, from 0.
  public func value(_ position: Int) -> YAMLNode {
    YAMLNode(tree: tree, at: Int(pairs[position].value))
  }

  /// Whether the value at a position is an alias, written elsewhere.
  func isAlias(_ position: Int) -> Bool {
    tree.records[Int(pairs[position].value)].kind == .alias
  }

  /// Where the value at a position stands; of an alias, the alias and not what it stands for.
  func valuePlace(_ position: Int) -> SourcePlace {
    let record = tree.records[Int(pairs[position].value)]
    return SourcePlace(file: tree.file, start: record.start, end: record.end)
  }

  /// Whether the key at a position is this text.
  public func isKey(_ name: String, at position: Int) -> Bool {
    let pair = pairs[position]
    return Int(pair.length) == name.utf8.count && tree.isText(name, at: Int(pair.key))
  }

  /// The value of a key.
  public subscript(_ name: String) -> YAMLNode? {
    for position in pairs.indices where isKey(name, at: position) { return value(position) }
    return nil
  }
}
