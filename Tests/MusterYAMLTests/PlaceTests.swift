import MusterDiagnostics
import MusterYAML
import Testing

/// Where nodes stand: `§` marks the start of each node in reading order, `¶` an end.
@Suite struct PlaceTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let marked: MarkedText
    var testDescription: String { name }

    init(_ name: String, _ marked: String) {
      self.name = name
      self.marked = MarkedText(marked)
    }
  }

  static let starts = [
    Case("one word", "§word\n"), Case("leading space", "  §word\n"),
    Case("behind comments", "# one\n\n# two\n§word # three\n"),
    Case("behind a document mark", "--- §word\n"),
    Case("keys and values", "§§a: §1\n§b: §2\n"),
    Case("values below their keys", "§§a:\n  §§b:\n    §c\n"),
    Case("block list", "§- §a\n- §b\n- §§c: §d\n  §e: §f\n"),
    Case("list in a mapping, not indented", "§§a:\n§- §b\n- §c\n"),
    Case("brackets and braces", "§[§a, §[§b], §{§c: §d}, §'e']\n"),
    Case("brackets over lines", "§[\n  §a,\n  §{§b:\n    §c},\n]\n"),
    Case("quotes are part of the place", "§{§\"a b\": §'c d'}\n"),
    Case("block scalars start at their sign", "§§a: §|\n  x\n  y\n§b: §>-\n  z\n"),
    Case("text over lines", "§§a: §one\n  two\n§b: §\"one\n  two\"\n§c: §d\n"),
    Case("missing values stand behind their colon", "§§a:§\n§b: §{}\n§c:§\n"),
    Case("columns count scalars", "§§äöü😀: §[§é, §日本, §x]\n"),
    Case("tabs between words take one column", "§§a:\t§b\t# c\n§d: §e\n"),
    Case("NEL ends a line", "§§a: §1\u{85}§b: §2\n"),
    Case("separator ends a line", "§§a: §1\u{2028}§b: §2\n"),
    Case("an anchor belongs to its value", "§§a: §&x b\n§c: §&y {§d: §e}\n"),
  ]

  @Test(arguments: starts)
  func start(_ example: Case) {
    let starts = Reading(example.marked.text).nodes.map(\.place.start)
    #expect(starts == example.marked.places)
  }

  static let ends = [
    Case("one word", "word¶   # more\n"), Case("quotes", "\"a b\"¶\n"),
    Case("text over lines", "one\n  two¶\n# more\n"),
    Case("quotes over lines", "'one\n\n  two'¶\n"), Case("empty brackets", "[]¶\n"),
  ]

  @Test(arguments: ends)
  func end(_ example: Case) {
    #expect(Reading(example.marked.text).root.map { [$0.place.end] } == example.marked.notes)
  }

  static let collections = [
    Case("a mapping", "a: b\nc: d¶\n\n\n# more\n"),
    Case("a list", "- a\n- b¶\n\n# more\n"),
    Case("nested", "a:\n  - b\n  - c:\n      d¶\n\n\n"),
    Case("an empty list at the end", "a:\n  b: []¶\n\n"),
  ]

  @Test(arguments: collections)
  func `a collection ends with its last descendant, not at the next key`(_ example: Case) {
    #expect(Reading(example.marked.text).root.map { [$0.place.end] } == example.marked.notes)
  }

  @Test func `an inner collection ends before the key that follows`() throws {
    let marked = MarkedText("a:\n  b: 1\n  c: 2¶\n\n# note\nd: 3\n")
    let inner = try #require(Reading(marked.text).root?["a"])
    #expect([inner.place.end] == marked.notes)
  }

  @Test func `an alias stands where its value stands`() throws {
    let marked = MarkedText("a: §&x {b: 1}\nc: *x\n")
    let value = try #require(Reading(marked.text).root?["c"])
    #expect([value.place.start] == marked.places)
  }
}
