internal import MusterDiagnostics
internal import MusterHistory

/// `muster history import`.
enum HistoryImportCommand {
  /// How many lines are kept as a whole or not at all.
  private static let batch = 64

  static let command = Command(
    name: "history import", summary: "takes over what muster history export wrote as ndjson",
    arguments: [.one(.file)], options: [StoreChoice.storeOption],
    examples: [
      .init(
        "muster history import contoso.ndjson --store customers.sqlite",
        "what is there already stays; a history that has parted is refused")
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    let path = invocation.arguments[0]
    let choice = try StoreChoice(invocation, console, worksheet: path == "-" ? nil : path)
    var lines = try reader(path)
    if choice.isUsual, let folder = choice.folder {
      do throws(FileFailure) {
        try Folder.make(folder)
      } catch {
        throw .surroundings(error.message)
      }
    }
    let store = try choice.open(for: .appending)
    var (added, known, line) = (0, 0, 0)
    var fault: String?
    while fault == nil {
      let first = line
      let (records, problem, isEnd) = try batch(&lines, path, &line)
      fault = problem
      if !records.isEmpty {
        let result = try await StoreChoice.reading { () async throws(HistoryFailure) in
          try await store.take(records)
        }
        added += result.added
        known += result.known
        if let refused = result.refused {
          fault = "\(path):\(first + refused.place + 1): \(refused.reason)"
        }
      }
      if isEnd { break }
    }
    let name = choice.path.safeForTerminal
    console.out += "took \(added) records into \(name); \(known) were there already\n"
    guard let fault else { return .fine }
    console.err += "muster: \(fault.safeForTerminal)\n"
    return .findings
  }

  private static func reader(_ path: String) throws(Interruption) -> LineReader {
    do throws(FileFailure) {
      return try LineReader(path)
    } catch {
      throw .surroundings(error.message)
    }
  }

  /// The next records, up to a line that is none.
  private static func batch(
    _ lines: inout LineReader, _ path: String, _ line: inout Int
  ) throws(Interruption) -> (records: [HistoryRecord], fault: String?, isEnd: Bool) {
    var records: [HistoryRecord] = []
    while records.count < batch {
      let bytes: [UInt8]?
      do throws(FileFailure) {
        bytes = try lines.next()
      } catch {
        throw .surroundings(error.message)
      }
      guard let bytes else { return (records, nil, true) }
      line += 1
      do throws(RecordFault) {
        records.append(try HistoryRecord(line: bytes))
      } catch {
        return (records, "\(path):\(line): \(error.reason)", true)
      }
    }
    return (records, nil, false)
  }
}
