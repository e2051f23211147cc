public import MusterDiagnostics
public import MusterModel
internal import MusterYAML

/// Reads a catalog out of files, overlays over the shipped ones.
public enum CatalogLoader {
  /// What is known of files before they are read.
  public enum Form: Sendable {
    /// Nothing: each row is held against the rules.
    case unchecked
    /// They have no faults, so that they are not held against the rules again.
    case sound
    /// They are what ``CatalogDigest`` made of sound ones.
    case digest
  }

  /// The files of one folder.
  public struct Layer: Sendable {
    /// The overlay folder as the user named it; `nil` for the shipped catalog.
    public let overlay: String?
    /// In any order.
    public let files: [SourceFile]
    /// What is known of the files.
    public let form: Form

    /// Creates a layer.
    public init(overlay: String? = nil, files: [SourceFile], form: Form = .unchecked) {
      self.overlay = overlay
      self.files = files
      self.form = form
    }
  }

  /// A layer whose files were read as YAML, which needs nothing of the others.
  public struct ParsedLayer: Sendable {
    let layer: Layer
    let files: [ParsedFile]
    let diagnostics: Diagnostics

    /// Reads the files in the order of their paths; languages are left out.
    public init(_ layer: Layer) {
      var diagnostics = Diagnostics()
      self.layer = layer
      files = layer.files.sorted { $0.path < $1.path }
        .filter { !LanguageLoader.isLanguage($0) }
        .compactMap { ParsedFile($0, layer.form, into: &diagnostics) }
      self.diagnostics = diagnostics
    }
  }

  /// The catalog of all layers together; rows of later layers replace those with the same id.
  ///
  /// Every fault of every file is reported; rows with faults are left out.
  ///
  /// - Returns: The catalog of the rows that could be read, or `nil` where no layer has a `catalog` file.
  public static func load(_ layers: [Layer], into diagnostics: inout Diagnostics) -> Catalog? {
    load(parsed: layers.map(ParsedLayer.init), into: &diagnostics)
  }

  /// The same of layers whose YAML was read before, perhaps beside each other.
  public static func load(
    parsed parsedLayers: [ParsedLayer], into diagnostics: inout Diagnostics
  ) -> Catalog? {
    let layers = parsedLayers.map(\.layer)
    for layer in parsedLayers { diagnostics.add(layer.diagnostics) }
    let parsed = parsedLayers.flatMap { layer in
      layer.files.map { (file: $0, layer: layer.layer) }
    }
    // References need to be known only where something is checked.
    let isChecked = layers.contains { $0.form == .unchecked }
    var builder = CatalogBuilder(known: isChecked ? knownIDs(parsed.map(\.file)) : [:])
    for kind in FileKind.readingOrder {
      let files = parsed.filter { $0.file.kind == kind }
      for (file, layer) in files { builder.read(file, layer) }
      // Paths name states, which another file may hold.
      for (file, layer) in files where kind == .reEnrolment { builder.readPaths(file, layer) }
    }
    diagnostics.add(builder.check.diagnostics)
    guard var catalog = builder.finish() else {
      // A head file with faults was reported; only where there is none is it missing.
      guard !parsed.contains(where: { $0.file.kind == .catalog }) else { return nil }
      let file = layers.first?.files.first ?? SourceFile(path: "catalog.yaml", bytes: [])
      let start = SourcePosition(line: 1, column: 1)
      diagnostics.add(
        Diagnostic(
          .catalogMissingFile, "a catalog has one file that starts with 'muster: catalog/1'",
          at: SourcePlace(file: file, start: start, end: start)))
      return nil
    }
    // A folder of languages alone lays nothing over the rows.
    catalog.overlays = layers.compactMap { layer in
      layer.files.isEmpty || !layer.files.allSatisfy(LanguageLoader.isLanguage)
        ? layer.overlay : nil
    }
    checkSize(catalog, &diagnostics)
    return catalog
  }

