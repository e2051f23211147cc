import MusterCatalogs
import MusterDiagnostics
import MusterEngine
import MusterFormats
import MusterModel
import MusterReports
import Testing

/// The languages that are shipped say everything.
@Suite struct ShippedLanguageTests {
  static let codes = ShippedCatalog.languagePaths.map(LanguageLoader.code)

  private func state(_ code: String) throws -> LanguageState {
    var findings = Diagnostics()
    let catalog = try #require(ShippedCatalog.load(into: &findings))
    let file = try #require(ShippedCatalog.language(code))
    let translation = try #require(LanguageLoader.load(file, into: &findings))
    #expect(findings.lines == [])
    return LanguageState(translation, catalog: catalog, phrases: Language.phrases)
  }

  @Test func `Swedish is shipped`() {
    #expect(Self.codes.contains("sv"))
  }

  @Test(arguments: codes)
  func `no phrase is missing, unknown or has other placeholders`(_ code: String) throws {
    let state = try state(code)
    #expect(state.missingPhrases == [])
    #expect(state.strayPhrases.map(\.name) == [])
    #expect(state.otherPlaceholders.map(\.name) == [])
  }

  @Test(arguments: codes)
  func `no row is missing, unknown or stale`(_ code: String) throws {
    let state = try state(code)
    func names(_ rows: [WordedRow]) -> [String] { rows.map { "\($0.kind.plural) \($0.name)" } }
    for form in Catalog.rowTextForms {
      let gaps = state.gaps.filter { $0.row.kind == form.kind }
      let names = gaps.map { "\($0.row.name) (\($0.texts.map(\.name).joined(separator: ", ")))" }
      #expect(names == [], "\(form.kind.plural): \(gaps.count) not translated")
    }
    #expect(names(state.stale.map(\.row)) == [], "the English was changed")
    #expect(state.strayRows.map(\.name) == [])
  }

  @Test(arguments: codes)
  func `heads of the sheet of gaps are told apart`(_ code: String) throws {
    var findings = Diagnostics()
    let file = try #require(ShippedCatalog.language(code))
    let translation = try #require(LanguageLoader.load(file, into: &findings))
    let heads = WorkbookPhrase.allCases.filter { $0.name.hasPrefix("sheet") }.compactMap {
      translation.phrases[$0.name]?.value
    }
    #expect(Set(heads).count == heads.count)
    // A spreadsheet takes no longer name of a sheet.
    for head in heads { #expect(head.count <= 31 && !head.contains(/[\[\]:*?\/\\]/), "\(head)") }
  }
}
