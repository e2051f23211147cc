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
    "--for", "POPULATION", repeats: true, "only for this population; all where not given")
  /// Options of every command that changes a worksheet.
  static let options = [dryRun, Knowledge.dayOption, Knowledge.catalogOption]

  let knowledge: Knowledge
  private let path: String
  private let isDry: Bool

  /// - Returns: `nil` where an overlay has faults; they are printed.
  init?(_ path: String, _ invocation: Invocation, _ console: inout Console) throws(Interruption) {
    guard path != "-" else {
      throw .usage("a worksheet on standard input is not changed", help: "name its file")
    }
    guard
      let knowledge = try Knowledge(
        invocation, &console, without: Knowledge.besidesWorksheets)
    else { return nil }
    self.knowledge = knowledge
    self.path = path
    isDry = invocation.has(Self.dryRun)
  }

  /// Makes a change and prints its effect.
  ///
  /// - Parameter words: What was done, a phrase.
  func apply(
    _ change: WorksheetChange, _ words: String, _ console: inout Console
  ) throws(Interruption) -> ExitStatus {
    do {
      let file = try LockedFile(path)
      var diagnostics = Diagnostics()
      guard let source = try Knowledge.file(path, &diagnostics) else {
        console.err += diagnostics.text
        return .findings
      }
      let before = WorksheetDocument(source, ids: knowledge.ids)
      let after: WorksheetDocument
      do {
        after = try before.applying(change)
      } catch {
        console.err += error.diagnostics.map(\.text).joined()
        console.err += "muster: '\(path.safeForTerminal)' stays as it was\n"
        return .findings
      }
      let isSame = after.file.bytes == before.file.bytes
      if isDry {
        console.out += UnifiedDiff.text(
          String(decoding: before.file.bytes, as: UTF8.self),
          String(decoding: after.file.bytes, as: UTF8.self), path: path)
      } else if !isSame {
        try file.replace(before.file, with: after.file)
      }
      console.out += isSame ? "\(words): nothing to change\n" : isDry ? "" : "\(words)\n"
      report(before, after, &console)
      return .fine
    } catch {
      throw .surroundings(error.message)
    }
  }

  private func report(
    _ before: WorksheetDocument, _ after: WorksheetDocument, _ console: inout Console
  ) {
    let loaded = [before, after].map(knowledge.checked)
    guard let old = knowledge.summarise(loaded[0]), let new = knowledge.summarise(loaded[1]) else {
      return
    }
    console.out += ChangeReport.render(before: old, after: new)
    let known = Set(loaded[0].diagnostics.all.map(\.message))
    console.err += loaded[1].diagnostics.sorted.filter { !known.contains($0.message) }
      .map(\.text).joined()
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
