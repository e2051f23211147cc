internal import Glibc

/// Reads a file line by line, so that a large one needs no more memory than its longest line.
@safe struct LineReader: ~Copyable {
  /// The most bytes of one line, 512 MiB.
  private static let longest = 1 << 29

  private let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var place = 0
  private var isAtEnd = false

  /// Opens a file, or standard input where the path is `-`.
  init(_ path: String) throws(FileFailure) {
    let descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure(path) }
    self.path = path
    self.descriptor = descriptor
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// The next line without its line break; `nil` at the end.
  mutating func next() throws(FileFailure) -> [UInt8]? {
    var searched = place
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { place = end + 1 }
        return Array(buffer[place..<end])
      }
      if isAtEnd {
        guard place < buffer.count else { return nil }
        defer { place = buffer.count }
        return Array(buffer[place...])
      }
      buffer.removeSubrange(..<place)
      place = 0
      searched = buffer.count
      guard searched < Self.longest else { throw FileFailure(path, reason: "a line is too long") }
      try fill()
    }
  }

  private mutating func fill() throws(FileFailure) {
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    let descriptor = descriptor
    while true {
      let count = unsafe piece.withUnsafeMutableBytes {
        unsafe read(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileFailure(path) }
      buffer += piece[..<count]
      isAtEnd = count == 0
      return
    }
  }
}
