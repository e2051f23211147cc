internal import Glibc

/// A file that is written piece by piece and stands in its place only when all of it is on disk.
final class GrowingFile {
  private let path: String
  private let beside: String
  private let descriptor: Int32

  /// Begins beside the target, which must not exist yet.
  init(_ path: String) throws(FileFailure) {
    guard !FileReader.exists(path) else {
      throw FileFailure(path, isWrite: true, reason: "it exists already; name another file")
    }
    let beside = "\(path).\(getpid()).partial"
    let descriptor = unsafe open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileFailure(path, isWrite: true) }
    self.path = path
    self.beside = beside
    self.descriptor = descriptor
  }

  // What was not put in its place goes away; after `put` there is nothing of that name.
  deinit {
    close(descriptor)
    _ = unsafe unlink(beside)
  }

  /// Adds bytes at the end.
  func append(_ bytes: [UInt8]) throws(FileFailure) {
    if let problem = FileWriter.writeAll(bytes, to: descriptor) {
      throw FileFailure(path, isWrite: true, error: problem)
    }
  }

  /// Puts the file in its place.
  func put() throws(FileFailure) {
    guard fsync(descriptor) == 0, unsafe rename(beside, path) == 0 else {
      throw FileFailure(path, isWrite: true)
    }
  }
}
