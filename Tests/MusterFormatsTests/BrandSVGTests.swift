import MusterDiagnostics
import MusterFormats
import Testing

/// SVG that could run, load or hide something: each is refused at its place.
@Suite struct BrandSVGTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let svg: String
    let message: String
    let place: String
    var testDescription: String { name }

    init(_ name: String, _ svg: String, _ message: String, _ place: String = "logo.svg:2:1") {
      self.name = name
      self.svg = svg
      self.message = message
      self.place = place
    }

    /// Something on the second line of a good picture.
    init(_ name: String, inside: String, _ message: String, _ column: Int = 1) {
      self.init(
        name, "<svg xmlns=\"http://www.w3.org/2000/svg\">\n\(inside)\n</svg>", message,
        "logo.svg:2:\(column)")
    }
  }

  static let cases = [
    Case("script", inside: "<script>alert(1)</script>", "element 'script' is not allowed"),
    Case("script in capitals", inside: "<SCRIPT/>", "element 'SCRIPT' is not allowed"),
    Case("script with prefix", inside: "<svg:script/>", "element 'svg:script' is not allowed"),
    Case("event handler", inside: "<g onclick='x()'/>", "event handler 'onclick'", 4),
    Case("event handler in capitals", inside: "<g ONLOAD='x()'/>", "event handler 'ONLOAD'", 4),
    Case("event handler with prefix", inside: "<g e:onload='x'/>", "event handler 'e:onload'", 4),
    Case("foreign object", inside: "<foreignObject/>", "element 'foreignObject'"),
    Case("picture in the picture", inside: "<image href='#a'/>", "element 'image'"),
    Case("link", inside: "<a href='#a'/>", "element 'a' is not allowed"),
    Case("animation", inside: "<animate attributeName='href'/>", "element 'animate'"),
    Case("setting", inside: "<set attributeName='onload'/>", "element 'set'"),
    Case("frame", inside: "<iframe src='#a'/>", "element 'iframe'"),
    Case("reference out", inside: "<use href='https://a.b/c.svg#d'/>", "leads out", 6),
    Case("reference to a file", inside: "<use xlink:href='other.svg#d'/>", "leads out", 6),
    Case("reference of any prefix", inside: "<use x:href='//a.b/c'/>", "leads out", 6),
    Case("script as address", inside: "<use href='javascript:x()'/>", "leads out", 6),
    Case("paint from outside", inside: "<g fill='url(https://a.b/c#d)'/>", "leads out", 4),
    Case("paint in capitals", inside: "<g fill='URL( \"//a.b/c\")'/>", "leads out", 4),
    Case("style attribute", inside: "<g style='fill:url(a.svg#b)'/>", "leads out", 4),
    Case("second paint", inside: "<g style='fill:url(#a);mask:url(b#c)'/>", "leads out", 4),
    Case("escape in a style", inside: "<g style='fill:\\75rl(a)'/>", "holds an escape", 4),
    Case("data in a value", inside: "<g mask='data:image/png,x'/>", "holds 'data:'", 4),
    Case("style sheet that imports", inside: "<style>@import 'a.css'</style>", "can load", 8),
    Case("style sheet with address", inside: "<style>g{fill:url(a)}</style>", "leads out", 8),
    Case("entity", inside: "<text>&xxe;</text>", "an entity is not allowed", 7),
    Case("entity in a value", inside: "<g id='&#106;'/>", "an entity is not allowed", 8),
    Case("CDATA", inside: "<style><![CDATA[x]]></style>", "a CDATA section", 8),
    Case("instruction", inside: "<?xml-stylesheet href='a.css'?>", "a processing instruction"),
    Case("second declaration", inside: "<?xml version='1.0'?>", "does not stand first"),
    Case("base", inside: "<g xml:base='https://a.b/'/>", "'xml:base' is not allowed", 4),
    Case(
      "another name space", inside: "<g xmlns='http://www.w3.org/1999/xhtml'/>", "name space", 4),
    Case("value without quotes", inside: "<g id=a/>", "attribute 'id' is broken", 4),
    Case("attribute twice", inside: "<g id='a' id='b'/>", "stands twice", 11),
    Case("no space between attributes", inside: "<g id='a'fill='b'/>", "a tag is broken", 10),
    Case("value with a tag", inside: "<g id='<script>'/>", "attribute 'id' is broken", 4),
    Case("wrong end", inside: "<g></path>", "the end of 'path'", 4),
    Case("control character", inside: "<g id='\u{1}'/>", "a control character", 8),
    Case(
      "types", "<!DOCTYPE svg [\n<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg/>",
      "a declaration of types or entities", "logo.svg:1:1"),
    Case(
      "HTML", "<html>\n<body/></html>", "begins with 'html', not with 'svg'", "logo.svg:1:1"),
    Case("two pictures", "<svg/>\n<svg/>", "more than one picture"),
    Case("text outside", "<svg/>\nalert(1)", "text stands outside", "logo.svg:1:7"),
    Case("not closed", "<svg>\n<g>", "element 'g' is not closed", "logo.svg:2:4"),
    Case("open comment", "<svg>\n<!-- </svg>", "a comment is not closed"),
    Case("open tag", "<svg>\n<g", "a tag is broken", "logo.svg:2:3"),
    Case("only a comment", "<!-- x -->", "there is no element 'svg'", "logo.svg:1:1"),
    Case(
      "too deep",
      "<svg>\n" + String(repeating: "<g>", count: 100) + String(repeating: "</g>", count: 100)
        + "</svg>", "too deep", "logo.svg:2:298"),
  ]

  @Test(arguments: cases)
  func `what does more than draw is refused`(_ example: Case) throws {
    let (brand, findings) = BrandTests.load(svg: example.svg)
    #expect(brand == nil)
    let error = try #require(findings.first { $0.severity == .error })
    #expect(error.code == .brandLogoUnsafe)
    #expect(error.message.contains(example.message), "\(error.message)")
    #expect(error.place?.label == example.place, "\(error.message)")
    #expect(error.notes.first?.place.label == "brand.yaml:3:7")
  }

  @Test func `all faults are said, up to a limit`() {
    let two = "<svg onload='a'><script/></svg>"
    #expect(BrandTests.load(svg: two).findings.filter { $0.severity == .error }.count == 2)
    let many = "<svg>" + String(repeating: "<script/>", count: 1_000) + "</svg>"
    #expect(BrandTests.load(svg: many).findings.filter { $0.severity == .error }.count == 20)
  }
}
