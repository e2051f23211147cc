internal import MusterCatalogs
internal import MusterDiagnostics
internal import MusterEngine
internal import MusterFormats
internal import MusterModel
internal import MusterReports

/// The options that say which catalog and which day, and what they stand for.
struct Knowledge {
  static let catalogOption = Command.Option(
    "--catalog", .folder, repeats: true, "add a folder of catalog files over the shipped catalog")
  static let dayOption = Command.Option(
    "--day", .day, "assess as of this day; today where not given")

  static let languageOption = Command.Option(
    "--language", .language, "the language of the words; en where not given")

  let index: CatalogIndex
  let ids: CatalogIDs
  private(set) var day: Day
  /// As they were read, in their order.
  let overlays: [CatalogLoader.Layer]
  /// What reports are said in; the catalog's rows are, too.
  let language: Language

  /// Kinds of rows that no worksheet is held against.
  static let besidesWorksheets: Set<FileKind> = [.reEnrolment, .campaign, .coverage]

  /// Kinds of rows that no readiness report shows.
  static let besidesReports: Set<FileKind> = [.campaign, .coverage]

  /// Reads the shipped catalog and the overlays.
  ///
  /// - Parameters:
  ///   - kinds: Kinds of shipped files to leave out.
  ///   - forScores: Whether nothing of the catalog is shown but ids, which is far quicker.
  ///   - languages: Folders that the language may come from besides the overlays.
  /// - Returns: `nil` where an overlay or the file of the language has faults; they are printed.
  init?(
    _ invocation: Invocation, _ console: inout Console, without kinds: Set<FileKind> = [],
    forScores: Bool = false, languages: [String] = []
  ) async throws(Interruption) {
    var diagnostics = Diagnostics()
    let knowledge = try await Self(
      invocation, console, without: kinds, forScores: forScores, languages: languages,
      into: &diagnostics)
    console.err += diagnostics.text
    guard let knowledge else { return nil }
    self = knowledge
  }

  /// The same for a command that prints what overlays lack as part of its result.
  ///
  /// - Returns: `nil` where an overlay has faults.
  init?(
    _ invocation: Invocation, _ console: Console, without kinds: Set<FileKind>,
    forScores: Bool = false, languages folders: [String] = [],
    into diagnostics: inout Diagnostics
  ) async throws(Interruption) {
    day = try Self.day(invocation, console)
    overlays = try Self.overlays(invocation.values(Self.catalogOption), &diagnostics)
    var others: [CatalogLoader.Layer] = []
    if invocation.has(Self.languageOption) { others = try Self.overlays(folders, &diagnostics) }
    let languages = Languages(overlays + others)
    let translation = try languages.translation(invocation, &diagnostics)
    let catalog: Catalog?
    if forScores {
      catalog = ShippedCatalog.loadForScores(overlays: overlays, into: &diagnostics)
    } else {
      let layers = await InOrder.map(ShippedCatalog.halves(without: kinds) + overlays) {
        CatalogLoader.ParsedLayer($0)
      }
      catalog = CatalogLoader.load(parsed: layers, into: &diagnostics)
    }
    guard let catalog, !diagnostics.hasErrors else { return nil }
    index = CatalogIndex(translation.map(catalog.said) ?? catalog)
    ids = CatalogIDs(catalog)
    language = translation.map(Language.init) ?? .english
  }

  var catalog: Catalog { index.catalog }

  /// The same catalog on another day.
  func on(_ day: Day) -> Self {
    var result = self
    result.day = day
    return result
  }

  static func day(_ invocation: Invocation, _ console: Console) throws(Interruption) -> Day {
    guard let text = invocation.value(dayOption) else {
      return Day(number: console.setting.today)
    }
    guard let day = Day(text) else {
      throw .usage("'\(text)' is no day", help: "write it as 2026-11-20")
    }
    return day
  }

  /// Reads the files of overlay folders.
  static func overlays(
    _ folders: [String], _ diagnostics: inout Diagnostics
  ) throws(Interruption) -> [CatalogLoader.Layer] {
    var layers: [CatalogLoader.Layer] = []
    do {
      for folder in folders {
        var files: [SourceFile] = []
        for path in try Folder.yamlFiles(below: folder) {
          if let file = try Self.file(path, &diagnostics) { files.append(file) }
        }
        layers.append(CatalogLoader.Layer(overlay: folder, files: files))
      }
    } catch {
      throw .surroundings(error.message)
    }
    return layers
  }

