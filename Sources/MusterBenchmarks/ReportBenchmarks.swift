import Foundation
import MusterCatalogs
import MusterDiagnostics
import MusterTestSupport

/// The consultant pack, and many reports beside each other.
enum ReportBenchmarks {
  private static let day = "2026-11-20"

  static func lines(_ program: String) throws -> [String] {
    let folder = try TemporaryFolder()
    let contoso = Repository.root.appendingPathComponent("worksheets/contoso.yaml").path
    let pack = "\(folder.path)/pack"
    let costs = try Benchmarks.sideBySide(
      runs: 15,
      [
        (program, ["report", contoso, "--output", pack, "--day", day]),
        (
          program,
          ["report", contoso, "--format", "html", "--output", "\(pack).html", "--day", day]
        ),
        (program, ["report", contoso, "--output", pack, "--day", day, "--language", "sv"]),
      ])
    let walls = costs.map { $0.map(\.wall).median }
    let memory = (costs[0].map { Double($0.peakBytes) }.median / 1_048_576).short
    let size = try Data(contentsOf: URL(fileURLWithPath: "\(pack).html")).count
    return [
      "pack of Contoso: \(walls[0].short) ms; limit 150 ms; \(memory) MiB, limit 80",
      "the page alone: \(walls[1].short) ms, \((Double(size) / 1_000_000).short) MB; limit 1.50 MB",
      "pack of Contoso in Swedish: \(walls[2].short) ms",
    ] + (try many(program, folder))
  }

  /// Pages of 200 worksheets on one core and on all.
  private static func many(_ program: String, _ folder: TemporaryFolder) throws -> [String] {
    var diagnostics = Diagnostics()
    guard let catalog = ShippedCatalog.load(into: &diagnostics) else { return ["no catalog"] }
    let paths = try (0..<200).map { number in
      try folder.write(GeneratedInput.worksheet(number, catalog), to: "many/w\(number).yaml")
    }
    let words = ["report"] + paths + ["--format", "html", "--output", "\(folder.path)/pages"]
    let costs = try Benchmarks.sideBySide(
      runs: 3,
      [
        ("/usr/bin/taskset", ["-c", "0", program] + words + ["--day", day]),
        (program, words + ["--day", day]),
      ])
    let walls = costs.map { $0.map(\.wall).median }
    let memory = (costs[1].map { Double($0.peakBytes) }.median / 1_048_576).short
    let cores = ProcessInfo.processInfo.activeProcessorCount
    return [
      "pages of 200 worksheets: on one core \(walls[0].short) ms, on \(cores) \(walls[1].short) ms: x \((walls[0] / walls[1]).short); \(memory) MiB"
    ]
  }
}
