internal import MusterModel

/// Where the ids of one catalog lead in another.
struct RenameTable {
  private let forwards: [String: String]
  private let backwards: [String: String]
  private let isKnown: (String) -> Bool

  /// - Parameters:
  ///   - old: The table of the catalog that ids come from; it is followed backwards, where the other catalog is the older.
  ///   - new: The table of the catalog that they lead to.
  ///   - isKnown: Whether that catalog has a row of this id.
  init(from old: [String: String], to new: [String: String], isKnown: @escaping (String) -> Bool) {
    forwards = new
    var backwards: [String: String] = [:]
    for (former, current) in old {
      backwards[current] = min(former, backwards[current] ?? former)
    }
    self.backwards = backwards
    self.isKnown = isKnown
  }

  /// The id that a row has there: itself where there is such a row, else the first row that the table leads to.
  ///
  /// A table that leads in a circle, or nowhere, leaves the id as it is.
  func current(_ id: String) -> String {
    if isKnown(id) { return id }
    return follow(id, forwards) ?? follow(id, backwards) ?? id
  }

  private func follow(_ id: String, _ table: [String: String]) -> String? {
    var seen: Set<String> = [id]
    var last = id
    while let next = table[last], seen.insert(next).inserted {
      if isKnown(next) { return next }
      last = next
    }
    return nil
  }
}

extension Worksheet {
  /// The same answers under the ids of another catalog; an answer that already has such an id comes first.
  func following(_ table: RenameTable) -> Worksheet {
    var result = self
    result.capabilities = Self.renamed(capabilities, table)
    result.requirements = Self.renamed(requirements, table)
    result.controls = Self.renamed(controls, table)
    return result
  }

  private static func renamed<Kind, Answer>(
    _ answers: [Identifier<Kind>: [Scoped<Answer>]], _ table: RenameTable
  ) -> [Identifier<Kind>: [Scoped<Answer>]] {
    var result = answers
    for id in answers.keys.sorted() {
      let text = table.current(id.rawValue)
      guard text != id.rawValue, let new = Identifier<Kind>(text), let moved = result[id] else {
        continue
      }
      result[id] = nil
      if answers[new] == nil, result[new] == nil { result[new] = moved }
    }
    return result
  }
}
