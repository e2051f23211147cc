import Foundation
import MusterDiagnostics
import MusterTestSupport
import Testing

@testable import MusterCLI

/// Commands that change a worksheet: what they write, what they refuse, and that nothing is lost.
@Suite struct AnswerTests {
  static let worksheet = """
    # one customer
    muster: worksheet/1
    title: Small
    organisation: Small Ltd
    cloud: commercial
    populations:
      phones: {platform: ios, ownership: corporate, mode: ade, minimum-os: "18.2", devices: 100}
      macs: {platform: macos, ownership: corporate, mode: ade, minimum-os: "15", devices: 50}
    licences:
      - {plan: microsoft-365-e3}

    capabilities:
      network.wifi: must       # three networks
      network.per-app-vpn:
        need: should
        facets: [app-list]
        # asked twice
        owner: network team
    requirements:
      identity.same-tenant: met

    """

  struct Case: CustomStringConvertible, Sendable {
    let line: String
    /// What stands in the file afterwards, and stood not there before.
    let wanted: [String]
    var description: String { line }
  }

  static let cases = [
    Case(
      line: "answer network.wifi could", wanted: ["  network.wifi: could       # three networks"]),
    Case(
      line: "answer network.wifi not-used --for macs",
      wanted: ["  network.wifi: [{for: [macs], need: not-used}, {need: must}]       # three"]),
    Case(
      line: "answer network.per-app-vpn not-used", wanted: ["    need: not-used\n    # asked twice"]
    ),
    Case(
      line: "answer network.per-app-vpn --note=why --due 2027-01-31",
      wanted: ["    owner: network team\n    note: why\n    due: 2027-01-31\n"]),
    Case(line: "answer apps.public-store should", wanted: ["team\n  apps.public-store: should\n"]),
    Case(
      line: "answer people.terms-of-use not-applicable --reason=paper",
      wanted: ["  people.terms-of-use: {answer: not-applicable, reason: paper}\n"]),
    Case(
      line: "answer mechanics.apns-certificate partly --evidence B --evidence-on 2026-10-01",
      wanted: ["{answer: partly, evidence: {grade: B, on: 2026-10-01}}"]),
    Case(line: "answer identity.same-tenant --unset", wanted: []),
    Case(line: "fact federation ad-fs", wanted: ["\n\nfacts:\n  federation: ad-fs\n"]),
    Case(line: "fact upn-suffixes a.com no", wanted: ["  upn-suffixes: [a.com, \"no\"]\n"]),
    Case(line: "fact other-tenant-names", wanted: ["  other-tenant-names: []\n"]),
    Case(
      line: "decide network.wifi drop --reason=gone --by=CIO --until 2027-01-31",
      wanted: ["network.wifi: {need: must, decision: {kind: drop, reason: gone, by: CIO, until: "]),
    Case(line: "population macs --devices 60", wanted: ["minimum-os: \"15\", devices: 60}"]),
    Case(
      line: "population pcs --platform windows --ownership corporate --mode autopilot --devices 7",
      wanted: ["  pcs: {platform: windows, ownership: corporate, mode: autopilot, devices: 7}\n"]),
  ]

  private func words(_ line: String, _ path: String) -> [String] {
    var words = line.split(separator: " ").map(String.init)
    let arguments = words.firstIndex { $0.hasPrefix("--") } ?? words.count
    words.insert(path, at: arguments)
    return words
  }

