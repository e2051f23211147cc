import Foundation
import MusterCLI
import MusterTestSupport
import Testing

@Suite struct OutputFileTests {
  static func names(in folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test(arguments: ["text", "json", "markdown", "html"])
  func `a file gets what standard output would get, and nothing is left beside it`(
    _ format: String
  ) async throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/report"
    let run = await Run("assess", Repository.fabrikam, "--format", format, "--output", path)
    #expect(run.status == .fine)
    #expect(run.out == "")
    let plain = await Run("assess", Repository.fabrikam, "--format", format)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == plain.out)
    #expect(try Self.names(in: folder) == ["report"])
  }

  @Test func `a dash is standard output`() async throws {
    let plain = await Run("assess", Repository.fabrikam)
    let dash = await Run("assess", Repository.fabrikam, "--output", "-")
    #expect(dash.out == plain.out)
    #expect(!dash.out.isEmpty)
  }

  @Test func `an existing file is replaced and keeps its mode`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(String(repeating: "old ", count: 100_000), to: "report.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    let run = await Run("assess", Repository.fabrikam, "--output", path)
    #expect(run.status == .fine)
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("Fabrikam"))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(try Self.names(in: folder) == ["report.txt"])
  }

  @Test func `a worksheet with faults leaves the existing file alone`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("kept\n", to: "report.txt")
    let faulty = try folder.write(AssessTests.faulty, to: "faulty.yaml")
    let run = await Run("assess", faulty, "--output", path)
    #expect(run.status == .findings)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "kept\n")
  }

  @Test func `a failed write names the file and leaves nothing behind`() async throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/missing/report.txt"
    let run = await Run("assess", Repository.fabrikam, "--output", path)
    #expect(run.status == .surroundings)
    #expect(run.out == "")
    #expect(run.err == "muster: cannot write '\(path)': No such file or directory\n")
    #expect(try Self.names(in: folder).isEmpty)
  }

  @Test func `a folder is not replaced`() async throws {
    let folder = try TemporaryFolder()
    let run = await Run("assess", Repository.fabrikam, "--output", folder.path)
    #expect(run.status == .surroundings)
    #expect(run.err == "muster: cannot write '\(folder.path)': it is a directory\n")
    #expect(try Self.names(in: folder).isEmpty)
  }

  @Test func `a link stays a link, and its target gets the report`() async throws {
    let folder = try TemporaryFolder()
    let target = try folder.write("old\n", to: "target.txt")
    let link = "\(folder.path)/link.txt"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    let run = await Run("assess", Repository.fabrikam, "--output", link)
    #expect(run.status == .fine)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
    #expect(try String(contentsOfFile: target, encoding: .utf8).hasPrefix("Fabrikam"))
    #expect(try Self.names(in: folder) == ["link.txt", "target.txt"])
  }

  @Test func `a full disk is named`() async {
    let run = await Run("assess", Repository.fabrikam, "--output", "/dev/full")
    #expect(run.status == .surroundings)
    #expect(run.err == "muster: cannot write '/dev/full': No space left on device\n")
  }
}
