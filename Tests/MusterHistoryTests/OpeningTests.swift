import Foundation
import MusterModel
import MusterTestSupport
import Testing

@testable import MusterHistory

@Suite struct OpeningTests {
  /// What opening a file says.
  static func failure(_ path: String, _ purpose: HistoryStore.Purpose) -> HistoryFailure? {
    do {
      _ = try HistoryStore(path, for: purpose)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [HistoryStore.Purpose.appending, .reading, .pruning])
  func `what is no store is refused and left alone`(_ purpose: HistoryStore.Purpose) throws {
    let folder = try TemporaryFolder()
    let text = try folder.write(String(repeating: "muster: worksheet/1\n", count: 200), to: "w")
    #expect(Self.failure(text, purpose)?.reason == "the file is no store of Muster")
    #expect(try Bytes.read(text).count == 4000)
    let other = "\(folder.path)/other.sqlite"
    try SQLiteConnection(other, .creating).execute("CREATE TABLE bookmarks (url TEXT)")
    let bytes = try Bytes.read(other)
    #expect(Self.failure(other, purpose)?.reason == "the file is no store of Muster")
    #expect(try Bytes.read(other) == bytes)
    #expect(Self.failure(folder.path, purpose) != nil)
  }

  @Test(arguments: [HistoryStore.Purpose.appending, .reading, .pruning])
  func `a store of a newer version is refused, and it is said`(
    _ purpose: HistoryStore.Purpose
  ) throws {
    let path = "\(try TemporaryFolder().path)-newer"
    defer { try? FileManager.default.removeItem(atPath: path) }
    _ = try HistoryStore(path, for: .appending)
    try SQLiteConnection(path, .existing).execute("PRAGMA user_version = 7")
    let failure = Self.failure(path, purpose)
    #expect(failure?.kind == .newer)
    #expect(
      failure?.message == "cannot use the store '\(path)': a newer version of Muster wrote it "
        + "(tables 7, this one knows 1)")
  }

  @Test func `an empty file becomes a store`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("", to: "empty")
    #expect(try await HistoryStore(path, for: .reading).holdings() == [])
    #expect(try await HistoryStore(path, for: .appending).append(Draft.make()).isStored)
  }

  @Test func `a missing store is made only to append to`() throws {
    let path = "\(try TemporaryFolder().path)/none"
    for purpose in [HistoryStore.Purpose.reading, .pruning] {
      #expect(Self.failure(path, purpose) != nil)
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test func `a path is taken as it is, whatever it looks like`() async throws {
    let folder = try TemporaryFolder()
    for name in ["a b?mode=memory", "100%", "file:x", ":memory:", "#ü'\""] {
      let path = "\(folder.path)/\(name)"
      _ = try await HistoryStore(path, for: .appending).append(Draft.make())
      #expect(FileManager.default.fileExists(atPath: path), "\(name)")
      let immutable = try SQLiteConnection(path, .immutable)
      #expect(try immutable.number("SELECT count(*) FROM snapshot") == 1, "\(name)")
    }
  }

  @Test func `a store has one file when nobody uses it`() async throws {
    let folder = try TemporaryFolder()
    for _ in 1...2 {
      let store = try HistoryStore("\(folder.path)/s", for: .appending)
      _ = try await store.append(Draft.make(label: "x"))
    }
    _ = try await HistoryStore("\(folder.path)/s", for: .reading).faults()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["s"])
  }
}

@Suite struct MigrationTests {
  @Test func `every step leads from each version to today's, and keeps what is there`() async throws
  {
    let folder = try TemporaryFolder()
    let more = ["ALTER TABLE snapshot ADD COLUMN remark TEXT", "CREATE TABLE extra (id INTEGER)"]
    let steps = Migrations.all + more
    for version in Migrations.all.count...steps.count {
      let path = "\(folder.path)/\(version)"
      let old = try HistoryStore(path, for: .appending, steps: Array(steps.prefix(version)))
      let stored = try await old.append(Draft.make()).snapshot
      let new = try HistoryStore(path, for: .appending, steps: steps)
      #expect(try await new.version() == steps.count)
      let selection = SnapshotSelection(organisation: "Contoso Ltd")
      #expect(try await new.snapshots(selection) == [stored])
      #expect(try await new.faults() == [])
      #expect(OpeningTests.failure(path, .reading)?.kind == .newer)
    }
  }

  @Test func `a step that fails leaves the store as it was`() async throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/s"
    _ = try await HistoryStore(path, for: .appending).append(Draft.make())
    let steps = Migrations.all + ["CREATE TABLE extra (id INTEGER)", "CREATE TABLE link (id)"]
    #expect(throws: HistoryFailure.self) {
      try HistoryStore(path, for: .appending, steps: steps)
    }
    let store = try HistoryStore(path, for: .reading)
    #expect(try await store.version() == Migrations.all.count)
    let connection = try SQLiteConnection(path, .existing)
    let extra = "SELECT count(*) FROM sqlite_schema WHERE name = 'extra'"
    #expect(try connection.number(extra) == 0)
  }

  /// A store as the first release wrote it; it stays readable for ever.
  @Test func `the store of version 1 is read`() async throws {
    let folder = try TemporaryFolder()
    let kept = Repository.root
      .appendingPathComponent("Tests/MusterHistoryTests/Fixtures/version-1.sqlite")
    let path = "\(folder.path)/s"
    try FileManager.default.copyItem(atPath: kept.path, toPath: path)
    let store = try HistoryStore(path, for: .reading)
    let found = try await store.verify()
    #expect(found.faults == [])
    #expect(found.chains.map(\.pruned) == [1])
    #expect(
      found.chains.first?.hash.description
        == "63f0a4b128e86f8900dcd5172c2e2c27359648ac000b17e51a48cd8eb3538d8e")
    let selection = SnapshotSelection(organisation: "Contoso Ltd")
    let snapshots = try await store.snapshots(selection)
    #expect(snapshots.map(\.origin.label) == ["second", "third"])
    #expect(snapshots.last?.result == Draft.result(low: 3))
  }
}
