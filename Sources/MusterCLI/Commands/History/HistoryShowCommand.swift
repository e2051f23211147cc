internal import MusterHistory

/// `muster history show`.
enum HistoryShowCommand {
  static let command = Command(
    name: "history show", summary: "what a snapshot says: @3, @latest, @2026-10-01 or @LABEL",
    arguments: [.one(.text("SNAPSHOT")), .optional(.worksheet)],
    options: [StoreChoice.organisationOption, StoreChoice.storeOption],
    examples: [
      .init("muster history show @latest contoso.yaml", "the newest"),
      .init("muster history show @2026-10-01 contoso.yaml", "the last on or before that day"),
      .init("muster history show @kick-off --store customers.sqlite", "by its label"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    let worksheet = invocation.arguments.dropFirst().first
    let choice = try StoreChoice(invocation, console, worksheet: worksheet)
    let store = try choice.open(for: .reading)
    let snapshot = try await StoreChoice.snapshot(
      invocation.arguments[0], invocation, worksheet: worksheet, store)
    console.out += HistoryWords.page(snapshot)
    return .fine
  }
}
