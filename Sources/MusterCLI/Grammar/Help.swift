/// Help, made from the table of commands.
enum Help {
  static let versionText = "muster \(Program.version)\n"

  static var overview: String {
    var text = """
      muster: is an organisation ready to leave its MDM for Microsoft Intune, and what stands in the way?

      usage: muster COMMAND [OPTIONS] [ARGUMENTS]


      """
    for command in Commands.listed {
      text += "  \(pad(command.name, 18))\(command.summary)\n"
    }
    text += """

        --help            this page, or the page of a command: muster assess --help
        --version         the version of the program

      Exit status: 0 fine, 1 findings or a missed gate, 2 usage, 3 the surroundings failed.

      examples:
        muster assess worksheets/contoso.yaml
        muster check worksheets/contoso.yaml
        muster explain network.per-app-vpn worksheets/contoso.yaml

      """
    return text
  }

  static func page(_ command: Command) -> String {
    var text = "muster \(command.name): \(command.summary)\n\n"
    text += "usage: \(command.synopsis)\n"
    if !command.options.isEmpty {
      text += "\noptions:\n"
      for option in command.options {
        let value = option.value.map { " \($0)" } ?? ""
        text += "  \(pad(option.name + value, 22))\(option.meaning)\n"
        for (choice, meaning) in zip(option.choices, option.choiceMeanings) {
          text += "  \(pad("", 22))\(pad(choice, 8))\(meaning)\n"
        }
        if !option.choices.isEmpty, option.choiceMeanings.isEmpty {
          text += "  \(pad("", 22))one of: \(option.choices.joined(separator: ", "))\n"
        }
      }
    }
    text += "\nexamples:\n"
    for example in command.examples {
      text += "  \(example.line)\n      \(example.meaning)\n"
    }
    return text
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text.count < width
      ? text + String(repeating: " ", count: width - text.count) : text + "  "
  }
}
