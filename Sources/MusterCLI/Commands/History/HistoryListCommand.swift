internal import MusterDiagnostics
internal import MusterHistory

/// `muster history list`.
enum HistoryListCommand {
  static let command = Command(
    name: "history list", summary: "the snapshots of a store, in their order",
    arguments: [.optional(.worksheet)],
    options: [StoreChoice.organisationOption, StoreChoice.storeOption],
    examples: [
      .init("muster history list contoso.yaml", "those of one worksheet"),
      .init("muster history list --store customers.sqlite", "all of a store"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    let worksheet = invocation.arguments.first
    let choice = try StoreChoice(invocation, console, worksheet: worksheet)
    let store = try choice.open(for: .reading)
    let selections = try await StoreChoice.selections(invocation, worksheet: worksheet, store)
    if selections.isEmpty { console.out += "the store holds no snapshot\n" }
    for selection in selections {
      console.out += try await text(selection, store, width: console.setting.width)
    }
    return .fine
  }

  private static func text(
    _ selection: SnapshotSelection, _ store: HistoryStore, width: Int
  ) async throws(Interruption) -> String {
    var snapshots: [Snapshot] = []
    while true {
      let last = snapshots.last?.sequence ?? 0
      let page = try await StoreChoice.reading { () async throws(HistoryFailure) in
        try await store.snapshots(selection, after: last)
      }
      if page.isEmpty { break }
      snapshots += page
    }
    let count = snapshots.count == 1 ? "1 snapshot" : "\(snapshots.count) snapshots"
    let hasWorksheets = Set(snapshots.map(\.origin.worksheet)).count > 1
    return "\(selection.organisation.safeForTerminal): \(count)\n"
      + snapshots.map {
        HistoryWords.line($0, hasWorksheets: hasWorksheets, width: width)
      }.joined()
  }
}
