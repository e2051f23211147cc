import Foundation
import MusterCLI
import MusterTestSupport
import Testing

/// Stores whose writers are killed, crowded, or left without room.
@Suite(.serialized) struct HistoryProcessTests {
  /// The numbers that writers said they had stored.
  static func acknowledged(_ text: String) -> [Int] {
    text.matches(of: /stored [^@\n]*@(\d+):/).compactMap { Int($0.1) }
  }

  /// The numbers that a store lists.
  static func listed(_ store: String) async -> [Int] {
    await Run("history", "list", "--store", store).ids.compactMap {
      $0.hasPrefix("@") ? Int($0.dropFirst()) : nil
    }
  }

  @Test func `writers killed at random moments lose nothing that they told`() async throws {
    let folder = try TemporaryFolder()
    let worksheet = try folder.write(Sample.bare, to: "w.yaml")
    let store = "\(folder.path)/s.sqlite"
    let seed: UInt64 = .random(in: 0...(.max))
    var random = SeededGenerator(seed: seed)
    let whole = try Binary(
      "date +%s%N; \"$MUSTER\" --version >&2; \"$MUSTER\" snapshot \"$W\" >&2; date +%s%N",
      ["W": worksheet])
    let times = whole.out.split(separator: "\n").compactMap { Int($0) }
    let longest = max(20, (times[1] - times[0]) / 1_000_000)
    var told: [Int] = []
    var killed = 0
    for round in 0..<5 {
      let delays = (0..<10).map { _ in Int.random(in: 0...longest, using: &random) }
      let line = delays.enumerated().map { number, delay in
        """
        "$MUSTER" snapshot "$W" --store "$S" --label k\(round)-\(number) & P=$!
        sleep \(Double(delay) / 1000); kill -9 $P 2>/dev/null; wait $P; echo "status $?"
        """
      }.joined(separator: "\n")
      let run = try Binary(line, ["W": worksheet, "S": store])
      told += Self.acknowledged(run.out)
      killed += run.out.matches(of: /status 137/).count
    }
    let end = try Binary(
      "exec \"$MUSTER\" snapshot \"$W\" --store \"$S\" --label end",
      ["W": worksheet, "S": store])
    told += Self.acknowledged(end.out)
    let verify = await Run("history", "verify", "--store", store)
    #expect(verify.status == .fine, "seed \(seed): \(verify.out)")
    let listed = await Self.listed(store)
    #expect(listed == Array(1...max(1, listed.count)), "seed \(seed)")
    #expect(Set(told).isSubset(of: listed), "seed \(seed)")
    #expect(Set(told).count == told.count, "seed \(seed)")
    #expect(killed > 5, "seed \(seed)")
  }

  @Test func `two writers at once wait for each other`() async throws {
    let folder = try TemporaryFolder()
    let worksheet = try folder.write(Sample.bare, to: "w.yaml")
    let store = "\(folder.path)/s.sqlite"
    let run = try Binary(
      """
      write() {
        end=$(($(date +%s) + 4)); n=0
        while [ $(date +%s) -lt $end ]; do
          n=$((n + 1)); "$MUSTER" snapshot "$W" --store "$S" --label $1-$n || echo "failed"
        done
      }
      write a & write b & wait
      """, ["W": worksheet, "S": store])
    #expect(run.err == "")
    #expect(!run.out.contains("failed"))
    let told = Self.acknowledged(run.out).sorted()
    #expect(told.count > 4)
    #expect(told == Array(1...max(1, told.count)), "each number is given once, and none left out")
    #expect(await Self.listed(store) == told)
    #expect(await Run("history", "verify", "--store", store).status == .fine)
  }

  @Test func `without room nothing is stored, and it is said`() async throws {
    let folder = try TemporaryFolder()
    let worksheet = try folder.write(Sample.bare, to: "w.yaml")
    let store = "\(folder.path)/s.sqlite"
    let before = await Run("snapshot", worksheet, "--store", store)
    #expect(before.status == .fine)
    var failed = 0
    for blocks in [8, 16, 32, 64, 96, 128] {
      let run = try Binary(
        "ulimit -f \(blocks); exec \"$MUSTER\" snapshot \"$W\" --store \"$S\" --label b\(blocks)",
        ["W": worksheet, "S": store])
      if run.status == 0 { continue }
      failed += 1
      #expect(run.status == 3)
      #expect(run.out == "")
      #expect(run.err.hasPrefix("muster: cannot use the store '\(store)': "), "\(run.err)")
      let isClear =
        run.err.contains("File too large") || run.err.contains("there is no room left on the disk")
      #expect(isClear, "\(run.err)")
      let verify = await Run("history", "verify", "--store", store)
      #expect(verify.status == .fine, "\(verify.out)")
      #expect(await Self.listed(store).first == 1)
    }
    #expect(failed > 0)
    let after = await Run("snapshot", worksheet, "--store", store, "--label", "after")
    #expect(after.status == .fine)
    #expect(await Run("history", "verify", "--store", store).status == .fine)
  }

  /// Root may write everything, so that another user is needed to see it refused.
  static let asNobody = geteuid() == 0 ? "setpriv --reuid=65534 --clear-groups " : ""

  @Test(arguments: ["chmod 444 \"$S\"", "chmod 555 \"$D\"", "chmod 444 \"$S\"; chmod 555 \"$D\""])
  func `a store that can only be read is read, and not written`(_ mode: String) async throws {
    let folder = try TemporaryFolder()
    let worksheet = try folder.write(Sample.bare, to: "w.yaml")
    let store = "\(folder.path)/d/s.sqlite"
    _ = try folder.write("", to: "d/s.sqlite")
    let stored = await Run("snapshot", worksheet, "--store", store)
    #expect(stored.status == .fine)
    let variables = ["W": worksheet, "S": store, "D": "\(folder.path)/d", "F": folder.path]
    let list = try Binary(
      "chmod 755 \"$F\"; \(mode); exec \(Self.asNobody)\"$MUSTER\" history verify --store \"$S\"",
      variables)
    #expect(list.status == 0, "\(list.err)")
    #expect(list.out.hasSuffix("nothing is wrong\n"))
    let write = try Binary(
      "exec \(Self.asNobody)\"$MUSTER\" snapshot \"$W\" --store \"$S\" --label x; chmod 755 \"$D\"",
      variables)
    #expect(write.status == 3)
    #expect(write.out == "")
    #expect(write.err.hasPrefix("muster: cannot use the store '\(store)': "), "\(write.err)")
    _ = try Binary("chmod 755 \"$D\"; chmod 644 \"$S\"", variables)
    #expect(await Self.listed(store) == [1])
  }
}
