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
    guard kind == .scalar else { return "" }
    return withTextBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether it is a scalar without quotes and without text, as after `key:`.
  public var isEmpty: Bool {
    let record = tree.records[index]
    return record.kind == .plainScalar && record.second == 0
  }

  /// Whether it is a scalar without quotes.
  public var isPlain: Bool { tree.records[index].kind == .plainScalar }

  /// Calls `body` with the UTF-8 bytes of a scalar.
  public func withTextBytes<Result>(_ body: (ArraySlice<UInt8>) -> Result) -> Result {
    let record = tree.records[index]
    let first = Int(record.first)
    return body(tree.text[first..<first + Int(record.second)])
  }

  /// Where it stands; a collection's place ends with its last descendant.
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
}
