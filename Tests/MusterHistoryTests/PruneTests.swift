import MusterModel
import MusterTestSupport
import Testing

@testable import MusterHistory

@Suite struct PruneTests {
  static let contoso = SnapshotSelection(organisation: "Contoso Ltd")

  /// Eight snapshots a day apart, the even ones of another worksheet.
  static func store(_ kind: StoreKind, _ folder: TemporaryFolder) async throws -> HistoryStore {
    let store = try kind.open(folder)
    for number in 1...8 {
      let name = number % 2 == 0 ? "b.yaml" : "a.yaml"
      _ = try await store.append(Draft.make(low: number, day: 20_000 + number, worksheet: name))
    }
    return store
  }

  struct Case: CustomTestStringConvertible {
    let name: String
    let rule: PruneRule
    let worksheet: String?
    let stays: [Int]
    var testDescription: String { name }

    init(
      _ name: String, keepLast: Int? = nil, olderThan: Int? = nil, worksheet: String? = nil,
      stays: [Int]
    ) {
      self.name = name
      rule = PruneRule(keepLast: keepLast, olderThan: olderThan.map { Day(number: 20_000 + $0) })
      self.worksheet = worksheet
      self.stays = stays
    }
  }

  static let cases = [
    Case("the last of each worksheet", keepLast: 1, stays: [7, 8]),
    Case("the last three of each", keepLast: 3, stays: [3, 4, 5, 6, 7, 8]),
    Case("more than there are", keepLast: 100, stays: Array(1...8)),
    Case("before a day", olderThan: 4, stays: [4, 5, 6, 7, 8]),
    Case("before a day after all of them", olderThan: 100, stays: [7, 8]),
    Case("both rules must say so", keepLast: 2, olderThan: 3, stays: Array(3...8)),
    Case("one worksheet only", keepLast: 1, worksheet: "a.yaml", stays: [2, 4, 6, 7, 8]),
    Case("none is not to be had", keepLast: 0, stays: [7, 8]),
  ]

  @Test(arguments: StoreKind.allCases, cases)
  func `a rule takes away what it says, and the chain still holds`(
    _ kind: StoreKind, _ example: Case
  ) async throws {
    let folder = try TemporaryFolder()
    let store = try await Self.store(kind, folder)
    let selection = SnapshotSelection(
      organisation: "Contoso Ltd", worksheet: example.worksheet)
    let before = try await store.snapshots(Self.contoso)
    let planned = try await store.prunable(example.rule, in: selection)
    #expect(try await store.snapshots(Self.contoso) == before, "a plan changes nothing")
    let gone = try await store.prune(example.rule, in: selection, now: Moment(seconds: 5))
    #expect(gone == planned)
    let left = try await store.snapshots(Self.contoso)
    #expect(left.map(\.sequence) == example.stays)
    #expect(left == before.filter { example.stays.contains($0.sequence) })
    let found = try await store.verify()
    #expect(found.faults == [])
    #expect(found.chains.map(\.pruned) == [8 - example.stays.count])
    #expect(found.chains.map(\.hash) == [before[7].hash])
    let next = try await store.append(Draft.make(low: 99)).snapshot
    #expect(next.sequence == 9 && next.previous == before[7].hash)
  }

  @Test(arguments: StoreKind.allCases)
  func `a pruned history is copied with its gaps`(_ kind: StoreKind) async throws {
    let store = try await Self.store(kind, TemporaryFolder())
    _ = try await store.prune(
      PruneRule(keepLast: 1, olderThan: nil), in: Self.contoso, now: Moment(seconds: 5))
    let records = try await store.records(of: "Contoso Ltd")
    #expect(records.count == 8)
    let read = try records.map { try HistoryRecord(line: Array($0.line.utf8)) }
    #expect(read == records)
    let copy = try kind.open(TemporaryFolder())
    #expect(try await copy.take(read).added == 8)
    #expect(try await copy.verify() == store.verify())
  }

  @Test func `what was pruned is in no page of the file`() async throws {
    let folder = try TemporaryFolder()
    let secret = "the secret of a customer"
    do {
      let store = try HistoryStore("\(folder.path)/s", for: .appending)
      _ = try await store.append(Draft.make(label: secret))
      _ = try await store.append(Draft.make(low: 2))
      _ = try await store.prune(
        PruneRule(keepLast: 1, olderThan: nil), in: Self.contoso, now: Moment(seconds: 5))
      try await store.compact()
    }
    let bytes = try Bytes.read("\(folder.path)/s")
    #expect(!bytes.contains(Array(secret.utf8)))
    #expect(bytes.contains(Array("Contoso Ltd".utf8)))
  }
}
