internal import MusterDiagnostics
internal import MusterEngine
internal import MusterModel
internal import MusterReports

/// `muster what-if`.
enum WhatIfCommand {
  static let goal = Command.Option(
    "--to", "VERDICT", choices: [Verdict.ready, .conditions].map(\.rawValue),
    "the smallest set of changes that reaches this verdict from there")
  static let format = Command.Option(
    "--format", "FORMAT", choices: ["text", "json"], "text for people, json for machines")
  static let all = Command.Option("--all", "list every gap that closes or opens")
  static let day = Command.Option(Knowledge.dayOption.name, .day, "if it were this day")
  static let catalog = Command.Option(
    Knowledge.catalogOption.name, .folder, repeats: true,
    "if this folder of catalog files lay over the shipped catalog")
  static let fromDay = Command.Option(
    "--from-day", .day, "the day to compare with; today where not given")
  static let fromCatalog = Command.Option(
    "--from-catalog", .folder, repeats: true,
    "the folder over the shipped catalog to compare with; none where not given")

  static let command = Command(
    name: "what-if", summary: "verdict, range and gaps if the worksheet said something else",
    arguments: [.one(.worksheet)],
    options: HypothesisReader.options + [
      day, catalog, fromDay, fromCatalog, goal, format, all, AssessCommand.lenient,
      Knowledge.languageOption,
    ],
    examples: [
      .init(
        "muster what-if contoso.yaml --with-licence intune-suite",
        "what buying a plan would do; nothing is written"),
      .init(
        "muster what-if contoso.yaml --answer identity.compliance-default=met --drop network.wifi@macos",
        "an answer everywhere, and a need dropped in one population"),
      .init(
        "muster what-if contoso.yaml --without-population macos --devices windows=1800",
        "other devices"),
      .init("muster what-if contoso.yaml --day 2027-06-30", "the same answers on another day"),
      .init("muster what-if contoso.yaml --to ready", "what it would take"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    let path = invocation.arguments[0]
    guard let (old, new) = try await knowledge(invocation, &console) else { return .findings }
    guard let before = try load(path, old, invocation, &console),
      let worksheet = before.worksheet, let first = old.assess(before)
    else { return .findings }
    let loaded =
      invocation.has(catalog) || invocation.has(fromCatalog)
      ? try load(path, new, invocation, &console) : before
    guard let loaded, let basis = loaded.worksheet else { return .findings }
    let changes = try HypothesisReader(worksheet: basis, knowledge: new).changes(invocation)
    let changed = basis.applying(changes)
    guard
      let second = new.assess(
        Knowledge.Loaded(worksheet: changed, diagnostics: loaded.diagnostics))
    else { return .findings }
    let plan = invocation.value(goal).flatMap { Verdict(rawValue: $0) }.map {
      WhatIf.plan(reaching: $0, changed, new.index, second)
    }
    guard !changes.isEmpty || plan != nil || worksheet != basis || hasOther(invocation) else {
      throw .usage("nothing is changed", help: "muster what-if --help lists what can be")
    }
    let comparison = WhatIf.compare(first, second)
    console.out +=
      invocation.value(format) == "json"
      ? WhatIfJSON.render(comparison, changes: changes, plan: plan, language: new.language)
      : WhatIfReport.render(
        comparison, changes: changes, plan: plan, language: new.language,
        style: TextStyle(width: console.setting.width), all: invocation.has(all))
    return .fine
  }

  /// Whether a day or a catalog is tried.
  private static func hasOther(_ invocation: Invocation) -> Bool {
    [day, catalog, fromDay, fromCatalog].contains(where: invocation.has)
  }

  /// Catalog and day as they are, and as they would be; `nil` where an overlay has faults.
  private static func knowledge(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> (old: Knowledge, new: Knowledge)? {
    var options = invocation.options
    options[Knowledge.dayOption.name] = invocation.options[fromDay.name]
    options[Knowledge.catalogOption.name] = invocation.options[fromCatalog.name]
    let earlier = Invocation(arguments: invocation.arguments, options: options)
    guard
      let old = try await Knowledge(
        earlier, &console, without: Knowledge.besidesWorksheets,
        languages: invocation.values(catalog))
    else { return nil }
    // Without a day of its own, what is tried is tried on the day that it is compared with.
    let day = invocation.has(day) ? try Knowledge.day(invocation, console) : old.day
    guard invocation.has(catalog) else { return (old, old.on(day)) }
    guard
      let new = try await Knowledge(
        invocation, &console, without: Knowledge.besidesWorksheets,
        languages: invocation.values(fromCatalog))
    else { return nil }
    return (old, new.on(day))
  }

  private static func load(
    _ path: String, _ knowledge: Knowledge, _ invocation: Invocation, _ console: inout Console
  ) throws(Interruption) -> Knowledge.Loaded? {
    let loaded: Knowledge.Loaded
    do {
      loaded = try knowledge.load(path)
    } catch {
      throw .surroundings(error.message)
    }
    console.err += loaded.diagnostics.text
    return loaded.isSound || invocation.has(AssessCommand.lenient) ? loaded : nil
  }
}
