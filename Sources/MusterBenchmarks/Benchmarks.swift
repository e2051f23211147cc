import Foundation
import MusterCatalogs
import MusterDiagnostics
import MusterEngine
import MusterFormats
import MusterModel
import MusterTestSupport

/// The benchmarks, in the order of printing.
enum Benchmarks {
  static func all(program: String) -> [Benchmark] {
    [
      Benchmark(name: "nodes with places of 4 MB of YAML", body: { try nodes() }),
      Benchmark(
        name: "shipped catalog and Contoso, whole process", body: { try wholeProcess(program) }),
      Benchmark(
        name: "catalog: load, search and lint, whole process",
        body: { try catalogCommands(program) }),
      Benchmark(
        name: "many worksheets, one catalog, whole process", body: { try manyWorksheets(program) }),
      Benchmark(
        name: "one answer and what to answer next, whole process",
        body: { try WorksheetBenchmarks.answers(program) }),
      Benchmark(
        name: "workbooks out and in, whole process",
        body: { try WorksheetBenchmarks.workbooks(program) }),
      Benchmark(
        name: "reports, whole process", body: { try ReportBenchmarks.lines(program) }),
      Benchmark(name: "catalog of ten times the size", body: { tenfoldCatalog() }),
    ]
  }

  static let this = CommandLine.arguments[0]

  /// Runs commands in turn, so that a drift of the machine's speed meets all of them.
  ///
  /// - Parameter prepare: Runs before each command.
  static func sideBySide(
    runs: Int, prepare: () throws -> Void = {}, _ commands: [(program: String, arguments: [String])]
  ) throws -> [[ProcessCost]] {
    var costs = [[ProcessCost]](repeating: [], count: commands.count)
    for run in 0...runs {
      for (position, command) in commands.enumerated() {
        try prepare()
        let cost = try ChildProcess.run(command.program, command.arguments)
        if run > 0 { costs[position].append(cost) }
      }
    }
    return costs
  }

  private static func nodes() throws -> [String] {
    let folder = try TemporaryFolder()
    let size = 4 << 20
    let file = try folder.write(GeneratedInput.yaml(bytes: size), to: "input.yaml")
    let costs = try sideBySide(
      runs: 11,
      [(this, ["--bytes", file]), (this, ["--events", file]), (this, ["--nodes", file])])
    let base = costs[0].map(\.cpu).median
    let events = costs[1].map(\.cpu).median - base
    let nodes = costs[2].map(\.cpu).median - base
    let peak = costs[2].map { Double($0.peakBytes) }.median
    return [
      "bare event loop \(events.short) ms, nodes \(nodes.short) ms of CPU (start and reading of \(base.short) ms taken off)",
      "ratio \((nodes / events).short), at most 1.60",
      "peak memory of the process \((peak / 1_048_576).short) MiB: \((peak / Double(size)).short) x the file, at most 12",
    ]
  }

  private static func wholeProcess(_ program: String) throws -> [String] {
    let files =
      Repository.files(below: "catalogs", endings: [".yaml"]) + ["worksheets/contoso.yaml"]
    let paths = files.map { Repository.root.appendingPathComponent($0).path }
    let worksheet = Repository.root.appendingPathComponent("worksheets/contoso.yaml").path
    let costs = try sideBySide(
      runs: 21,
      [
        (this, ["--bytes"] + paths), (this, ["--events"] + paths),
        (program, ["assess", worksheet, "--day", "2026-11-20"]),
      ])
    let events = costs[1].map(\.wall).median - costs[0].map(\.wall).median
    let assess = costs[2].map(\.wall).median
    let limit = 3 * events + 10
    return [
      "bare event loop over the same bytes \(events.short) ms, muster assess \(assess.short) ms elapsed (\(costs[2].map(\.cpu).median.short) ms of CPU)",
      "limit 3 x loop + 10 ms = \(limit.short) ms; used \((assess / limit * 100).short) %",
      "peak memory \((costs[2].map { Double($0.peakBytes) }.median / 1_048_576).short) MiB",
    ]
  }

