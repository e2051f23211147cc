import Foundation
import MusterDiagnostics
import MusterFormats
import MusterModel
import MusterTestSupport
import Testing

/// The schemas and the loader agree about what is right and what is wrong.
@Suite struct SchemaAgreementTests {
  private func root(_ path: String) -> String {
    Repository.root.appendingPathComponent(path).path
  }

  private func shippedSchema(_ name: String) -> SchemaValidator {
    SchemaValidator(schema: root("\(SchemaFileTests.folder)/\(name).schema.json"))
  }

  @Test func `each schema is one by the rules of its dialect`() throws {
    let files = SchemaFileTests.names.map {
      root("\(SchemaFileTests.folder)/\($0).schema.json")
    }
    #expect(try SchemaValidator.ofSchemas.refused(files) == [])
  }

  @Test func `each shipped file is accepted by the schema of its kind`() throws {
    let files =
      Repository.files(below: "catalogs", endings: [".yaml"])
      + Repository.files(below: "worksheets", endings: [".yaml"])
    let kinds = try Dictionary(grouping: files) { try kind(of: Repository.text($0)) }
    #expect(Set(kinds.keys) == Set(FileKind.allCases))
    for (kind, files) in kinds {
      let refused = try shippedSchema(kind.rawValue).refused(files.map(root))
      #expect(refused == [], "\(kind)")
    }
  }

  private func kind(of text: String) throws -> FileKind {
    let kind = FileKind.allCases.first { text.contains("muster: \($0.header)\n") }
    return try #require(kind)
  }

  /// A schema for the small catalog and files to hold against it.
  private struct Bench {
    let folder: TemporaryFolder
    let validator: SchemaValidator

    init(_ kind: FileKind) throws {
      folder = try TemporaryFolder()
      let text = FileSchema.text(of: kind, catalog: try SmallCatalog().catalog())
      validator = SchemaValidator(schema: try folder.write(text, to: "schema.json"))
    }

    /// The names of those texts that are refused.
    func refused(_ texts: [(name: String, text: String)]) throws -> Set<String> {
      var names: [String: String] = [:]
      for (number, entry) in texts.enumerated() {
        names[try folder.write(entry.text, to: "\(number).yaml")] = entry.name
      }
      return Set(try validator.refused(names.keys.sorted()).compactMap { names[$0] })
    }
  }

  @Test(arguments: FileKind.allCases.filter { $0 != .worksheet && $0 != .language })
  func `exactly the structurally wrong catalog files are refused`(_ kind: FileKind) throws {
    let small = SmallCatalog()
    let faults = try CatalogFaultTests.faults.filter { fault in
      try self.kind(of: small.texts[fault.file] ?? "") == kind
    }
    #expect(!faults.isEmpty)
    let right = try small.texts.filter { try self.kind(of: $0.value) == kind }
    #expect(right.count == 1)
    let texts =
      try right.map { ($0.key, $0.value) }
      + faults.map { fault in
        (fault.name, try fault.text(from: small.texts[fault.file] ?? "").text)
      }
    let refused = try Bench(kind).refused(texts)
    let wrong = Set(faults.filter(\.isStructural).map(\.name))
    #expect(wrong.subtracting(refused) == [], "accepted, though wrong")
    #expect(refused.subtracting(wrong) == [], "refused, though the table says not structural")
  }

  @Test func `exactly the structurally wrong worksheets are refused`() throws {
    let faults = WorksheetFaultTests.faults
    let texts = try faults.map { ($0.name, try $0.text(from: SmallWorksheet.text).text) }
    let refused = try Bench(.worksheet).refused(texts)
    let wrong = Set(faults.filter(\.isStructural).map(\.name))
    #expect(wrong.subtracting(refused) == [], "accepted, though wrong")
    #expect(refused.subtracting(wrong) == [], "refused, though the table says not structural")
  }

  struct Right: CustomTestStringConvertible {
    let name: String
    let text: String
    var testDescription: String { name }
  }

  static let right = [
    Right(name: "every key", text: SmallWorksheet.text),
    Right(name: "head alone", text: SmallWorksheet.head),
    Right(
      name: "sections without entries",
      text: SmallWorksheet.with(
        "facts: {}\nlicences: []\ncapabilities: {}\nrequirements: {}\ncontrols: {}\n")),
    Right(
      name: "renamed id",
      text: SmallWorksheet.with(
        "capabilities: {network.tunnel-per-app: must}\n")),
    Right(
      name: "texts that look like something else",
      text: SmallWorksheet.with(
        "facts: {tenant-name: no, verified-domains: [yes, 1.10, 2026-10-02, 0123]}\n")),
    Right(
      name: "populations called by numbers",
      text: SmallWorksheet.text
        .replacing("  own: {", "  18.2: {").replacing("[own]", "[18.2]")),
  ]

  @Test(arguments: right)
  func `the loader accepts`(_ example: Right) throws {
    #expect(try !SmallWorksheet.load(example.text).findings.hasErrors)
  }

  @Test func `what the loader accepts the schema accepts`() throws {
    #expect(try Bench(.worksheet).refused(Self.right.map { ($0.name, $0.text) }) == [])
  }

  @Test func `an overlay that refers to its own rows is accepted`() throws {
    let routes = """
      muster: routes/1
      routes:
        - capability: mine.new
          platforms: [my-platform]
          relation: none
          workaround: none is known
          source: \(SmallCatalog.source)

      """
    #expect(try Bench(.routes).refused([("routes", routes)]) == [])
  }
}

extension String {
  fileprivate func replacing(_ old: String, _ new: String) -> String {
    (try? replacingFirst(old, by: new)) ?? self
  }
}
