/// How wide the columns of the report's tables are, by the kind of table: shares of 100.
enum TableWidths {
  static let all: [(kind: String, shares: [Int])] = [
    ("parts", [26, 8, 14, 14, 14, 10, 14]), ("blockers", [29, 14, 10, 27, 20]),
    ("gaps", [12, 29, 28, 14, 17]), ("states", [8, 27, 30, 35]), ("moves", [33, 11, 27, 12, 17]),
    ("controls", [32, 15, 9, 22, 22]), ("decisions", [26, 24, 14, 15, 21]),
    ("questions", [24, 36, 16, 14, 10]), ("evidence", [8, 28, 20, 32, 12]),
    ("items", [45, 43, 12]), ("licences", [30, 10, 10, 50]), ("owned", [50, 15, 35]),
    ("facts", [60, 40]), ("sources", [58, 15, 15, 12]),
  ]

  /// Kinds whose columns a browser makes as wide as what stands in them.
  private static let fitted: Set<String> = ["parts", "licences", "owned", "facts", "sources"]

  static func shares(_ kind: String) -> [Int]? { all.first { $0.kind == kind }?.shares }

  /// Rules for a browser.
  static var css: String {
    let fixed = all.filter { !fitted.contains($0.kind) }
    let names = fixed.map { "table.\($0.kind)" }.joined(separator: ", ")
    let widths = fixed.map { kind, shares in
      shares.enumerated().map { place, share in
        ".\(kind) th:nth-child(\(place + 1)) { width: \(share)%; }"
      }.joined(separator: " ")
    }
    return "\(names) { table-layout: fixed; }\n" + widths.joined(separator: "\n")
  }
}
