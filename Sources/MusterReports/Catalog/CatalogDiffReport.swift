internal import MusterDiagnostics
public import MusterModel

/// What changed between two catalogs, as text and as JSON.
public enum CatalogDiffReport {
  /// For a terminal; ends with a line break.
  public static func text(_ diff: CatalogDiff, style: TextStyle) -> String {
    let counts = CatalogDiff.Row.Kind.allCases.map { kind in
      "\(diff.rows.count { $0.kind == kind }) \(kind.rawValue)"
    }
    var lines = [
      "catalog \(diff.before) to \(diff.after): \(counts.joined(separator: ", "))".safeForTerminal
    ]
    var list: String?
    for row in diff.rows {
      if row.list != list {
        lines += ["", row.list]
        list = row.list
      }
      let title = row.title.map { "  \($0)" } ?? ""
      lines.append(
        Columns.cut("  \(row.kind.mark) \(row.id)\(title)".safeForTerminal, to: style.width))
      for change in row.changes {
        lines.append("      \(change.path)".safeForTerminal)
        lines += quoted("- ", change.before, style) + quoted("+ ", change.after, style)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ mark: String, _ value: JSONValue?, _ style: TextStyle) -> [String] {
    guard let value else { return [] }
    let wrapped = Columns.wrap(value.plain.safeForTerminal, width: style.width - 10)
    return wrapped.enumerated().map { "        \($0 == 0 ? mark : "  ")\($1)" }
  }

  /// For machines; ends with a line break.
  public static func json(_ diff: CatalogDiff) -> String {
    let rows = diff.rows.map { row -> JSONValue in
      [
        "list": .string(row.list), "id": .string(row.id), "title": .text(row.title),
        "kind": .string(row.kind.rawValue),
        "changes": .array(
          row.changes.map {
            ["path": .string($0.path), "before": $0.before ?? .null, "after": $0.after ?? .null]
          }),
      ]
    }
    let value: JSONValue = [
      "schema": "muster-catalog-diff/1", "before": .string(diff.before),
      "after": .string(diff.after), "rows": .array(rows),
    ]
    return value.text
  }
}

extension CatalogDiff.Row.Kind {
  fileprivate var mark: String {
    switch self {
    case .added: "+"
    case .removed: "-"
    case .changed: "~"
    }
  }
}

extension JSONValue {
  /// Readable in one line, without quotes around texts.
  fileprivate var plain: String {
    switch self {
    case .string(let text), .number(let text): text
    case .bool(let flag): flag ? "true" : "false"
    case .null: "–"
    case .array(let values): "[\(values.map(\.plain).joined(separator: ", "))]"
    case .object(let members):
      "{\(members.map { "\($0.key): \($0.value.plain)" }.joined(separator: ", "))}"
    }
  }
}
