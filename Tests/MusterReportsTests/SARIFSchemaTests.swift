import Foundation
import MusterDiagnostics
import MusterReports
import MusterTestSupport
import Testing

/// The log against the schema of SARIF 2.1.0, which `make test` puts beside the tools.
@Suite struct SARIFSchemaTests {
  /// The checker's output where it refuses a log.
  static func refusal(_ text: String) throws -> String? {
    let schema = Repository.root
      .appendingPathComponent(".build/venv/share/sarif-2.1.0-rtm.4.json").path
    try #require(
      FileManager.default.fileExists(atPath: schema), "\(schema) is missing; run make test once")
    let folder = try TemporaryFolder()
    let file = try folder.write(text, to: "log.sarif.json")
    // One pattern of the schema is none for ECMAScript's strict mode.
    let run = try Tool.run(
      "check-jsonschema", ["--regex-variant", "nonunicode", "--schemafile", schema, file])
    if run.status == 0 { return nil }
    try #require(run.output.contains("Schema validation errors"), "\(run.output)")
    return run.output
  }

  struct Good: CustomTestStringConvertible {
    let name: String
    let files: @Sendable () throws -> [CheckedFile]
    var testDescription: String { name }
  }

  static let good = [
    Good(name: "nothing") { [] },
    Good(name: "several files") { try FindingsSample.several() },
    Good(name: "more than is kept") { [FindingsSample.crowded] },
    Good(name: "no file") {
      var diagnostics = Diagnostics()
      diagnostics.add(Diagnostic(.catalogMissingFile, "m", at: nil))
      return [CheckedFile(path: "", diagnostics: diagnostics)]
    },
    Good(name: "any text") {
      var random = SeededGenerator(seed: 13)
      return (0..<40).map { _ in
        FindingsSample.made(
          [(.yamlTag, FindingsSample.randomText(&random))],
          path: FindingsSample.randomText(&random))
      }
    },
  ]

  @Test(arguments: good)
  func `a log is as its schema says`(_ example: Good) throws {
    #expect(try Self.refusal(SARIFTests.text(try example.files())) == nil)
  }

  struct Bad: CustomTestStringConvertible {
    let name: String
    let old: String
    let new: String
    var testDescription: String { name }
  }

  static let bad = [
    Bad(name: "another version", old: #""version": "2.1.0""#, new: #""version": "2.2.0""#),
    Bad(name: "an unknown key", old: #""columnKind""#, new: #""colunmKind""#),
    Bad(name: "an unknown unit", old: "unicodeCodePoints", new: "bytes"),
    Bad(name: "an unknown level", old: #""level": "error""#, new: #""level": "fatal""#),
    Bad(name: "a line before the first", old: #""startLine": 4"#, new: #""startLine": 0"#),
    Bad(name: "a column as text", old: #""startColumn": 1"#, new: #""startColumn": "1""#),
    Bad(name: "an unknown role", old: "analysisTarget", new: "worksheet"),
    Bad(name: "a rule without id", old: #""id": "yaml.syntax","#, new: ""),
    Bad(name: "a message without text", old: #""text": "it stands"#, new: #""tetx": "it stands"#),
  ]

  @Test(arguments: bad)
  func `the schema refuses what is no log`(_ example: Bad) throws {
    let text = SARIFTests.text(try FindingsSample.several())
    let changed = text.replacing(example.old, with: example.new)
    try #require(changed != text)
    #expect(try Self.refusal(changed) != nil)
  }
}
