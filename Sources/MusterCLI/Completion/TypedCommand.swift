/// What a line that is being typed says so far, read as the parser would read it, but without its complaints.
struct TypedCommand {
  let command: Command
  /// The arguments before the cursor.
  private(set) var arguments: [String] = []
  /// The arguments after it.
  private(set) var later: [String] = []
  /// The options on both sides with their values; a switch has an empty one.
  private(set) var options: [String: [String]] = [:]
  /// The option whose value is at the cursor as a word of its own.
  private(set) var pending: Command.Option?
  /// Whether two dashes before the cursor make every word an argument.
  private(set) var hasOnlyArguments = false

  init(_ command: Command, before: [String], after: [String]) {
    self.command = command
    arguments = read(before)
    let (open, only) = (pending, hasOnlyArguments)
    later = read(after)
    (pending, hasOnlyArguments) = (open, only)
  }

  private mutating func read(_ words: [String]) -> [String] {
    var found: [String] = []
    pending = nil
    for word in words {
      if let option = pending {
        pending = nil
        if word == "-" || !word.hasPrefix("--") {
          options[option.name, default: []].append(word)
          continue
        }
      }
      guard !hasOnlyArguments, word.hasPrefix("-"), word != "-" else {
        found.append(word)
        continue
      }
      if word == "--" {
        hasOnlyArguments = true
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let option = command.options.first(where: { $0.name == parts[0] }) else { continue }
      if parts.count == 1, option.value != nil {
        pending = option
      } else {
        options[option.name, default: []].append(parts.count == 2 ? String(parts[1]) : "")
      }
    }
    return found
  }

  /// The arguments that may stand at the cursor, by how many stand before and after it.
  var expected: [Command.Argument] {
    var least = 0
    var most = 0
    var expected: [Command.Argument] = []
    for (index, argument) in command.arguments.enumerated() {
      let rest = command.arguments[(index + 1)...].reduce(0) { $0 + $1.count.upperBound }
      let isReached = least <= arguments.count && arguments.count < most + argument.count.upperBound
      if isReached, later.count < rest + argument.count.upperBound { expected.append(argument) }
      least += argument.count.lowerBound
      most += argument.count.upperBound
    }
    return expected
  }

  /// The words on both sides, as far as they are arguments.
  var words: [String] { arguments + later }

  /// The first argument, where it can be one of a kind; not to be asked while it is the one at the cursor.
  func first(_ value: Command.Value) -> String? {
    guard let argument = command.arguments.first, argument.values.contains(value) else {
      return nil
    }
    return words.first
  }

  func values(_ option: Command.Option) -> [String] { options[option.name] ?? [] }
}
