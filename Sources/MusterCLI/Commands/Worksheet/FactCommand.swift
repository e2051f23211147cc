internal import MusterDiagnostics
internal import MusterFormats
internal import MusterModel

/// `muster fact`.
enum FactCommand {
  static let command = Command(
    name: "fact", summary: "set one fact that rules check",
    arguments: [.one(.fact), .any(.factValue, atMost: 998), .one(.worksheet)],
    options: [WorksheetEditing.unset] + WorksheetEditing.options,
    examples: [
      .init("muster fact federation ad-fs contoso.yaml", "what signs users in besides Entra"),
      .init(
        "muster fact upn-suffixes contoso.com contoso.local contoso.yaml", "a list of values"),
      .init("muster fact other-tenant-names contoso.yaml", "an empty list: there is no other"),
      .init("muster fact federation contoso.yaml --unset", "unknown again"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    let name = invocation.arguments[0]
    guard let key = FactKey(rawValue: name) else {
      throw .usage(
        "there is no fact '\(name)'",
        help: Suggestion.help(for: name, among: FactKey.allCases.map(\.rawValue))
          ?? "one of: \(FactKey.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    let values = Array(invocation.arguments.dropFirst().dropLast())
    let isUnset = invocation.has(WorksheetEditing.unset)
    if isUnset, !values.isEmpty {
      throw .usage("'--unset' takes a fact back and sets nothing", help: nil)
    }
    if !isUnset { try checkCount(key, values) }
    guard let path = invocation.arguments.last,
      let editing = try await WorksheetEditing(path, invocation, &console)
    else { return .findings }
    if isUnset {
      return try await editing.apply(.unsetFact(key), "\(name) is unknown", &console)
    }
    let text = values.isEmpty ? "empty" : values.joined(separator: ", ")
    return try await editing.apply(.fact(key, values), "\(name) is \(text)", &console)
  }

  private static func checkCount(_ key: FactKey, _ values: [String]) throws(Interruption) {
    switch key.shape {
    case .texts: return
    case .choices(let words):
      guard values.isEmpty else { return }
      throw .usage(
        "'\(key.rawValue)' has at least one value",
        help: "any of: \(words.joined(separator: ", "))")
    case .text, .version, .number, .choice, .numberOrUnlimited:
      guard values.count != 1 else { return }
      throw .usage(
        "'\(key.rawValue)' has one value: \(key.meaning)",
        help: "muster fact \(key.rawValue) VALUE WORKSHEET")
    }
  }
}
