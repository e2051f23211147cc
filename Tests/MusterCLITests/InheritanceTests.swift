import Foundation
import MusterTestSupport
import Testing

@testable import MusterCLI

/// Worksheets that take their answers from others.
@Suite struct InheritanceTests {
  static let standard = """
    muster: worksheet/1
    title: Standard
    organisation: Group
    cloud: commercial
    populations:
      phones: {platform: ios, ownership: corporate, mode: ade, minimum-os: "18.2", devices: 100}
      macs: {platform: macos, ownership: corporate, mode: ade, minimum-os: "15", devices: 50}
    licences: []
    facts: {federation: none}
    capabilities:
      network.wifi: must
      network.per-app-vpn: {need: should, only: [phones]}
      restrictions.passcode: [{for: [phones], need: must}, {need: could}]
      updates.windows-rings: must
    requirements: {identity.same-tenant: met}

    """

  static let own = """
    muster: worksheet/1
    based-on: ../standard.yaml
    title: Own
    organisation: Own Ltd
    cloud: commercial
    populations:
      phones: {platform: ios, ownership: corporate, mode: ade, minimum-os: "18.2", devices: 10}
      pcs: {platform: windows, ownership: corporate, mode: autopilot, minimum-os: "11", devices: 5}
    licences: []
    capabilities:
      network.wifi: could
      restrictions.passcode: {need: should, only: [phones]}

    """

  private func folder(_ own: String = Self.own) throws -> (TemporaryFolder, String) {
    let folder = try TemporaryFolder()
    _ = try folder.write(Self.standard, to: "standard.yaml")
    return (folder, try folder.write(own, to: "clients/own.yaml"))
  }

  @Test func `answers count where there is none, population by population`() async throws {
    let (folder, path) = try folder()
    defer { withExtendedLifetime(folder) {} }
    let check = await Run("check", path)
    #expect(check.out == "" && check.status == .fine, "\(check.out)")
    func answers(_ item: String) async -> [String] {
      await Run("explain", item, path).lines.filter { $0.hasPrefix("  answer: ") }
    }
    // Own answers win, the other population of the same item takes what the standard says of the rest.
    #expect(await answers("network.wifi") == ["  answer: could", "  answer: could"])
    #expect(await answers("restrictions.passcode") == ["  answer: could", "  answer: should"])
    // The standard's answer is about phones only.
    let vpn = await answers("network.per-app-vpn")
    #expect(vpn.filter { $0.contains("should") }.count == 1, "\(vpn)")
    #expect(await answers("updates.windows-rings") == ["  answer: must"])
  }

  @Test func `the report says what came from where`() async throws {
    let (folder, path) = try folder()
    let text = await Run("assess", path)
    #expect(text.out.contains("based on 4 answers and 1 fact from "), "\(text.out)")
    let json = await Run("assess", path, "--format", "json")
    #expect(json.out.contains("\"path\": \"\(folder.path)/clients/../standard.yaml\""))
    #expect(json.out.contains("\"identity.same-tenant\""))
    for format in ["markdown", "html"] {
      let run = await Run("assess", path, "--format", format)
      #expect(run.out.contains("Based on 4 answers and 1 fact from"))
    }
  }

