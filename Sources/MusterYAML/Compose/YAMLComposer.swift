internal import MusterDiagnostics

/// Turns libyaml's events into a tree.
struct YAMLComposer {
  /// Reading cannot go on; why stands in `diagnostics`.
  struct Stop: Error {}

  /// A collection whose end has not come yet.
  private struct Open {
    let index: Int
    let isMapping: Bool
    let firstKey: Int
    let nodesBefore: Int
    let anchor: String?
    var count: UInt32 = 0
  }

  private struct Anchor {
    let index: Int
    /// The nodes it stands for, itself included; `nil` while it is open.
    let nodes: Int?
  }

  let file: SourceFile
  let limits: YAMLLimits
  private(set) var diagnostics = Diagnostics()

  private var records: [YAMLTree.Record] = []
  private var text: [UInt8] = []
  private var open: [Open] = []
  private var keys: [Int] = []
  private var anchors: [String: Anchor] = [:]
  private var nodes = 0

  init(file: SourceFile, limits: YAMLLimits) {
    self.file = file
    self.limits = limits
    records.reserveCapacity(file.bytes.count / 10)
    text.reserveCapacity(file.bytes.count)
  }

  /// The tree, or `nil` where duplicate keys make its meaning doubtful.
  mutating func compose(_ bytes: UnsafeBufferPointer<UInt8>) throws(Stop) -> YAMLTree? {
    guard let parser = unsafe LibYAMLParser(bytes) else {
      throw stop(.yamlSyntax, "libyaml is out of memory", at: nil)
    }
    var details = LibYAMLDetails()
    var documents = 0
    while true {
      let event = try next(parser, &details)
      switch event {
      case .streamStart, .documentEnd: break
      case .streamEnd:
        guard documents == 1 else {
          throw stop(.yamlEmpty, "the file holds no YAML document", at: nil)
        }
        return diagnostics.hasErrors
          ? nil : YAMLTree(file: file, records: records, text: text)
      case .documentStart:
        documents += 1
        guard documents == 1 else {
          throw stop(
            .yamlSeveralDocuments, "a file holds one document; a second one starts here",
            at: place(details.start, details.end), help: "move it to a file of its own")
        }
      case .alias(let name):
        try addAlias(name, details)
      case .scalar(let value, let isPlain):
        try checkTag(details)
        let first = UInt32(text.count)
        unsafe text.append(contentsOf: value)
        let length = UInt32(text.count) - first
        try add(isPlain ? .plainScalar : .quotedScalar, details, first, length)
        remember(details, index: records.count - 1, nodes: 1)
      case .sequenceStart: try start(.sequence, details)
      case .mappingStart: try start(.mapping, details)
      case .sequenceEnd, .mappingEnd: finish(details)
      }
    }
  }

  private mutating func next(
    _ parser: borrowing LibYAMLParser, _ details: inout LibYAMLDetails
  ) throws(Stop) -> LibYAMLEvent {
    do {
      return try parser.next(&details)
    } catch {
      diagnostics.add(.unreadable(error, in: file))
      throw Stop()
    }
  }

  private mutating func add(
    _ kind: YAMLTree.Record.Kind, _ details: LibYAMLDetails, _ first: UInt32, _ second: UInt32
  ) throws(Stop) {
    if !open.isEmpty {
      let last = open.count - 1
      if open[last].isMapping, open[last].count.isMultiple(of: 2) { keys.append(records.count) }
      open[last].count += 1
    }
    nodes += 1
    records.append(
      YAMLTree.Record(
        kind: kind, isFlow: details.isFlow, start: details.start, end: details.end, first: first,
        second: second))
    guard nodes <= limits.nodes else {
      throw stop(
        .yamlTooManyNodes, "a file holds at most \(limits.nodes) values, aliases written out",
        at: place(details.start, details.end))
    }
  }

  private mutating func start(
    _ kind: YAMLTree.Record.Kind, _ details: LibYAMLDetails
  ) throws(Stop) {
    try checkTag(details)
    guard open.count < limits.depth else {
      throw stop(
        .yamlTooDeep, "values nest at most \(limits.depth) levels deep",
        at: place(details.start, details.end))
    }
    let nodesBefore = nodes
    try add(kind, details, 0, 0)
    open.append(
      Open(
        index: records.count - 1, isMapping: kind == .mapping, firstKey: keys.count,
        nodesBefore: nodesBefore, anchor: details.anchor))
    if let anchor = details.anchor {
      anchors[anchor] = Anchor(index: records.count - 1, nodes: nil)
    }
  }

