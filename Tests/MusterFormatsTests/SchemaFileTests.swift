import Foundation
import MusterCatalogs
import MusterDiagnostics
import MusterFormats
import MusterReports
import MusterTestSupport
import Testing

/// The checked-in schemas are those that the code makes; `MUSTER_RECORD=1` writes them and fails.
@Suite struct SchemaFileTests {
  static let folder = "docs/schemas"

  static let names = FileKind.allCases.map(\.rawValue) + [AssessmentSchema.name]

  /// The schema of a name as the shipped catalog makes it.
  static func schema(_ name: String) throws -> String {
    guard let kind = FileKind(rawValue: name) else { return AssessmentSchema.text }
    var findings = Diagnostics()
    let catalog = try #require(ShippedCatalog.load(into: &findings))
    return FileSchema.text(of: kind, ids: CatalogIDs(catalog))
  }

  @Test(arguments: names)
  func `a checked-in schema is the one that is produced`(_ name: String) throws {
    let path = "\(Self.folder)/\(name).schema.json"
    let url = Repository.root.appendingPathComponent(path)
    let schema = try Self.schema(name)
    if ProcessInfo.processInfo.environment["MUSTER_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(schema.utf8).write(to: url)
      Issue.record("recorded \(path); run again without MUSTER_RECORD")
      return
    }
    let isSame = try Repository.text(path) == schema
    #expect(isSame, "\(path) is not what the code produces; record it with MUSTER_RECORD=1")
  }

  @Test func `the folder of schemas holds no other file`() {
    let files = Repository.files(below: Self.folder, endings: [".json"])
    #expect(files == Self.names.map { "\(Self.folder)/\($0).schema.json" }.sorted())
  }

  @Test(arguments: names)
  func `a schema says its dialect and ends with a line break`(_ name: String) throws {
    let schema = try Self.schema(name)
    #expect(schema.contains("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\""))
    #expect(schema.hasSuffix("}\n"))
  }
}
