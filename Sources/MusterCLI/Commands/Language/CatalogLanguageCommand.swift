internal import MusterCatalogs
internal import MusterDiagnostics
internal import MusterEngine
internal import MusterFormats
internal import MusterModel
internal import MusterReports

/// `muster catalog language`.
enum CatalogLanguageCommand {
  static let command = Command(
    name: "catalog language", summary: "what a language still lacks, as a file to fill in",
    arguments: [.one(.language)], options: [Knowledge.catalogOption],
    examples: [
      .init("muster catalog language sv", "phrases and rows without a text, and stale ones"),
      .init("muster catalog language de > ours/de.yaml", "a new language with all there is to say"),
      .init("muster catalog language de --catalog ours", "what ours/de.yaml lacks"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    let code = invocation.arguments[0]
    guard Identifier<Never>(code) != nil, code != LanguageLoader.ownCode else {
      throw .usage(
        "'\(code)' is no code of a language besides English",
        help: "write it in small letters, such as de or pt-br")
    }
    guard let knowledge = try await Knowledge(invocation, &console) else { return .findings }
    var diagnostics = Diagnostics()
    let languages = Languages(knowledge.overlays)
    let translation =
      languages.codes.contains(code) ? try languages.translation(code, &diagnostics) : nil
    console.err += diagnostics.text
    guard !diagnostics.hasErrors else { return .findings }
    console.out += draft(code, translation, knowledge.catalog, &console.err)
    return .fine
  }

  /// The file to fill in; what to know besides goes to `notes`.
  private static func draft(
    _ code: String, _ translation: Translation?, _ catalog: Catalog, _ notes: inout String
  ) -> String {
    guard let translation else {
      let rows = catalog.wordedRows.map {
        LanguageDraft.Row(english: $0, texts: $0.texts.keys.sorted(), old: [:])
      }
      return LanguageDraft.text(
        code, nil, months: Language.englishMonths, phrases: Language.phrases, rows: rows)
    }
    let state = LanguageState(translation, catalog: catalog, phrases: Language.phrases)
    for stray in state.strayPhrases + state.strayRows {
      notes += "muster: nothing says \(stray.name.safeForTerminal), which can go\n"
    }
    let stale = Set(state.stale.map(\.row))
    let rows =
      state.stale.map { row, _ in
        LanguageDraft.Row(
          english: row, texts: row.texts.keys.sorted(),
          old: translation.rows[row.kind]?[row.name]?.texts ?? [:])
      }
      + state.gaps.filter { !stale.contains($0.row) }.map {
        LanguageDraft.Row(english: $0.row, texts: $0.texts, old: [:])
      }
    let missing = Set(state.missingPhrases)
    guard !rows.isEmpty || !missing.isEmpty else {
      notes += "muster: nothing is missing in '\(code)', and nothing is stale\n"
      return ""
    }
    return LanguageDraft.text(
      code, translation, months: translation.months,
      phrases: Language.phrases.filter { missing.contains($0.name) }, rows: rows)
  }
}
