internal import MusterDiagnostics
internal import MusterEngine
internal import MusterFormats
internal import MusterModel
internal import MusterReports

/// Both sides of a comparison with what they are scored with.
struct DiffSides {
  /// One side, ready to be compared.
  enum Side: Sendable {
    /// Scored anew.
    case worksheet(ComparedWorksheet)
    /// As it was recorded.
    case assessment(RecordedAssessment)
  }

  private let old: Side
  private let new: Side
  private let isSameCatalog: Bool
  private let renamed: [String: String]
  let language: Language
  /// Whether no side has a fault that was let pass.
  let isSound: Bool

  /// Reads the catalogs and, beside each other, the sides.
  ///
  /// - Returns: `nil` where a catalog or a side has faults; they are printed.
  init?(
    old: DiffSource, new: DiffSource, _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) {
    guard let (before, after) = try await Self.knowledge(invocation, &console) else { return nil }
    let isLenient = invocation.has(AssessCommand.lenient)
    let loaded = await InOrder.map([(old, before), (new, after)]) {
      source, knowledge -> Result<Loaded, FileFailure> in
      do throws(FileFailure) {
        return .success(try Self.load(source, knowledge, isLenient))
      } catch {
        return .failure(error)
      }
    }
    var sides: [Side] = []
    var isSound = true
    for side in loaded {
      do {
        let side = try side.get()
        console.err += side.diagnostics.text
        isSound = isSound && !side.diagnostics.hasErrors
        if let side = side.side { sides.append(side) }
      } catch {
        throw .surroundings(error.message)
      }
    }
    guard sides.count == 2 else { return nil }
    (self.old, self.new) = (sides[0], sides[1])
    self.isSound = isSound
    isSameCatalog =
      invocation.values(DiffCommand.fromCatalog)
      == invocation.values(
        DiffCommand.toCatalog)
    renamed = after.catalog.renamed
    language = after.language
  }

  /// What became of the first on the way to the second.
  func change() -> AttributedChange {
    if case .worksheet(let old) = old, case .worksheet(let new) = new {
      return Compare.change(from: old, to: new, isSameCatalog: isSameCatalog)
    }
    return Compare.change(from: Self.recorded(old), to: Self.recorded(new), renamed: renamed)
  }

  private static func recorded(_ side: Side) -> RecordedAssessment {
    switch side {
    case .assessment(let recorded): recorded
    case .worksheet(let compared): Compare.recorded(compared)
    }
  }

  // MARK: Reading

  /// A side with what was found about it; no side where it cannot be compared.
  private struct Loaded: Sendable {
    let side: Side?
    let diagnostics: Diagnostics
  }

  private static func load(
    _ source: DiffSource, _ knowledge: Knowledge, _ isLenient: Bool
  ) throws(FileFailure) -> Loaded {
    var diagnostics = source.diagnostics
    guard let file = source.file else { return Loaded(side: nil, diagnostics: diagnostics) }
    if source.isAssessment {
      let recorded = AssessmentLoader.load(file, label: source.label, into: &diagnostics)
      return Loaded(
        side: diagnostics.hasErrors ? nil : recorded.map { .assessment($0) },
        diagnostics: diagnostics)
    }
    let loaded = knowledge.load(file, prefix: source.prefix, bases: source.base)
    guard let worksheet = loaded.worksheet, loaded.isSound || isLenient,
      let profile = Engine.profile(for: worksheet, in: knowledge.catalog)
    else { return Loaded(side: nil, diagnostics: loaded.diagnostics) }
    let compared = ComparedWorksheet(
      label: source.label, worksheet: worksheet, index: knowledge.index, profile: profile,
      day: knowledge.day)
    return Loaded(side: .worksheet(compared), diagnostics: loaded.diagnostics)
  }

  /// What each side is scored with; the same catalog is read once.
  private static func knowledge(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> (old: Knowledge, new: Knowledge)? {
    func options(
      _ day: Command.Option, _ catalog: Command.Option
    ) -> Invocation {
      var options = invocation.options
      options[Knowledge.dayOption.name] = invocation.options[day.name]
      options[Knowledge.catalogOption.name] = invocation.options[catalog.name]
      return Invocation(arguments: invocation.arguments, options: options)
    }
    let earlier = options(DiffCommand.fromDay, DiffCommand.fromCatalog)
    let later = options(DiffCommand.toDay, DiffCommand.toCatalog)
    let folders = invocation.values(DiffCommand.fromCatalog)
    // A language translates whole rows, so that the digest of the catalog does for English only.
    let forScores = !invocation.has(Knowledge.languageOption)
    guard
      let new = try await Knowledge(
        later, &console, without: Knowledge.besidesWorksheets, forScores: forScores,
        languages: folders)
    else { return nil }
    if folders == invocation.values(DiffCommand.toCatalog) {
      return (new.on(try Knowledge.day(earlier, console)), new)
    }
    guard
      let old = try await Knowledge(
        earlier, &console, without: Knowledge.besidesWorksheets, forScores: forScores,
        languages: invocation.values(DiffCommand.toCatalog))
    else { return nil }
    return (old, new)
  }
}
