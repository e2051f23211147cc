internal import MusterHistory

/// Which store and which of its snapshots a command line means.
struct StoreChoice {
  static let storeOption = Command.Option(
    "--store", .file, "the store; else MUSTER_STORE, else .muster/history.sqlite beside WORKSHEET")
  static let organisationOption = Command.Option(
    "--organisation", "TEXT", "whose snapshots; needed where the store holds several")

  /// The usual place of a store, from the folder of the worksheet.
  static let usual = ".muster/history.sqlite"

  let path: String
  /// Whether nobody named it.
  let isUsual: Bool

  /// - Parameter worksheet: The worksheet on the command line; `nil` where none is.
  init(_ invocation: Invocation, _ console: Console, worksheet: String?) throws(Interruption) {
    let fromSetting = console.setting.store.isEmpty ? nil : console.setting.store
    let named = invocation.value(Self.storeOption) ?? fromSetting
    if let named, named.contains("://") || named.isEmpty {
      throw .usage("'\(named)' is no file", help: "a store is a file, such as history.sqlite")
    }
    isUsual = named == nil
    path = named ?? Self.folder(of: worksheet ?? "") + Self.usual
  }

  /// The folder with a slash, empty for the current one.
  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// The folder that the store lies in; `nil` for the current one.
  var folder: String? {
    let folder = Self.folder(of: path)
    return folder.isEmpty ? nil : folder
  }

  /// The last part of a worksheet's path, by which its snapshots are found.
  static func name(ofWorksheet path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Opens the store.
  func open(for purpose: HistoryStore.Purpose) throws(Interruption) -> HistoryStore {
    if purpose != .appending, !FileReader.exists(path) {
      throw .surroundings(
        "cannot read '\(path)': there is no store of snapshots; muster snapshot WORKSHEET makes one"
      )
    }
    do throws(HistoryFailure) {
      return try HistoryStore(path, for: purpose)
    } catch {
      throw .surroundings(error.message)
    }
  }

  /// What the command line says about whose snapshots are meant: one selection an organisation.
  static func selections(
    _ invocation: Invocation, worksheet: String?, _ store: HistoryStore
  ) async throws(Interruption) -> [SnapshotSelection] {
    let holdings = try await reading { () async throws(HistoryFailure) in
      try await store.holdings()
    }
    let name = worksheet.map(Self.name)
    let asked = invocation.value(organisationOption)
    let found = holdings.filter { holding in
      (asked == nil || holding.organisation == asked)
        && (name.map(holding.worksheets.contains) ?? true)
    }
    if found.isEmpty, let asked {
      throw .usage("the store '\(store.path)' has no snapshot of '\(asked)'", help: listing)
    }
    if found.isEmpty, let worksheet {
      throw .usage("the store '\(store.path)' has no snapshot of '\(worksheet)'", help: listing)
    }
    return found.map { SnapshotSelection(organisation: $0.organisation, worksheet: name) }
  }

  /// The one snapshot that a reference on the command line names.
  static func snapshot(
    _ word: String, _ invocation: Invocation, worksheet: String?, _ store: HistoryStore
  ) async throws(Interruption) -> Snapshot {
    guard let reference = SnapshotReference(word) else {
      throw .usage(
        "'\(word)' names no snapshot", help: "write @3, @latest, @2026-10-01 or @LABEL")
    }
    let selections = try await selections(invocation, worksheet: worksheet, store)
    if selections.count > 1 {
      let names = selections.prefix(5).map(\.organisation).joined(separator: ", ")
      let more = selections.count > 5 ? " and more" : ""
      throw .usage(
        "the store holds snapshots of \(names)\(more)", help: "add --organisation TEXT")
    }
    var found: Snapshot?
    if let selection = selections.first {
      found = try await reading { () async throws(HistoryFailure) in
        try await store.find(reference, in: selection)
      }
    }
    guard let found else {
      throw .usage("the store '\(store.path)' has no snapshot \(reference)", help: listing)
    }
    return found
  }

  /// What helps whoever named a snapshot that is not there.
  private static let listing = "muster history list shows what is there"

  /// Work with a store whose failures are those of the surroundings.
  static func reading<Value>(
    _ work: () async throws(HistoryFailure) -> Value
  ) async throws(Interruption) -> Value {
    do throws(HistoryFailure) {
      return try await work()
    } catch {
      throw .surroundings(error.message)
    }
  }
}
