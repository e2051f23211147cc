import MusterDiagnostics
import MusterTestSupport
import MusterYAML
import Testing

/// What an edit makes of a file, and that taking it back gives the same bytes.
@Suite struct EditTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let before: String
    let path: [String]
    let content: YAMLContent
    var question: String?
    let after: String
    /// Where an old value was replaced, taking it out gives something else.
    var isNew = true
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "a scalar in its place, comment kept", before: "a: 1\nb:  two   # why\nc: 3\n",
      path: ["b"], content: .word("must"), after: "a: 1\nb:  must   # why\nc: 3\n", isNew: false),
    Case(
      name: "quotes go only with their value", before: "a: 'one'\nb: \"two\"\n", path: ["b"],
      content: .word("x"), after: "a: 'one'\nb: x\n", isNew: false),
    Case(
      name: "a value where there was none", before: "a:\nb: 1\n", path: ["a"],
      content: .word("x"), after: "a: x\nb: 1\n", isNew: false),
    Case(
      name: "at the end of a block", before: "s:\n  a: 1\n  b: 2  # two\n\nt:\n  c: 3\n",
      path: ["s", "x"], content: .word("must"),
      after: "s:\n  a: 1\n  b: 2  # two\n  x: must\n\nt:\n  c: 3\n"),
    Case(
      name: "after a long entry with comments",
      before: "s:\n    a:\n        need: must  # so\n        # and so\n    # the end\nt: 1\n",
      path: ["s", "x"], content: .word("y"),
      after:
        "s:\n    a:\n        need: must  # so\n    x: y\n        # and so\n    # the end\nt: 1\n"),
    Case(
      name: "without a final line break", before: "s:\n  a: 1", path: ["s", "x"],
      content: .word("y"), after: "s:\n  a: 1\n  x: y"),
    Case(
      name: "with CRLF", before: "s:\r\n  a: 1\r\nt: 2\r\n", path: ["s", "x"],
      content: .word("y"), after: "s:\r\n  a: 1\r\n  x: y\r\nt: 2\r\n"),
    Case(
      name: "with a byte order mark", before: "\u{FEFF}a: 1\nb: 2\n", path: ["a"],
      content: .word("x"), after: "\u{FEFF}a: x\nb: 2\n", isNew: false),
    Case(
      name: "in braces", before: "s: {a: 1, b: [1, 2]} # c\n", path: ["s", "x"],
      content: .text("no"), after: "s: {a: 1, b: [1, 2], x: \"no\"} # c\n"),
    Case(
      name: "in empty braces", before: "s: {}\nt: 1\n", path: ["s", "x"], content: .word("y"),
      after: "s: {x: y}\nt: 1\n"),
    Case(
      name: "in braces over lines", before: "s: {\n  a: 1,\n  b: 2,\n  }\n", path: ["s", "x"],
      content: .word("y"), after: "s: {\n  a: 1,\n  b: 2, x: y,\n  }\n"),
    Case(
      name: "a section that is missing", before: "a: 1\n", path: ["s", "x"], content: .word("y"),
      after: "a: 1\n\ns:\n  x: y\n"),
    Case(
      name: "a section that is missing, blank lines at the end", before: "a: 1\n\n\n# bye\n",
      path: ["s", "x"], content: .word("y"), after: "a: 1\n\ns:\n  x: y\n\n\n# bye\n"),
    Case(
      name: "a section without a value", before: "s:\na: 1\n", path: ["s", "x"],
      content: .word("y"), after: "s: { x: y }\na: 1\n"),
    Case(
      name: "under its question in a section of questions",
      before: "s:\n  # One?\n  # x.one: must | should\n\n  # Two?\n  # x.two: must\nt: 1\n",
      path: ["s", "x.one"], content: .word("must"), question: "x.one:",
      after:
        "s:\n  # One?\n  # x.one: must | should\n  x.one: must\n\n  # Two?\n  # x.two: must\nt: 1\n"
    ),
    Case(
      name: "under its question, others answered",
      before: "s:\n  # x.one: must\n  # x.two: must\n  x.two: could\n  # x.three: a\n",
      path: ["s", "x.three"],
      content: .word("a"), question: "x.three:",
      after:
        "s:\n  # x.one: must\n  # x.two: must\n  x.two: could\n  # x.three: a\n  x.three: a\n"),
    Case(
      name: "under its question, before others",
      before: "s:\n  # x.one: must\n  # x.two: must\n  x.two: could\n", path: ["s", "x.one"],
      content: .word("a"), question: "x.one:",
      after: "s:\n  # x.one: must\n  x.one: a\n  # x.two: must\n  x.two: could\n"),
    Case(
      name: "a question inside another entry is no place",
      before: "s:\n  a:\n    # x: must\n    need: must\n", path: ["s", "x"],
      content: .word("a"), question: "x:",
      after: "s:\n  a:\n    # x: must\n    need: must\n  x: a\n"),
    Case(
      name: "after a text over lines", before: "s:\n  a: |\n    one\n    two\n\nt: 1\n",
      path: ["s", "x"], content: .word("y"),
      after: "s:\n  a: |\n    one\n    two\n  x: y\n\nt: 1\n"),
    Case(
      name: "a text with everything", before: "a: 1\n", path: ["b"],
      content: .text("no: \"#\" \\ ä\n\u{7}"),
      after: "a: 1\nb: \"no: \\\"#\\\" \\\\ ä\\n\\u0007\"\n"),
    Case(
      name: "lines of a mapping", before: "a: 1\nb: 2\n", path: ["a"],
      content: .block([("need", .word("must")), ("list", .list([.word("x"), .word("y")]))]),
      after: "a:\n  need: must\n  list: [x, y]\nb: 2\n", isNew: false),
    Case(
      name: "a mapping over lines by one word", before: "a:  # c\n  need: must\n  x: 1\nb: 2\n",
      path: ["a"], content: .word("could"), after: "a: could  # c\nb: 2\n", isNew: false),
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
  func `an edit touches only what it must`(_ test: Case) throws {
    let edited = try YAMLEdit(root(test.before))
      .setting(test.content, at: test.path, under: test.question)
    #expect(text(edited) == test.after)
    guard test.isNew else { return }
    let back = try YAMLEdit(edited).removing(test.path)
    #expect(text(back) == test.before)
  }
}
