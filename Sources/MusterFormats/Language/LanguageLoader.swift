public import MusterDiagnostics
public import MusterModel
internal import MusterYAML

/// Reads language files.
public enum LanguageLoader {
  /// The code of the language that the catalog itself is in.
  public static let ownCode = "en"

  private static let head = Array("\(Key.muster.rawValue): \(FileKind.language.header)".utf8)

  /// Whether a file begins as language files do; comments and empty lines may stand before.
  public static func isLanguage(_ file: SourceFile) -> Bool {
    var rest = file.bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while let first = rest.first {
      if rest.starts(with: head) {
        let next = rest.dropFirst(head.count).first
        return next.map { $0 <= 0x20 } ?? true
      }
      guard first == 0x23 || first == 0x0A || first == 0x0D || first == 0x2D else { return false }
      rest = rest.drop { $0 != 0x0A }.dropFirst()
    }
    return false
  }

  /// The code that a file's name says.
  public static func code(ofPath path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.prefix { $0 != "." })
  }

  /// What a file says.
  ///
  /// - Parameter diagnostics: Gains one finding a fault.
  /// - Returns: `nil` where anything in it has a fault of shape.
  public static func load(
    _ file: SourceFile, into diagnostics: inout Diagnostics
  ) -> Translation? {
    guard let root = YAMLReader.read(file, into: &diagnostics) else { return nil }
    var check = ShapeCheck(known: [:], unknownReference: .catalogUnknownReference)
    let isFine = check.accepts(root, .object(FileKind.language.shape), as: "file")
    diagnostics.add(check.diagnostics)
    guard isFine else { return nil }
    let fields = Fields(root)
    guard let language = fields[Key.language], let name = fields.text(Key.name),
      let numbers = fields[Key.numbers].map(Fields.init),
      let decimal = numbers.text(Key.decimal), let group = numbers.text(Key.group),
      let months = fields[Key.months]
    else { return nil }
    checkHead(language, months, file, &diagnostics)
    return Translation(
      code: language.text, name: name, decimalMark: decimal, groupMark: group,
      months: months.items.map(\.text), phrases: phrases(fields), rows: rows(fields),
      place: language.place)
  }

  private static func checkHead(
    _ language: YAMLNode, _ months: YAMLNode, _ file: SourceFile,
    _ diagnostics: inout Diagnostics
  ) {
    let code = language.text
    func report(_ message: String, _ node: YAMLNode, help: String? = nil) {
      diagnostics.add(Diagnostic(.languageHead, message, at: node.place, help: help))
    }
    if code == ownCode {
      report("'\(ownCode)' is the language of the catalog itself", language)
    } else if Self.code(ofPath: file.path) != code {
      report("the file of language '\(code)' is called '\(code).yaml'", language)
    }
    if months.items.count != 12 {
      report("a year has twelve months, not \(months.items.count)", months)
    }
  }

  private static func phrases(_ fields: Fields) -> [String: Placed<String>] {
    Dictionary(
      (fields[Key.phrases]?.entries ?? []).filter { !$0.value.text.isBlank }.map { key, value in
        (key.text, Placed(value.text, at: key.place))
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func rows(_ fields: Fields) -> [CatalogRow.Kind: [String: Translation.Row]] {
    guard let sections = fields[Key.rows].map(Fields.init) else { return [:] }
    var result: [CatalogRow.Kind: [String: Translation.Row]] = [:]
    for form in Catalog.rowTextForms {
      guard let key = Key(rawValue: form.kind.plural) else { continue }
      for (id, node) in sections[key]?.entries ?? [] {
        result[form.kind, default: [:]][id.text] = row(Fields(node), form, at: id.place)
      }
    }
    return result
  }

  private static func row(
    _ fields: Fields, _ form: RowTextForm, at place: SourcePlace
  ) -> Translation.Row {
    var texts: [RowText: String] = [:]
    for text in form.texts {
      let words = Key(rawValue: text.name).flatMap { fields.text($0) }
      if let words, !words.isBlank { texts[text] = words }
    }
    for (id, node) in form.list.flatMap({ fields[$0.key] })?.entries ?? []
    where !node.text.isBlank {
      switch form.list {
      case .facets: FacetID(id.text).map { texts[.facet($0)] = node.text }
      case .modes: ModeID(id.text).map { texts[.mode($0)] = node.text }
      case nil: break
      }
    }
    return Translation.Row(of: fields.text(Key.of) ?? "", texts: texts, place: place)
  }
}

extension String {
  /// Whether nothing in it can be read.
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
