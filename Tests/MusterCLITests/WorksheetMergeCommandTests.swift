import Foundation
import MusterCLI
import MusterTestSupport
import Testing

/// `muster worksheet merge` and `text`: what they print and write, and how they end.
@Suite struct WorksheetMergeCommandTests {
  /// Three files of one worksheet.
  private struct Files {
    let folder: TemporaryFolder
    let base: String
    let ours: String
    let theirs: String

    init(_ ours: [(old: String, new: String)], _ theirs: [(old: String, new: String)]) throws {
      folder = try TemporaryFolder()
      func text(_ changes: [(old: String, new: String)]) -> String {
        changes.reduce(AnswerTests.worksheet) { $0.replacingOccurrences(of: $1.old, with: $1.new) }
      }
      base = try folder.write(AnswerTests.worksheet, to: "base.yaml")
      self.ours = try folder.write(text(ours), to: "ours.yaml")
      self.theirs = try folder.write(text(theirs), to: "theirs.yaml")
    }

    func merge(_ options: String...) async -> Run {
      await Run(["worksheet", "merge", base, ours, theirs] + options)
    }

    func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }
  }

  private static let could = [(old: "wifi: must ", new: "wifi: could ")]
  private static let should = [(old: "wifi: must ", new: "wifi: should ")]
  private static let title = [(old: "title: Small", new: "title: Smaller")]

  @Test func `the result goes to standard output`() async throws {
    let files = try Files(Self.could, Self.title)
    let run = await files.merge()
    #expect(run.status == .fine)
    #expect(run.err == "")
    let wanted = try files.text(files.ours).replacingOccurrences(
      of: "title: Small", with: "title: Smaller")
    #expect(run.out == wanted)
    #expect(try files.text(files.ours).contains("title: Small\n"))
  }

  @Test func `the result may take the place of ours`() async throws {
    let files = try Files(Self.could, Self.title)
    let printed = await files.merge()
    let run = await files.merge("--output", files.ours)
    #expect(run.status == .fine)
    #expect(run.out == "" && run.err == "")
    #expect(try files.text(files.ours) == printed.out)
    let other = await files.merge("--output", files.folder.path + "/new.yaml")
    #expect(other.status == .fine)
    #expect(try files.text(files.folder.path + "/new.yaml") == printed.out)
    #expect(try OutputFileTests.names(in: files.folder).count == 4)
  }

  @Test func `a conflict is listed with both places, written, and refused by check`() async throws {
    let files = try Files(Self.could, Self.should)
    let run = await files.merge("--output", files.ours, "--name", "w/x.yaml")
    #expect(run.status == .findings)
    let wanted = """
      w/x.yaml:13:17: error: 'need' of 'network.wifi' is not settled: ours says 'could', theirs \
      'should' [worksheet.unresolved-conflict]
         13 |   network.wifi: could       # three networks
            |                 ^^^^^
      w/x.yaml (theirs):13:17: note: theirs stands here
         13 |   network.wifi: should       # three networks
            |                 ^^^^^^
      w/x.yaml (base):13:17: note: it was changed from here
         13 |   network.wifi: must       # three networks
            |                 ^^^^
      muster: 1 conflict is left to you under 'conflicts' of w/x.yaml; muster check says how to \
      settle each

      """
    #expect(run.err == wanted)
    let check = await Run("check", files.ours)
    #expect(check.status == .findings)
    #expect(check.out.contains("[worksheet.unresolved-conflict]"))
    #expect(check.out.contains("help: run 'muster answer network.wifi VALUE FILE', or write"))
    let assess = await Run("assess", files.ours)
    #expect(assess.status == .findings)
    #expect(assess.out == "")
    #expect(assess.err.contains("'need' of 'network.wifi' is not settled"))
    let answer = await Run("answer", "network.wifi", "should", files.ours)
    #expect(answer.status == .fine)
    #expect(try files.text(files.ours) == files.text(files.theirs))
    let settled = await Run("check", files.ours)
    #expect(settled.status == .fine)
  }

  @Test func `keeping what ours says settles a conflict too`() async throws {
    let files = try Files(Self.could, Self.should)
    let before = try files.text(files.ours)
    _ = await files.merge("--output", files.ours)
    #expect(try files.text(files.ours) != before)
    let answer = await Run("answer", "network.wifi", "could", files.ours)
    #expect(answer.status == .fine)
    #expect(try files.text(files.ours) == before)
  }

  @Test func `a worksheet with faults is refused and nothing is written`() async throws {
    let files = try Files(Self.could, [(old: "wifi: must", new: "wifi: most")])
    let before = try files.text(files.ours)
    let run = await files.merge("--output", files.ours)
    #expect(run.status == .findings)
    #expect(run.out == "")
    #expect(run.err.hasPrefix("\(files.theirs):13:17: error: "))
    #expect(run.err.hasSuffix("muster: nothing is merged, and ours stays as it was\n"))
    #expect(try files.text(files.ours) == before)
  }

  @Test func `what contradicts only when put together is found`() async throws {
    let files = try Files(
      [("requirements:\n", "facts:\n  tenant-name: a.onmicrosoft.com\nrequirements:\n")],
      [("requirements:\n", "facts:\n  other-tenant-names: [b.onmicrosoft.com]\nrequirements:\n")])
    let run = await files.merge()
    #expect(run.status == .findings)
    #expect(run.err.contains("[worksheet.fact-contradicts]"))
    #expect(run.out.contains("tenant-name: a.onmicrosoft.com\n  other-tenant-names:"))
  }

  @Test func `an empty base is nothing to start from`() async throws {
    let files = try Files(Self.could, Self.could + Self.title)
    let empty = try files.folder.write("", to: "empty.yaml")
    let run = await Run("worksheet", "merge", empty, files.ours, files.theirs)
    #expect(run.status == .findings)
    #expect(run.err.contains("'title' is not settled: ours says 'Small', theirs 'Smaller'"))
    #expect(run.err.contains("1 conflict is left"))
  }

  struct Refused: CustomTestStringConvertible {
    let name: String
    let arguments: [String]
    let status: Status
    let message: String
    var testDescription: String { name }
  }

  @Test func `what cannot be done is refused`() async throws {
    let files = try Files([], [])
    let (base, ours, theirs) = (files.base, files.ours, files.theirs)
    let cases = [
      Refused(
        name: "a missing file", arguments: [base, "/nowhere.yaml", theirs], status: .surroundings,
        message: "cannot read '/nowhere.yaml': No such file or directory"),
      Refused(
        name: "a folder that is not there",
        arguments: [base, ours, theirs, "--output", "/nowhere/x.yaml"], status: .surroundings,
        message: "cannot write '/nowhere/x.yaml': No such file or directory"),
      Refused(
        name: "base as target", arguments: [base, ours, theirs, "--output", base], status: .usage,
        message: "'\(base)' is BASE or THEIRS and stays as it is"),
      Refused(
        name: "two from standard input", arguments: ["-", "-", theirs], status: .usage,
        message: "only one of the three is standard input"),
    ]
    for example in cases {
      let run = await Run(["worksheet", "merge"] + example.arguments)
      #expect(run.status == example.status, "\(example.name)")
      #expect(run.out == "")
      #expect(run.err.hasPrefix("muster: \(example.message)\n"), "\(run.err)")
    }
  }

  @Test func `the same answers are the same lines, however they are spelt`() async throws {
    let files = try Files(
      [("wifi: must ", "wifi: [{for: [phones, macs], need: must}] ")],
      [("wifi: must ", "wifi: {need: could} ")])
    let texts = await [
      Run("worksheet", "text", files.base), Run("worksheet", "text", files.ours),
      Run("worksheet", "text", files.theirs),
    ]
    #expect(texts.allSatisfy { $0.status == .fine && $0.err == "" })
    #expect(texts[0].out == texts[1].out)
    #expect(texts[0].lines.contains("network.wifi need: must"))
    #expect(texts[2].lines.contains("network.wifi need: could"))
    #expect(Set(texts[0].lines).symmetricDifference(texts[2].lines).count == 2)
  }

  @Test func `a worksheet with faults is printed as it stands, so that Git goes on`() async throws {
    let files = try Files([("wifi: must", "wifi: most")], [])
    let run = await Run("worksheet", "text", files.ours)
    #expect(run.status == .fine)
    #expect(try run.out == files.text(files.ours))
    #expect(run.err == "muster: '\(files.ours)' has faults and is printed as it stands\n")
    let missing = await Run("worksheet", "text", "/nowhere.yaml")
    #expect(missing.status == .surroundings)
  }
}