  @Test(arguments: cases)
  func `one change is written and its effect is printed`(_ example: Case) async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.worksheet, to: "w.yaml")
    let run = await Run(words(example.line, path))
    #expect(run.status == .fine, "\(run.err)")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for part in example.wanted { #expect(text.contains(part), "\(text)") }
    #expect(text != Self.worksheet)
    for line in ["# one customer", "# three networks", "# asked twice"] {
      #expect(text.contains(line))
    }
    for name in ["verdict", "range", "open items"] {
      #expect(run.lines.contains { $0.hasPrefix("  \(name)") }, "\(run.out)")
    }
    let check = await Run("check", path)
    #expect(check.status == .fine, "\(check.out)")
  }

  struct Refused: CustomStringConvertible, Sendable {
    let line: String
    let said: String
    var description: String { line }
  }

  static let refused = [
    Refused(line: "answer network.wifj must", said: "did you mean 'network.wifi'?"),
    Refused(line: "answer network.wifi mst", said: "did you mean 'must'?"),
    Refused(line: "answer network.wifi not-applicable", said: "needs a reason"),
    Refused(line: "answer network.wifi must --for phnes", said: "did you mean 'phones'?"),
    Refused(line: "answer network.per-app-vpn --facet app-lst", said: "did you mean 'app-list'?"),
    Refused(line: "answer network.wifi", said: "is given no answer"),
    Refused(line: "answer people.terms-of-use --note=x", said: "is not answered yet"),
    Refused(line: "answer network.wifi must --due tomorrow", said: "is no day"),
    Refused(line: "answer network.wifi must --unset", said: "sets nothing"),
    Refused(line: "decide network.wifi drop", said: "why, by whom and until when"),
    Refused(line: "decide network.wifi dorp", said: "did you mean 'drop'?"),
    Refused(
      line: "decide apps.public-store drop --reason=a --by=b --until 2027-01-31",
      said: "is not answered yet"),
    Refused(line: "fact federaton none", said: "did you mean 'federation'?"),
    Refused(line: "fact federation adfs", said: "'federation' cannot be 'adfs'"),
    Refused(line: "fact federation", said: "has one value"),
    Refused(line: "population pcs --devices 5", said: "'platform' is missing"),
    Refused(line: "population phones --devices 0", said: "is no number of devices"),
    Refused(line: "population phones --mode dedicated", said: "has no enrolment mode 'dedicated'"),
    Refused(line: "population phones", said: "nothing is said about 'phones'"),
  ]

  @Test(arguments: refused)
  func `what cannot be written is refused and the file stays`(_ example: Refused) async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.worksheet, to: "w.yaml")
    let run = await Run(words(example.line, path))
    #expect(run.status == .usage || run.status == .findings)
    #expect(run.err.contains(example.said), "\(run.err)")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.worksheet)
    #expect(try OutputFileTests.names(in: folder) == ["w.yaml"])
  }

  @Test func `a population that answers name is not removed`() async throws {
    let folder = try TemporaryFolder()
    let text = Self.worksheet.replacingOccurrences(
      of: "network.wifi: must", with: "network.wifi: {need: must, only: [macs]}")
    let path = try folder.write(text, to: "w.yaml")
    let run = await Run("population", "macs", path, "--remove")
    #expect(run.status == .findings)
    #expect(run.err.contains("there is no population 'macs'"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func `a dry run prints a diff that git applies, and writes nothing`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.worksheet, to: "w.yaml")
    let run = await Run("answer", "network.wifi", "could", path, "--dry-run", "--note", "later")
    #expect(run.status == .fine)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.worksheet)
    let diff = run.out.components(separatedBy: "  verdict")[0]
      .replacingOccurrences(of: "--- \(path)", with: "--- a/w.yaml")
      .replacingOccurrences(of: "+++ \(path)", with: "+++ b/w.yaml")
    _ = try folder.write(diff, to: "change.diff")
    let applied = try Binary("cd \(folder.path) && git apply -v change.diff")
    #expect(applied.status == 0, "\(applied.err)\n\(diff)")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("network.wifi: {need: could, note: later}       # three networks"))
  }

  @Test func `many runs at once all leave their answer`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.worksheet, to: "w.yaml")
    let ids = [
      "network.wired-8021x", "network.device-vpn", "network.proxy-and-dns", "apps.public-store",
      "apps.web-links", "apps.private-apps", "restrictions.passcode", "email.smime",
    ]
    let line = ids.map { "\"$MUSTER\" answer \($0) must \(path) & " }.joined() + "wait"
    let run = try Binary(line)
    #expect(run.err == "")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let missing = ids.filter { !text.contains("  \($0): must\n") }
    #expect(missing == [])
    #expect(try OutputFileTests.names(in: folder) == ["w.yaml"])
  }

  @Test func `a file that another program changed meanwhile is not overwritten`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "w.yaml")
    let file = try LockedFile(path)
    _ = try folder.write("theirs", to: "w.yaml")
    #expect(throws: FileFailure.self) {
      try file.replace(
        SourceFile(path: path, bytes: Array("old".utf8)),
        with: SourceFile(path: path, bytes: Array("new".utf8)))
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "theirs")
  }

  @Test func `a read-only file is refused`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.worksheet, to: "w.yaml")
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    let run = await Run("answer", "network.wifi", "could", path)
    #expect(run.status == .surroundings)
    #expect(run.err.contains("it is read-only"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.worksheet)
  }

  @Test func `a write that breaks off leaves the old file and nothing beside it`() throws {
    let folder = try TemporaryFolder()
    let text = Self.worksheet + String(repeating: "# filler\n", count: 2_000)
    let path = try folder.write(text, to: "w.yaml")
    let run = try Binary("ulimit -f 8; \"$MUSTER\" answer network.wifi could \(path)")
    #expect(run.status == 3, "\(run.err)")
    #expect(run.err.contains("cannot write"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    #expect(try OutputFileTests.names(in: folder) == ["w.yaml"])
  }

  @Test func `merge conflict markers are a fault with a place`() async throws {
    let folder = try TemporaryFolder()
    let text = Self.worksheet.replacingOccurrences(
      of: "requirements:\n",
      with: "<<<<<<< ours\nrequirements:\n=======\nrequirements:\n>>>>>>> theirs\n")
    let path = try folder.write(text, to: "w.yaml")
    let run = await Run("answer", "network.wifi", "could", path)
    #expect(run.status == .findings)
    for line in [19, 21, 23] {
      #expect(run.err.contains("w.yaml:\(line):1: error: a merge left this mark behind"))
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }
}
