import MusterDiagnostics
import MusterTestSupport
import MusterYAML
import Testing

/// Entries that one file takes from another, and items that a list gains.
@Suite struct TakeTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let before: String
    let other: String
    let path: [String]
    var question: String?
    var neighbour: String?
    /// `nil` where it is refused.
    let after: String?
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "an entry in its place, with its comments", before: "s:\n  a: 1  # old\n  b: 2\n",
      other: "s:\n  a:  # new\n    # why\n    x: 1\n", path: ["s", "a"],
      after: "s:\n  a:  # new\n    # why\n    x: 1\n  b: 2\n"),
    Case(
      name: "deeper than in the other file", before: "s:\n    a: 1\n    b: 2\n",
      other: "s:\n  b:\n    - x\n\n    - |\n      y\n  c: 3\n", path: ["s", "b"],
      after: "s:\n    a: 1\n    b:\n      - x\n\n      - |\n        y\n"),
    Case(
      name: "less deep than in the other file", before: "s:\n  a: 1\n",
      other: "s:\n      b:\n        x: 1\n   # far left\n        y: 2\n", path: ["s", "b"],
      after: "s:\n  a: 1\n  b:\n    x: 1\n  # far left\n    y: 2\n"),
    Case(
      name: "a new one after its neighbour", before: "s:\n  a:\n    x: 1\n  b: 2\n",
      other: "s:\n  c: 3\n", path: ["s", "c"], neighbour: "a",
      after: "s:\n  a:\n    x: 1\n  c: 3\n  b: 2\n"),
    Case(
      name: "a new one under its question", before: "s:\n  # c: 1 | 2\n  # d: 1 | 2\n  a: 1\n",
      other: "s:\n  # c: 1 | 2\n  c: 2\n", path: ["s", "c"], question: "c:",
      neighbour: "a", after: "s:\n  # c: 1 | 2\n  c: 2\n  # d: 1 | 2\n  a: 1\n"),
    Case(
      name: "the comments above a new one come along", before: "s:\n  a: 1\n",
      other: "s:\n  # far\n\n  # one\n  # two\n  b: 2\n", path: ["s", "b"],
      after: "s:\n  a: 1\n  # one\n  # two\n  b: 2\n"),
    Case(
      name: "comments that stand here already stay there",
      before: "s:\n  # one\n  a: 1\n", other: "s:\n  # one\n  # two\n  b: 2\n", path: ["s", "b"],
      after: "s:\n  # one\n  a: 1\n  b: 2\n"),
    Case(
      name: "with the section that is missing", before: "a: 1", other: "s:\n    # c\n    b: 2\n",
      path: ["s", "b"], after: "a: 1\n\ns:\n  # c\n  b: 2"),
    Case(
      name: "a key on top", before: "a: 1\r\nz: 2\r\n", other: "b: 'x'  # c\n", path: ["b"],
      neighbour: "a", after: "a: 1\r\nb: 'x'  # c\r\nz: 2\r\n"),
    Case(
      name: "an entry in braces shares its line", before: "s:\n  a: 1\n", other: "s: {b: 2}\n",
      path: ["s", "b"], after: nil),
    Case(
      name: "into braces", before: "s: {a: 1}\n", other: "s:\n  b: 2\n", path: ["s", "b"],
      after: nil),
    Case(
      name: "an alias has no meaning here", before: "s:\n  a: 1\n",
      other: "x: &y 1\ns:\n  b: *y\n", path: ["s", "b"], after: nil),
    Case(
      name: "nothing to take", before: "s:\n  a: 1\n", other: "s:\n  b: 2\n", path: ["s", "c"],
      after: nil),
  ]

  private func root(_ text: String) throws -> YAMLNode {
    var diagnostics = Diagnostics()
    let file = SourceFile(path: "t.yaml", bytes: Array(text.utf8))
    return try #require(YAMLReader.read(file, into: &diagnostics), "\(diagnostics.sorted)")
  }

  private func text(_ node: YAMLNode) -> String {
    String(decoding: node.place.file.bytes, as: UTF8.self)
  }

  @Test(arguments: cases)
  func `an entry comes line by line`(_ test: Case) throws {
    let (before, other) = (try root(test.before), try root(test.other))
    do {
      let edited = try YAMLEdit(before).taking(
        test.path, from: other, under: test.question, after: test.neighbour)
      #expect(text(edited) == test.after)
    } catch {
      #expect(test.after == nil, "\(error.reason)")
    }
  }

  struct Item: CustomTestStringConvertible, Sendable {
    let name: String
    let before: String
    let content: YAMLContent
    var position: Int?
    let after: String
    var testDescription: String { name }
  }

  static let items: [Item] = [
    Item(
      name: "at the end of lines", before: "s:\n  - a\n  - b  # c\nt: 1\n", content: .word("x"),
      after: "s:\n  - a\n  - b  # c\n  - x\nt: 1\n"),
    Item(
      name: "between lines", before: "s:\n- k: a\n  l: b\n\n- b\n", content: .word("x"),
      position: 1, after: "s:\n- k: a\n  l: b\n\n- x\n- b\n"),
    Item(
      name: "before all", before: "s:\n  # c\n  - a\n", content: .word("x"), position: 0,
      after: "s:\n  # c\n  - x\n  - a\n"),
    Item(
      name: "in brackets", before: "s: [a, b]\n", content: .list([]), position: 1,
      after: "s: [a, [], b]\n"),
    Item(
      name: "a mapping begins on the line of its hyphen", before: "s:\n  - a\n",
      content: .block([
        ("k", .word("v")), ("l", .lines([.word("x"), .block([("m", .word("n"))])])),
      ]),
      after: "s:\n  - a\n  - k: v\n    l:\n      - x\n      - m: n\n"),
  ]

  @Test(arguments: items)
  func `a list gains an item where it is wanted`(_ test: Item) throws {
    let edited = try YAMLEdit(root(test.before)).adding(
      test.content, to: ["s"], at: test.position)
    #expect(text(edited) == test.after)
  }

  @Test func `a value of another file keeps its shape and the quotes that it needs`() throws {
    let other = try root(
      "a: {k: 'no', l: \"plain\", m: 2026-10-01}\nb:\n  - x: [1]\n    y: |\n      two\n      lines\nc: []\n"
    )
    var edited = try root("z: 1\n")
    for (key, value) in other.entries {
      edited = try YAMLEdit(edited).setting(YAMLContent(value), at: [key.text])
    }
    let wanted =
      "z: 1\na: {k: \"no\", l: plain, m: 2026-10-01}\n\nb:\n  - x: [1]\n    y: \"two\\nlines\\n\"\nc: []\n"
    #expect(text(edited) == wanted)
    #expect(
      YAMLContent(other).line.hasPrefix("{a: {k: \"no\", l: plain, m: 2026-10-01}, b: [{x: [1],"))
  }

  @Test func `the lines of an entry are those that it shares with no other`() throws {
    let edit = try YAMLEdit(root("s:\r\n  a: 1  # c\r\n  b:\r\n    x: 2\r\n\r\n  c: {d: 3}\r\n"))
    #expect(edit.lines(of: ["s", "a"]) == ["  a: 1  # c"])
    #expect(edit.lines(of: ["s", "b"]) == ["  b:", "    x: 2"])
    #expect(edit.lines(of: ["s", "c", "d"]) == nil)
    #expect(edit.lines(of: ["s", "e"]) == nil)
  }

  @Test func `a key of an item may go first`() throws {
    let before = try root("s:\n  - k: 1\n    l: 2\n")
    let edited = try YAMLEdit(before).setting(
      .word("x"), for: "j", item: 0, of: ["s"], isFirst: true)
    #expect(text(edited) == "s:\n  - j: x\n    k: 1\n    l: 2\n")
  }
}
