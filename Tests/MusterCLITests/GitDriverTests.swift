import Foundation
import MusterCLI
import MusterTestSupport
import Testing

/// Worksheets in a Git repository of its own, merged and compared by Git with Muster as its driver.
@Suite(.serialized) struct GitDriverTests {
  /// A repository in which two branches change a worksheet.
  private struct Bench {
    let folder: TemporaryFolder
    let sheet: String

    init() throws {
      folder = try TemporaryFolder()
      sheet = folder.path + "/repository/worksheets/x.yaml"
      _ = try folder.write(AnswerTests.worksheet, to: "base.yaml")
      let begin = try run(
        """
        mkdir bin repository && ln -s "$MUSTER" bin/muster && cd repository && git init -q . &&
        git checkout -qb main && git config user.name T && git config user.email t@example.com &&
        mkdir worksheets && cp ../base.yaml worksheets/x.yaml &&
        muster worksheet install-git-driver worksheets > ../written &&
        git add -A && git commit -qm base && git branch side
        """, in: ".")
      try #require(begin.status == 0, "\(begin.err)")
    }

    func run(_ line: String, in place: String = "repository") throws -> Binary {
      try Binary(
        "cd \"$BENCH/\(place)\" && \(line)",
        [
          "BENCH": folder.path, "HOME": folder.path, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C",
          "PATH": "\(folder.path)/bin:/usr/bin:/bin",
        ])
    }

    /// Changes the worksheet on a branch and commits it.
    func commit(_ branch: String, _ old: String, _ new: String) throws {
      let checkout = try run("git checkout -q \(branch)")
      try #require(checkout.status == 0, "\(checkout.err)")
      let text = try text().replacingOccurrences(of: old, with: new)
      _ = try folder.write(text, to: "repository/worksheets/x.yaml")
      let commit = try run("git commit -qam \(branch)")
      try #require(commit.status == 0, "\(commit.err)")
    }

    func text() throws -> String { try String(contentsOfFile: sheet, encoding: .utf8) }
  }

  @Test func `a merge of the same lines that says no two things is made`() throws {
    let bench = try Bench()
    try bench.commit("side", "wifi: must ", "wifi: [{for: [macs], need: could}, {need: must}] ")
    try bench.commit("main", "wifi: must ", "wifi: {need: must, owner: network team} ")
    let merge = try bench.run("git merge -q -m merged side && git status --porcelain")
    #expect(merge.status == 0, "\(merge.err)\(merge.out)")
    #expect(merge.out == "Auto-merging worksheets/x.yaml\n")
    let line = """
        network.wifi:       # three networks
          - {for: [macs], need: could, owner: network team}
          - {need: must, owner: network team}

      """
    let text = try bench.text()
    #expect(text.contains(line), "\(text)")
    let check = try bench.run("muster check worksheets/x.yaml && git log --oneline | wc -l")
    #expect(check.status == 0)
    #expect(check.out.trimmingCharacters(in: .whitespacesAndNewlines) == "4")
  }

