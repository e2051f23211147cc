internal import Glibc
internal import MusterDiagnostics

/// A file that is read, changed and written back while no other run of Muster does the same.
///
/// Writing puts a new file in the old one's place, so whoever waited for the lock looks again which file the path names.
@safe struct LockedFile: ~Copyable {
  let path: String
  private let descriptor: Int32

  /// Waits until no other run changes the file.
  init(_ path: String) throws(FileFailure) {
    while true {
      let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
      guard descriptor >= 0 else { throw FileFailure(path) }
      var status = stat()
      var named = stat()
      guard unsafe fstat(descriptor, &status) == 0 else {
        close(descriptor)
        throw FileFailure(path)
      }
      guard status.st_mode & S_IFMT == S_IFREG else {
        close(descriptor)
        throw FileFailure(path, isWrite: true, reason: "only a file on disk is changed")
      }
      guard status.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH) != 0, unsafe access(path, W_OK) == 0
      else {
        close(descriptor)
        throw FileFailure(path, isWrite: true, reason: "it is read-only")
      }
      while flock(descriptor, LOCK_EX) != 0 {
        guard errno == EINTR else {
          close(descriptor)
          throw FileFailure(path)
        }
      }
      if unsafe stat(path, &named) == 0, named.st_ino == status.st_ino,
        named.st_dev == status.st_dev
      {
        self.path = path
        self.descriptor = descriptor
        return
      }
      close(descriptor)
    }
  }

  deinit { close(descriptor) }

  /// Puts a new content in the place of the one that was read.
  ///
  /// - Throws: ``FileFailure`` where somebody changed the file in between; nothing is written then.
  func replace(_ old: SourceFile, with new: SourceFile) throws(FileFailure) {
    guard case .file(let now) = try FileReader.read(path, limit: max(old.bytes.count, 1)),
      now.bytes == old.bytes
    else {
      throw FileFailure(
        path, isWrite: true, reason: "it was changed by another program; nothing was written")
    }
    try FileWriter.write(new.bytes, to: path)
  }
}
