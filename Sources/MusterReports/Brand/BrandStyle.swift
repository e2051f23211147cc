public import MusterModel

/// What a report takes from a brand: style variables, the logo in the page itself, and texts.
public struct BrandStyle: Hashable, Sendable {
  /// The brand.
  public let brand: Brand

  /// Creates the style of a brand.
  public init(_ brand: Brand) {
    self.brand = brand
  }

  /// Style rules that set `--brand` and `--accent` for white paper, for a dark screen, and for print.
  ///
  /// They belong after the report's own style. Both have a contrast of at least 4.5 with the paper, as text and as what
  /// lies behind white text on white paper.
  public var css: String {
    func variables(_ shade: (Brand.Shades) -> Colour) -> String {
      ":root { --brand: \(shade(brand.primary)); --accent: \(shade(brand.accent)); }"
    }
    return """
      \(variables(\.onWhite))
      @media screen and (prefers-color-scheme: dark) {
        \(variables(\.onDark)) }

      """
  }

  /// The logo as an address that loads nothing; `nil` where there is none.
  ///
  /// It belongs into an `img`, in which no browser runs what an SVG might hold.
  public var logoAddress: String? {
    brand.logo.map { "data:\($0.kind.rawValue);base64,\(Self.base64($0.bytes))" }
  }

  /// What stands for the logo where it is not seen: the brand's name.
  public var logoText: String { brand.name }

  /// The texts of a page's foot, in their order: the brand's own, and how confidential the report is.
  public var footers: [String] { [brand.footer, brand.confidentiality].compactMap { $0 } }

  /// > Source: RFC 4648, section 4.
  static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      var bits = part.reduce(0) { $0 << 8 | Int($1) }
      bits <<= 8 * (3 - part.count)
      for place in 0..<4 {
        let digit = digits[bits >> (18 - 6 * place) & 0x3F]
        result.append(place <= part.count ? digit : 0x3D)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
