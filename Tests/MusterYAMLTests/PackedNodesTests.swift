import MusterDiagnostics
import MusterYAML
import Testing

/// Documents written for a reader that knows no YAML.
@Suite struct PackedNodesTests {
  private func read(_ text: String) -> YAMLNode? {
    PackedNodes.read(SourceFile(path: "p", bytes: Array(text.utf8)))
  }

  private func plain(_ text: String) throws -> YAMLNode {
    var diagnostics = Diagnostics()
    let file = SourceFile(path: "p", bytes: Array(text.utf8))
    return try #require(YAMLReader.read(file, into: &diagnostics))
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let yaml: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "a scalar", yaml: "a word\n"),
    Case(name: "an empty scalar", yaml: "a:\nb: ''\n"),
    Case(name: "empty collections", yaml: "a: {}\nb: []\nc: [[], {}]\n"),
    Case(name: "quotes and marks", yaml: "a: '{x'\nb: \"[1\"\nc: 'it''s'\nd: a { b\n"),
    Case(
      name: "rows", yaml: "rows:\n- {id: a, list: [x, y]}\n- {id: b, map: {k: [1, {z: Łódź}]}}\n"),
    Case(name: "nested last", yaml: "a:\n  b:\n    c: [1, [2, [3]]]\nd: e\n"),
  ]

  @Test(arguments: cases)
  func `what is packed says what it said`(_ example: Case) throws {
    let node = try plain(example.yaml)
    let packed = PackedNodes.text(YAMLContent(node))
    let found = try #require(read(packed), "\(packed)")
    #expect(YAMLContent(found).line == YAMLContent(node).line, "\(packed)")
    #expect(PackedNodes.text(YAMLContent(found)) == packed)
  }

  @Test func `a list below the root has a line an item`() throws {
    let node = try plain("kind: x\nrows:\n- {id: a}\n- {id: b, on: [1]}\n")
    #expect(
      PackedNodes.text(YAMLContent(node))
        == "{2\tkind\tx\trows\t[2\n{1\tid\ta\n{2\tid\tb\ton\t[1\t1\n")
  }

  @Test(arguments: ["", "{1\ta\t", "[2\tx\n", "x\ty\n", "[1\tx\ty\n", "{2\ta\tb\n"])
  func `what is cut short or goes on is not read`(text: String) {
    #expect(read(text) == nil)
  }
}