  private mutating func finish(_ details: LibYAMLDetails) {
    guard let last = open.popLast() else { return }
    records[last.index].first = last.count
    records[last.index].second = UInt32(records.count)
    records[last.index].end =
      records[last.index].isFlow
      ? details.end : lastEnd(of: last.index, otherwise: details.end)
    if let anchor = last.anchor, anchors[anchor]?.index == last.index {
      anchors[anchor] = Anchor(index: last.index, nodes: nodes - last.nodesBefore)
    }
    if last.isMapping { checkKeys(from: last.firstKey) }
  }

  /// A block collection's end mark lies at the next token; the last descendant ends where a reader would say.
  private func lastEnd(of index: Int, otherwise end: SourcePosition) -> SourcePosition {
    records.count > index + 1 ? max(records[records.count - 1].end, records[index].end) : end
  }

  private mutating func addAlias(
    _ name: String, _ details: LibYAMLDetails
  ) throws(Stop) {
    let here = place(details.start, details.end)
    guard let anchor = anchors[name] else {
      throw stop(
        .yamlUnknownAlias, "alias '\(name)' has no anchor before it", at: here,
        help: Suggestion.help(for: name, among: anchors.keys.sorted()))
    }
    guard let size = anchor.nodes else {
      throw stop(.yamlAnchorCycle, "anchor '\(name)' contains itself", at: here)
    }
    nodes += size - 1
    try add(.alias, details, UInt32(anchor.index), 0)
  }

  private mutating func remember(_ details: LibYAMLDetails, index: Int, nodes: Int) {
    guard let name = details.anchor else { return }
    anchors[name] = Anchor(index: index, nodes: nodes)
  }

  private mutating func checkTag(_ details: LibYAMLDetails) throws(Stop) {
    guard details.hasTag else { return }
    diagnostics.add(
      Diagnostic(
        .yamlTag, "tags such as '!!str' are not read here",
        at: place(details.start, details.end), help: "write the value without the tag"))
  }

  private func place(_ start: SourcePosition, _ end: SourcePosition) -> SourcePlace {
    SourcePlace(file: file, start: start, end: end)
  }

  private mutating func stop(
    _ code: DiagnosticCode, _ message: String, at place: SourcePlace?, help: String? = nil
  ) -> Stop {
    let start = SourcePosition(line: 1, column: 1)
    let place = place ?? SourcePlace(file: file, start: start, end: start)
    diagnostics.add(Diagnostic(code, message, at: place, help: help))
    return Stop()
  }
}

extension YAMLComposer {
  /// Reports keys that stand twice in one mapping, and keys that are no text.
  private mutating func checkKeys(from first: Int) {
    let faults = KeyFaults(keys: keys, from: first, records: records, text: text)
    keys.removeSubrange(first...)
    for key in faults.notText {
      diagnostics.add(
        Diagnostic(
          .yamlKeyNotText, "a key is one text, not a list or mapping",
          at: place(records[key].start, records[key].end)))
    }
    for (key, earlier, name) in faults.duplicates { reportDuplicate(key, earlier, name) }
  }

  private mutating func reportDuplicate(_ key: Int, _ earlier: Int, _ name: String) {
    diagnostics.add(
      Diagnostic(
        .yamlDuplicateKey, "key '\(name)' stands twice in one mapping",
        at: place(records[key].start, records[key].end),
        notes: [
          .init("it stands here first", at: place(records[earlier].start, records[earlier].end))
        ], help: "remove one of the two"))
  }
}

extension Diagnostic {
  /// What libyaml could not read.
  fileprivate static func unreadable(_ failure: LibYAMLFailure, in file: SourceFile) -> Diagnostic {
    if failure.isReader {
      let position = file.position(ofByte: failure.offset)
      return Diagnostic(
        .yamlEncoding, "the text cannot be read: \(failure.problem)",
        at: SourcePlace(file: file, start: position, end: position),
        help: "save the file as UTF-8 without control characters")
    }
    let position = failure.position
    var notes: [Note] = []
    if let context = failure.contextPosition, context != position {
      notes = [Note("it began here", at: SourcePlace(file: file, start: context, end: context))]
    }
    let scalars = file.line(Int(position.line)).map { Array($0.unicodeScalars) } ?? []
    let column = Int(position.column) - 1
    let isTab = scalars.prefix(column + 1).contains("\t")
    let message = failure.context.map { "\($0), \(failure.problem)" } ?? failure.problem
    return Diagnostic(
      .yamlSyntax, "this is no YAML: \(message)",
      at: SourcePlace(file: file, start: position, end: position), notes: notes,
      help: isTab ? "indent with spaces; YAML allows no tabs there" : nil)
  }
}
