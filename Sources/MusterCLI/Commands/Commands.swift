/// The table of all commands.
public enum Commands {
  /// In the order of help.
  public static let all: [Command] = [
    AssessCommand.command, CheckCommand.command, ExplainCommand.command,
    CatalogListCommand.command, CatalogShowCommand.command, CatalogSearchCommand.command,
    CatalogLintCommand.command, CatalogSchemaCommand.command,
  ]
}
