import Foundation
import MusterCLI
import MusterTestSupport
import Synchronization
import Testing

/// Which questions come first, and the interview that asks them.
@Suite struct NextTests {
  @Test func `the first question names its words, its populations and the command`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(AnswerTests.worksheet, to: "w.yaml")
    let run = await Run("next", path, "--count", "3", "--domain", "devices")
    #expect(run.status == .fine)
    #expect(run.lines.first?.contains("open questions, range ") == true)
    for part in ["open everywhere", "settles up to ", "muster answer ", " VALUE ", "VALUE: must, "]
    {
      #expect(run.out.contains(part), "\(part)")
    }
    #expect(run.lines.filter { $0.hasPrefix("    muster answer") }.count == 3)
    #expect(run.lines.allSatisfy { $0.count <= 80 || $0.hasPrefix("    muster ") })
  }

  @Test func `a question that a fact answers says so`() async throws {
    let run = await Run("next", Repository.contoso, "--count", "1000")
    #expect(run.out.contains("calls this: "))
    let folder = try TemporaryFolder()
    let path = try folder.write(AnswerTests.worksheet, to: "w.yaml")
    let bare = await Run("next", path, "--count", "1000")
    #expect(bare.out.contains("muster fact connect-sync-version VALUE"))
  }

  struct Listed: Decodable {
    struct Question: Decodable {
      let item: String
      let leavesLeast: Double
      let leavesMost: Double
      let values: [String]
    }
    let schema: String
    let width: Double
    let questions: [Question]
  }

  private func listed(_ path: String) async throws -> Listed {
    let run = await Run("next", path, "--format", "json")
    return try JSONDecoder().decode(Listed.self, from: Data(run.out.utf8))
  }

  @Test func `JSON lists every question, and the best answer leaves what it says`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(AnswerTests.worksheet, to: "w.yaml")
    let before = try await listed(path)
    #expect(before.schema == "muster-next/1")
    #expect(before.questions.count > 100)
    #expect(before.questions.map(\.leavesLeast) == before.questions.map(\.leavesLeast).sorted())
    let first = try #require(before.questions.first)
    var widths: [Double] = []
    for value in first.values {
      let copy = try folder.write(AnswerTests.worksheet, to: "\(value).yaml")
      let run = await Run("answer", first.item, value, copy, "--reason", "why")
      #expect(run.status == .fine, "\(run.err)")
      widths.append(try await listed(copy).width)
    }
    #expect(widths.min() == first.leavesLeast)
    #expect(widths.max() == first.leavesMost)
  }

  /// Types lines and keeps what is shown.
  final class Typist: Sendable {
    private let lines: Mutex<[String]>
    private let shown = Mutex("")

    init(_ lines: [String]) { self.lines = Mutex(lines) }

    var text: String { shown.withLock { $0 } }

    var terminal: Terminal {
      Terminal(
        write: { text in self.shown.withLock { $0 += text } },
        readLine: { self.lines.withLock { $0.isEmpty ? nil : $0.removeFirst() } })
    }
  }

  private func interview(_ path: String, _ lines: [String]) async -> (Status, String) {
    let typist = Typist(lines)
    var console = Console(.init(today: 20_777), terminal: typist.terminal)
    let status = await Program.run(["next", path, "--interview"], &console)
    return (status, typist.text + console.err)
  }

  @Test func `an interview saves each answer, and goes on where it stopped`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(AnswerTests.worksheet, to: "w.yaml")
    let all = try await listed(path).questions.map(\.item)
    let (status, shown) = await interview(path, ["could", "?", "nonsense", "skip", ""])
    #expect(status == .fine)
    #expect(shown.contains("saved"))
    #expect(shown.contains("one of: ") || shown.contains("did you mean"))
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("  \(all[0]): could\n"), "\(all[0])")
    let rest = try await listed(path).questions.map(\.item)
    #expect(!rest.contains(all[0]))
    let (_, again) = await interview(path, ["quit"])
    #expect(again.contains("\n      \(rest[0])\n") || again.contains("  \(rest[0])\n"))
  }

  @Test func `going back takes the last answer out of the file`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(AnswerTests.worksheet, to: "w.yaml")
    let (_, shown) = await interview(path, ["could", "back", "back", "quit"])
    #expect(shown.contains("taken back"))
    #expect(shown.contains("no answer of this interview to take back"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == AnswerTests.worksheet)
  }

  @Test func `an answer may name parts, populations or a reason`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(AnswerTests.worksheet, to: "w.yaml")
    let first = try #require(try await listed(path).questions.first?.item)
    let (_, shown) = await interview(
      path, ["must @nobody", "m @phones", "not-applicable", "not-applicable closed down", "quit"])
    #expect(shown.contains("'nobody' is not open here; macs, phones"))
    #expect(shown.contains("'not-applicable' needs a reason after it"))
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("\(first): {need: must, only: [phones]}"), "\(text)")
    #expect(text.contains("reason: closed down"))
  }

  @Test func `without a terminal there is no interview`() async throws {
    let run = await Run("next", Repository.contoso, "--interview")
    #expect(run.status == .surroundings)
    #expect(run.err.contains("an interview needs a terminal"))
  }
}
