internal import MusterDiagnostics
internal import MusterEngine
internal import MusterFormats
internal import MusterModel

/// `muster init`.
enum InitCommand {
  static let source = Command.Option("--source", "PRODUCT", "the MDM to leave")
  static let organisation = Command.Option("--organisation", "NAME", "whose migration it is")
  static let title = Command.Option("--title", "TEXT", "a few words about the migration")
  static let population = Command.Option(
    "--platform", "PLATFORM:WHO:MODE=N", repeats: true,
    "N devices of a platform; WHO and MODE may be left out")
  static let framework = Command.Option(
    "--framework", "FRAMEWORK", repeats: true, "a compliance framework in scope")
  static let plan = Command.Option(
    "--plan", "PLAN=USERS", repeats: true, "a plan that is owned; none: nothing is owned")
  static let cloud = Command.Option(
    "--cloud", "CLOUD", choices: Cloud.allCases.map(\.rawValue), "the Microsoft cloud")

  static let command = Command(
    name: "init", summary: "write a new worksheet with every question as a comment",
    arguments: [.optional(.file)],
    options: [
      source, organisation, title, population, cloud, plan, framework, Knowledge.catalogOption,
    ],
    examples: [
      .init(
        "muster init clients/a.yaml --source jamf-pro --platform macos=90 --platform ios:corporate:ade=30",
        "asks nothing where the source and a platform are given"),
      .init(
        "muster init clients/a.yaml --source maas360 --platform ios:personal=90 --plan microsoft-365-e3=90",
        "the first mode of the platform that such devices can have"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    guard
      let knowledge = try await Knowledge(invocation, &console, without: [.reEnrolment, .campaign])
    else { return .findings }
    var draft = WorksheetDraft(catalog: knowledge.catalog)
    try draft.read(invocation)
    let path: String
    if draft.isComplete {
      path = invocation.arguments.first ?? "muster.yaml"
    } else {
      guard let terminal = console.terminal else {
        throw .usage(
          "a new worksheet needs --source and at least one --platform",
          help:
            "muster init --source jamf-pro --platform macos=1200; products: muster catalog list products"
        )
      }
      let dialogue = InitDialogue(terminal: terminal, width: console.setting.width)
      guard let answered = dialogue.fill(&draft, path: invocation.arguments.first) else {
        terminal.write("nothing was written\n")
        return .fine
      }
      path = answered
    }
    try write(draft.worksheet(path), to: path, knowledge, &console)
    return .fine
  }

  private static func write(
    _ worksheet: Worksheet, to path: String, _ knowledge: Knowledge, _ console: inout Console
  ) throws(Interruption) {
    guard let profile = Engine.profile(for: worksheet, in: knowledge.catalog) else { return }
    let questions = Engine.openQuestions(
      worksheet, knowledge.index, profile: profile, day: knowledge.day)
    let schema = "worksheet.schema.json"
    let text = WorksheetTemplate.text(
      worksheet, questions: questions, catalog: knowledge.catalog, schema: schema)
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    do {
      try FileWriter.create(text, at: path)
      console.out += "wrote \(path): \(questions.count) questions\n"
      if !FileReader.exists(folder + schema) {
        let written = FileSchema.text(of: .worksheet, catalog: knowledge.catalog)
        try FileWriter.create(written, at: folder + schema)
        console.out += "wrote \(folder + schema): editors complete and check with it\n"
      }
    } catch {
      throw .surroundings(error.message)
    }
    console.out += "next: muster next \(path)\n"
  }
}
