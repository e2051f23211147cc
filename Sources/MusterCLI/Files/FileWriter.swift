internal import Glibc

/// Writes files so that a reader sees the old content or the new, never half of it.
enum FileWriter {
  /// Writes beside the target, syncs and renames; a device or pipe is written directly.
  static func write(_ text: String, to path: String) throws(FileFailure) {
    try write(Array(text.utf8), to: path)
  }

  /// The same for bytes.
  static func write(_ bytes: [UInt8], to path: String) throws(FileFailure) {
    var status = stat()
    let exists = unsafe stat(path, &status) == 0
    let kind = status.st_mode & S_IFMT
    if exists, kind == S_IFDIR {
      throw FileFailure(path, isWrite: true, reason: "it is a directory")
    }
    guard !exists || kind == S_IFREG else {
      let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw FileFailure(path, isWrite: true) }
      let problem = writeAll(bytes, to: descriptor)
      close(descriptor)
      if let problem { throw FileFailure(path, isWrite: true, error: problem) }
      return
    }
    let target = exists ? resolved(path) : path
    let beside = "\(target).\(getpid()).partial"
    let mode = exists ? status.st_mode & 0o777 : 0o644
    let descriptor = unsafe open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw FileFailure(path, isWrite: true) }
    var problem = writeAll(bytes, to: descriptor)
    if problem == nil, fsync(descriptor) != 0 { problem = errno }
    if close(descriptor) != 0, problem == nil { problem = errno }
    if problem == nil, unsafe rename(beside, target) != 0 { problem = errno }
    if let problem {
      _ = unsafe unlink(beside)
      throw FileFailure(path, isWrite: true, error: problem)
    }
  }

  /// Writes a file that does not exist yet.
  static func create(_ text: String, at path: String) throws(FileFailure) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw errno == EEXIST
        ? FileFailure(path, isWrite: true, reason: "it exists already; name another file")
        : FileFailure(path, isWrite: true)
    }
    var problem = writeAll(text, to: descriptor)
    if problem == nil, fsync(descriptor) != 0 { problem = errno }
    if close(descriptor) != 0, problem == nil { problem = errno }
    if let problem {
      _ = unsafe unlink(path)
      throw FileFailure(path, isWrite: true, error: problem)
    }
  }

  /// Where a link leads, so that the link stays and what it leads to is replaced.
  private static func resolved(_ path: String) -> String {
    guard let target = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(target) }
    return unsafe String(cString: target)
  }

  /// Writes all bytes; the error number where it cannot.
  static func writeAll(_ text: String, to descriptor: Int32) -> Int32? {
    writeAll(Array(text.utf8), to: descriptor)
  }

  /// The same for bytes.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    unsafe bytes.withUnsafeBytes { bytes -> Int32? in
      var written = 0
      while written < bytes.count {
        let count = unsafe Glibc.write(
          descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        written += count
      }
      return nil
    }
  }
}
