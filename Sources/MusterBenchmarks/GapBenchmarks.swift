import Foundation
import MusterModel
import MusterTestSupport
import MusterWorkbook

/// The gap worksheet of Contoso beside the same sheets by another writer.
enum GapBenchmarks {
  /// The first argument of a process that makes the gap worksheet of a worksheet, and writes it where a file is named.
  static let writing = "--gap-workbook"

  private static let contoso = "worksheets/contoso.yaml"

  private static func sheets(_ worksheet: String) throws -> [WorkbookSheet] {
    guard let day = Day("2026-11-20") else { return [] }
    return try WorkbookYardstick.gapSheets(
      String(contentsOfFile: worksheet, encoding: .utf8), path: Self.contoso, day: day)
  }

  static func write(_ worksheet: String, to path: String?) throws {
    let sheets = try sheets(worksheet)
    guard let path else { return }
    try WorkbookWriter.write(sheets, title: "Gaps", day: 20_777, to: path)
  }

  /// - Parameters:
  ///   - python: With XlsxWriter.
  ///   - script: What writes sheets with it.
  static func lines(_ python: String, _ script: String) throws -> [String] {
    let folder = try TemporaryFolder()
    let worksheet = Repository.root.appendingPathComponent(contoso).path
    let sheets = try sheets(worksheet)
    let json = "\(folder.path)/gaps.json"
    try WorkbookYardstick.json(sheets).write(to: URL(fileURLWithPath: json))
    let ours = "\(folder.path)/ours.xlsx"
    let theirs = "\(folder.path)/theirs.xlsx"
    let costs = try Benchmarks.sideBySide(
      runs: 15,
      prepare: {
        for path in [ours, theirs] { try? FileManager.default.removeItem(atPath: path) }
      },
      [
        (Benchmarks.this, [writing, worksheet, ours]), (Benchmarks.this, [writing, worksheet]),
        (python, [script, json, theirs]), (python, [script, json, theirs, "--read-only"]),
      ])
    let walls = costs.map { $0.map(\.wall).median }
    let own = walls[0] - walls[1]
    let other = walls[2] - walls[3]
    let rows = sheets.reduce(0) { $0 + $1.rows.count }
    let memory = (costs[0].map { Double($0.peakBytes) }.median / 1_048_576).short
    return [
      "gap worksheet of Contoso, \(rows) rows, charts left out of both: writing alone \(own.short) ms, XlsxWriter \(other.short) ms; share \((own / other).short), at most 0.20",
      "gap worksheet of Contoso with reading and scoring, whole process: \(walls[0].short) ms, \(memory) MiB",
    ]
  }
}
