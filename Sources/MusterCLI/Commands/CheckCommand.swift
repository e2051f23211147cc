internal import MusterCatalogs
internal import MusterDiagnostics
internal import MusterEngine
internal import MusterFormats
internal import MusterModel

/// `muster check`.
enum CheckCommand {
  static let format = Command.Option(
    "--format", "FORMAT", choices: ["text", "json"], "text for people, json for machines")

  static let command = Command(
    name: "check", summary: "all faults of worksheets, with places and likely words",
    arguments: "WORKSHEET…", argumentCount: 1...100_000,
    options: [format, Knowledge.dayOption, Knowledge.catalogOption],
    examples: [
      .init("muster check worksheets/contoso.yaml", "silent where all is well"),
      .init("muster check --format json *.yaml", "every finding as JSON"),
      .init("muster explain worksheet.unknown-reference", "what a code means"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    guard
      let knowledge = try Knowledge(
        invocation, &console, without: Knowledge.besidesWorksheets)
    else { return .findings }
    let isJSON = invocation.value(format) == "json"
    var findings: [Diagnostic] = []
    var hasErrors = false
    for path in invocation.arguments {
      let loaded: Knowledge.Loaded
      do {
        loaded = try knowledge.load(path)
      } catch {
        throw .surroundings(error.message)
      }
      hasErrors = hasErrors || loaded.diagnostics.hasErrors
      findings += loaded.diagnostics.sorted
      if !isJSON { console.out += loaded.diagnostics.text }
    }
    if isJSON { console.out += JSONValue.array(findings.map(\.json)).text }
    return hasErrors ? .findings : .fine
  }
}
