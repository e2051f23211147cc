internal import MusterDiagnostics

/// `muster completions`.
enum CompletionsCommand {
  static let shell = Command.Value.oneOf("SHELL", Shell.allCases.map(\.rawValue))

  static let command = Command(
    name: "completions", summary: "a script that lets a shell complete commands, options and ids",
    arguments: [.one(shell)], options: [],
    examples: [
      .init(
        "muster completions bash > ~/.local/share/bash-completion/completions/muster",
        "for bash with its package bash-completion"),
      .init(
        "muster completions zsh > ~/.zfunc/_muster", "for zsh, where fpath has that folder"),
      .init("muster completions fish > ~/.config/fish/completions/muster.fish", "for fish"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    let name = invocation.arguments[0]
    guard let shell = Shell(rawValue: name) else {
      let names = Shell.allCases.map(\.rawValue)
      throw .usage(
        "there is no script for the shell '\(name)'",
        help: Suggestion.help(for: name, among: names) ?? "one of: \(names.joined(separator: ", "))"
      )
    }
    console.out += shell.script
    return .fine
  }
}