  private static func catalogCommands(_ program: String) throws -> [String] {
    let paths = Repository.files(below: "catalogs", endings: [".yaml"])
      .map { Repository.root.appendingPathComponent($0).path }
    let costs = try sideBySide(
      runs: 21,
      [
        (this, ["--bytes"] + paths), (this, ["--events"] + paths), (program, ["--version"]),
        (program, ["catalog", "list"]),
        (program, ["catalog", "search", "standalone", "sentry"]),
        (program, ["catalog", "search", "standlone", "sentyr"]),
        (program, ["catalog", "lint", "--day", "2026-11-20"]),
        (program, ["complete", "fish", "1", "--", "answer", ""]),
        (program, ["complete", "fish", "2", "--", "catalog", "show", ""]),
      ])
    let walls = costs.map { $0.map(\.wall).median }
    let peaks = costs.map { $0.map { Double($0.peakBytes) }.median / 1_048_576 }
    let limit = 3 * (walls[1] - walls[0]) + 10
    return [
      "program that does nothing \(walls[2].short) ms",
      "whole catalog loaded \(walls[3].short) ms; limit 3 x loop (\((walls[1] - walls[0]).short) ms) + 10 ms = \(limit.short) ms; used \((walls[3] / limit * 100).short) %; \(peaks[3].short) MiB",
      "search \(walls[4].short) ms, with two typos \(walls[5].short) ms; limit 30 ms; \(peaks[5].short) MiB",
      "completing an item \(walls[7].short) ms, any row \(walls[8].short) ms",
      "lint of everything \(walls[6].short) ms; limit 200 ms; \(peaks[6].short) MiB",
    ]
  }

  private static func manyWorksheets(_ program: String) throws -> [String] {
    var diagnostics = Diagnostics()
    guard let catalog = ShippedCatalog.load(into: &diagnostics) else { return ["no catalog"] }
    let folder = try TemporaryFolder()
    var paths: [String] = []
    var bytes = 0
    for number in 0..<10_000 {
      let text = GeneratedInput.worksheet(number, catalog)
      bytes += text.utf8.count
      paths.append(try folder.write(text, to: "w\(number).yaml"))
    }
    var lines = ["worksheets of \(bytes / paths.count) bytes on average, 3 populations"]
    let none = try sideBySide(runs: 5, [(program, ["assess", paths[0]])])[0].map(\.cpu).median
    var perWorksheet: [Int: Double] = [:]
    for count in [100, 1_000, 10_000] {
      let runs = count == 10_000 ? 1 : 3
      let cost = try sideBySide(
        runs: runs, [(program, ["assess"] + Array(paths.prefix(count)))])[0]
      let cpu = (cost.map(\.cpu).median - none) / Double(count - 1)
      perWorksheet[count] = cpu
      lines.append(
        "\(count): \(cpu.short) ms of CPU each (catalog taken off), elapsed \(cost.map(\.wall).median.short) ms, cores used \((cost.map(\.cpu).median / cost.map(\.wall).median).short)"
      )
    }
    let whole = try sideBySide(
      runs: 3, [(program, ["assess", "--format", "json"] + Array(paths.prefix(1_000)))])[0]
    lines.append(
      "1000 with every finding in words, as JSON: \(((whole.map(\.cpu).median - none) / 999).short) ms of CPU each"
    )
    if let small = perWorksheet[100], let large = perWorksheet[10_000] {
      lines.append("growth of the cost of one from 100 to 10,000: x \((large / small).short)")
    }
    return lines
  }

  private static func tenfoldCatalog() -> [String] {
    let text = (try? Repository.text("worksheets/contoso.yaml")) ?? ""
    let sheet = SourceFile(path: "contoso.yaml", bytes: Array(text.utf8))
    guard let day = Day("2026-11-20") else { return [] }
    func measure(_ files: [SourceFile]) -> (load: Double, assess: Double, rows: Int) {
      var loads: [Double] = []
      var assessments: [Double] = []
      var rows = 0
      for _ in 0..<5 {
        var diagnostics = Diagnostics()
        let start = DispatchTime.now().uptimeNanoseconds
        guard
          let catalog = CatalogLoader.load(
            [.init(files: files, form: .sound)], into: &diagnostics)
        else { continue }
        rows = catalog.capabilities.count + catalog.features.count + catalog.routes.count
        let loaded = DispatchTime.now().uptimeNanoseconds
        let index = CatalogIndex(catalog)
        let ids = CatalogIDs(catalog)
        let begin = DispatchTime.now().uptimeNanoseconds
        guard let worksheet = WorksheetLoader.load(sheet, ids: ids, into: &diagnostics),
          let profile = Engine.profile(for: worksheet, in: catalog)
        else { continue }
        let result = Engine.assess(worksheet, index, profile: profile, day: day)
        precondition(!result.findings.isEmpty, "Contoso has gaps")
        let end = DispatchTime.now().uptimeNanoseconds
        loads.append(Double(loaded - start) / 1e6)
        assessments.append(Double(end - begin) / 1e6)
      }
      return (loads.median, assessments.median, rows)
    }
    let one = measure(GeneratedInput.catalog(times: 1))
    let ten = measure(GeneratedInput.catalog(times: 10))
    let factor = Double(ten.rows) / Double(one.rows)
    return [
      "\(one.rows) rows: load \(one.load.short) ms, assess Contoso \(one.assess.short) ms",
      "\(ten.rows) rows: load \(ten.load.short) ms, assess Contoso \(ten.assess.short) ms",
      "rows x \(factor.short): load x \((ten.load / one.load).short), assess x \((ten.assess / one.assess).short)",
    ]
  }
}
