import Foundation
import MusterCatalogs
import MusterDiagnostics
import MusterModel
import MusterTestSupport
import MusterWorkbook

/// What people wait for while they fill a worksheet in.
enum WorksheetBenchmarks {
  private static let day = "2026-11-20"

  private static func yardstick(_ name: String) -> String {
    Repository.root.appendingPathComponent("Sources/MusterBenchmarks/Yardsticks/\(name)").path
  }

  private static func mebibytes(_ costs: [ProcessCost]) -> String {
    (costs.map { Double($0.peakBytes) }.median / 1_048_576).short
  }

  static func answers(_ program: String) throws -> [String] {
    var diagnostics = Diagnostics()
    guard let catalog = ShippedCatalog.load(into: &diagnostics) else { return ["no catalog"] }
    let items =
      catalog.capabilities.count + catalog.requirements.count
      + catalog.frameworks.reduce(0) { $0 + $1.controls.count }
    let folder = try TemporaryFolder()
    let full = try folder.write(
      GeneratedInput.worksheet(populations: 3, isAnswered: true, catalog), to: "full.yaml")
    let open = try folder.write(
      GeneratedInput.worksheet(populations: 3, isAnswered: false, catalog), to: "open.yaml")
    let shipped = Repository.root.appendingPathComponent("worksheets/contoso.yaml").path
    let contoso = try folder.write(Repository.text("worksheets/contoso.yaml"), to: "contoso.yaml")
    let changed = try folder.write(
      GeneratedInput.worksheet(populations: 3, isAnswered: true, catalog)
        .replacing(": should,", with: ": could,").replacing("not-met", with: "met"),
      to: "changed.yaml")
    let costs = try Benchmarks.sideBySide(
      runs: 21,
      [
        (program, ["--version"]),
        // Each of the two undoes the other, so that every run changes the file.
        (program, ["answer", "network.wifi", "could", full, "--for", "p1", "--day", day]),
        (program, ["answer", "network.wifi", "must", full, "--for", "p1", "--day", day]),
        (program, ["answer", "apps.web-links", "could", contoso, "--day", day]),
        (program, ["answer", "apps.web-links", "should", contoso, "--day", day]),
        (program, ["next", open, "--day", day]),
        (program, ["next", shipped, "--day", day]),
        (program, ["diff", full, changed, "--from-day", day, "--to-day", day]),
        (program, ["diff", shipped, contoso, "--from-day", day, "--to-day", day]),
      ])
    let walls = costs.map { $0.map(\.wall).median }
    return [
      "program that does nothing \(walls[0].short) ms",
      "answer, \(items * 3) answers in the worksheet: \(walls[1].short) ms; limit 25 ms; \(mebibytes(costs[1])) MiB, limit 40",
      "answer, Contoso: \(walls[3].short) ms, \(mebibytes(costs[3])) MiB",
      "next, nothing answered, \(items) items, 3 populations: \(walls[5].short) ms; limit 100 ms; \(mebibytes(costs[5])) MiB",
      "next, Contoso: \(walls[6].short) ms, \(mebibytes(costs[6])) MiB",
      "diff, two of \(items * 3) answers: \(walls[7].short) ms; limit 60 ms; \(mebibytes(costs[7])) MiB",
      "diff, Contoso before and after an answer: \(walls[8].short) ms, \(mebibytes(costs[8])) MiB",
    ]
  }

  static func workbooks(_ program: String) throws -> [String] {
    var diagnostics = Diagnostics()
    guard let catalog = ShippedCatalog.load(into: &diagnostics), let today = Day(day) else {
      return ["no catalog"]
    }
    let folder = try TemporaryFolder()
    let openText = GeneratedInput.worksheet(populations: 3, isAnswered: false, catalog)
    let open = try folder.write(openText, to: "open.yaml")
    let sheets = try WorkbookYardstick.sheets(openText, day: today)
    let json = "\(folder.path)/sheets.json"
    try WorkbookYardstick.json(sheets).write(to: URL(fileURLWithPath: json))
    let kept = "\(folder.path)/kept.xlsx"
    try WorkbookWriter.write(sheets, title: "Every item", day: today.number, to: kept)
    let python = Repository.root.appendingPathComponent(".build/venv/bin/python").path
    let script = yardstick("workbook.py")
    let ours = "\(folder.path)/ours.xlsx"
    let theirs = "\(folder.path)/theirs.xlsx"
    let export = try Benchmarks.sideBySide(
      runs: 7,
      prepare: {
        for path in [ours, theirs] { try? FileManager.default.removeItem(atPath: path) }
      },
      [
        (program, ["worksheet", "export", open, "--output", ours, "--day", day]),
        (python, [script, json, theirs]), (python, [script, json, theirs, "--read-only"]),
        (Benchmarks.this, [Self.writing, open, ours]), (Benchmarks.this, [Self.writing, open]),
      ])
    let walls = export.map { $0.map(\.wall).median }
    let yardstick = walls[1] - walls[2]
    let writing = walls[3] - walls[4]
    let rows = sheets.reduce(0) { $0 + $1.rows.count }
    var lines = [
      "export of the full catalog, \(rows) rows, whole process with reading and scoring: \(walls[0].short) ms, \(mebibytes(export[0])) MiB; XlsxWriter with start and reading: \(walls[1].short) ms; share \((walls[0] / walls[1]).short)",
      "writing alone: \(writing.short) ms, XlsxWriter \(yardstick.short) ms; share \((writing / yardstick).short), at most 0.20",
      "of it compression, which both leave to zlib: \(try compression(of: kept, python).short) ms",
    ]
    lines += try imports(program, folder, catalog, today)
    lines += try GapBenchmarks.lines(python, script)
    return lines
  }

