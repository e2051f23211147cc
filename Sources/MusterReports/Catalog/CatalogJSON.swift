internal import MusterDiagnostics
public import MusterModel

/// The whole catalog as one JSON document, with the keys of its files.
public enum CatalogJSON {
  /// Ends with a line break.
  public static func text(_ records: CatalogRecords) -> String {
    var members: [JSONValue.Member] = [
      .init("schema", "muster-catalog/1"),
      .init("version", .string(records.version)),
      .init("released", .string(records.released)),
      .init(
        "renamed",
        .object(
          records.renamed.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) })),
    ]
    members += records.lists.map { .init($0.name, .array($0.records.map(\.value))) }
    return JSONValue.object(members).text
  }
}
