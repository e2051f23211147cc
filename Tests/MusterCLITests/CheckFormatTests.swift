import MusterCLI
import MusterTestSupport
import Testing

/// `muster check` in every format that its help lists.
@Suite struct CheckFormatTests {
  static let formats =
    Commands.all.first { $0.name == "check" }?.options.first { $0.name == "--format" }?.choices
    ?? []

  static func check(_ format: String, _ arguments: String...) async -> Run {
    await Run(["check", "--format", format] + arguments)
  }

  @Test func `the formats are those of the page about CI`() {
    #expect(Self.formats == ["text", "json", "sarif", "junit", "github"])
  }

  @Test(arguments: formats)
  func `the exit status does not depend on the format`(_ format: String) async throws {
    let folder = try TemporaryFolder()
    let noted = try folder.write(Sample.bare + "catalog: 2025.01.0\n", to: "older.yaml")
    let faulty = try folder.write(AssessTests.faulty, to: "faulty.yaml")
    let sound = await Self.check(format, Repository.fabrikam)
    #expect(sound.status == .fine)
    let note = await Self.check(format, noted)
    #expect(note.status == .fine)
    #expect(note.out.contains("worksheet.other-catalog"))
    let faults = await Self.check(format, Repository.fabrikam, faulty)
    #expect(faults.status == .findings)
    #expect(faults.out.contains("faulty.yaml"))
    for run in [sound, note, faults] { #expect(run.err == "") }
  }

  @Test(arguments: formats)
  func `a file that is missing leaves no half report`(_ format: String) async throws {
    let folder = try TemporaryFolder()
    let faulty = try folder.write(AssessTests.faulty, to: "faulty.yaml")
    let run = await Self.check(format, faulty, folder.path + "/none.yaml")
    #expect(run.status == .surroundings)
    #expect(run.err.contains("none.yaml"))
    // People see what was found before.
    #expect(run.out.contains("faulty.yaml") == (format == "text"))
  }

  @Test(arguments: formats)
  func `a fault in an overlay is a finding`(_ format: String) async throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(OverlayTests.plan("intune-plan-11"), to: "plans.yaml")
    let run = await Self.check(format, Repository.fabrikam, "--catalog", folder.path)
    #expect(run.status == .findings)
    let (report, other) = format == "text" ? (run.err, run.out) : (run.out, run.err)
    #expect(report.contains("plans.yaml"))
    #expect(report.contains("there is no service plan 'intune-plan-11'"))
    #expect(other == "")
  }

  @Test(arguments: formats)
  func `two runs give the same bytes`(_ format: String) async throws {
    let folder = try TemporaryFolder()
    let (text, _) = CheckTests.places(CheckTests.marked)
    let path = try folder.write(text, to: "ten.yaml")
    let first = await Self.check(format, path, Repository.contoso)
    let second = await Self.check(format, path, Repository.contoso)
    #expect(first.out == second.out)
    #expect(first.out.hasSuffix("\n"))
  }

  @Test func `an unknown format is a usage error with the likely word`() async {
    let run = await Self.check("sarf", Repository.fabrikam)
    #expect(run.status == .usage)
    #expect(run.out == "")
    #expect(run.err.contains("did you mean 'sarif'?"))
  }

  @Test func `help says what each format is for`() async {
    let run = await Run("check", "--help")
    for format in Self.formats {
      #expect(run.lines.contains { $0.contains("  \(format) ") && $0.contains(" for ") })
    }
  }
}
