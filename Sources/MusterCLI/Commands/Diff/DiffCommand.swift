internal import MusterDiagnostics
internal import MusterEngine
internal import MusterModel
internal import MusterReports

/// `muster diff`.
enum DiffCommand {
  static let format = Command.Option(
    "--format", "FORMAT", choices: DiffFormat.allCases.map(\.rawValue),
    "text for people, markdown for pull requests, json for machines")
  static let all = Command.Option("--all", "list every item of each class")
  static let fromDay = Command.Option(
    "--from-day", .day, "assess the first as of this day; today where not given")
  static let toDay = Command.Option(
    "--to-day", .day, "assess the second as of this day; today where not given")
  static let fromCatalog = Command.Option(
    "--from-catalog", .folder, repeats: true,
    "add a folder of catalog files over the shipped catalog, for the first")
  static let toCatalog = Command.Option(
    "--to-catalog", .folder, repeats: true,
    "add a folder of catalog files over the shipped catalog, for the second")
  static let force = Command.Option("--force", "compare different customers all the same")

  static let command = Command(
    name: "diff", summary: "what changed between two assessments, and what did it",
    arguments: [.one(.worksheet, called: "BEFORE"), .one(.worksheet, called: "AFTER")],
    options: [
      format, AssessCommand.output, all, DiffGate.option, fromDay, toDay, fromCatalog, toCatalog,
      force, AssessCommand.lenient, Knowledge.languageOption,
    ],
    examples: [
      .init(
        "muster diff main:worksheets/contoso.yaml worksheets/contoso.yaml",
        "what a branch changes, step by step and item by item"),
      .init(
        "muster diff old.yaml new.yaml --from-day 2026-10-01 --to-day 2026-11-20",
        "what the calendar did is told apart"),
      .init(
        "muster diff w.yaml w.yaml --to-catalog ours", "what another catalog alone would do"),
      .init(
        "muster diff main:w.yaml w.yaml --format markdown --fail-on regression --fail-on score-drop:2",
        "a comment on a pull request, and a gate for CI"),
      .init(
        "muster diff october/assessment.json w.yaml",
        "against an assessment that was kept, without what did it"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    let gate = try DiffGate(invocation)
    let format = DiffFormat(rawValue: invocation.value(format) ?? "") ?? .text
    try refuse(invocation)
    let setting = console.setting
    let read = await InOrder.map(invocation.arguments) {
      argument -> Result<DiffSource, FileFailure> in
      do throws(FileFailure) {
        return .success(try DiffSource.read(argument, setting))
      } catch {
        return .failure(error)
      }
    }
    var sources: [DiffSource] = []
    for side in read {
      do {
        sources.append(try side.get())
      } catch {
        throw .surroundings(error.message)
      }
    }
    guard
      let sides = try await DiffSides(
        old: sources[0], new: sources[1], invocation, &console)
    else { return .findings }
    let change = sides.change()
    try refuseOthers(change, invocation)
    let style = TextStyle(
      width: setting.width, hasColour: setting.hasColour && !invocation.has(AssessCommand.output))
    try AssessCommand.write(
      format.render(change, language: sides.language, style: style, all: invocation.has(all)),
      invocation, &console)
    let reasons = gate.missed(change)
    for reason in reasons { console.err += "muster: gate missed: \(reason.safeForTerminal)\n" }
    return reasons.isEmpty && sides.isSound ? .fine : .findings
  }

  private static func refuse(_ invocation: Invocation) throws(Interruption) {
    let paths = invocation.arguments
    if paths.allSatisfy({ $0 == "-" }) {
      throw .usage("standard input is one of the two at most", help: nil)
    }
    if let target = invocation.value(AssessCommand.output), target != "-",
      paths.contains(where: { FileReader.isSame($0, target) })
    {
      throw .usage("'\(target)' is one of the two itself", help: "name another file for the result")
    }
  }

  /// Different customers are compared by mistake more often than by intention.
  private static func refuseOthers(
    _ change: AttributedChange, _ invocation: Invocation
  ) throws(Interruption) {
    let (before, after) = (change.before.organisation, change.after.organisation)
    guard before != after, !invocation.has(force) else { return }
    throw .usage(
      "the two are about different customers, '\(before)' and '\(after)'",
      help: "\(force.name) compares them all the same")
  }
}
