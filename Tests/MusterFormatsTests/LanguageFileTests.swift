import MusterDiagnostics
import MusterFormats
import MusterModel
import Testing

/// Files of languages: what is right, what is wrong, and what is found where.
@Suite struct LanguageFileTests {
  static let right = """
    # Ours.
    muster: language/1
    language: xx
    name: Exish
    numbers: {decimal: ",", group: "\\u00A0"}
    months: [a, b, c, d, e, f, g, h, i, j, k, l]
    phrases:
      reportTitle: Xreport
      daysWords: "{days} xdays"
      dayWord:
    rows:
      capabilities:
        network.vpn:
          of: "00000000"
          title: Xvpn
          facets: {split: xsplits}
      platforms:
        ios: {of: "1", modes: {ade: Xade}}
      states:
        ios.other: {of: "1", title: Xother}

    """

  static func load(
    _ text: String, path: String = "languages/xx.yaml"
  ) -> (Translation?, Diagnostics) {
    var findings = Diagnostics()
    let file = SourceFile(path: path, bytes: Array(text.utf8))
    return (LanguageLoader.load(file, into: &findings), findings)
  }

  @Test func `what a file says is read`() throws {
    let (read, findings) = Self.load(Self.right)
    let translation = try #require(read)
    #expect(findings.lines == [])
    #expect(translation.code == "xx" && translation.name == "Exish")
    #expect(translation.decimalMark == "," && translation.groupMark == "\u{A0}")
    #expect(translation.months.count == 12)
    #expect(Set(translation.phrases.keys) == ["reportTitle", "daysWords"], "nothing is no text")
    let vpn = try #require(translation.rows[.capability]?["network.vpn"])
    #expect(vpn.of == "00000000")
    #expect(vpn.texts.map(\.key.name).sorted() == ["facets.split", "title"])
    #expect(translation.rows[.platform]?["ios"]?.texts.map(\.key.name) == ["modes.ade"])
    #expect(translation.rows[.state]?["ios.other"]?.texts[.title] == "Xother")
  }

  static let faults = [
    Fault("another name", "language: xx", "language: §yy", .languageHead),
    Fault("the catalog's own", "language: xx", "language: §en", .languageHead),
    Fault("eleven months", ", k, l]", ", k]", .formatEmptyList),
    Fault("thirteen months", "months: [a,", "months: §[zero, a,", .languageHead),
    Fault(
      "two marks in one", "decimal: \",\"", "decimal: §\",,\"", .languageHead,
      help: "a space that no line ends at is \"\\u00A0\""),
    Fault("no mark", "decimal: \",\"", "decimal: §\"\"", .languageHead),
    Fault("an unknown key", "name: Exish", "name: Exish\n§nome: Exish", .formatUnknownKey),
    Fault("an unknown kind", "  states:", "  §stats:", .formatUnknownKey),
    Fault("an unknown text", "title: Xvpn", "§titel: Xvpn", .formatUnknownKey),
    Fault("a text that such rows lack", "title: Xvpn", "§fix: Xvpn", .formatUnknownKey),
    Fault("a row without its hash", "{of: \"1\", title", "§{title", .formatMissingKey),
    Fault("a list for a text", "title: Xvpn", "title: §[Xvpn]", .formatWrongShape),
    Fault("an id with capitals", "    network.vpn:", "    §Network.vpn:", .formatBadIdentifier),
    Fault("another version", "language/1", "§language/2", .formatHeader),
  ]

  @Test(arguments: faults)
  func `a fault is found where it stands`(_ fault: Fault) throws {
    let marked = try fault.text(from: Self.right)
    let (_, findings) = Self.load(marked.text)
    #expect(findings.sorted.map(\.code) == fault.codes)
    if !marked.places.isEmpty {
      #expect(
        findings.sorted.compactMap { $0.place.map { [$0.start.line, $0.start.column] } }
          == marked.places.map { [$0.line, $0.column] })
    }
    if let help = fault.help { #expect(findings.sorted.first?.help == help) }
  }

  @Test func `faults are told together`() throws {
    let text = Self.right.replacing("decimal: \",\"", with: "decimal: ab")
      .replacing("title: Xvpn", with: "titel: Xvpn").replacing("language: xx", with: "language: zz")
    #expect(Self.load(text).1.sorted.map(\.code) == [.languageHead, .formatUnknownKey])
  }

  static let heads = [
    ("muster: language/1\n", true), ("# note\n\nmuster: language/1", true),
    ("---\nmuster: language/1\r\n", true), ("\u{FEFF}muster: language/1\n", true),
    ("muster: language/11\n", false), ("muster: catalog/1\n", false), ("", false),
    ("name: x\nmuster: language/1\n", false),
  ]

  @Test(arguments: heads)
  func `a language is known by its first key`(_ text: String, _ isLanguage: Bool) {
    #expect(
      LanguageLoader.isLanguage(SourceFile(path: "x.yaml", bytes: Array(text.utf8)))
        == isLanguage)
  }

  @Test func `a catalog is read past its languages, whatever is wrong with them`() throws {
    let broken = SourceFile(path: "xx.yaml", bytes: Array("muster: language/1\n: [".utf8))
    let catalog = try SmallCatalog().catalog(
      overlays: [.init(overlay: "ours", files: [broken])])
    #expect(catalog.overlays == [], "languages alone lay nothing over the rows")
  }

  /// The numbers are those of another program.
  @Test func `the hash of texts is the one that is written down`() throws {
    let texts: [RowText: String] = [
      .title: "VPN", .definition: "Sends  traffic\n through a tunnel. ",
      .facet(try #require(FacetID("split"))): "sends some traffic past it — “å”",
    ]
    #expect(texts.hash == "186abefd")
    #expect(([:] as [RowText: String]).hash == "811c9dc5")
  }
}
