internal import MusterFormats
internal import MusterModel

/// `muster answer`.
enum AnswerCommand {
  static let facet = Command.Option(
    "--facet", .facet, repeats: true, "a part in use; replaces the facets named before")
  static let reason = Command.Option("--reason", "TEXT", "why it does not apply")
  static let note = Command.Option("--note", "TEXT", "anything worth knowing")
  static let owner = Command.Option("--owner", "TEXT", "who takes care")
  static let due = Command.Option("--due", .day, "until when")
  static let evidence = Command.Option(
    "--evidence", "GRADE", choices: Evidence.Grade.allCases.map(\.rawValue),
    "what it rests on: A export or pilot, B document, C interview, D assumption")
  static let evidenceNote = Command.Option("--evidence-note", "TEXT", "what the evidence is")
  static let evidenceDay = Command.Option(
    "--evidence-on", .day, "when the evidence was gathered")

  static let command = Command(
    name: "answer", summary: "set one answer of a worksheet and say what it does to the score",
    arguments: [.one(.item), .optional(.answer), .one(.worksheet)],
    options: [
      WorksheetEditing.population, facet, reason, note, owner, due, evidence, evidenceNote,
      evidenceDay, WorksheetEditing.unset,
    ] + WorksheetEditing.options,
    examples: [
      .init(
        "muster answer network.per-app-vpn must contoso.yaml --facet app-list",
        "a capability: must, should, could, not-used or not-applicable"),
      .init(
        "muster answer mechanics.apns-certificate met contoso.yaml --evidence A",
        "a requirement or control: met, partly, not-met or not-applicable"),
      .init(
        "muster answer network.wifi not-used contoso.yaml --for kiosks",
        "another answer for one population"),
      .init("muster answer network.wifi contoso.yaml --owner J.Doe", "only a remark"),
      .init("muster answer network.wifi contoso.yaml --unset", "open again"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    let name = invocation.arguments[0]
    let word = invocation.arguments.count == 3 ? invocation.arguments[1] : nil
    let populations = try WorksheetEditing.populations(invocation)
    let fields = try fields(word, invocation)
    let isUnset = invocation.has(WorksheetEditing.unset)
    if isUnset, fields != nil {
      throw .usage("'--unset' takes an answer back and sets nothing", help: nil)
    }
    guard let path = invocation.arguments.last,
      let editing = try await WorksheetEditing(path, invocation, &console)
    else { return .findings }
    let item = try editing.item(name)
    let place = populations.map { " for " + $0.map(\.rawValue).joined(separator: ", ") } ?? ""
    if isUnset {
      return try await editing.apply(
        .unanswer(item, for: populations), "\(item.text) is open\(place)", &console)
    }
    guard let fields else {
      throw .usage(
        "'\(name)' is given no answer", help: "muster answer \(name) VALUE \(path)")
    }
    let words = fields.word.map { "\(item.text) is \($0)\(place)" } ?? "\(item.text)\(place)"
    return try await editing.apply(.answer(item, fields, for: populations), words, &console)
  }

  /// What is to be said; `nil` where nothing is.
  private static func fields(
    _ word: String?, _ invocation: Invocation
  ) throws(Interruption) -> AnswerFields? {
    var fields = AnswerFields()
    fields.word = word
    let facets = invocation.values(facet)
    fields.facets = facets.isEmpty ? nil : facets
    fields.reason = invocation.value(reason)
    fields.note = invocation.value(note)
    fields.owner = invocation.value(owner)
    fields.due = try WorksheetEditing.day(due, invocation)
    let on = try WorksheetEditing.day(evidenceDay, invocation)
    if let grade = invocation.value(evidence).flatMap(Evidence.Grade.init) {
      fields.evidence = Evidence(grade: grade, note: invocation.value(evidenceNote), on: on)
    } else if invocation.has(evidenceNote) || on != nil {
      throw .usage("evidence has a grade", help: "add --evidence A, B, C or D")
    }
    let isEmpty =
      word == nil && facets.isEmpty && fields.due == nil && fields.evidence == nil
      && [fields.reason, fields.note, fields.owner].allSatisfy { $0 == nil }
    return isEmpty ? nil : fields
  }
}
