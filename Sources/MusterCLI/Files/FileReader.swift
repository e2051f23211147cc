internal import Glibc
internal import MusterDiagnostics

/// Reads files whole, up to a limit.
enum FileReader {
  /// What a file turned out to be.
  enum Content {
    case file(SourceFile)
    /// It holds more than the limit; nothing, or only the start, was read.
    case tooLarge(SourceFile)
  }

  /// Whether something stands at a path.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  /// Whether two paths lead to the same file, through links or not.
  static func isSame(_ left: String, _ right: String) -> Bool {
    var leftStatus = stat()
    var rightStatus = stat()
    guard unsafe stat(left, &leftStatus) == 0, unsafe stat(right, &rightStatus) == 0 else {
      return false
    }
    return leftStatus.st_dev == rightStatus.st_dev && leftStatus.st_ino == rightStatus.st_ino
      && leftStatus.st_mode & S_IFMT == S_IFREG
  }

  /// Whether a path leads to a file on disk, through links or not.
  static func isFile(_ path: String) -> Bool { isSame(path, path) }

  /// The content of a file, or of standard input where the path is `-`.
  ///
  /// A named pipe is refused, because opening one can wait for ever.
  static func read(_ path: String, limit: Int) throws(FileFailure) -> Content {
    if path == "-" { return try read(descriptor: STDIN_FILENO, path: "-", limit: limit) }
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure(path) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw FileFailure(path) }
    let kind = status.st_mode & S_IFMT
    if kind == S_IFDIR { throw FileFailure(path, reason: "it is a directory") }
    if kind == S_IFIFO, !path.hasPrefix("/dev/fd/") {
      throw FileFailure(
        path, reason: "it is a named pipe; give its text on standard input as '-'")
    }
    if kind == S_IFREG, status.st_size > limit {
      return .tooLarge(SourceFile(path: path, bytes: []))
    }
    _ = fcntl(descriptor, F_SETFL, O_RDONLY)
    return try read(
      descriptor: descriptor, path: path, limit: limit,
      expected: kind == S_IFREG ? Int(status.st_size) : 0)
  }

  private static func read(
    descriptor: Int32, path: String, limit: Int, expected: Int = 0
  ) throws(FileFailure) -> Content {
    var bytes = [UInt8](repeating: 0, count: max(expected + 1, 65_536))
    var count = 0
    while true {
      if count == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
      let read = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
      }
      if read == 0 { break }
      if read < 0 {
        if errno == EINTR { continue }
        throw FileFailure(path)
      }
      count += read
      if count > limit {
        return .tooLarge(SourceFile(path: path, bytes: []))
      }
    }
    bytes.removeSubrange(count...)
    return .file(SourceFile(path: path, bytes: bytes))
  }
}
