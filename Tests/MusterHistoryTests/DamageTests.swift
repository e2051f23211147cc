import MusterModel
import MusterTestSupport
import Testing

@testable import MusterHistory

/// Files that somebody or something changed.
@Suite struct DamageTests {
  /// A closed store of three snapshots; its path.
  static func make(_ folder: TemporaryFolder) async throws -> String {
    let path = "\(folder.path)/history.sqlite"
    let store = try HistoryStore(path, for: .appending)
    for low in 1...3 {
      let text = "muster: worksheet/1\n" + (0..<400).map { "# line \($0 * low)\n" }.joined()
      _ = try await store.append(Draft.make(low: low, label: "label-\(low)", text: text))
    }
    return path
  }

  struct Case: CustomTestStringConvertible {
    let name: String
    let sql: String
    let fault: String
    var testDescription: String { name }
  }

  static let changes = [
    Case(
      name: "another label", sql: "UPDATE snapshot SET label = 'x' WHERE sequence = 2",
      fault: "Contoso Ltd @2: what it says is not what was stored"),
    Case(
      name: "another verdict", sql: "UPDATE snapshot SET verdict_now = 'ready' WHERE sequence = 3",
      fault: "Contoso Ltd @3: what it says is not what was stored"),
    Case(
      name: "a verdict that is none",
      sql: "UPDATE snapshot SET verdict_now = 'x' WHERE sequence = 1",
      fault: "Contoso Ltd @1: column 18 of a row is not a verdict"),
    Case(
      name: "another score of a domain",
      sql: "UPDATE part SET low = '1/3' WHERE sequence = 1 AND id = 'devices'",
      fault: "Contoso Ltd @1: what it says is not what was stored"),
    Case(
      name: "a lost population", sql: "DELETE FROM part WHERE sequence = 2 AND kind = 'population'",
      fault: "Contoso Ltd @2: what it says is not what was stored"),
    Case(
      name: "the worksheet of another",
      sql: "UPDATE content SET (worksheet, worksheet_size) = "
        + "(SELECT worksheet, worksheet_size FROM content WHERE sequence = 1) WHERE sequence = 2",
      fault: "Contoso Ltd @2: the worksheet is not what was stored"),
    Case(
      name: "another size", sql: "UPDATE content SET assessment_size = 3 WHERE sequence = 2",
      fault: "Contoso Ltd @2: the assessment is not what was stored"),
    Case(
      name: "lost texts", sql: "DELETE FROM content WHERE sequence = 2",
      fault: "Contoso Ltd @2: its texts are missing"),
    Case(
      name: "a lost snapshot",
      sql: "DELETE FROM content WHERE sequence = 2; DELETE FROM part WHERE sequence = 2; "
        + "DELETE FROM snapshot WHERE sequence = 2", fault: "Contoso Ltd @2: it is missing"),
    Case(
      name: "the last one lost",
      sql: "DELETE FROM content WHERE sequence = 3; DELETE FROM part WHERE sequence = 3; "
        + "DELETE FROM snapshot WHERE sequence = 3", fault: "Contoso Ltd @3: it is missing"),
    Case(
      name: "a lost link", sql: "DELETE FROM link WHERE sequence = 2",
      fault: "Contoso Ltd @2: it is missing"),
    Case(
      name: "another hash", sql: "UPDATE link SET hash = zeroblob(32) WHERE sequence = 2",
      fault: "Contoso Ltd @3: it does not follow the one before: that was changed, or this"),
  ]

  @Test(arguments: changes)
  func `a changed or missing row is found and named`(_ example: Case) async throws {
    let folder = try TemporaryFolder()
    let path = try await Self.make(folder)
    let connection = try SQLiteConnection(path, .existing)
    let triggers = try connection.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    #expect(triggers.count == 10)
    for case .text(let name) in triggers.compactMap(\.first) {
      try connection.execute("DROP TRIGGER \(name)")
    }
    try connection.execute(example.sql)
    let faults = try await HistoryStore(path, for: .reading).faults()
    #expect(faults.contains(example.fault), "\(faults)")
  }

  @Test(arguments: ["link", "snapshot", "part", "content"])
  func `nothing is changed or deleted by hand`(_ table: String) async throws {
    let folder = try TemporaryFolder()
    let connection = try SQLiteConnection(try await Self.make(folder), .existing)
    for sql in ["UPDATE \(table) SET sequence = 9", "DELETE FROM \(table)"] {
      let failure = #expect(throws: HistoryFailure.self) { try connection.execute(sql) }
      #expect(failure?.reason.hasPrefix("a history is ") == true, "\(failure?.reason ?? "")")
    }
    #expect(try await HistoryStore(connection.path, for: .reading).faults() == [])
  }

  @Test func `a flipped byte is found, or changed nothing that is read`() async throws {
    let folder = try TemporaryFolder()
    let path = try await Self.make(folder)
    let selection = SnapshotSelection(organisation: "Contoso Ltd")
    let store = try HistoryStore(path, for: .reading)
    let whole = try await store.snapshots(selection)
    let texts = try await store.texts(of: whole[1])
    let bytes = try Bytes.read(path)
    let seed: UInt64 = .random(in: 0...(.max))
    var random = SeededGenerator(seed: seed)
    var found = 0
    for _ in 0..<250 {
      var spoilt = bytes
      let place = Int.random(in: 0..<bytes.count, using: &random)
      spoilt[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      try Bytes.write(spoilt, "\(folder.path)/spoilt")
      do throws(HistoryFailure) {
        let store = try HistoryStore("\(folder.path)/spoilt", for: .reading)
        guard try await store.verify().faults.isEmpty else {
          found += 1
          continue
        }
        #expect(try await store.snapshots(selection) == whole, "seed \(seed), byte \(place)")
        #expect(try await store.texts(of: whole[1]) == texts, "seed \(seed), byte \(place)")
      } catch {
        #expect(error.kind != .other, "seed \(seed), byte \(place): \(error.reason)")
        found += 1
      }
    }
    #expect(found > 25, "seed \(seed)")
  }

  @Test func `a flipped byte of a worksheet names the snapshot`() async throws {
    let folder = try TemporaryFolder()
    let path = try await Self.make(folder)
    let connection = try SQLiteConnection(path, .existing)
    let row = try connection.rows("SELECT worksheet FROM content WHERE sequence = 2")
    guard case .bytes(let packed) = row[0][0] else { throw HistoryFailure(.other, path, "no") }
    var bytes = try Bytes.read(path)
    let middle = Array(packed[100..<120])
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: middle) })
    bytes[place + 5] ^= 0x10
    try Bytes.write(bytes, "\(folder.path)/spoilt")
    let faults = try await HistoryStore("\(folder.path)/spoilt", for: .reading).faults()
    #expect(faults == ["Contoso Ltd @2: the worksheet is not what was stored"])
  }
}
