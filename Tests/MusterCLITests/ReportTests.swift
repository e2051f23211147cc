import Foundation
import MusterCLI
import MusterTestSupport
import Testing

@Suite struct ReportTests {
  static let pack = ["assessment.json", "gaps.csv", "gaps.xlsx", "report.html", "report.md"]

  static func names(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  @Test func `the pack goes to a folder that is made, and says what it wrote`() async throws {
    let folder = try TemporaryFolder()
    let target = "\(folder.path)/a/b"
    let run = await Run("report", Repository.fabrikam, "--output", target)
    #expect(run.status == .fine && run.err == "")
    #expect(try Self.names(target) == Self.pack)
    #expect(run.lines.sorted() == Self.pack.map { "wrote \(target)/\($0)" })
  }

  @Test(arguments: [
    ("html", "report.html"), ("md", "report.md"), ("json", "assessment.json"),
    ("csv", "gaps.csv"),
  ])
  func `one format alone is the file of the pack`(_ format: String, _ name: String) async throws {
    let folder = try TemporaryFolder()
    _ = await Run("report", Repository.fabrikam, "--output", folder.path)
    let alone = await Run("report", Repository.fabrikam, "--format", format)
    #expect(alone.status == .fine && alone.out.count > 1_000)
    #expect(try Self.text("\(folder.path)/\(name)") == alone.out)
    let file = "\(folder.path)/alone"
    let run = await Run("report", Repository.fabrikam, "--format", format, "--output", file)
    #expect(run.out == "wrote \(file)\n")
    #expect(try Self.text(file) == alone.out)
  }

  @Test func `there is one page and one JSON, whichever command writes them`() async {
    for (report, assess) in [("html", "html"), ("json", "json")] {
      let one = await Run("report", Repository.contoso, "--format", report)
      let other = await Run("assess", Repository.contoso, "--format", assess)
      #expect(one.out == other.out && one.out.count > 10_000, "\(report)")
    }
  }

  struct Mistake: Sendable {
    let words: [String]
    let message: String
  }

  @Test(arguments: [
    Mistake(words: [], message: "the pack is written to a folder"),
    Mistake(words: ["--format", "pdf"], message: "pdf is written to a file"),
    Mistake(words: ["--format", "docx"], message: "docx is written to a file"),
    Mistake(words: ["--format", "htm"], message: "did you mean 'html'?"),
    Mistake(words: ["--format", "md", "--watch"], message: "--watch writes the files"),
    Mistake(
      words: ["--output", "x", "--reference-doc", "y"],
      message: "--reference-doc goes with --format docx"),
    Mistake(
      words: ["--format", "md", "--output", Repository.fabrikam],
      message: "is the worksheet itself"),
  ])
  func `a line that asks for what cannot be is a usage error`(_ mistake: Mistake) async {
    let run = await Run(["report", Repository.fabrikam] + mistake.words)
    #expect(run.status == .usage)
    #expect(run.err.contains(mistake.message), "\(run.err)")
  }

  @Test func `several worksheets get a folder each, with the bytes that each gets alone`()
    async throws
  {
    let folder = try TemporaryFolder()
    let run = await Run(
      "report", Repository.fabrikam, Repository.contoso, "--output", "\(folder.path)/packs",
      "--charts", "\(folder.path)/pictures")
    #expect(run.status == .fine && run.err == "")
    #expect(try Self.names("\(folder.path)/packs") == ["contoso", "fabrikam"])
    #expect(try Self.names("\(folder.path)/pictures") == ["contoso", "fabrikam"])
    // What was written is told in the order of the worksheets.
    #expect(run.lines.first == "wrote \(folder.path)/packs/fabrikam/report.html")
    _ = await Run("report", Repository.contoso, "--output", "\(folder.path)/alone")
    #expect(try Self.names("\(folder.path)/packs/contoso") == Self.pack)
    for name in Self.pack {
      #expect(
        try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/packs/contoso/\(name)"))
          == Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/alone/\(name)")), "\(name)")
    }
  }

  @Test func `one format of several worksheets is a file each, and a faulty one stops no other`()
    async throws
  {
    let folder = try TemporaryFolder()
    let faulty = try folder.write(AssessTests.faulty, to: "faulty.yaml")
    let run = await Run(
      "report", faulty, Repository.fabrikam, "--format", "md", "--output",
      "\(folder.path)/reports")
    #expect(run.status == .findings)
    #expect(run.err.contains("faulty.yaml' has faults and is not reported"))
    #expect(try Self.names("\(folder.path)/reports") == ["fabrikam.md"])
  }

  @Test func `two worksheets of one name would overwrite each other`() async throws {
    let folder = try TemporaryFolder()
    let other = try folder.write(
      try Repository.text("worksheets/fabrikam.yaml"), to: "fabrikam.yml")
    let run = await Run("report", Repository.fabrikam, other, "--output", folder.path)
    #expect(run.status == .usage)
    #expect(run.err.contains("would both be written as 'fabrikam'"), "\(run.err)")
    let nowhere = await Run("report", Repository.fabrikam, Repository.contoso, "--format", "md")
    #expect(nowhere.status == .usage && nowhere.err.contains("several worksheets"))
    let watch = await Run(
      "report", Repository.fabrikam, Repository.contoso, "--output", folder.path, "--watch")
    #expect(watch.status == .usage && watch.err.contains("one worksheet"))
  }

  @Test func `a target that cannot be written leaves nothing behind`() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("kept\n", to: "file")
    let inFile = await Run("report", Repository.fabrikam, "--output", "\(file)/pack")
    #expect(inFile.status == .surroundings && inFile.err.contains("cannot write '\(file)"))
    let onFile = await Run("report", Repository.fabrikam, "--output", file)
    #expect(onFile.status == .surroundings && onFile.err.contains("it is no folder"))
    let full = await Run(
      "report", Repository.fabrikam, "--format", "md", "--output", "/dev/full")
    #expect(full.status == .surroundings && full.err.contains("No space left on device"))
    #expect(try Self.names(folder.path) == ["file"])
    #expect(try Self.text(file) == "kept\n")
  }

