import Foundation
import MusterDiagnostics
import MusterReports
import MusterTestSupport
import Testing

@Suite struct JUnitTests {
  /// An element as python3's parser reads it.
  struct Element: Decodable {
    let tag: String
    let attributes: [String: String]
    let text: String
    let children: [Element]

    func children(_ tag: String) -> [Element] { children.filter { $0.tag == tag } }
  }

  static func parsed(_ files: [CheckedFile]) throws -> Element {
    let folder = try TemporaryFolder()
    let text = FindingsFormat.junit.render(files, version: "0.1.0")
    let script = Repository.root
      .appendingPathComponent("Tests/MusterReportsTests/Tools/read_junit.py").path
    let run = try Tool.run("python3", [script, try folder.write(text, to: "junit.xml")])
    try #require(run.status == 0, "\(run.output)")
    return try JSONDecoder().decode(Element.self, from: Data(run.output.utf8))
  }

  /// What a text looks like in XML: no character that steers, none that XML forbids.
  static func shown(_ text: String) -> String {
    let allowed = text.unicodeScalars.filter { $0.value & 0xFFFE != 0xFFFE }
    return String(String.UnicodeScalarView(allowed)).safeForTerminal
  }

  @Test func `a suite is a file, a case a finding, and the counts are theirs`() throws {
    let files = try FindingsSample.several()
    let root = try Self.parsed(files)
    #expect(root.tag == "testsuites")
    let suites = root.children("testsuite")
    #expect(
      suites.map { $0.attributes["name"] } == [
        FindingsSample.nastyPath, "worksheets/sound.yaml", "worksheets/mixed.yaml",
      ])
    for (suite, file) in zip(suites, files) {
      let cases = suite.children("testcase")
      #expect(cases.count == max(1, file.diagnostics.all.count))
      #expect(suite.attributes["tests"] == "\(cases.count)")
      let failures = cases.flatMap { $0.children("failure") }
      #expect(suite.attributes["failures"] == "\(failures.count)")
      #expect(failures.count == file.diagnostics.all.filter { $0.severity == .error }.count)
      #expect(Set(cases.compactMap { $0.attributes["name"] }).count == cases.count)
      for test in cases { #expect(test.attributes["file"] == suite.attributes["name"]) }
    }
    let sum = { (key: String) in
      suites.compactMap { $0.attributes[key].flatMap { Int($0) } }.reduce(0, +)
    }
    #expect(root.attributes["tests"] == "\(sum("tests"))")
    #expect(root.attributes["failures"] == "\(sum("failures"))")
  }

  @Test func `a failure names rule, line and message, and holds what text would say`() throws {
    let file = try FindingsSample.read(FindingsSample.nastyText, path: FindingsSample.nastyPath)
    let suite = try #require(try Self.parsed([file]).children.first)
    for (test, finding) in zip(suite.children, file.diagnostics.sorted) {
      let failure = try #require(test.children("failure").first)
      #expect(failure.attributes["type"] == finding.code.rawValue)
      #expect(failure.attributes["message"] == Self.shown(finding.message))
      #expect(test.attributes["line"] == finding.place.map { "\($0.start.line)" })
      let lines = finding.text.split(separator: "\n").map { Self.shown(String($0)) }
      #expect(failure.text == lines.joined(separator: "\n") + "\n")
    }
  }

  @Test func `warnings and notes pass, and say what they are`() throws {
    let file = FindingsSample.made([
      (.worksheetOutOfScope, "a warning"), (.worksheetOtherCatalog, "a note"),
    ])
    let suite = try #require(try Self.parsed([file]).children.first)
    #expect(suite.attributes["failures"] == "0")
    #expect(
      suite.children.map { $0.children.map(\.tag) } == [["system-out"], ["system-out"]])
    #expect(
      suite.children.map { $0.attributes["name"] } == [
        "made.yaml:1:1: a warning [worksheet.out-of-scope]",
        "made.yaml:2:1: a note [worksheet.other-catalog]",
      ])
  }

  @Test func `a sound file is one case that passes`() throws {
    let sound = CheckedFile(path: "a.yaml", diagnostics: Diagnostics())
    let suite = try #require(try Self.parsed([sound]).children.first)
    #expect(suite.attributes["tests"] == "1")
    #expect(suite.attributes["failures"] == "0")
    #expect(suite.children.map { $0.attributes["name"] } == ["a.yaml: no findings"])
    #expect(suite.children.flatMap(\.children).isEmpty)
  }

  @Test func `what was dropped is counted`() throws {
    let suite = try #require(try Self.parsed([FindingsSample.crowded]).children.first)
    #expect(suite.attributes["tests"] == "200")
    #expect(suite.children("system-out").map(\.text) == ["50 further findings are not shown"])
  }

  @Test func `whatever texts hold, the document is well-formed and says them`() throws {
    let seed: UInt64 = 11
    var random = SeededGenerator(seed: seed)
    let messages = (0..<180).map { _ in FindingsSample.randomText(&random) }
    let file = FindingsSample.made(
      messages.map { (.yamlTag, $0) }, path: "x" + FindingsSample.randomText(&random))
    let suite = try #require(try Self.parsed([file]).children.first)
    let found = suite.children.map { $0.children.first?.attributes["message"] }
    #expect(found == messages.map(Self.shown), "seed \(seed)")
  }
}
