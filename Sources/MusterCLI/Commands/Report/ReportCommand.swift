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
    arguments: [.some(.worksheet)],
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
      .init(
        "muster report contoso.yaml fabrikam.yaml --output packs",
        "a pack for each worksheet, in a folder of its own"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    let orders = try ReportOrder.all(invocation)
    guard invocation.has(watch) else { return try await make(orders, invocation, &console).status }
    guard orders.count == 1, orders[0].target != nil else {
      throw .usage(
        "--watch writes the files of one worksheet",
        help: orders.count == 1 ? "add --output" : "run it once a worksheet")
    }
    return try await ReportWatch(order: orders[0], invocation: invocation).run(&console)
  }

  /// What one run gave, and the files besides the worksheets that it came from.
  struct Outcome {
    let status: ExitStatus
    let bases: [String]
  }

  /// Reads, assesses and writes once: several worksheets beside each other, else the files of one.
  static func make(
    _ orders: [ReportOrder], _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> Outcome {
    guard
      let knowledge = try await Knowledge(invocation, &console, without: Knowledge.besidesReports)
    else { return Outcome(status: .findings, bases: []) }
    let brand = try ReportBrand.load(invocation, &console)
    guard brand.isSound else { return Outcome(status: .findings, bases: []) }
    let maker = ReportMaker(
      knowledge: knowledge, brand: brand.brand.map(BrandStyle.init),
      searchPath: console.setting.searchPath, isLenient: invocation.has(AssessCommand.lenient),
      isAnonymous: invocation.has(anonymise),
      referenceDocument: invocation.value(referenceDocument))
    let isAlone = orders.count == 1
    let parts = await InOrder.map(orders) { await maker.part($0, isAlone: isAlone) }
    var status = ExitStatus.fine
    var bases: [String] = []
    for part in parts {
      let part = try part.get()
      console.err += part.err
      console.out += part.out
      bases += part.bases
      if !part.isSound { status = .findings }
    }
    return Outcome(status: status, bases: bases)
  }
}