  /// The first argument of a process that makes the sheets of a worksheet, and writes them where a file is named.
  static let writing = "--workbook"

  static func write(_ worksheet: String, to path: String?) throws {
    guard let today = Day(day) else { return }
    let sheets = try WorkbookYardstick.sheets(
      String(contentsOfFile: worksheet, encoding: .utf8), day: today)
    guard let path else { return }
    try WorkbookWriter.write(sheets, title: "Every item", day: today.number, to: path)
  }

  /// What zlib alone takes for the parts of a workbook.
  private static func compression(of workbook: String, _ python: String) throws -> Double {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = [yardstick("compression.py"), workbook]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Double(String(decoding: output, as: UTF8.self).trimmingCharacters(in: .newlines)) ?? 0
  }

  /// Writes the input of the imports into a folder, to look at with a profiler.
  static func keep(in folder: String) throws {
    var diagnostics = Diagnostics()
    guard let catalog = ShippedCatalog.load(into: &diagnostics), let today = Day(day) else {
      return
    }
    _ = try importInput(folder, catalog, today)
  }

  /// A worksheet of ten thousand answers, its workbook, and the same with every twentieth owner changed.
  private static func importInput(
    _ folder: String, _ catalog: Catalog, _ today: Day
  ) throws -> (worksheet: String, same: String, changed: String, rows: Int, changes: Int) {
    let text = GeneratedInput.worksheet(populations: 15, isAnswered: true, catalog)
    let worksheet = "\(folder)/large.yaml"
    try Data(text.utf8).write(to: URL(fileURLWithPath: worksheet))
    var sheets = try WorkbookYardstick.sheets(text, day: today)
    let rows = sheets.filter { $0.filterRow != nil }.reduce(0) { $0 + $1.rows.count - 3 }
    let same = "\(folder)/same.xlsx"
    try WorkbookWriter.write(sheets, title: "Every item", day: today.number, to: same)
    var changes = 0
    for (position, sheet) in sheets.enumerated() where sheet.filterRow != nil {
      guard
        let owner = sheet.rows[2].firstIndex(where: { $0.value == .text("Owner") })
      else { continue }
      for row in sheet.rows.indices.dropFirst(3) where row.isMultiple(of: 20) {
        sheets[position].rows[row][owner] = .init(.text("somebody else"), .input)
        changes += 1
      }
    }
    let changed = "\(folder)/changed.xlsx"
    try WorkbookWriter.write(sheets, title: "Every item", day: today.number, to: changed)
    return (worksheet, same, changed, rows, changes)
  }

  private static func imports(
    _ program: String, _ folder: TemporaryFolder, _ catalog: Catalog, _ today: Day
  ) throws -> [String] {
    let (worksheet, same, changed, rows, changes) = try importInput(folder.path, catalog, today)
    let costs = try Benchmarks.sideBySide(
      runs: 3,
      [
        (program, ["worksheet", "import", worksheet, same, "--dry-run", "--day", day]),
        (program, ["worksheet", "import", worksheet, changed, "--dry-run", "--day", day]),
      ])
    let walls = costs.map { $0.map(\.wall).median }
    return [
      "import of \(rows) rows: \(walls[0].short) ms; limit 300 ms; \(mebibytes(costs[0])) MiB, limit 100",
      "import with \(changes) changes: \(walls[1].short) ms, \(mebibytes(costs[1])) MiB",
    ]
  }
}
