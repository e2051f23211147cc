import Foundation
import MusterDiagnostics
import MusterEngine
import MusterFormats
import MusterModel
import MusterTestSupport
import Testing

/// Many changes at once give what they give one after the other.
@Suite struct WorksheetManyChangesTests {
  private static func document(_ text: String) -> WorksheetDocument {
    WorksheetDocument(
      SourceFile(path: "w.yaml", bytes: Array(text.utf8)), ids: WorksheetEditTests.ids)
  }

  private static func oneByOne(
    _ changes: [WorksheetChange], _ document: WorksheetDocument
  ) -> (bytes: [UInt8], refused: Set<Int>) {
    var document = document
    var refused: Set<Int> = []
    for (position, change) in changes.enumerated() {
      if let changed = try? document.applying(change) {
        document = changed
      } else {
        refused.insert(position)
      }
    }
    return (document.file.bytes, refused)
  }

  private static func check(
    _ changes: [WorksheetChange], _ document: WorksheetDocument, _ name: String
  ) {
    let wanted = oneByOne(changes, document)
    let found = document.applying(changes)
    #expect(Set(found.refused.keys) == wanted.refused, "\(name)")
    #expect(
      String(decoding: found.document.file.bytes, as: UTF8.self)
        == String(decoding: wanted.bytes, as: UTF8.self), "\(name)")
  }

  /// A worksheet as `muster init` writes it, with every question as a comment.
  static func empty() throws -> String {
    let text = try Repository.text("worksheets/contoso.yaml")
    let worksheet = try #require(document(text).worksheet)
    var bare = worksheet
    bare.capabilities = [:]
    bare.requirements = [:]
    bare.controls = [:]
    bare.facts = [:]
    let catalog = WorksheetEditTests.catalog
    let profile = try #require(Engine.profile(for: bare, in: catalog))
    let open = Engine.openQuestions(
      bare, CatalogIndex(catalog), profile: profile, day: try #require(Day("2026-11-20")))
    return WorksheetTemplate.text(bare, questions: open, catalog: catalog, schema: "s.json")
  }

  @Test(arguments: WorksheetEditTests.sheets, [11, 12] as [UInt64])
  func `random changes to a shipped worksheet`(path: String, seed: UInt64) throws {
    let document = Self.document(try Repository.text(path))
    var random = RandomChanges(WorksheetEditTests.catalog, seed: seed)
    let changes = random.draw(12, for: try #require(document.worksheet))
    Self.check(changes, document, "\(path), seed \(seed)")
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `random changes to a worksheet with nothing but questions`(seed: UInt64) throws {
    let document = Self.document(try Self.empty())
    var random = RandomChanges(WorksheetEditTests.catalog, seed: seed)
    let changes = random.draw(12, for: try #require(document.worksheet))
    Self.check(changes, document, "seed \(seed)")
  }

  @Test func `each answer of an empty worksheet goes under its question`() throws {
    let document = Self.document(try Self.empty())
    let items = RandomChanges.all(WorksheetEditTests.catalog)
    var fields = AnswerFields()
    let changes = items.map { item in
      if case .capability = item { fields.word = "must" } else { fields.word = "met" }
      return WorksheetChange.answer(item, fields, for: nil)
    }
    let found = document.applying(changes)
    #expect(found.refused.isEmpty)
    let text = String(decoding: found.document.file.bytes, as: UTF8.self)
    let lines = text.split(separator: "\n").map(String.init)
    let answer = try #require(lines.firstIndex(of: "  network.wifi: must"))
    #expect(lines[answer - 1].hasPrefix("  # network.wifi:"), "\(lines[answer - 1])")
    let worksheet = try #require(found.document.worksheet)
    #expect(worksheet.capabilities.count + worksheet.requirements.count > 300)
  }

  @Test func `line breaks of Windows and no break at the end stay`() throws {
    let text = """
      muster: worksheet/1\r
      title: Small\r
      organisation: Small\r
      source: jamf-pro\r
      cloud: commercial\r
      populations:\r
        macs: {platform: macos, ownership: corporate, mode: ade, devices: 5}\r
      licences: []\r
      capabilities:\r
        network.wifi: must   # three\r
        apps.web-links:\r
          need: could
      """
    let document = Self.document(text)
    func change(_ name: String, _ word: String) throws -> WorksheetChange {
      var fields = AnswerFields()
      fields.word = word
      return .answer(.capability(try #require(CapabilityID(name))), fields, for: nil)
    }
    let changes = try [
      change("network.wifi", "should"), change("apps.web-links", "must"),
      change("network.per-app-vpn", "could"),
    ]
    Self.check(changes, document, "carriage returns")
    let bytes = document.applying(changes).document.file.bytes
    #expect(
      String(decoding: bytes, as: UTF8.self).hasSuffix(
        "  network.wifi: should   # three\r\n  apps.web-links:\r\n    need: must\r\n  network.per-app-vpn: could"
      ), "\(String(decoding: bytes, as: UTF8.self))")
  }

  @Test func `one change that is refused does not stop the others`() throws {
    let document = Self.document(try Repository.text("worksheets/contoso.yaml"))
    var fields = AnswerFields()
    fields.word = "could"
    var changes = WorksheetEditTests.catalog.capabilities.prefix(40).map {
      WorksheetChange.answer(.capability($0.id), fields, for: nil)
    }
    fields.word = "perhaps"
    let wifi = try #require(CapabilityID("network.wifi"))
    changes.insert(.answer(.capability(wifi), fields, for: nil), at: 17)
    let found = document.applying(changes)
    #expect(found.refused.keys.contains(17))
    Self.check(changes, document, "one refused")
  }
}
