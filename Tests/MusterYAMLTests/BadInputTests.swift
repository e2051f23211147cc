import MusterDiagnostics
import MusterYAML
import Testing

/// Everything that is refused: `§` marks where, `¶` marks the further places.
@Suite struct BadInputTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let codes: [DiagnosticCode]
    let marked: MarkedText
    let help: String?
    let limits: YAMLLimits
    var testDescription: String { name }

    init(
      _ name: String, _ code: DiagnosticCode, _ marked: String, help: String? = nil,
      limits: YAMLLimits = .standard
    ) {
      self.name = name
      self.marked = MarkedText(marked)
      codes = self.marked.places.map { _ in code }
      self.help = help
      self.limits = limits
    }
  }

  static func limits(_ change: (inout YAMLLimits) -> Void) -> YAMLLimits {
    var limits = YAMLLimits()
    change(&limits)
    return limits
  }

  static func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  /// Nine lists of nine; the third `*f` in `g` is the one beyond two million values.
  static let bomb = """
    a: &a [x, x, x, x, x, x, x, x, x]
    b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
    c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
    d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
    e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]
    f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e]
    g: &g [*f, *f, §*f, *f, *f, *f, *f, *f, *f]
    h: &h [*g, *g, *g, *g, *g, *g, *g, *g, *g]
    i: &i [*h, *h, *h, *h, *h, *h, *h, *h, *h]

    """

  static let wide = (1...20).map { "key-\($0): \($0)\n" }.joined()

  static let documents = [
    Case("empty file", .yamlEmpty, "§"),
    Case("only line breaks", .yamlEmpty, "§\n\n\n"),
    Case("only comments", .yamlEmpty, "§# one\n# two\n"),
    Case("only a byte order mark", .yamlEmpty, "§\u{FEFF}"),
    Case("two documents", .yamlSeveralDocuments, "a: 1\n§---\nb: 2\n"),
    Case("two documents, the first explicit", .yamlSeveralDocuments, "---\na: 1\n§---\nb: 2\n"),
    Case("a second document after an end mark", .yamlSeveralDocuments, "a: 1\n...\n§--- b\n"),
    Case("two empty documents", .yamlSeveralDocuments, "---\n§---\n"),
  ]

  static let syntax = [
    Case(
      "tab indentation", .yamlSyntax, "a:\n§\tb: 1\n",
      help: "indent with spaces; YAML allows no tabs there"),
    Case("a reserved sign", .yamlSyntax, "a: §@b\n"),
    Case("a value where none fits", .yamlSyntax, "a: b§: c\n"),
    Case("unclosed double quote", .yamlSyntax, "a: ¶\"x\nb: 2\n§"),
    Case("unclosed single quote", .yamlSyntax, "a: ¶'x\n§"),
    Case("unclosed list", .yamlSyntax, "a: ¶[1, 2\nb§: 3\n"),
    Case("unclosed mapping", .yamlSyntax, "¶{a: 1\n§"),
    Case("indentation that goes back half way", .yamlSyntax, "¶a:\n    b: 1\n  §c: 2\n"),
    Case("unknown escape", .yamlSyntax, "a: ¶\"§\\q\"\n"),
    Case("syntax of Windows: lines are counted right", .yamlSyntax, "a: 1\r\nb: 2\r\nc: §@d\r\n"),
  ]

  static let references = [
    Case("anchor cycle in a list", .yamlAnchorCycle, "a: &a [1, §*a]\n"),
    Case("anchor cycle in a mapping", .yamlAnchorCycle, "&root\na:\n  b: §*root\n"),
    Case("anchor cycle as a key", .yamlAnchorCycle, "&a {§*a : 1}\n"),
    Case(
      "unknown alias with a likely word", .yamlUnknownAlias, "a: &office 1\nb: §*ofice\n",
      help: "did you mean 'office'?"),
    Case("unknown alias without one", .yamlUnknownAlias, "a: &office 1\nb: §*home\n"),
    Case("alias before its anchor", .yamlUnknownAlias, "a: §*x\nb: &x 1\n"),
  ]

  static let keys = [
    Case(
      "duplicate key", .yamlDuplicateKey, "¶a: 1\nb: 2\n§a: 3\n", help: "remove one of the two"),
    Case("duplicate key, quoted", .yamlDuplicateKey, "¶a: 1\n§\"a\": 2\n"),
    Case("duplicate key in braces", .yamlDuplicateKey, "x: {¶a: 1, §a: 2}\n"),
    Case("duplicate key through an alias", .yamlDuplicateKey, "¶&k a: 1\n§*k : 2\n"),
    Case("duplicate key, both empty", .yamlDuplicateKey, "?¶\n: 1\n?§\n: 2\n"),
    Case(
      "duplicate keys in several mappings", .yamlDuplicateKey,
      "one:\n  ¶a: 1\n  §a: 2\n  in:\n    ¶b: 1\n    c: 1\n    §b: 2\n¶two: 1\n§two: 2\n"),
    Case("a key three times", .yamlDuplicateKey, "¶a: 1\n§a: 2\n§a: 3\n"),
    Case("duplicate key of thirteen", .yamlDuplicateKey, "¶a: 0\n" + wide + "§a: 1\n"),
    Case("duplicate keys of thirteen", .yamlDuplicateKey, "¶a: 0\n" + wide + "§a: 1\n§a: 2\n"),
    Case("a key that is a list", .yamlKeyNotText, "a: 1\n? §[b, c]\n: d\n"),
    Case("a key that is a mapping", .yamlKeyNotText, "? §{b: c}\n: d\n"),
    Case("a key that is an alias of a list", .yamlKeyNotText, "a: &l [1]\n§*l : 2\n"),
    Case("a list as a key among many", .yamlKeyNotText, wide + "? §[b]\n: d\n"),
    Case("tag on a value", .yamlTag, "a: §!!str 1\n", help: "write the value without the tag"),
    Case("tags everywhere", .yamlTag, "§!<x> {§!y a: §! b, c: §!!seq [d]}\n"),
    Case("tag behind an anchor", .yamlTag, "a: §&x !!int 1\n"),
  ]

  static let limited = [
    Case("depth 100,000 in brackets", .yamlTooDeep, times(64, "[") + "§" + times(99_936, "[")),
    Case("depth 100,000 in braces", .yamlTooDeep, times(64, "{a: ") + "§" + times(99_936, "{a: ")),
    Case("depth 100,000 in block style", .yamlTooDeep, times(64, "- ") + "§" + times(99_936, "- ")),
    Case(
      "one level too many by indentation", .yamlTooDeep,
      (0..<64).map { times($0, " ") + "a:\n" }.joined() + times(64, " ") + "§a: 1\n"),
    Case("nine levels of nine aliases", .yamlTooManyNodes, bomb),
    Case(
      "too many nodes", .yamlTooManyNodes, "[a, b, §c, d]\n", limits: limits { $0.nodes = 3 }),
    Case(
      "too many nodes by an alias", .yamlTooManyNodes, "[&a [b, c], §*a]\n",
      limits: limits { $0.nodes = 6 }),
    Case("too large", .yamlTooLarge, "§a: 123456\n", limits: limits { $0.bytes = 9 }),
  ]

  @Test(arguments: documents + syntax + references + keys + limited)
  func refused(_ example: Case) {
    let reading = Reading(example.marked.text, limits: example.limits)
    let found = reading.diagnostics.sorted
    #expect(reading.root == nil)
    #expect(found.map(\.code) == example.codes)
    #expect(found.map { $0.place?.start } == example.marked.places)
    if let help = example.help { #expect(found.map(\.help) == [help]) }
  }

  @Test(arguments: syntax + keys.filter { $0.codes.first == .yamlDuplicateKey })
  func `the further places are shown`(_ example: Case) {
    let notes = Reading(example.marked.text).diagnostics.all.flatMap(\.notes)
    let places = Set(notes.map(\.place.start))
    #expect(places == Set(example.marked.notes))
    if example.codes.first == .yamlDuplicateKey { #expect(notes.count == example.codes.count) }
  }

  @Test func `marks of a merge are the cause, not what YAML makes of them`() {
    let marked = MarkedText("a:\n§<<<<<<< HEAD\n  b: 1\n§=======\n  b: 2\n§>>>>>>> theirs\n")
    let found = Reading(marked.text).diagnostics.sorted
    #expect(found.map(\.code) == Array(repeating: .yamlConflictMarkers, count: 3))
    #expect(found.map { $0.place?.start } == marked.places)
    // One of the marks alone may be somebody's text.
    #expect(Reading("a: 1\n=======\nb: 2\n").diagnostics.all.map(\.code) == [.yamlSyntax])
    #expect(Reading("a: |\n  <<<<<<< x\n  =======\n  >>>>>>> y\n").diagnostics.all.isEmpty)
  }

  @Test func `what just fits is read`() {
    #expect(Reading(Self.times(64, "[") + Self.times(64, "]")).root != nil)
    #expect(Reading("[a, b, c, d]", limits: Self.limits { $0.nodes = 5 }).root != nil)
    #expect(Reading("[&a [b, c], *a]", limits: Self.limits { $0.nodes = 7 }).root != nil)
    #expect(Reading("a: 123456", limits: Self.limits { $0.bytes = 9 }).root != nil)
    #expect(Reading(Self.wide).root?.entries.count == 20)
  }
}
