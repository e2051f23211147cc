import Foundation
import MusterCatalogs
import MusterDiagnostics
import MusterFormats
import MusterModel
import MusterReports
import MusterTestSupport
import Testing

/// The page to browse and search: complete, whole links, nothing from outside.
@Suite struct CatalogReferenceTests {
  static let catalog: Catalog? = {
    var diagnostics = Diagnostics()
    return ShippedCatalog.load(into: &diagnostics)
  }()

  static let page = catalog.map { CatalogReference.html($0) } ?? ""

  /// The values of an attribute, in the order of the page.
  private func values(of attribute: String, in page: String) -> [Substring] {
    page.split(separator: " \(attribute)=\"").dropFirst().compactMap { rest in
      rest.split(separator: "\"", maxSplits: 1, omittingEmptySubsequences: false).first
    }
  }

  @Test func `every row of every kind has an anchor of its own`() throws {
    let catalog = try #require(Self.catalog)
    let anchors = values(of: "id", in: Self.page)
    #expect(Set(anchors).count == anchors.count)
    let counts = Dictionary(grouping: catalog.rows, by: \.kind).mapValues(\.count)
    for kind in CatalogRow.Kind.allCases {
      let rows = anchors.filter { $0.hasPrefix("\(kind.plural):") }.count
      switch kind {
      // A framework is the title above its controls; partners and exports are told in the row of their product, steps
      // in the table of the cycle.
      case .framework, .compliancePartner, .export, .cycleStep: break
      default: #expect(rows == counts[kind] ?? 0, "\(kind.plural)")
      }
    }
  }

  @Test func `each link inside the page leads to an anchor`() {
    let anchors = Set(values(of: "id", in: Self.page))
    let inside = values(of: "href", in: Self.page).filter { $0.hasPrefix("#") }
    #expect(inside.count > 3000)
    #expect(Set(inside.map { $0.dropFirst() }).subtracting(anchors) == [])
  }

  @Test func `nothing is loaded from outside`() {
    #expect(values(of: "src", in: Self.page) == [])
    #expect(!Self.page.contains("<link"))
    #expect(!Self.page.contains("@import"))
    #expect(!Self.page.contains("url("))
    #expect(Self.page.contains("default-src 'none'"))
    let outside = values(of: "href", in: Self.page).filter { !$0.hasPrefix("#") }
    #expect(outside.allSatisfy { $0.hasPrefix("https://") })
  }

  @Test func `every source is cited on the page`() throws {
    let catalog = try #require(Self.catalog)
    let addresses = Set(catalog.citations.map { $0.source.url })
    let missing = addresses.filter { !Self.page.contains($0.replacing("&", with: "&amp;")) }
    // Steps of the cycle and frameworks are told without their page where all of them share one.
    let shown = Set(
      catalog.campaign.cycle.map(\.source.url) + catalog.frameworks.map(\.source.url)
        + catalog.plans.flatMap { $0.contents.compactMap(\.source?.url) })
    #expect(missing.subtracting(shown) == [])
  }

  @Test func `a message keeps its lines`() throws {
    let template = try #require(
      Self.catalog?.campaign.templates.first { $0.body.contains("\n") })
    let start = try #require(Self.page.range(of: "id=\"templates:\(template.id)\""))
    let rest = Self.page[start.upperBound...]
    let open = try #require(rest.range(of: "<pre>"))
    let close = try #require(rest.range(of: "</pre>"))
    let lines = rest[open.upperBound..<close.lowerBound].split(separator: "\n")
    #expect(lines.count == template.body.split(separator: "\n").count)
  }

  @Test func `markup in a row is text`() throws {
    let overlay = """
      muster: capabilities/1
      capabilities:
        - id: network.per-app-vpn
          title: "<script>alert(1)</script>"
          domain: devices
          definition: '"><img src=x onerror=alert(1)>'
          ask: "&amp; 'quoted'?"
          typical-need: should
          applies-to: [ios, macos, android, windows]
          management: [device, app]
          facets:
            app-list: <b>a</b>
            starts-by-itself: b
            web-domains: c
            single-sign-on: d
            compliance-gate: e
          source: {url: "https://example.com/?a=1&b=2", doc-date: undated, verified: never}

      """
    var diagnostics = Diagnostics()
    let layer = CatalogLoader.Layer(
      overlay: "ours", files: [SourceFile(path: "hostile.yaml", bytes: Array(overlay.utf8))])
    let catalog = try #require(ShippedCatalog.load(overlays: [layer], into: &diagnostics))
    #expect(diagnostics.all.map(\.message) == [])
    let page = CatalogReference.html(catalog)
    #expect(!page.contains("<script>alert"))
    #expect(!page.contains("<img"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(page.contains("https://example.com/?a=1&amp;b=2"))
    #expect(page.contains("&amp;amp; &#39;quoted&#39;?"))
  }
}
