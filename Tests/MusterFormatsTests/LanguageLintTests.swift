import MusterDiagnostics
import MusterEngine
import MusterFormats
import MusterModel
import Testing

/// A language beside phrases and rows.
@Suite struct LanguageLintTests {
  static let phrases = [
    (name: "hello", english: "Hello {name}, {name} and {other}"), (name: "bye", english: "Bye"),
  ]

  /// A file with a text for everything in a catalog.
  static func complete(_ catalog: Catalog) -> String {
    let old = catalog.wordedRows.map { row in
      LanguageDraft.Row(
        english: row, texts: row.texts.keys.sorted(), old: row.texts.mapValues { "x\($0)" })
    }
    return LanguageDraft.text(
      "xx", nil, months: (1...12).map(String.init), phrases: phrases, rows: old
    ).replacing("  hello:", with: "  hello: \"{other} {name} {name}\"")
      .replacing("  bye:", with: "  bye: \"x\"")
  }

  private func findings(_ text: String) throws -> [Diagnostic] {
    let catalog = try SmallCatalog().catalog()
    let (translation, faults) = LanguageFileTests.load(text)
    #expect(faults.lines == [])
    return LanguageLint.findings(
      try #require(translation), catalog: catalog, phrases: Self.phrases)
  }

  @Test func `a language that says everything has no finding`() throws {
    #expect(try findings(Self.complete(try SmallCatalog().catalog())).map(\.message) == [])
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let old: String
    let new: String
    let code: DiagnosticCode
    let message: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "a phrase that nobody says", old: "  bye:", new: "  hallo: x\n  bye:",
      code: .languageUnknownPhrase, message: "there is no phrase 'hallo'"),
    Case(
      name: "a placeholder less", old: "{other} {name} {name}", new: "{other} {name}",
      code: .languagePlaceholder,
      message: "phrase 'hello' has other placeholders than the English one"),
    Case(
      name: "a placeholder with another name", old: "{other} {name}", new: "{else} {name}",
      code: .languagePlaceholder,
      message: "phrase 'hello' has other placeholders than the English one"),
    Case(
      name: "a row that is not there", old: "    network.vpn:",
      new: "    network.vnp:\n      of: \"1\"\n      title: x\n    network.vpn:",
      code: .languageUnknownRow, message: "there is no capability 'network.vnp'"),
    Case(
      name: "a facet that is not there", old: "        split:",
      new: "        spilt: x\n        split:", code: .languageUnknownRow,
      message: "there is no text 'facets.spilt' in capability 'network.vpn'"),
    Case(
      name: "a phrase less", old: "  bye: \"x\"", new: "  bye:", code: .languageUntranslated,
      message: "phrases without a text in 'xx': 1, the first is 'bye'"),
    Case(
      name: "a facet less", old: "        split: \"", new: "        split: # \"",
      code: .languageUntranslated,
      message: "rows of 'capabilities' without a text in 'xx': 1, the first is 'network.vpn'"),
    Case(
      name: "another English", old: "    network.vpn:\n      of: \"",
      new: "    network.vpn:\n      of: \"0", code: .languageStale,
      message: "the English of capability 'network.vpn' was changed after it was translated"),
  ]

  @Test(arguments: cases)
  func `each rule finds its fault and nothing else`(_ example: Case) throws {
    let text = Self.complete(try SmallCatalog().catalog())
    let changed = try text.replacingFirst(example.old, by: example.new)
    let findings = try findings(changed)
    #expect(findings.map(\.code) == [example.code])
    #expect(findings.map(\.message) == [example.message])
  }

  @Test func `a misspelt name is offered`() throws {
    let text = Self.complete(try SmallCatalog().catalog())
      .replacing("  hello:", with: "  helo: x\n  hello:")
    #expect(try findings(text).first?.help == "did you mean 'hello'?")
  }

  @Test func `a draft of a new language can be read, and lacks everything`() throws {
    let catalog = try SmallCatalog().catalog()
    let rows = catalog.wordedRows.map {
      LanguageDraft.Row(english: $0, texts: $0.texts.keys.sorted(), old: [:])
    }
    let draft = LanguageDraft.text(
      "xx", nil, months: (1...12).map(String.init), phrases: Self.phrases, rows: rows)
    let (translation, faults) = LanguageFileTests.load(draft)
    #expect(faults.lines == [])
    let state = LanguageState(
      try #require(translation), catalog: catalog, phrases: Self.phrases)
    #expect(state.missingPhrases == ["hello", "bye"])
    #expect(state.gaps.map(\.row) == catalog.wordedRows)
    #expect(state.stale.isEmpty && state.strayRows.isEmpty && state.strayPhrases.isEmpty)
  }

  @Test func `rows are said in the language, stale ones and all else stay`() throws {
    let catalog = try SmallCatalog().catalog()
    let text = try Self.complete(catalog).replacingFirst(
      "    network.vpn:\n      of: \"", by: "    network.vpn:\n      of: \"0")
    let said = catalog.said(in: try #require(LanguageFileTests.load(text).0))
    for (old, new) in zip(catalog.wordedRows, said.wordedRows) {
      #expect(old.kind == new.kind && old.name == new.name)
      let isStale = old.name == "network.vpn" && old.kind == .capability
      #expect(new.texts == (isStale ? old.texts : old.texts.mapValues { "x\($0)" }))
    }
    #expect(said.routes == catalog.routes && said.campaign.cycle == catalog.campaign.cycle)
    #expect(said.requirements.map(\.rule) == catalog.requirements.map(\.rule))
    // Every kind of row with texts is in the small catalog, so that none is forgotten.
    #expect(Set(catalog.wordedRows.map(\.kind)) == Set(Catalog.rowTextForms.map(\.kind)))
  }

  @Test func `a later file of a language goes before an earlier one, text by text`() throws {
    let first = try #require(LanguageFileTests.load(LanguageFileTests.right).0)
    let second = try #require(
      LanguageFileTests.load(
        LanguageFileTests.right.replacing("Xreport", with: "Yreport")
          .replacing("  daysWords: \"{days} xdays\"\n", with: "")
      ).0)
    let both = second.over(first)
    #expect(both.phrases["reportTitle"]?.value == "Yreport")
    #expect(both.phrases["daysWords"]?.value == "{days} xdays")
  }
}