  @Test func `a conflict stops the merge with a file that is still YAML`() throws {
    let bench = try Bench()
    try bench.commit("side", "wifi: must ", "wifi: could ")
    try bench.commit("main", "wifi: must ", "wifi: should ")
    let merge = try bench.run("git merge -m merged side")
    #expect(merge.status == 1)
    #expect(merge.out.contains("CONFLICT (content): Merge conflict in worksheets/x.yaml"))
    #expect(
      merge.err.contains(
        "worksheets/x.yaml:13:17: error: 'need' of 'network.wifi' is not settled: "
          + "ours says 'should', theirs 'could'"), "\(merge.err)")
    let text = try bench.text()
    #expect(!text.contains("<<<<"))
    #expect(text.hasSuffix("    field: need\n    ours: should\n    theirs: could\n"))
    let check = try bench.run("muster check worksheets/x.yaml")
    #expect(check.status == 1)
    let settle = try bench.run(
      "muster answer network.wifi could worksheets/x.yaml && muster check worksheets/x.yaml && "
        + "git commit -qam settled && git status --porcelain")
    #expect(settle.status == 0, "\(settle.err)")
    let settled = try bench.text()
    #expect(settled.contains("wifi: could ") && !settled.contains("conflicts"))
  }

  @Test func `two branches that add the same worksheet are merged from nothing`() throws {
    let bench = try Bench()
    for (branch, cloud) in [("side", "gcc"), ("main", "commercial")] {
      let add = try bench.run(
        "git checkout -q \(branch) && sed 's/cloud: commercial/cloud: \(cloud)/' ../base.yaml "
          + "> worksheets/new.yaml && git add -A && git commit -qm new")
      try #require(add.status == 0, "\(add.err)")
    }
    let merge = try bench.run("git merge -m merged side; tail -3 worksheets/new.yaml")
    #expect(merge.out.hasSuffix("  - item: cloud\n    ours: commercial\n    theirs: gcc\n"))
  }

  @Test func `a difference shows facts, not lines`() throws {
    let bench = try Bench()
    try bench.commit(
      "main", "wifi: must       # three networks", "wifi:\n    # asked again\n    need: could")
    let diff = try bench.run("git diff HEAD~1 -- worksheets/x.yaml")
    #expect(diff.status == 0, "\(diff.err)")
    let lines = diff.out.split(separator: "\n").filter { $0.hasPrefix("+") || $0.hasPrefix("-") }
    #expect(lines.dropFirst(2) == ["-network.wifi need: must", "+network.wifi need: could"])
  }

  @Test func `a version with faults is compared as it stands`() throws {
    let bench = try Bench()
    try bench.commit("main", "wifi: must ", "wifi: most ")
    let diff = try bench.run("git diff HEAD~1 -- worksheets/x.yaml")
    #expect(diff.status == 0, "\(diff.err)")
    #expect(diff.out.contains("\n+  network.wifi: most "))
  }

  static let attributes = "worksheets/*.yaml merge=muster-worksheet diff=muster-worksheet\n"
  static let configuration = """
    [merge "muster-worksheet"]
    \tname = Worksheets of Muster, merged by meaning
    \tdriver = muster worksheet merge %O %A %B --output %A --name %P
    [diff "muster-worksheet"]
    \ttextconv = muster worksheet text

    """

  @Test func `what is to be written is printed`() async {
    let run = await Run("worksheet", "install-git-driver", "--dry-run")
    #expect(run.status == .fine)
    #expect(
      run.out == "# .gitattributes\n\(Self.attributes)\n# .git/config\n\(Self.configuration)")
  }

  @Test func `writing twice changes nothing, and what else stands there stays`() async throws {
    let bench = try Bench()
    let top = bench.folder.path + "/repository"
    let written = try String(contentsOfFile: bench.folder.path + "/written", encoding: .utf8)
    #expect(written.contains("/.gitattributes is written\n"))
    #expect(written.contains("/.git/config is written\n"))
    let config = try String(contentsOfFile: top + "/.git/config", encoding: .utf8)
    #expect(config.hasPrefix("[core]\n"))
    #expect(config.contains("name = T\n"))
    #expect(config.hasSuffix(Self.configuration))
    let again = await Run("worksheet", "install-git-driver", top)
    #expect(again.out.hasSuffix("/.git/config has it already\n"))
    #expect(again.out.contains("/.gitattributes has it already\n"))
    #expect(again.out.hasPrefix("# .gitattributes\n\(Self.attributes)"))
    #expect(try String(contentsOfFile: top + "/.git/config", encoding: .utf8) == config)
    let other = await Run(
      "worksheet", "install-git-driver", top, "--files", "a b/*.yaml", "--catalog",
      "it's; ours")
    #expect(other.status == .fine)
    let attributes = try String(contentsOfFile: top + "/.gitattributes", encoding: .utf8)
    #expect(
      attributes == Self.attributes
        + "\"a b/*.yaml\" merge=muster-worksheet diff=muster-worksheet\n")
    let driver = try bench.run(
      "git config --get-all merge.muster-worksheet.driver && git config user.name")
    #expect(
      driver.out == "muster worksheet merge %O %A %B --output %A --name %P "
        + "--catalog 'it'\\''s; ours'\nT\n")
  }

  @Test func `a second working folder shares the configuration of the first`() throws {
    let bench = try Bench()
    let second = try bench.run(
      "git config --remove-section merge.muster-worksheet && git worktree add -q ../second side && "
        + "cd ../second && muster worksheet install-git-driver && "
        + "git -C ../repository config merge.muster-worksheet.driver")
    #expect(second.status == 0, "\(second.err)")
    #expect(second.out.hasSuffix("muster worksheet merge %O %A %B --output %A --name %P\n"))
  }

  @Test func `outside of a repository nothing is written`() async throws {
    let folder = try TemporaryFolder()
    let run = await Run("worksheet", "install-git-driver", folder.path)
    #expect(run.status == .surroundings)
    #expect(run.err == "muster: cannot read '\(folder.path)': it is in no Git repository\n")
    #expect(try OutputFileTests.names(in: folder).isEmpty)
    let missing = await Run("worksheet", "install-git-driver", folder.path + "/no")
    #expect(missing.status == .surroundings)
  }
}
