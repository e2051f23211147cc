internal import Glibc

/// A folder of this run alone, which goes away with its owner.
struct ScratchFolder: ~Copyable {
  /// Its whole path.
  let path: String

  /// Creates a folder beside a file.
  init(beside target: String) throws(FileFailure) {
    var template = Array("\(target).XXXXXX".utf8CString)
    let made = unsafe template.withUnsafeMutableBufferPointer { buffer -> String? in
      guard let start = buffer.baseAddress, let name = unsafe mkdtemp(start),
        let real = unsafe realpath(name, nil)
      else { return nil }
      defer { unsafe free(real) }
      return unsafe String(cString: real)
    }
    guard let made else { throw FileFailure(target, isWrite: true) }
    path = made
  }

  deinit { Self.remove(path) }

  private static func remove(_ path: String) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      _ = unsafe unlink(path)
      return
    }
    for name in (try? Folder.names(in: path)) ?? [] { remove("\(path)/\(name)") }
    _ = unsafe rmdir(path)
  }
}
