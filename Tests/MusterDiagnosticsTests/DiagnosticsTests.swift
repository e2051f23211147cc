import MusterDiagnostics
import MusterTestSupport
import Testing

@Suite struct DiagnosticsTests {
  private func diagnostic(
    _ path: String?, _ line: Int = 1, _ column: Int = 1, _ code: DiagnosticCode = .yamlTag,
    _ message: String = "m"
  ) -> Diagnostic {
    let start = SourcePosition(line: line, column: column)
    return Diagnostic(
      code, message,
      at: path.map {
        SourcePlace(file: SourceFile(path: $0, bytes: []), start: start, end: start)
      })
  }

  @Test func `of one file 200 findings are kept and the others counted`() {
    var list = Diagnostics()
    for line in 1...205 { list.add(diagnostic("a.yaml", line)) }
    for line in 1...3 { list.add(diagnostic("b.yaml", line)) }
    list.add(diagnostic(nil))
    #expect(list.all.count == 204)
    #expect(list.dropped == 5)
    #expect(list.all.filter { $0.place?.file.path == "a.yaml" }.last?.place?.start.line == 200)
  }

  @Test func `the cap holds over lists that are put together`() {
    var first = Diagnostics()
    var second = Diagnostics()
    for line in 1...150 { first.add(diagnostic("a.yaml", line)) }
    for line in 1...210 { second.add(diagnostic("a.yaml", line)) }
    first.add(second)
    #expect(first.all.count == 200)
    #expect(first.dropped == 160)
  }

  @Test func `findings without a place are capped as one file`() {
    var list = Diagnostics()
    for _ in 1...201 { list.add(diagnostic(nil)) }
    #expect(list.all.count == Diagnostics.mostPerFile)
    #expect(list.dropped == 1)
  }

  @Test func `a list falls into one a file, with what was dropped of each`() {
    var list = Diagnostics()
    for line in 1...205 { list.add(diagnostic("b.yaml", line)) }
    list.add(diagnostic(nil))
    list.add(diagnostic("a.yaml", 2))
    list.add(diagnostic("a.yaml", 1))
    var more = Diagnostics()
    for line in 1...203 { more.add(diagnostic("b.yaml", line)) }
    list.add(more)
    let parts = list.byFile
    #expect(parts.map(\.path) == ["", "a.yaml", "b.yaml"])
    #expect(parts.map(\.findings.all.count) == [1, 2, 200])
    #expect(parts.map(\.findings.dropped) == [0, 0, 208])
    #expect(list.dropped == 208)
    #expect(parts[1].findings.sorted.compactMap { $0.place?.start.line } == [1, 2])
    #expect(Diagnostics().byFile.isEmpty)
  }

  @Test func `reading order is file, line, column, code, message`() {
    let expected = [
      diagnostic(nil), diagnostic("a.yaml", 1, 9), diagnostic("a.yaml", 2, 1),
      diagnostic("a.yaml", 2, 3, .formatBadDate), diagnostic("a.yaml", 2, 3, .yamlTag, "a"),
      diagnostic("a.yaml", 2, 3, .yamlTag, "b"), diagnostic("a.yaml", 10, 1),
      diagnostic("b.yaml", 1, 1),
    ]
    let seed: UInt64 = 7
    var random = SeededGenerator(seed: seed)
    for round in 0..<50 {
      var list = Diagnostics()
      for diagnostic in expected.shuffled(using: &random) { list.add(diagnostic) }
      #expect(list.sorted == expected, "seed \(seed), round \(round)")
    }
  }

  @Test func `only errors are errors`() {
    var list = Diagnostics()
    #expect(!list.hasErrors)
    list.add(diagnostic(nil, 1, 1, .worksheetOtherCatalog))
    list.add(diagnostic(nil, 1, 1, .worksheetRenamed))
    #expect(!list.hasErrors)
    list.add(diagnostic(nil, 1, 1, .yamlTag))
    #expect(list.hasErrors)
  }

  @Test func `an error weighs most, a note least`() {
    #expect(Severity.allCases.shuffled().sorted() == [.note, .warning, .error])
    #expect(!(Severity.error < .error))
  }

  @Test(arguments: DiagnosticCode.allCases)
  func `a code is an area and a rule in small letters`(_ code: DiagnosticCode) {
    let parts = code.rawValue.split(separator: ".", omittingEmptySubsequences: false)
    #expect(parts.count == 2)
    let allowed = Set("abcdefghijklmnopqrstuvwxyz-")
    #expect(parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(allowed.contains) })
  }

  @Test func `a finding as JSON has its place, or null`() {
    #expect(
      diagnostic("a\"b", 3, 4).json == [
        "code": "yaml.tag", "severity": "error", "message": "m", "file": "a\"b", "line": 3,
        "column": 4, "help": .null,
      ])
    #expect(
      Diagnostic(.worksheetRenamed, "m", at: nil, help: "h").json == [
        "code": "worksheet.renamed", "severity": "warning", "message": "m", "file": .null,
        "line": .null, "column": .null, "help": "h",
      ])
  }
}
