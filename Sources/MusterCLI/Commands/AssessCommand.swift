internal import MusterDiagnostics
internal import MusterEngine
internal import MusterModel
internal import MusterReports

/// `muster assess`.
enum AssessCommand {
  static let format = Command.Option(
    "--format", "FORMAT", choices: ReportFormat.allCases.map(\.rawValue),
    "text for people, json for machines")
  static let output = Command.Option(
    "--output", .file, "write the result there; - is standard output")
  static let all = Command.Option("--all", "list every gap, open answer, condition and licence")
  static let sensitivity = Command.Option(
    "--sensitivity", "how far weights and threshold can move before a verdict flips")
  static let lenient = Command.Option(
    "--lenient", "assess a worksheet with faults; the faults stand in the result")
  static let failOn = Command.Option(
    "--fail-on", "VERDICT", choices: ["blocked", "unknown", "not-ready", "conditions"],
    "exit 1 where the verdict is this or worse")
  static let minScore = Command.Option(
    "--min-score", .number, "exit 1 where the low score is below N, 0 to 100")

  static let command = Command(
    name: "assess", summary: "verdict, score range and gaps of worksheets",
    arguments: [.some(.worksheet)],
    options: [
      format, output, all, sensitivity, failOn, minScore, lenient, Knowledge.languageOption,
      Knowledge.dayOption, Knowledge.catalogOption,
    ],
    examples: [
      .init("muster assess worksheets/contoso.yaml", "one screen: verdict, range, gaps"),
      .init("muster assess worksheets/*.yaml", "a table of all, the worst first"),
      .init(
        "muster assess contoso.yaml --format html --output contoso.html",
        "the readiness report in one file"),
      .init("muster assess contoso.yaml --fail-on blocked --min-score 60", "a gate for CI"),
      .init("muster assess contoso.yaml --sensitivity", "what the verdicts hang on in the profile"),
      .init("muster assess contoso.yaml --day 2027-03-31", "the same answers on another day"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    let gate = try Gate(invocation)
    let format = ReportFormat(rawValue: invocation.value(format) ?? "") ?? .text
    let paths = invocation.arguments
    if paths.count > 1, format == .html {
      throw .usage("a report in HTML is about one worksheet", help: "run it once a worksheet")
    }
    if let target = invocation.value(output), target != "-",
      paths.contains(where: { FileReader.isSame($0, target) })
    {
      throw .usage(
        "'\(target)' is the worksheet itself", help: "name another file for the report")
    }
    if invocation.has(sensitivity), paths.count > 1 || format != .text {
      throw .usage(
        "'--sensitivity' is text about one worksheet",
        help: "the other formats of one worksheet hold what flips a verdict anyway")
    }
    guard
      let knowledge = try await Knowledge(
        invocation, &console,
        without: format == .html ? Knowledge.besidesReports : Knowledge.besidesWorksheets)
    else { return .findings }
    let isLenient = invocation.has(lenient)
    if paths.count == 1 {
      let style = TextStyle(
        width: console.setting.width,
        hasColour: console.setting.hasColour && invocation.value(output) == nil)
      let outcome = try Self.outcome(paths[0], knowledge, isLenient, gate) {
        loaded -> (AssessmentSummary, String)? in
        guard let worksheet = loaded.worksheet, let assessment = knowledge.assess(loaded) else {
          return nil
        }
        let text = format.render(
          assessment, language: knowledge.language, style: style, all: invocation.has(all),
          readiness: Engine.readiness(worksheet, knowledge.index, assessment))
        let margins = invocation.has(sensitivity) ? knowledge.sensitivity(loaded) : nil
        let rest = margins.map {
          SensitivityReport.render(
            $0, assessment, language: knowledge.language, style: style)
        }
        return (assessment.summary, text + (rest ?? ""))
      }
      console.err += outcome.err
      guard let text = outcome.value else { return .findings }
      try write(text, invocation, &console)
      return outcome.isPassed ? .fine : .findings
    }
    if format == .json {
      return try await many(paths, knowledge, isLenient, gate, invocation, &console) { loaded in
        knowledge.assess(loaded).map {
          ($0.summary, JSONReport.render($0, language: knowledge.language))
        }
      } render: {
        ReportFormat.list(ofJSON: $0)
      }
    }
    let style = TextStyle(width: console.setting.width)
    return try await many(paths, knowledge, isLenient, gate, invocation, &console) { loaded in
      knowledge.summarise(loaded).map { ($0, $0) }
    } render: {
      format.render($0, language: knowledge.language, style: style)
    }
  }

  /// What one worksheet gives.
  private struct Outcome<Value: Sendable>: Sendable {
    let value: Value?
    let err: String
    let isPassed: Bool
  }

  private static func outcome<Value: Sendable>(
    _ path: String, _ knowledge: Knowledge, _ isLenient: Bool, _ gate: Gate,
    _ make: (Knowledge.Loaded) -> (AssessmentSummary, Value)?
  ) throws(Interruption) -> Outcome<Value> {
    let loaded: Knowledge.Loaded
    do {
      loaded = try knowledge.load(path)
    } catch {
      throw .surroundings(error.message)
    }
    let err = loaded.diagnostics.text
    guard loaded.isSound || isLenient, let (summary, value) = make(loaded) else {
      let help =
        loaded.worksheet == nil || isLenient
        ? ""
        : "muster: '\(path.safeForTerminal)' has faults and is not assessed; --lenient does it all the same\n"
      return Outcome(value: nil, err: err + help, isPassed: false)
    }
    let reasons = gate.missed(summary)
    let missed = reasons.map { "muster: \(path.safeForTerminal): gate missed: \($0)\n" }.joined()
    // Faults are findings, whether they were let pass or not: the status does not change with an option.
    return Outcome(
      value: value, err: err + missed, isPassed: reasons.isEmpty && loaded.isSound)
  }

  private static func many<Value: Sendable>(
    _ paths: [String], _ knowledge: Knowledge, _ isLenient: Bool, _ gate: Gate,
    _ invocation: Invocation, _ console: inout Console,
    _ make: @escaping @Sendable (Knowledge.Loaded) -> (AssessmentSummary, Value)?,
    render: ([Value]) -> String
  ) async throws(Interruption) -> ExitStatus {
    let outcomes = await InOrder.map(paths) { path -> Result<Outcome<Value>, Interruption> in
      do throws(Interruption) {
        return .success(try outcome(path, knowledge, isLenient, gate, make))
      } catch {
        return .failure(error)
      }
    }
    var values: [Value] = []
    var status = ExitStatus.fine
    for outcome in outcomes {
      let outcome = try outcome.get()
      console.err += outcome.err
      if let value = outcome.value { values.append(value) }
      if !outcome.isPassed { status = .findings }
    }
    try write(render(values), invocation, &console)
    return status
  }

  /// Writes a result to the file that was asked for, or to standard output.
  static func write(
    _ text: String, _ invocation: Invocation, _ console: inout Console
  ) throws(Interruption) {
    guard let path = invocation.value(output), path != "-" else {
      console.out += text
      return
    }
    do {
      try FileWriter.write(text, to: path)
    } catch {
      throw .surroundings(error.message)
    }
  }
}
