internal import MusterDiagnostics
internal import MusterHistory
internal import MusterModel

/// `muster history prune`.
enum HistoryPruneCommand {
  static let keepLast = Command.Option(
    "--keep-last", .number, "keep the last N of each worksheet")
  static let olderThan = Command.Option(
    "--older-than", .day, "only those of days before this one; the last of each worksheet stays")
  static let dryRun = Command.Option("--dry-run", "only print what would go")

  static let command = Command(
    name: "history prune", summary: "takes old snapshots away for good; the chain still holds",
    arguments: [.optional(.worksheet)],
    options: [
      keepLast, olderThan, dryRun, StoreChoice.organisationOption, StoreChoice.storeOption,
    ],
    examples: [
      .init("muster history prune contoso.yaml --keep-last 24 --dry-run", "what would go"),
      .init(
        "muster history prune --store customers.sqlite --older-than 2024-01-01",
        "of all organisations"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    let rule = try rule(invocation)
    let isDry = invocation.has(dryRun)
    let worksheet = invocation.arguments.first
    let choice = try StoreChoice(invocation, console, worksheet: worksheet)
    let store = try choice.open(for: isDry ? .reading : .pruning)
    let selections = try await StoreChoice.selections(invocation, worksheet: worksheet, store)
    let now = Moment(seconds: console.setting.now)
    var count = 0
    for selection in selections {
      let gone = try await StoreChoice.reading { () async throws(HistoryFailure) in
        isDry
          ? try await store.prunable(rule, in: selection)
          : try await store.prune(rule, in: selection, now: now)
      }
      count += gone.count
      if !gone.isEmpty { console.out += "\(selection.organisation.safeForTerminal)\n" }
      let hasWorksheets = Set(gone.map(\.origin.worksheet)).count > 1
      for snapshot in gone {
        console.out += HistoryWords.line(
          snapshot, hasWorksheets: hasWorksheets, width: console.setting.width)
      }
    }
    if !isDry { try await compact(store) }
    let snapshots = count == 1 ? "1 snapshot" : "\(count) snapshots"
    console.out += isDry ? "\(snapshots) would go\n" : "\(snapshots) gone\n"
    return .fine
  }

  private static func compact(_ store: HistoryStore) async throws(Interruption) {
    do throws(HistoryFailure) {
      try await store.compact()
    } catch {
      throw .surroundings(
        "the snapshots are gone, but the file could not be made smaller: \(error.reason)")
    }
  }

  private static func rule(_ invocation: Invocation) throws(Interruption) -> PruneRule {
    let count = invocation.value(keepLast)
    let day = invocation.value(olderThan)
    guard count != nil || day != nil else {
      throw .usage("a rule is needed", help: "add --keep-last N, --older-than DAY, or both")
    }
    if let count, Int(count).map({ $0 < 1 }) ?? true {
      throw .usage("'\(count)' cannot be kept", help: "write a number from 1")
    }
    if let day, Day(day) == nil {
      throw .usage("'\(day)' is no day", help: "write it as 2026-11-20")
    }
    return PruneRule(
      keepLast: count.flatMap { Int($0) }, olderThan: day.flatMap { Day($0) })
  }
}
