internal import MusterDiagnostics
internal import MusterFormats
internal import MusterModel
internal import MusterWorkbook

extension WorkbookImport {
  mutating func read(_ table: HeadedTable<FactColumn>) {
    for (row, cells) in table.rows {
      let valueCell = table.value(.value, cells)
      let name = table.value(.fact, cells)?.text.trimmed ?? ""
      let text = valueCell?.text.trimmed ?? ""
      func problem(_ column: FactColumn, _ message: String, _ help: String?) -> Problem {
        Problem(
          sheet: table.name, address: table.address(column, row), message: message, help: help)
      }
      guard let key = FactKey(rawValue: name.lowercased()) else {
        guard !name.isEmpty || !text.isEmpty else { continue }
        problems.append(
          problem(
            .fact, name.isEmpty ? "the row names no fact" : "there is no fact '\(name.shown)'",
            Suggestion.help(for: name, among: FactKey.allCases.map(\.rawValue))))
        continue
      }
      if let first = seenFacts.updateValue(table.address(.fact, row), forKey: key) {
        problems.append(problem(.fact, "'\(name)' stands twice, first in \(first)", nil))
        continue
      }
      if case .error(let fault) = valueCell ?? .text("") {
        problems.append(problem(.value, "the formula gives \(fault)", "write the value"))
        continue
      }
      let now = worksheet.facts[key]?.value.cellText ?? ""
      let old = base.map { $0.facts[key.rawValue] ?? "" } ?? now
      let wanted = text.isEmpty ? nil : key.values(text)
      func means(_ other: String) -> Bool {
        (other.isEmpty ? nil : key.values(other)) == wanted
      }
      // Where nothing is known of what was written, an empty cell says nothing.
      guard !means(old), !(base == nil && text.isEmpty), !means(now) else { continue }
      guard now == old else {
        problems.append(
          problem(
            .value,
            "both changed: the worksheet says '\(now.isEmpty ? "nothing" : now)', the workbook '\(text.isEmpty ? "nothing" : text.shown)'",
            "the worksheet is kept"))
        continue
      }
      let place = "\(table.name)!\(table.address(.value, row))"
      if wanted == nil, let path = worksheet.inheritedPath(key) {
        problems.append(problem(.value, Self.inherited("the fact", path), Self.inheritedHelp))
        continue
      }
      if let wanted {
        let words = wanted.isEmpty ? "an empty list" : wanted.joined(separator: ", ")
        add(.fact(key, wanted), "fact \(name): \(words)", place)
      } else {
        add(.unsetFact(key), "fact \(name): unknown", place)
      }
    }
  }
}
