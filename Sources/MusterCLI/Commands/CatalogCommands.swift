internal import MusterCatalogs
internal import MusterDiagnostics
internal import MusterEngine
internal import MusterFormats
internal import MusterModel
internal import MusterReports

/// `muster catalog list`.
enum CatalogListCommand {
  static let command = Command(
    name: "catalog list", summary: "what the catalog holds, by kind",
    arguments: [.optional(.oneOf("KIND", CatalogRow.Kind.allCases.map(\.plural)))],
    options: [Knowledge.catalogOption],
    examples: [
      .init("muster catalog list", "how many rows of each kind"),
      .init("muster catalog list capabilities", "ids and titles"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    guard let knowledge = try await Knowledge(invocation, &console) else { return .findings }
    guard let name = invocation.arguments.first else {
      console.out += CatalogReport.counts(knowledge.catalog)
      return .fine
    }
    guard let kind = CatalogRow.Kind.allCases.first(where: { $0.plural == name }) else {
      let kinds = CatalogRow.Kind.allCases.map(\.plural)
      throw .usage(
        "there is no kind '\(name)'",
        help: Suggestion.help(for: name, among: kinds) ?? "one of: \(kinds.joined(separator: ", "))"
      )
    }
    console.out += CatalogReport.list(
      knowledge.catalog, kind, style: TextStyle(width: console.setting.width))
    return .fine
  }
}

/// `muster catalog show`.
enum CatalogShowCommand {
  static let command = Command(
    name: "catalog show", summary: "everything about one row", arguments: [.one(.row)],
    options: [Knowledge.catalogOption],
    examples: [
      .init("muster catalog show network.per-app-vpn", "definition, routes, vendor words, sources"),
      .init("muster catalog show microsoft-365-e3", "what a plan contains, by date"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    guard let knowledge = try await Knowledge(invocation, &console) else { return .findings }
    let name = invocation.arguments[0]
    let style = TextStyle(width: console.setting.width)
    guard let text = CatalogReport.show(name, knowledge.catalog, style: style) else {
      throw .usage(
        "the catalog has no row '\(name)'",
        help: Suggestion.help(for: name, among: CatalogReport.ids(knowledge.catalog))
          ?? "muster catalog search \(name)")
    }
    console.out += text
    return .fine
  }
}

/// `muster catalog search`.
enum CatalogSearchCommand {
  static let limit = Command.Option("--limit", .number, "list at most N rows; 20 where not given")

  static let command = Command(
    name: "catalog search", summary: "rows by words, the vendor's own included",
    arguments: [.some(.text("WORD"), atMost: 20)], options: [limit, Knowledge.catalogOption],
    examples: [
      .init("muster catalog search smart group", "finds rows by what the old MDM calls them"),
      .init("muster catalog search bitlocker key", "all words must match; typos are forgiven"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    var most = 20
    if let text = invocation.value(limit) {
      guard let number = Int(text), number > 0 else {
        throw .usage("'\(text)' is no number of rows", help: "write it as --limit 50")
      }
      most = number
    }
    // The shipped rows are searched by their index, which is far quicker to read than the rows themselves.
    let entries: [SearchEntry]
    if invocation.values(Knowledge.catalogOption).isEmpty {
      entries = SearchEntry.entries(ofIndex: ShippedCatalog.searchIndex)
    } else {
      guard let knowledge = try await Knowledge(invocation, &console) else { return .findings }
      entries = SearchEntry.entries(of: knowledge.catalog)
    }
    let result = CatalogSearch.find(invocation.arguments.joined(separator: " "), in: entries)
    for correction in result.corrections {
      console.err +=
        "muster: searched for '\(correction.right)' instead of '\(correction.wrong.safeForTerminal)'\n"
    }
    guard !result.hits.isEmpty else {
      console.err += "muster: nothing matches\n"
      return .findings
    }
    console.out += CatalogReport.hits(
      result.hits, limit: most, style: TextStyle(width: console.setting.width))
    return .fine
  }
}

/// `muster catalog lint`.
enum CatalogLintCommand {
  static let format = Command.Option(
    "--format", "FORMAT", choices: ["text", "json"], "text for people, json for machines")

  static let command = Command(
    name: "catalog lint", summary: "what is missing, contradictory or stale in the catalog",
    arguments: [],
    options: [format, Knowledge.dayOption, Knowledge.catalogOption],
    examples: [
      .init("muster catalog lint", "the shipped catalog"),
      .init("muster catalog lint --catalog ours/", "with an overlay"),
      .init("muster catalog lint --day 2027-06-01", "what will be stale by then"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    let day = try Knowledge.day(invocation, console)
    var diagnostics = Diagnostics()
    let overlays = try Knowledge.overlays(
      invocation.values(Knowledge.catalogOption), &diagnostics)
    let translations = try Languages(overlays).all(&diagnostics)
    let findings = findings(
      [CatalogLoader.Layer(files: ShippedCatalog.files)] + overlays, translations, day,
      &diagnostics)
    if invocation.value(format) == "json" {
      console.out += JSONValue.array(findings.map(\.json)).text
    } else {
      let notes = findings.filter { $0.severity == .note }
      console.out += findings.filter { $0.severity != .note }.map(\.text).joined()
      for code in Set(notes.map(\.code)).sorted(by: { $0.rawValue < $1.rawValue }) {
        let count = notes.filter { $0.code == code }.count
        console.out += "\(count) notes [\(code.rawValue)]; --format json lists them\n"
      }
      let errors = findings.filter { $0.severity == .error }.count
      let warnings = findings.filter { $0.severity == .warning }.count
      console.out += "\(errors) errors, \(warnings) warnings\n"
    }
    return findings.contains { $0.severity == .error } ? .findings : .fine
  }

  /// What reading and linting find: the shipped files are read like any other, so that an author sees every rule broken.
  static func findings(
    _ layers: [CatalogLoader.Layer], _ translations: [Translation], _ day: Day,
    _ diagnostics: inout Diagnostics
  ) -> [Diagnostic] {
    guard let catalog = CatalogLoader.load(layers, into: &diagnostics) else {
      return diagnostics.sorted
    }
    return diagnostics.sorted + CatalogLint.findings(catalog, day: day)
      + translations.flatMap {
        LanguageLint.findings($0, catalog: catalog, phrases: Language.phrases)
      }
  }
}

/// `muster catalog schema`.
enum CatalogSchemaCommand {
  private static let names =
    FileKind.allCases.map(\.rawValue) + ReportSchema.allCases.map(\.rawValue)

  static let command = Command(
    name: "catalog schema", summary: "the JSON Schema of a file format",
    arguments: [.one(.oneOf("NAME", names))], options: [Knowledge.catalogOption],
    examples: [
      .init(
        "muster catalog schema worksheet > worksheet.schema.json", "for editors that complete YAML"),
      .init("muster catalog schema assessment", "the contract of muster assess --format json"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    let name = invocation.arguments[0]
    if let schema = ReportSchema(rawValue: name) {
      console.out += schema.text
      return .fine
    }
    guard let kind = FileKind(rawValue: name) else {
      throw .usage(
        "there is no format '\(name)'",
        help: Suggestion.help(for: name, among: names) ?? "one of: \(names.joined(separator: ", "))"
      )
    }
    guard let knowledge = try await Knowledge(invocation, &console) else { return .findings }
    console.out += FileSchema.text(of: kind, catalog: knowledge.catalog)
    return .fine
  }
}
