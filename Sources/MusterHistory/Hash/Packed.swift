internal import CZlib

/// A content as small as it is kept, in the format of zlib (RFC 1950).
struct Packed: Hashable, Sendable {
  /// The most that a content may be, 256 MiB.
  static let largest = 1 << 28

  let bytes: [UInt8]
  /// How many bytes it is unpacked.
  let size: Int

  init(bytes: [UInt8], size: Int) {
    self.bytes = bytes
    self.size = size
  }

  /// Packs a content; `nil` where it is too large.
  init?(_ content: [UInt8]) {
    guard content.count <= Self.largest else { return nil }
    var count = compressBound(uLong(content.count))
    var bytes = [UInt8](repeating: 0, count: Int(count))
    // A quick level: what a higher one saves is small beside what it costs at every snapshot.
    let code = unsafe bytes.withUnsafeMutableBufferPointer { target in
      unsafe content.withUnsafeBufferPointer { source in
        unsafe compress2(target.baseAddress, &count, source.baseAddress, uLong(source.count), 3)
      }
    }
    guard code == Z_OK else { return nil }
    bytes.removeLast(bytes.count - Int(count))
    self.init(bytes: bytes, size: content.count)
  }

  /// The content; `nil` where the bytes are damaged.
  var content: [UInt8]? {
    guard (0...Self.largest).contains(size) else { return nil }
    // One byte more than announced, so that a size that lies is found out.
    var count = uLongf(size + 1)
    var content = [UInt8](repeating: 0, count: size + 1)
    let code = unsafe content.withUnsafeMutableBufferPointer { target in
      unsafe bytes.withUnsafeBufferPointer { source in
        unsafe uncompress(target.baseAddress, &count, source.baseAddress, uLong(source.count))
      }
    }
    guard code == Z_OK, Int(count) == size else { return nil }
    content.removeLast()
    return content
  }
}
