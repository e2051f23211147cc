internal import Glibc

/// Why a file could not be read or written.
struct FileFailure: Error {
  let path: String
  let isWrite: Bool
  let reason: String

  init(_ path: String, isWrite: Bool = false, reason: String) {
    self.path = path
    self.isWrite = isWrite
    self.reason = reason
  }

  /// What the system says about the last call.
  init(_ path: String, isWrite: Bool = false, error: Int32 = errno) {
    let text = unsafe strerror(error).map { unsafe String(cString: $0) }
    self.init(path, isWrite: isWrite, reason: text ?? "error \(error)")
  }

  var message: String { "cannot \(isWrite ? "write" : "read") '\(path)': \(reason)" }
}
