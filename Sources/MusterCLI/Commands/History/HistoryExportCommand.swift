internal import MusterDiagnostics
internal import MusterHistory
internal import MusterModel
internal import MusterWorkbook

/// `muster history export`.
enum HistoryExportCommand {
  static let format = Command.Option(
    "--format", "FORMAT", choices: ["ndjson", "csv"], "ndjson, all of it; csv, a table of results")
  static let output = Command.Option("--output", .file, "the file; it must not exist yet")

  static let command = Command(
    name: "history export", summary: "all snapshots of a store, to keep or to calculate with",
    arguments: [.optional(.worksheet)],
    options: [format, output, StoreChoice.organisationOption, StoreChoice.storeOption],
    examples: [
      .init("muster history export contoso.yaml --output contoso.ndjson", "with all texts"),
      .init("muster history export --store customers.sqlite --format csv", "a row a snapshot"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    let choice = try StoreChoice(invocation, console, worksheet: invocation.arguments.first)
    let store = try choice.open(for: .reading)
    let asked = invocation.value(StoreChoice.organisationOption)
    let names = try await StoreChoice.reading { () async throws(HistoryFailure) in
      try await store.organisations()
    }.filter { asked == nil || $0 == asked }
    if names.isEmpty, let asked {
      throw .usage("the store '\(store.path)' has no snapshot of '\(asked)'", help: nil)
    }
    let isTable = invocation.value(format) == "csv"
    guard let path = invocation.value(output), path != "-" else {
      var text: [UInt8] = []
      _ = try await each(names, store, isTable: isTable) { text += $0 }
      console.out += String(decoding: text, as: UTF8.self)
      return .fine
    }
    let count = try await write(names, store, isTable: isTable, path)
    console.out += "wrote \(path.safeForTerminal): \(count) records\n"
    return .fine
  }

  private static func write(
    _ names: [String], _ store: HistoryStore, isTable: Bool, _ path: String
  ) async throws(Interruption) -> Int {
    let file = try written { () throws(FileFailure) in try GrowingFile(path) }
    let count = try await each(names, store, isTable: isTable) { bytes throws(Interruption) in
      try written { () throws(FileFailure) in try file.append(bytes) }
    }
    try written { () throws(FileFailure) in try file.put() }
    return count
  }

  private static func written<Value>(
    _ work: () throws(FileFailure) -> Value
  ) throws(Interruption) -> Value {
    do throws(FileFailure) {
      return try work()
    } catch {
      throw .surroundings(error.message)
    }
  }

  /// Gives everything piece by piece.
  ///
  /// - Returns: How many records there are.
  private static func each(
    _ names: [String], _ store: HistoryStore, isTable: Bool,
    _ give: ([UInt8]) throws(Interruption) -> Void
  ) async throws(Interruption) -> Int {
    if isTable { try give(CSVWriter.write([HistoryTable.head])) }
    var count = 0
    for name in names {
      var last = 0
      while true {
        let after = last
        let records = try await StoreChoice.reading { () async throws(HistoryFailure) in
          try await store.records(of: name, after: after)
        }
        guard let newest = records.last else { break }
        for record in records {
          if !isTable {
            try give(Array((record.line + "\n").utf8))
          } else if case .snapshot(let snapshot, _) = record {
            // The mark of a file stands at its beginning only.
            try give(Array(CSVWriter.write([HistoryTable.row(snapshot)]).dropFirst(3)))
          } else {
            continue
          }
          count += 1
        }
        last = newest.sequence
      }
    }
    return count
  }
}

/// Snapshots as rows of a table.
enum HistoryTable {
  static let head = [
    "organisation", "snapshot", "worksheet", "day", "taken at", "label", "author", "verdict",
    "low", "high", "low with what is owned", "high with what is owned", "low with add-ons",
    "high with add-ons", "settled", "open items", "devices", "profile", "catalog", "hash",
  ]

  static func row(_ snapshot: Snapshot) -> [String] {
    let (origin, result) = (snapshot.origin, snapshot.result)
    let ends = View.allCases.flatMap { view in
      [result.scores?[view].low, result.scores?[view].high]
    }
    return [
      origin.organisation, "\(snapshot.sequence)", origin.worksheet, "\(origin.day)",
      "\(origin.takenAt)", origin.label, origin.author, result.verdicts.now.rawValue,
    ] + ends.map(number) + [
      number(result.completeness), "\(result.openItems)", "\(result.devices)", origin.profile,
      origin.catalogVersion, snapshot.hash.description,
    ]
  }

  private static func number(_ ratio: Ratio?) -> String {
    ratio.map { Hundredths.text($0.roundedHundredths) } ?? ""
  }
}
