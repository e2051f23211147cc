internal import CCatalogData
public import MusterDiagnostics
public import MusterFormats
public import MusterModel

/// The catalog inside the binary.
public enum ShippedCatalog {
  /// The folder name under which its files appear in diagnostics.
  public static let folder = "catalogs"

  /// Its files, in the order of their paths.
  public static var files: [SourceFile] {
    (0..<muster_catalog_file_count()).map { position in
      let entry = unsafe muster_catalog_file_at(position)
      let bytes = unsafe UnsafeBufferPointer(start: entry.bytes, count: entry.size)
      return SourceFile(
        path: "\(folder)/\(unsafe String(cString: entry.path))", bytes: unsafe Array(bytes))
    }
  }

  /// The paths of its files of languages, in their order; they are not among ``files``.
  public static var languagePaths: [String] {
    (0..<muster_catalog_language_count()).map { position in
      "\(folder)/\(unsafe String(cString: muster_catalog_language_at(position).path))"
    }
  }

  /// Its file of a language, with the code in its name; `nil` where there is none.
  public static func language(_ code: String) -> SourceFile? {
    let paths = languagePaths
    guard let position = paths.firstIndex(where: { LanguageLoader.code(ofPath: $0) == code })
    else { return nil }
    let entry = unsafe muster_catalog_language_at(position)
    let bytes = unsafe UnsafeBufferPointer(start: entry.bytes, count: entry.size)
    return SourceFile(path: paths[position], bytes: unsafe Array(bytes))
  }

  /// What a search knows of the shipped catalog, made from it by `make record`; a test compares the two.
  public static var searchIndex: String {
    let entry = unsafe muster_catalog_search_index()
    return unsafe String(
      decoding: UnsafeBufferPointer(start: entry.bytes, count: entry.size), as: UTF8.self)
  }

  /// The shipped files without what only people read, made from them by `make record`; a test compares the two.
  public static var digest: [UInt8] {
    let entry = unsafe muster_catalog_digest()
    return unsafe Array(UnsafeBufferPointer(start: entry.bytes, count: entry.size))
  }

  /// The shipped catalog as far as a score needs it, with overlays over it: titles and ids, no words to read.
  ///
  /// - Parameter diagnostics: Gains one finding a fault of the overlays.
  public static func loadForScores(
    overlays: [CatalogLoader.Layer] = [], into diagnostics: inout Diagnostics
  ) -> Catalog? {
    let files = CatalogDigest.files(digest)
    return CatalogLoader.load(
      [CatalogLoader.Layer(files: files, form: .digest)] + overlays, into: &diagnostics)
  }

  /// The shipped files in two layers of about the same size, so that both can be read beside each other.
  public static func halves(without kinds: Set<FileKind> = []) -> [CatalogLoader.Layer] {
    // A shipped file begins with its kind, so that it need not be read to be left out.
    let heads = kinds.map { Array("muster: \($0.header)\n".utf8) }
    let needed = files.filter { file in !heads.contains { file.bytes.starts(with: $0) } }
    var left = needed.reduce(0) { $0 + $1.bytes.count } / 2
    let middle = needed.firstIndex { file in
      left -= file.bytes.count
      return left < 0
    }
    let parts = [needed[..<(middle ?? needed.endIndex)], needed[(middle ?? needed.endIndex)...]]
    return parts.map { CatalogLoader.Layer(files: Array($0), form: .sound) }
  }

  /// The shipped catalog with overlays over it.
  ///
  /// Its own files are not checked again: the tests hold each of them against every rule.
  ///
  /// - Parameters:
  ///   - overlays: In order; rows of later ones replace those of earlier ones.
  ///   - kinds: Kinds of shipped files to leave out, where their rows are not needed.
  ///   - diagnostics: Gains one finding a fault; none for the shipped files.
  public static func load(
    overlays: [CatalogLoader.Layer] = [], without kinds: Set<FileKind> = [],
    into diagnostics: inout Diagnostics
  ) -> Catalog? {
    CatalogLoader.load(halves(without: kinds) + overlays, into: &diagnostics)
  }
}
