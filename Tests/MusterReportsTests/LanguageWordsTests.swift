import MusterDiagnostics
import MusterEngine
import MusterModel
import MusterReports
import MusterTestSupport
import Testing

/// No sentence of a report is left that is not a phrase.
@Suite struct LanguageWordsTests {
  private static let facts: [FactReason] = {
    let (old, new) = (Version("1.2"), Version("1.3"))
    guard let old, let new, let day = Day("2027-01-01") else { return [] }
    return [
      .onlyTenant("a"), .furtherTenants(["a", "b"]), .initialDomain("a"), .notInitialDomain("a"),
      .checked(["a"]), .notRoutable(["a"]), .notVerified(["a", "b"]), .value(.syncTool, "none"),
      .olderVersion(old, needed: new, from: nil), .olderVersion(old, needed: new, from: day),
      .atLeast(.apnsDaysLeft, given: "3", limit: 30), .atMost(.apnsDaysLeft, given: "3", limit: 2),
      .roomForDevices(limit: "5", most: 3), .supported(new, from: old),
      .notSupported(old, from: new),
    ]
  }()

  @Test func `a finding about a worksheet says facts as a report does`() {
    #expect(Self.facts.count == 15)
    for fact in Self.facts { #expect(Language.english.text(fact) == fact.description) }
    for key in FactKey.allCases { #expect(Language.english.meaning(key) == key.meaning) }
  }

  @Test func `words of closed lists are those of worksheets`() {
    let english = Language.english
    for need in Need.allCases { #expect(english.need(need.rawValue) == need.rawValue) }
    for severity in RequirementSeverity.allCases {
      #expect(english.need(severity.rawValue) == severity.rawValue)
    }
    for relation in Relation.allCases { #expect(english.word(relation) == relation.rawValue) }
    for kind in Decision.Kind.allCases { #expect(english.word(kind) == kind.rawValue) }
    for owner in Ownership.allCases { #expect(english.owner(owner) == owner.rawValue) }
    for domain in Domain.allCases { #expect(english.text(domain.phrase) == domain.rawValue) }
    for verdict in Verdict.allCases { #expect(english.text(verdict.phrase) == verdict.title) }
  }

  /// The texts of a worksheet in a language without words, by the name of the report.
  private func reports(_ sample: LanguageSample.Assessed) throws -> [(String, String)] {
    let (language, style) = (LanguageSample.wordless, TextStyle(width: 120))
    var texts = [ReportFormat.text, .markdown].map { format in
      (
        format.rawValue,
        format.render(
          sample.assessment, language: language, style: style, all: true,
          readiness: sample.readiness)
      )
    }
    texts.append(
      ("screen", TextReport.render(sample.assessment, language: language, style: style, all: false))
    )
    texts.append(
      (
        "overview",
        ReportFormat.text.render([sample.assessment.summary], language: language, style: style)
      ))
    let items = sample.assessment.findings.prefix(40).map(\.item)
    for explanation in Engine.explain(items, sample.worksheet, sample.index, sample.assessment) {
      texts.append(
        (
          explanation.item.text,
          ExplanationReport.render(explanation, language: language, style: style)
        ))
    }
    let plan = WhatIf.plan(reaching: .ready, sample.worksheet, sample.index, sample.assessment)
    let changes = plan.leastEffort.steps.map(\.change)
    let after = plan.leastEffort.after
    texts.append(
      (
        "what-if",
        WhatIfReport.render(
          WhatIf.compare(sample.assessment, after), changes: changes, plan: plan,
          language: language, style: style, all: true)
      ))
    texts += DiffFormat.allCases.filter { $0 != .json }.map { format in
      (
        "diff, \(format.rawValue)",
        format.render(
          Self.change(sample), language: language, style: style, all: true
        ).wordsOutsideEnglish
      )
    }
    let page = ReadinessReport(sample.readiness, language: language).html()
    texts.append(("page", page.wordsOutsideEnglish))
    return texts
  }

  /// Everything that a worksheet says, against a worksheet that says nothing, later.
  private static func change(_ sample: LanguageSample.Assessed) -> AttributedChange {
    var other = sample.worksheet
    other.capabilities = [:]
    other.requirements = [:]
    other.licences = []
    other.catalogVersion = nil
    func side(_ worksheet: Worksheet, _ day: Int) -> ComparedWorksheet {
      ComparedWorksheet(
        label: worksheet.path, worksheet: worksheet, index: sample.index,
        profile: sample.assessment.profile, day: Day(number: sample.assessment.day.number + day))
    }
    return Compare.change(
      from: side(other, 0), to: side(sample.worksheet, 700), isSameCatalog: true)
  }

  /// What may stand in English: what the customer wrote, ids, routes, sources, and words of commands.
  private func known(_ sample: LanguageSample.Assessed) throws -> Set<String> {
    let catalog = try #require(Sample.index).catalog
    var texts = [
      sample.text, "worksheets source muster answer fact population devices licences plan for",
    ]
    texts += catalog.routes.flatMap { route in
      [route.differs, route.workaround].compactMap { $0 }
        + route.translations.flatMap { [$0.setting, $0.value ?? "", $0.loses ?? ""] + $0.becomes }
    }
    texts += ["becomes lost html lang http https screen"]
    texts += catalog.frameworks.flatMap(\.controls).flatMap { [$0.condition, $0.number] }
    texts += catalog.products.flatMap(\.wordings).flatMap(\.called)
    texts += catalog.rows.flatMap { [$0.id, $0.source?.url ?? ""] }
    texts += catalog.platforms.flatMap(\.modes).map(\.id.rawValue)
    texts += catalog.capabilities.flatMap(\.facets).map(\.id.rawValue)
    texts += FactKey.allCases.map(\.rawValue) + Cloud.allCases.map(\.rawValue)
    texts += ["met partly not-met not-applicable must should could not-used true remove"]
    return Set(texts.flatMap(Self.words))
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !($0.isLetter) }.filter { $0.count > 2 }.map(String.init)
  }

  @Test(arguments: ["contoso", "fabrikam"])
  func `a language without words leaves no English but the customer's and the catalog's`(
    _ name: String
  ) throws {
    let sample = try LanguageSample.assess(name, LanguageSample.blank)
    let known = try known(sample)
    for (report, text) in try reports(sample) {
      let left = Set(Self.words(text)).subtracting(known)
      // A word that is cut off at the end of a line begins as one that is known.
      let strange = left.filter { word in !known.contains { $0.hasPrefix(word) } }
      #expect(strange.sorted() == [], "\(report)")
    }
  }

  @Test func `the Swedish page has no English phrase outside of what is marked as English`() throws
  {
    let sample = try LanguageSample.assess("contoso", LanguageSample.blank)
    let html = ReadinessReport(sample.readiness, language: try LanguageSample.swedish()).html()
    #expect(html.contains("<html lang=\"sv\">") && html.contains("<span lang=\"en\">"))
    let words = html.wordsOutsideEnglish
    #expect(words.contains("7\u{A0}000") && words.contains("20 november 2026"))
    #expect(!words.contains(/[0-9]\.[0-9]{2}–/))
    let swedish = try LanguageSample.swedish()
    let left = Language.phrases.filter { swedish.texts[$0.name] != $0.english }.flatMap {
      $0.english.split(separator: /\{[a-zA-Z]+\}/).map(String.init).filter { piece in
        piece.count >= 12 && piece.dropFirst().dropLast().contains(" ") && words.contains(piece)
      }
    }
    // The customer may say the same.
    #expect(left.filter { !sample.text.contains($0.trimmingPrefix(" ")) } == [])
  }

  @Test func `English marks nothing`() throws {
    #expect(!(try Sample("contoso").report.html()).contains("<span lang="))
  }
}

extension String {
  /// The words of a page without what is marked as English, and with spaces for marks.
  fileprivate var wordsOutsideEnglish: String {
    replacing(/<style>[^<]*<\/style>/, with: " ")
      .replacing(/<span lang="en">[^<]*<\/span>/, with: " ").replacing(/<[^>]*>/, with: " ")
      .replacing("&#39;", with: "'").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }
}
