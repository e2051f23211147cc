internal import MusterModel

extension HistoryStore {
  /// How often to try what SQLite does not wait for by itself.
  private static let attempts = 400

  /// Opens a file and brings its tables to today's form.
  static func connection(
    _ path: String, _ purpose: Purpose, _ steps: [String]
  ) throws(HistoryFailure) -> SQLiteConnection {
    let connection: SQLiteConnection
    switch purpose {
    case .appending: connection = try SQLiteConnection(path, .creating)
    case .pruning: connection = try SQLiteConnection(path, .existing)
    case .reading: connection = try readable(path)
    }
    try connection.execute(
      "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
    if purpose != .reading, connection.isReadOnly {
      throw HistoryFailure(.readOnly, path, "it can only be read")
    }
    let version = try checkedVersion(connection, steps.count)
    if version < steps.count {
      // An empty file that is only read has no snapshots; a step would be a change.
      guard purpose != .reading || !connection.isReadOnly else {
        throw HistoryFailure(.readOnly, path, "it is of an older version and can only be read")
      }
      try migrate(connection, steps)
    }
    // A commit is on disk before it is told.
    if purpose != .reading { try connection.execute("PRAGMA synchronous = FULL") }
    return connection
  }

  /// A file in a folder that nobody may write is read as it lies there.
  private static func readable(_ path: String) throws(HistoryFailure) -> SQLiteConnection {
    do {
      let connection = try SQLiteConnection(path, .existing)
      _ = try connection.number("PRAGMA user_version")
      return connection
    } catch {
      guard error.kind == .other || error.kind == .readOnly else { throw error }
      guard let connection = try? SQLiteConnection(path, .immutable),
        (try? connection.number("PRAGMA user_version")) != nil
      else { throw error }
      return connection
    }
  }

  /// The version of the file; 0 for an empty one.
  private static func checkedVersion(
    _ connection: SQLiteConnection, _ newest: Int
  ) throws(HistoryFailure) -> Int {
    let path = connection.path
    let version = try connection.number("PRAGMA user_version")
    let application = try connection.number("PRAGMA application_id")
    if application == 0, version == 0,
      try connection.number("SELECT count(*) FROM sqlite_schema") == 0
    {
      return 0
    }
    guard application == Migrations.applicationID else { throw HistoryFailure.foreign(path) }
    guard version <= newest else {
      throw HistoryFailure(
        .newer, path,
        "a newer version of Muster wrote it (tables \(version), this one knows \(newest))")
    }
    return version
  }

  /// Runs the steps that are missing, all or none, whoever else is about to do the same.
  private static func migrate(
    _ connection: SQLiteConnection, _ steps: [String]
  ) throws(HistoryFailure) {
    try keepTrying { () throws(HistoryFailure) in
      try connection.execute("PRAGMA journal_mode = WAL")
    }
    try keepTrying { () throws(HistoryFailure) in
      try connection.transaction { () throws(HistoryFailure) in
        let version = try checkedVersion(connection, steps.count)
        for step in steps.dropFirst(version) { try connection.execute(step) }
        try connection.execute(
          """
          PRAGMA application_id = \(Migrations.applicationID);
          PRAGMA user_version = \(steps.count)
          """)
      }
    }
  }

  /// Two that make the same store at once can meet where SQLite does not wait.
  private static func keepTrying(
    _ work: () throws(HistoryFailure) -> Void
  ) throws(HistoryFailure) {
    for attempt in 1...attempts {
      do throws(HistoryFailure) {
        try work()
        return
      } catch {
        guard error.kind == .busy, attempt < attempts else { throw error }
        SQLiteConnection.pause()
      }
    }
  }
}

extension SQLiteConnection {
  /// The number that a statement gives.
  func number(_ sql: String, _ values: [SQLValue] = []) throws(HistoryFailure) -> Int {
    var reader = RowReader(try rows(sql, values).first ?? [], path: path)
    return try reader.whole()
  }

  /// Runs work that is kept as a whole or not at all; no other writer comes in between.
  func transaction<Value>(
    _ work: () throws(HistoryFailure) -> Value
  ) throws(HistoryFailure) -> Value {
    try execute("BEGIN IMMEDIATE")
    do throws(HistoryFailure) {
      let value = try work()
      try execute("COMMIT")
      return value
    } catch {
      // Where SQLite has already rolled back, this says so and nothing is to be done.
      try? execute("ROLLBACK")
      throw error
    }
  }
}
