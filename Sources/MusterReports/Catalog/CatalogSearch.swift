internal import MusterDiagnostics
public import MusterModel

/// Finds rows of a catalog by words.
public enum CatalogSearch {
  /// A row that matches.
  public struct Hit: Sendable {
    /// What kind of row it is, one word.
    public let kind: String
    /// Its id.
    public let id: String
    /// Its title.
    public let title: String
    /// The vendor's words that matched, where they did.
    public let called: [String]
    let score: Int
  }

  private struct Candidate {
    let kind: String
    let id: String
    let title: String
    let called: [String]
    let text: String
  }

  /// The rows that match every word, the best first, then by kind and id; a word of five letters or more may have one
  /// letter wrong.
  public static func find(_ query: String, in catalog: Catalog) -> [Hit] {
    let wanted = words(query)
    guard !wanted.isEmpty else { return [] }
    return candidates(catalog).compactMap { candidate in
      let strong = words(candidate.id + " " + candidate.title)
      let vendor = words(candidate.called.joined(separator: " "))
      let weak = words(candidate.text)
      var score = 0
      for word in wanted {
        let best = max(
          match(word, strong) * 3, match(word, vendor) * 3, match(word, weak))
        guard best > 0 else { return nil }
        score += best
      }
      let calledHits = candidate.called.filter { name in
        wanted.contains { match($0, words(name)) > 0 }
      }
      return Hit(
        kind: candidate.kind, id: candidate.id, title: candidate.title, called: calledHits,
        score: score)
    }.sorted { left, right in
      left.score == right.score
        ? (left.kind, left.id) < (right.kind, right.id) : left.score > right.score
    }
  }

  private static func candidates(_ catalog: Catalog) -> [Candidate] {
    var called: [CapabilityID: [String]] = [:]
    for product in catalog.products {
      for wording in product.wordings { called[wording.capability, default: []] += wording.called }
    }
    return catalog.capabilities.map {
      Candidate(
        kind: "capability", id: $0.id.rawValue, title: $0.title, called: called[$0.id] ?? [],
        text: $0.definition + " " + $0.facets.map(\.text).joined(separator: " "))
    }
      + catalog.features.map {
        Candidate(kind: "feature", id: $0.id.rawValue, title: $0.title, called: [], text: "")
      }
      + catalog.requirements.map {
        Candidate(
          kind: "requirement", id: $0.id.rawValue, title: $0.title, called: [],
          text: $0.definition + " " + $0.fix)
      }
      + catalog.frameworks.flatMap(\.controls).map {
        Candidate(
          kind: "control", id: $0.id.rawValue, title: "\($0.number) \($0.title)", called: [],
          text: $0.condition)
      }
      + catalog.plans.map {
        Candidate(kind: "plan", id: $0.id.rawValue, title: $0.title, called: [], text: "")
      }
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// 4 for the word itself, 3 for its beginning, 1 for one letter wrong.
  private static func match(_ word: String, _ words: [String]) -> Int {
    if words.contains(word) { return 4 }
    if word.count >= 2, words.contains(where: { $0.hasPrefix(word) }) { return 3 }
    guard word.count >= 5 else { return 0 }
    return words.contains { other in
      abs(other.count - word.count) <= 1 && Suggestion.isOneStep(word, other)
    } ? 1 : 0
  }
}
