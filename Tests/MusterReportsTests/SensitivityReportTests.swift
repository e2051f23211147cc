import MusterModel
import MusterReports
import Testing

@Suite struct SensitivityReportTests {
  @Test func `each lever is told with the first step that flips, and the rest together`() throws {
    let assessment = try Sample("fabrikam").assessment
    let population = try #require(assessment.populations.first?.population.id)
    let margins = [
      SensitivityMargin(
        lever: .weight(.devices), value: 25, down: nil,
        up: .init(step: 12, flips: [.init(population: population, verdict: .notReady)])),
      SensitivityMargin(lever: .weight(.apps), value: 20, down: nil, up: nil),
      SensitivityMargin(
        lever: .threshold, value: 80,
        down: .init(step: -3, flips: [.init(population: nil, verdict: .ready)]), up: nil),
    ]
    let text = SensitivityReport.render(margins, assessment, style: TextStyle(width: 80))
    #expect(
      text == """

        Sensitivity
          Ready with conditions hangs on domain weights by 50 % and the threshold by 10,
          up and down
          weight of devices 25, at +12 %: \(population) becomes Not ready
          threshold 80, at 77: the whole becomes Ready
          flips nothing: weight of apps

        """)
  }

  @Test func `what flips populations only leaves the verdict of the whole`() throws {
    let assessment = try Sample("fabrikam").assessment
    let population = try #require(assessment.populations.first?.population.id)
    let margin = SensitivityMargin(
      lever: .weight(.people), value: 10,
      down: .init(step: -50, flips: [.init(population: population, verdict: .ready)]), up: nil)
    let text = SensitivityReport.render([margin], assessment, style: TextStyle(width: 80))
    #expect(text.contains("Ready with conditions survives domain weights"))
    #expect(text.contains("weight of people 10, at −50 %: \(population) becomes Ready"))
    let none = SensitivityReport.render([], assessment, style: TextStyle(width: 80))
    #expect(none.contains("survives all:"))
  }
}
