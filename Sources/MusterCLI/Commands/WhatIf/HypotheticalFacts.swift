internal import MusterDiagnostics
internal import MusterModel

/// Reads the value of a fact from an option.
struct HypotheticalFacts {
  /// - Parameter text: The value; several with commas between them, none for an empty list.
  func change(_ name: String, _ text: String) throws(Interruption) -> HypotheticalChange {
    guard let key = FactKey(rawValue: name) else {
      throw .usage(
        "there is no fact '\(name)'",
        help: Suggestion.help(for: name, among: FactKey.allCases.map(\.rawValue))
          ?? "one of: \(FactKey.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return .fact(key, try value(text, of: key))
  }

  private func value(_ text: String, of key: FactKey) throws(Interruption) -> FactValue {
    let parts = text.split(separator: ",").map {
      String($0.drop { $0 == " " })
    }
    switch key.shape {
    case .text where !text.isEmpty: return .text(text)
    case .texts: return .texts(parts)
    case .choice(let words):
      return .text(try word(text, of: key, words))
    case .choices(let words) where !parts.isEmpty:
      for part in parts { _ = try word(part, of: key, words) }
      return .texts(parts)
    case .version:
      if let version = Version(text) { return .version(version) }
    case .number, .numberOrUnlimited:
      if let number = Int(text), number >= 0 { return .number(number) }
      if case .numberOrUnlimited = key.shape, text == "unlimited" { return .text(text) }
    case .text, .choices: break
    }
    throw .usage("'\(key.rawValue)' cannot be '\(text)'", help: "it is the \(key.meaning)")
  }

  private func word(
    _ text: String, of key: FactKey, _ words: [String]
  ) throws(Interruption) -> String {
    if words.contains(text) { return text }
    throw .usage(
      "'\(key.rawValue)' cannot be '\(text)'",
      help: Suggestion.help(for: text, among: words) ?? "one of: \(words.joined(separator: ", "))")
  }
}
