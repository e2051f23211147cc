internal import Glibc
internal import MusterDiagnostics

/// Another program of the system, run to its end.
struct ChildProgram {
  /// How long it may take, in seconds.
  private static let limit = 120

  let path: String
  let searchPath: String

  /// The first of several programs that stands in one of the folders.
  ///
  /// - Parameters:
  ///   - names: Tried in their order.
  ///   - searchPath: Folders with colons between them.
  init?(_ names: [String], in searchPath: String) {
    let folders = searchPath.split(separator: ":").map(String.init)
    let paths = names.flatMap { name in folders.map { "\($0)/\(name)" } }
    guard let path = paths.first(where: { unsafe access($0, X_OK) == 0 }) else { return nil }
    self.path = path
    self.searchPath = searchPath
  }

  /// Its name without the folder.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Runs it with nothing on standard input.
  ///
  /// - Parameters:
  ///   - folder: Its home; gets a file `log` with what it prints.
  /// - Returns: `nil` where it ended well, else why not, a phrase.
  func run(_ arguments: [String], in folder: borrowing ScratchFolder) -> String? {
    let log = "\(folder.path)/log"
    let words = [path] + arguments
    let variables = ["PATH=\(searchPath)", "HOME=\(folder.path)", "LANG=C.UTF-8"]
    var child = pid_t()
    let problem = unsafe Self.withCStrings(words) { words in
      unsafe Self.withCStrings(variables) { variables in
        unsafe Self.spawn(&child, path, log: log, words, variables)
      }
    }
    guard problem == 0 else { return FileFailure(path, error: problem).reason }
    guard let status = Self.wait(for: child) else {
      return "it took longer than \(Self.limit) seconds"
    }
    guard status != 0 else { return nil }
    let said: String? =
      if case .file(let file)? = try? FileReader.read(log, limit: 1 << 20) {
        String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").last.map(String.init)
      } else { nil }
    return "it ended with status \(status)" + (said.map { ": \($0)" } ?? "")
  }

  /// Starts it as the head of a group, so that it goes away with its own children.
  private static func spawn(
    _ child: inout pid_t, _ path: String, log: String,
    _ words: [UnsafeMutablePointer<CChar>?], _ variables: [UnsafeMutablePointer<CChar>?]
  ) -> Int32 {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(
      &actions, STDOUT_FILENO, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    unsafe posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    return unsafe posix_spawn(&child, path, &actions, &attributes, words, variables)
  }

  /// The status of a child; `nil` where it had to be killed.
  private static func wait(for child: pid_t) -> Int32? {
    var status: Int32 = 0
    for _ in 0..<(limit * 100) {
      let ended = unsafe waitpid(child, &status, WNOHANG)
      if ended == child {
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
      }
      usleep(10_000)
    }
    kill(-child, SIGKILL)
    _ = unsafe waitpid(child, &status, 0)
    return nil
  }

  static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = unsafe texts.map { unsafe strdup($0) }
    defer { unsafe pointers.forEach { unsafe free($0) } }
    return unsafe body(pointers + [nil])
  }
}
