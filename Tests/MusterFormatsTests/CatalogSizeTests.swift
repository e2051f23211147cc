import MusterDiagnostics
import MusterFormats
import MusterModel
import Testing

@Suite struct CatalogSizeTests {
  /// An overlay with some service plans, named so that they stand behind all others.
  private static func overlay(servicePlans count: Int) -> CatalogLoader.Layer {
    let rows = (0..<count).map { number in
      """
        - id: z-\(number)
          title: Plan \(number)
          source: \(SmallCatalog.source)

      """
    }
    let text = "muster: licences/1\nservice-plans:\n" + rows.joined()
    return CatalogLoader.Layer(
      overlay: "many", files: [SourceFile(path: "many/licences.yaml", bytes: Array(text.utf8))])
  }

  private static func codes(servicePlans count: Int) throws -> [DiagnosticCode] {
    let own = try SmallCatalog().catalog(overlays: []).servicePlans.count
    let findings = SmallCatalog().load(overlays: [overlay(servicePlans: count - own)]).findings
    return findings.sorted.map(\.code)
  }

  @Test func `as many service plans as fit are taken`() throws {
    #expect(try Self.codes(servicePlans: Catalog.mostServicePlans) == [])
  }

  @Test func `one service plan more is a fault, because it would count for nothing`() throws {
    #expect(
      try Self.codes(servicePlans: Catalog.mostServicePlans + 1) == [.catalogTooManyRows])
  }
}
