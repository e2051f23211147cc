internal import MusterDiagnostics
public import MusterModel

/// Compares two catalogs.
public enum CatalogComparison {
  /// What changed, in the order of lists, then of ids.
  public static func diff(_ before: CatalogRecords, _ after: CatalogRecords) -> CatalogDiff {
    CatalogDiff(
      before: before.version, after: after.version,
      rows: head(before, after)
        + after.lists.flatMap { list in
          let old = before.lists.first { $0.name == list.name }?.records ?? []
          return rows(list.name, old, list.records) + order(list.name, old, list.records)
        })
  }

  /// The day of release and the rename table; the versions are the diff's own.
  private static func head(
    _ before: CatalogRecords, _ after: CatalogRecords
  ) -> [CatalogDiff.Row] {
    func value(_ records: CatalogRecords) -> JSONValue {
      let renamed = records.renamed.sorted { $0.key < $1.key }
      return .object([
        .init("released", .string(records.released)),
        .init("renamed", .object(renamed.map { .init($0.key, .string($0.value)) })),
      ])
    }
    let found = changes(value(before), value(after), "")
    return found.isEmpty
      ? []
      : [.init(list: "catalog", id: after.version, title: nil, kind: .changed, changes: found)]
  }

  /// In lists whose order means something: the rows of both catalogs in another order.
  private static func order(
    _ list: String, _ before: [CatalogRecord], _ after: [CatalogRecord]
  ) -> [CatalogDiff.Row] {
    let old = before.map(\.id)
    let new = after.map(\.id)
    let left = old.filter(new.contains)
    let right = new.filter(old.contains)
    // Other lists stand in the order of ids on both sides.
    guard left != right, Set(old).count == old.count, Set(new).count == new.count else { return [] }
    return [
      .init(
        list: list, id: "order", title: nil, kind: .changed,
        changes: [.init(path: "order", before: .texts(left), after: .texts(right))])
    ]
  }

  private static func rows(
    _ list: String, _ before: [CatalogRecord], _ after: [CatalogRecord]
  ) -> [CatalogDiff.Row] {
    let old = numbered(before)
    let new = numbered(after)
    return Set(old.keys).union(new.keys).sorted().compactMap { key in
      switch (old[key], new[key]) {
      case (nil, let row?):
        CatalogDiff.Row(list: list, id: key.id, title: row.value.title, kind: .added, changes: [])
      case (let row?, nil):
        CatalogDiff.Row(list: list, id: key.id, title: row.value.title, kind: .removed, changes: [])
      case (let left?, let right?):
        changed(left, right)
      case (nil, nil): nil
      }
    }
  }

  /// `nil` where only the order of keys differs, which says nothing.
  private static func changed(
    _ left: CatalogRecord, _ right: CatalogRecord
  ) -> CatalogDiff.Row? {
    let found = changes(left.value, right.value, "")
    guard !found.isEmpty else { return nil }
    return CatalogDiff.Row(
      list: right.list, id: right.id, title: right.value.title, kind: .changed, changes: found)
  }

  /// Rows without an id of their own may share a name; the first of the old is held against the first of the new.
  private struct RowKey: Hashable, Comparable {
    let id: String
    let number: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.id, left.number) < (right.id, right.number)
    }
  }

  private static func numbered(_ records: [CatalogRecord]) -> [RowKey: CatalogRecord] {
    var counts: [String: Int] = [:]
    var result: [RowKey: CatalogRecord] = [:]
    for record in records {
      result[RowKey(id: record.id, number: counts[record.id, default: 0])] = record
      counts[record.id, default: 0] += 1
    }
    return result
  }

  private static func changes(
    _ before: JSONValue?, _ after: JSONValue?, _ path: String
  ) -> [CatalogDiff.Change] {
    if before == after { return [] }
    guard let old = before?.parts, let new = after?.parts else {
      return [CatalogDiff.Change(path: path, before: before, after: after)]
    }
    let names = old.map(\.key) + new.map(\.key).filter { name in !old.contains { $0.key == name } }
    let found = names.flatMap { name in
      changes(
        old.first { $0.key == name }?.value, new.first { $0.key == name }?.value,
        path.isEmpty ? name : "\(path).\(name)")
    }
    // Keys in another order say nothing new; entries of a list do.
    guard found.isEmpty, case .array? = after else { return found }
    return [CatalogDiff.Change(path: path, before: before, after: after)]
  }
}

extension JSONValue {
  fileprivate var title: String? {
    guard case .object(let members) = self,
      case .string(let text)? = members.first(where: { $0.key == "title" })?.value
    else { return nil }
    return text
  }

  /// Keys and values of a mapping, or of a list of mappings that have names; `nil` for all else.
  fileprivate var parts: [Member]? {
    switch self {
    case .object(let members): return members
    case .array(let values):
      let names = values.map(\.partName)
      guard !values.isEmpty, !names.contains(nil), Set(names).count == names.count else {
        return nil
      }
      return zip(names, values).compactMap { name, value in name.map { Member($0, value) } }
    default: return nil
    }
  }

  private var partName: String? {
    guard case .object(let members) = self else { return nil }
    for key in ["id", "service-plan", "what", "name", "setting", "platform"] {
      if case .string(let text)? = members.first(where: { $0.key == key })?.value { return text }
    }
    return nil
  }
}
