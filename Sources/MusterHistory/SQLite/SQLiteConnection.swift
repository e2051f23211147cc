internal import CSQLite

/// Sole owner of one connection to a SQLite file; closes it when it goes away.
@safe final class SQLiteConnection {
  /// How a file is opened.
  enum Mode {
    /// It is made where it is missing.
    case creating
    /// It is there, and may be written if the system lets us.
    case existing
    /// It cannot be written, not even beside it; nobody else may write it meanwhile.
    case immutable
  }

  /// How long to wait for others, in milliseconds.
  static let patience: Int32 = 20_000

  let path: String
  private let handle: OpaquePointer

  init(_ path: String, _ mode: Mode) throws(HistoryFailure) {
    let flags =
      switch mode {
      case .creating: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      case .existing: SQLITE_OPEN_READWRITE
      case .immutable: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      }
    var opened: OpaquePointer?
    let name = mode == .immutable ? Self.address(path) : Self.plain(path)
    let code = unsafe sqlite3_open_v2(name, &opened, flags | SQLITE_OPEN_EXRESCODE, nil)
    guard let handle = unsafe opened else {
      throw HistoryFailure(.other, path, "there is no memory for it")
    }
    guard code == SQLITE_OK else {
      let failure = unsafe SQLiteCode(code).failure(path, handle)
      unsafe sqlite3_close_v2(handle)
      throw failure
    }
    self.path = path
    unsafe self.handle = handle
    unsafe sqlite3_busy_timeout(handle, Self.patience)
  }

  deinit { unsafe sqlite3_close_v2(handle) }

  /// A path that SQLite takes as a path, whatever it begins with.
  private static func plain(_ path: String) -> String {
    path.hasPrefix("/") ? path : "./" + path
  }

  /// The address of a file that nobody writes.
  private static func address(_ path: String) -> String {
    var text = "file:"
    for byte in plain(path).utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F:
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16)
        text += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return text + "?immutable=1"
  }

  /// Waits for a hundredth of a second.
  static func pause() { sqlite3_sleep(10) }

  /// Whether the file can only be read.
  var isReadOnly: Bool { unsafe sqlite3_db_readonly(handle, "main") == 1 }

  /// Runs statements that give no rows.
  func execute(_ script: String) throws(HistoryFailure) {
    let code = unsafe sqlite3_exec(handle, script, nil, nil, nil)
    guard code == SQLITE_OK else { throw failure(code) }
  }

  /// Runs one statement to its end.
  ///
  /// - Parameters:
  ///   - sql: One statement; its places are `$1`, `$2` and so on, first named in this order.
  ///   - values: What stands in the places.
  /// - Returns: The rows that it gives.
  @discardableResult
  func rows(_ sql: String, _ values: [SQLValue] = []) throws(HistoryFailure) -> [[SQLValue]] {
    var prepared: OpaquePointer?
    let code = unsafe sqlite3_prepare_v2(handle, sql, -1, &prepared, nil)
    guard code == SQLITE_OK, let prepared = unsafe prepared else { throw failure(code) }
    let statement = unsafe SQLiteStatement(prepared)
    for (place, value) in values.enumerated() {
      let code = statement.bind(value, at: Int32(place + 1))
      guard code == SQLITE_OK else { throw failure(code) }
    }
    var rows: [[SQLValue]] = []
    while true {
      switch statement.step() {
      case SQLITE_ROW: rows.append(statement.row)
      case SQLITE_DONE: return rows
      case let code: throw failure(code)
      }
    }
  }

  private func failure(_ code: Int32) -> HistoryFailure {
    unsafe SQLiteCode(code).failure(path, handle)
  }
}
