internal import MusterDiagnostics
internal import MusterModel

/// Rows by id: an overlay's row replaces the shipped one, two of one layer are a fault.
struct RowTable<ID: Hashable & Comparable & Sendable & CustomStringConvertible, Row> {
  private var rows: [ID: (row: Row, origin: RowOrigin)] = [:]

  subscript(_ id: ID) -> Row? { rows[id]?.row }

  var ids: [ID] { rows.keys.sorted() }

  /// In the order of ids; only these are moved while sorting, for rows are large.
  var sorted: [Row] { ids.compactMap { rows[$0]?.row } }

  mutating func add(
    _ row: Row, _ id: ID, _ origin: RowOrigin, _ diagnostics: inout Diagnostics
  ) {
    if let earlier = rows[id], earlier.origin.overlay == origin.overlay {
      diagnostics.add(
        Diagnostic(
          .catalogDuplicateID, "id '\(id)' is already taken", at: origin.place,
          notes: [.init("it is taken here", at: earlier.origin.place)]))
      return
    }
    rows[id] = (row, origin)
  }
}
