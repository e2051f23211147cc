internal import MusterDiagnostics
internal import MusterEngine
internal import MusterModel
internal import MusterReports

/// `muster explain`.
enum ExplainCommand {
  static let format = Command.Option(
    "--format", "FORMAT", choices: ["text", "json"], "text for people, json for machines")

  static let command = Command(
    name: "explain", summary: "why an item has its score, or what a diagnostic code means",
    arguments: [.one(.item, .code), .optional(.worksheet)],
    options: [
      format, AssessCommand.lenient, Knowledge.languageOption, Knowledge.dayOption,
      Knowledge.catalogOption,
    ],
    examples: [
      .init(
        "muster explain network.per-app-vpn worksheets/contoso.yaml",
        "need, routes tried, gates, value, points"),
      .init(
        "muster explain network.wifi worksheets/contoso.yaml --format json",
        "every number of it for machines"),
      .init("muster explain yaml.duplicate-key", "what the code checks and what to write instead"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    let name = invocation.arguments[0]
    let isJSON = invocation.value(format) == "json"
    if let code = DiagnosticCode(rawValue: name) {
      if isJSON {
        throw .usage("the manual page of a code is text", help: "muster explain \(name)")
      }
      console.out += code.manualPage
      return .fine
    }
    guard
      let knowledge = try await Knowledge(
        invocation, &console, without: Knowledge.besidesWorksheets)
    else { return .findings }
    guard let item = CatalogRows.item(name, knowledge.catalog) else {
      let words = DiagnosticCode.allCases.map(\.rawValue) + CatalogRows.items(knowledge.catalog)
      throw .usage(
        "there is no item and no code '\(name)'",
        help: Suggestion.help(for: name, among: words) ?? "muster catalog search finds items")
    }
    guard invocation.arguments.count == 2 else {
      throw .usage(
        "'\(name)' is explained for a worksheet", help: "muster explain \(name) WORKSHEET")
    }
    let loaded: Knowledge.Loaded
    do {
      loaded = try knowledge.load(invocation.arguments[1])
    } catch {
      throw .surroundings(error.message)
    }
    console.err += loaded.diagnostics.text
    guard loaded.isSound || invocation.has(AssessCommand.lenient),
      let worksheet = loaded.worksheet, let assessment = knowledge.assess(loaded)
    else { return .findings }
    guard let explanation = Engine.explain(item, worksheet, knowledge.index, assessment) else {
      throw .usage(
        "'\(name)' is not in scope of '\(invocation.arguments[1])'",
        help: "controls count where 'frameworks' names their framework")
    }
    console.out +=
      isJSON
      ? ExplanationJSON.render(explanation, language: knowledge.language)
      : ExplanationReport.render(
        explanation, language: knowledge.language,
        style: TextStyle(width: console.setting.width))
    return .fine
  }
}
