import MusterDiagnostics
import MusterFormats
import MusterModel
import MusterTestSupport
import Testing

/// Brand files: what is read, and every refusal with its place.
@Suite struct BrandTests {
  static let good = """
    muster: brand/1
    name: Kestrel Consulting
    logo: logo.svg
    colours: {primary: '#0b57a4', accent: '#9A4A00'}
    footer: Kestrel Consulting AB, Stockholm
    confidentiality: Confidential

    """

  static let svg = #"<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>"#

  /// The smallest PNG: one dot.
  static let png: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3A, 0x7E, 0x9B,
    0x55, 0x00, 0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x60, 0x00, 0x00, 0x00,
    0x02, 0x00, 0x01, 0x48, 0xAF, 0xA4, 0x71, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE,
    0x42, 0x60, 0x82,
  ]

  static func load(
    _ text: String, _ logo: BrandLoader.LogoFile
  ) -> (brand: Brand?, findings: [Diagnostic]) {
    var diagnostics = Diagnostics()
    let file = SourceFile(path: "brand.yaml", bytes: Array(text.utf8))
    let brand = BrandLoader.load(file, logo: { _ in logo }, into: &diagnostics)
    return (brand, diagnostics.sorted)
  }

  static func load(_ text: String = good, svg: String) -> (brand: Brand?, findings: [Diagnostic]) {
    load(text, .file(SourceFile(path: "logo.svg", bytes: Array(svg.utf8))))
  }

  // MARK: Good ones

  @Test func `a brand is read whole`() throws {
    let (brand, findings) = Self.load(svg: Self.svg)
    let read = try #require(brand)
    #expect(read.name == "Kestrel Consulting")
    #expect(read.logo == Brand.Logo(kind: .svg, bytes: Array(Self.svg.utf8)))
    #expect(read.primary.given.description == "#0b57a4")
    #expect(read.accent.given.description == "#9a4a00")
    #expect(read.footer == "Kestrel Consulting AB, Stockholm")
    #expect(read.confidentiality == "Confidential")
    // Both can be read on white, and so neither on dark paper.
    #expect(findings.map(\.code) == [.brandContrastDark, .brandContrastDark])
    #expect(findings.allSatisfy { $0.severity == .note })
  }

  @Test func `only name and colours are needed`() throws {
    let text = "muster: brand/1\nname: K\ncolours: {primary: '#000000', accent: '#000000'}\n"
    let read = try #require(Self.load(text, .unreadable("nobody asks")).brand)
    #expect(read.logo == nil && read.footer == nil && read.confidentiality == nil)
  }

  @Test func `a picture is what its content says`() {
    let file = SourceFile(path: "logo.svg", bytes: Self.png)
    #expect(Self.load(Self.good, .file(file)).brand?.logo?.kind == .png)
  }

  @Test(arguments: [
    #"<?xml version="1.0" encoding="UTF-8"?><!-- made by hand --> "#
      + #"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" "#
      + #"viewBox='0 0 9 9'><defs><linearGradient id="a"><stop offset="0"/></linearGradient>"#
      + #"<style>.x{fill:url(#a)}</style></defs><g class="x" style="fill: url('#a')">"#
      + ##"<use xlink:href="#a"/><text>A &amp; B</text></g></svg>"##,
    "\u{FEFF}\n<svg xmlns='http://www.w3.org/2000/svg'/>\n",
    #"<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="urn:i" i:label="ö"><title>ö</title></svg>"#,
  ])
  func `plain drawings are taken`(_ svg: String) {
    let (brand, findings) = Self.load(svg: svg)
    #expect(brand?.logo?.kind == .svg, "\(findings.map(\.message))")
  }

  // MARK: Colours

  @Test func `a colour that cannot be read on white is warned about and darkened`() throws {
    let (brand, findings) = Self.load(
      Self.good.replacing("#0b57a4", with: "#ffcc00"), .file(.init(path: "l", bytes: Self.png)))
    let primary = try #require(brand).primary
    #expect(primary.onWhite != primary.given && primary.onDark == primary.given)
    #expect(primary.onWhite.contrast(with: .white) >= Colour.leastContrast)
    let warning = try #require(findings.first { $0.code == .brandContrast })
    #expect(warning.severity == .warning)
    #expect(
      warning.message
        == "'primary' #ffcc00 has contrast 1.51 with white paper, and 4.50 is needed; \(primary.onWhite) stands there instead"
    )
    #expect(warning.place?.label == "brand.yaml:4:20")
  }

  // MARK: Files that are refused

  struct Bad: CustomTestStringConvertible {
    let name: String
    let old: String
    let new: String
    let code: DiagnosticCode
    let place: String
    var help: String? = nil
    var testDescription: String { name }
  }

  static let bad = [
    Bad(
      name: "another header", old: "brand/1", new: "brand/2", code: .formatHeader,
      place: "brand.yaml:1:9", help: "write 'muster: brand/1'"),
    Bad(
      name: "no header", old: "muster: brand/1\n", new: "", code: .formatHeader,
      place: "brand.yaml:1:1"),
    Bad(
      name: "a misspelt key", old: "footer:", new: "foter:", code: .formatUnknownKey,
      place: "brand.yaml:5:1", help: "did you mean 'footer'?"),
    Bad(
      name: "no name", old: "name: Kestrel Consulting\n", new: "", code: .formatMissingKey,
      place: "brand.yaml:1:1"),
    Bad(
      name: "one colour", old: ", accent: '#9A4A00'", new: "", code: .formatMissingKey,
      place: "brand.yaml:4:10"),
    Bad(
      name: "a third colour", old: "'#9A4A00'", new: "'#9A4A00', third: '#000000'",
      code: .formatUnknownKey, place: "brand.yaml:4:50"),
    Bad(
      name: "a colour's name", old: "'#0b57a4'", new: "blue", code: .brandColour,
      place: "brand.yaml:4:20"),
    Bad(
      name: "a colour without mark", old: "'#0b57a4'", new: "0b57a4", code: .brandColour,
      place: "brand.yaml:4:20", help: "write '#0b57a4', in quotes"),
    Bad(
      name: "a short colour", old: "'#0b57a4'", new: "'#05a'", code: .brandColour,
      place: "brand.yaml:4:20"),
    Bad(
      name: "an empty footer", old: "footer: Kestrel Consulting AB, Stockholm", new: "footer:",
      code: .formatEmptyText, place: "brand.yaml:5:8"),
    Bad(
      name: "a list as logo", old: "logo: logo.svg", new: "logo: [a.svg]",
      code: .formatWrongShape, place: "brand.yaml:3:7"),
    Bad(
      name: "a key twice", old: "footer:", new: "name: K\nfooter:", code: .yamlDuplicateKey,
      place: "brand.yaml:5:1"),
  ]

  @Test(arguments: bad)
  func `a file with a fault gives no brand`(_ example: Bad) throws {
    let text = Self.good.replacing(example.old, with: example.new)
    try #require(text != Self.good)
    let (brand, findings) = Self.load(text, svg: Self.svg)
    #expect(brand == nil)
    let errors = findings.filter { $0.severity == .error }
    #expect(errors.map(\.code) == [example.code], "\(errors.map(\.message))")
    #expect(errors.first?.place?.label == example.place)
    if let help = example.help { #expect(errors.first?.help == help) }
  }

  // MARK: Logos that are refused

  struct BadLogo: CustomTestStringConvertible {
    let name: String
    let logo: BrandLoader.LogoFile
    let code: DiagnosticCode
    let message: String
    var testDescription: String { name }

    init(_ name: String, _ code: DiagnosticCode, _ message: String, _ logo: BrandLoader.LogoFile) {
      self.name = name
      self.logo = logo
      self.code = code
      self.message = message
    }

    init(_ name: String, _ code: DiagnosticCode, _ message: String, bytes: [UInt8]) {
      self.init(name, code, message, .file(SourceFile(path: "logo.png", bytes: bytes)))
    }
  }

  static let badLogos = [
    BadLogo(
      "missing", .brandLogoMissing, "cannot be read: no such file", .unreadable("no such file")),
    BadLogo("50 MB", .brandLogoTooLarge, "more than 2 MB", .tooLarge),
    BadLogo(
      "one byte too many", .brandLogoTooLarge, "more than 2 MB",
      bytes: [UInt8](repeating: 0x20, count: BrandLoader.largestLogo + 1)),
    BadLogo("empty", .brandLogoFormat, "it is empty", bytes: []),
    BadLogo(
      "a JPEG", .brandLogoFormat, "another format", bytes: [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10]),
    BadLogo("a text", .brandLogoFormat, "another format", bytes: Array("logo".utf8)),
    BadLogo("a GIF", .brandLogoFormat, "another format", bytes: Array("GIF89a".utf8)),
    BadLogo(
      "SVG in UTF-16", .brandLogoFormat, "another format", bytes: [0xFF, 0xFE, 0x3C, 0, 0x73, 0]),
    BadLogo("a PNG that is cut off", .brandLogoFormat, "cut off", bytes: png.dropLast(12)),
    BadLogo("a PNG of one byte less", .brandLogoFormat, "cut off", bytes: png.dropLast()),
    BadLogo("a signature alone", .brandLogoFormat, "cut off", bytes: Array(png.prefix(8))),
    BadLogo(
      "a PNG without header", .brandLogoFormat, "no header",
      bytes: Array(png.prefix(8)) + png.suffix(12)),
    BadLogo(
      "a PNG without dots", .brandLogoFormat, "no dot",
      bytes: Array(png.prefix(19)) + [0] + png.dropFirst(20)),
    BadLogo(
      "a PNG of many dots", .brandLogoFormat, "more than 8192",
      bytes: Array(png.prefix(16)) + [0x7F] + png.dropFirst(17)),
    BadLogo(
      "a chunk longer than the file", .brandLogoFormat, "cut off",
      bytes: Array(png.prefix(8)) + [0xFF, 0xFF, 0xFF, 0xFF] + png.dropFirst(12)),
  ]

  @Test(arguments: badLogos)
  func `a logo that is no small picture is refused`(_ example: BadLogo) throws {
    let (brand, findings) = Self.load(Self.good, example.logo)
    #expect(brand == nil)
    let errors = findings.filter { $0.severity == .error }
    #expect(errors.map(\.code) == [example.code])
    let message = try #require(errors.first?.message)
    #expect(
      message.hasPrefix("logo 'logo.svg' ") && message.contains(example.message), "\(message)")
    #expect(errors.first?.place?.label == "brand.yaml:3:7")
  }

  @Test func `any bytes are taken or refused, and never trusted half`() {
    var random = SeededGenerator(seed: 21)
    let seeds = [Self.png, Array(Self.svg.utf8)]
    for round in 0..<2_000 {
      var bytes = seeds[round % 2]
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: bytes.indices, using: &random)
        bytes[place] = UInt8.random(in: 0...255, using: &random)
      }
      let (brand, findings) = Self.load(Self.good, .file(SourceFile(path: "l", bytes: bytes)))
      #expect((brand == nil) == findings.contains { $0.severity == .error }, "seed 21, \(round)")
    }
  }
}
