internal import MusterDiagnostics
internal import MusterFormats

/// `muster worksheet text`.
enum WorksheetTextCommand {
  static let command = Command(
    name: "worksheet text", summary: "a worksheet as sorted lines, one fact each, to compare",
    arguments: [.one(.worksheet)], options: [Knowledge.catalogOption],
    examples: [
      .init(
        "muster worksheet text worksheets/contoso.yaml",
        "the same lines for every spelling of the same answers"),
      .init("muster worksheet text contoso.yaml > contoso.txt", "to keep or to compare"),
    ], run: run)

  /// Faults are no failure: Git gives up a whole comparison where this ends with another status than 0.
  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    guard
      let knowledge = try await Knowledge(
        invocation, &console, without: Knowledge.besidesWorksheets)
    else { return .findings }
    let path = invocation.arguments[0]
    var diagnostics = Diagnostics()
    let file: SourceFile?
    do {
      file = try Knowledge.file(path, &diagnostics)
    } catch {
      throw .surroundings(error.message)
    }
    guard let file else {
      console.err += diagnostics.text
      return .findings
    }
    if let text = WorksheetText.render(WorksheetDocument(file, ids: knowledge.ids)) {
      console.out += text
    } else {
      console.out += String(decoding: file.bytes, as: UTF8.self)
      console.err += "muster: '\(path.safeForTerminal)' has faults and is printed as it stands\n"
    }
    return .fine
  }
}
