import Foundation
import MusterCLI
import MusterTestSupport
import Testing

/// One test for each thing that a reviewer found wrong.
@Suite struct ReviewTests {
  @Test(arguments: ["same", "dotted", "link", "hard link"])
  func `a report never overwrites its worksheet`(_ way: String) async throws {
    let folder = try TemporaryFolder()
    let text = try MusterTestSupport.Repository.text("worksheets/fabrikam.yaml")
    let path = try folder.write(text, to: "w.yaml")
    let target =
      switch way {
      case "same": path
      case "dotted": "\(folder.path)/./w.yaml"
      default: "\(folder.path)/other.yaml"
      }
    if way == "link" {
      try FileManager.default.createSymbolicLink(atPath: target, withDestinationPath: path)
    }
    if way == "hard link" { try FileManager.default.linkItem(atPath: path, toPath: target) }
    let run = await Run("assess", path, "--output", target)
    #expect(run.status == .usage)
    #expect(run.err.contains("is the worksheet itself"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func `a missed gate names the worksheet and the number`() async throws {
    let run = await Run("assess", Repository.fabrikam, "--min-score", "99")
    let low = AssessmentJSON.text(try await AssessmentJSON(Repository.fabrikam).lowHundredths)
    #expect(run.err.contains("fabrikam.yaml: gate missed: the low score \(low) "))
    #expect(run.err.contains("is below 99.00"))
  }

  @Test func `a misspelt first key is named and hides nothing below it`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("muter: worksheet/1\ntitel: T\n", to: "w.yaml")
    let run = await Run("check", path)
    #expect(run.out.contains("did you mean 'muster'?"))
    #expect(run.out.contains("did you mean 'title'?"))
    #expect(!run.out.contains("key 'title' is missing"))
  }

  @Test func `a wrong facet is named beside another fault of the same answer`() async throws {
    let folder = try TemporaryFolder()
    let text = """
      muster: worksheet/1
      title: T
      organisation: O
      populations:
        a: {platform: ios, ownership: corporate, mode: ade, devices: 1}
      capabilities:
        network.per-app-vpn: {need: must, facets: [app-lst], onwer: me}
        identity.same-tenant: must
      """
    let run = await Run("check", try folder.write(text, to: "w.yaml"))
    #expect(run.out.contains("has no facet 'app-lst'"))
    #expect(run.out.contains("did you mean 'owner'?"))
    #expect(run.out.contains("it is a requirement; answer it under 'requirements'"))
  }

  @Test func `two worksheets of one organisation are told apart`() async throws {
    let folder = try TemporaryFolder()
    let text = try MusterTestSupport.Repository.text("worksheets/fabrikam.yaml")
    let first = try folder.write(text, to: "one.yaml")
    let second = try folder.write(text, to: "two.yaml")
    let run = await Run("assess", first, second)
    #expect(run.out.contains("one.yaml") && run.out.contains("two.yaml"))
  }
}
