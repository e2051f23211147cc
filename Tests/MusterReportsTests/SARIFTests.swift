import Foundation
import MusterDiagnostics
import MusterReports
import MusterTestSupport
import Testing

@Suite struct SARIFTests {
  /// What the tests read of a log.
  struct Log: Decodable {
    struct Text: Decodable, Equatable {
      let text: String
      let markdown: String?
    }
    struct Rule: Decodable {
      struct Configuration: Decodable {
        let level: String
      }
      let id: String
      let shortDescription: Text
      let fullDescription: Text
      let help: Text
      let defaultConfiguration: Configuration
    }
    struct Driver: Decodable {
      let name: String
      let version: String
      let rules: [Rule]
    }
    struct Tool: Decodable {
      let driver: Driver
    }
    struct Address: Decodable, Equatable {
      let uri: String
      let uriBaseId: String?
    }
    struct Region: Decodable, Equatable {
      let startLine: UInt32
      let startColumn: UInt32
      let endLine: UInt32
      let endColumn: UInt32
    }
    struct Physical: Decodable {
      let artifactLocation: Address
      let region: Region?
    }
    struct Location: Decodable {
      let id: Int?
      let physicalLocation: Physical
      let message: Text?
    }
    struct Result: Decodable {
      let ruleId: String
      let ruleIndex: Int
      let level: String
      let message: Text
      let locations: [Location]
      let relatedLocations: [Location]?
    }
    struct Notification: Decodable {
      let message: Text
      let locations: [Location]
    }
    struct Invocation: Decodable {
      let executionSuccessful: Bool
      let toolExecutionNotifications: [Notification]
    }
    struct Artifact: Decodable {
      let location: Address
    }
    struct Run: Decodable {
      let tool: Tool
      let invocations: [Invocation]
      let artifacts: [Artifact]
      let columnKind: String
      let results: [Result]
    }
    let version: String
    let runs: [Run]
  }

  static func text(_ files: [CheckedFile]) -> String {
    FindingsFormat.sarif.render(files, version: "0.1.0")
  }

  /// The only run of a log.
  static func run(_ files: [CheckedFile]) throws -> Log.Run {
    let log = try JSONDecoder().decode(Log.self, from: Data(text(files).utf8))
    try #require(log.version == "2.1.0" && log.runs.count == 1)
    return try #require(log.runs.first)
  }

  @Test func `rules are the codes with their manual pages`() throws {
    let driver = try Self.run([]).tool.driver
    #expect(driver.name == "Muster")
    #expect(driver.version == "0.1.0")
    #expect(driver.rules.map(\.id) == DiagnosticCode.allCases.map(\.rawValue))
    for (rule, code) in zip(driver.rules, DiagnosticCode.allCases) {
      #expect(rule.defaultConfiguration.level == code.severity.rawValue)
      #expect(rule.shortDescription.text == code.manual.rule)
      #expect(rule.fullDescription.text.hasPrefix(code.manual.checks))
      #expect(rule.fullDescription.text.hasSuffix(code.manual.why))
      #expect(rule.help == Log.Text(text: code.manualPage, markdown: code.manualMarkdown))
      // What GitHub shows of a description.
      #expect(rule.fullDescription.text.count <= 1024)
    }
  }

  @Test func `a result has rule, level, message and the place of its finding`() throws {
    let files = try FindingsSample.several()
    let run = try Self.run(files)
    // Muster counts columns in Unicode scalars.
    #expect(run.columnKind == "unicodeCodePoints")
    let findings = files.flatMap(\.diagnostics.sorted)
    #expect(run.results.count == findings.count)
    for (result, finding) in zip(run.results, findings) {
      #expect(result.ruleId == finding.code.rawValue)
      #expect(run.tool.driver.rules[result.ruleIndex].id == result.ruleId)
      #expect(result.level == finding.severity.rawValue)
      if let help = finding.help { #expect(result.message.text.hasSuffix("; \(help)")) }
      let place = try #require(finding.place)
      #expect(result.locations.count == 1)
      let physical = try #require(result.locations.first?.physicalLocation)
      #expect(
        physical.region
          == Log.Region(
            startLine: place.start.line, startColumn: place.start.column, endLine: place.end.line,
            endColumn: place.end.column))
    }
    #expect(Set(run.results.map(\.level)) == ["error", "warning", "note"])
    // The place that two flags and a family stand before.
    let platform = run.results.first { $0.message.text.contains("'ois'") }?.locations.first
    #expect(platform?.physicalLocation.region?.startColumn == 38)
  }

