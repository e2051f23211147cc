internal import MusterDiagnostics
internal import MusterFormats
internal import MusterModel

/// `muster decide`.
enum DecideCommand {
  private static let kinds = Decision.Kind.allCases.map(\.rawValue)
  static let with = Command.Option("--with", "TEXT", "the product or way that takes over")
  static let reason = Command.Option("--reason", "TEXT", "why")
  static let by = Command.Option("--by", "NAME", "who decided")
  static let until = Command.Option("--until", .day, "last day on which it holds")

  static let command = Command(
    name: "decide", summary: "record what was decided about a gap",
    arguments: [.one(.item), .optional(.oneOf("KIND", kinds)), .one(.worksheet)],
    options: [
      with, reason, by, until, WorksheetEditing.population, WorksheetEditing.unset,
    ] + WorksheetEditing.options,
    examples: [
      .init(
        "muster decide email.access-gateway drop w.yaml --reason moved --by CIO --until 2027-06-30",
        "kinds: accept, drop, third-party, rebuild, wait"),
      .init("muster decide email.access-gateway w.yaml --unset", "undecided again"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    let name = invocation.arguments[0]
    let populations = try WorksheetEditing.populations(invocation)
    let isUnset = invocation.has(WorksheetEditing.unset)
    let decision = try isUnset ? nil : decision(invocation)
    guard let path = invocation.arguments.last,
      let editing = try await WorksheetEditing(path, invocation, &console)
    else { return .findings }
    let item = try editing.item(name)
    guard let decision else {
      return try await editing.apply(
        .undecide(item, for: populations), "\(item.text) is undecided", &console)
    }
    return try await editing.apply(
      .decide(item, decision, for: populations),
      "\(item.text): \(decision.kind.rawValue), by \(decision.by), until \(decision.until)",
      &console)
  }

  private static func decision(
    _ invocation: Invocation
  ) throws(Interruption) -> Decision {
    guard invocation.arguments.count == 3 else {
      throw .usage("a decision has a kind", help: "one of: \(kinds.joined(separator: ", "))")
    }
    let word = invocation.arguments[1]
    guard let kind = Decision.Kind(rawValue: word) else {
      throw .usage(
        "'\(word)' is no kind of decision",
        help: Suggestion.help(for: word, among: kinds)
          ?? "one of: \(kinds.joined(separator: ", "))")
    }
    guard let reason = invocation.value(reason), let by = invocation.value(by),
      let until = try WorksheetEditing.day(until, invocation)
    else {
      throw .usage(
        "a decision says why, by whom and until when", help: "add --reason, --by and --until")
    }
    let start = SourcePosition(line: 1, column: 1)
    let place = SourcePlace(file: SourceFile(path: "", bytes: []), start: start, end: start)
    return Decision(
      kind: kind, with: invocation.value(with), reason: reason, by: by, until: until,
      place: place)
  }
}
