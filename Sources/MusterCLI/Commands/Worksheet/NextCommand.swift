internal import MusterDiagnostics
internal import MusterEngine
internal import MusterModel
internal import MusterReports

/// `muster next`.
enum NextCommand {
  static let count = Command.Option("--count", .number, "how many questions; 10 where not given")
  static let format = Command.Option(
    "--format", "FORMAT", choices: ["text", "json"], "text for people, json for machines")
  static let domain = Command.Option(
    "--domain", "DOMAIN", choices: Domain.allCases.map(\.rawValue), "only questions of this domain")
  static let interview = Command.Option(
    "--interview", "ask in the terminal one after the other, and save each answer")

  static let command = Command(
    name: "next", summary: "open questions, those first that settle most of the range",
    arguments: [.one(.worksheet)],
    options: [
      count, domain, interview, format, Knowledge.languageOption, Knowledge.dayOption,
      Knowledge.catalogOption,
    ],
    examples: [
      .init("muster next contoso.yaml", "the ten questions to ask next, and how to answer each"),
      .init("muster next contoso.yaml --domain identity", "what to ask the identity team"),
      .init("muster next contoso.yaml --interview", "asks, saves, and goes on where it stopped"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    var wanted = 10
    if let text = invocation.value(count) {
      guard let number = Int(text), number > 0 else {
        throw .usage("'\(text)' is no count", help: "write a whole number of at least 1")
      }
      wanted = number
    }
    let path = invocation.arguments[0]
    let domain = invocation.value(domain).flatMap(Domain.init)
    if invocation.has(interview) {
      guard let terminal = console.terminal else {
        throw .surroundings(
          "an interview needs a terminal; without --interview questions are listed")
      }
      guard let editing = try await WorksheetEditing(path, invocation, &console, showsRows: true)
      else {
        return .findings
      }
      return try await Interview(
        editing: editing, terminal: terminal, domain: domain,
        style: TextStyle(width: console.setting.width)
      ).run(&console)
    }
    guard
      let knowledge = try await Knowledge(
        invocation, &console, without: Knowledge.besidesWorksheets)
    else { return .findings }
    let loaded: Knowledge.Loaded
    do {
      loaded = try knowledge.load(path)
    } catch {
      throw .surroundings(error.message)
    }
    console.err += loaded.diagnostics.text
    guard loaded.isSound, let (questions, summary) = knowledge.questions(loaded, domain) else {
      return .findings
    }
    console.out +=
      invocation.value(format) == "json"
      ? NextReport.json(questions, summary, path: path)
      : NextReport.text(
        questions, summary, count: wanted, product: knowledge.product(loaded), path: path,
        language: knowledge.language, style: TextStyle(width: console.setting.width))
    return .fine
  }
}

extension Knowledge {
  /// The open questions of a worksheet, and what a table shows of it.
  func questions(
    _ loaded: Loaded, _ domain: Domain?
  ) -> (questions: [OpenQuestion], summary: AssessmentSummary)? {
    guard let worksheet = loaded.worksheet, let summary = summarise(loaded),
      let profile = Engine.profile(for: worksheet, in: catalog)
    else { return nil }
    let all = Engine.openQuestions(worksheet, index, profile: profile, day: day)
    return (all.filter { domain == nil || $0.domain == domain }, summary)
  }

  /// The title of the product that is left.
  func product(_ loaded: Loaded) -> String? {
    loaded.worksheet?.source.flatMap { source in
      catalog.products.first { $0.id == source }?.title
    }
  }
}
