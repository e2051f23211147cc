internal import MusterDiagnostics

/// `muster complete`, which the scripts of `muster completions` call.
enum CompleteCommand {
  static let command = Command(
    name: "complete", summary: "what may stand at the cursor, for the scripts of completions",
    isHidden: true,
    arguments: [.one(CompletionsCommand.shell), .one(.number), .any(.text("WORD"))], options: [],
    examples: [
      .init(
        "muster complete fish 1 -- explain yaml.",
        "N is the word at the cursor, from 0; meanings stand after a tab"),
      .init("muster complete bash 0 -- as", "for bash only what fits the word"),
    ], run: run)

  /// Prints one word a line, with its meaning after a tab where the shell shows it.
  ///
  /// A line of a colon, a kind of path, how many characters of the result to leave out, what stands before the path and its
  /// beginning, with a space after each but the last, asks the shell for paths. Nothing is ever an error, since it would
  /// stand in the middle of the prompt.
  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    guard let shell = Shell(rawValue: invocation.arguments[0]),
      let position = Int(invocation.arguments[1]), position >= 0
    else { return .fine }
    let words = Array(invocation.arguments.dropFirst(2))
    let line =
      shell == .bash
      ? CursorLine(bash: words, at: position) : CursorLine(words, at: position)
    let offers = Completer.offers(line)
    for word in offers.words {
      let text = offers.head + word.text
      // Other shells choose by their own rules, such as parts of words.
      if shell == .bash {
        guard text.hasPrefix(line.current) else { continue }
        console.out += text.dropFirst(line.kept.count) + "\n"
      } else {
        console.out += text + (word.meaning.isEmpty ? "" : "\t" + short(word.meaning)) + "\n"
      }
    }
    // A line break in a path cannot be told in one line.
    if let paths = offers.paths, !line.current.contains(where: \.isNewline) {
      let start = line.current.dropFirst(offers.head.count)
      console.out += ":\(paths.rawValue) \(line.kept.count) \(offers.head) \(start)\n"
    }
    return .fine
  }

  /// The first sentence, in one line that a list beside the prompt has room for.
  private static func short(_ meaning: String) -> String {
    let end = meaning.firstRange(of: ". ")?.lowerBound ?? meaning.endIndex
    let sentence = meaning[..<end]
    let text = sentence.count > 100 ? sentence.prefix(99) + "…" : sentence
    return String(text).safeForTerminal
  }
}
