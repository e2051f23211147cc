internal import CSQLite
internal import Glibc

/// A result code of SQLite; its low byte is the family.
struct SQLiteCode: Equatable {
  let rawValue: Int32

  init(_ rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// What SQLite does to make a file larger: write, sync, cut, and map memory that writers share.
  private static let growing: Set<Int32> = [3, 4, 6, 19]

  /// What went wrong, in words.
  ///
  /// - Parameter handle: The connection that gave the code last.
  @unsafe func failure(_ path: String, _ handle: OpaquePointer) -> HistoryFailure {
    let said = unsafe String(cString: sqlite3_errmsg(handle))
    switch rawValue & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED:
      let seconds = SQLiteConnection.patience / 1000
      return HistoryFailure(
        .busy, path, "another program has kept it for \(seconds) seconds; try again")
    case SQLITE_FULL: return HistoryFailure(.full, path, "there is no room left on the disk")
    case SQLITE_NOTADB: return .foreign(path)
    case SQLITE_CORRUPT: return HistoryFailure(.damaged, path, "the file is damaged: \(said)")
    // Our statements are right, so what they name is gone.
    case SQLITE_ERROR: return HistoryFailure(.damaged, path, "its tables are damaged: \(said)")
    case SQLITE_READONLY: return HistoryFailure(.readOnly, path, "it can only be read")
    case SQLITE_IOERR, SQLITE_CANTOPEN:
      let number = unsafe sqlite3_system_errno(handle)
      guard number != 0, let text = unsafe strerror(number) else {
        guard Self.growing.contains(rawValue >> 8) else {
          return HistoryFailure(.other, path, said)
        }
        return HistoryFailure(.full, path, "there is no room left on the disk, or for the file")
      }
      let isFull = [ENOSPC, EDQUOT, EFBIG].contains(number)
      return HistoryFailure(isFull ? .full : .other, path, unsafe String(cString: text))
    default: return HistoryFailure(.other, path, said)
    }
  }
}

extension HistoryFailure {
  /// A file that is no store of Muster.
  static func foreign(_ path: String) -> HistoryFailure {
    HistoryFailure(.foreign, path, "the file is no store of Muster")
  }
}
