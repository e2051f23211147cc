import MusterDiagnostics
import MusterEngine
import MusterFormats
import MusterModel
import MusterTestSupport
import Testing

@Suite struct CatalogCountTests {
  private let day = Day("2026-11-20")

  private func statistics(_ small: SmallCatalog = SmallCatalog()) throws -> CatalogStatistics {
    CatalogCount.statistics(try small.catalog(), day: try #require(day))
  }

  @Test func `rows are counted by kind`() throws {
    let counts = try statistics().counts
    func rows(_ kind: CatalogRow.Kind) -> Int? { counts.first { $0.kind == kind }?.rows }
    #expect(rows(.capability) == 3)
    #expect(rows(.route) == 4)
    #expect(rows(.control) == 2)
    #expect(rows(.wording) == 1)
    #expect(rows(.fadingPlatform) == 2)
    #expect(rows(.cycleStep) == 2)
    #expect(counts.map(\.kind) == CatalogRow.Kind.allCases)
  }

  @Test func `a cell of the heat map counts what Intune reaches, in parts and not`() throws {
    let found = try statistics()
    #expect(found.platforms.map(\.rawValue) == ["ios", "windows"])
    let network = try #require(found.areas.first { $0.name == "network" })
    #expect(network.cells[0] == .init(capabilities: 2, whole: 1, partial: 0))
    #expect(network.cells[1] == .init(capabilities: 1, whole: 0, partial: 1))
    #expect(network.cells[0]?.none == 1)
    let apps = try #require(found.areas.first { $0.name == "apps" })
    #expect(apps.cells[1] == nil)
  }

  @Test func `ages, the oldest day and rows that were never verified are found`() throws {
    var small = SmallCatalog()
    let source = SmallCatalog.source
    try small.replace(
      "status: preview\n    source: \(source)", in: "intune.yaml",
      by: "status: preview\n    source: "
        + (try source.replacingFirst("2026-11-01", by: "2026-01-31")))
    try small.replace(
      "none is known\n    source: \(source)", in: "routes.yaml",
      by: "none is known\n    source: " + (try source.replacingFirst("2026-11-01", by: "never")))
    let found = try statistics(small)
    let all = found.counts.map(\.rows).reduce(0, +)
    // Two states, two placeholders and a profile cite no page; a content of a plan and a translation cite one more.
    let citations = all - 2 - 2 - 1 + 1 + 1
    #expect(found.ages == [citations - 2, 0, 0, 1, 0])
    #expect(found.oldestVerified?.description == "2026-01-31")
    #expect(found.neverVerified.map(\.id) == ["network.vpn-per-app"])
    #expect(found.hosts.map(\.name) == ["example.com"])
    #expect(found.hosts.first?.pages == 1)
    #expect(found.coverage == [.init(title: "Payload types", reached: 1, leftOut: 1)])
  }

  @Test func `a draw is the same for a seed, without a row twice, and another for another`() throws
  {
    let catalog = try SmallCatalog().catalog()
    let one = CatalogSample.draw(10, seed: 1, from: catalog)
    #expect(one == CatalogSample.draw(10, seed: 1, from: catalog))
    #expect(one != CatalogSample.draw(10, seed: 2, from: catalog))
    #expect(one.count == 10)
    #expect(Set(one).count == 10)
    #expect(one.allSatisfy { $0.source != nil })
    let all = catalog.rows.filter { $0.source != nil }
    #expect(Set(CatalogSample.draw(1000, seed: 3, from: catalog)) == Set(all))
    #expect(CatalogSample.draw(0, seed: 3, from: catalog) == [])
  }

  @Test func `each row is as likely as any other`() throws {
    let catalog = try SmallCatalog().catalog()
    let rows = catalog.rows.filter { $0.source != nil }
    var counts: [CatalogRow: Int] = [:]
    for seed in 1...4000 {
      for row in CatalogSample.draw(1, seed: UInt64(seed), from: catalog) {
        counts[row, default: 0] += 1
      }
    }
    let expected = 4000 / rows.count
    #expect(counts.count == rows.count)
    #expect(
      counts.values.allSatisfy { (expected / 2...expected * 2).contains($0) }, "\(counts.values)")
  }

  @Test func `placeholders are what stands between double braces, each once`() throws {
    let template = try #require(try SmallCatalog().catalog().campaign.templates.first)
    #expect(template.placeholderNames == ["organisation", "day"])
  }
}
