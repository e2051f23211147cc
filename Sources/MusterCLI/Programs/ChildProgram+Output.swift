internal import Glibc

// What a program prints, without a file between.
extension ChildProgram {
  /// What came of a run.
  enum Output {
    /// It ended well and printed this.
    case text([UInt8])
    /// It printed more than the limit, and was ended.
    case tooLong
    /// Why it did not end well, a phrase: the last line that it wrote to standard error, where there is one.
    case failed(String)
  }

  /// Runs it with nothing on standard input and reads what it prints.
  ///
  /// - Parameters:
  ///   - variables: Its surroundings besides `PATH` and an English locale.
  ///   - limit: The most bytes that it may print.
  func output(_ arguments: [String], variables: [String], limit: Int) -> Output {
    guard let out = Pipe(), let err = Pipe() else {
      return .failed(FileFailure(path).reason)
    }
    var child = pid_t()
    let surroundings = ["PATH=\(searchPath)", "LC_ALL=C"] + variables
    let problem = unsafe Self.withCStrings([path] + arguments) { words in
      unsafe Self.withCStrings(surroundings) { variables in
        unsafe Self.spawn(&child, path, out, err, words, variables)
      }
    }
    out.closeWriting()
    err.closeWriting()
    guard problem == 0 else { return .failed(FileFailure(path, error: problem).reason) }
    let text = out.read(limit: limit)
    // What is left unread ends it, as the pipe is closed.
    out.closeReading()
    let said = err.read(limit: 1 << 16)
    err.closeReading()
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    guard let text else { return .tooLong }
    if status == 0 { return .text(text) }
    let line = String(decoding: said ?? [], as: UTF8.self).split(separator: "\n").last
    return .failed(line.map(String.init) ?? "it ended with status \((status >> 8) & 0xFF)")
  }

  private static func spawn(
    _ child: inout pid_t, _ path: String, _ out: Pipe, _ err: Pipe,
    _ words: [UnsafeMutablePointer<CChar>?], _ variables: [UnsafeMutablePointer<CChar>?]
  ) -> Int32 {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, out.writing, STDOUT_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, err.writing, STDERR_FILENO)
    return unsafe posix_spawn(&child, path, &actions, nil, words, variables)
  }
}

/// Both ends of a pipe, each closed by hand.
private struct Pipe {
  let reading: Int32
  let writing: Int32

  /// `nil` where the system has none left.
  init?() {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    reading = ends[0]
    writing = ends[1]
  }

  func closeWriting() { close(writing) }
  func closeReading() { close(reading) }

  /// All that comes until the other end is closed; `nil` where that is more than the limit.
  func read(limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe Glibc.read(reading, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
      if bytes.count > limit { return nil }
    }
  }
}
