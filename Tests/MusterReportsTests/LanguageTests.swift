import MusterModel
import MusterReports
import MusterTestSupport
import Testing

@Suite struct LanguageTests {
  /// Every phrase in brackets with its placeholders, and numbers with a comma.
  static let marked = Language(
    code: "x-marked",
    texts: Dictionary(
      uniqueKeysWithValues: Language.phrases.map { ($0.name, "⟦\($0.english)⟧") }),
    decimalMark: ",", groupMark: "\u{A0}", coverDate: .numbers)

  @Test func `placeholders are filled in once, and what they hold is not read again`() {
    let values = ["least": "{most}", "most": "2"]
    #expect(Language.english.text(.leastWords, values) == "{most} to 2")
    #expect(Language.english.text(.leastWords, ["least": "1"]) == "1 to {most}")
    #expect(Phrase.leastWords.placeholders == ["least", "most"])
    #expect(Phrase.blockedSentence.placeholders == ["customer", "matter", "devices", "all"])
    #expect(Phrase.ready.placeholders == [])
  }

  @Test func `names are unique and braces are closed`() {
    #expect(Set(Phrase.allCases.map(\.name)).count == Phrase.allCases.count)
    for phrase in Phrase.allCases {
      let text = phrase.rawValue
      #expect(text.count { $0 == "{" } == phrase.placeholders.count, "\(phrase)")
      #expect(text.count { $0 == "}" } == phrase.placeholders.count, "\(phrase)")
    }
  }

  @Test func `every phrase is said somewhere in the sources`() throws {
    let sources = try Repository.files(below: "Sources/MusterReports", endings: [".swift"])
      .filter { !$0.hasSuffix("/Phrase.swift") }.map { try Repository.text($0) }.joined()
    for phrase in Phrase.allCases {
      let pattern = try Regex("\\.\(phrase.name)\\b")
      if !sources.contains(pattern) { Issue.record("nothing says \(phrase)") }
    }
  }

  @Test func `no English of its own is left in a report of another language`() throws {
    let report = ReadinessReport(try Sample("contoso").readiness, language: Self.marked)
    let page = try Page(report.html())
    #expect(page.text.contains("<html lang=\"x-marked\">"))
    let english = [
      "Readiness by", "How the score", "Open questions", "Satisfied by", "Why", "owner:",
    ]
    for words in english {
      for range in page.words.ranges(of: words) {
        let before = page.words[..<range.lowerBound].suffix(60)
        #expect(before.contains("⟦"), "\(before)\(words)")
      }
    }
    // A range as 68,47–76,77 is one token; English would write it with points.
    #expect(page.words.contains(/[0-9]{2},[0-9]{2}–[0-9]{2},[0-9]{2}/))
    #expect(page.words.contains("7\u{A0}000") && page.words.contains("2026-11-20"))
    #expect(!page.words.contains(/[0-9]\.[0-9]{2}–/))
  }

  @Test func `numbers and days have the form of the language`() throws {
    let day = try #require(Day("2026-03-09"))
    #expect(Language.english.count(1_234_567) == "1,234,567")
    #expect(Language.english.count(999) == "999")
    #expect(Language.english.number(5_307) == "53.07")
    #expect(Language.english.longDate(day) == "9 March 2026")
    #expect(Language.english.date(day) == "2026-03-09")
    #expect(Self.marked.number(5_307) == "53,07")
    #expect(Self.marked.longDate(day) == "2026-03-09")
  }
}
