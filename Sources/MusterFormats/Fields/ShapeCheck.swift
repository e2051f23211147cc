internal import MusterDiagnostics
internal import MusterModel
internal import MusterYAML

/// Holds nodes against shapes and collects every fault.
struct ShapeCheck {
  var diagnostics = Diagnostics()
  /// The ids that references may name; kinds without an entry are left to the reader.
  let known: KnownIDs
  /// The code of a reference to nothing.
  let unknownReference: DiagnosticCode

  init(known: KnownIDs, unknownReference: DiagnosticCode) {
    self.known = known
    self.unknownReference = unknownReference
  }

  /// Whether the node has the shape; each fault below it is reported once.
  mutating func accepts(_ node: YAMLNode, _ shape: Shape, as name: String) -> Bool {
    switch shape {
    case .any: return true
    case .object(let object): return acceptsObject(node, object, as: name)
    case .list(let element, let atLeast):
      return acceptsList(node, element, atLeast: atLeast, as: name)
    case .map(let key, let value, let atLeast):
      return acceptsMap(node, key: key, value: value, atLeast: atLeast, as: name)
    case .byKind(let scalar, let mapping, let sequence):
      switch node.kind {
      case .scalar: return accepts(node, scalar, as: name)
      case .mapping: return accepts(node, mapping, as: name)
      case .sequence: return accepts(node, sequence, as: name)
      }
    default: break
    }
    guard node.kind == .scalar else {
      report(.formatWrongShape, "'\(name)' is one value, not a list or mapping", node)
      return false
    }
    let text = node.text
    // Most texts begin with a letter; only the others are looked at whole.
    let isInk = text.utf8.first.map { (0x21...0x7E).contains($0) } ?? false
    switch shape {
    case .mark, .draft: return acceptsScalar(text, shape, as: name, node)
    default: break
    }
    guard isInk || !text.allSatisfy(\.isWhitespace) else {
      report(
        .formatEmptyText, "'\(name)' has no value", node,
        help: "write a value, or remove the key")
      return false
    }
    return acceptsScalar(text, shape, as: name, node)
  }

  private mutating func acceptsScalar(
    _ text: String, _ shape: Shape, as name: String, _ node: YAMLNode
  ) -> Bool {
    if case .reference(let kind) = shape { return acceptsReference(text, kind, node) }
    guard let fault = ScalarFault(text, shape, as: name) else { return true }
    report(fault.code, fault.message, node, help: fault.help)
    return false
  }

  private mutating func acceptsReference(
    _ text: String, _ kind: ReferenceKind, _ node: YAMLNode
  ) -> Bool {
    guard let ids = known[kind] else { return acceptsScalar(text, .identifier, as: "", node) }
    if ids.contains(text) { return true }
    report(
      unknownReference, "there is no \(kind.noun) '\(text.shortened)'", node,
      help: Suggestion.help(for: text, among: ids.sorted()) ?? otherKind(of: text))
    return false
  }

  /// Where an id of another kind stands, what kind it is.
  private func otherKind(of text: String) -> String? {
    for kind in ReferenceKind.allCases where known[kind]?.contains(text) == true {
      let section = kind.section.map { "; answer it under '\($0)'" } ?? ""
      return "it is a \(kind.noun)\(section)"
    }
    return nil
  }

  private mutating func acceptsObject(
    _ node: YAMLNode, _ object: ObjectShape, as name: String
  ) -> Bool {
    guard node.kind == .mapping else {
      report(.formatWrongShape, "'\(name)' is a mapping of keys and values", node)
      return false
    }
    var isFine = true
    var missing = object.requiredFields
    let mapping = node.mapping
    for position in 0..<mapping.count {
      guard
        let index = object.keys.firstIndex(where: { mapping.isKey($0, at: position) })
      else {
        let key = mapping.key(position)
        let likely = Suggestion.nearest(to: key.text, among: object.keys)
        report(
          .formatUnknownKey, "key '\(key.text.shortened)' is unknown in \(object.name)", key,
          help: likely.map { "did you mean '\($0)'?" })
        // One cause, one message: a misspelt key is not missing as well.
        if let likely, let index = object.keys.firstIndex(of: likely) {
          missing.remove(index)
        }
        isFine = false
        continue
      }
      missing.remove(index)
      if !accepts(mapping.value(position), object.shapes[index], as: object.keys[index]) {
        isFine = false
      }
    }
    for index in object.fields.indices where missing.contains(index) {
      let key = object.fields[index].key
      let place = SourcePlace(
        file: node.place.file, start: node.place.start,
        end: SourcePosition(
          line: Int(node.place.start.line), column: Int(node.place.start.column) + 1))
      diagnostics.add(
        Diagnostic(
          .formatMissingKey, "key '\(key)' is missing in \(object.name)", at: place,
          help: "add '\(key):', \(object.fields[index].meaning)"))
      isFine = false
    }
    return isFine
  }

  private mutating func acceptsList(
    _ node: YAMLNode, _ element: Shape, atLeast: Int, as name: String
  ) -> Bool {
    guard node.kind == .sequence else {
      report(.formatWrongShape, "'\(name)' is a list", node, help: "write '[…]', or '- …' lines")
      return false
    }
    let items = node.items
    var isFine = items.count >= atLeast
    if !isFine {
      report(.formatEmptyList, "'\(name)' has at least \(atLeast) of its values", node)
    }
    var seen: [String: SourcePlace] = [:]
    for item in items {
      guard accepts(item, element, as: name) else {
        isFine = false
        continue
      }
      guard item.kind == .scalar, items.count > 1 else { continue }
      if let first = seen.updateValue(item.place, forKey: item.text) {
        diagnostics.add(
          Diagnostic(
            .formatRepeatedEntry, "'\(item.text.shortened)' stands twice in '\(name)'",
            at: item.place, notes: [.init("it stands here first", at: first)]))
        isFine = false
      }
    }
    return isFine
  }

  private mutating func acceptsMap(
    _ node: YAMLNode, key keyShape: Shape, value: Shape, atLeast: Int, as name: String
  ) -> Bool {
    guard node.kind == .mapping else {
      report(.formatWrongShape, "'\(name)' is a mapping of keys and values", node)
      return false
    }
    let entries = node.entries
    var isFine = entries.count >= atLeast
    if !isFine { report(.formatEmptyList, "'\(name)' has at least \(atLeast) entry", node) }
    for entry in entries {
      let isKeyFine = accepts(entry.key, keyShape, as: name)
      let isValueFine = accepts(entry.value, value, as: entry.key.text.shortened)
      if !isKeyFine || !isValueFine { isFine = false }
    }
    return isFine
  }

  private mutating func report(
    _ code: DiagnosticCode, _ message: String, _ node: YAMLNode, help: String? = nil
  ) {
    diagnostics.add(Diagnostic(code, message, at: node.place, help: help))
  }
}
