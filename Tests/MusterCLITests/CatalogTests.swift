import Foundation
import MusterCLI
import MusterTestSupport
import Testing

@Suite struct CatalogTests {
  struct Search: CustomTestStringConvertible {
    let words: String
    let kind: String
    let id: String
    var shown: String?
    var testDescription: String { words }
  }

  static let searches = [
    Search(words: "Boxer", kind: "capability", id: "email.managed-client", shown: "Boxer"),
    Search(words: "SEG", kind: "capability", id: "email.access-gateway", shown: "Secure Email"),
    Search(
      words: "Smart Group", kind: "capability", id: "administration.smart-groups",
      shown: "Smart Groups"),
    Search(
      words: "smart groups", kind: "capability", id: "administration.smart-groups",
      shown: "Smart Groups"),
    Search(words: "Tunnel", kind: "capability", id: "network.per-app-vpn"),
    Search(words: "bitloker", kind: "capability", id: "endpoint-security.disk-encryption"),
    Search(words: "per-app vpn", kind: "capability", id: "network.per-app-vpn"),
    Search(words: "network.wifi", kind: "capability", id: "network.wifi"),
    Search(words: "MICROSOFT 365 E5", kind: "plan", id: "microsoft-365-e5"),
    Search(words: "pilot group", kind: "requirement", id: "people.pilot-group"),
  ]

  @Test(arguments: searches)
  func `a search finds the row, by the vendor's own words too`(_ example: Search) async throws {
    let words = example.words.split(separator: " ").map(String.init)
    let run = await Run(["catalog", "search"] + words, width: 200)
    #expect(run.status == .fine)
    let line = try #require(
      run.lines.prefix(3).first {
        $0.split(separator: " ").prefix(2).map(String.init) == [example.kind, example.id]
      }, "\(run.out)")
    if let shown = example.shown { #expect(line.contains(shown)) }
  }

  @Test func `the vendor's word for one capability comes first`() async {
    for (word, id) in [("Boxer", "email.managed-client"), ("SEG", "email.access-gateway")] {
      let run = await Run("catalog", "search", word)
      let words = run.lines.first?.split(separator: " ").map(String.init)
      #expect(words?.dropFirst().first == id)
    }
  }

  @Test func `every word must match, in any order`() async {
    let one = await Run("catalog", "search", "recovery")
    let two = await Run("catalog", "search", "recovery", "key")
    let turned = await Run("catalog", "search", "key", "recovery")
    let none = await Run("catalog", "search", "recovery", "zzzzzz")
    #expect(two.lines.count < one.lines.count)
    #expect(two.out == turned.out)
    #expect(none.status == .findings)
    #expect(none.out == "")
    #expect(none.err == "muster: nothing matches\n")
  }

  @Test func `a list counts what it lists`() async throws {
    let counts = await Run("catalog", "list")
    #expect(counts.lines.first == "catalog 2026.11.0, released 2026-11-20")
    #expect(counts.lines.count > 8)
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
    "service-plans", "products", "profiles",
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
    for field in ["question", "facets", "workspace-one", "called", "routes", "source"] {
      if field == "workspace-one" || field == "called" { continue }
      #expect(run.lines.contains { $0.hasPrefix("  \(field)") }, "\(field)")
    }
    #expect(run.out.contains("Workspace ONE Tunnel"))
    #expect(run.out.contains("https://learn.microsoft.com/"))
    #expect(run.out.contains("verified"))
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
