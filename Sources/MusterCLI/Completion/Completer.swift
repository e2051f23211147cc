/// Finds out what may stand at the cursor of a line that is being typed.
enum Completer {
  /// Never fails: where nothing can be known, nothing is offered.
  static func offers(_ line: CursorLine) -> Offers {
    if ["help", "--help", "-h"].contains(line.before.first) {
      return Offers(names(after: Array(line.before.dropFirst())))
    }
    guard let (command, rest) = Commands.named(line.before) else {
      return Offers(names(after: line.before) + (line.before.isEmpty ? besidesCommands : []))
    }
    return arguments(TypedCommand(command, before: rest, after: line.after), line.current)
  }

  private static let besidesCommands = [
    Offers.Word("help", "how a command is used"), Offers.Word("--help", "all commands"),
    Offers.Word("--version", "the version of the program"),
  ]

  /// The names of commands that go on after these words.
  private static func names(after words: [String]) -> [Offers.Word] {
    var names: [Offers.Word] = []
    for command in Commands.listed where command.words.starts(with: words) {
      guard let next = command.words.dropFirst(words.count).first else { continue }
      guard !names.contains(where: { $0.text == next }) else { continue }
      let path = words + [next]
      let below = Commands.listed.filter { $0.words.starts(with: path) && $0.words != path }
      let own = Commands.listed.first { $0.words == path }
      names.append(
        Offers.Word(
          next,
          own?.summary
            ?? below.compactMap { $0.words.dropFirst(path.count).first }
            .joined(separator: ", ")))
    }
    return names
  }

  private static func arguments(_ line: TypedCommand, _ current: String) -> Offers {
    let rows = NamedRows(overlays: line.values(Knowledge.catalogOption))
    var offers = Offers()
    if let option = line.pending, !current.hasPrefix("--") {
      add(option, line, rows, &offers)
      return offers
    }
    if !line.hasOnlyArguments, current.hasPrefix("-") {
      guard let end = current.firstIndex(of: "=") else {
        return Offers(options(line))
      }
      let name = current[..<end]
      guard let option = line.command.options.first(where: { $0.name == name }) else {
        return offers
      }
      offers.head = "\(name)="
      add(option, line, rows, &offers)
      return offers
    }
    let expected = line.expected
    for value in expected.flatMap(\.values) { offers.add(value, on: line, rows) }
    // Where no argument is left to give, only options can follow.
    return expected.isEmpty && current.isEmpty && !line.hasOnlyArguments
      ? Offers(options(line)) : offers
  }

  /// The values of an option, without those that were given before.
  private static func add(
    _ option: Command.Option, _ line: TypedCommand, _ rows: NamedRows, _ offers: inout Offers
  ) {
    guard let value = option.value else { return }
    offers.add(value, on: line, rows)
    if option.repeats { offers.words.removeAll { line.values(option).contains($0.text) } }
  }

  /// The options that may still be given.
  private static func options(_ line: TypedCommand) -> [Offers.Word] {
    line.command.options.filter { $0.repeats || line.options[$0.name] == nil }
      .map { Offers.Word($0.name, $0.meaning) } + [Offers.Word("--help", "how it is used")]
  }
}
