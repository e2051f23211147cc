import MusterDiagnostics
import Testing

@Suite struct SafeTextTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let text: String
    let safe: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "plain text stays", text: "Größe 3 – 日本 👩‍", safe: "Größe 3 – 日本 👩·"),
    Case(name: "empty", text: "", safe: ""),
    Case(name: "escape sequence", text: "a\u{1B}[31mb", safe: "a·[31mb"),
    Case(name: "bell and backspace", text: "a\u{07}\u{08}b", safe: "a··b"),
    Case(name: "carriage return", text: "good\rbad", safe: "good·bad"),
    Case(name: "line break and tab are spaces", text: "a\nb\tc", safe: "a b c"),
    Case(name: "nul and delete", text: "\u{0}a\u{7F}", safe: "·a·"),
    Case(name: "one-byte escape of C1", text: "a\u{9B}31mb", safe: "a·31mb"),
    Case(name: "next line", text: "a\u{85}b", safe: "a·b"),
    Case(name: "line and paragraph separator", text: "a\u{2028}b\u{2029}c", safe: "a·b·c"),
    Case(name: "right-to-left override", text: "a\u{202E}cod.exe", safe: "a·cod.exe"),
    Case(name: "isolates", text: "\u{2066}a\u{2067}b\u{2068}c\u{2069}", safe: "·a·b·c·"),
    Case(name: "marks", text: "\u{200E}a\u{200F}b\u{061C}", safe: "·a·b·"),
    Case(name: "zero width", text: "a\u{200B}b\u{200C}c\u{2060}d\u{FEFF}e", safe: "a·b·c·d·e"),
    Case(name: "tags", text: "a\u{E0041}b", safe: "a·b"),
    Case(name: "no-break space stays", text: "a\u{A0}b", safe: "a\u{A0}b"),
    Case(name: "combining accent stays", text: "e\u{301}", safe: "e\u{301}"),
  ]

  @Test(arguments: cases)
  func safeForTerminal(_ example: Case) {
    let safe = Array(example.text.safeForTerminal.unicodeScalars)
    #expect(safe == Array(example.safe.unicodeScalars))
  }

  @Test(arguments: cases)
  func `safe text is not changed again`(_ example: Case) {
    let once = example.text.safeForTerminal
    #expect(once.safeForTerminal == once)
  }

  @Test func `each scalar becomes one scalar, so that carets stay under their text`() {
    for value in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(String.UnicodeScalarView(["a", scalar, "b"]))
      let count = text.safeForTerminal.unicodeScalars.count
      #expect(count == 3, "U+\(String(value, radix: 16))")
    }
  }
}
