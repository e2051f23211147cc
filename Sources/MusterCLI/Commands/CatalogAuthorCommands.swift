internal import MusterCatalogs
internal import MusterDiagnostics
internal import MusterEngine
internal import MusterFormats
internal import MusterModel
internal import MusterReports

// Commands for the authors of catalogs.

/// `muster catalog stats`.
enum CatalogStatsCommand {
  static let command = Command(
    name: "catalog stats", summary: "how much the catalog holds, how far it reaches, how old it is",
    arguments: [],
    options: [CatalogLintCommand.format, Knowledge.dayOption, Knowledge.catalogOption],
    examples: [
      .init("muster catalog stats", "rows, areas by platform, sources and their age"),
      .init("muster catalog stats --format json", "the same for a script"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    guard let knowledge = try await Knowledge(invocation, &console) else { return .findings }
    let statistics = CatalogCount.statistics(knowledge.catalog, day: knowledge.day)
    console.out +=
      invocation.value(CatalogLintCommand.format) == "json"
      ? CatalogStatisticsReport.json(statistics, day: knowledge.day)
      : CatalogStatisticsReport.text(
        statistics, day: knowledge.day, style: TextStyle(width: console.setting.width))
    return .fine
  }
}

/// `muster catalog diff`.
enum CatalogDiffCommand {
  static let command = Command(
    name: "catalog diff", summary: "what changed between two folders of catalog files",
    arguments: [.one(.folder), .one(.folder)], options: [CatalogLintCommand.format],
    examples: [
      .init("muster catalog diff ../muster-2026.11/catalogs catalogs", "row by row, key by key"),
      .init("muster catalog diff old new --format json", "the same for a script"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    var diagnostics = Diagnostics()
    let layers = try Knowledge.overlays(invocation.arguments, &diagnostics)
    var isSound = true
    for layer in layers {
      // Each folder is a whole catalog of its own, so its faults are found as such.
      let alone = CatalogLoader.Layer(files: layer.files)
      if CatalogLoader.load([alone], into: &diagnostics) == nil { isSound = false }
    }
    console.err += diagnostics.text
    guard isSound, !diagnostics.hasErrors else { return .findings }
    let records = layers.map { CatalogRecordReader.records([.init(files: $0.files)]) }
    let diff = CatalogComparison.diff(records[0], records[1])
    console.out +=
      invocation.value(CatalogLintCommand.format) == "json"
      ? CatalogDiffReport.json(diff)
      : CatalogDiffReport.text(diff, style: TextStyle(width: console.setting.width))
    return .fine
  }
}

/// `muster catalog export`.
enum CatalogExportCommand {
  enum Format: String, CaseIterable {
    case csv, json, html
  }

  static let format = Command.Option(
    "--format", "FORMAT", choices: Format.allCases.map(\.rawValue),
    "csv for spreadsheets, json for machines, html to browse; else csv")

  static let command = Command(
    name: "catalog export", summary: "the whole catalog as one file", arguments: [],
    options: [format, AssessCommand.output, Knowledge.catalogOption],
    examples: [
      .init("muster catalog export --format html > catalog.html", "a page to search in"),
      .init("muster catalog export --format csv > routes.csv", "one line a route"),
      .init("muster catalog export --format json", "every row with the keys of its file"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    guard let knowledge = try await Knowledge(invocation, &console) else { return .findings }
    if let target = invocation.value(AssessCommand.output), target != "-",
      knowledge.overlays.flatMap(\.files).contains(where: { FileReader.isSame($0.path, target) })
    {
      throw .usage(
        "'\(target)' is a file of the catalog itself", help: "name another file for the export")
    }
    let text =
      switch Format(rawValue: invocation.value(format) ?? "") ?? .csv {
      case .csv: CatalogTable.csv(knowledge.catalog)
      case .html: CatalogReference.html(knowledge.catalog)
      case .json:
        CatalogJSON.text(
          CatalogRecordReader.records([.init(files: ShippedCatalog.files)] + knowledge.overlays))
      }
    try AssessCommand.write(text, invocation, &console)
    return .fine
  }
}

/// `muster catalog sample`.
enum CatalogSampleCommand {
  static let count = Command.Option("--count", .number, "how many rows; 60 where not given")
  static let seed = Command.Option("--seed", .number, "what the draw hangs on; 1 where not given")

  static let command = Command(
    name: "catalog sample", summary: "rows drawn at random, to be held against their sources",
    arguments: [], options: [count, seed, Knowledge.catalogOption],
    examples: [
      .init("muster catalog sample --seed 7", "the same 60 rows for the same seed and catalog")
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    func number(_ option: Command.Option, _ standard: Int) throws(Interruption) -> Int {
      guard let text = invocation.value(option) else { return standard }
      guard let number = Int(text), (1...999_999_999).contains(number) else {
        throw .usage(
          "'\(text)' is no number from 1 to 999999999", help: "write it as \(option.name) 60")
      }
      return number
    }
    let count = try number(count, 60)
    let seed = try number(seed, 1)
    guard let knowledge = try await Knowledge(invocation, &console) else { return .findings }
    console.out += CatalogReport.sample(
      CatalogSample.draw(count, seed: UInt64(seed), from: knowledge.catalog), seed: seed,
      knowledge.catalog)
    return .fine
  }
}
