internal import MusterDiagnostics
internal import MusterEngine
internal import MusterFormats
internal import MusterModel
internal import MusterSpreadsheets
internal import MusterWorkbook

/// `muster worksheet export`.
enum WorksheetExportCommand {
  static let output = Command.Option("--output", .file, "the workbook to write, such as w.xlsx")
  static let role = Command.Option(
    "--role", "ROLE", choices: WorksheetRole.allCases.map(\.rawValue),
    "only the questions of this role")

  static let command = Command(
    name: "worksheet export", summary: "a workbook to fill in with a spreadsheet program",
    arguments: [.one(.worksheet)],
    options: [output, role, Knowledge.dayOption, Knowledge.catalogOption],
    examples: [
      .init("muster worksheet export contoso.yaml --output contoso.xlsx", "one sheet a domain"),
      .init(
        "muster worksheet export contoso.yaml --role identity --output identity.xlsx",
        "what the identity team answers"),
      .init("muster worksheet export contoso.yaml --output contoso.csv", "one table, as CSV"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    guard let path = invocation.value(output) else {
      throw .usage("a workbook is written to a file", help: "add --output FILE.xlsx")
    }
    guard path.hasSuffix(".xlsx") || path.hasSuffix(".csv") else {
      throw .usage(
        "'\(path)' is no name of a workbook", help: "end it with .xlsx, or with .csv for one table")
    }
    guard !FileReader.exists(path) else {
      throw .surroundings("cannot write '\(path)': it exists already; name another file")
    }
    guard
      let knowledge = try await Knowledge(
        invocation, &console, without: Knowledge.besidesWorksheets)
    else { return .findings }
    var diagnostics = Diagnostics()
    let source: SourceFile?
    do throws(FileFailure) {
      source = try Knowledge.file(invocation.arguments[0], &diagnostics)
    } catch {
      throw .surroundings(error.message)
    }
    guard let source else {
      console.err += diagnostics.text
      return .findings
    }
    let loaded = knowledge.checked(WorksheetDocument(source, ids: knowledge.ids))
    console.err += loaded.diagnostics.text
    guard loaded.isSound, let worksheet = loaded.worksheet,
      let (questions, _) = knowledge.questions(loaded, nil)
    else { return .findings }
    let export = WorkbookExport(
      worksheet, open: questions.map(\.item), catalog: knowledge.catalog,
      role: invocation.value(role).flatMap(WorksheetRole.init),
      hash: WorkbookExport.contentHash(source.bytes))
    if path.hasSuffix(".csv") {
      let table = export.table
      do throws(FileFailure) {
        try FileWriter.write(CSVWriter.write(table), to: path)
      } catch {
        throw .surroundings(error.message)
      }
      console.out += "wrote \(path): \(table.count - 1) rows\n"
    } else {
      let sheets = export.sheets
      do throws(WorkbookFault) {
        try WorkbookWriter.write(
          sheets, title: worksheet.title, day: knowledge.day.number, to: path)
      } catch {
        throw .surroundings(error.message)
      }
      let rows = sheets.filter { !$0.isHidden }.reduce(0) {
        $0 + $1.rows.count { $0.first?.style == .id && $0.count > 3 }
      }
      console.out += "wrote \(path): \(rows) rows on \(sheets.count - 2) sheets\n"
    }
    console.out += "back: muster worksheet import \(invocation.arguments[0]) \(path)\n"
    return .fine
  }
}
