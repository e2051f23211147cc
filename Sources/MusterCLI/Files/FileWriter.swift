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
    try stage(bytes, for: path, exists ? status.st_mode & 0o777 : nil).put()
  }

  /// Writes several files so that a failure of one leaves all of them as they were.
  ///
  /// All are written beside their targets before the first is put in its place.
  static func write(together files: [(path: String, bytes: [UInt8])]) throws(FileFailure) {
    var staged: [Staged] = []
    do throws(FileFailure) {
      for file in files {
        var status = stat()
        let exists = unsafe stat(file.path, &status) == 0
        guard !exists || status.st_mode & S_IFMT == S_IFREG else {
          throw FileFailure(file.path, isWrite: true, reason: "it is no file")
        }
        staged.append(
          try stage(file.bytes, for: file.path, exists ? status.st_mode & 0o777 : nil))
      }
    } catch {
      for file in staged { file.drop() }
      throw error
    }
    for (position, file) in staged.enumerated() {
      do throws(FileFailure) {
        try file.put()
      } catch {
        for rest in staged[position...] { rest.drop() }
        throw error
      }
    }
  }

  /// A file that is written beside its target and not yet in its place.
  private struct Staged {
    let path: String
    let beside: String
    let target: String

    func put() throws(FileFailure) {
      guard unsafe rename(beside, target) == 0 else {
        let failure = FileFailure(path, isWrite: true)
        drop()
        throw failure
      }
    }

    func drop() { _ = unsafe unlink(beside) }
  }

  /// - Parameter mode: That of the file which is there; `nil` where none is.
  private static func stage(
    _ bytes: [UInt8], for path: String, _ mode: mode_t?
  ) throws(FileFailure) -> Staged {
    let target = mode == nil ? path : resolved(path)
    let staged = Staged(path: path, beside: "\(target).\(getpid()).partial", target: target)
    let descriptor = unsafe open(
      staged.beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode ?? 0o644)
    guard descriptor >= 0 else { throw FileFailure(path, isWrite: true) }
    var problem = writeAll(bytes, to: descriptor)
    if problem == nil, fsync(descriptor) != 0 { problem = errno }
    if close(descriptor) != 0, problem == nil { problem = errno }
    if let problem {
      staged.drop()
      throw FileFailure(path, isWrite: true, error: problem)
    }
    return staged
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
