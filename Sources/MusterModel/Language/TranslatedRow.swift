/// A catalog row with texts that every language says in its own words.
protocol TranslatedRow {
  static var kind: CatalogRow.Kind { get }
  /// The texts that each such row has.
  static var texts: [(text: RowText, path: WritableKeyPath<Self, String>)] { get }
  /// The list of further texts, by the key of files; `nil` where there is none.
  static var list: RowTextForm.List? { get }
  /// What it is called among the rows of its kind.
  var name: String { get }
  var origin: RowOrigin { get }
  /// The texts of the list, which can be set where they are there.
  var listed: [RowText: String] { get set }
}

extension TranslatedRow {
  static var list: RowTextForm.List? { nil }

  var listed: [RowText: String] {
    get { [:] }
    set {}
  }

  /// All texts of the row.
  var words: [RowText: String] {
    listed.merging(Self.texts.map { ($0.text, self[keyPath: $0.path]) }) { own, _ in own }
  }
}

/// Which texts the rows of a kind have.
public struct RowTextForm: Hashable, Sendable {
  /// Texts by an id within the row.
  public enum List: Hashable, Sendable {
    case facets, modes
  }

  /// The rows.
  public let kind: CatalogRow.Kind
  /// What each of them has.
  public let texts: [RowText]
  /// What else each of them has.
  public let list: List?
}

/// A row with all its texts.
public struct WordedRow: Hashable, Sendable {
  /// What kind of row it is.
  public let kind: CatalogRow.Kind
  /// What it is called among the rows of its kind.
  public let name: String
  /// Its texts.
  public let texts: [RowText: String]
  /// Where it stands.
  public let origin: RowOrigin
}

extension Capability: TranslatedRow {
  static var kind: CatalogRow.Kind { .capability }
  static var texts: [(text: RowText, path: WritableKeyPath<Self, String>)] {
    [(.title, \.title), (.definition, \.definition), (.ask, \.ask)]
  }
  static var list: RowTextForm.List? { .facets }
  var name: String { id.rawValue }
  var listed: [RowText: String] {
    get {
      Dictionary(facets.map { (.facet($0.id), $0.text) }, uniquingKeysWith: { first, _ in first })
    }
    set {
      for position in facets.indices {
        if let text = newValue[.facet(facets[position].id)] { facets[position].text = text }
      }
    }
  }
}

extension Platform: TranslatedRow {
  static var kind: CatalogRow.Kind { .platform }
  static var texts: [(text: RowText, path: WritableKeyPath<Self, String>)] { [(.title, \.title)] }
  static var list: RowTextForm.List? { .modes }
  var name: String { id.rawValue }
  var listed: [RowText: String] {
    get {
      Dictionary(modes.map { (.mode($0.id), $0.title) }, uniquingKeysWith: { first, _ in first })
    }
    set {
      for position in modes.indices {
        if let text = newValue[.mode(modes[position].id)] { modes[position].title = text }
      }
    }
  }
}

extension Requirement: TranslatedRow {
  static var kind: CatalogRow.Kind { .requirement }
  static var texts: [(text: RowText, path: WritableKeyPath<Self, String>)] {
    [(.title, \.title), (.definition, \.definition), (.ask, \.ask), (.fix, \.fix)]
  }
  var name: String { id.rawValue }
}

extension ManagementState: TranslatedRow {
  static var kind: CatalogRow.Kind { .state }
  static var texts: [(text: RowText, path: WritableKeyPath<Self, String>)] { [(.title, \.title)] }
  /// Ids of states are unique within their platform only.
  var name: String { "\(platform).\(id)" }
}

extension MonitoringQuestion: TranslatedRow {
  static var kind: CatalogRow.Kind { .monitoringQuestion }
  static var texts: [(text: RowText, path: WritableKeyPath<Self, String>)] { [(.ask, \.ask)] }
  var name: String { id.rawValue }
}

extension PilotCriterion: TranslatedRow {
  static var kind: CatalogRow.Kind { .criterion }
  static var texts: [(text: RowText, path: WritableKeyPath<Self, String>)] {
    [(.title, \.title), (.ask, \.ask)]
  }
  var name: String { id.rawValue }
}
