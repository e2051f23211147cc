import Foundation
import MusterDiagnostics
import MusterFormats
import MusterModel
import MusterTestSupport
import Testing

/// What holds for every merge, on the shipped worksheets and random changes to them.
@Suite struct WorksheetMergePropertyTests {
  struct Draw: CustomTestStringConvertible {
    let path: String
    let seed: UInt64
    var testDescription: String { "\(path), seed \(seed)" }

    func base() throws -> WorksheetDocument {
      let file = SourceFile(path: "w.yaml", bytes: Array(try Repository.text(path).utf8))
      return WorksheetDocument(file, ids: WorksheetEditTests.ids)
    }

    func changed(
      _ base: WorksheetDocument, _ side: UInt64, items: Set<ItemID>? = nil
    ) -> WorksheetDocument {
      var changes = RandomChanges(
        WorksheetEditTests.catalog, seed: seed * 2 + side, items: items)
      return changes.apply(6, to: base)
    }
  }

  /// One of each worksheet; reading them again after each change takes most of the time.
  static let draws = WorksheetEditTests.sheets.enumerated().map { position, path in
    Draw(path: path, seed: UInt64(position + 1))
  }

  private func meaning(_ document: WorksheetDocument) throws -> String {
    try #require(WorksheetText.render(document))
  }

  @Test(arguments: draws)
  func `what one side changed is taken as a whole`(_ draw: Draw) throws {
    let base = try draw.base()
    let changed = draw.changed(base, 0)
    let left = try WorksheetMerge.merge(base: base, ours: changed, theirs: base)
    #expect(left.document.file.bytes == changed.file.bytes, "seed \(draw.seed)")
    let both = try WorksheetMerge.merge(base: base, ours: changed, theirs: changed)
    #expect(both.document.file.bytes == changed.file.bytes, "seed \(draw.seed)")
    let right = try WorksheetMerge.merge(base: base, ours: base, theirs: changed)
    #expect(right.conflicts.map(\.diagnostic.message) == [])
    #expect(try meaning(right.document) == meaning(changed), "seed \(draw.seed)")
  }

  @Test(arguments: draws)
  func `changes to different items both arrive, whoever is ours`(_ draw: Draw) throws {
    let base = try draw.base()
    var random = SeededGenerator(seed: draw.seed)
    let items = RandomChanges.all(WorksheetEditTests.catalog).shuffled(using: &random)
    let half = items.count / 2
    let left = draw.changed(base, 0, items: Set(items[..<half]))
    let right = draw.changed(base, 1, items: Set(items[half...]))
    let merged = try WorksheetMerge.merge(base: base, ours: left, theirs: right)
    let other = try WorksheetMerge.merge(base: base, ours: right, theirs: left)
    #expect(merged.conflicts.isEmpty && other.conflicts.isEmpty, "seed \(draw.seed)")
    let text = try meaning(merged.document)
    #expect(try text == meaning(other.document), "seed \(draw.seed)")
    let old = try Set(meaning(base).split(separator: "\n"))
    let lines = Set(text.split(separator: "\n"))
    for side in [left, right] {
      let new = try Set(meaning(side).split(separator: "\n"))
      #expect(new.subtracting(old).isSubset(of: lines), "seed \(draw.seed)")
      #expect(old.subtracting(new).isDisjoint(with: lines), "seed \(draw.seed)")
    }
  }

  @Test(arguments: draws)
  func `the bytes of ours outside what theirs changed stay`(_ draw: Draw) throws {
    let base = try draw.base()
    let left = draw.changed(base, 0)
    let right = draw.changed(base, 1)
    let merged = try WorksheetMerge.merge(base: base, ours: left, theirs: right)
    let changed = try changedNames(meaning(base), meaning(right))
    let kept = lines(left, without: changed)
    var rest = lines(merged.document, without: [])[...]
    for line in kept {
      guard let position = rest.firstIndex(of: line) else {
        Issue.record("'\(line)' is lost, seed \(draw.seed)")
        return
      }
      rest = rest[(position + 1)...]
    }
  }

  /// The names of items, facts and populations about which two meanings differ.
  private func changedNames(_ old: String, _ new: String) -> Set<String> {
    let (old, new) = (Set(old.split(separator: "\n")), Set(new.split(separator: "\n")))
    let names = old.symmetricDifference(new).map { line in
      let words = line.split(separator: " ").map { $0.trimmingCharacters(in: [":"]) }
      return ["fact", "population"].contains(words[0]) ? words[1] : words[0]
    }
    return Set(names)
  }

  /// The lines of a file without the entries of these names.
  private func lines(_ document: WorksheetDocument, without names: Set<String>) -> [Substring] {
    let text = String(decoding: document.file.bytes, as: UTF8.self)
    var result: [Substring] = []
    var isOut = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isEntry = line.hasPrefix("  ") && !line.dropFirst(2).hasPrefix(" ")
      if isEntry || !line.hasPrefix(" ") {
        let name = line.drop { $0 == " " }.prefix { $0 != ":" }
        isOut = isEntry && names.contains(String(name))
      }
      if !isOut, !line.isEmpty { result.append(line) }
    }
    return result
  }

  @Test(arguments: draws)
  func `the same conflicts are found whoever is ours, and nothing is lost`(_ draw: Draw) throws {
    let base = try draw.base()
    var random = SeededGenerator(seed: draw.seed)
    let items = Set(
      RandomChanges.answered(try #require(base.worksheet)).sorted().shuffled(using: &random)
        .prefix(4))
    let left = draw.changed(base, 0, items: items)
    let right = draw.changed(base, 1, items: items)
    let merged = try WorksheetMerge.merge(base: base, ours: left, theirs: right)
    let other = try WorksheetMerge.merge(base: base, ours: right, theirs: left)
    #expect(merged.conflicts.count == other.conflicts.count, "seed \(draw.seed)")
    let found = merged.document.diagnostics.all.filter { $0.code == .worksheetUnresolvedConflict }
    #expect(found.count == merged.conflicts.count, "seed \(draw.seed)")
    #expect(
      found.map(\.message).sorted() == merged.conflicts.map(\.diagnostic.message).sorted())
    // What theirs says anew stands in the result or in a conflict.
    let text = String(decoding: merged.document.file.bytes, as: UTF8.self)
    let now = try facts(merged.document)
    for fact in try facts(right).subtracting(facts(base)) where !now.contains(fact) {
      let name = String(fact.prefix { $0 != " " })
      let isNote = fact.contains(" note ") && now.contains { $0.hasPrefix("\(name) note") }
      #expect(text.contains("item: \(name)") || isNote, "\(fact), seed \(draw.seed)")
    }
  }

  /// The lines of a meaning, one a population.
  private func facts(_ document: WorksheetDocument) throws -> Set<String> {
    let populations = try #require(document.worksheet).populations.map(\.id.rawValue)
    let lines = try meaning(document).split(separator: "\n").flatMap { line -> [String] in
      guard line.contains("."), let colon = line.firstRange(of: ": ") else { return [String(line)] }
      let head = line[..<colon.lowerBound]
      let reach = head.firstRange(of: " for ")
      let names = reach.map { head[$0.upperBound...].split(separator: ", ").map(String.init) }
      let key = head[..<(reach?.lowerBound ?? head.endIndex)]
      return (names ?? populations).map { "\(key) \($0)\(line[colon.lowerBound...])" }
    }
    return Set(lines)
  }
}
