import MusterCatalogs
import MusterDiagnostics
import MusterEngine
import MusterFormats
import MusterModel
import MusterReports
import MusterTestSupport
import Testing

/// The shipped catalog in a made-up language, and worksheets assessed with it.
enum LanguageSample {
  /// Every text backwards, so that nothing is sorted by it as in English.
  static let backwards: CatalogIndex? = index { String($0.reversed()) }
  /// Every text blank, so that what is left in a report is not the catalog's.
  static let blank: CatalogIndex? = index { _ in "¤" }

  private static func index(_ say: (String) -> String) -> CatalogIndex? {
    guard let catalog = Sample.index?.catalog else { return nil }
    let place = SourcePlace(
      file: SourceFile(path: "xx.yaml", bytes: []), start: SourcePosition(line: 1, column: 1),
      end: SourcePosition(line: 1, column: 1))
    var rows: [CatalogRow.Kind: [String: Translation.Row]] = [:]
    for row in catalog.wordedRows {
      rows[row.kind, default: [:]][row.name] = Translation.Row(
        of: row.texts.hash, texts: row.texts.mapValues(say), place: place)
    }
    let translation = Translation(
      code: "xx", name: "x", decimalMark: ",", groupMark: "\u{A0}",
      months: (1...12).map { "m\($0)" }, phrases: [:], rows: rows, place: place)
    return CatalogIndex(catalog.said(in: translation))
  }

  /// Every phrase without its words: what is put in stands between spaces.
  static let wordless = Language(
    code: "xx",
    texts: Dictionary(
      uniqueKeysWithValues: Language.phrases.map { name, english in
        let placeholders = Set(english.matches(of: /\{[a-zA-Z]+\}/).map { String($0.output) })
        return (name, "¤ " + placeholders.sorted().joined(separator: " ¤ ") + " ¤")
      }), decimalMark: ",", groupMark: "\u{A0}", coverDate: .numbers)

  /// The shipped Swedish phrases.
  static func swedish() throws -> Language {
    var findings = Diagnostics()
    let file = try #require(ShippedCatalog.language("sv"))
    return Language(try #require(LanguageLoader.load(file, into: &findings)))
  }

  struct Assessed {
    let worksheet: Worksheet
    let text: String
    let index: CatalogIndex
    let assessment: Assessment
    let readiness: Readiness
    let questions: [OpenQuestion]
  }

  static func assess(_ name: String, _ index: CatalogIndex?) throws -> Assessed {
    let index = try #require(index)
    let text = try Repository.text("worksheets/\(name).yaml")
    var diagnostics = Diagnostics()
    let file = SourceFile(path: "worksheets/\(name).yaml", bytes: Array(text.utf8))
    let worksheet = try #require(
      WorksheetLoader.load(file, ids: CatalogIDs(index.catalog), into: &diagnostics))
    let profile = try #require(Engine.profile(for: worksheet, in: index.catalog))
    let day = try #require(Day("2026-11-20"))
    let assessment = Engine.assess(
      worksheet, index, profile: profile, day: day, diagnostics: [])
    return Assessed(
      worksheet: worksheet, text: text, index: index, assessment: assessment,
      readiness: Engine.readiness(worksheet, index, assessment),
      questions: Engine.openQuestions(worksheet, index, profile: profile, day: day))
  }
}
