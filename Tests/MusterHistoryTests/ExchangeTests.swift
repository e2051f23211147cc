import MusterModel
import MusterTestSupport
import Testing

@testable import MusterHistory

@Suite struct ExchangeTests {
  static func records(_ lows: ClosedRange<Int>) async throws -> [HistoryRecord] {
    let store = try HistoryStore("\(try TemporaryFolder().path)-x", for: .appending)
    for low in lows { _ = try await store.append(Draft.make(low: low)) }
    return try await store.records(of: "Contoso Ltd")
  }

  static func store(_ folder: TemporaryFolder) throws -> HistoryStore {
    try HistoryStore("\(folder.path)/s", for: .appending)
  }

  @Test func `records are taken once, and later ones after them`() async throws {
    let folder = try TemporaryFolder()
    let source = try HistoryStore("\(folder.path)/source", for: .appending)
    for low in 1...3 { _ = try await source.append(Draft.make(low: low)) }
    let store = try Self.store(folder)
    let first = try await source.records(of: "Contoso Ltd")
    #expect(try await store.take(Array(first.prefix(2))).added == 2)
    _ = try await source.append(Draft.make(low: 4))
    let all = try await source.records(of: "Contoso Ltd")
    let second = try await store.take(all)
    #expect(second.added == 2 && second.known == 2 && second.refused == nil)
    #expect(try await store.records(of: "Contoso Ltd") == all)
    #expect(try await store.verify() == source.verify())
  }

  @Test func `a gap or another history is refused, and nothing of it is kept`() async throws {
    let folder = try TemporaryFolder()
    let source = try HistoryStore("\(folder.path)/source", for: .appending)
    for low in 1...3 { _ = try await source.append(Draft.make(low: low)) }
    let records = try await source.records(of: "Contoso Ltd")
    let store = try Self.store(folder)
    let gap = try await store.take([records[0], records[2]])
    #expect(gap.refused == .init(place: 1, reason: "'Contoso Ltd' @3 leaves a gap after @1"))
    #expect(try await store.records(of: "Contoso Ltd") == [])
    _ = try await store.append(Draft.make(low: 50))
    let parted = try await store.take(records)
    #expect(
      parted.refused?.reason == "'Contoso Ltd' @1 is another one here; the histories have parted")
    let later = try await store.take([records[1]])
    #expect(
      later.refused?.reason
        == "'Contoso Ltd' @2 does not follow the one before; the histories have parted")
    #expect(try await store.faults() == [])
  }

  struct Case: CustomTestStringConvertible {
    let name: String
    let old: String
    let new: String
    let reason: String
    var testDescription: String { name }
  }

  static let spoilt = [
    Case(
      name: "no JSON", old: "{\"schema\"", new: "{schema",
      reason: "it is no JSON: a key is expected after 1 bytes"),
    Case(
      name: "another form", old: "muster-snapshot/1", new: "muster-snapshot/2",
      reason: "the form 'muster-snapshot/2' is unknown here"),
    Case(
      name: "another day", old: "\"day\":\"2026-11-20\",\"label\"",
      new: "\"day\":\"2026-11-21\",\"label\"",
      reason: "what it says is not what its hash stands for"),
    Case(
      name: "a day that is none", old: "\"day\":\"2026-11-20\",\"label\"",
      new: "\"day\":\"2026-11-31\",\"label\"", reason: "'day' is not what it has to be"),
    Case(
      name: "another text", old: "muster: worksheet", new: "muster: Worksheet",
      reason: "the worksheet is not the one of its hash"),
    Case(
      name: "another assessment", old: "\"diagnostics\":[]", new: "\"diagnostics\":[1]",
      reason: "the assessment is not the one of its hash"),
    Case(
      name: "a number for a text", old: "\"author\":\"\"", new: "\"author\":3",
      reason: "'author' is not a text"),
    Case(
      name: "no number", old: "\"sequence\":1", new: "\"sequence\":0",
      reason: "'sequence' is not a number from 1"),
    Case(
      name: "a missing key", old: "\"version\"", new: "\"revision\"",
      reason: "'catalog.version' is not a text"),
    Case(
      name: "a range upside down",
      old: "\"id\":\"devices\",\"verdict\":\"blocked\",\"low\":\"1/4\"",
      new: "\"id\":\"devices\",\"verdict\":\"blocked\",\"low\":\"9\"",
      reason: "'parts.low' is not at most 'high'"),
  ]

  @Test(arguments: spoilt)
  func `a spoilt line is refused with the reason`(_ example: Case) async throws {
    let line = try await Self.records(1...1)[0].line
    try #require(line.contains(example.old))
    let bytes = Array(line.replacing(example.old, with: example.new, maxReplacements: 1).utf8)
    let fault = #expect(throws: RecordFault.self) { try HistoryRecord(line: bytes) }
    #expect(fault?.reason == example.reason)
  }

  @Test func `a worksheet that is not UTF-8 is kept and copied byte for byte`() async throws {
    let draft = Draft.make()
    let bytes: [UInt8] = [0xFF, 0xFE, 0x6D, 0x00, 0x00, 0xD8]
    let other = SnapshotDraft(
      origin: draft.origin, result: draft.result,
      texts: SnapshotTexts(worksheet: bytes, assessment: draft.texts.assessment))
    let folder = try TemporaryFolder()
    let store = try Self.store(folder)
    let snapshot = try await store.append(other).snapshot
    #expect(try await store.texts(of: snapshot).worksheet == bytes)
    let records = try await store.records(of: "Contoso Ltd")
    #expect(records[0].line.contains("\"base64\":\"//5tAADY\""))
    #expect(try HistoryRecord(line: Array(records[0].line.utf8)) == records[0])
  }

  @Test(
    arguments: [
      ("", []), ("Zg==", [0x66]), ("Zm8=", [0x66, 0x6F]), ("Zm9v", [0x66, 0x6F, 0x6F]),
      ("+/8=", [0xFB, 0xFF]),
    ] as [(String, [UInt8])])
  func `base64 is read as it is written`(_ example: (text: String, bytes: [UInt8])) {
    #expect(Radix64.text(example.bytes) == example.text)
    #expect(Radix64.bytes(example.text) == example.bytes)
  }

  @Test(arguments: ["Z", "Zg", "Zg=", "Zh==", "Z===", "====", "Zm9*", "Zm9v\n"])
  func `what is no base64 is refused`(_ text: String) {
    #expect(Radix64.bytes(text) == nil)
  }
}
