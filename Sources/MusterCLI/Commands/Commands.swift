/// The table of all commands.
public enum Commands {
  /// In the order of help.
  public static let all: [Command] = [
    AssessCommand.command, CheckCommand.command, ExplainCommand.command,
    InitCommand.command, NextCommand.command, AnswerCommand.command, DecideCommand.command,
    FactCommand.command,
    PopulationCommand.command, WorksheetExportCommand.command, WorksheetImportCommand.command,
    WorksheetNewFromCommand.command,
    CatalogListCommand.command, CatalogShowCommand.command, CatalogSearchCommand.command,
    CatalogLintCommand.command, CatalogStatsCommand.command, CatalogDiffCommand.command,
    CatalogExportCommand.command, CatalogSampleCommand.command, CatalogSchemaCommand.command,
  ]

  /// The command reference, `docs/commands.md`; ends with a line break.
  public static var markdown: String {
    var text = """
      # Commands

      Made from the program's own table of commands; `muster COMMAND --help` prints the same.

      Results go to standard output, diagnostics to standard error; `-` stands for standard input or output. Colour is
      used only on a terminal, and never where `NO_COLOR` is set.

      | Exit status | Meaning |
      |---|---|
      | 0 | fine |
      | 1 | findings, or a missed gate |
      | 2 | the command line was not understood |
      | 3 | a file could not be read or written |

      """
    for command in all { text += section(command) }
    return text
  }

  private static func section(_ command: Command) -> String {
    let options = command.options.isEmpty ? "" : " [OPTIONS]"
    let arguments = command.arguments.isEmpty ? "" : " \(command.arguments)"
    var text = "\n## `muster \(command.name)`\n\n"
    text += "What it does: \(command.summary).\n\n"
    text += "```\nmuster \(command.name)\(options)\(arguments)\n```\n\n"
    if !command.options.isEmpty {
      text += "| Option | Meaning |\n|---|---|\n"
      for option in command.options {
        let value = option.value.map { " \($0)" } ?? ""
        let meanings = option.choiceMeanings.map { " (\($0))" }
        let names = option.choices.enumerated().map { position, choice in
          "`\(choice)`" + (meanings.isEmpty ? "" : meanings[position])
        }
        let choices = names.isEmpty ? "" : "; one of " + names.joined(separator: ", ")
        let repeats = option.repeats ? "; may be repeated" : ""
        text += "| `\(option.name)\(value)` | \(option.meaning)\(choices)\(repeats) |\n"
      }
      text += "\n"
    }
    text += "Examples:\n\n"
    for example in command.examples { text += "- `\(example.line)`: \(example.meaning)\n" }
    return text
  }
}
