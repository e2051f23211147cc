import Foundation
import MusterFormats
import MusterModel
import MusterTestSupport
import Testing

@testable import MusterReports

/// What a report takes from a brand.
@Suite struct BrandStyleTests {
  static func brand(_ primary: String, _ accent: String, logo: Brand.Logo? = nil) throws -> Brand {
    Brand(
      name: "K", logo: logo, primary: try #require(Colour(primary)),
      accent: try #require(Colour(accent)), footer: "foot", confidentiality: "secret")
  }

  @Test func `colours are given where they can be read, adjusted where not`() throws {
    let brand = try Self.brand("#003366", "#ffcc00")
    let css = BrandStyle(brand).css
    #expect(
      css == """
        :root { --brand: #003366; --accent: \(brand.accent.onWhite); }
        @media screen and (prefers-color-scheme: dark) {
          :root { --brand: \(brand.primary.onDark); --accent: #ffcc00; } }

        """)
  }

  @Test func `the logo stands in the address itself`() throws {
    let logo = Brand.Logo(kind: .svg, bytes: Array("<svg/>".utf8))
    let style = BrandStyle(try Self.brand("#003366", "#ffcc00", logo: logo))
    #expect(style.logoAddress == "data:image/svg+xml;base64,PHN2Zy8+")
    #expect(style.footers == ["foot", "secret"])
    #expect(BrandStyle(try Self.brand("#003366", "#ffcc00")).logoAddress == nil)
  }

  @Test func `base64 agrees with Foundation`() {
    var random = SeededGenerator(seed: 3)
    for count in 0..<200 {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(BrandStyle.base64(bytes) == Data(bytes).base64EncodedString(), "seed 3")
    }
  }
}
