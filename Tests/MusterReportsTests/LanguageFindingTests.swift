import MusterModel
import MusterReports
import Testing

@Suite struct LanguageFindingTests {
  /// What the summary of a page and the text report call the same matter.
  @Test(arguments: Sample.shipped)
  func `the reasons of the summary are said as elsewhere`(_ name: String) throws {
    let sample = try Sample(name)
    let page = sample.report.markdown
    let text = sample.text(.text).replacing(/\s+/, with: " ")
    for case .gap(let matter) in sample.readiness.outline.reasons {
      let line = page.split(separator: "\n").first {
        $0.contains("\(matter.finding.title) (") && $0.contains(" points: ")
      }
      let words = try #require(line?.split(separator: " points: ").last?.dropLast())
      #expect(text.contains(words.replacing("\\", with: "").prefix(40)), "\(words)")
    }
  }
}
