import Foundation
import MusterCLI
import MusterTestSupport
import Testing

@Suite struct CheckTests {
  /// Ten faults; each `/*n*/` stands right before the place that its finding must point at.
  static let marked = """
    muster: worksheet/1
    title: Ten faults
    organisation: Ten Ltd
    /*1*/titel: Ten faults
    cloud: /*2*/comercial
    populations:
      phones: {platform: /*3*/ois, ownership: corporate, mode: ade, devices: 100}
      tablets: {platform: ios, ownership: corporate, mode: ade, devices: /*4*/0}
      laptops: {platform: windows, ownership: corporate, mode: autopilot, devices: 10}
    licences:
      - {plan: /*5*/microsoft-365-e33, users: 10}
      - {plan: microsoft-365-e3, from: /*6*/2026-02-30}
    facts:
      entra-device-limit: /*7*/many
    capabilities:
      /*8*/network.wifj: must
      network.wifi: /*9*/mst
    requirements:
      identity.same-tenant: {answer: met, /*10*/ownr: identity team}

    """

  struct Finding: Decodable, Equatable, CustomStringConvertible {
    let code: String
    let line: Int
    let column: Int
    let help: String?
    var description: String { "\(line):\(column) \(code) \(help ?? "")" }
  }

  /// The text without its marks, and where each stood.
  static func places(_ marked: String) -> (text: String, places: [Int: (line: Int, column: Int)]) {
    var places: [Int: (line: Int, column: Int)] = [:]
    var lines: [String] = []
    for (index, line) in marked.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      var line = String(line)
      if let mark = line.firstMatch(of: /\/\*(\d+)\*\//), let number = Int(mark.1) {
        let column = line.distance(from: line.startIndex, to: mark.range.lowerBound) + 1
        places[number] = (index + 1, column)
        line.removeSubrange(mark.range)
      }
      lines.append(line)
    }
    return (lines.joined(separator: "\n"), places)
  }

  static let expected: [Int: (code: String, help: String?)] = [
    1: ("format.unknown-key", "did you mean 'title'?"),
    2: ("format.unknown-word", "did you mean 'commercial'?"),
    3: ("worksheet.unknown-reference", "did you mean 'ios'?"),
    4: ("worksheet.device-count", "leave a population without devices out"),
    5: ("worksheet.unknown-reference", "did you mean 'microsoft-365-e3'?"),
    6: ("format.bad-date", nil),
    7: ("format.bad-number", nil),
    8: ("worksheet.unknown-reference", "did you mean 'network.wifi'?"),
    9: ("format.unknown-word", "did you mean 'must'?"),
    10: ("format.unknown-key", "did you mean 'owner'?"),
  ]

  @Test func `ten faults give ten findings, each at its place with the likely word`() async throws {
    let folder = try TemporaryFolder()
    let (text, places) = Self.places(Self.marked)
    let path = try folder.write(text, to: "ten.yaml")
    let run = await Run("check", "--format", "json", path)
    #expect(run.status == .findings)
    let found = try JSONDecoder().decode([Finding].self, from: Data(run.out.utf8))
    let expected = Self.expected.keys.sorted().compactMap { number in
      places[number].flatMap { place in
        Self.expected[number].map {
          Finding(code: $0.code, line: place.line, column: place.column, help: $0.help)
        }
      }
    }
    #expect(found == expected)
  }

  @Test func `ten faults give ten messages, each with file, line, excerpt and caret`() async throws
  {
    let folder = try TemporaryFolder()
    let (text, places) = Self.places(Self.marked)
    let path = try folder.write(text, to: "ten.yaml")
    let run = await Run("check", path)
    #expect(run.status == .findings)
    let heads = run.lines.filter { $0.hasPrefix(path) }
    #expect(heads.count == 10)
    let sorted = places.values.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    let source = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (head, place) in zip(heads, sorted) {
      #expect(head.hasPrefix("\(path):\(place.line):\(place.column): error: "))
      let position = try #require(run.lines.firstIndex(of: head))
      let excerpt = run.lines[position + 1]
      let caret = try #require(run.lines[position + 2].firstIndex(of: "^"))
      let column = run.lines[position + 2].distance(
        from: run.lines[position + 2].startIndex, to: caret)
      #expect(
        excerpt.hasPrefix(
          "\(String(repeating: " ", count: 5 - "\(place.line)".count))\(place.line) | "))
      // A long line is shown in part; what stands above the caret is what the place says.
      let blamed = source[place.line - 1].dropFirst(place.column - 1).prefix(2)
      #expect(excerpt.dropFirst(column).hasPrefix(blamed))
      #expect(excerpt.count <= 80)
    }
  }

  @Test(arguments: [Repository.contoso, Repository.fabrikam])
  func `a sound worksheet is silent`(_ path: String) async {
    let run = await Run("check", path)
    #expect(run.status == .fine)
    #expect(run.out == "")
    #expect(run.err == "")
    let json = await Run("check", path, "--format", "json")
    #expect(json.status == .fine)
    #expect(json.out.filter { !$0.isWhitespace } == "[]")
  }

  @Test func `a note is printed and is no failure`() async throws {
    let folder = try TemporaryFolder()
    let text = Sample.bare + "catalog: 2025.01.0\n"
    let run = await Run("check", try folder.write(text, to: "older.yaml"))
    #expect(run.status == .fine)
    #expect(run.out.contains("older.yaml:6:10: note: "))
    #expect(run.out.contains("[worksheet.other-catalog]"))
  }

  @Test func `faults of all files are reported, in the order of the files`() async throws {
    let folder = try TemporaryFolder()
    let second = try folder.write("- a\n", to: "a.yaml")
    let first = try folder.write(AssessTests.faulty, to: "b.yaml")
    let run = await Run("check", first, Repository.fabrikam, second)
    #expect(run.status == .findings)
    let heads = run.lines.filter { $0.hasPrefix(folder.path) }
    #expect(heads.count == 3)
    #expect(heads.last?.hasPrefix(second) == true)
  }

  @Test func `at most 200 findings of a file are shown, and the rest is counted`() async throws {
    let folder = try TemporaryFolder()
    let rows = (0..<250).map { "  no.such-capability-\($0): must\n" }.joined()
    let path = try folder.write(Sample.bare + "capabilities:\n" + rows, to: "many.yaml")
    let run = await Run("check", path)
    #expect(run.lines.filter { $0.hasPrefix(path) }.count == 200)
    #expect(run.lines.last == "50 further findings are not shown")
  }

  @Test func `the second place of a finding is shown`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("title: a\nmuster: worksheet/1\ntitle: b\n", to: "twice.yaml")
    let run = await Run("check", path)
    #expect(run.status == .findings)
    #expect(run.out.contains("\(path):3:1: error: "))
    #expect(run.out.contains("\(path):1:1: note: "))
  }
}
