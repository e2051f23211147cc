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

  struct Form: CustomTestStringConvertible, Sendable {
    let name: String
    let english: String
    let swedish: String
    let say: @Sendable (Language) -> String
    var testDescription: String { name }
  }

  static let forms = [
    Form(name: "a count", english: "999", swedish: "999") { $0.count(999) },
    Form(name: "thousands", english: "7,000", swedish: "7\u{A0}000") { $0.count(7_000) },
    Form(name: "millions", english: "1,234,567", swedish: "1\u{A0}234\u{A0}567") {
      $0.count(1_234_567)
    },
    Form(name: "hundredths", english: "53.07", swedish: "53,07") { $0.number(5_307) },
    Form(name: "none", english: "0.00", swedish: "0,00") { $0.number(0) },
    Form(name: "days", english: "0.5", swedish: "0,5") { $0.days(Ratio(1, 2)) },
    Form(name: "whole days", english: "12", swedish: "12") { $0.days(Ratio(12, 1)) },
    Form(name: "a range", english: "12.50–50.00", swedish: "12,50–50,00") {
      $0.range(ScoreRange(low: Ratio(25, 2), high: Ratio(50, 1)))
    },
    Form(name: "no range", english: "–", swedish: "–") { $0.range(nil) },
    Form(name: "a day in a table", english: "2026-03-09", swedish: "2026-03-09") { language in
      Day("2026-03-09").map(language.date) ?? ""
    },
    Form(name: "a day on the cover", english: "9 March 2026", swedish: "9 mars 2026") { language in
      Day("2026-03-09").map(language.longDate) ?? ""
    },
    Form(name: "per cent", english: "5.00 % of the weight", swedish: "5,00\u{A0}% av vikten") {
      let words = $0.text(.markdownSettled, ["percent": $0.number(500), "open": "1"])
      return words.split(separator: " is ")[0].split(separator: " är ").first.map(String.init) ?? ""
    },
  ]

  @Test(arguments: forms)
  func `numbers and days are written as people of the language do`(_ form: Form) throws {
    #expect(form.say(.english) == form.english)
    #expect(form.say(try LanguageSample.swedish()) == form.swedish)
  }
}
