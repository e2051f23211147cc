import MusterModel
import Testing

@Suite struct IdentifierTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let text: String
    let isFine: Bool
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "one letter", text: "a", isFine: true),
    Case(name: "one digit", text: "7", isFine: true),
    Case(name: "hyphens and dots", text: "network.per-app-vpn", isFine: true),
    Case(name: "a control's number", text: "a.8.1", isFine: true),
    Case(name: "80 characters", text: String(repeating: "a", count: 80), isFine: true),
    Case(name: "81 characters", text: String(repeating: "a", count: 81), isFine: false),
    Case(name: "empty", text: "", isFine: false),
    Case(name: "only a hyphen", text: "-", isFine: false),
    Case(name: "only a dot", text: ".", isFine: false),
    Case(name: "hyphen first", text: "-a", isFine: false),
    Case(name: "dot first", text: ".a", isFine: false),
    Case(name: "hyphen last", text: "a-", isFine: false),
    Case(name: "dot last", text: "a.", isFine: false),
    Case(name: "two hyphens", text: "a--b", isFine: false),
    Case(name: "two dots", text: "a..b", isFine: false),
    Case(name: "hyphen and dot", text: "a-.b", isFine: false),
    Case(name: "dot and hyphen", text: "a.-b", isFine: false),
    Case(name: "capital", text: "aB", isFine: false),
    Case(name: "underscore", text: "a_b", isFine: false),
    Case(name: "space", text: "a b", isFine: false),
    Case(name: "slash", text: "a/b", isFine: false),
    Case(name: "colon", text: "a:b", isFine: false),
    Case(name: "line break", text: "a\n", isFine: false),
    Case(name: "nul", text: "a\u{0}", isFine: false),
    Case(name: "accent", text: "ä", isFine: false),
    Case(name: "combining accent", text: "a\u{301}", isFine: false),
    Case(name: "Cyrillic a", text: "\u{430}", isFine: false),
    Case(name: "full-width digit", text: "\u{FF11}", isFine: false),
  ]

  @Test(arguments: cases)
  func spelling(_ example: Case) {
    #expect(CapabilityID(example.text)?.rawValue == (example.isFine ? example.text : nil))
  }

  @Test func `ids are ordered by spelling, a prefix first`() {
    let ids = ["b", "a.b", "a-b", "a", "a1", "ab", "0"].compactMap { FacetID($0) }
    #expect(ids.sorted().map(\.rawValue) == ["0", "a", "a-b", "a.b", "a1", "ab", "b"])
    #expect(ids.map(\.description) == ids.map(\.rawValue))
  }
}
