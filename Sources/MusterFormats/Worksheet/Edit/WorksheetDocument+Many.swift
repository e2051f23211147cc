internal import MusterModel
internal import MusterYAML

extension WorksheetDocument {
  /// The worksheet with changes made in their order, as many as can be; the file is as if each had been made alone.
  ///
  /// Changes that stand on lines of their own are made at once. Where that cannot be done, each half is tried, down to
  /// single changes, so that one that is refused costs little.
  ///
  /// - Returns: The worksheet, and why changes were not made, by their positions.
  public func applying(
    _ changes: [WorksheetChange]
  ) -> (document: WorksheetDocument, refused: [Int: Refusal]) {
    applying(changes[...])
  }

  private func applying(
    _ changes: ArraySlice<WorksheetChange>
  ) -> (document: WorksheetDocument, refused: [Int: Refusal]) {
    guard let first = changes.first else { return (self, [:]) }
    guard changes.count > 1 else {
      do throws(Refusal) {
        return (try applying(first), [:])
      } catch {
        return (self, [changes.startIndex: error])
      }
    }
    if let document = applyingAtOnce(changes) { return (document, [:]) }
    let middle = changes.startIndex + changes.count / 2
    let (left, early) = applying(changes[..<middle])
    let (right, late) = left.applying(changes[middle...])
    return (right, early.merging(late) { first, _ in first })
  }

  /// `nil` where some change does not stand alone, is refused or brings in a fault.
  private func applyingAtOnce(_ changes: ArraySlice<WorksheetChange>) -> WorksheetDocument? {
    guard let root, let worksheet, root.mapping[Key.conflicts.rawValue] == nil,
      var patch = try? YAMLPatch(root)
    else { return nil }
    let known = worksheet.populations.map(\.id)
    guard changes.allSatisfy({ $0.populations.allSatisfy(known.contains) }) else { return nil }
    var entries: [(section: String, key: String)] = []
    var own: [String: [WorksheetChange]] = [:]
    for change in changes {
      let (section, key) = change.entry
      let name = "\(section) \(key)"
      if own[name] == nil { entries.append((section, key)) }
      own[name, default: []].append(change)
    }
    for (section, key) in entries {
      guard var alone = patch.alone(section, key) else { return nil }
      for change in own["\(section) \(key)"] ?? [] {
        guard let next = try? WorksheetEditor.apply(change, to: alone, populations: known) else {
          return nil
        }
        alone = next
      }
      guard patch.put(alone, section, key, under: "\(key):") else { return nil }
    }
    guard let changed = patch.applied() else { return nil }
    let result = WorksheetDocument(changed, ids: ids)
    return newFaults(in: result).isEmpty ? result : nil
  }
}

extension WorksheetChange {
  /// The entry of the worksheet that it is about.
  fileprivate var entry: (section: String, key: String) {
    switch self {
    case .answer(let item, _, _), .unanswer(let item, _), .decide(let item, _, _),
      .undecide(let item, _):
      (item.section.rawValue, item.text)
    case .fact(let key, _), .unsetFact(let key): (Key.facts.rawValue, key.rawValue)
    case .population(let id, _), .removePopulation(let id):
      (Key.populations.rawValue, id.rawValue)
    }
  }
}
