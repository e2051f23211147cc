internal import MusterDiagnostics
internal import MusterFormats
internal import MusterModel
internal import MusterReports
internal import MusterSpreadsheets
internal import MusterWorkbook

/// `muster worksheet import`.
enum WorksheetImportCommand {
  static let force = Command.Option(
    "--force", "read a workbook that was made from another worksheet")

  static let command = Command(
    name: "worksheet import", summary: "take what people filled in back into the worksheet",
    arguments: [.one(.worksheet), .one(.file)],
    options: [force] + WorksheetEditing.options,
    examples: [
      .init(
        "muster worksheet import contoso.yaml contoso.xlsx --dry-run",
        "what it would change, and which cells it cannot take"),
      .init("muster worksheet import contoso.yaml identity.xlsx", "takes what can be taken"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    let path = invocation.arguments[1]
    guard
      let editing = try await WorksheetEditing(
        invocation.arguments[0], invocation, &console)
    else {
      return .findings
    }
    let bytes: [UInt8]
    do throws(FileFailure) {
      guard case .file(let file) = try FileReader.read(path, limit: WorkbookLimits.standard.bytes)
      else {
        throw FileFailure(path, reason: "a workbook has at most 64 MiB")
      }
      bytes = file.bytes
    } catch {
      throw .surroundings(error.message)
    }
    let content: WorkbookContent
    do {
      content =
        path.hasSuffix(".csv")
        ? try CSVReader.read(bytes, name: "csv") : try WorkbookReader.read(bytes)
    } catch {
      return refuse(path, error, &console)
    }
    return try await editing.take(content, isForced: invocation.has(force), path, &console)
  }

  static func refuse(
    _ path: String, _ fault: WorkbookFault, _ console: inout Console
  ) -> ExitStatus {
    console.err += "\(path.safeForTerminal): error: \(fault.message.safeForTerminal)\n"
    if let help = fault.help { console.err += "   help: \(help.safeForTerminal)\n" }
    return .findings
  }
}

extension WorksheetEditing {
  /// Compares a workbook with the worksheet and writes what it changes.
  fileprivate func take(
    _ content: WorkbookContent, isForced: Bool, _ workbook: String, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    var problems: [WorkbookImport.Problem] = []
    var words: [String] = []
    var remarks: [String] = []
    var fault: WorkbookFault?
    let catalog = knowledge.catalog
    let languages = Languages(knowledge.overlays)
    let outcome = try make { document throws(WorksheetDocument.Refusal) in
      guard let worksheet = knowledge.checked(document).worksheet else { return document }
      let found: WorkbookImport
      do throws(WorkbookFault) {
        found = try WorkbookImport(
          content, into: worksheet, catalog: catalog,
          hash: WorkbookExport.contentHash(document.file.bytes), isForced: isForced,
          languages: languages.named)
      } catch {
        fault = error
        return document
      }
      problems = found.problems
      remarks = found.remarks
      let (changed, refused) = document.applying(found.changes.map(\.change))
      for (position, change) in found.changes.enumerated() {
        guard let refusal = refused[position] else {
          words.append("  \(change.place)  \(change.words)".safeForTerminal + "\n")
          continue
        }
        let parts = change.place.split(separator: "!", maxSplits: 1).map(String.init)
        problems.append(
          .init(
            sheet: parts[0], address: parts.last ?? "",
            message: refusal.diagnostics.first?.message ?? "the change cannot be made",
            help: refusal.diagnostics.first?.help))
      }
      return changed
    }
    if let fault { return WorksheetImportCommand.refuse(workbook, fault, &console) }
    for remark in remarks { console.err += "note: \(remark.safeForTerminal)\n" }
    for problem in problems {
      console.err +=
        "\(workbook.safeForTerminal): \(problem.sheet.safeForTerminal)!\(problem.address): \(problem.message.safeForTerminal)\n"
      if let help = problem.help { console.err += "   help: \(help.safeForTerminal)\n" }
    }
    switch outcome {
    case .refused(let diagnostics):
      console.err += diagnostics.map(\.text).joined()
      return .findings
    case .made(let before, let after):
      console.out += words.joined()
      console.out +=
        "\(words.count) changes \(isDry ? "would be " : "")taken, \(problems.count) cells not taken\n"
      let (old, new) = await judged(before, after)
      if let old = old.summary, let new = new.summary {
        console.out += ChangeReport.render(before: old, after: new)
      }
      return problems.isEmpty ? .fine : .findings
    }
  }
}
