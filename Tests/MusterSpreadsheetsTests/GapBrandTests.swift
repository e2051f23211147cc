import Foundation
import MusterModel
import MusterReports
import MusterSpreadsheets
import MusterTestSupport
import MusterWorkbook
import Testing

/// A gap worksheet in the looks of a brand.
@Suite struct GapBrandTests {
  /// A PNG of the given size, one colour, with dots an inch or without.
  private static func png(_ width: Int, _ height: Int, density: Int?) throws -> [UInt8] {
    let script = """
      import struct, sys, zlib
      width, height, density = (int(word) for word in sys.argv[1:4])
      def part(kind, data):
          check = zlib.crc32(kind + data)
          return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)
      row = b"\\0" + b"\\x20\\x40\\x80" * width
      parts = [part(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))]
      if density: parts.append(part(b"pHYs", struct.pack(">IIB", density, density, 1)))
      parts += [part(b"IDAT", zlib.compress(row * height)), part(b"IEND", b"")]
      sys.stdout.write((b"\\x89PNG\\r\\n\\x1a\\n" + b"".join(parts)).hex())
      """
    let run = try Tool.run("python", ["-c", script, "\(width)", "\(height)", "\(density ?? 0)"])
    var bytes: [UInt8] = []
    var rest = run.output[...]
    while rest.count > 1 {
      bytes.append(try #require(UInt8(rest.prefix(2), radix: 16)))
      rest = rest.dropFirst(2)
    }
    return bytes
  }

  private static func style(
    primary: String = "#5b2a86", accent: String = "#e0a000", logo: Brand.Logo? = nil,
    footer: String? = "North & South AB", confidentiality: String? = "Confidential"
  ) throws -> BrandStyle {
    BrandStyle(
      Brand(
        name: "North", logo: logo, primary: try #require(Colour(primary)),
        accent: try #require(Colour(accent)), footer: footer, confidentiality: confidentiality))
  }

  /// What openpyxl reads of a workbook.
  private static func read(_ brand: BrandStyle?) throws -> [String] {
    let book = try GapBook(RoundTripTests.text)
    let gaps = GapWorkbook(
      book.assessment, worksheet: book.worksheet, catalog: RoundTripTests.catalog,
      questions: book.questions, explanations: book.explanations, hash: "h", brand: brand)
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/w.xlsx"
    try WorkbookWriter.write(
      gaps.sheets, title: "Gaps", day: 20_777, look: gaps.look, to: path)
    let script = """
      import sys, warnings, zipfile, re, openpyxl
      warnings.simplefilter("ignore")
      book = openpyxl.load_workbook(sys.argv[1])
      gaps, summary = book["Gaps"], book["Summary"]
      head = gaps["A3"]
      colour = lambda value: value.rgb if value and value.rgb else None
      print("title", colour(gaps["A1"].font.color))
      print("head", head.fill.start_color.rgb, colour(head.font.color))
      link = next(row[-1] for row in gaps.iter_rows(min_row=4) if row[-1].hyperlink)
      print("link", colour(link.font.color))
      print("foot", repr(gaps.oddFooter.left.text), "head", gaps.oddHeader.left.text, gaps.oddHeader.right.text)
      print("line", summary["A5"].value)
      files = zipfile.ZipFile(sys.argv[1])
      names = files.namelist()
      drawing = files.read("xl/drawings/drawing1.xml").decode()
      for anchor in drawing.split("</xdr:twoCellAnchor>"):
          if "<xdr:pic>" not in anchor: continue
          print("picture", *re.findall(r"<xdr:(?:row|col)>([0-9]+)<", anchor)[:2])
      for size in re.findall(r'<xdr:pic>.*?<a:ext cx="(\\d+)" cy="(\\d+)"', drawing): print("size", *size)
      print("words", "|".join(re.findall(r'descr="([^"]*)"', drawing)))
      chart = files.read("xl/charts/chart1.xml").decode()
      print("chart", *re.findall(r'srgbClr val="(......)"', chart)[:2])
      """
    let run = try Tool.run("python", ["-c", script, path])
    try #require(run.status == 0, "\(run.output)")
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test func `headings, heads, links and charts have the brand's colours, as dark as they need`()
    throws
  {
    let brand = try Self.style()
    let accent = brand.brand.accent.onWhite.description.dropFirst().uppercased()
    #expect(accent != "E0A000")
    let lines = try Self.read(brand)
    #expect(lines.contains("title FF5B2A86"))
    #expect(lines.contains("head FF5B2A86 FFFFFFFF"))
    #expect(lines.contains("link FF\(accent)"))
    #expect(lines.contains { $0.hasPrefix("chart") && $0.contains("5B2A86") }, "\(lines)")
  }

  @Test func `a black brand has black heads, not none`() throws {
    let lines = try Self.read(try Self.style(primary: "#000000"))
    #expect(lines.contains("head FF000000 FFFFFFFF"), "\(lines)")
  }

  @Test func `name, foot and confidentiality stand on the summary and on each page`() throws {
    let lines = try Self.read(try Self.style())
    #expect(lines.contains("line North · North & South AB · Confidential"))
    #expect(
      lines.contains(
        "foot 'Small Ltd, 2026-11-20\\nNorth && South AB' head North Confidential"), "\(lines)")
  }

  @Test func `without a brand nothing of one is there`() throws {
    let lines = try Self.read(nil)
    #expect(lines.contains("title FF000000") || lines.contains("title None"), "\(lines)")
    #expect(lines.contains("head FFDCE6F1 FF000000"), "\(lines)")
    #expect(!lines.contains { $0.hasPrefix("picture") })
    #expect(lines.contains("line None"))
  }

  @Test(arguments: [nil, 2_835, 11_811] as [Int?])
  func `a logo fits its frame, whatever dots an inch it says`(_ density: Int?) throws {
    let logo = Brand.Logo(kind: .png, bytes: try Self.png(480, 120, density: density))
    let lines = try Self.read(try Self.style(logo: logo))
    #expect(lines.contains("picture 9 0"), "\(lines)")
    #expect(lines.contains { $0.hasPrefix("words North|") || $0.hasSuffix("|North") }, "\(lines)")
    let size = try #require(lines.first { $0.hasPrefix("size") }).split(separator: " ")
    let sides = size.dropFirst().compactMap { Int($0) }.map { $0 / 9_525 }
    #expect(abs(sides[0] - 240) <= 2 && abs(sides[1] - 60) <= 2, "\(sides)")
  }

  @Test func `a logo that is no PNG leaves the name`() throws {
    let svg = Brand.Logo(kind: .svg, bytes: Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8))
    let lines = try Self.read(try Self.style(logo: svg, footer: nil, confidentiality: nil))
    #expect(!lines.contains { $0.hasPrefix("picture") })
    #expect(lines.contains("line North"))
  }

  @Test func `texts too long for a page's foot leave the foot there`() throws {
    let long = String(repeating: "&ä", count: 400)
    let lines = try Self.read(try Self.style(footer: long, confidentiality: long))
    let foot = try #require(lines.first { $0.hasPrefix("foot") })
    #expect(foot.contains("Small Ltd") && foot.contains("&&ä"), "\(foot)")
  }
}
