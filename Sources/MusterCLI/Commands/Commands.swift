/// The table of all commands.
public enum Commands {
  /// In the order of help.
  public static let all: [Command] = [
    AssessCommand.command, ReportCommand.command, CheckCommand.command, ExplainCommand.command,
    DiffCommand.command, WhatIfCommand.command,
    WhatIfCommand.command,
    SnapshotCommand.command, HistoryListCommand.command, HistoryShowCommand.command,
    HistoryRestoreCommand.command, HistoryVerifyCommand.command, HistoryExportCommand.command,
    HistoryImportCommand.command, HistoryPruneCommand.command,
    InitCommand.command, NextCommand.command, AnswerCommand.command, DecideCommand.command,
    FactCommand.command,
    PopulationCommand.command, WorksheetExportCommand.command, WorksheetImportCommand.command,
    WorksheetNewFromCommand.command, WorksheetMergeCommand.command, WorksheetTextCommand.command,
    GitDriverCommand.command,
    CatalogListCommand.command, CatalogShowCommand.command, CatalogSearchCommand.command,
    CatalogLintCommand.command, CatalogStatsCommand.command, CatalogDiffCommand.command,
    CatalogExportCommand.command, CatalogSampleCommand.command, CatalogLanguageCommand.command,
    CatalogSchemaCommand.command,
    CompletionsCommand.command, ManCommand.command, CompleteCommand.command,
  ]

  /// Those that people call, in the order of help.
  public static let listed = all.filter { !$0.isHidden }

  /// The command that a line begins with, and the words after its name.
  static func named(_ line: [String]) -> (command: Command, rest: [String])? {
    for count in [2, 1] where line.count >= count {
      let name = line.prefix(count).joined(separator: " ")
      if let command = all.first(where: { $0.name == name }) {
        return (command, Array(line.dropFirst(count)))
      }
    }
    return nil
  }

  /// The command reference, `docs/commands.md`; ends with a line break.
  public static var markdown: String {
    var text = """
      # Commands

      Made from the program's own table of commands; `muster COMMAND --help` prints the same.

      Results go to standard output, diagnostics to standard error; `-` stands for standard input or output. Colour is
      used only on a terminal, and never where `NO_COLOR` is set.

      | Exit status | Meaning |
      |---|---|

      """
    for status in ExitStatus.allCases {
      text += "| \(status.rawValue) | \(status.meaning) |\n"
    }
    for command in all { text += section(command) }
    return text
  }

  private static func section(_ command: Command) -> String {
    var text = "\n## `muster \(command.name)`\n\n"
    text += "What it does: \(command.summary).\n\n"
    text += "```\n\(command.synopsis)\n```\n\n"
    for value in command.arguments.flatMap(\.values) where !value.choices.isEmpty {
      let choices = value.choices.map { "`\($0)`" }.joined(separator: ", ")
      text += "`\(value)` is one of \(choices).\n\n"
    }
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
