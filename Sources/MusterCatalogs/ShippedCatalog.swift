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

  /// The shipped catalog with overlays over it.
  ///
  /// Its own files are not checked again: the tests hold each of them against every rule.
  ///
  /// - Parameters:
  ///   - overlays: In order; rows of later ones replace those of earlier ones.
  ///   - diagnostics: Gains one finding a fault; none for the shipped files.
  public static func load(
    overlays: [CatalogLoader.Layer] = [], into diagnostics: inout Diagnostics
  ) -> Catalog? {
    CatalogLoader.load(
      [CatalogLoader.Layer(files: files, isKnownGood: true)] + overlays, into: &diagnostics)
  }
}
