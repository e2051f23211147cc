internal import MusterDiagnostics

/// Splits a command's words into options and arguments.
enum Parser {
  static func parse(_ words: [String], for command: Command) throws(Interruption) -> Invocation {
    var arguments: [String] = []
    var options: [String: [String]] = [:]
    var position = 0
    var onlyArguments = false
    while position < words.count {
      let word = words[position]
      position += 1
      guard !onlyArguments, word.hasPrefix("-"), word != "-" else {
        arguments.append(word)
        continue
      }
      if word == "--" {
        onlyArguments = true
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      guard let option = command.options.first(where: { $0.name == name }) else {
        throw .usage(
          "'\(command.name)' has no option '\(name)'",
          help: Suggestion.help(for: name, among: command.options.map(\.name))
            ?? "muster \(command.name) --help lists them")
      }
      let value = try value(of: option, parts.dropFirst().first, words, &position)
      if !option.repeats, options[name] != nil {
        throw .usage("option '\(name)' is given twice", help: nil)
      }
      options[name, default: []].append(value)
    }
    guard command.argumentCount.contains(arguments.count) else {
      let isFew = arguments.count < command.argumentCount.lowerBound
      throw .usage(
        "'\(command.name)' is given too \(isFew ? "few" : "many") arguments",
        help: "usage: muster \(command.name) \(command.usage)")
    }
    return Invocation(arguments: arguments, options: options)
  }

  private static func value(
    of option: Command.Option, _ attached: Substring?, _ words: [String], _ position: inout Int
  ) throws(Interruption) -> String {
    guard let placeholder = option.value else {
      if let attached {
        throw .usage("option '\(option.name)' takes no value, such as '\(attached)'", help: nil)
      }
      return ""
    }
    let value: String
    if let attached {
      value = String(attached)
    } else if position < words.count, words[position] == "-" || !words[position].hasPrefix("--") {
      value = words[position]
      position += 1
    } else {
      throw .usage("option '\(option.name)' needs a value \(placeholder)", help: nil)
    }
    if !option.choices.isEmpty, !option.choices.contains(value) {
      throw .usage(
        "option '\(option.name)' cannot be '\(value)'",
        help: Suggestion.help(for: value, among: option.choices)
          ?? "one of: \(option.choices.joined(separator: ", "))")
    }
    return value
  }
}
