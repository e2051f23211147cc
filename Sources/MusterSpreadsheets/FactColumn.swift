internal import MusterModel

/// The columns of the sheet of facts, in their order; the one list that writing and reading use.
enum FactColumn: Int, CaseIterable, Sendable {
  case fact, meaning, value, values

  /// What stands above it.
  var head: String {
    switch self {
    case .fact: "Fact"
    case .meaning: "Meaning"
    case .value: "Value"
    case .values: "Possible values"
    }
  }

  /// What to write in it.
  var help: String {
    switch self {
    case .fact: "Names the fact; it cannot be written over"
    case .meaning: "What it tells"
    case .value: "Empty is unknown; several values have commas between"
    case .values: "What the value may be"
    }
  }

  /// In characters.
  var width: Int {
    switch self {
    case .fact: 26
    case .meaning: 52
    case .value: 40
    case .values: 44
    }
  }
}

extension FactKey {
  /// The word in a cell for a list that is known to be empty.
  static let emptyList = "none"

  /// What a cell may hold, for people.
  var cellHelp: String {
    switch shape {
    case .text: "a name"
    case .texts: "names with commas between, or '\(Self.emptyList)' where there are none"
    case .version: "a version, such as 2.5.79.0"
    case .number: "a number"
    case .numberOrUnlimited: "a number, or unlimited"
    case .choice(let words): words.joined(separator: ", ")
    case .choices(let words): "any of: \(words.joined(separator: ", "))"
    }
  }

  /// The only words of a cell; empty for any text.
  var cellChoices: [String] {
    if case .choice(let words) = shape { words } else { [] }
  }

  /// The values that a cell's text stands for.
  func values(_ text: String) -> [String] {
    switch shape {
    case .texts, .choices:
      if shape == .texts, text.lowercased() == Self.emptyList { return [] }
      return text.split(whereSeparator: { ",;\n".contains($0) })
        .map { String($0).trimmed }.filter { !$0.isEmpty }
    case .choice(let words):
      let plain = text.lowercased().replacing(" ", with: "-")
      return [words.first { $0 == plain } ?? text]
    case .text, .version, .number, .numberOrUnlimited: return [text]
    }
  }
}

extension FactValue {
  /// What a cell shows; never empty.
  var cellText: String { text.isEmpty ? FactKey.emptyList : text }
}
