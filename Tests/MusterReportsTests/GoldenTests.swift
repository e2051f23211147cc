import Foundation
import MusterModel
import MusterReports
import MusterTestSupport
import Testing

@Suite struct GoldenTests {
  @Test(arguments: Sample.shipped)
  func `the JSON of a shipped worksheet is the recorded one`(_ name: String) throws {
    expectGolden(try Sample(name).text(.json), "\(name).json")
  }

  @Test func `the report of Contoso is the recorded one`() throws {
    expectGolden(try Sample("contoso").text(.text, all: true), "contoso.txt")
  }

  @Test(arguments: Sample.shipped)
  func `what is shown without asking for all fits one screen`(_ name: String) throws {
    let report = try Sample(name).text(.text, all: false)
    let lines = report.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect((20...52).contains(lines.count), "\(lines.count) lines")
    for line in lines { #expect(line.count <= 80, "\(line.count) columns: \(line)") }
  }

  @Test(arguments: Sample.shipped)
  func `everything fits 80 columns, and wide terminals are used`(_ name: String) throws {
    let sample = try Sample(name)
    for width in [80, 100, 120] {
      let style = TextStyle(width: width)
      let report = TextReport.render(sample.assessment, style: style, all: true)
      let lines = report.split(separator: "\n")
      for line in lines where !line.contains("https://") {
        #expect(line.count <= width, "\(line.count) columns: \(line)")
      }
      #expect(lines.contains { $0.count > width - 10 })
    }
  }

  @Test func `a terminal too narrow for the tables gets 80 columns`() {
    #expect(TextStyle(width: 10).width == 80)
  }

  @Test(arguments: ReportFormat.allCases)
  func `the same worksheet twice gives the same bytes`(_ format: ReportFormat) throws {
    let first = try Sample("contoso").text(format)
    let second = try Sample("contoso").text(format)
    #expect(first == second)
    #expect(first.count > 1_000)
    #expect(first.hasSuffix("\n") && !first.hasSuffix("\n\n"))
  }

  @Test func `colour changes nothing but the colour`() throws {
    let sample = try Sample("contoso")
    let style = TextStyle(width: 80, hasColour: true)
    let coloured = TextReport.render(sample.assessment, style: style, all: true)
    let plain = coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(coloured != plain)
    #expect(plain == sample.text(.text))
  }
}