  /// The most bytes that a file may have.
  static let largestFile = CatalogLoader.largestFile

  /// The finding about a file that has more.
  static func tooLarge(_ file: SourceFile) -> Diagnostic { CatalogLoader.tooLarge(file) }

  /// The content of a file; a finding where it is too large.
  static func file(
    _ path: String, _ diagnostics: inout Diagnostics
  ) throws(FileFailure) -> SourceFile? {
    switch try FileReader.read(path, limit: CatalogLoader.largestFile) {
    case .file(let file): return file
    case .tooLarge(let file):
      diagnostics.add(CatalogLoader.tooLarge(file))
      return nil
    }
  }

  /// A worksheet with everything that was found about it.
  struct Loaded: Sendable {
    let worksheet: Worksheet?
    let diagnostics: Diagnostics
    /// As it was read; `nil` where it was not read from a file, or is too large.
    var file: SourceFile?

    /// Whether it can be assessed as it is.
    var isSound: Bool { worksheet != nil && !diagnostics.hasErrors }
  }

  func load(_ path: String) throws(FileFailure) -> Loaded {
    var diagnostics = Diagnostics()
    guard let file = try Self.file(path, &diagnostics) else {
      return Loaded(worksheet: nil, diagnostics: diagnostics)
    }
    let worksheet = WorksheetLoader.load(file, ids: ids, into: &diagnostics)
    var loaded = checked(worksheet, diagnostics)
    loaded.file = file
    return loaded
  }

  /// A worksheet out of a text that was read already.
  ///
  /// - Parameters:
  ///   - prefix: What stands before its path and before those of the worksheets that it is based on.
  ///   - bases: Reads these.
  func load(
    _ file: SourceFile, prefix: String, bases: @escaping WorksheetLineage.Read
  ) -> Loaded {
    var diagnostics = Diagnostics()
    let worksheet = WorksheetLoader.load(file, ids: ids, into: &diagnostics)
    let lineage = WorksheetLineage(ids: ids, file: bases, prefix: prefix)
    var loaded = checked(worksheet, diagnostics, lineage)
    loaded.file = file
    return loaded
  }

  /// A worksheet with what its contents contradict.
  func checked(_ document: WorksheetDocument) -> Loaded {
    checked(document.worksheet, document.diagnostics)
  }

  private func checked(
    _ worksheet: Worksheet?, _ diagnostics: Diagnostics, _ lineage: WorksheetLineage? = nil
  ) -> Loaded {
    var diagnostics = diagnostics
    guard let worksheet else { return Loaded(worksheet: nil, diagnostics: diagnostics) }
    let lineage = lineage ?? WorksheetLineage(ids: ids, file: Self.file)
    let whole = lineage.resolve(worksheet, &diagnostics)
    for finding in WorksheetCheck.findings(whole, index, day: day)
    // A template may answer what does not concern this worksheet.
    where finding.code != .worksheetOutOfScope || finding.place?.file.path == worksheet.path {
      diagnostics.add(finding)
    }
    return Loaded(worksheet: whole, diagnostics: diagnostics)
  }

  /// What a table shows of a worksheet; much cheaper than its whole assessment.
  func summarise(_ loaded: Loaded) -> AssessmentSummary? {
    guard let worksheet = loaded.worksheet,
      let profile = Engine.profile(for: worksheet, in: catalog)
    else { return nil }
    return Engine.summarise(worksheet, index, profile: profile, day: day)
  }

  /// How far weights and threshold can move before a verdict flips.
  func sensitivity(_ loaded: Loaded) -> [SensitivityMargin]? {
    guard let worksheet = loaded.worksheet,
      let profile = Engine.profile(for: worksheet, in: catalog)
    else { return nil }
    return Engine.sensitivity(worksheet, index, profile: profile, day: day)
  }

  func assess(_ loaded: Loaded) -> Assessment? {
    guard let worksheet = loaded.worksheet,
      let profile = Engine.profile(for: worksheet, in: catalog)
    else { return nil }
    return Engine.assess(
      worksheet, index, profile: profile, day: day, diagnostics: loaded.diagnostics.sorted)
  }
}
