internal import MusterDiagnostics

/// The program without its process: arguments in, text and status out.
public enum Program {
  /// The version of the program.
  public static let version = "0.1.0"

  /// Runs one command line.
  ///
  /// - Parameters:
  ///   - arguments: Without the program's own name.
  ///   - console: Gains what the command prints.
  public static func run(_ arguments: [String], _ console: inout Console) async -> ExitStatus {
    do {
      return try await dispatch(arguments, &console)
    } catch {
      switch error {
      case .usage(let message, let help):
        console.err += "muster: \(message.safeForTerminal)\n"
        if let help { console.err += "   help: \(help.safeForTerminal)\n" }
        return .usage
      case .surroundings(let message):
        console.err += "muster: \(message.safeForTerminal)\n"
        return .surroundings
      }
    }
  }

  private static func dispatch(
    _ arguments: [String], _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    guard let first = arguments.first else {
      console.err += Help.overview
      return .usage
    }
    switch first {
    case "--version":
      console.out += Help.versionText
      return .fine
    case "--help", "-h", "help":
      return try help(Array(arguments.dropFirst()), &console)
    default: break
    }
    let (command, rest) = try find(arguments)
    let words = rest.prefix { $0 != "--" }
    if words.contains("--help") || words.contains("-h") {
      console.out += Help.page(command)
      return .fine
    }
    let invocation = try Parser.parse(rest, for: command)
    return try await command.run(invocation, &console)
  }

  private static func help(
    _ words: [String], _ console: inout Console
  ) throws(Interruption) -> ExitStatus {
    if words.isEmpty {
      console.out += Help.overview
    } else {
      console.out += Help.page(try find(words).command)
    }
    return .fine
  }

  private static func find(
    _ arguments: [String]
  ) throws(Interruption) -> (command: Command, rest: [String]) {
    if let found = Commands.named(arguments) { return found }
    let first = arguments.first ?? ""
    let children = Commands.listed.filter { $0.words.count == 2 && $0.words[0] == first }
    if !children.isEmpty {
      let words = children.map { $0.words[1] }
      let second = arguments.dropFirst().first
      if second == nil || second == "--help" || second == "-h" {
        throw .usage(
          "'\(first)' needs one of: \(words.joined(separator: ", "))",
          help: "muster \(first) \(words[0]) --help")
      }
      throw .usage(
        "there is no command '\(first) \(second ?? "")'",
        help: second.flatMap { Suggestion.help(for: $0, among: words) }
          ?? "one of: \(words.joined(separator: ", "))")
    }
    let names = Set(Commands.listed.map { $0.words[0] }).sorted()
    throw .usage(
      "there is no command '\(first)'",
      help: Suggestion.help(for: first, among: names + ["--version", "--help"])
        ?? "one of: \(names.joined(separator: ", "))")
  }
}
