import Foundation
import MusterCLI
import MusterTestSupport
import Testing

/// PDF and DOCX, which other programs make, and `--watch`, which is a process of its own.
@Suite(.serialized) struct ReportToolTests {
  /// Runs a line in this process with another search path.
  static func run(_ words: [String], path: String) async -> (status: Status, err: String) {
    var console = Console(Console.Setting(today: 20_777, searchPath: path))
    let status = await Program.run(words, &console)
    return (status, console.err)
  }

  /// A folder in which only the named program of the system is found.
  static func folder(with name: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "#!/bin/sh\nPATH=/usr/bin:/bin\nexport PATH\nexec /usr/bin/\(name) \"$@\"\n", to: name)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return folder
  }

  /// What a program of the system prints.
  static func output(_ line: String) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  @Test(arguments: [
    ("pdf", "made by WeasyPrint or Chromium, and neither is installed"),
    ("docx", "made by pandoc, which is not installed"),
  ])
  func `without the program the error names it, and nothing is written`(
    _ format: String, _ message: String
  ) async throws {
    let folder = try TemporaryFolder()
    for path in ["", folder.path, "/nonexistent:\(folder.path)"] {
      let run = await Self.run(
        ["report", Repository.fabrikam, "--format", format, "--output", "\(folder.path)/x"],
        path: path)
      #expect(run.status == .surroundings)
      #expect(run.err.contains(message), "\(run.err)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test func `a program that fails is named with what it said, and leaves nothing`() async throws {
    let folder = try TemporaryFolder()
    let fake = try folder.write("#!/bin/sh\necho no font >&2\nexit 7\n", to: "bin/weasyprint")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: fake)
    let run = await Self.run(
      ["report", Repository.fabrikam, "--format", "pdf", "--output", "\(folder.path)/x.pdf"],
      path: "\(folder.path)/bin")
    #expect(run.status == .surroundings)
    #expect(run.err.contains("weasyprint failed: it ended with status 7: no font"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["bin"])
  }

  @Test(arguments: ["weasyprint", "chromium"])
  func `pages have the numbers, running headers and page numbers`(_ maker: String) async throws {
    let tools = try Self.folder(with: maker)
    let folder = try TemporaryFolder()
    let pdf = "\(folder.path)/a report.pdf"
    let run = await Self.run(
      ["report", Repository.fabrikam, "--format", "pdf", "--output", pdf], path: tools.path)
    #expect(run.status == .fine, "\(run.err)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a report.pdf"])
    let text = try Self.output("pdftotext -layout '\(pdf)' -")
    let pages = text.split(separator: "\u{C}", omittingEmptySubsequences: true)
    #expect(pages.count > 10)
    let json = try await AssessmentJSON(Repository.fabrikam)
    #expect(text.contains("\(json.score.now.low)"))
    #expect(pages[1].contains("Fabrikam AG") && pages[1].contains("Readiness report, 2026-11-20"))
    #expect(pages[1].contains("2 / "))
    let heads = pages.count { $0.contains("Workaround or action") && $0.contains("Points") }
    #expect(heads > 3, "the heads of tables are repeated")
  }

  @Test func `a document of Word has headings, real tables and pictures with words`() async throws {
    let folder = try TemporaryFolder()
    let document = "\(folder.path)/report.docx"
    let run = await Self.run(
      ["report", Repository.fabrikam, "--format", "docx", "--output", document],
      path: "/usr/bin:/bin")
    #expect(run.status == .fine, "\(run.err)")
    let xml = try Self.output("unzip -p '\(document)' word/document.xml")
    #expect(xml.contains("descr=\"Overall score: now "))
    #expect(xml.ranges(of: "<pic:pic").count == 4)
    #expect(xml.ranges(of: "<w:tbl>").count > 10 && xml.contains("w:val=\"Heading2\""))
    #expect(xml.contains("w:val=\"Heading1\""), "sections are at the top")
    let widths = xml.matches(of: /<w:gridCol w:w="([0-9]+)"/).compactMap { Int($0.1) }
    #expect(Set(widths).count > 8, "columns are as wide as what stands in them needs")
    #expect(xml.contains("w:w=\"11906\""), "the paper is A4")
    #expect(!xml.contains("identity.stale-device-recordsorg"), "lines of a field are apart")
    let media = try Self.output("unzip -l '\(document)' 'word/media/*.png'")
    let sizes = media.matches(of: /\n +([0-9]+) .*\.png/).compactMap { Int($0.1) }
    #expect(sizes.count == 4 && sizes.allSatisfy { $0 > 2_000 }, "no picture is one colour")
    let again = "\(folder.path)/again.docx"
    let styled = await Self.run(
      [
        "report", Repository.fabrikam, "--format", "docx", "--reference-doc", document,
        "--output", again,
      ], path: "/usr/bin:/bin")
    #expect(styled.status == .fine, "\(styled.err)")
    let missing = await Self.run(
      [
        "report", Repository.fabrikam, "--format", "docx", "--reference-doc", "/nonexistent.docx",
        "--output", again,
      ], path: "/usr/bin:/bin")
    #expect(missing.status == .surroundings && missing.err.contains("pandoc failed"))
  }

  @Test func `watching writes again after a change, keeps the last good pack, and ends at Ctrl-C`()
    async throws
  {
    let folder = try TemporaryFolder()
    let text = try Repository.text("worksheets/fabrikam.yaml")
    let path = try folder.write(text, to: "w.yaml")
    let log = try folder.write("", to: "log")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Binary.path)
    process.arguments = ["report", path, "--output", "\(folder.path)/pack", "--watch"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle(forWritingAtPath: log)
    try process.run()
    defer { process.terminate() }
    let page = "\(folder.path)/pack/report.md"
    #expect(try await Self.wait { try ReportTests.text(page).contains("Fabrikam AG") })
    _ = try folder.write(text.replacing("Fabrikam AG", with: "Watched AG"), to: "w.yaml")
    #expect(try await Self.wait { try ReportTests.text(page).contains("Watched AG") })
    _ = try folder.write("muster: worksheet/1\ntitel: x\n", to: "w.yaml")
    #expect(try await Self.wait { try ReportTests.text(log).contains("error:") })
    #expect(try ReportTests.text(page).contains("Watched AG"))
    _ = try folder.write(text.replacing("Fabrikam AG", with: "Mended AG"), to: "w.yaml")
    #expect(try await Self.wait { try ReportTests.text(page).contains("Mended AG") })
    process.interrupt()
    #expect(try await Self.wait { !process.isRunning })
  }

  /// Whether something comes true within thirty seconds.
  private static func wait(_ isTrue: () throws -> Bool) async throws -> Bool {
    for _ in 0..<300 {
      if (try? isTrue()) == true { return true }
      try await Task.sleep(for: .milliseconds(100))
    }
    return false
  }
}
