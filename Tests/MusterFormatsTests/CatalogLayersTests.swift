import MusterDiagnostics
import MusterFormats
import MusterModel
import Testing

@Suite struct CatalogLayersTests {
  private static func layer(_ name: String, _ texts: String...) -> CatalogLoader.Layer {
    let files = texts.enumerated().map { position, text in
      SourceFile(path: "\(name)/\(position).yaml", bytes: Array(text.utf8))
    }
    return CatalogLoader.Layer(overlay: name, files: files)
  }

  private static func capability(_ id: String, title: String, facets: String = "{a: b}") -> String {
    """
      - id: \(id)
        title: \(title)
        domain: apps
        definition: One.
        ask: Two?
        typical-need: must
        applies-to: [ios, windows]
        facets: \(facets)
        source: \(SmallCatalog.source)

    """
  }

  private static func route(_ platforms: String, _ workaround: String) -> String {
    """
      - capability: network.vpn
        platforms: [\(platforms)]
        relation: none
        workaround: \(workaround)
        source: \(SmallCatalog.source)

    """
  }

  @Test func `a row of an overlay replaces the row with its id as a whole`() throws {
    let overlay = Self.layer(
      "mine",
      "muster: capabilities/1\ncapabilities:\n"
        + Self.capability("network.vpn", title: "Other VPN", facets: "{on-demand: x, split: y}"))
    let catalog = try SmallCatalog().catalog(overlays: [overlay])
    let row = try #require(catalog.capabilities.first { $0.id.rawValue == "network.vpn" })
    #expect(row.title == "Other VPN")
    #expect(row.domain == .apps)
    #expect(!row.isBlocker)
    #expect(row.facets.map(\.text) == ["x", "y"])
    #expect(row.origin.overlay == "mine")
    #expect(row.origin.place.file.path == "mine/0.yaml")
    #expect(catalog.capabilities.count == 3)
    #expect(catalog.overlays == ["mine"])
  }

  @Test func `a row of an overlay with a new id is added and can be referred to`() throws {
    let overlay = Self.layer(
      "mine",
      "muster: capabilities/1\ncapabilities:\n" + Self.capability("apps.new", title: "New"),
      "muster: routes/1\nroutes:\n"
        + Self.route("ios, windows", "none").replacing("network.vpn", "apps.new"))
    let catalog = try SmallCatalog().catalog(overlays: [overlay])
    #expect(
      catalog.capabilities.map(\.id.rawValue) == [
        "apps.new", "apps.store", "network.vpn", "network.vpn-per-app",
      ])
    #expect(catalog.routes.first?.capability.rawValue == "apps.new")
    #expect(catalog.capabilities.map(\.origin.overlay) == ["mine", nil, nil, nil])
  }

  @Test func `routes of an overlay replace those of their capability and platform alone`() throws {
    let overlay = Self.layer(
      "mine", "muster: routes/1\nroutes:\n" + Self.route("ios", "one") + Self.route("ios", "two"))
    let catalog = try SmallCatalog().catalog(overlays: [overlay])
    let routes = catalog.routes.filter { $0.capability.rawValue == "network.vpn" }
    #expect(routes.map { $0.platforms.map(\.rawValue) } == [["windows"], ["ios"], ["ios"]])
    #expect(routes.map(\.workaround) == ["send everything", "one", "two"])
    #expect(routes.map(\.origin.overlay) == [nil, "mine", "mine"])
    #expect(catalog.routes.count == 5)
  }

  @Test func `a route on two platforms keeps the one that an overlay does not name`() throws {
    let head = "muster: routes/1\nroutes:\n"
    let first = Self.layer("first", head + Self.route("ios, windows", "one"))
    let second = Self.layer("second", head + Self.route("windows", "two"))
    let catalog = try SmallCatalog().catalog(overlays: [first, second])
    let routes = catalog.routes.filter { $0.capability.rawValue == "network.vpn" }
    #expect(routes.map { $0.platforms.map(\.rawValue) } == [["ios"], ["windows"]])
    #expect(routes.map(\.workaround) == ["one", "two"])
    #expect(catalog.overlays == ["first", "second"])
  }

  @Test func `the later of two overlays wins`() throws {
    let layers = ["one", "two"].map { name in
      Self.layer(
        name,
        "muster: capabilities/1\ncapabilities:\n"
          + Self.capability("apps.new", title: "By \(name)"))
    }
    #expect(try SmallCatalog().catalog(overlays: layers).capabilities.first?.title == "By two")
    #expect(
      try SmallCatalog().catalog(overlays: layers.reversed()).capabilities.first?.title == "By one")
  }

  @Test func `two rows with one id in one overlay are a fault with both places`() throws {
    let marked = MarkedText(
      "muster: capabilities/1\ncapabilities:\n"
        + Self.capability("§apps.new", title: "A") + Self.capability("§apps.new", title: "B"))
    let (catalog, findings) = SmallCatalog().load(overlays: [Self.layer("mine", marked.text)])
    let finding = try #require(findings.all.first)
    #expect(findings.all.map(\.code) == [.catalogDuplicateID])
    #expect(finding.place?.start == marked.places.last)
    #expect(finding.notes.map(\.place.start) == [marked.places.first])
    #expect(catalog?.capabilities.first?.title == "A")
  }

  @Test func `an overlay's own head does not change the catalog's version`() throws {
    let overlay = Self.layer("mine", "muster: catalog/1\nversion: 1.2\nreleased: 2020-01-01\n")
    #expect(try SmallCatalog().catalog(overlays: [overlay]).version == "2026.11.0")
  }

  @Test func `an overlay may refer to rows of the catalog and to none that is nowhere`() {
    let overlay = Self.layer(
      "mine",
      "muster: routes/1\nroutes:\n"
        + Self.route("ios", "x").replacing("network.vpn", "network.vnp"))
    let findings = SmallCatalog().load(overlays: [overlay]).findings
    #expect(findings.lines == ["mine/0.yaml:3:17 catalog.unknown-reference"])
  }
}

extension String {
  fileprivate func replacing(_ old: String, _ new: String) -> String {
    (try? replacingFirst(old, by: new)) ?? self
  }
}
