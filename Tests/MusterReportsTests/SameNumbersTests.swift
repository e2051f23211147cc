import Foundation
import MusterModel
import MusterReports
import MusterTestSupport
import Testing

@Suite struct SameNumbersTests {
  @Test(arguments: Sample.shipped)
  func `every surface prints the same numbers`(_ name: String) throws {
    let sample = try Sample(name)
    let json = try Numbers(sample, .json)
    #expect(json.views.count == 3 && json.domains.count == 6 && json.gaps.count >= 30)
    #expect(json.populations.count == sample.assessment.populations.count)
    for format in ReportFormat.allCases {
      let numbers = try Numbers(sample, format)
      #expect(numbers.views == json.views, "\(format)")
      #expect(numbers.settled == json.settled, "\(format)")
      #expect(numbers.openItems == json.openItems, "\(format)")
      #expect(numbers.domains.sorted() == json.domains.sorted(), "\(format)")
      #expect(numbers.populations.sorted() == json.populations.sorted(), "\(format)")
      #expect(numbers.gaps == json.gaps, "\(format)")
      // The page ranks questions by what they settle; ReadinessReportTests holds their points.
      if format != .html { #expect(numbers.open == json.open, "\(format)") }
    }
  }

  @Test(arguments: Sample.shipped)
  func `the readiness report in Markdown prints the numbers of its page`(_ name: String) throws {
    let sample = try Sample(name)
    let page = try Numbers(sample, .html)
    let numbers = try Numbers(ofReport: sample.report.markdown)
    #expect(numbers == page)
    #expect(numbers.gaps.count >= 30 && numbers.views.count == 3)
  }

  @Test func `the table of several worksheets prints the numbers of each`() throws {
    let samples = try Sample.shipped.map { try Sample($0) }
    let rows = samples.map(\.assessment.summary)
    for format in [ReportFormat.text, .markdown] {
      let table = format.render(rows, style: TextStyle())
      for sample in samples {
        let score = try #require(try Numbers(sample, .json).views.first)
        let line = table.split(separator: "\n").first {
          $0.contains(sample.assessment.organisation)
        }
        #expect(line?.contains(" \(score) ") == true, "\(format)")
      }
    }
  }

  @Test(arguments: Sample.shipped)
  func `the summary made alone is the summary of the whole assessment`(_ name: String) throws {
    let sample = try Sample(name)
    #expect(try sample.summary() == sample.assessment.summary)
  }

  @Test(arguments: Sample.shipped)
  func `the printed deductions sum to 100 minus the low score`(_ name: String) throws {
    let report = try Self.json(name)
    let sum = report.deductions.reduce(Decimal(0)) { $0 + $1.points }
    #expect(sum == 100 - report.score.now.low)
    #expect(report.deductions.count > 30)
  }

  @Test(arguments: Sample.shipped)
  func `the exact deductions sum to 100 minus the exact low score`(_ name: String) throws {
    let report = try Self.json(name)
    let assessment = try Sample(name).assessment
    let low = try #require(assessment.standing.scores?.now.low)
    #expect(report.deductions.map(\.exact) == assessment.findings.map(\.points.description))
    #expect(report.score.now.exact.low == low.description)
    #expect(Ratio.sum(assessment.findings.map(\.points)) == Ratio(100) - low)
    for deduction in report.deductions {
      let points = NSDecimalNumber(decimal: deduction.points).doubleValue
      #expect(abs(try Self.fraction(deduction.exact) - points) < 0.01, "\(deduction.item)")
    }
  }

  @Test(arguments: Sample.shipped)
  func `a printed score is the exact one, rounded`(_ name: String) throws {
    let report = try Self.json(name)
    for part in [report.score] + report.domains.map(\.score) + report.populations.map(\.score) {
      for range in [part.now, part.owned, part.addOn] {
        for (printed, exact) in [(range.low, range.exact.low), (range.high, range.exact.high)] {
          let number = NSDecimalNumber(decimal: printed).doubleValue
          #expect(abs(number - (try Self.fraction(exact))) <= 0.005 + 1e-9)
        }
        #expect(range.low <= range.high)
      }
    }
  }

  @Test(arguments: Sample.shipped)
  func `gaps are the deductions that are known, in the same order`(_ name: String) throws {
    let report = try Self.json(name)
    let known = report.deductions.filter { !["unanswered", "unknown"].contains($0.reason) }
    #expect(report.gaps.map(\.item) == known.map(\.item))
    #expect(report.gaps.map(\.population) == known.map(\.population))
    let exact = try report.deductions.map { try Self.fraction($0.exact) }
    #expect(exact == exact.sorted(by: >), "the costliest first")
  }

  @Test func `the points of a licence are what buying it adds to the low score`() throws {
    let text = try Repository.text("worksheets/contoso.yaml")
    let now = try Sample("contoso", text).assessment
    let low = try #require(now.standing.scores?.now.low)
    #expect(now.licences.count > 3)
    for effect in now.licences {
      let bought = text.replacing(
        "\nlicences:\n", with: "\nlicences:\n  - {plan: \(effect.plan)}\n")
      let then = try Sample("contoso", bought).assessment.standing.scores?.now.low
      #expect(try #require(then) - low == effect.points, "\(effect.plan)")
    }
  }

  private static func json(_ name: String) throws -> JSONAssessment {
    let text = try Sample(name).text(.json)
    return try JSONDecoder().decode(JSONAssessment.self, from: Data(text.utf8))
  }

  /// The value of `375/7` or `12`.
  private static func fraction(_ text: String) throws -> Double {
    let parts = text.split(separator: "/").compactMap { Double($0) }
    try #require((1...2).contains(parts.count))
    return parts.count == 2 ? parts[0] / parts[1] : parts[0]
  }
}
