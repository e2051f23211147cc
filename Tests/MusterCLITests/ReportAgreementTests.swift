import Foundation
import MusterCLI
import MusterTestSupport
import Testing

/// All surfaces show one assessment: the same verdict and the same numbers.
@Suite(.serialized) struct ReportAgreementTests {
  /// What every surface has to show, as the JSON has it.
  struct Facts: Decodable {
    struct Range: Decodable { let low, high: Decimal }
    struct Views: Decodable { let now, owned, addOn: Range }
    struct Part: Decodable {
      let id: String
      let score: Views
    }
    let verdict: String
    let score: Views
    let devices, openItems: Int
    let domains, populations: [Part]
    struct Gap: Decodable { let item: String }
    let gaps: [Gap]

    /// The verdict as it is shown.
    var shownVerdict: String? {
      [
        "blocked": "Blocked", "unknown": "Unknown", "not-ready": "Not ready",
        "conditions": "Ready with conditions", "ready": "Ready",
      ][verdict]
    }

    /// Each score in the text of the surface, once.
    var numbers: Set<String> {
      let whole = [score.now, score.owned, score.addOn]
      let ranges = whole + (domains + populations).map(\.score.now)
      return Set(
        ranges.flatMap { [$0.low, $0.high] }.map {
          AssessmentJSON.text(NSDecimalNumber(decimal: $0 * 100).intValue)
        })
    }
  }

  /// The words of a page without its tags.
  private static func words(_ markup: String) -> String {
    markup.replacing(/<(style|script)[^>]*>.*?<\/(style|script)>/.dotMatchesNewlines(), with: " ")
      .replacing(/<[^>]*>/, with: " ").replacing("&amp;", with: "&")
  }

  /// With numbers as a sheet shows them, not as it keeps them.
  private static func numbers(_ cells: String) -> String {
    cells.split(separator: " ").map { word in
      Double(word).map { String(format: "%.2f", $0) } ?? String(word)
    }.joined(separator: " ")
  }

  private static func surfaces(_ worksheet: String, _ folder: String) async throws -> [(
    name: String, text: String
  )] {
    let terminal = await Run("assess", worksheet, "--all")
    let made = await Run("report", worksheet, "--output", folder)
    #expect(made.status == .fine, "\(made.err)")
    for format in ["pdf", "docx"] {
      let run = await ReportToolTests.run(
        ["report", worksheet, "--format", format, "--output", "\(folder)/report.\(format)"],
        path: "/usr/bin:/bin")
      #expect(run.status == .fine, "\(run.err)")
    }
    func file(_ name: String) throws -> String { try ReportTests.text("\(folder)/\(name)") }
    let parts = try ReportToolTests.output(
      "unzip -p '\(folder)/gaps.xlsx' xl/sharedStrings.xml 'xl/worksheets/sheet*.xml'")
    return [
      ("terminal", terminal.out), ("HTML", words(try file("report.html"))),
      ("Markdown", try file("report.md")), ("XLSX", numbers(words(parts))),
      ("PDF", try ReportToolTests.output("pdftotext -layout '\(folder)/report.pdf' -")),
      (
        "DOCX",
        words(try ReportToolTests.output("unzip -p '\(folder)/report.docx' word/document.xml"))
      ),
    ]
  }

  @Test(arguments: ["contoso", "fabrikam"])
  func `every surface shows the same verdict and numbers`(_ name: String) async throws {
    let folder = try TemporaryFolder()
    let worksheet = Repository.path("worksheets/\(name).yaml")
    let surfaces = try await Self.surfaces(worksheet, folder.path)
    let facts = try JSONDecoder().decode(
      Facts.self, from: Data(ReportTests.text("\(folder.path)/assessment.json").utf8))
    let verdict = try #require(facts.shownVerdict)
    #expect(facts.numbers.count > 8)
    for (surface, text) in surfaces {
      #expect(text.contains(verdict), "\(surface)")
      for number in facts.numbers {
        #expect(text.contains(number), "\(surface) lacks \(number)")
      }
      for part in facts.domains + facts.populations {
        #expect(text.contains(part.id), "\(surface) lacks \(part.id)")
      }
    }
    let rows = try ReportTests.text("\(folder.path)/gaps.csv")
    for gap in facts.gaps {
      #expect(rows.contains("\n\(gap.item),"), "the file of gaps lacks \(gap.item)")
    }
  }
}
