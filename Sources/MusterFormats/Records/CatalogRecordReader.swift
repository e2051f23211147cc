internal import MusterDiagnostics
public import MusterModel
internal import MusterYAML

/// Reads a catalog's rows as they stand in their files, with the files' own keys.
public enum CatalogRecordReader {
  /// The records of all layers together; those of later layers replace those with the same id, and an overlay's routes
  /// and paths replace all of what they are about, as in ``CatalogLoader``.
  ///
  /// The files are those of a catalog that could be loaded; faults are not reported again.
  public static func records(_ layers: [CatalogLoader.Layer]) -> CatalogRecords {
    var tables: [String: Table] = [:]
    var head = (version: "", released: "", renamed: [String: String]())
    for (rank, layer) in layers.enumerated() {
      for file in layer.files.sorted(by: { $0.path < $1.path }) {
        var ignored = Diagnostics()
        guard !LanguageLoader.isLanguage(file),
          let parsed = ParsedFile(file, .unchecked, into: &ignored)
        else { continue }
        if parsed.kind == .catalog {
          if rank == 0 { head = Self.head(parsed) }
          continue
        }
        for (list, shape, node) in parsed.things {
          tables[list, default: Table(list)].add(
            CatalogRecord(
              list: list, id: RecordForm.name(node, in: list),
              value: RecordForm.value(node, .object(shape))),
            area: RecordForm.area(node, in: list), rank: rank)
        }
      }
    }
    return CatalogRecords(
      version: head.version, released: head.released, renamed: head.renamed,
      lists: listNames.map { .init(name: $0, records: tables[$0]?.sorted ?? []) })
  }

  private static func head(_ file: ParsedFile) -> (String, String, [String: String]) {
    let fields = Fields(file.root)
    let pairs = (fields[Key.renamed]?.entries ?? []).map { ($0.key.text, $0.value.text) }
    return (
      fields.text(Key.version) ?? "", fields.text(Key.released) ?? "",
      Dictionary(pairs) { first, _ in first }
    )
  }

  /// Every list of a catalog, in the order of the kinds of files.
  static let listNames: [String] = FileKind.allCases.flatMap { kind in
    kind.wholeList.map { [$0] } ?? kind.sections.map(\.key.rawValue)
  }

  /// The rows of one list.
  private struct Table {
    private struct Row {
      var record: CatalogRecord
      var area: [String]
      let rank: Int
      let order: Int
    }

    private let isInFileOrder: Bool
    private var rows: [Row] = []
    private var count = 0

    init(_ list: String) {
      // Phases, groups and last steps follow each other in time.
      isInFileOrder = [Key.phases, .groups, .afterwards].contains { $0.rawValue == list }
    }

    mutating func add(_ record: CatalogRecord, area: [String], rank: Int) {
      var order = count
      count += 1
      if area.isEmpty {
        if let earlier = rows.firstIndex(where: { $0.record.id == record.id && $0.rank < rank }) {
          order = rows[earlier].order
          rows.remove(at: earlier)
        }
      } else {
        rows = rows.compactMap { row in
          row.rank < rank ? Self.without(area, row) : row
        }
      }
      rows.append(Row(record: record, area: area, rank: rank, order: order))
    }

    /// What is left of a row when later rows took over some of what it is about.
    private static func without(_ area: [String], _ row: Row) -> Row? {
      let left = row.area.filter { !area.contains($0) }
      if left.count == row.area.count { return row }
      guard !left.isEmpty else { return nil }
      var row = row
      row.area = left
      row.record = RecordForm.limited(row.record, to: left)
      return row
    }

    var sorted: [CatalogRecord] {
      rows.sorted { left, right in
        isInFileOrder || left.record.id == right.record.id
          ? left.order < right.order : left.record.id < right.record.id
      }.map(\.record)
    }
  }
}

extension FileKind {
  /// The list that a file with one thing in it belongs to.
  fileprivate var wholeList: String? {
    switch self {
    case .framework: "frameworks"
    case .legacy: "products"
    case .coverage: "coverage"
    case .profile: "profiles"
    default: nil
    }
  }
}