  @Test func `files are listed once, sound ones too, and findings name them`() throws {
    let files = try FindingsSample.several()
    let run = try Self.run(files + files)
    let nasty = "worksheets/Gr%C3%B6%C3%9Fe%2C%20%22100%20%25%22%20%26%20%3Cb%3E%3A%20"
    let paths = [
      "\(nasty)%E6%97%A5%E6%9C%AC.yaml", "worksheets/sound.yaml", "worksheets/mixed.yaml",
    ]
    #expect(
      run.artifacts.map(\.location) == paths.map { Log.Address(uri: $0, uriBaseId: "%SRCROOT%") })
    let found = Set(run.results.flatMap(\.locations).map(\.physicalLocation.artifactLocation.uri))
    #expect(found == [paths[0], paths[2]])
  }

  struct PathCase: CustomTestStringConvertible {
    let path: String
    let uri: String
    let isRelative: Bool
    var testDescription: String { path }
  }

  static let paths = [
    PathCase(path: "a.yaml", uri: "a.yaml", isRelative: true),
    PathCase(path: "./a//b/./c.yaml", uri: "a/b/c.yaml", isRelative: true),
    PathCase(path: "../a.yaml", uri: "../a.yaml", isRelative: true),
    PathCase(path: "c:d.yaml", uri: "c%3Ad.yaml", isRelative: true),
    PathCase(path: "a?b#c.yaml", uri: "a%3Fb%23c.yaml", isRelative: true),
    PathCase(path: "a\\b\n.yaml", uri: "a%5Cb%0A.yaml", isRelative: true),
    PathCase(path: "-", uri: "-", isRelative: true),
    PathCase(path: "/srv/a b.yaml", uri: "file:///srv/a%20b.yaml", isRelative: false),
  ]

  @Test(arguments: paths)
  func `a path is an address`(_ example: PathCase) throws {
    let run = try Self.run([FindingsSample.made([(.yamlTag, "m")], path: example.path)])
    let expected = Log.Address(
      uri: example.uri, uriBaseId: example.isRelative ? "%SRCROOT%" : nil)
    #expect(run.results.first?.locations.first?.physicalLocation.artifactLocation == expected)
    #expect(run.artifacts.map(\.location) == [expected])
    #expect(URL(string: example.uri) != nil)
  }

  struct MessageCase: CustomTestStringConvertible {
    let message: String
    let text: String
    var testDescription: String { message }
  }

  static let messages = [
    MessageCase(message: #"<b> & "q" 'a' % \"#, text: #"<b> & "q" 'a' % \"#),
    MessageCase(message: "two\nlines\r\u{1B}[0m\u{202E}", text: "two\nlines\r\u{1B}[0m\u{202E}"),
    MessageCase(message: "{0} {12}{3", text: "{{0}} {{12}}{3"),
    MessageCase(message: "{a} {} {1b} {{2}}", text: "{a} {} {1b} {{{2}}}"),
    MessageCase(message: "[a](1) ]( ]", text: "[a] (1) ] ( ]"),
  ]

  @Test(arguments: messages)
  func `a message means itself`(_ example: MessageCase) throws {
    let run = try Self.run([FindingsSample.made([(.yamlTag, example.message)])])
    let found = try #require(run.results.first).message.text
    #expect(found.unicodeScalars.elementsEqual(example.text.unicodeScalars))
  }

  @Test func `a second place is a related location with its words`() throws {
    let file = try FindingsSample.read(FindingsSample.mixedText, path: "mixed.yaml")
    let result = try #require(try Self.run([file]).results.first { $0.relatedLocations != nil })
    let related = try #require(result.relatedLocations)
    #expect(related.map(\.id) == [1])
    #expect(related.map { $0.message?.text } == ["it stands here first"])
    let region = Log.Region(startLine: 2, startColumn: 1, endLine: 2, endColumn: 6)
    #expect(related.map(\.physicalLocation.region) == [region])
  }

  @Test func `a finding about no file has no location`() throws {
    var diagnostics = Diagnostics()
    diagnostics.add(Diagnostic(.catalogMissingFile, "m", at: nil))
    let run = try Self.run([CheckedFile(path: "", diagnostics: diagnostics)])
    #expect(run.results.map(\.locations.count) == [0])
    #expect(run.artifacts.isEmpty)
  }

  @Test func `what was dropped is told of`() throws {
    let run = try Self.run([FindingsSample.crowded])
    #expect(run.results.count == 200)
    let invocation = try #require(run.invocations.first)
    #expect(invocation.executionSuccessful)
    let notes = invocation.toolExecutionNotifications
    #expect(notes.map(\.message.text) == ["50 further findings are not shown"])
    #expect(
      notes.flatMap(\.locations).map(\.physicalLocation.artifactLocation.uri) == ["crowded.yaml"])
  }
}
