import Foundation
import MusterCatalogs
import MusterDiagnostics
import MusterFormats
import MusterModel
import MusterReports
import MusterTestSupport
import Testing

/// The checked-in schemas are those that the code makes; `MUSTER_RECORD=1` writes them and fails.
@Suite struct SchemaFileTests {
  static let folder = "docs/schemas"

  static let names =
    FileKind.allCases.map(\.rawValue) + ReportSchema.allCases.map(\.rawValue)

  /// The schema of a name as the shipped catalog makes it.
  static func schema(_ name: String) throws -> String {
    if let report = ReportSchema(rawValue: name) { return report.text }
    let kind = try #require(FileKind(rawValue: name))
    var findings = Diagnostics()
    let catalog = try #require(ShippedCatalog.load(into: &findings))
    return FileSchema.text(of: kind, catalog: catalog)
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

  @Test func `an editor finds title and meaning beside each id of a worksheet`() throws {
    let catalog = try SmallCatalog().catalog()
    let root = try #require(
      JSONSerialization.jsonObject(
        with: Data(FileSchema.text(of: .worksheet, catalog: catalog).utf8)) as? [String: Any])
    let sections = try #require(root["properties"] as? [String: [String: Any]])
    let answers = try #require(root["$defs"] as? [String: Any])
    func keys(_ section: String) throws -> [String: [String: String]] {
      try #require(sections[section]?["properties"] as? [String: [String: String]])
    }
    let capabilities = try keys("capabilities")
    for row in catalog.capabilities {
      let shown = try #require(capabilities[row.id.rawValue])
      #expect(shown["title"] == row.title)
      #expect(shown["description"] == "\(row.definition) \(row.ask)")
      #expect(shown["$ref"] == "#/$defs/capability")
    }
    for row in catalog.requirements {
      #expect(try keys("requirements")[row.id.rawValue]?["title"] == row.title)
    }
    for row in catalog.frameworks.flatMap(\.controls) {
      #expect(try keys("controls")[row.id.rawValue]?["title"] == row.title)
    }
    for (old, new) in catalog.renamed where capabilities[new] != nil {
      let shown = try #require(capabilities[old]?["description"])
      #expect(shown.hasPrefix("Its name is \(new) now. "))
    }
    #expect(Set(answers.keys) == ["capability", "requirement", "control"])
    #expect(
      sections["source"]?["enum"] as? [String] == catalog.products.map(\.id.rawValue).sorted())
    #expect((sections["source"]?["enumDescriptions"] as? [String])?.count == catalog.products.count)
  }

  @Test func `every example and default of the worksheet's schema is allowed by it`() throws {
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(Self.schema("worksheet").utf8)) as? [String: Any])
    var shown: [(schema: [String: Any], value: Any)] = []
    func collect(_ value: Any) {
      if let list = value as? [Any] { list.forEach(collect) }
      guard let object = value as? [String: Any] else { return }
      for example in object["examples"] as? [Any] ?? [] { shown.append((object, example)) }
      if let fallback = object["default"], object["description"] != nil {
        shown.append((object, fallback))
      }
      object.keys.sorted().compactMap { object[$0] }.forEach(collect)
    }
    collect(root)
    #expect(shown.count >= 30, "\(shown.count)")
    var properties: [String: Any] = [:]
    var instance: [String: Any] = [:]
    for (position, (schema, value)) in shown.enumerated() {
      properties["e\(position)"] = schema
      instance["e\(position)"] = value
    }
    let folder = try TemporaryFolder()
    func write(_ object: [String: Any], _ name: String) throws -> String {
      try folder.write(
        String(decoding: JSONSerialization.data(withJSONObject: object), as: UTF8.self), to: name)
    }
    let schema = try write(
      [
        "$schema": "https://json-schema.org/draft/2020-12/schema", "properties": properties,
        "$defs": root["$defs"] ?? [:],
      ], "schema.json")
    let file = try write(instance, "instance.json")
    #expect(try SchemaValidator(schema: schema).refused([file]) == [])
    instance["e0"] = ["nothing": "like it"]
    let other = try write(instance, "other.json")
    #expect(try SchemaValidator(schema: schema).refused([other]) == [other])
  }
}