  private static func checkSize(_ catalog: Catalog, _ diagnostics: inout Diagnostics) {
    func check(_ origins: [RowOrigin], _ most: Int, _ noun: String) {
      guard origins.count > most else { return }
      diagnostics.add(
        Diagnostic(
          .catalogTooManyRows, "a catalog has at most \(most) \(noun), not \(origins.count)",
          at: origins[most].place))
    }
    check(catalog.servicePlans.map(\.origin), Catalog.mostServicePlans, "service plans")
    check(catalog.platforms.map(\.origin), Catalog.mostOfAKind, "platforms")
    check(catalog.products.map(\.origin), Catalog.mostOfAKind, "legacy products")
    let modes = Set(catalog.platforms.flatMap { $0.modes.map(\.id) })
    if modes.count > Catalog.mostOfAKind {
      diagnostics.add(
        Diagnostic(
          .catalogTooManyRows,
          "a catalog has at most \(Catalog.mostOfAKind) enrolment modes, not \(modes.count)",
          at: catalog.platforms.last?.origin.place))
    }
  }

  private static func knownIDs(_ files: [ParsedFile]) -> KnownIDs {
    var known: KnownIDs = [:]
    for kind in ReferenceKind.allCases where !kind.isWithinAnother {
      known[kind] = []
    }
    for file in files {
      for (section, rows) in file.sections {
        guard let defines = section.defines else { continue }
        for row in rows {
          if let id = Fields(row).text(Key.id) { known[defines]?.insert(id) }
        }
      }
      let fields = Fields(file.root)
      switch file.kind {
      case .legacy: fields.text(Key.product).map { _ = known[.product]?.insert($0) }
      case .framework: fields.text(Key.framework).map { _ = known[.framework]?.insert($0) }
      case .profile: fields.text(Key.profile).map { _ = known[.profile]?.insert($0) }
      default: break
      }
    }
    return known
  }
}

/// A file whose kind is known.
struct ParsedFile: Sendable {
  let root: YAMLNode
  let kind: FileKind

  /// `nil` where the file is no YAML or its head does not say its kind.
  init?(_ file: SourceFile, _ form: CatalogLoader.Form, into diagnostics: inout Diagnostics) {
    let read =
      form == .digest ? PackedNodes.read(file) : YAMLReader.read(file, into: &diagnostics)
    guard let root = read else { return nil }
    self.root = root
    let head = root.kind == .mapping ? Fields(root)[Key.muster] : nil
    let kinds = FileKind.allCases.filter { $0 != .worksheet && $0 != .language }
    guard let head, let kind = kinds.first(where: { $0.header == head.text }) else {
      diagnostics.add(
        Diagnostic(
          .formatHeader, "a catalog file says its kind under 'muster'",
          at: head?.place ?? root.place,
          help: head.flatMap { Suggestion.help(for: $0.text, among: kinds.map(\.header)) }
            ?? "write one of: \(kinds.map(\.header).joined(separator: ", "))"))
      return nil
    }
    self.kind = kind
  }

  var sections: [(section: FileKind.Section, rows: [YAMLNode])] {
    let fields = Fields(root)
    return kind.sections.map { ($0, fields[$0.key]?.items ?? []) }
  }
}

extension FileKind {
  /// Rows are read after the rows that they refer to.
  fileprivate static let readingOrder: [FileKind] = [
    .catalog, .platforms, .licences, .capabilities, .intune, .requirements, .routes, .framework,
    .legacy, .reEnrolment, .campaign, .coverage, .profile,
  ]
}

extension CatalogLoader {
  /// The largest file that is read, in bytes; worksheets have the same limit.
  public static let largestFile = YAMLLimits.standard.bytes

  /// The finding for a file that is larger.
  public static func tooLarge(_ file: SourceFile) -> Diagnostic {
    .tooLarge(file, limit: largestFile)
  }
}
