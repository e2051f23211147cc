import MusterDiagnostics
import MusterFormats
import MusterModel
import MusterTestSupport
import Testing

/// Merges of random small worksheets in random spellings, held against a rule for each item, population and key.
@Suite struct WorksheetMergeOracleTests {
  struct Sides {
    let base: WorksheetDocument
    let ours: WorksheetDocument
    let theirs: WorksheetDocument

    init(seed: UInt64, ids: CatalogIDs) throws {
      let start = RandomWorksheet(seed: seed)
      func document(_ sheet: RandomWorksheet, _ side: UInt64) throws -> WorksheetDocument {
        let text = sheet.text(seed: seed * 3 + side)
        let file = SourceFile(path: "\(side).yaml", bytes: Array(text.utf8))
        let document = WorksheetDocument(file, ids: ids)
        try #require(!document.diagnostics.hasErrors, "\(text)\(document.diagnostics.lines)")
        return document
      }
      base = try document(start, 0)
      ours = try document(start.changed(seed: seed * 2), 1)
      theirs = try document(start.changed(seed: seed * 2 + 1), 2)
    }
  }

  static let rounds: Range<UInt64> = 0..<150

  private func meaning(_ document: WorksheetDocument) -> String {
    WorksheetText.render(document) ?? ""
  }

  private func text(_ document: WorksheetDocument) -> String {
    String(decoding: document.file.bytes, as: UTF8.self)
  }

  @Test func `one side alone is taken as it is, in whatever spelling`() throws {
    let ids = try SmallCatalog.ids()
    for seed in Self.rounds {
      let sides = try Sides(seed: seed, ids: ids)
      let left = try WorksheetMerge.merge(base: sides.base, ours: sides.ours, theirs: sides.base)
      #expect(text(left.document) == text(sides.ours), "seed \(seed)")
      let right = try WorksheetMerge.merge(
        base: sides.base, ours: sides.base, theirs: sides.theirs)
      #expect(right.conflicts.isEmpty, "seed \(seed)")
      #expect(meaning(right.document) == meaning(sides.theirs), "seed \(seed)")
    }
  }

  @Test func `another spelling of the same is no change`() throws {
    let ids = try SmallCatalog.ids()
    for seed in Self.rounds {
      let sheet = RandomWorksheet(seed: seed)
      let documents = [seed, seed + 1, seed + 2].map { spelling in
        let file = SourceFile(path: "w.yaml", bytes: Array(sheet.text(seed: spelling).utf8))
        return WorksheetDocument(file, ids: ids)
      }
      #expect(Set(documents.map(meaning)).count == 1, "seed \(seed)")
      let merged = try WorksheetMerge.merge(
        base: documents[0], ours: documents[1], theirs: documents[2])
      #expect(merged.conflicts.isEmpty, "seed \(seed)")
      #expect(text(merged.document) == text(documents[1]), "seed \(seed)")
    }
  }

  @Test func `each item says for each population what the rule says`() throws {
    let ids = try SmallCatalog.ids()
    var (merges, conflicts) = (0, 0)
    for seed in Self.rounds {
      let sides = try Sides(seed: seed, ids: ids)
      let merged = try WorksheetMerge.merge(
        base: sides.base, ours: sides.ours, theirs: sides.theirs)
      let other = try WorksheetMerge.merge(
        base: sides.base, ours: sides.theirs, theirs: sides.ours)
      #expect(merged.conflicts.isEmpty == other.conflicts.isEmpty, "seed \(seed)")
      if merged.conflicts.isEmpty {
        let isSame = meaning(merged.document) == meaning(other.document)
        #expect(isSame || meaning(merged.document).contains("; "), "seed \(seed)")
      }
      merges += 1
      conflicts += merged.conflicts.isEmpty ? 0 : 1
      let all = [sides.base, sides.ours, sides.theirs].map(Cells.init)
      let result = Cells(merged.document)
      let known = Set(all[0].populations).intersection(all[1].populations)
        .intersection(all[2].populations).intersection(result.populations)
      for (item, _, _) in RandomWorksheet.items.map({ ($0.id, $0.section, $0.facets) }) {
        for population in known {
          let cells = all.map { $0.values[item]?[population] }
          let wanted = Cells.merged(cells[0], cells[1], cells[2])
          #expect(
            result.values[item]?[population] == wanted, "\(item) for \(population), seed \(seed)")
        }
      }
    }
    #expect(conflicts > merges / 10 && conflicts < merges, "\(conflicts) of \(merges)")
  }
}

/// What a worksheet says, by item, population and key, read from its lines.
private struct Cells {
  typealias Cell = [String: String]

  let populations: [String]
  var values: [String: [String: Cell]] = [:]

  init(_ document: WorksheetDocument) {
    populations = document.worksheet?.populations.map(\.id.rawValue) ?? []
    for line in (WorksheetText.render(document) ?? "").split(separator: "\n") {
      let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
      let head = parts[0].split(separator: " ", maxSplits: 3).map(String.init)
      guard head[0].contains("."), parts.count == 2 else { continue }
      let names = head.count == 4 ? head[3].split(separator: ", ").map(String.init) : populations
      for name in names { values[head[0], default: [:]][name, default: [:]][head[1]] = parts[1] }
    }
  }

  /// The rule, for a population that all sides know.
  static func merged(_ base: Cell?, _ ours: Cell?, _ theirs: Cell?) -> Cell? {
    if ours == theirs || theirs == base { return ours }
    if ours == base { return theirs }
    guard let ours, let theirs else { return ours }
    var result = ours
    for key in Set(ours.keys).union(theirs.keys).union(base?.keys ?? [:].keys) {
      let (old, left, right) = (base?[key], ours[key], theirs[key])
      if left == right || right == old { continue }
      if left == old {
        result[key] = right
      } else if key == "note", let left, let right {
        result[key] = "\(left); \(right)"
      }
    }
    let word = result["need"] ?? result["answer"]
    let isWrong =
      word == "not-used" && result["facets"] != nil
      || word == "not-applicable" && result["reason"] == nil
    return isWrong ? ours : result
  }
}
