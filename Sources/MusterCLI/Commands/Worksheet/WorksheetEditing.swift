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
  /// The worksheet as it was read while the catalog was; what is changed is read again under the lock.
  private let early: WorksheetSource?

  /// - Returns: `nil` where an overlay has faults; they are printed.
  ///
  /// - Parameter showsRows: Whether titles, questions and words of the catalog are shown.
  init?(
    _ path: String, _ invocation: Invocation, _ console: inout Console, showsRows: Bool = false
  ) async throws(Interruption) {
    guard path != "-" else {
      throw .usage("a worksheet on standard input is not changed", help: "name its file")
    }
    async let early = Self.source(path)
    guard
      let knowledge = try await Knowledge(
        invocation, &console, without: Knowledge.besidesWorksheets, forScores: !showsRows)
    else { return nil }
    self.knowledge = knowledge
    self.early = await early
    self.path = path
    isDry = invocation.has(Self.dryRun)
  }

  private static func source(_ path: String) -> WorksheetSource? {
    var diagnostics = Diagnostics()
    return (try? Knowledge.file(path, &diagnostics)).map(WorksheetSource.init)
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
  ) async throws(Interruption) -> ExitStatus {
    switch try await make(change) {
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
      let (old, new) = await judged(before, after)
      if let old = old.summary, let new = new.summary {
        console.out += ChangeReport.render(before: old, after: new)
      }
      let known = Set(old.diagnostics.all.map(\.message))
      console.err += new.diagnostics.sorted
        .filter { !known.contains($0.message) }.map(\.text).joined()
      return .fine
    }
  }

  /// Makes a change in the file, unless it is only tried.
  func make(_ change: WorksheetChange) async throws(Interruption) -> Outcome {
    do {
      let file = try LockedFile(path)
      var diagnostics = Diagnostics()
      guard let source = try source(&diagnostics) else { return .refused(diagnostics.sorted) }
      // The change needs only the YAML, so it is made while the worksheet is held against the catalog.
      async let reading = WorksheetDocument(source, ids: knowledge.ids)
      let changed = Self.changed(source, change, knowledge.ids)
      let before = await reading
      let after: WorksheetDocument
      do {
        after = try before.accepting(changed)
      } catch {
        return .refused(error.diagnostics)
      }
      return try write(before, after, in: file)
    } catch {
      throw .surroundings(error.message)
    }
  }

  /// Makes any changes in the file at once, unless they are only tried.
  func make(
    _ edit: (WorksheetDocument) throws(WorksheetDocument.Refusal) -> WorksheetDocument
  ) throws(Interruption) -> Outcome {
    do {
      let file = try LockedFile(path)
      var diagnostics = Diagnostics()
      guard let source = try source(&diagnostics) else { return .refused(diagnostics.sorted) }
      let before = WorksheetDocument(source, ids: knowledge.ids)
      let after: WorksheetDocument
      do {
        after = try edit(before)
      } catch {
        return .refused(error.diagnostics)
      }
      return try write(before, after, in: file)
    } catch {
      throw .surroundings(error.message)
    }
  }

  private static func changed(
    _ source: WorksheetSource, _ change: WorksheetChange, _ ids: CatalogIDs
  ) -> Result<WorksheetDocument, WorksheetDocument.Refusal> {
    Result { () throws(WorksheetDocument.Refusal) in
      WorksheetDocument(try source.applying(change), ids: ids)
    }
  }

  /// The worksheet as it is under the lock; `nil` where it is too large, which is reported.
  private func source(_ diagnostics: inout Diagnostics) throws(FileFailure) -> WorksheetSource? {
    guard let file = try Knowledge.file(path, &diagnostics) else { return nil }
    if let early, early.file.bytes == file.bytes { return early }
    return WorksheetSource(file)
  }

  private func write(
    _ before: WorksheetDocument, _ after: WorksheetDocument, in file: borrowing LockedFile
  ) throws(FileFailure) -> Outcome {
    if !isDry, after.file.bytes != before.file.bytes {
      try file.replace(before.file, with: after.file)
    }
    return .made(before, after)
  }

  /// The worksheet as it stands in the file.
  func load() throws(Interruption) -> Knowledge.Loaded {
    do {
      return try knowledge.load(path)
    } catch {
      throw .surroundings(error.message)
    }
  }

  /// A worksheet with what its contents contradict and what it comes to.
  struct Judged: Sendable {
    let diagnostics: Diagnostics
    /// `nil` where the worksheet cannot be assessed.
    let summary: AssessmentSummary?
  }

  /// What the worksheet was and is.
  func judged(
    _ before: WorksheetDocument, _ after: WorksheetDocument
  ) async -> (old: Judged, new: Judged) {
    let knowledge = knowledge
    func judge(_ document: WorksheetDocument) -> Judged {
      let loaded = knowledge.checked(document)
      return Judged(diagnostics: loaded.diagnostics, summary: knowledge.summarise(loaded))
    }
    async let old = judge(before)
    let new = judge(after)
    return (await old, new)
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
