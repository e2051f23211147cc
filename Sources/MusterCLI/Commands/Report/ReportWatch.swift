internal import Glibc

/// Writes reports again whenever what they are made from changes, until the process is ended.
struct ReportWatch {
  /// How often to look; a change counts when nothing changed for as long.
  private static let period = Duration.milliseconds(200)

  let order: ReportOrder
  let invocation: Invocation

  /// What tells that a file is another than before.
  private struct Stamp: Equatable {
    let path: String
    let inode: UInt
    let size: Int
    let seconds: Int
    let nanoseconds: Int
  }

  func run(_ console: inout Console) async throws(Interruption) -> ExitStatus {
    var bases = try await once(&console)
    var seen = stamps(bases)
    var isChanged = false
    while true {
      do {
        try await Task.sleep(for: Self.period)
      } catch {
        return .fine
      }
      let now = stamps(bases)
      if now != seen {
        seen = now
        isChanged = true
      } else if isChanged {
        isChanged = false
        do throws(Interruption) {
          bases = try await once(&console)
        } catch {
          // The last good pack stays, and the next change is tried again.
          console.err += "muster: \(error.message)\n"
          flush(&console)
        }
        seen = stamps(bases)
      }
    }
  }

  /// One run, whose words are shown at once.
  private func once(_ console: inout Console) async throws(Interruption) -> [String] {
    let outcome = try await ReportCommand.make([order], invocation, &console)
    flush(&console)
    return outcome.bases
  }

  private func flush(_ console: inout Console) {
    _ = FileWriter.writeAll(console.err, to: STDERR_FILENO)
    _ = FileWriter.writeAll(console.out, to: STDOUT_FILENO)
    (console.err, console.out) = ("", "")
  }

  /// The worksheet, what it is based on, and the files of overlays, as they are now.
  private func stamps(_ bases: [String]) -> [Stamp] {
    let overlays = invocation.values(Knowledge.catalogOption).flatMap {
      (try? Folder.yamlFiles(below: $0)) ?? []
    }
    return ([order.worksheet] + bases + overlays).map { path in
      var status = stat()
      guard unsafe stat(path, &status) == 0 else {
        return Stamp(path: path, inode: 0, size: 0, seconds: 0, nanoseconds: 0)
      }
      return Stamp(
        path: path, inode: status.st_ino, size: Int(status.st_size),
        seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
    }
  }
}

extension Interruption {
  /// What happened, a phrase.
  fileprivate var message: String {
    switch self {
    case .usage(let message, _), .surroundings(let message): message
    }
  }
}
