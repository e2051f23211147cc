public import MusterDiagnostics

/// One change to a YAML file that touches only the bytes it must.
///
/// Comments, order, quotes, blank lines, line breaks and the end of the file stay. Each change is read back: it says what
/// was asked for and everything else says what it said, or the change is refused.
public struct YAMLEdit {
  /// Why a change cannot be made without touching more than it must.
  public struct Refusal: Error {
    /// One phrase without a full stop.
    public let reason: String
    /// Where it is.
    public let place: SourcePlace

    /// Creates a refusal.
    public init(reason: String, place: SourcePlace) {
      self.reason = reason
      self.place = place
    }
  }

  let root: YAMLNode
  let source: YAMLSourceText
  private let file: SourceFile

  /// Prepares the changes of a file.
  ///
  /// - Throws: ``Refusal`` where the file is not UTF-8.
  public init(_ root: YAMLNode) throws(Refusal) {
    self.root = root
    file = root.place.file
    source = YAMLSourceText(file)
    if file.bytes.starts(with: [0xFF, 0xFE]) || file.bytes.starts(with: [0xFE, 0xFF]) {
      throw Refusal(
        reason: "a file in UTF-16 is not edited; save it as UTF-8 first", place: root.place)
    }
  }

  /// The file with a value set; keys that are missing on the way are added.
  ///
  /// - Parameters:
  ///   - content: What to write.
  ///   - path: Keys from the root.
  ///   - question: A new entry goes under the comment line that starts with this, where there is one.
  ///   - neighbour: Else a new entry goes after the one with this key, where there is one.
  ///   - isFirst: Whether a new entry goes before all others.
  public func setting(
    _ content: YAMLContent, at path: [String], under question: String? = nil,
    after neighbour: String? = nil, isFirst: Bool = false
  ) throws(Refusal) -> YAMLNode {
    let step = try walk(path)
    let splices: [Splice]
    if let entry = step.mappings.last, step.rest.isEmpty {
      splices = try replacing(entry, content)
    } else {
      splices = [
        try inserting(step, content, under: question, after: neighbour, isFirst: isFirst)
      ]
    }
    return try read(back: splices, at: path) { node in node.map(content.isSame) ?? false }
  }

  /// The file without an entry, and without the section that is left empty by it.
  public func removing(_ path: [String]) throws(Refusal) -> YAMLNode {
    let step = try walk(path)
    guard step.rest.isEmpty else { return root }
    let removal = try removal(step.mappings, level: path.count - 1)
    return try read(back: [removal.splice], at: Array(path.prefix(removal.level + 1))) { node in
      removal.staysEmpty ? node?.isEmpty ?? false : node == nil
    }
  }

  /// The file with splices made, if it still says the same everywhere but below `path`.
  func read(
    back splices: [Splice], at path: [String], _ isAsWanted: (YAMLNode?) -> Bool
  ) throws(Refusal) -> YAMLNode {
    guard let changed = reading(splices),
      Self.isSame(root, changed, besides: path[...], isAsWanted)
    else {
      throw Refusal(
        reason: "this place cannot be changed without touching what stands beside it",
        place: place(nearest: path))
    }
    return changed
  }

  /// The file with splices made in the order of their places; `nil` where it cannot be read any more.
  func reading(_ splices: [Splice]) -> YAMLNode? {
    var bytes: [UInt8] = []
    var position = 0
    let ordered = splices.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, splice) in ordered {
      guard splice.range.lowerBound >= position else { return nil }
      bytes += source.bytes[position..<splice.range.lowerBound]
      bytes += Array(splice.text.utf8)
      position = splice.range.upperBound
    }
    bytes += source.bytes[position...]
    var diagnostics = Diagnostics()
    return YAMLReader.read(SourceFile(path: file.path, bytes: bytes), into: &diagnostics)
  }

  private func place(nearest path: [String]) -> SourcePlace {
    var node = root
    for key in path { node = node.mapping[key] ?? node }
    return node.place
  }

  /// Whether two trees say the same outside a path, and what is wanted there.
  static func isSame(
    _ old: YAMLNode?, _ new: YAMLNode?, besides path: ArraySlice<String>,
    _ isAsWanted: (YAMLNode?) -> Bool
  ) -> Bool {
    guard let key = path.first else { return isAsWanted(new) }
    func others(_ node: YAMLNode?) -> [String: YAMLNode] {
      Dictionary(
        (node?.entries ?? []).filter { !$0.key.isText(key) }.map { ($0.key.text, $0.value) },
        uniquingKeysWith: { first, _ in first })
    }
    let (left, right) = (others(old), others(new))
    return left.count == right.count
      && left.allSatisfy { name, node in right[name].map(node.isSame) ?? false }
      && isSame(old?.mapping[key], new?.mapping[key], besides: path.dropFirst(), isAsWanted)
  }
}

extension YAMLEdit {
  /// A stretch of bytes and what takes its place.
  struct Splice {
    let range: Range<Int>
    let text: String
  }

  /// How far a path leads.
  struct Walk {
    /// The mappings on the way, the root first.
    var mappings: [Entry] = []
    /// The keys that do not exist.
    var rest: ArraySlice<String> = []
  }

  /// An entry of a mapping on the way.
  struct Entry {
    let parent: YAMLNode
    let position: Int
    let key: YAMLNode
    let value: YAMLNode
    /// Where the value stands; of an alias, the alias.
    let valuePlace: SourcePlace
  }

  func walk(_ path: [String], from start: YAMLNode? = nil) throws(Refusal) -> Walk {
    var result = Walk(rest: path[...])
    var node = start ?? root
    while let name = result.rest.first {
      guard node.kind == .mapping || node.isEmpty else {
        throw Refusal(reason: "there is no mapping here to set '\(name)' in", place: node.place)
      }
      let mapping = node.mapping
      guard let position = (0..<mapping.count).first(where: { mapping.isKey(name, at: $0) })
      else { return result }
      let value = mapping.value(position)
      if mapping.isAlias(position), result.rest.count > 1 {
        throw Refusal(
          reason: "'\(name)' stands behind an alias and is shared; write it out first",
          place: mapping.key(position).place)
      }
      result.mappings.append(
        Entry(
          parent: node, position: position, key: mapping.key(position), value: value,
          valuePlace: mapping.valuePlace(position)))
      result.rest = result.rest.dropFirst()
      node = value
    }
    return result
  }
}