  @Test func `an answer is written here, and its effect counts what comes from there`() async throws
  {
    let (folder, path) = try folder()
    let before = await Run("assess", path, "--format", "json")
    let run = await Run("answer", "identity.same-tenant", "not-met", path)
    #expect(run.status == .fine, "\(run.err)")
    #expect(run.out.contains("(was "))
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.hasSuffix("\nrequirements:\n  identity.same-tenant: not-met\n"))
    let other = try String(contentsOfFile: "\(folder.path)/standard.yaml", encoding: .utf8)
    #expect(other == Self.standard)
    _ = await Run("answer", "identity.same-tenant", path, "--unset")
    let after = await Run("assess", path, "--format", "json")
    #expect(after.out == before.out)
  }

  struct Refused: CustomStringConvertible, Sendable {
    let name: String
    let base: String
    let said: String
    var description: String { name }
  }

  static let refused = [
    Refused(name: "itself", base: "own.yaml", said: "is based on this worksheet in turn"),
    Refused(name: "round", base: "round.yaml", said: "is based on this worksheet in turn"),
    Refused(name: "nothing there", base: "../missing.yaml", said: "cannot be read: No such file"),
    Refused(name: "a folder", base: "..", said: "cannot be read: it is a directory"),
  ]

  @Test(arguments: refused)
  func `what cannot be followed is a fault at its place`(_ example: Refused) async throws {
    let own = Self.own.replacingOccurrences(of: "../standard.yaml", with: example.base)
    let (folder, path) = try folder(own)
    _ = try folder.write(
      Self.standard.replacingOccurrences(
        of: "title: Standard", with: "based-on: own.yaml\ntitle: Round"),
      to: "clients/round.yaml")
    let run = await Run("check", path)
    #expect(run.status == .findings)
    #expect(run.out.contains(example.said), "\(run.out)")
    #expect(run.out.contains("[worksheet.based-on]"))
    #expect(run.out.contains(":2:11: error:"))
  }

  @Test func `faults of the other worksheet stand at their own place`() async throws {
    let (folder, path) = try folder()
    _ = try folder.write(
      Self.standard.replacingOccurrences(of: "network.wifi: must", with: "network.wifi: mst"),
      to: "standard.yaml")
    let run = await Run("check", path)
    #expect(run.out.contains("clients/../standard.yaml:11:17: error:"), "\(run.out)")
  }

  @Test func `a new worksheet starts with the answers of another`() async throws {
    let (folder, _) = try folder()
    let path = "\(folder.path)/clients/new.yaml"
    let run = await Run(
      "worksheet", "new-from", "\(folder.path)/standard.yaml", path, "--organisation", "New",
      "--platform", "macos=7")
    #expect(run.status == .fine, "\(run.err)")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("based-on: ../standard.yaml\n"))
    #expect(text.contains("organisation: New\n"))
    #expect(text.contains("  macos-corporate: {platform: macos,"))
    let check = await Run("check", path)
    #expect(check.out == "", "\(check.out)")
    let again = await Run("worksheet", "new-from", "\(folder.path)/standard.yaml", path)
    #expect(again.status == .surroundings)
  }

  @Test func `a workbook's change of an answer that another worksheet gives was refused`()
    async throws
  {
    let (folder, path) = try folder()
    let table = "\(folder.path)/own.csv"
    _ = await Run("worksheet", "export", path, "--output", table)
    let text = try String(contentsOfFile: table, encoding: .utf8)
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("updates.windows-rings,")
        ? line.replacingOccurrences(of: ",must,", with: ",could,") : String(line)
    }
    try lines.joined(separator: "\r\n").write(toFile: table, atomically: true, encoding: .utf8)
    let run = await Run("worksheet", "import", path, table)
    #expect(run.status == .fine, "\(run.err)")
    #expect(run.out.contains("updates.windows-rings: answer could\n"), "\(run.out)")
    #expect(
      try String(contentsOfFile: path, encoding: .utf8).contains(
        "  updates.windows-rings: could\n"))
    let check = await Run("check", path)
    #expect(check.out == "", "\(check.out)")
  }

  @Test(arguments: [
    ("a.yaml", "b.yaml", "b.yaml"), ("x/a.yaml", "b.yaml", "../b.yaml"),
    ("x/a.yaml", "x/b.yaml", "b.yaml"), ("./x/a.yaml", "y/b.yaml", "../y/b.yaml"),
    ("/t/x/a.yaml", "/t/b.yaml", "../b.yaml"), ("../a.yaml", "b.yaml", "b.yaml"),
    ("a.yaml", "/t/b.yaml", "/t/b.yaml"),
  ])
  func `the way from one file to another`(from: String, to: String, way: String) {
    #expect(RelativePath.from(from, to: to) == way)
  }
}