  @Test func `where one file of the pack does not fit, the old pack stays whole`() throws {
    let folder = try TemporaryFolder()
    for name in Self.pack { _ = try folder.write("old\n", to: "pack/\(name)") }
    let run = try Binary(
      "ulimit -f 400; \"$MUSTER\" report worksheets/contoso.yaml --output \"$PACK\"",
      ["PACK": "\(folder.path)/pack"])
    #expect(run.status == 3, "\(run.err)")
    #expect(run.err.contains("File too large"))
    #expect(try Self.names("\(folder.path)/pack") == Self.pack)
    for name in Self.pack { #expect(try Self.text("\(folder.path)/pack/\(name)") == "old\n") }
  }

  @Test func `faults stop a report, and lenient writes it all the same`() async throws {
    let folder = try TemporaryFolder()
    let faulty = try folder.write(AssessTests.faulty, to: "faulty.yaml")
    let strict = await Run("report", faulty, "--output", "\(folder.path)/pack")
    #expect(strict.status == .findings && strict.err.contains("--lenient"))
    #expect(try Self.names(folder.path) == ["faulty.yaml"])
    let lenient = await Run("report", faulty, "--output", "\(folder.path)/pack", "--lenient")
    #expect(lenient.status == .findings)
    #expect(try Self.text("\(folder.path)/pack/report.md").contains("## Faults in the worksheet"))
  }

  @Test func `pictures are written beside each other on demand`() async throws {
    let folder = try TemporaryFolder()
    let run = await Run(
      "report", Repository.contoso, "--output", "\(folder.path)/pack", "--charts",
      "\(folder.path)/pictures")
    #expect(run.status == .fine)
    #expect(
      try Self.names("\(folder.path)/pictures")
        == ["deductions.svg", "domains.svg", "heat-map.svg", "licences.svg", "range.svg"])
  }

  @Test func `no field of the gaps runs as a formula`() async throws {
    let folder = try TemporaryFolder()
    let text = try Repository.text("worksheets/contoso.yaml")
      .replacing("owner: mobile platform team", with: "owner: \"=cmd|' /C calc'!A0\"")
      .replacing("owner: field service IT", with: "owner: \"@SUM(1+1), \\\"x\\\"\"")
    let path = try folder.write(text, to: "w.yaml")
    let run = await Run("report", path, "--format", "csv")
    #expect(run.status == .fine, "\(run.err)")
    #expect(run.out.contains(",'=cmd|' /C calc'!A0,"))
    #expect(run.out.contains(",\"'@SUM(1+1), \"\"x\"\"\","))
    #expect(!run.out.contains(/[,\n\r"][=@+]/))
    let rows = run.out.split(separator: "\r\n").count
    // What is open costs points too, and stands there with the gaps.
    let report = try JSONSerialization.jsonObject(
      with: Data(await Run("report", path, "--format", "json").out.utf8))
    #expect(rows == 1 + (((report as? [String: Any])?["deductions"] as? [Any])?.count ?? 0))
  }
}
