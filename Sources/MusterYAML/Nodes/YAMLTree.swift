public import MusterDiagnostics

/// The nodes of one YAML document with their places.
///
/// Nodes lie in one array in reading order and scalar texts in one buffer: reading a large file costs two allocations,
/// not one a node.
public final class YAMLTree: Sendable {
  /// A node as it is kept: 28 bytes.
  struct Record: Sendable {
    enum Kind: UInt8 { case plainScalar, quotedScalar, sequence, mapping, alias }
    var kind: Kind
    /// Whether it is a collection in braces or brackets.
    var isFlow = false
    var start: SourcePosition
    var end: SourcePosition
    /// A scalar's offset of its text, a collection's number of children, or an alias's target.
    var first: UInt32
    /// A scalar's length of its text in bytes, or a collection's index after its last descendant.
    var second: UInt32
  }

  /// The file that was read.
  public let file: SourceFile
  let records: [Record]
  let text: [UInt8]

  init(file: SourceFile, records: [Record], text: [UInt8]) {
    self.file = file
    self.records = records
    self.text = text
  }

  /// How many nodes the file holds; an alias counts as one.
  public var count: Int { records.count }

  /// The index of the node that follows `index` and its descendants.
  func indexAfter(_ index: Int) -> Int {
    switch records[index].kind {
    case .sequence, .mapping: Int(records[index].second)
    case .plainScalar, .quotedScalar, .alias: index + 1
    }
  }

  /// The node itself, or the one an alias stands for.
  func resolved(_ index: Int) -> Int {
    records[index].kind == .alias ? Int(records[index].first) : index
  }

  /// The text of a scalar record.
  func text(of index: Int) -> String {
    let first = Int(records[index].first)
    let end = first + Int(records[index].second)
    return unsafe text.withUnsafeBufferPointer { bytes in
      unsafe String(decoding: bytes[first..<end], as: UTF8.self)
    }
  }

  /// Whether a record is a scalar with this text.
  func isText(_ other: String, at index: Int) -> Bool {
    let record = records[index]
    guard record.kind == .plainScalar || record.kind == .quotedScalar,
      Int(record.second) == other.utf8.count
    else { return false }
    var position = Int(record.first)
    for byte in other.utf8 {
      if text[position] != byte { return false }
      position += 1
    }
    return true
  }

  /// Whether two scalar records have the same text.
  func isText(_ index: Int, as other: Int, of tree: YAMLTree) -> Bool {
    let (left, right) = (records[index], tree.records[other])
    guard left.second == right.second else { return false }
    let (first, second) = (Int(left.first), Int(right.first))
    return (0..<Int(left.second)).allSatisfy { text[first + $0] == tree.text[second + $0] }
  }
}
