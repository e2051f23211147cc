/// `muster man`.
enum ManCommand {
  static let command = Command(
    name: "man", summary: "the manual of all commands as a man page",
    arguments: [], options: [],
    examples: [
      .init("muster man > muster.1", "a page that man -l ./muster.1 shows")
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    console.out += ManualPage.text
    return .fine
  }
}
