import Foundation
import MusterCLI
import MusterTestSupport
import Testing

/// New worksheets: what they hold, and how they are asked for.
@Suite struct InitTests {
  static let products = [
    "basic-mobility-and-security", "blackberry-uem", "citrix-endpoint-management",
    "configuration-manager", "google-endpoint-management", "jamf-pro", "maas360", "meraki-sm",
    "mobileiron", "sophos-mobile", "soti-mobicontrol", "workspace-one-uem",
  ]

  static let platforms = [
    "ios:corporate:ade=300", "ios:personal:mam=40", "macos=80", "android:personal=90",
    "android:corporate:dedicated=20", "windows=500", "linux=5",
  ]

  @Test(arguments: products)
  func `a new worksheet of each product has no fault and its own words`(
    _ product: String
  ) async throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/w.yaml"
    let options = Self.platforms.flatMap { ["--platform", $0] }
    let run = await Run(["init", path, "--source", product, "--plan", "none"] + options)
    #expect(run.status == .fine, "\(run.err)")
    #expect(try OutputFileTests.names(in: folder) == ["w.yaml", "worksheet.schema.json"])
    let check = await Run("check", path)
    #expect(check.out == "" && check.status == .fine, "\(check.out)")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.hasPrefix("# yaml-language-server: $schema=worksheet.schema.json\n"))
    #expect(text.contains(" calls this: "))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 160 })
  }

  @Test func `every question is a comment, and its answer goes below it and comes away again`()
    async throws
  {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/w.yaml"
    _ = await Run("init", path, "--source", "jamf-pro", "--platform", "macos=80")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let next = await Run("next", path, "--format", "json")
    let ids = next.out.matches(of: /"item": "([^"]+)"/).map { String($0.1) }
    #expect(ids.count > 150)
    for id in ids { #expect(text.contains("  # \(id): m"), "\(id)") }
    for id in [ids[0], ids[ids.count / 2], ids[ids.count - 1]] {
      let value = text.contains("# \(id): must") ? "must" : "met"
      let run = await Run("answer", id, value, path)
      #expect(run.status == .fine, "\(run.err)")
      let answered = try String(contentsOfFile: path, encoding: .utf8)
      let lines = answered.components(separatedBy: "\n")
      let place = try #require(lines.firstIndex(of: "  \(id): \(value)"))
      #expect(lines[place - 1].hasPrefix("  # \(id): \(value) | "))
      _ = await Run("answer", id, path, "--unset")
      #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }
  }

  @Test func `nothing is overwritten`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("mine", to: "w.yaml")
    let run = await Run("init", path, "--source", "jamf-pro", "--platform", "macos=80")
    #expect(run.status == .surroundings)
    #expect(run.err.contains("it exists already"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    #expect(try OutputFileTests.names(in: folder) == ["w.yaml"])
  }

  struct Refused: CustomStringConvertible, Sendable {
    let words: String
    let said: String
    var description: String { words }
  }

  static let refused = [
    Refused(words: "--source jamfpro --platform macos=1", said: "did you mean 'jamf-pro'?"),
    Refused(words: "--source jamf-pro --platform macos", said: "how many devices"),
    Refused(words: "--source jamf-pro --platform macs=5", said: "did you mean 'macos'?"),
    Refused(words: "--source jamf-pro --platform macos=0", said: "no number of devices"),
    Refused(words: "--source jamf-pro --platform macos:mine=5", said: "no ownership 'mine'"),
    Refused(
      words: "--source jamf-pro --platform ios:corporate:adde=5", said: "did you mean 'ade'?"),
    Refused(
      words: "--source jamf-pro --platform ios:personal:shared-ipad=5",
      said: "no enrolment mode of"),
    Refused(
      words: "--source jamf-pro --platform macos=5 --plan microsoft-365-e33",
      said: "did you mean 'microsoft-365-e3'?"),
    Refused(
      words: "--source jamf-pro --platform macos=5 --framework iso",
      said: "there is no framework 'iso'"),
    Refused(words: "--platform macos=5", said: "needs --source and at least one --platform"),
    Refused(words: "--source jamf-pro", said: "needs --source and at least one --platform"),
  ]

  @Test(arguments: refused)
  func `what cannot be meant is refused and nothing is written`(_ example: Refused) async throws {
    let folder = try TemporaryFolder()
    let words = example.words.split(separator: " ").map(String.init)
    let run = await Run(["init", "\(folder.path)/w.yaml"] + words)
    #expect(run.status == .usage)
    #expect(run.err.contains(example.said), "\(run.err)")
    #expect(try OutputFileTests.names(in: folder) == [])
  }

  private func dialogue(_ path: String, _ lines: [String]) async -> (Status, String) {
    let typist = NextTests.Typist(lines)
    var console = Console(.init(today: 20_777), terminal: typist.terminal)
    let status = await Program.run(["init", path], &console)
    return (status, typist.text + console.out)
  }

  @Test func `the dialogue proposes, explains, goes back and shows what it will write`()
    async throws
  {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/w.yaml"
    let (status, shown) = await dialogue(
      path,
      [
        "?", "jamf", "jamf-pro", "Tailspin Toys", "back", "Wingtip Toys", "", "macs=3",
        "macos=80 ios:personal=7", "", "none", "", "yes",
      ])
    #expect(status == .fine)
    for part in [
      "jamf-pro  Jamf Pro", "there is no product 'jamf'", "organisation [Our organisation]",
      "title [Wingtip Toys, Jamf Pro to Intune]", "did you mean 'macos'?",
      "macos-corporate: 80 devices", "licences      none", "write it? [yes]", "wrote \(path)",
    ] {
      #expect(shown.contains(part), "\(part)\n\(shown)")
    }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("organisation: Wingtip Toys\n"))
    #expect(text.contains("cloud: commercial\n") && text.contains("licences: []\n"))
    let check = await Run("check", path)
    #expect(check.out == "")
  }

  @Test(arguments: [["quit"], [], ["jamf-pro", "", "", "macos=1", "", "", "", "no"]])
  func `who stops writes nothing`(_ lines: [String]) async throws {
    let folder = try TemporaryFolder()
    let (status, shown) = await dialogue("\(folder.path)/w.yaml", lines)
    #expect(status == .fine)
    #expect(shown.contains("nothing was written"))
    #expect(try OutputFileTests.names(in: folder) == [])
  }
}
