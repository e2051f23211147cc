internal import MusterDiagnostics
internal import MusterFormats
internal import MusterModel

/// `muster worksheet new-from`.
enum WorksheetNewFromCommand {
  static let command = Command(
    name: "worksheet new-from", summary: "a new worksheet that takes another's answers as its own",
    arguments: [.one(.worksheet), .one(.file)],
    options: [
      InitCommand.organisation, InitCommand.title, InitCommand.population, InitCommand.plan,
      InitCommand.framework, InitCommand.cloud, Knowledge.catalogOption,
    ],
    examples: [
      .init(
        "muster worksheet new-from standard.yaml clients/fabrikam.yaml --organisation Fabrikam",
        "the populations, licences and frameworks of the template, until said otherwise"),
      .init(
        "muster worksheet new-from standard.yaml clients/a.yaml --platform macos=90",
        "the answers of the template for other populations"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    guard
      let knowledge = try await Knowledge(
        invocation, &console, without: Knowledge.besidesWorksheets, forScores: true)
    else { return .findings }
    let (template, path) = (invocation.arguments[0], invocation.arguments[1])
    let loaded: Knowledge.Loaded
    do throws(FileFailure) {
      loaded = try knowledge.load(template)
    } catch {
      throw .surroundings(error.message)
    }
    console.err += loaded.diagnostics.text
    guard loaded.isSound, let base = loaded.worksheet else { return .findings }
    var draft = WorksheetDraft(catalog: knowledge.catalog)
    draft.source = knowledge.catalog.products.first { $0.id == base.source }
    draft.licences = base.licences
    draft.frameworks = base.frameworks
    draft.organisation = base.organisation
    let asked = try draft.reading(invocation)
    var worksheet = asked.worksheet(path)
    if worksheet.populations.isEmpty { worksheet.populations = base.populations }
    worksheet.cloud = worksheet.cloud ?? base.cloud
    worksheet.title = invocation.value(InitCommand.title) ?? base.title
    worksheet.profile = base.profile
    let text = WorksheetTemplate.text(
      worksheet, basedOn: RelativePath.from(path, to: template), catalog: knowledge.catalog)
    do throws(FileFailure) {
      try FileWriter.create(text, at: path)
    } catch {
      throw .surroundings(error.message)
    }
    console.out += "wrote \(path), based on \(template)\n"
    console.out += "next: muster next \(path)\n"
    return .fine
  }
}
