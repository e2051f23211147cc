import MusterDiagnostics
import Testing

@Suite struct DiagnosticTextTests {
  private func place(
    _ text: String, line: Int = 1, _ column: Int, to end: Int, endLine: Int? = nil,
    path: String = "w.yaml"
  ) -> SourcePlace {
    SourcePlace(
      file: SourceFile(path: path, bytes: Array(text.utf8)),
      start: SourcePosition(line: line, column: column),
      end: SourcePosition(line: endLine ?? line, column: end))
  }

  private func text(_ place: SourcePlace?) -> String {
    Diagnostic(.formatUnknownKey, "key 'titel' is unknown here", at: place).text
  }

  private let head = "error: key 'titel' is unknown here [format.unknown-key]\n"

  @Test func `place, rule, line, caret, notes and help`() {
    let file = SourceFile(path: "w.yaml", bytes: Array("a: 1\nb: 2\n  titel: x\n".utf8))
    let diagnostic = Diagnostic(
      .yamlDuplicateKey, "key 'titel' stands twice in one mapping",
      at: SourcePlace(
        file: file, start: SourcePosition(line: 3, column: 3),
        end: SourcePosition(line: 3, column: 8)),
      notes: [
        .init(
          "it stands here first",
          at: SourcePlace(
            file: file, start: SourcePosition(line: 1, column: 1),
            end: SourcePosition(line: 1, column: 2)))
      ], help: "did you mean 'title'?")
    #expect(
      diagnostic.text == """
        w.yaml:3:3: error: key 'titel' stands twice in one mapping [yaml.duplicate-key]
            3 |   titel: x
              |   ^^^^^
        w.yaml:1:1: note: it stands here first
            1 | a: 1
              | ^
           help: did you mean 'title'?

        """)
  }

  @Test func `without a place there is one line`() {
    #expect(text(nil) == head)
  }

  @Test func `a warning is called a warning`() {
    let text = Diagnostic(.worksheetRenamed, "old", at: nil).text
    #expect(text == "warning: old [worksheet.renamed]\n")
  }

  @Test func `a line that the file does not have is not quoted`() {
    #expect(text(place("a: 1", line: 7, 1, to: 2)) == "w.yaml:7:1: " + head)
  }

  @Test func `a place without width has one caret`() {
    #expect(text(place("a: 1", 4, to: 4)).hasSuffix("    1 | a: 1\n      |    ^\n"))
  }

  @Test func `a place past the end of its line has its caret there`() {
    #expect(text(place("a: 1", 40, to: 44)).hasSuffix("    1 | a: 1\n      |     ^\n"))
  }

  @Test func `a place over several lines is underlined to the end of the first`() {
    let text = text(place("a: [b,\n c]", 4, to: 3, endLine: 2))
    #expect(text.hasSuffix("    1 | a: [b,\n      |    ^^^\n"))
  }

  @Test func `tabs and control characters take one column each`() {
    let text = text(place("\ta\u{1B}\u{202E}: titel", 7, to: 12))
    #expect(text.hasSuffix("    1 |  a··: titel\n      |       ^^^^^\n"))
  }

  @Test func `columns count scalars, not bytes`() {
    #expect(text(place("größe: x", 8, to: 9)).hasSuffix("    1 | größe: x\n      |        ^\n"))
  }

  @Test func `numbers of many digits keep the margin`() {
    let many = String(repeating: "\n", count: 123_455) + "x"
    #expect(text(place(many, line: 123_456, 1, to: 2)).hasSuffix("123456 | x\n      | ^\n"))
  }

  @Test func `of a long line 70 scalars are quoted`() {
    let line = String(repeating: "0123456789", count: 20)
    let text = text(place(line, 11, to: 21))
    #expect(
      text.hasSuffix(
        "    1 | \(line.prefix(70))\n      | \(String(repeating: " ", count: 10))^^^^^^^^^^\n"))
  }

  @Test func `far to the right the line is quoted from 20 scalars before the place`() {
    let line = String(repeating: "0123456789", count: 20)
    let text = text(place(line, 101, to: 105))
    #expect(
      text.hasSuffix(
        "    1 | …\(line.dropFirst(80).prefix(70))\n"
          + "      | \(String(repeating: " ", count: 21))^^^^\n"))
  }

  @Test func `carets end with the quoted part`() {
    let line = String(repeating: "x", count: 500)
    let text = text(place(line, 1, to: 501))
    #expect(text.hasSuffix("\n      | \(String(repeating: "^", count: 70))\n"))
  }

  @Test func `nothing in it can steer a terminal`() {
    let evil = "\u{1B}[2J\u{202E}"
    let place = place("\(evil): 1", 1, to: 2, path: "\(evil).yaml")
    let diagnostic = Diagnostic(
      .formatUnknownKey, "key '\(evil)'", at: place, notes: [.init(evil, at: place)], help: evil)
    let controls = diagnostic.text.unicodeScalars.filter { $0 == "\u{1B}" || $0 == "\u{202E}" }
    #expect(controls.isEmpty)
    #expect(diagnostic.text.split(separator: "\n").count == 7)
  }
}