extension ParsedFile {
  /// The rows, or the one thing, of the file.
  fileprivate var things: [(list: String, shape: ObjectShape, node: YAMLNode)] {
    if let list = kind.wholeList { return [(list, kind.shape, root)] }
    return sections.flatMap { section, rows in
      rows.map { (section.key.rawValue, section.row, $0) }
    }
  }
}

/// How the files' nodes become records.
private enum RecordForm {
  /// The value of a node that was found to have the shape: numbers and flags as such, all else as text.
  static func value(_ node: YAMLNode, _ shape: Shape) -> JSONValue {
    switch (shape, node.kind) {
    case (.object(let object), .mapping):
      .object(
        node.entries.compactMap { key, value -> JSONValue.Member? in
          // The head says what kind of file it was, which a record's list says already.
          guard key.text != Key.muster.rawValue,
            let field = object.fields.first(where: { $0.key == key.text })
          else { return nil }
          return .init(key.text, Self.value(value, field.shape))
        })
    case (.map(_, let inner, _), .mapping):
      .object(node.entries.map { .init($0.key.text, value($0.value, inner)) })
    case (.list(let element, _), .sequence): .array(node.items.map { value($0, element) })
    case (.flag, _): .bool(node.isText("true"))
    case (.whole, _), (.deviceCount, _), (.days, _): .number(node.text.plainNumber)
    default: .string(node.text)
    }
  }

  /// What tells a record from the others of its list.
  static func name(_ node: YAMLNode, in list: String) -> String {
    switch Key(rawValue: list) {
    case .routes: words(node, [.capability, .platforms, .modes, .ownership, .minimumOS])
    case .paths: words(node, [.platform, .from, .to, .minimumOS])
    case .states: words(node, [.platform, .id])
    case .cycle: words(node, [.group, .period])
    default:
      words(
        node,
        [.id, .product, .framework, .profile, .list].filter { Fields(node)[$0] != nil }.prefix(1))
    }
  }

  /// What an overlay's row replaces all earlier rows of, for rows without an id.
  static func area(_ node: YAMLNode, in list: String) -> [String] {
    let fields = Fields(node)
    return switch Key(rawValue: list) {
    case .routes:
      (fields.texts(Key.platforms) ?? []).map { (fields.text(Key.capability) ?? "") + " " + $0 }
    case .paths: [fields.text(Key.platform) ?? ""]
    default: []
    }
  }

  /// A route on the platforms that are left to it.
  static func limited(_ record: CatalogRecord, to area: [String]) -> CatalogRecord {
    guard case .object(var members) = record.value,
      let index = members.firstIndex(where: { $0.key == Key.platforms.rawValue }),
      case .array(let platforms) = members[index].value
    else { return record }
    func name(_ value: JSONValue) -> String {
      guard case .string(let text) = value else { return "" }
      return text
    }
    let all = platforms.map(name)
    let left = all.filter { platform in area.contains { $0.hasSuffix(" " + platform) } }
    members[index] = .init(Key.platforms.rawValue, .texts(left))
    let id = record.id.split(separator: " ", omittingEmptySubsequences: false).map { word in
      word == all.joined(separator: ",") ? left.joined(separator: ",") : String(word)
    }
    return CatalogRecord(
      list: record.list, id: id.joined(separator: " "), value: .object(members))
  }

  private static func words(_ node: YAMLNode, _ keys: some Sequence<Key>) -> String {
    let fields = Fields(node)
    return keys.compactMap { key in
      fields[key].map {
        $0.kind == .sequence ? $0.items.map(\.text).joined(separator: ",") : $0.text
      }
    }.joined(separator: " ")
  }
}

extension String {
  /// A number as JSON spells it: no leading zeros, no zeros at the end of a fraction.
  fileprivate var plainNumber: String {
    let parts = split(separator: ".", maxSplits: 1)
    let whole = parts.first.map { String($0.drop { $0 == "0" }) } ?? ""
    var fraction = parts.count > 1 ? String(parts[1]) : ""
    while fraction.last == "0" { fraction.removeLast() }
    return (whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
