import Foundation
import MusterCatalogs
import MusterDiagnostics
import MusterEngine
import MusterFormats
import MusterModel
import MusterTestSupport
import Testing

/// Searches of the shipped catalog by its index.
@Suite struct SearchTests {
  static let shipped = SearchEntry.entries(ofIndex: ShippedCatalog.searchIndex)

  @Test func `the index that is built in is made from the catalog`() throws {
    var findings = Diagnostics()
    let catalog = try #require(ShippedCatalog.load(into: &findings))
    let index = SearchEntry.index(SearchEntry.entries(of: catalog))
    let path = "Sources/CCatalogData/search-index.txt"
    if ProcessInfo.processInfo.environment["MUSTER_RECORD"] == "1" {
      try Data(index.utf8).write(to: Repository.root.appendingPathComponent(path))
      Issue.record("recorded \(path); build again, and run again without MUSTER_RECORD")
      return
    }
    let isSame = ShippedCatalog.searchIndex == index
    #expect(isSame, "\(path) is not what the catalog gives; record it with MUSTER_RECORD=1")
  }

  @Test func `an index read back gives the entries it was made from`() throws {
    let catalog = try SmallCatalog().catalog()
    let entries = SearchEntry.entries(of: catalog)
    #expect(entries.count > 10)
    #expect(SearchEntry.entries(ofIndex: SearchEntry.index(entries)) == entries)
    #expect(SearchEntry.entries(ofIndex: "") == [])
    let names = SearchEntry.names(ofIndex: SearchEntry.index(entries))
    #expect(
      names
        == entries.map {
          SearchEntry(kind: $0.kind, id: $0.id, title: $0.title, called: [], text: "")
        })
    #expect(SearchEntry.names(ofIndex: "no such kind\ta\tb\tc\td\n\n\t\t\ncapability\ta\n") == [])
    #expect(SearchEntry.entries(ofIndex: "no such kind\ta\tb\tc\td\n\n\t\t\n") == [])
  }

  @Test func `marks of the index that stand in a text become spaces`() {
    let entry = SearchEntry(
      kind: .capability, id: "a.b", title: "one\ttwo\nthree",
      called: [.init(product: "p", words: "x\u{1F}y\u{1E}z")], text: "\t\n")
    let back = SearchEntry.entries(ofIndex: SearchEntry.index([entry]))
    #expect(back.map(\.title) == ["one two three"])
    #expect(back.map(\.called) == [[.init(product: "p", words: "x y z")]])
  }

  struct Wanted: CustomTestStringConvertible {
    let words: String
    let id: String
    /// The place from 1 that it may have at most.
    var within = 1
    var testDescription: String { words }
  }

  /// What an architect of each product types first.
  static let wanted = [
    Wanted(words: "standalone sentry", id: "email.access-gateway", within: 2),
    Wanted(words: "sentry", id: "email.access-gateway", within: 3),
    Wanted(words: "SEG", id: "email.access-gateway"),
    Wanted(words: "mobileiron tunnel", id: "network.per-app-vpn", within: 2),
    Wanted(words: "airwatch tunnel", id: "network.per-app-vpn", within: 4),
    Wanted(words: "vmware boxer", id: "email.managed-client"),
    Wanted(words: "Secure Email Gateway", id: "email.access-gateway"),
    Wanted(words: "Smart Group", id: "administration.smart-groups"),
    Wanted(words: "smart groups", id: "administration.smart-groups"),
    Wanted(words: "extension attribute", id: "support-automation.sensors", within: 3),
    Wanted(words: "PreStage", id: "enrolment.automated-corporate", within: 3),
    Wanted(words: "Boxer", id: "email.managed-client"),
    Wanted(words: "BlackBerry Work", id: "email.managed-client", within: 3),
    Wanted(words: "MDX", id: "app-protection.sdk-and-wrapping", within: 4),
    Wanted(words: "CMPivot", id: "inventory-reporting.hardware-inventory", within: 8),
    Wanted(words: "bitlocker", id: "endpoint-security.disk-encryption", within: 3),
    Wanted(words: "A.8.1", id: "iso-27001-2022.a-8-1", within: 3),
    Wanted(words: "microsoft 365 e5", id: "microsoft-365-e5"),
    Wanted(words: "AirWatch", id: "workspace-one-uem", within: 3),
    Wanted(words: "MobileIron", id: "mobileiron", within: 3),
    Wanted(words: "network.per-app-vpn", id: "network.per-app-vpn"),
  ]

  @Test(arguments: wanted)
  func `the best hit for a vendor's word comes first`(_ wanted: Wanted) {
    let hits = CatalogSearch.find(wanted.words, in: Self.shipped).hits
    let ids = hits.map(\.entry.id)
    #expect(ids.prefix(wanted.within).contains(wanted.id), "\(ids.prefix(8))")
  }

  struct Typo: CustomTestStringConvertible {
    let wrong: String
    let right: String
    var testDescription: String { wrong }
  }

  static let typos = [
    Typo(wrong: "bitloker", right: "bitlocker"), Typo(wrong: "sentyr", right: "sentry"),
    Typo(wrong: "standlone sentry", right: "standalone sentry"),
    Typo(wrong: "certficate", right: "certificate"),
    Typo(wrong: "extention attribute", right: "extension attribute"),
    Typo(wrong: "compliancce policy", right: "compliance policy"),
  ]

  @Test(arguments: typos)
  func `a typo finds what the right word finds`(_ typo: Typo) {
    let wrong = CatalogSearch.find(typo.wrong, in: Self.shipped).hits.map(\.entry.id)
    let right = CatalogSearch.find(typo.right, in: Self.shipped).hits.map(\.entry.id)
    #expect(!right.isEmpty)
    #expect(wrong.prefix(3) == right.prefix(3))
  }

  @Test func `every word must match, the order and case do not matter`() {
    func ids(_ query: String) -> [String] {
      CatalogSearch.find(query, in: Self.shipped).hits.map(\.entry.id)
    }
    #expect(ids("recovery key") == ids("KEY Recovery"))
    #expect(ids("recovery key").count < ids("recovery").count)
    #expect(ids("recovery qqqqqq") == [])
    #expect(ids("") == [])
    #expect(ids("…!") == [])
  }

  @Test func `a hit says which product calls it so`() throws {
    let hit = try #require(CatalogSearch.find("Boxer", in: Self.shipped).hits.first)
    #expect(hit.called.contains { $0.product == "workspace-one-uem" && $0.words.contains("Boxer") })
    #expect(hit.called.allSatisfy { $0.words.contains("Boxer") })
  }

  @Test func `any text is a question that gets an answer`() {
    var random = SeededGenerator(seed: 7)
    let letters = Array("abyz019 .-é漢\u{1F}\t\"'=")
    for _ in 0..<300 {
      let query = String(
        (0..<Int.random(in: 0...12, using: &random)).map { _ in
          letters.randomElement(using: &random) ?? " "
        })
      let hits = CatalogSearch.find(query, in: SearchEntry.entries(ofIndex: Self.few)).hits
      #expect(hits.allSatisfy { !$0.entry.id.isEmpty }, "seed 7, query \(query)")
    }
  }

  private static let few = ShippedCatalog.searchIndex.split(separator: "\n").prefix(20)
    .joined(separator: "\n")

  @Test func `a correction is told, and on a tie there is none`() {
    func entry(_ title: String) -> SearchEntry {
      SearchEntry(kind: .capability, id: "a.\(title)", title: title, called: [], text: "")
    }
    let entries = [entry("code"), entry("mode"), entry("sentry")]
    let one = CatalogSearch.find("sentyr", in: entries)
    #expect(one.corrections == [.init(wrong: "sentyr", right: "sentry")])
    #expect(one.hits.map(\.entry.title) == ["sentry"])
    let tie = CatalogSearch.find("vode", in: entries)
    #expect(tie == SearchResult(hits: [], corrections: []))
    #expect(CatalogSearch.find("code", in: entries).corrections == [])
  }

  @Test func `rows that match equally stand in a written order`() {
    let kinds: [CatalogRow.Kind] = [.template, .platform, .fadingPlatform, .plan, .capability]
    let entries = kinds.flatMap { kind in
      ["b", "a"].map { SearchEntry(kind: kind, id: "x.\($0)", title: "same", called: [], text: "") }
    }
    let hits = CatalogSearch.find("same", in: entries).hits.map(\.entry)
    #expect(
      hits.map { "\($0.kind.rawValue) \($0.id)" } == [
        "capability x.a", "capability x.b", "plan x.a", "plan x.b", "fading platform x.a",
        "fading platform x.b", "platform x.a", "platform x.b", "template x.a", "template x.b",
      ])
    #expect(CatalogSearch.find("same", in: entries.reversed()).hits.map(\.entry) == hits)
  }
}
