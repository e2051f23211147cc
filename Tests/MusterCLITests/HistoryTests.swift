import Foundation
import MusterCLI
import MusterTestSupport
import Testing

/// `muster snapshot` and `muster history`, from the command line to the store and back.
@Suite struct HistoryTests {
  /// A folder with a worksheet of two snapshots; it is there as long as this is used.
  struct Sheet {
    let folder: TemporaryFolder
    var worksheet: String { "\(folder.path)/bare.yaml" }
    var store: String { "\(folder.path)/.muster/history.sqlite" }
  }

  static func make() async throws -> Sheet {
    let folder = try TemporaryFolder()
    let worksheet = try folder.write(Sample.bare, to: "bare.yaml")
    let first = await Run("snapshot", worksheet, "--label", "kick-off", "--day", "2026-10-01")
    #expect(first.status == .fine, "\(first.err)")
    _ = try folder.write(Sample.bare + "cloud: commercial\n", to: "bare.yaml")
    let second = await Run("snapshot", worksheet, "--author", "jane")
    #expect(second.status == .fine, "\(second.err)")
    return Sheet(folder: folder)
  }

  @Test
  func `a snapshot is told with its place, and an unchanged worksheet is not kept twice`()
    async throws
  {
    let sheet = try await Self.make()
    let again = await Run("snapshot", sheet.worksheet, "--day", "2026-11-21")
    #expect(
      again.out == "unchanged since Bare Ltd @2 of 2026-11-20; nothing was stored\n")
    let named = await Run("snapshot", sheet.worksheet, "--label", "named")
    #expect(named.out.hasPrefix("stored Bare Ltd @3: 2026-11-20, Unknown, "))
    #expect(named.out.hasSuffix("\nin \(sheet.store)\n"))
    let list = await Run("history", "list", sheet.worksheet)
    #expect(list.lines.first == "Bare Ltd: 3 snapshots")
    #expect(list.ids == ["Bare", "@1", "@2", "@3"])
    #expect(list.lines.allSatisfy { $0.count <= 80 })
    let verify = await Run("history", "verify", sheet.worksheet)
    #expect(verify.status == .fine)
    #expect(verify.lines.last == "nothing is wrong")
  }

  @Test(arguments: [
    ("@1", "@1"), ("@kick-off", "@1"), ("@2026-11-01", "@1"), ("@latest", "@2"),
    ("@2026-11-20", "@2"),
  ])
  func `a snapshot is shown by each of its names`(_ name: String, _ head: String) async throws {
    let sheet = try await Self.make()
    let run = await Run("history", "show", name, sheet.worksheet)
    #expect(run.status == .fine)
    #expect(run.lines.first == head)
    #expect(run.out.contains("  organisation Bare Ltd\n"))
    #expect(run.out.contains(head == "@1" ? "  label        kick-off\n" : "  author       jane\n"))
    #expect(run.out.contains("\npopulations\n  phones "))
  }

  @Test func `a worksheet comes back byte for byte`() async throws {
    let sheet = try await Self.make()
    let text = await Run("history", "restore", "@1", sheet.worksheet)
    #expect(text.out == Sample.bare)
    let path = "\(sheet.folder.path)/then.yaml"
    let file = await Run("history", "restore", "@1", sheet.worksheet, "--output", path)
    #expect(file.out == "wrote \(path): the worksheet of Bare Ltd @1\n")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Sample.bare)
    let twice = await Run("history", "restore", "@2", sheet.worksheet, "--output", path)
    #expect(twice.status == .surroundings)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Sample.bare)
    #expect(try OutputFileTests.names(in: sheet.folder) == [".muster", "bare.yaml", "then.yaml"])
  }

  @Test func `a history moves as text, once and in order`() async throws {
    let sheet = try await Self.make()
    let path = "\(sheet.folder.path)/all.ndjson"
    let store = "\(sheet.folder.path)/other.sqlite"
    let export = await Run("history", "export", sheet.worksheet, "--output", path)
    #expect(export.out == "wrote \(path): 2 records\n")
    let take = await Run("history", "import", path, "--store", store)
    #expect(take.out == "took 2 records into \(store); 0 were there already\n")
    let again = await Run("history", "import", path, "--store", store)
    #expect(again.out == "took 0 records into \(store); 2 were there already\n")
    let back = await Run("history", "export", "--store", store)
    #expect(back.out == (try String(contentsOfFile: path, encoding: .utf8)))
    let list = await Run("history", "list", "--store", store)
    let other = await Run("history", "list", sheet.worksheet)
    #expect(list.out == other.out)
  }

  @Test func `a line that was changed is refused with its number`() async throws {
    let sheet = try await Self.make()
    let export = await Run("history", "export", sheet.worksheet)
    let spoilt = try sheet.folder.write(
      export.out.replacing("\"author\":\"jane\"", with: "\"author\":\"john\""), to: "spoilt")
    let store = "\(sheet.folder.path)/other.sqlite"
    let take = await Run("history", "import", spoilt, "--store", store)
    #expect(take.status == .findings)
    #expect(take.out == "took 1 records into \(store); 0 were there already\n")
    #expect(
      take.err == "muster: \(spoilt):2: what it says is not what its hash stands for\n")
    let verify = await Run("history", "verify", "--store", store)
    #expect(verify.status == .fine)
  }

  @Test func `results are a table for other programs`() async throws {
    let sheet = try await Self.make()
    let run = await Run("history", "export", sheet.worksheet, "--format", "csv")
    let rows = run.out.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(rows.count == 3)
    #expect(Set(rows.map(\.count)) == [20])
    #expect(
      rows[1][1...7].joined(separator: "|")
        == "1|bare.yaml|2026-10-01|2026-11-20T00:00:00Z|kick-off||unknown")
  }

  @Test func `pruning says what goes, and only then takes it`() async throws {
    let sheet = try await Self.make()
    let dry = await Run("history", "prune", sheet.worksheet, "--keep-last", "1", "--dry-run")
    #expect(dry.lines.first == "Bare Ltd" && dry.lines.last == "1 snapshot would go")
    #expect(dry.ids == ["Bare", "@1", "1"])
    let list = await Run("history", "list", sheet.worksheet)
    #expect(list.lines.count == 3)
    let run = await Run("history", "prune", sheet.worksheet, "--older-than", "2026-11-01")
    #expect(run.lines.dropLast() == dry.lines.dropLast())
    #expect(run.lines.last == "1 snapshot gone")
    let verify = await Run("history", "verify", sheet.worksheet)
    #expect(verify.status == .fine)
    #expect(verify.out.contains("Bare Ltd: 1 snapshot, 1 pruned, ends with @2 "))
    let gone = await Run("history", "show", "@1", sheet.worksheet)
    #expect(gone.status == .usage)
  }

  @Test func `a store of several customers asks whose snapshot is meant`() async throws {
    let folder = try TemporaryFolder()
    let store = "\(folder.path)/all.sqlite"
    for name in ["One", "Two"] {
      let text = Sample.bare.replacing("Bare Ltd", with: name)
      let path = try folder.write(text, to: "\(name)/w.yaml")
      let run = await Run("snapshot", path, "--store", store)
      #expect(run.status == .fine)
    }
    let run = await Run("history", "show", "@1", "--store", store)
    #expect(run.status == .usage)
    #expect(
      run.err == "muster: the store holds snapshots of One, Two\n   help: add --organisation TEXT\n"
    )
    let one = await Run("history", "show", "@1", "--store", store, "--organisation", "Two")
    #expect(one.out.contains("  organisation Two\n"))
    let list = await Run("history", "list", "--store", store)
    #expect(list.ids == ["One:", "@1", "Two:", "@1"])
  }

  struct Refusal: CustomTestStringConvertible {
    let line: String
    let status: Status
    let message: String
    var testDescription: String { line }
  }

  static let refused = [
    Refusal(
      line: "snapshot {W} --label latest", status: .usage, message: "'latest' cannot be a label"),
    Refusal(line: "snapshot {W} --label 7", status: .usage, message: "'7' cannot be a label"),
    Refusal(
      line: "snapshot {W} --label 2026-10-01", status: .usage,
      message: "'2026-10-01' cannot be a label"),
    Refusal(
      line: "snapshot {W} --store postgresql://host/db", status: .usage,
      message: "'postgresql://host/db' is no file"),
    Refusal(line: "history show 3 {W}", status: .usage, message: "'3' names no snapshot"),
    Refusal(line: "history show @0 {W}", status: .usage, message: "'@0' names no snapshot"),
    Refusal(
      line: "history show @9 {W}", status: .usage, message: "the store '{S}' has no snapshot @9"),
    Refusal(
      line: "history show @1 {W} --organisation Other", status: .usage,
      message: "the store '{S}' has no snapshot of 'Other'"),
    Refusal(
      line: "history list {D}/other.yaml --store {S}", status: .usage,
      message: "the store '{S}' has no snapshot of '{D}/other.yaml'"),
    Refusal(line: "history prune {W}", status: .usage, message: "a rule is needed"),
    Refusal(
      line: "history prune {W} --keep-last 0", status: .usage, message: "'0' cannot be kept"),
    Refusal(
      line: "history prune {W} --older-than 2026-13-01", status: .usage,
      message: "'2026-13-01' is no day"),
    Refusal(
      line: "history list {D}/none/w.yaml", status: .surroundings,
      message: "cannot read '{D}/none/.muster/history.sqlite': there is no store of snapshots; "
        + "muster snapshot WORKSHEET makes one"),
    Refusal(
      line: "history verify --store {W}", status: .surroundings,
      message: "cannot use the store '{W}': the file is no store of Muster"),
    Refusal(
      line: "snapshot {W} --store {W}", status: .surroundings,
      message: "cannot use the store '{W}': the file is no store of Muster"),
    Refusal(
      line: "snapshot {W} --store {D}/none/s", status: .surroundings,
      message: "cannot use the store '{D}/none/s': No such file or directory"),
    Refusal(
      line: "history import {D}/none --store {D}/s", status: .surroundings,
      message: "cannot read '{D}/none': No such file or directory"),
  ]

  @Test(arguments: refused)
  func `what cannot be is refused in clear words`(_ example: Refusal) async throws {
    let sheet = try await Self.make()
    func filled(_ text: String) -> String {
      text.replacing("{W}", with: sheet.worksheet).replacing("{S}", with: sheet.store)
        .replacing("{D}", with: sheet.folder.path)
    }
    let run = await Run(filled(example.line).split(separator: " ").map(String.init))
    #expect(run.status == example.status)
    #expect(run.out == "")
    #expect(run.err.split(separator: "\n").first == "muster: \(filled(example.message))")
  }

  @Test func `a worksheet with faults is not kept`() async throws {
    let folder = try TemporaryFolder()
    let worksheet = try folder.write(Sample.bare + "nonsense: 1\n", to: "w.yaml")
    let run = await Run("snapshot", worksheet)
    #expect(run.status == .findings)
    #expect(run.err.contains("[worksheet.unknown-key]") || run.err.contains("unknown"))
    #expect(run.err.hasSuffix("muster: '\(worksheet)' has faults and is not kept\n"))
    #expect(try OutputFileTests.names(in: folder) == ["w.yaml"])
  }

  @Test func `another catalog is reason to keep a snapshot, the same one is not`() async throws {
    let sheet = try await Self.make()
    _ = try sheet.folder.write(OverlayTests.plan("intune-plan-1"), to: "one/plans.yaml")
    let overlay = "\(sheet.folder.path)/one"
    let stored = await Run("snapshot", sheet.worksheet, "--catalog", overlay)
    #expect(stored.out.hasPrefix("stored Bare Ltd @3: "), "\(stored.err)")
    let again = await Run("snapshot", sheet.worksheet, "--catalog", overlay)
    #expect(again.out.hasPrefix("unchanged since Bare Ltd @3 "))
    let shipped = await Run("snapshot", sheet.worksheet)
    #expect(shipped.out.hasPrefix("stored Bare Ltd @4: "))
  }

  @Test func `the environment names the store where no option does`() async throws {
    let folder = try TemporaryFolder()
    let worksheet = try folder.write(Sample.bare, to: "w.yaml")
    let store = "\(folder.path)/named.sqlite"
    var console = Console(Console.Setting(today: 20_777, store: store))
    #expect(await Program.run(["snapshot", worksheet], &console) == .fine)
    #expect(try OutputFileTests.names(in: folder) == ["named.sqlite", "w.yaml"])
    let other = "\(folder.path)/other.sqlite"
    #expect(await Program.run(["snapshot", worksheet, "--store", other], &console) == .fine)
    #expect(try OutputFileTests.names(in: folder).contains("other.sqlite"))
  }
}
