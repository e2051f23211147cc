internal import MusterDiagnostics
internal import MusterEngine
internal import MusterModel
internal import MusterReports
internal import MusterSpreadsheets

/// `muster report`.
enum ReportCommand {
  static let output = Command.Option(
    "--output", .file, "the folder of the pack, or with --format the file")
  static let format = Command.Option(
    "--format", "FORMAT", choices: ReportFile.formats.map(\.format),
    choiceMeanings: ReportFile.formats.map(\.meaning), "one of the reports alone")
  static let charts = Command.Option(
    "--charts", .folder, "also write each picture as a file of SVG there")
  static let referenceDocument = Command.Option(
    "--reference-doc", .file, "a document of Word whose styles docx takes")
  static let brand = Command.Option(
    "--brand", .file, "name, logo, colours and footer of who hands the reports over")
  static let anonymise = Command.Option(
    "--anonymise", "replace organisation, people, populations, domains and notes")
  static let watch = Command.Option(
    "--watch", "write again whenever the worksheet or an overlay changes")

  static let command = Command(
    name: "report", summary: "the consultant pack: readiness report, gaps and assessment",
    arguments: [.one(.worksheet)],
    options: [
      output, format, charts, brand, anonymise, referenceDocument, watch,
      AssessCommand.lenient, Knowledge.languageOption,
      Knowledge.dayOption, Knowledge.catalogOption,
    ],
    examples: [
      .init("muster report contoso.yaml --output pack", "all reports in one folder"),
      .init(
        "muster report contoso.yaml --format pdf --output contoso.pdf",
        "pages to hand over, made by WeasyPrint or Chromium"),
      .init(
        "muster report contoso.yaml --format docx --reference-doc ours.docx --output contoso.docx",
        "a document in the styles of your template, made by pandoc"),
      .init(
        "muster report contoso.yaml --output pack --charts pack/pictures",
        "the pictures as files for slides"),
      .init(
        "muster report contoso.yaml --output pack --brand brand.yaml --anonymise",
        "in your colours, without the customer's names"),
      .init("muster report contoso.yaml --output pack --language sv", "in Swedish"),
      .init("muster report contoso.yaml --output pack --watch", "beside an editor"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    let order = try ReportOrder(invocation)
    guard invocation.has(watch) else {
      return try make(order, invocation, &console).status
    }
    guard order.target != nil else {
      throw .usage("--watch writes files", help: "add --output")
    }
    return try await ReportWatch(order: order, invocation: invocation).run(&console)
  }

  /// What one run gave, and the files besides the worksheet that it came from.
  struct Outcome {
    let status: ExitStatus
    let bases: [String]
  }

  /// Reads, assesses and writes once.
  static func make(
    _ order: ReportOrder, _ invocation: Invocation, _ console: inout Console
  ) throws(Interruption) -> Outcome {
    guard
      let knowledge = try Knowledge(invocation, &console, without: Knowledge.besidesReports)
    else { return Outcome(status: .findings, bases: []) }
    let loaded: Knowledge.Loaded
    do throws(FileFailure) {
      loaded = try knowledge.load(order.worksheet)
    } catch {
      throw .surroundings(error.message)
    }
    console.err += loaded.diagnostics.text
    let isLenient = invocation.has(AssessCommand.lenient)
    guard loaded.isSound || isLenient, let worksheet = loaded.worksheet,
      let assessment = knowledge.assess(loaded)
    else {
      if loaded.worksheet != nil, !isLenient {
        console.err +=
          "muster: '\(order.worksheet.safeForTerminal)' has faults and is not reported; --lenient does it all the same\n"
      }
      return Outcome(status: .findings, bases: [])
    }
    let brand = try ReportBrand.load(invocation, &console)
    guard brand.isSound else { return Outcome(status: .findings, bases: []) }
    let subject = subject(worksheet, assessment, knowledge, invocation)
    let readiness = Engine.readiness(subject.worksheet, knowledge.index, subject.assessment)
    let report = ReadinessReport(
      readiness, language: knowledge.language, brand: brand.brand.map(BrandStyle.init))
    let material = ReportFile.Material(
      report: report, readiness: readiness, worksheet: subject.worksheet, index: knowledge.index,
      language: knowledge.language,
      hash: invocation.has(anonymise) ? "" : WorkbookExport.contentHash(loaded.file?.bytes ?? []),
      searchPath: console.setting.searchPath,
      referenceDocument: invocation.value(referenceDocument), target: order.target ?? "report")
    try write(material, order, &console)
    return Outcome(
      status: loaded.isSound ? .fine : .findings, bases: assessment.basedOn.map(\.path))
  }

  /// The worksheet and its assessment, or those of a copy without names.
  private static func subject(
    _ worksheet: Worksheet, _ assessment: Assessment, _ knowledge: Knowledge,
    _ invocation: Invocation
  ) -> (worksheet: Worksheet, assessment: Assessment) {
    guard invocation.has(anonymise) else { return (worksheet, assessment) }
    let copy = Anonymiser(worksheet, catalog: knowledge.catalog).worksheet
    let again = Engine.assess(
      copy, knowledge.index, profile: assessment.profile, day: knowledge.day,
      diagnostics: WorksheetCheck.findings(copy, knowledge.index, day: knowledge.day))
    return (copy, Anonymiser.withoutOverlayNames(again))
  }

  private static func write(
    _ material: ReportFile.Material, _ order: ReportOrder, _ console: inout Console
  ) throws(Interruption) {
    do throws(FileFailure) {
      for folder in order.folders { try Folder.make(folder) }
    } catch {
      throw .surroundings(error.message)
    }
    var files: [(path: String, bytes: [UInt8])] = []
    for file in order.files {
      let path = order.path(of: file)
      let bytes = try file.render(material.beside(path ?? "report"))
      if let path {
        files.append((path, bytes))
      } else {
        console.out += String(decoding: bytes, as: UTF8.self)
      }
    }
    if let folder = order.charts {
      files += material.report.pictures().map {
        ("\(folder)/\($0.name).svg", Array($0.svg.utf8))
      }
    }
    do throws(FileFailure) {
      if files.count == 1 {
        try FileWriter.write(files[0].bytes, to: files[0].path)
      } else {
        try FileWriter.write(together: files)
      }
    } catch {
      throw .surroundings(error.message)
    }
    if order.target != nil {
      console.out += files.map { "wrote \($0.path.safeForTerminal)\n" }.joined()
    }
  }
}
