internal import MusterDiagnostics
internal import MusterFormats
internal import MusterModel
internal import MusterReports

/// Makes one change to a worksheet and says what it does to the assessment.
struct WorksheetEditing {
  static let dryRun = Command.Option(
    "--dry-run", "print what would change in the file and leave it as it is")
  static let unset = Command.Option("--unset", "take it back")
  static let population = Command.Option(
    "--for", .population, repeats: true, "only for this population; all where not given")
  /// Options of every command that changes a worksheet.
  static let options = [dryRun, Knowledge.dayOption, Knowledge.catalogOption]

  let knowledge: Knowledge
  private let path: String
  let isDry: Bool

  /// - Returns: `nil` where an overlay has faults; they are printed.
  ///
  /// - Parameter showsRows: Whether titles, questions and words of the catalog are shown.
  init?(
    _ path: String, _ invocation: Invocation, _ console: inout Console, showsRows: Bool = false
  ) throws(Interruption) {
    guard path != "-" else {
      throw .usage("a worksheet on standard input is not changed", help: "name its file")
    }
    guard
      let knowledge = try Knowledge(
        invocation, &console, without: Knowledge.besidesWorksheets, forScores: !showsRows)
    else { return nil }
    self.knowledge = knowledge
    self.path = path
    isDry = invocation.has(Self.dryRun)
  }

  /// What became of a change.
  enum Outcome {
    case made(WorksheetDocument, WorksheetDocument)
    case refused([Diagnostic])
  }

  /// Makes a change and prints its effect.
  ///
  /// - Parameter words: What was done, a phrase.
  func apply(
    _ change: WorksheetChange, _ words: String, _ console: inout Console
  ) throws(Interruption) -> ExitStatus {
    switch try make(change) {
    case .refused(let diagnostics):
      console.err += diagnostics.map(\.text).joined()
      console.err += "muster: '\(path.safeForTerminal)' stays as it was\n"
      return .findings
    case .made(let before, let after):
      let isSame = after.file.bytes == before.file.bytes
      if isDry {
        console.out += UnifiedDiff.text(
          String(decoding: before.file.bytes, as: UTF8.self),
          String(decoding: after.file.bytes, as: UTF8.self), path: path)
      }
      console.out += isSame ? "\(words): nothing to change\n" : isDry ? "" : "\(words)\n"
      if let (old, new) = effect(before, after) {
        console.out += ChangeReport.render(before: old, after: new)
      }
      let known = Set(knowledge.checked(before).diagnostics.all.map(\.message))
      console.err += knowledge.checked(after).diagnostics.sorted
        .filter { !known.contains($0.message) }.map(\.text).joined()
      return .fine
    }
  }

  /// Makes a change in the file, unless it is only tried.
  func make(_ change: WorksheetChange) throws(Interruption) -> Outcome {
    try make { document throws(WorksheetDocument.Refusal) in try document.applying(change) }
  }

  /// Makes any changes in the file at once, unless they are only tried.
  func make(
    _ edit: (WorksheetDocument) throws(WorksheetDocument.Refusal) -> WorksheetDocument
  ) throws(Interruption) -> Outcome {
    do {
      let file = try LockedFile(path)
      var diagnostics = Diagnostics()
      guard let source = try Knowledge.file(path, &diagnostics) else {
        return .refused(diagnostics.sorted)
      }
      let before = WorksheetDocument(source, ids: knowledge.ids)
      let after: WorksheetDocument
      do {
        after = try edit(before)
      } catch {
        return .refused(error.diagnostics)
      }
      if !isDry, after.file.bytes != before.file.bytes {
        try file.replace(before.file, with: after.file)
      }
      return .made(before, after)
    } catch {
      throw .surroundings(error.message)
    }
  }

  /// The worksheet as it stands in the file.
  func load() throws(Interruption) -> Knowledge.Loaded {
    do {
      return try knowledge.load(path)
    } catch {
      throw .surroundings(error.message)
    }
  }

  /// What the assessment was and is; `nil` where the worksheet cannot be assessed.
  func effect(
    _ before: WorksheetDocument, _ after: WorksheetDocument
  ) -> (old: AssessmentSummary, new: AssessmentSummary)? {
    guard let old = knowledge.summarise(knowledge.checked(before)),
      let new = knowledge.summarise(knowledge.checked(after))
    else { return nil }
    return (old, new)
  }

  /// The populations that options name.
  static func populations(_ invocation: Invocation) throws(Interruption) -> [PopulationID]? {
    let names = invocation.values(population)
    guard !names.isEmpty else { return nil }
    var ids: [PopulationID] = []
    for name in names {
      guard let id = PopulationID(name) else {
        throw .usage("'\(name)' is no id of a population", help: nil)
      }
      ids.append(id)
    }
    return ids
  }

  /// The item with this id.
  func item(_ name: String) throws(Interruption) -> ItemID {
    let current = knowledge.catalog.renamed[name] ?? name
    if let item = CatalogRows.item(current, knowledge.catalog) { return item }
    throw .usage(
      "there is no item '\(name)'",
      help: Suggestion.help(for: name, among: CatalogRows.items(knowledge.catalog))
        ?? "muster catalog search finds items")
  }

  /// A day that an option gives.
  static func day(
    _ option: Command.Option, _ invocation: Invocation
  ) throws(Interruption) -> Day? {
    guard let text = invocation.value(option) else { return nil }
    guard let day = Day(text) else {
      throw .usage("'\(text)' is no day", help: "write it as 2026-11-20")
    }
    return day
  }
}
