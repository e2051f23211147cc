import MusterYAML
import Testing

@Suite struct ScalarTests {
  struct Case: CustomTestStringConvertible {
    let yaml: String
    let text: String
    let isPlain: Bool
    var testDescription: String { yaml }

    init(_ yaml: String, _ text: String, plain: Bool) {
      self.yaml = yaml
      self.text = text
      isPlain = plain
    }
  }

  static let asWritten = [
    "no", "yes", "true", "NULL", "~", "1.10", "0123", "0x1F", "1_000", "1e3", "-0", ".5", "+12",
    "2026-10-02", "2026-10-02T10:00:00Z", "12:30:45", ".inf", "18.10", "<<", "=", "a b  c",
    "http://a.b/c#d", "a:b", "it's", "größe", "日本 😀", "-1", "a-", "\u{A0}",
  ]

  @Test(arguments: asWritten)
  func `plain text stays as written`(_ text: String) throws {
    let value = try #require(Reading("key: \(text)  # note\n").root?["key"])
    #expect(value.text == text)
    #expect(value.isPlain)
    #expect(!value.isEmpty)
    #expect(Array(value.text.utf8) == Array(text.utf8))
  }

  static let cases = [
    Case("'no'", "no", plain: false), Case("\"no\"", "no", plain: false),
    Case("''", "", plain: false), Case("\"\"", "", plain: false),
    Case("'it''s'", "it's", plain: false), Case("'a\\n'", "a\\n", plain: false),
    Case("\"a\\tb\\n\\\"\\\\\"", "a\tb\n\"\\", plain: false),
    Case("\"\\x41\\u00e4\\U0001F600\"", "Aä😀", plain: false),
    Case("\"nul \\0\"", "nul \u{0}", plain: false),
    Case("\"a\\\n  b\"", "ab", plain: false), Case("\"a\n\n  b\"", "a\nb", plain: false),
    Case("a\n  b\n\n  c", "a b\nc", plain: true), Case("|\n  a\n   b\n", "a\n b\n", plain: false),
    Case("|-\n  a\n", "a", plain: false), Case("|+\n  a\n", "a\n\n", plain: false),
    Case(">\n  a\n  b\n\n  c\n", "a b\nc\n", plain: false),
    Case(">-\n  a\n  b\n", "a b", plain: false), Case("|2\n   a\n", " a\n", plain: false),
    Case("|\n  # no comment\n", "# no comment\n", plain: false),
  ]

  @Test(arguments: cases)
  func value(_ example: Case) throws {
    let value = try #require(Reading("key: \(example.yaml)\n").root?["key"])
    #expect(Array(value.text.unicodeScalars) == Array(example.text.unicodeScalars))
    #expect(value.isPlain == example.isPlain)
    #expect(!value.isEmpty)
    #expect(value.kind == .scalar)
  }

  @Test func `only a value without quotes and text is empty`() throws {
    let root = try #require(Reading("a:\nb: # note\nc: ''\nd: ~\ne: {}\nf: |\n").root)
    let isEmpty = root.entries.map(\.value.isEmpty)
    #expect(isEmpty == [true, true, false, false, false, false])
  }

  @Test func `a collection has no text, and a text no items`() throws {
    let root = try #require(Reading("a: [1]\nb: text\n").root)
    let (list, text) = (try #require(root["a"]), try #require(root["b"]))
    #expect(root.text.isEmpty && list.text.isEmpty)
    #expect(root.items.isEmpty && text.items.isEmpty)
    #expect(list.entries.isEmpty && text.entries.isEmpty)
    #expect(!root.isPlain && !list.isPlain)
  }

  struct Shape: CustomTestStringConvertible {
    let name: String
    let yaml: String
    let flat: String
    var testDescription: String { name }
  }

  static let shapes = [
    Shape(name: "a word", yaml: "word", flat: "word"),
    Shape(name: "an explicit document", yaml: "%YAML 1.1\n---\na: 1\n...\n", flat: "{a: 1}"),
    Shape(name: "a document mark alone is an empty value", yaml: "---\n", flat: ""),
    Shape(name: "lists in lists", yaml: "- - a\n  - b\n- []\n", flat: "[[a, b], []]"),
    Shape(name: "mappings in lists", yaml: "- a: 1\n  b: 2\n- {}\n", flat: "[{a: 1, b: 2}, {}]"),
    Shape(name: "order is kept", yaml: "b: 1\na: 2\n'1': 3\n", flat: "{b: 1, a: 2, '1': 3}"),
    Shape(name: "keys that differ in case", yaml: "a: 1\nA: 2\n", flat: "{a: 1, A: 2}"),
    Shape(
      name: "keys that differ in form", yaml: "é: 1\ne\u{301}: 2\n", flat: "{é: 1, e\u{301}: 2}"),
    Shape(
      name: "a merge key is a key", yaml: "a: &x {b: 1}\n<<: *x\n",
      flat: "{a: {b: 1}, <<: {b: 1}}"),
    Shape(name: "alias of a text", yaml: "a: &x one\nb: *x\n", flat: "{a: one, b: one}"),
    Shape(name: "alias keeps quotes", yaml: "[&x 'one', *x]", flat: "['one', 'one']"),
    Shape(
      name: "alias of a list", yaml: "a: &x [1, 2]\nb: [*x, *x]\n",
      flat: "{a: [1, 2], b: [[1, 2], [1, 2]]}"),
    Shape(name: "alias in an alias", yaml: "[&x [a], &y [*x], *y]", flat: "[[a], [[a]], [[a]]]"),
    Shape(name: "alias as a key", yaml: "a: &x k\n*x : 1\n", flat: "{a: k, k: 1}"),
    Shape(name: "an anchor on a key", yaml: "&x a: 1\nb: *x\n", flat: "{a: 1, b: a}"),
    Shape(name: "the later anchor counts", yaml: "[&x 1, *x, &x 2, *x]", flat: "[1, 1, 2, 2]"),
    Shape(name: "an inner anchor is later", yaml: "[&x [&x 1, *x], *x]", flat: "[[1, 1], 1]"),
    Shape(name: "an anchor on an empty value", yaml: "a: &x\nb: *x\n", flat: "{a: , b: }"),
  ]

  @Test(arguments: shapes)
  func shape(_ example: Shape) {
    #expect(Reading(example.yaml).root?.flat == example.flat)
  }
}
