internal import MusterDiagnostics
internal import MusterModel
internal import MusterWorkbook

/// Turns a cell into the text that a worksheet would hold.
enum CellReader {
  /// Why a cell is not taken.
  struct Misfit: Error {
    let message: String
    let help: String?
  }

  static func read(
    _ value: CellValue, _ column: AnswerColumn, _ item: ItemID, _ catalog: Catalog
  ) -> Result<String, Misfit> {
    if case .error(let text) = value {
      return .failure(Misfit(message: "the formula gives \(text)", help: "write the value"))
    }
    if column.isDay { return day(value) }
    let text = value.text.trimmed
    let words = column.words(item)
    if !words.isEmpty { return word(text, words) }
    if column == .facets { return facets(text, item, catalog) }
    return .success(text)
  }

  private static func day(_ value: CellValue) -> Result<String, Misfit> {
    let text = value.text.trimmed
    if text.isEmpty || Day(text) != nil { return .success(text) }
    return .failure(
      Misfit(message: "'\(text.shown)' is no date", help: "write it as a date, or as 2026-11-20"))
  }

  /// One of some words; capitals and spaces make no difference.
  private static func word(_ text: String, _ words: [String]) -> Result<String, Misfit> {
    if text.isEmpty || words.contains(text) { return .success(text) }
    let plain = text.lowercased().replacing(" ", with: "-").replacing("_", with: "-")
    if let word = words.first(where: { $0.lowercased() == plain }) { return .success(word) }
    return .failure(
      Misfit(
        message: "'\(text.shown)' is none of the values",
        help: Suggestion.help(for: plain, among: words)
          ?? "one of: \(words.joined(separator: ", "))"))
  }

  private static func facets(
    _ text: String, _ item: ItemID, _ catalog: Catalog
  ) -> Result<String, Misfit> {
    guard case .capability(let id) = item else {
      return text.isEmpty
        ? .success("") : .failure(Misfit(message: "only capabilities have facets", help: nil))
    }
    let known = catalog.capabilities.first { $0.id == id }?.facets.map(\.id.rawValue) ?? []
    var named: [String] = []
    for word in text.split(whereSeparator: { ",;\n".contains($0) }) {
      let name = String(word).trimmed.lowercased()
      guard !name.isEmpty, !named.contains(name) else { continue }
      guard known.contains(name) else {
        return .failure(
          Misfit(
            message: "'\(id)' has no facet '\(name.shown)'",
            help: Suggestion.help(for: name, among: known)
              ?? "its facets: \(known.joined(separator: ", "))"))
      }
      named.append(name)
    }
    return .success(named.joined(separator: ", "))
  }
}

extension String {
  /// At most 60 characters, for messages.
  var shown: String { count <= 60 ? self : prefix(59) + "…" }
}
