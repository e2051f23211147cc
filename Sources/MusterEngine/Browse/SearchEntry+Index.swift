public import MusterModel

extension SearchEntry {
  /// The rows of a catalog that people look for, in the order of kinds, then of ids.
  public static func entries(of catalog: Catalog) -> [SearchEntry] {
    var called: [CapabilityID: [Wording]] = [:]
    for product in catalog.products {
      for wording in product.wordings {
        called[wording.capability, default: []] += wording.called.map {
          Wording(product: product.id.rawValue, words: $0)
        }
      }
    }
    func entry<Kind>(
      _ kind: CatalogRow.Kind, _ id: Identifier<Kind>, _ title: String, _ called: [Wording] = [],
      _ text: [String] = []
    ) -> SearchEntry {
      SearchEntry(
        kind: kind, id: id.rawValue, title: title, called: called,
        text: text.joined(separator: " "))
    }
    var entries = catalog.capabilities.map {
      entry(
        .capability, $0.id, $0.title, called[$0.id] ?? [],
        [$0.definition] + $0.facets.map(\.text))
    }
    entries += catalog.products.map { product in
      entry(
        .product, product.id, product.title,
        product.formerly.map { Wording(product: product.id.rawValue, words: $0) })
    }
    entries += catalog.requirements.map {
      entry(.requirement, $0.id, $0.title, [], [$0.definition, $0.fix])
    }
    entries += catalog.features.map { entry(.feature, $0.id, $0.title) }
    entries += catalog.frameworks.flatMap(\.controls).map {
      entry(.control, $0.id, "\($0.number) \($0.title)", [], [$0.condition])
    }
    entries += catalog.plans.map { entry(.plan, $0.id, $0.title) }
    entries += catalog.platforms.map { entry(.platform, $0.id, $0.title) }
    entries += catalog.fading.map { entry(.fadingPlatform, $0.id, $0.title) }
    entries += catalog.campaign.templates.map { entry(.template, $0.id, $0.title) }
    return entries
  }
}

extension SearchEntry {
  private static let fields: Character = "\t"
  private static let wordings: Character = "\u{1F}"
  private static let parts: Character = "\u{1E}"

  /// The entries as text, one a line, for ``entries(ofIndex:)``.
  public static func index(_ entries: [SearchEntry]) -> String {
    func clean(_ text: String) -> String {
      String(text.map { $0.isNewline || $0 == fields || $0 == wordings || $0 == parts ? " " : $0 })
    }
    return entries.map { entry in
      let called = entry.called.map { clean($0.product) + String(parts) + clean($0.words) }
      return [
        entry.kind.rawValue, entry.id, clean(entry.title),
        called.joined(separator: String(wordings)), clean(entry.text),
      ].joined(separator: String(fields)) + "\n"
    }.joined()
  }

  /// The entries that a text of ``index(_:)`` holds, with kind, id and title only, which is quicker to read.
  public static func names(ofIndex text: String) -> [SearchEntry] {
    text.utf8.split(separator: 0x0A).compactMap { line in
      let fields = line.split(separator: 0x09, maxSplits: 3, omittingEmptySubsequences: false)
      guard fields.count == 4, let kind = CatalogRow.Kind(rawValue: String(Substring(fields[0])))
      else { return nil }
      return SearchEntry(
        kind: kind, id: String(Substring(fields[1])), title: String(Substring(fields[2])),
        called: [], text: "")
    }
  }

  /// The entries that a text of ``index(_:)`` holds.
  public static func entries(ofIndex text: String) -> [SearchEntry] {
    text.utf8.split(separator: 0x0A).compactMap { line in
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(Substring($0))
      }
      guard fields.count == 5, let kind = CatalogRow.Kind(rawValue: fields[0]) else { return nil }
      let called = fields[3].utf8.split(separator: 0x1F).compactMap { wording -> Wording? in
        let parts = wording.split(separator: 0x1E)
        guard parts.count == 2 else { return nil }
        return Wording(product: String(Substring(parts[0])), words: String(Substring(parts[1])))
      }
      return SearchEntry(
        kind: kind, id: fields[1], title: fields[2], called: called, text: fields[4])
    }
  }
}
