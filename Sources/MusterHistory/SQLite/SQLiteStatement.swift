internal import CSQLite

/// Sole owner of one prepared statement; finalises it when it goes away.
@safe final class SQLiteStatement {
  private let handle: OpaquePointer

  @unsafe init(_ handle: OpaquePointer) {
    unsafe self.handle = handle
  }

  deinit { unsafe sqlite3_finalize(handle) }

  /// Puts a value in a place, counted from 1.
  func bind(_ value: SQLValue, at place: Int32) -> Int32 {
    switch value {
    case .null: return unsafe sqlite3_bind_null(handle, place)
    case .whole(let number): return unsafe sqlite3_bind_int64(handle, place, Int64(number))
    case .text(let text):
      let bytes = Array(text.utf8)
      guard let count = Int32(exactly: bytes.count) else { return SQLITE_TOOBIG }
      // An empty array may have no address, and no address means null.
      return unsafe (bytes + [0]).withUnsafeBytes {
        unsafe muster_sqlite_bind_text(handle, place, $0.baseAddress, count)
      }
    case .bytes(let bytes):
      guard let count = Int32(exactly: bytes.count) else { return SQLITE_TOOBIG }
      return unsafe (bytes + [0]).withUnsafeBytes {
        unsafe muster_sqlite_bind_blob(handle, place, $0.baseAddress, count)
      }
    }
  }

  func step() -> Int32 { unsafe sqlite3_step(handle) }

  /// The row that the statement stands on.
  var row: [SQLValue] {
    let count = unsafe sqlite3_column_count(handle)
    return (0..<count).map(value)
  }

  private func value(_ column: Int32) -> SQLValue {
    switch unsafe sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: .whole(Int(unsafe sqlite3_column_int64(handle, column)))
    case SQLITE_TEXT: text(column)
    case SQLITE_BLOB: unsafe .bytes(bytes(sqlite3_column_blob(handle, column), column))
    default: .null
    }
  }

  /// A text; bytes where they are no UTF-8, so that damage is not covered up.
  private func text(_ column: Int32) -> SQLValue {
    let bytes = unsafe bytes(UnsafeRawPointer(sqlite3_column_text(handle, column)), column)
    return String(validating: bytes, as: UTF8.self).map { .text($0) } ?? .bytes(bytes)
  }

  private func bytes(_ start: UnsafeRawPointer?, _ column: Int32) -> [UInt8] {
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    guard let start = unsafe start, count > 0 else { return [] }
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  }
}
