import MusterModel
import MusterReports
import MusterTestSupport
import Testing

@Suite struct ReadinessReportTests {
  @Test(arguments: Sample.shipped)
  func `the readiness report is the recorded one`(_ name: String) throws {
    expectGolden(try Sample(name).report.markdown, "\(name)-report.md")
  }

  @Test func `the words of the page are the recorded ones`() throws {
    let page = try Page(try Sample("contoso").report.html())
    let lines = page.words.split(separator: "\n").filter { $0.contains { !$0.isWhitespace } }
    expectGolden(lines.joined(separator: "\n") + "\n", "contoso-report.words.txt")
  }

  @Test(arguments: Sample.shipped)
  func `the page fits in a mail`(_ name: String) throws {
    let size = try Sample(name).report.html().utf8.count
    #expect(size < 1_500_000 && size > 100_000)
  }

  @Test(arguments: Sample.shipped)
  func `questions stand in their order, with what they leave and cost`(_ name: String) throws {
    let sample = try Sample(name)
    let section = try #require(
      sample.report.html().firstMatch(of: /(?s)<section id="open"(.*?)<\/section>/)
    ).1
    let rows = section.split(separator: "<tr>").dropFirst(2)
    let questions = sample.readiness.questions
    #expect(rows.count == questions.count && questions.count > 0)
    for (row, question) in zip(rows, questions) {
      let costs = sample.assessment.findings.filter { $0.item == question.item }
        .reduce(0) { $0 + $1.hundredths }
      #expect(row.contains("<span class=\"id\">\(question.item.text)</span>"))
      #expect(row.contains("\">\(Hundredths.text(costs))</td>"))
      let least = Hundredths.text(question.leavesLeast.roundedHundredths)
      let most = Hundredths.text(question.leavesMost.roundedHundredths)
      #expect(row.contains("\(least) to \(most)"))
    }
  }

  @Test(arguments: Sample.shipped)
  func `each picture is a file that needs nothing else`(_ name: String) throws {
    let sample = try Sample(name)
    let pictures = sample.report.pictures()
    let licences = sample.readiness.offers.isEmpty ? [] : ["licences"]
    #expect(pictures.map(\.name) == ["range", "domains", "deductions", "heat-map"] + licences)
    for (name, svg) in pictures {
      #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""), "\(name)")
      #expect(!svg.contains("var("), "not every program knows variables")
      #expect(svg.hasSuffix("</svg>\n") && svg.contains("prefers-color-scheme: dark"))
      for word in ["<script", "href", "url(", "@import"] { #expect(!svg.contains(word)) }
    }
  }

  @Test func `the waterfall takes as much from 100 as the low score lacks`() throws {
    for name in Sample.shipped {
      let sample = try Sample(name)
      let outline = sample.readiness.outline
      let low = try #require(sample.assessment.standing.scores?.now.low.roundedHundredths)
      #expect(outline.gapCosts.values.reduce(outline.openCost, +) == 10_000 - low)
    }
  }

  @Test func `a bare worksheet has a report without gaps`() throws {
    let sample = try Sample("bare", try Hostile.bare("Bare"))
    #expect(sample.assessment.gaps.isEmpty && sample.readiness.outline.gapCosts.isEmpty)
    let text = sample.report.markdown
    #expect(!text.contains("## Gaps") && text.contains("It is too early to say whether Bare Ltd"))
  }

  @Test func `ten thousand gaps make ten thousand rows`() throws {
    let sample = try Sample("fabrikam")
    let gaps = sample.assessment.gaps
    let many = (0..<10_000).map { gaps[$0 % gaps.count] }
    let report = ReadinessReport(sample.readiness.with(findings: many))
    #expect(report.html().matches(of: /">[a-z]+: \+[0-9]/).count == 10_000)
  }
}
