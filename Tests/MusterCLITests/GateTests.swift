import MusterCLI
import MusterTestSupport
import Testing

@Suite struct GateTests {
  struct Case: CustomTestStringConvertible {
    let sample: Sample
    let failOn: String
    let isMissed: Bool
    var testDescription: String { "\(sample) with --fail-on \(failOn)" }
  }

  /// The worst first; a verdict misses the gates of itself and of all better ones.
  static let cases = Sample.allCases.enumerated().flatMap { place, sample in
    ["blocked", "unknown", "not-ready", "conditions"].enumerated().map { limit, failOn in
      Case(sample: sample, failOn: failOn, isMissed: place <= limit)
    }
  }

  @Test(arguments: Sample.allCases)
  func `the samples have the verdicts that they are named after`(_ sample: Sample) async throws {
    let folder = try TemporaryFolder()
    let run = await Run("assess", try sample.write(in: folder), "--format", "json")
    #expect(run.status == .fine, "\(run.err)")
    #expect(run.out.contains("\n  \"verdict\": \"\(sample.rawValue)\","))
  }

  @Test(arguments: cases)
  func `a gate fails at its verdict and at worse ones`(_ example: Case) async throws {
    let folder = try TemporaryFolder()
    let path = try example.sample.write(in: folder)
    let run = await Run("assess", path, "--fail-on", example.failOn)
    #expect(run.status == (example.isMissed ? .findings : .fine))
    let message = "muster: \(path): gate missed: the verdict is \(example.sample.rawValue)\n"
    #expect(run.err == (example.isMissed ? message : ""))
    #expect(run.out.contains("Gaps that cost most") || run.out.contains("open"))
  }

  @Test func `a gate at the exact low score is reached, and a hundredth above it is missed`()
    async throws
  {
    let assessment = try await AssessmentJSON(Repository.contoso)
    let low = assessment.lowHundredths
    let reached = await Run(
      "assess", Repository.contoso, "--min-score", AssessmentJSON.text(low - 1))
    let missed = await Run(
      "assess", Repository.contoso, "--min-score", AssessmentJSON.text(low + 1))
    #expect(reached.status == .fine)
    #expect(missed.status == .findings)
    #expect(
      missed.err
        == "muster: \(Repository.contoso): gate missed: the low score \(AssessmentJSON.text(low)) is below \(AssessmentJSON.text(low + 1))\n"
    )
  }

  @Test func `a score that is exactly on the border is reached`() async throws {
    let folder = try TemporaryFolder()
    let capabilities = await Run("catalog", "list", "capabilities").ids
    let requirements = await Run("catalog", "list", "requirements").ids
    try #require(capabilities.count > 60 && requirements.count > 50)
    let perfect =
      Sample.bare + "capabilities:\n" + capabilities.map { "  \($0): not-used\n" }.joined()
      + "requirements:\n" + requirements.map { "  \($0): met\n" }.joined()
    let path = try folder.write(perfect, to: "perfect.yaml")
    let assessment = try await AssessmentJSON(path)
    #expect(assessment.lowExact == "100")
    let border = await Run("assess", path, "--min-score", "100")
    #expect(border.status == .fine, "\(border.err)")
    let zero = await Run(
      "assess", try folder.write(Sample.bare, to: "bare.yaml"), "--min-score", "0.00")
    #expect(zero.status == .fine)
  }

  @Test func `a gate compares exactly, not with the printed number`() async throws {
    // Fabrikam's low score is no number of hundredths: the printed one, rounded up or down, is not it.
    let assessment = try await AssessmentJSON(Repository.fabrikam)
    let printed = assessment.lowHundredths
    let parts = assessment.lowExact.split(separator: "/").compactMap { Double($0) }
    try #require(parts.count == 2)
    let exact = parts[0] / parts[1] * 100
    let run = await Run(
      "assess", Repository.fabrikam, "--min-score", AssessmentJSON.text(printed))
    #expect(run.status == (exact >= Double(printed) ? .fine : .findings))
  }

  @Test func `both gates report`() async throws {
    let printed = AssessmentJSON.text(try await AssessmentJSON(Repository.contoso).lowHundredths)
    let run = await Run(
      "assess", Repository.contoso, "--fail-on", "conditions", "--min-score", "99.5")
    #expect(run.status == .findings)
    #expect(
      run.err
        == "muster: \(Repository.contoso): gate missed: the verdict is blocked\n"
        + "muster: \(Repository.contoso): gate missed: the low score \(printed) is below 99.50\n")
  }

  @Test func `one missed gate among several worksheets fails the run`() async {
    let run = await Run(
      "assess", Repository.fabrikam, Repository.contoso, "--fail-on", "blocked")
    #expect(run.status == .findings)
    #expect(run.out.contains("Fabrikam AG"))
    let fine = await Run(
      "assess", Repository.fabrikam, Repository.fabrikam, "--fail-on", "blocked")
    #expect(fine.status == .fine)
  }
}
