internal import MusterDiagnostics

/// What a worksheet takes from another one.
public struct Inheritance: Hashable, Sendable {
  /// The file that it comes from, as the user named it.
  public let path: String
  /// The items whose answers come from there, for some population at least.
  public let items: [ItemID]
  /// The facts that come from there.
  public let facts: [FactKey]

  /// Creates a record.
  public init(path: String, items: [ItemID], facts: [FactKey]) {
    self.path = path
    self.items = items
    self.facts = facts
  }
}

extension Worksheet {
  /// The worksheet with the answers and facts of another where this one has none, population by population.
  ///
  /// Answers about populations that this worksheet does not have are left out.
  public func inheriting(from base: Worksheet) -> Worksheet {
    var result = self
    let all = populations.map(\.id)
    result.facts = base.facts.merging(facts) { _, own in own }
    result.capabilities = Self.merged(capabilities, base.capabilities, all)
    result.requirements = Self.merged(requirements, base.requirements, all)
    result.controls = Self.merged(controls, base.controls, all)
    return result
  }

  private static func merged<ID: Hashable, Answer>(
    _ own: [ID: [Scoped<Answer>]], _ base: [ID: [Scoped<Answer>]], _ populations: [PopulationID]
  ) -> [ID: [Scoped<Answer>]] {
    var result = own
    for (id, answers) in base {
      let mine = own[id] ?? []
      let open = populations.filter { mine.answer(for: $0) == nil }
      guard !open.isEmpty else { continue }
      if mine.isEmpty, answers.allSatisfy({ $0.reach == .rest }) {
        result[id] = answers
        continue
      }
      let taken = answers.indices.compactMap { position -> Scoped<Answer>? in
        let reached = open.filter { answers.answerIndex(for: $0) == position }
        guard !reached.isEmpty else { return nil }
        return Scoped(answers[position].answer, reach: .only(reached), at: answers[position].place)
      }
      if !taken.isEmpty { result[id] = mine + taken }
    }
    return result
  }

  /// The other file that the answer about an item in a population comes from; `nil` where it is this worksheet's own or there is none.
  public func inheritedPath(_ item: ItemID, for population: PopulationID) -> String? {
    func place<Answer>(_ answers: [Scoped<Answer>]?) -> SourcePlace? {
      answers.flatMap { list in list.answerIndex(for: population).map { list[$0].place } }
    }
    let place: SourcePlace? =
      switch item {
      case .capability(let id): place(capabilities[id])
      case .requirement(let id): place(requirements[id])
      case .control(let id): place(controls[id])
      }
    return place.map(\.file.path).flatMap { $0 == path ? nil : $0 }
  }

  /// The other file that a fact comes from; `nil` where it is this worksheet's own or unknown.
  public func inheritedPath(_ fact: FactKey) -> String? {
    facts[fact].map(\.place.file.path).flatMap { $0 == path ? nil : $0 }
  }

  /// What comes from other files, by path.
  public var inheritances: [Inheritance] {
    var items: [String: Set<ItemID>] = [:]
    func add<Answer>(_ item: ItemID, _ answers: [Scoped<Answer>]) {
      for answer in answers where answer.place.file.path != path {
        items[answer.place.file.path, default: []].insert(item)
      }
    }
    for (id, answers) in capabilities { add(.capability(id), answers) }
    for (id, answers) in requirements { add(.requirement(id), answers) }
    for (id, answers) in controls { add(.control(id), answers) }
    var known: [String: [FactKey]] = [:]
    for (key, fact) in facts where fact.place.file.path != path {
      known[fact.place.file.path, default: []].append(key)
    }
    return Set(items.keys).union(known.keys).sorted().map { path in
      Inheritance(
        path: path, items: (items[path] ?? []).sorted(), facts: (known[path] ?? []).sorted())
    }
  }
}
