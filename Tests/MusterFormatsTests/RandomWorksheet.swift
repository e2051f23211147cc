import MusterTestSupport

/// A random worksheet for the small catalog, in random spellings; parts of it can be drawn anew, as by an author.
struct RandomWorksheet {
  /// One answer and the populations it is about; all others where `nil`.
  struct Entry {
    var populations: [String]?
    var fields: [(key: String, value: String)]
  }

  private(set) var populations: [(id: String, fields: String)] = []
  private(set) var answers: [(section: String, item: String, entries: [Entry])] = []
  private(set) var head: [String] = []
  private var random: SeededGenerator

  static let items = [
    (section: "capabilities", id: "network.vpn", facets: ["on-demand", "split"]),
    (section: "capabilities", id: "network.vpn-per-app", facets: ["browser", "mail"]),
    (section: "capabilities", id: "apps.store", facets: ["self-service", "removal"]),
    (section: "requirements", id: "identity.same-tenant", facets: []),
    (section: "requirements", id: "mechanics.sync-version", facets: []),
    (section: "controls", id: "iso.a-1", facets: []),
  ]
  static let groups = ["a", "b", "c", "d"]

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    redraw(all: true)
  }

  /// The same with some parts drawn anew.
  func changed(seed: UInt64) -> RandomWorksheet {
    var copy = self
    copy.random = SeededGenerator(seed: seed)
    copy.redraw(all: false)
    return copy
  }

  private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

  private mutating func pick(_ words: [String]) -> String {
    words.randomElement(using: &random) ?? ""
  }

  private mutating func redraw(all: Bool) {
    if all || chance(3) {
      let old = populations
      populations = []
      for id in Self.groups {
        let was = old.first { $0.id == id }
        if let was, !chance(4) {
          populations.append(was)
        } else if all ? !chance(3) : was == nil && chance(3) {
          populations.append((id, population()))
        }
      }
      if populations.isEmpty { populations.append(("a", population())) }
    }
    if all || chance(3) { drawHead() }
    let ids = populations.map(\.id)
    let old = answers
    answers = Self.items.compactMap { section, item, facets in
      let was = old.first { $0.item == item }
      guard all || chance(2) else { return was.flatMap { kept($0, ids) } }
      if chance(5) { return nil }
      if !all, let was, chance(2) { return edited(was, ids) }
      return (section, item, entries(section, facets, ids))
    }
  }

  private mutating func population() -> String {
    let modes = [
      "ios, ownership: corporate, mode: ade", "windows, ownership: corporate, mode: autopilot",
    ]
    let persona = chance(2) ? ", persona: \(pick(["x", "y"]))" : ""
    return "platform: \(pick(modes)), devices: \(pick(["1", "2"]))\(persona)"
  }

  private mutating func drawHead() {
    head = ["title: \(pick(["One", "Two"]))", "organisation: O"]
    if chance(2) { head.append("cloud: \(pick(["commercial", "gcc"]))") }
    if chance(2) { head.append("frameworks: [iso]") }
    if chance(2) { head.append("profile: default") }
    let rows = [
      "{plan: microsoft-365-e3}", "{users: 2, plan: microsoft-365-e3, until: 2028-01-31}",
    ]
    switch Int.random(in: 0..<4, using: &random) {
    case 0: head.append("licences: []")
    case 1: head.append("licences:\n  - \(pick(rows))")
    case 2: head.append("licences: [\(rows[0]), \(rows[1])]")
    default: break
    }
    let facts = ["federation: \(pick(["none", "ad-fs"]))", "upn-suffixes: [a.com, b.com]"]
      .filter { _ in chance(2) }
    if !facts.isEmpty { head.append("facts:\n" + facts.map { "  \($0)" }.joined(separator: "\n")) }
  }

  /// An answer of before with the populations that are left.
  private func kept(
    _ was: (section: String, item: String, entries: [Entry]), _ ids: [String]
  ) -> (section: String, item: String, entries: [Entry])? {
    let entries = was.entries.compactMap { entry -> Entry? in
      guard let named = entry.populations else { return entry }
      let left = named.filter(ids.contains)
      return left.isEmpty ? nil : Entry(populations: left, fields: entry.fields)
    }
    return entries.isEmpty ? nil : (was.section, was.item, entries)
  }

  private mutating func edited(
    _ was: (section: String, item: String, entries: [Entry]), _ ids: [String]
  ) -> (section: String, item: String, entries: [Entry])? {
    guard var kept = kept(was, ids) else { return nil }
    let position = Int.random(in: 0..<kept.entries.count, using: &random)
    let key = pick(["note", "owner"])
    kept.entries[position].fields.removeAll { $0.key == key }
    if !chance(4) { kept.entries[position].fields.append((key, pick(["n1", "n2", "n3"]))) }
    return kept
  }

  private mutating func entries(
    _ section: String, _ facets: [String], _ ids: [String]
  ) -> [Entry] {
    var left = ids.shuffled(using: &random)
    var entries: [Entry] = []
    for _ in 0..<Int.random(in: 0...2, using: &random) where !left.isEmpty {
      let count = Int.random(in: 1...left.count, using: &random)
      let named = ids.filter(left.prefix(count).contains)
      entries.append(Entry(populations: named, fields: fields(section, facets)))
      left.removeFirst(count)
    }
    if entries.isEmpty || chance(2) {
      entries.append(Entry(populations: nil, fields: fields(section, facets)))
    }
    return entries
  }

  private mutating func fields(
    _ section: String, _ facets: [String]
  ) -> [(key: String, value: String)] {
    let isNeed = section == "capabilities"
    let word = pick(isNeed ? ["must", "should", "not-used"] : ["met", "partly", "not-applicable"])
    var fields = [(key: isNeed ? "need" : "answer", value: word)]
    if !facets.isEmpty, word != "not-used", chance(2) {
      fields.append(
        ("facets", chance(2) ? "[\(facets.joined(separator: ", "))]" : "[\(facets[1])]"))
    }
    if word == "not-applicable" { fields.append(("reason", "r")) }
    if chance(3) { fields.append(("note", pick(["n1", "n2"]))) }
    if chance(4) { fields.append(("evidence", "{grade: \(pick(["A", "B"])), on: 2026-10-01}")) }
    if chance(4) { fields.append(("due", "2027-01-31")) }
    return fields
  }
}

