import Foundation
import MusterCatalogs
import MusterDiagnostics
import MusterEngine
import MusterFormats
import MusterModel
import MusterTestSupport
import Testing

/// A digest of the catalog gives the scores of the whole.
@Suite struct CatalogDigestTests {
  @Test func `the digest that is built in is made from the catalog`() throws {
    let digest = CatalogDigest.text(ShippedCatalog.files)
    let path = "Sources/CCatalogData/digest.txt"
    if ProcessInfo.processInfo.environment["MUSTER_RECORD"] == "1" {
      try Data(digest.utf8).write(to: Repository.root.appendingPathComponent(path))
      Issue.record("recorded \(path); build again, and run again without MUSTER_RECORD")
      return
    }
    let isSame = ShippedCatalog.digest == Array(digest.utf8)
    #expect(isSame, "\(path) is not what the catalog gives; record it with MUSTER_RECORD=1")
  }

  @Test func `files come out as they went in`() {
    let digest = Array("# file a.yaml\nx: 1\n\n# file b.yaml\ny: 2\n# file c.yaml\n".utf8)
    let files = CatalogDigest.files(digest)
    #expect(files.map(\.path) == ["a.yaml", "b.yaml", "c.yaml"])
    #expect(
      files.map { String(decoding: $0.bytes, as: UTF8.self) } == ["x: 1\n\n", "y: 2\n", ""])
    #expect(CatalogDigest.files([]).isEmpty)
  }

  @Test(arguments: Repository.files(below: "worksheets", endings: [".yaml"]))
  func `scores are the same`(path: String) throws {
    var diagnostics = Diagnostics()
    let whole = try #require(ShippedCatalog.load(into: &diagnostics))
    let digest = try #require(ShippedCatalog.loadForScores(into: &diagnostics))
    #expect(!diagnostics.hasErrors)
    #expect(digest.routes.count == whole.routes.count)
    #expect(digest.features.map(\.id) == whole.features.map(\.id))
    let file = SourceFile(path: path, bytes: Array(try Repository.text(path).utf8))
    for text in ["2026-05-01", "2026-11-20", "2027-06-01"] {
      let day = try #require(Day(text))
      let summaries = try [whole, digest].map { catalog in
        var findings = Diagnostics()
        let worksheet = try #require(
          WorksheetLoader.load(file, ids: CatalogIDs(catalog), into: &findings))
        let profile = try #require(Engine.profile(for: worksheet, in: catalog))
        return Engine.summarise(worksheet, CatalogIndex(catalog), profile: profile, day: day)
      }
      #expect(summaries[0] == summaries[1], "\(path), \(text)")
    }
  }
}
