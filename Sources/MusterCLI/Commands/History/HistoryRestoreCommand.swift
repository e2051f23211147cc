internal import MusterDiagnostics
internal import MusterHistory

/// `muster history restore`.
enum HistoryRestoreCommand {
  static let output = Command.Option(
    "--output", .file, "write the worksheet there; it must not exist yet")

  static let command = Command(
    name: "history restore", summary: "the worksheet of a snapshot, byte for byte",
    arguments: [.one(.text("SNAPSHOT")), .optional(.worksheet)],
    options: [output, StoreChoice.organisationOption, StoreChoice.storeOption],
    examples: [
      .init("muster history restore @3 contoso.yaml --output contoso-then.yaml", "as a file"),
      .init("muster history restore @2026-10-01 contoso.yaml", "on standard output"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    let worksheet = invocation.arguments.dropFirst().first
    let choice = try StoreChoice(invocation, console, worksheet: worksheet)
    let store = try choice.open(for: .reading)
    let snapshot = try await StoreChoice.snapshot(
      invocation.arguments[0], invocation, worksheet: worksheet, store)
    let texts = try await StoreChoice.reading { () async throws(HistoryFailure) in
      try await store.texts(of: snapshot)
    }
    guard let path = invocation.value(output), path != "-" else {
      guard let text = String(validating: texts.worksheet, as: UTF8.self) else {
        throw .usage("the worksheet is not in UTF-8", help: "add --output FILE")
      }
      console.out += text
      return .fine
    }
    do throws(FileFailure) {
      let file = try GrowingFile(path)
      try file.append(texts.worksheet)
      try file.put()
    } catch {
      throw .surroundings(error.message)
    }
    let name = "\(snapshot.origin.organisation.safeForTerminal) @\(snapshot.sequence)"
    console.out += "wrote \(path.safeForTerminal): the worksheet of \(name)\n"
    return .fine
  }
}