// MARK: - Spelling

extension RandomWorksheet {
  /// The worksheet as a file; the seed chooses among the spellings that mean the same.
  func text(seed: UInt64) -> String {
    var spelling = SeededGenerator(seed: seed)
    var text = "# \(seed)\nmuster: worksheet/1\n" + head.map { $0 + "\n" }.joined()
    text += "populations:\n"
    for (id, fields) in populations { text += "  \(id): {\(fields)}\n" }
    for section in ["capabilities", "requirements", "controls"] {
      let rows = answers.filter { $0.section == section }
      guard !rows.isEmpty else { continue }
      text += "\n\(section):\n"
      for row in rows { text += self.text(row.item, row.entries, &spelling) }
    }
    return text
  }

  private func text(
    _ item: String, _ entries: [Entry], _ random: inout SeededGenerator
  ) -> String {
    let isOld = item == "network.vpn-per-app" && Int.random(in: 0..<6, using: &random) == 0
    let name = isOld ? "network.tunnel-per-app" : item
    let isFlow = Bool.random(using: &random)
    guard entries.count == 1, let only = entries.first else {
      let items = entries.map { entry in
        pairs(entry, entry.populations.map { ("for", list($0)) }, &random)
      }
      if isFlow {
        return "  \(name): [" + items.map(flow).joined(separator: ", ") + "]  # \(item)\n"
      }
      return "  \(name):\n    # \(item)\n"
        + items.map {
          "    - " + $0.map { "\($0.key): \($0.value)" }.joined(separator: "\n      ") + "\n"
        }
        .joined()
    }
    var reach = only.populations.map { (key: "only", value: list($0)) }
    let others = populations.map(\.id).filter { !(only.populations ?? []).contains($0) }
    if reach != nil, Bool.random(using: &random) {
      reach = others.isEmpty ? nil : ("except", list(others))
    }
    let all = pairs(only, reach, &random)
    if all.count == 1, Bool.random(using: &random) { return "  \(name): \(all[0].value)\n" }
    if isFlow { return "  \(name): \(flow(all))\n" }
    return "  \(name):\n" + all.map { "    \($0.key): \($0.value)  # \(item)\n" }.joined()
  }

  private func pairs(
    _ entry: Entry, _ reach: (key: String, value: String)?, _ random: inout SeededGenerator
  ) -> [(key: String, value: String)] {
    (entry.fields + [reach].compactMap(\.self)).shuffled(using: &random)
  }

  private func list(_ ids: [String]) -> String { "[\(ids.joined(separator: ", "))]" }

  private func flow(_ pairs: [(key: String, value: String)]) -> String {
    "{" + pairs.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
  }
}
