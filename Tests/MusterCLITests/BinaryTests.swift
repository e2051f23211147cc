import Foundation
import MusterTestSupport
import Testing

@Suite(.serialized) struct BinaryTests {
  static let assess = "exec \"$MUSTER\" assess"

  @Test func `a full disk is status 3 with a message`() throws {
    let run = try Binary("\(Self.assess) worksheets/contoso.yaml > /dev/full")
    #expect(run.status == 3)
    #expect(run.err == "muster: cannot write 'standard output': No space left on device\n")
  }

  @Test func `a reader that goes away early ends the run quietly`() throws {
    // The listing is larger than a pipe holds, so the writer meets the closed end.
    let line =
      "{ \"$MUSTER\" assess worksheets/contoso.yaml --format json; echo $? >&2; } | head -1"
    let run = try Binary(line)
    #expect(run.out == "{\n")
    #expect(run.err == "0\n")
    let closed = try Binary("{ sleep 0.2; \"$MUSTER\" --help; echo $? >&2; } | true")
    #expect(closed.err == "0\n")
  }

  struct Case: CustomTestStringConvertible {
    let name: String
    let make: String
    let reason: String
    var testDescription: String { name }
  }

  static let unreadable = [
    Case(name: "a missing file", make: "true", reason: "No such file or directory"),
    Case(name: "a directory", make: "mkdir \"$F\"", reason: "it is a directory"),
    Case(
      name: "a named pipe", make: "mkfifo \"$F\"",
      reason: "it is a named pipe; give its text on standard input as '-'"),
    Case(
      name: "a loop of links", make: "ln -s \"$F\" \"$F.other\"; ln -s \"$F.other\" \"$F\"",
      reason: "Too many levels of symbolic links"),
    Case(
      name: "a link to nothing", make: "ln -s nowhere \"$F\"",
      reason: "No such file or directory"),
    Case(
      name: "memory of a process, which cannot be read from the start",
      make: "ln -s /proc/self/mem \"$F\"", reason: "Input/output error"),
  ]

  @Test(arguments: unreadable)
  func `what cannot be read is named with the reason`(_ example: Case) throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/sheet.yaml"
    let run = try Binary("\(example.make); exec \"$MUSTER\" check \"$F\"", ["F": path])
    #expect(run.status == 3)
    #expect(run.out == "")
    #expect(run.err == "muster: cannot read '\(path)': \(example.reason)\n")
  }

  @Test(.enabled(if: geteuid() != 0, "root reads everything"))
  func `a file without permission is named with the reason`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Sample.bare, to: "sheet.yaml")
    let run = try Binary("chmod 0 \"$F\"; exec \"$MUSTER\" check \"$F\"", ["F": path])
    #expect(run.status == 3)
    #expect(run.err == "muster: cannot read '\(path)': Permission denied\n")
  }

  @Test func `a gigabyte of zeros is refused by its size`() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/huge.yaml"
    // With 400 MB of address space the file cannot be read even by accident.
    let run = try Binary(
      "truncate -s 1G \"$F\" && ulimit -v 400000 && exec \"$MUSTER\" check \"$F\"", ["F": path])
    #expect(run.status == 1)
    #expect(run.out.hasPrefix("\(path):1:1: error: "))
    #expect(run.out.contains("[yaml.too-large]"))
  }

  @Test func `an endless device is refused by the size of what it gave`() throws {
    let run = try Binary("ulimit -v 800000 && exec \"$MUSTER\" check /dev/zero")
    #expect(run.status == 1)
    #expect(run.out.contains("[yaml.too-large]"))
  }

  @Test func `closed standard output is a failure of the surroundings`() throws {
    let run = try Binary("\(Self.assess) worksheets/fabrikam.yaml >&-")
    #expect(run.status == 3)
    #expect(run.err.contains("cannot write 'standard output'"))
  }

  @Test func `a dash is standard input`() throws {
    let file = try Binary("\(Self.assess) worksheets/fabrikam.yaml --day 2026-11-20")
    let input = try Binary("\(Self.assess) - --day 2026-11-20 < worksheets/fabrikam.yaml")
    #expect(input.status == 0)
    #expect(input.out == file.out)
    let piped = try Binary("printf 'a: 1' | \"$MUSTER\" check -")
    #expect(piped.status == 1)
    #expect(piped.out.hasPrefix("-:1:1: error: "))
  }

  @Test func `a pipe gets no escape characters and no line over 80 columns`() throws {
    for line in [
      "assess worksheets/contoso.yaml --all", "assess worksheets/*.yaml",
      "assess worksheets/fabrikam.yaml", "explain network.per-app-vpn worksheets/contoso.yaml",
      "catalog show network.per-app-vpn", "catalog list capabilities", "catalog search vpn",
    ] {
      let run = try Binary("\"$MUSTER\" \(line) | cat", ["COLUMNS": "300", "CLICOLOR_FORCE": "1"])
      #expect(!run.out.contains("\u{1B}"))
      let lines = run.out.split(separator: "\n")
      #expect(lines.count > 2, "\(run.err)")
      for line in lines where !line.contains("https://") {
        #expect(line.count <= 80, "\(line.count) columns")
      }
    }
  }

  /// `script` gives the program a terminal.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func `a terminal gets colour, and never with NO_COLOR`() throws {
    let line = "script -qec '\"$MUSTER\" assess worksheets/contoso.yaml' /dev/null"
    let coloured = try Binary(line)
    #expect(coloured.out.contains("\u{1B}[1;31mBlocked\u{1B}[0m"))
    let plain = try Binary(line, ["NO_COLOR": "1"])
    #expect(plain.out.contains("Blocked"))
    #expect(!plain.out.contains("\u{1B}"))
    let empty = try Binary(line, ["NO_COLOR": ""])
    #expect(empty.out.contains("\u{1B}["), "an empty NO_COLOR asks for nothing")
  }

  @Test func `the process ends with the status of the run`() throws {
    for (line, status) in [
      ("--version", 0), ("assess worksheets/contoso.yaml --fail-on blocked", 1), ("asess", 2),
      ("check /nowhere", 3),
    ] {
      let run = try Binary("exec \"$MUSTER\" \(line)")
      #expect(Int(run.status) == status)
    }
  }

  @Test func `results go to standard output and diagnostics to standard error`() throws {
    let gate = try Binary("\(Self.assess) worksheets/contoso.yaml --fail-on blocked 2>/dev/null")
    #expect(gate.out.contains("Contoso"))
    let other = try Binary("\(Self.assess) worksheets/contoso.yaml --fail-on blocked >/dev/null")
    #expect(other.err == "muster: worksheets/contoso.yaml: gate missed: the verdict is blocked\n")
  }

  @Test func `a write that fails half way keeps the old file and leaves nothing behind`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("kept\n", to: "report.json")
    // The file size limit lets the first blocks through and then fails the write.
    let run = try Binary(
      "trap '' XFSZ; ulimit -f 8; exec \"$MUSTER\" assess worksheets/contoso.yaml "
        + "--format json --output \"$F\"", ["F": path])
    #expect(run.status == 3)
    #expect(run.err == "muster: cannot write '\(path)': File too large\n")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "kept\n")
    #expect(try OutputFileTests.names(in: folder) == ["report.json"])
  }
}
