internal import MusterCatalogs
internal import MusterDiagnostics
internal import MusterEngine
internal import MusterFormats
internal import MusterModel
internal import MusterReports

/// `muster check`.
enum CheckCommand {
  static let format = Command.Option(
    "--format", "FORMAT",
    choices: FindingsFormat.allCases.map(\.rawValue),
    choiceMeanings: FindingsFormat.allCases.map { "for \($0.reader)" },
    "how findings are written; text where not given")

  static let command = Command(
    name: "check", summary: "all faults of worksheets, with places and likely words",
    arguments: [.some(.worksheet)],
    options: [format, Knowledge.dayOption, Knowledge.catalogOption],
    examples: [
      .init("muster check worksheets/contoso.yaml", "silent where all is well"),
      .init("muster check --format json *.yaml", "every finding as JSON"),
      .init(
        "muster check --format sarif worksheets/*.yaml > muster.sarif",
        "for a server that shows findings on the lines of a pull request"),
      .init("muster explain worksheet.unknown-reference", "what a code means"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    let format = FindingsFormat(rawValue: invocation.value(format) ?? "") ?? .text
    var diagnostics = Diagnostics()
    let knowledge = try await Knowledge(
      invocation, console, without: Knowledge.besidesWorksheets, into: &diagnostics)
    var files: [CheckedFile] = []
    // People find the faults of overlays where every command prints them; a program reads one result.
    if format == .text {
      console.err += diagnostics.text
    } else {
      files = diagnostics.byFile.map { CheckedFile(path: $0.path, diagnostics: $0.findings) }
    }
    guard let knowledge else {
      console.out += format.render(files, version: Program.version)
      return .findings
    }
    for path in invocation.arguments {
      do {
        files.append(CheckedFile(path: path, diagnostics: try knowledge.load(path).diagnostics))
      } catch {
        // Half a result is of use to people only.
        if format == .text { console.out += format.render(files, version: Program.version) }
        throw .surroundings(error.message)
      }
    }
    console.out += format.render(files, version: Program.version)
    return files.contains { $0.diagnostics.hasErrors } ? .findings : .fine
  }
}
