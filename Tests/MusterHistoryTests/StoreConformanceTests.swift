import MusterModel
import MusterTestSupport
import Testing

@testable import MusterHistory

/// What every kind of store keeps to.
@Suite struct StoreConformanceTests {
  static let contoso = SnapshotSelection(organisation: "Contoso Ltd")

  @Test(arguments: StoreKind.allCases)
  func `snapshots are numbered an organisation and come back as they were`(
    _ kind: StoreKind
  ) async throws {
    let folder = try TemporaryFolder()
    let store = try kind.open(folder)
    let first = try await store.append(Draft.make(low: 10)).snapshot
    let other = try await store.append(Draft.make("Fabrikam AG", low: 20)).snapshot
    let second = try await store.append(Draft.make(low: 30, label: "kick-off")).snapshot
    #expect([first, other, second].map(\.sequence) == [1, 1, 2])
    #expect(first.previous == nil && other.previous == nil && second.previous == first.hash)
    let again = try kind.open(folder)
    #expect(try await again.snapshots(Self.contoso) == [first, second])
    #expect(try await again.texts(of: second).worksheet == Array("muster: worksheet/1\n".utf8))
    #expect(try await again.holdings().map(\.organisation) == ["Contoso Ltd", "Fabrikam AG"])
    #expect(try await again.faults() == [])
    let page = try await again.snapshots(Self.contoso, after: 1, limit: 1)
    #expect(page.map(\.sequence) == [2])
  }

  struct Change: CustomTestStringConvertible {
    let name: String
    let draft: SnapshotDraft
    let isStored: Bool
    var testDescription: String { name }
  }

  static let changes = [
    Change(name: "nothing", draft: Draft.make(), isStored: false),
    Change(name: "the day", draft: Draft.make(day: 20_800), isStored: false),
    Change(
      name: "the clock and the author", draft: Draft.make(at: 1, author: "A"), isStored: false),
    Change(name: "the label", draft: Draft.make(label: "new"), isStored: true),
    Change(name: "the result", draft: Draft.make(low: 272), isStored: true),
    Change(name: "the text", draft: Draft.make(text: "muster: worksheet/1 \n"), isStored: true),
    Change(name: "the catalog", draft: Draft.make(catalog: 2), isStored: true),
    Change(name: "the worksheet's file", draft: Draft.make(worksheet: "b.yaml"), isStored: true),
    Change(name: "the organisation", draft: Draft.make("Fabrikam AG"), isStored: true),
  ]

  @Test(arguments: StoreKind.allCases, changes)
  func `what says nothing new is not stored twice`(
    _ kind: StoreKind, _ change: Change
  ) async throws {
    let store = try kind.open(TemporaryFolder())
    #expect(try await store.append(Draft.make()).isStored)
    #expect(try await store.append(change.draft).isStored == change.isStored)
    #expect(try await store.append(change.draft).isStored == false)
  }

  @Test(arguments: StoreKind.allCases)
  func `what comes back after a change is stored anew`(_ kind: StoreKind) async throws {
    let store = try kind.open(TemporaryFolder())
    for low in [1, 2, 1] { #expect(try await store.append(Draft.make(low: low)).isStored) }
  }

  @Test(
    arguments: StoreKind.allCases,
    [
      ("@1", 1), ("@3", 3), ("@4", nil), ("@latest", 3), ("@2026-11-20", 1), ("@2026-12-31", 2),
      ("@2026-11-19", nil), ("@2027-01-01", 3), ("@a", 3), ("@b", 2), ("@c", nil),
    ] as [(String, Int?)])
  func `a reference names one snapshot or none`(
    _ kind: StoreKind, _ example: (word: String, sequence: Int?)
  ) async throws {
    let store = try kind.open(TemporaryFolder())
    for (low, day, label) in [(1, 20_777, "a"), (2, 20_800, "b"), (3, 20_819, "a")] {
      _ = try await store.append(Draft.make(low: low, day: day, label: label))
    }
    let reference = try #require(SnapshotReference(example.word))
    #expect(reference.description == example.word)
    #expect(try await store.find(reference, in: Self.contoso)?.sequence == example.sequence)
  }

  @Test(arguments: StoreKind.allCases)
  func `a clock that went backwards changes no order`(_ kind: StoreKind) async throws {
    let store = try kind.open(TemporaryFolder())
    for (low, at) in [(1, 20_777), (2, 3), (3, -400)] {
      _ = try await store.append(Draft.make(low: low, at: at))
    }
    #expect(try await store.snapshots(Self.contoso).map(\.sequence) == [1, 2, 3])
    #expect(try await store.find(.latest, in: Self.contoso)?.sequence == 3)
    #expect(try await store.faults() == [])
  }

  @Test(
    arguments: StoreKind.allCases,
    [
      "O'Brien \"& Sons\"; DROP TABLE snapshot; --", "a\u{0}b", "\u{0}", "%s%n\\", "$1 ?1 :a @b",
      "\u{202E}Ltd\u{1B}[31m", "日本語 \u{1F600}", "line\nbreak\r\ttab",
      String(repeating: "x", count: 70_000),
    ])
  func `any text in every field comes back as it was`(_ kind: StoreKind, _ text: String)
    async throws
  {
    let store = try kind.open(TemporaryFolder())
    let plain = Draft.make(low: 1)
    let origin = SnapshotOrigin(
      organisation: text, worksheet: text, title: text, label: text, author: text,
      takenAt: plain.origin.takenAt, day: plain.origin.day, tool: text, profile: text,
      catalogVersion: text, catalogHash: plain.origin.catalogHash)
    let part = SnapshotResult.Part(kind: .population, id: text, verdict: .ready, range: nil)
    let result = SnapshotResult(
      verdicts: Views { _ in .ready }, scores: nil, completeness: nil, openItems: 0, devices: 0,
      parts: [part])
    let draft = SnapshotDraft(
      origin: origin, result: result,
      texts: SnapshotTexts(worksheet: Array(text.utf8), assessment: Array("{}".utf8)))
    let stored = try await store.append(draft).snapshot
    let selection = SnapshotSelection(organisation: text, worksheet: text)
    let found = try #require(try await store.find(.label(text), in: selection))
    #expect(found == stored)
    #expect(found.origin == origin && found.result == result)
    #expect(try await store.texts(of: found).worksheet == Array(text.utf8))
    #expect(try await store.faults() == [])
    let records = try await store.records(of: text)
    let copy = try kind.open(TemporaryFolder())
    let read = try records.map { try HistoryRecord(line: Array($0.line.utf8)) }
    #expect(read == records)
    #expect(try await copy.take(read).added == 1)
    #expect(try await copy.records(of: text) == records)
  }

  @Test(arguments: StoreKind.allCases)
  func `writers at the same time lose nothing and leave no gap`(_ kind: StoreKind) async throws {
    let folder = try TemporaryFolder()
    let stored = try await withThrowingTaskGroup(of: [Snapshot].self) { group in
      for writer in 0..<4 {
        group.addTask {
          let store = try kind.open(folder)
          var stored: [Snapshot] = []
          for number in 0..<25 {
            let draft = Draft.make(low: number, label: "w\(writer)-\(number)")
            stored.append(try await store.append(draft).snapshot)
          }
          return stored
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    let store = try kind.open(folder)
    let all = try await store.snapshots(Self.contoso)
    #expect(all.map(\.sequence) == Array(1...100))
    #expect(Set(all) == Set(stored))
    #expect(try await store.faults() == [])
  }
}
