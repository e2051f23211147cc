import Foundation
import MusterCLI
import MusterTestSupport
import Testing

@Suite struct CatalogTests {
  @Test
  func `a search lists the best rows first, with the vendor's words and how many more there are`()
    async
  {
    let run = await Run("catalog", "search", "standalone", "sentry")
    #expect(run.status == .fine)
    #expect(
      run.lines.prefix(2) == [
        "capability           email.access-gateway  Mail access control (gateway)",
        "  called Standalone Sentry (mobileiron)",
      ])
    let many = await Run("catalog", "search", "certificate")
    #expect(many.lines.filter { !$0.hasPrefix("  called ") }.count == 21)
    #expect(many.lines.last?.contains("more; --limit ") == true)
    #expect(many.lines.allSatisfy { $0.count <= 80 })
    let three = await Run("catalog", "search", "certificate", "--limit", "3")
    #expect(many.out.hasPrefix(three.lines.dropLast().joined(separator: "\n") + "\n"))
    #expect(three.lines.filter { !$0.hasPrefix("  called ") }.count == 4)
    #expect(await Run("catalog", "search", "a", "--limit", "0").status == .usage)
  }

  @Test func `a search without a hit says so and has status 1`() async {
    let none = await Run("catalog", "search", "recovery", "zzzzzz")
    #expect(none.status == .findings)
    #expect(none.out == "")
    #expect(none.err == "muster: nothing matches\n")
  }

  @Test func `a search looks in overlays too`() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(OverlayTests.plan("intune-plan-1"), to: "plans.yaml")
    let run = await Run("catalog", "search", "our own idea", "--catalog", folder.path)
    #expect(
      run.lines.first == "plan                 microsoft-365-e5  Our own idea of E5", "\(run.out)")
  }

  @Test func `a list counts what it lists`() async throws {
    let counts = await Run("catalog", "list")
    #expect(counts.lines.first == "catalog 2026.11.0, released 2026-11-20")
    #expect(counts.lines.count > 20)
    for line in counts.lines.dropFirst() {
      let words = line.split(separator: " ").map(String.init)
      try #require(words.count == 2)
      let list = await Run("catalog", "list", words[0])
      #expect(list.lines.count == Int(words[1]), "\(words[0])")
      #expect(list.lines.allSatisfy { $0.count <= 80 })
    }
  }

  @Test(arguments: [
    "capabilities", "features", "requirements", "frameworks", "controls", "platforms", "plans",
    "service-plans", "products", "profiles", "fading", "states", "phases", "groups", "criteria",
    "help-desk", "templates", "placeholders", "monitoring", "afterwards", "coverage",
  ])
  func `what is listed can be shown`(_ kind: String) async throws {
    let ids = await Run("catalog", "list", kind).ids
    for id in [ids.first, ids.last].compactMap(\.self) {
      let run = await Run("catalog", "show", id)
      #expect(run.status == .fine)
      #expect(run.lines.contains { $0.hasPrefix("\(id) (") })
      #expect(run.lines.allSatisfy { $0.count <= 80 || $0.contains("https://") })
    }
  }

  @Test func `a capability's page has definition, facets, vendor words, routes and sources`() async
  {
    let run = await Run("catalog", "show", "network.per-app-vpn")
    #expect(run.lines.first?.hasPrefix("network.per-app-vpn (capability): ") == true)
    for field in ["question", "facets", "source"] {
      #expect(run.lines.contains { $0.hasPrefix("  \(field)") }, "\(field)")
    }
    for part in ["routes", "about the routes", "called", "controls that rest on it"] {
      #expect(run.lines.contains(part), "\(part)")
    }
    #expect(run.out.contains("ISO/IEC 27001:2022: A."))
    #expect(run.out.contains("Ivanti Tunnel"))
    #expect(run.out.contains("Workspace ONE Tunnel"))
    #expect(run.out.contains("https://learn.microsoft.com/"))
    #expect(run.out.contains("verified"))
  }

  @Test func `a platform's page has its re-enrolment matrix and what of it fades`() async {
    let run = await Run("catalog", "show", "windows")
    #expect(run.out.contains("Windows 10: "))
    #expect(run.lines.contains { $0.hasPrefix("re-enrolment: from the state of today") })
    #expect(run.out.contains("autopilot"))
    let ios = await Run("catalog", "show", "ios")
    #expect(ios.lines.contains { $0.contains("wipe; 26+ no") }, "\(ios.out)")
  }

  @Test func `a group's page has the cycle, and a template's page its text`() async throws {
    let group = try #require(await Run("catalog", "list", "groups").ids.first)
    let page = await Run("catalog", "show", group)
    #expect(page.lines.contains("the cycle, by period"))
    #expect(page.out.contains("1 announce, 2 instruct, 3 deadline, 4 enforce"))
    let template = try #require(await Run("catalog", "list", "templates").ids.first)
    let text = await Run("catalog", "show", template)
    #expect(text.lines.contains { $0.hasPrefix("  to fill in") })
    #expect(text.out.contains("{{"))
  }

  @Test func `a plan's page has what it contains, by date`() async {
    let run = await Run("catalog", "show", "microsoft-365-e3")
    #expect(run.out.contains("intune-plan-1"))
    #expect(run.lines.contains { $0.contains("remote-help") && $0.contains("2026-07-01") })
  }

  struct Finding: Decodable {
    let code: String
    let severity: String
  }

  @Test func `lint finds no error in the shipped catalog, and counts its notes`() async throws {
    let text = await Run("catalog", "lint")
    #expect(text.status == .fine)
    #expect(text.lines.last?.hasPrefix("0 errors, ") == true)
    let json = await Run("catalog", "lint", "--format", "json")
    let findings = try JSONDecoder().decode([Finding].self, from: Data(json.out.utf8))
    let notes = findings.filter { $0.code == "catalog.never-verified" }
    #expect(!findings.contains { $0.severity == "error" })
    #expect(text.lines.contains { $0.hasPrefix("\(notes.count) notes [catalog.never-verified]") })
  }

  @Test func `lint finds what will be stale on a later day`() async {
    let later = await Run("catalog", "lint", "--day", "2028-11-20")
    #expect(later.out.contains("[catalog.stale]") || later.out.contains("[catalog.too-old]"))
    let now = await Run("catalog", "lint")
    #expect(!now.out.contains("[catalog.stale]"))
  }

  @Test(arguments: [
    "worksheet", "profile", "capabilities", "intune", "routes", "licences", "legacy", "assessment",
  ])
  func `a schema is JSON Schema 2020-12 with a title`(_ name: String) async throws {
    let run = await Run("catalog", "schema", name)
    #expect(run.status == .fine, "\(run.err)")
    let value = try JSONSerialization.jsonObject(with: Data(run.out.utf8))
    let schema = try #require(value as? [String: Any])
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["title"] is String)
    #expect(run.out.hasSuffix("}\n"))
  }

  @Test func `the schema of worksheets knows the ids of the catalog`() async {
    let run = await Run("catalog", "schema", "worksheet")
    #expect(run.out.contains("\"network.per-app-vpn\""))
    #expect(run.out.contains("\"microsoft-365-e3\""))
  }
}
