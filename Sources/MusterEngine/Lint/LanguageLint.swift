public import MusterDiagnostics
public import MusterModel

/// Rules about a language beside the phrases of reports and the rows of a catalog.
public enum LanguageLint {
  /// What is unknown, differs, is stale or missing; what is missing is one finding a section, since a new language lacks
  /// nearly all.
  ///
  /// - Parameter phrases: All phrases of reports in English, by their names.
  public static func findings(
    _ translation: Translation, catalog: Catalog, phrases: [(name: String, english: String)]
  ) -> [Diagnostic] {
    let state = LanguageState(translation, catalog: catalog, phrases: phrases)
    var findings = state.strayPhrases.map {
      Diagnostic(
        .languageUnknownPhrase, "there is no \($0.name)", at: $0.place,
        help: $0.help ?? "muster catalog language \(translation.code) lists what is missing")
    }
    findings += state.otherPlaceholders.map { name, place, english in
      Diagnostic(
        .languagePlaceholder,
        "phrase '\(name)' has other placeholders than the English one", at: place,
        help: english.isEmpty
          ? "it has none" : "it has \(english.map { "{\($0)}" }.joined(separator: ", "))")
    }
    findings += state.strayRows.map {
      Diagnostic(.languageUnknownRow, "there is no \($0.name)", at: $0.place, help: $0.help)
    }
    findings += state.stale.map { row, place in
      Diagnostic(
        .languageStale,
        "the English of \(row.kind.rawValue) '\(row.name)' was changed after it was translated",
        at: place, help: "look at it again and write 'of: \"\(row.texts.hash)\"'")
    }
    return findings + missing(state, translation)
  }

  private static func missing(
    _ state: LanguageState, _ translation: Translation
  ) -> [Diagnostic] {
    func finding(_ count: Int, _ what: String, _ first: String) -> Diagnostic {
      Diagnostic(
        .languageUntranslated,
        "\(what) without a text in '\(translation.code)': \(count), the first is '\(first)'",
        at: translation.place, help: "muster catalog language \(translation.code) lists them")
    }
    var findings: [Diagnostic] = []
    if let first = state.missingPhrases.first {
      findings.append(finding(state.missingPhrases.count, "phrases", first))
    }
    for form in Catalog.rowTextForms {
      let gaps = state.gaps.filter { $0.row.kind == form.kind }
      if let first = gaps.first {
        findings.append(finding(gaps.count, "rows of '\(form.kind.plural)'", first.row.name))
      }
    }
    return findings
  }
}
