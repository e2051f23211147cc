import MusterDiagnostics
import MusterReports
import MusterTestSupport
import Testing

@Suite struct GitHubTests {
  /// A workflow command as a runner reads it.
  struct Command: Equatable {
    let name: String
    let properties: [String: String]
    let data: String

    init?(_ line: Substring) {
      guard line.hasPrefix("::"),
        let end = line.dropFirst(2).firstRange(of: "::"),
        let space = line[..<end.lowerBound].firstIndex(of: " ")
      else { return nil }
      name = String(line[line.index(line.startIndex, offsetBy: 2)..<space])
      var properties: [String: String] = [:]
      for pair in line[line.index(after: space)..<end.lowerBound].split(separator: ",") {
        let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        properties[parts[0]] = Self.plain(parts[1])
          .replacing("%3A", with: ":").replacing("%2C", with: ",").replacing("%25", with: "%")
      }
      self.properties = properties
      data = Self.plain(String(line[end.upperBound...])).replacing("%25", with: "%")
    }

    private static func plain(_ text: String) -> String {
      text.replacing("%0D", with: "\r").replacing("%0A", with: "\n")
    }
  }

  static func commands(_ files: [CheckedFile]) throws -> [Command] {
    let text = FindingsFormat.github.render(files, version: "0.1.0")
    return try text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
      try #require(Command($0), "\($0)")
    }
  }

  /// What a runner shows of a text: its lines, and no character that steers.
  static func shown(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.map { scalar in
      scalar == "\n" || scalar == "\r"
        ? scalar : String(scalar).safeForTerminal.unicodeScalars.first ?? scalar
    }
  }

  @Test func `a finding is one command at its line`() throws {
    let file = try FindingsSample.read(FindingsSample.nastyText, path: FindingsSample.nastyPath)
    let commands = try Self.commands([file])
    let findings = file.diagnostics.sorted
    #expect(commands.count == findings.count)
    for (command, finding) in zip(commands, findings) {
      let place = try #require(finding.place)
      #expect(command.name == "error")
      #expect(command.properties["file"] == FindingsSample.nastyPath)
      #expect(command.properties["line"] == "\(place.start.line)")
      #expect(command.properties["endLine"] == "\(place.end.line)")
      let isOneLine = place.start.line == place.end.line
      #expect(command.properties["col"] == (isOneLine ? "\(place.start.column)" : nil))
      #expect(command.properties["title"] == finding.code.rawValue)
      #expect(command.data.unicodeScalars.starts(with: Self.shown(finding.message)))
    }
    #expect(commands.contains { $0.properties["col"] == nil })
  }

  @Test func `each severity has its command`() throws {
    let file = FindingsSample.made([
      (.yamlTag, "a fault"), (.worksheetOutOfScope, "a warning"),
      (.worksheetOtherCatalog, "a note"),
    ])
    #expect(try Self.commands([file]).map(\.name) == ["error", "warning", "notice"])
  }

  @Test func `second places and likely words stand on lines of their own`() throws {
    let file = try FindingsSample.read(FindingsSample.mixedText, path: "./mixed.yaml")
    let command = try #require(try Self.commands([file]).first { $0.data.contains("twice") })
    #expect(command.properties["file"] == "mixed.yaml")
    let lines = command.data.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1] == "./mixed.yaml:2:1: it stands here first")
    #expect(lines[2] == "remove one of the two")
  }

  @Test func `a sound file is silent`() throws {
    #expect(
      FindingsFormat.github.render(
        [CheckedFile(path: "a.yaml", diagnostics: Diagnostics())], version: "0.1.0") == "")
  }

  @Test func `what was dropped is counted`() throws {
    let last = try #require(try Self.commands([FindingsSample.crowded]).last)
    #expect(last.name == "notice")
    #expect(last.properties == ["file": "crowded.yaml"])
    #expect(last.data == "50 further findings are not shown")
  }

  @Test func `no text can end a property or begin a command`() throws {
    let seed: UInt64 = 12
    var random = SeededGenerator(seed: seed)
    for round in 0..<50 {
      let messages = (0..<4).map { _ in "x" + FindingsSample.randomText(&random) }
      let path = "x" + FindingsSample.randomText(&random)
      let file = FindingsSample.made(messages.map { (.yamlTag, $0) }, path: path)
      let commands = try Self.commands([file])
      #expect(commands.count == 4, "seed \(seed), round \(round)")
      for (command, message) in zip(commands, messages) {
        #expect(
          Set(command.properties.keys) == ["file", "line", "col", "endLine", "title"],
          "seed \(seed), round \(round)")
        let isSame = command.data.unicodeScalars.elementsEqual(Self.shown(message))
        #expect(isSame, "seed \(seed), round \(round)")
      }
    }
  }
}
