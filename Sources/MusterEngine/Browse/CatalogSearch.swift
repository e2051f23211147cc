internal import MusterDiagnostics
public import MusterModel

/// Finds rows of a catalog by words, those of vendors included.
public enum CatalogSearch {
  /// The rows that match every word, the best first.
  ///
  /// A word matches a word that it begins; what matches nowhere is taken for the nearest word of the catalog, and the
  /// result says so; on a tie there is no guess. Matches in ids, titles and vendors' words count more than those in
  /// other text, and most where they are the whole name. A product's name, an old one too, may stand beside its word: what was
  /// the MobileIron Tunnel is found as Ivanti Tunnel. Ties go by what people look for first, then by kind, then by id.
  public static func find(_ query: String, in entries: [SearchEntry]) -> SearchResult {
    let wanted = Words(query).list
    guard !wanted.isEmpty else { return SearchResult(hits: [], corrections: []) }
    let indexed = entries.map(Indexed.init)
    let corrected = wanted.map { correct($0, indexed) }
    let phrase = Words.phrase(corrected)
    let brands = brands(entries)
    let hits = zip(entries, indexed).compactMap { entry, words in
      hit(entry, words, corrected, phrase, brands)
    }.sorted { left, right in
      if left.score != right.score { return left.score > right.score }
      let ranks = (left.entry.kind.searchRank, right.entry.kind.searchRank)
      if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
      return (left.entry.kind.rawValue, left.entry.id) < (right.entry.kind.rawValue, right.entry.id)
    }
    let corrections = zip(wanted, corrected).filter { $0 != $1 }.map { wrong, right in
      SearchResult.Correction(
        wrong: String(decoding: wrong, as: UTF8.self), right: String(decoding: right, as: UTF8.self)
      )
    }
    return SearchResult(hits: hits, corrections: corrections)
  }

  /// The names of each product, old ones too, by its id.
  private static func brands(_ entries: [SearchEntry]) -> [String: Words] {
    var brands: [String: Words] = [:]
    for entry in entries where entry.kind == .product {
      brands[entry.id] = Words(([entry.title] + entry.called.map(\.words)).joined(separator: " "))
    }
    return brands
  }

  private static func hit(
    _ entry: SearchEntry, _ words: Indexed, _ wanted: [[UInt8]], _ phrase: [UInt8],
    _ brands: [String: Words]
  ) -> SearchHit? {
    // Whether one vendor's name has all words, or has some and its product's name the others.
    let whole = zip(entry.called, words.called).map { wording, name in
      wanted.contains { name.match($0) > 0 }
        && wanted.allSatisfy {
          name.match($0) > 0 || brands[wording.product]?.match($0) ?? 0 > 0
        }
    }
    let isWhole = whole.contains(true)
    var score = 0
    for word in wanted {
      let strong = words.name.match(word)
      let vendor = words.called.map { $0.match(word) }.max() ?? 0
      let best = max(strong * 3, vendor * 3, words.text.match(word), isWhole ? 1 : 0)
      guard best > 0 else { return nil }
      score += best
    }
    // All words in one vendor's name are worth more than each in another.
    let names =
      isWhole
      ? whole
      : words.called.map { name in
        wanted.contains { name.match($0) > 0 }
      }
    if isWhole || wanted.allSatisfy({ words.name.match($0) > 0 }) { score += 8 }
    let phrases = words.called.map(\.phrase) + [words.title.phrase]
    if phrases.contains(phrase) {
      score += 16
    } else if phrases.contains(where: { $0.contains(phrase) }) {
      score += 6
    }
    let called = zip(entry.called, names).filter(\.1).map(\.0)
    return SearchHit(entry: entry, called: called, score: score)
  }

  /// The word itself where it matches somewhere, else the nearest word of the catalog.
  private static func correct(_ word: [UInt8], _ entries: [Indexed]) -> [UInt8] {
    let isKnown = entries.contains { entry in
      entry.name.match(word) > 0 || entry.text.match(word) > 0
        || entry.called.contains { $0.match(word) > 0 }
    }
    guard !isKnown, word.count >= 4 else { return word }
    var vocabulary: Set<[UInt8]> = []
    for entry in entries {
      for words in [entry.name, entry.text] + entry.called {
        vocabulary.formUnion(words.list.filter { abs($0.count - word.count) <= 2 })
      }
    }
    let near = vocabulary.map { String(decoding: $0, as: UTF8.self) }.sorted()
    let text = String(decoding: word, as: UTF8.self)
    return Suggestion.nearest(to: text, among: near).map { Array($0.utf8) } ?? word
  }
}

/// The words of a row, ready to be matched.
private struct Indexed {
  let title: Words
  let name: Words
  let called: [Words]
  let text: Words

  init(_ entry: SearchEntry) {
    title = Words(entry.title)
    name = Words(entry.id + " " + entry.title)
    called = entry.called.map { Words($0.words) }
    text = Words(entry.text)
  }
}

/// A text as lower-case words of letters and digits.
private struct Words {
  let list: [[UInt8]]

  init(_ text: String) {
    var list: [[UInt8]] = []
    var word: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A, 0x80...: word.append(byte)
      case 0x41...0x5A: word.append(byte + 0x20)
      default:
        if !word.isEmpty { list.append(word) }
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { list.append(word) }
    self.list = list
  }

  /// All words, with a space between.
  var phrase: [UInt8] { Self.phrase(list) }

  static func phrase(_ words: [[UInt8]]) -> [UInt8] { Array(words.joined(separator: [0x20])) }

  /// 4 for the word itself or its plural, 3 for a word that it begins.
  func match(_ word: [UInt8]) -> Int {
    var best = 0
    let isPlural = word.count > 3 && word.last == 0x73
    for other in list {
      if other.starts(with: word) {
        if other.count == word.count { return 4 }
        best = max(best, other.count == word.count + 1 && other.last == 0x73 ? 4 : 3)
      } else if isPlural, other.count == word.count - 1, word.starts(with: other) {
        best = 4
      }
    }
    return best
  }
}

extension [UInt8] {
  /// Whether other bytes stand somewhere in it.
  fileprivate func contains(_ other: [UInt8]) -> Bool {
    guard !other.isEmpty, count >= other.count else { return other.isEmpty }
    return (0...(count - other.count)).contains { self[$0...].starts(with: other) }
  }
}

extension CatalogRow.Kind {
  /// What people look for first comes first.
  fileprivate var searchRank: Int {
    let order: [Self] = [.capability, .product, .requirement, .feature, .control, .plan]
    return order.firstIndex(of: self) ?? order.count
  }
}
