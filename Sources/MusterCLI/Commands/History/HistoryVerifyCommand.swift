internal import MusterDiagnostics
internal import MusterHistory

/// `muster history verify`.
enum HistoryVerifyCommand {
  static let command = Command(
    name: "history verify", summary: "finds snapshots that were changed or are missing",
    arguments: [.optional(.worksheet)], options: [StoreChoice.storeOption],
    examples: [
      .init("muster history verify contoso.yaml", "the whole store beside the worksheet"),
      .init("muster history verify --store customers.sqlite", "all organisations of a store"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    let choice = try StoreChoice(invocation, console, worksheet: invocation.arguments.first)
    let store = try choice.open(for: .reading)
    let found = try await StoreChoice.reading { () async throws(HistoryFailure) in
      try await store.verify()
    }
    for fault in found.faults {
      let organisation = fault.organisation.map { "\($0.safeForTerminal) " } ?? ""
      let sequence = fault.sequence.map { "@\($0)" } ?? ""
      let place = organisation + sequence
      console.out += (place.isEmpty ? "" : "\(place): ") + "\(fault.reason.safeForTerminal)\n"
    }
    for chain in found.chains {
      let pruned = chain.pruned == 0 ? "" : ", \(chain.pruned) pruned"
      let count = chain.snapshots == 1 ? "1 snapshot" : "\(chain.snapshots) snapshots"
      console.out += """
        \(chain.organisation.safeForTerminal): \(count)\(pruned), ends with @\(chain.sequence) \
        \(chain.hash)

        """
    }
    if found.faults.isEmpty {
      console.out += found.chains.isEmpty ? "the store holds no snapshot\n" : "nothing is wrong\n"
    }
    return found.faults.isEmpty ? .fine : .findings
  }
}
