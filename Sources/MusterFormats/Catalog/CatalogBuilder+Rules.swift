internal import MusterDiagnostics
internal import MusterModel
internal import MusterYAML

// Rules of single rows that go beyond their shapes.

extension CatalogBuilder {
  mutating func checkFacets(_ row: Capability) {
    guard row.facets.count > Capability.mostFacets else { return }
    check.diagnostics.add(
      Diagnostic(
        .catalogTooManyFacets, "a capability has at most \(Capability.mostFacets) facets",
        at: row.origin.place, help: "split '\(row.id)' in two capabilities"))
  }

  /// New ids are ids of capabilities, requirements or controls.
  mutating func checkRenamed(_ table: YAMLNode?) {
    guard isChecking else { return }
    let kinds: [ReferenceKind] = [.capability, .requirement, .control]
    let ids = kinds.reduce(into: Set<String>()) { $0.formUnion(check.known[$1] ?? []) }
    for (_, new) in table?.entries ?? [] where !ids.contains(new.text) {
      check.diagnostics.add(
        Diagnostic(
          .catalogUnknownReference, "there is no id '\(new.text.shortened)' to rename to",
          at: new.place, help: Suggestion.help(for: new.text, among: ids.sorted())))
    }
  }

  mutating func checkPeriods(_ nodes: [YAMLNode]) {
    for node in nodes where isChecking {
      let fields = Fields(node)
      guard let from = fields.day(Key.from), let until = fields.day(Key.until), until < from else {
        continue
      }
      check.diagnostics.add(
        Diagnostic(
          .catalogPeriodOrder, "'until' \(until) lies before 'from' \(from)",
          at: fields[Key.until]?.place))
    }
  }

  mutating func checkModes(_ list: YAMLNode?, platform: PlatformID?) {
    guard isChecking, let platform, let modes = platforms[platform]?.modes.map(\.id) else { return }
    for node in list?.items ?? [] where !modes.contains(where: { node.isText($0.rawValue) }) {
      reportMode(node, among: modes)
    }
  }

  mutating func checkModes(_ root: YAMLNode, of product: LegacyProduct) {
    for node in Fields(root)[Key.leaving]?.items ?? [] {
      let fields = Fields(node)
      checkModes(fields[Key.modes], platform: fields.id(Key.platform))
    }
  }

  mutating func reportMode(_ node: YAMLNode, among modes: [ModeID]) {
    check.diagnostics.add(
      Diagnostic(
        .catalogUnknownReference, "there is no enrolment mode '\(node.text.shortened)' here",
        at: node.place,
        help: Suggestion.help(for: node.text, among: modes.map(\.rawValue))
          ?? "write one of: \(modes.map(\.rawValue).joined(separator: ", "))"))
  }

  mutating func checkStates(_ list: YAMLNode?, platform: PlatformID) {
    guard isChecking else { return }
    let known = states.filter { $0.platform == platform }.map(\.id.rawValue)
    for node in list?.items ?? [] where !known.contains(where: { node.isText($0) }) {
      check.diagnostics.add(
        Diagnostic(
          .catalogUnknownReference, "'\(platform)' has no state '\(node.text.shortened)'",
          at: node.place,
          help: Suggestion.help(for: node.text, among: known)
            ?? "its states: \(known.sorted().joined(separator: ", "))"))
    }
  }

  /// An entry is reached by rows, or says why it is left out.
  mutating func checkEntries(_ root: YAMLNode) {
    for node in Fields(root)[Key.entries]?.items ?? [] where isChecking {
      let fields = Fields(node)
      let isReached = fields[Key.capabilities] != nil || fields[Key.features] != nil
      guard isReached == (fields[Key.leftOut] != nil) else { continue }
      check.diagnostics.add(
        Diagnostic(
          .catalogCoverageEntry,
          "entry '\((fields.text(Key.name) ?? "").shortened)' names the rows that reach it, or why none does",
          at: node.place, help: "write 'capabilities:' or 'features:', or else 'left-out:'"))
    }
  }
}
