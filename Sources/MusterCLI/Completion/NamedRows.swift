internal import MusterCatalogs
internal import MusterDiagnostics
internal import MusterEngine
internal import MusterFormats
internal import MusterModel

/// Ids and titles of the catalog's rows, read no further than a question needs.
struct NamedRows {
  /// The folders over the shipped catalog; with any of them the whole catalog is read.
  let overlays: [String]

  /// What a worksheet answers.
  static let items: Set<CatalogRow.Kind> = [.capability, .requirement, .control]

  /// The rows of some kinds.
  func named(_ kinds: Set<CatalogRow.Kind>) -> [Offers.Word] {
    entries.filter { kinds.contains($0.kind) }.map { Offers.Word($0.id, $0.title) }
  }

  /// Every row that has a page.
  var all: [Offers.Word] {
    var words = entries.map { Offers.Word($0.id, $0.title) }
    // What a search leaves out stands in files that are quickly read.
    let others = catalog([.licences, .framework, .reEnrolment, .campaign, .coverage, .profile])
    var seen = Set(words.map(\.text))
    for row in others?.rows ?? [] where seen.insert(row.id).inserted {
      words.append(Offers.Word(row.id, row.title))
    }
    return words
  }

  /// The kind of the item with this id; `nil` where there is none.
  func kind(of id: String?) -> CatalogRow.Kind? {
    entries.first { $0.id == id && Self.items.contains($0.kind) }?.kind
  }

  /// The parts of a capability.
  func facets(of id: String) -> [Offers.Word] {
    catalog([.capabilities])?.capabilities.first { $0.id.rawValue == id }?.facets
      .map { Offers.Word($0.id.rawValue, $0.text) } ?? []
  }

  /// The enrolment modes of a platform, of every one where it is not known.
  func modes(of platform: String?) -> [Offers.Word] {
    let platforms = catalog([.platforms])?.platforms ?? []
    let known = platforms.filter { $0.id.rawValue == platform }
    var seen: Set<ModeID> = []
    return (known.isEmpty ? platforms : known).flatMap(\.modes)
      .filter { seen.insert($0.id).inserted }
      .map { Offers.Word($0.id.rawValue, $0.title) }
  }

  /// The languages of reports.
  var languages: [Offers.Word] {
    var diagnostics = Diagnostics()
    let layers = (try? Knowledge.overlays(overlays, &diagnostics)) ?? []
    return Languages(layers).codes.map { Offers.Word($0) }
  }

  /// What a search knows of the rows.
  private var entries: [SearchEntry] {
    guard overlays.isEmpty else {
      return catalog(Set(FileKind.allCases)).map(SearchEntry.entries(of:)) ?? []
    }
    return SearchEntry.names(ofIndex: ShippedCatalog.searchIndex)
  }

  /// The catalog with some kinds of the shipped files; what is wrong with an overlay is not told here.
  private func catalog(_ kinds: Set<FileKind>) -> Catalog? {
    var diagnostics = Diagnostics()
    let layers = (try? Knowledge.overlays(overlays, &diagnostics)) ?? []
    return ShippedCatalog.load(
      overlays: layers, without: Set(FileKind.allCases).subtracting(kinds).subtracting([.catalog]),
      into: &diagnostics)
  }
}
