import Foundation
import MusterCLI
import MusterTestSupport
import Testing

@Suite struct AssessTests {
  /// Sound but for one misspelt plan and one unknown key.
  static let faulty = """
    muster: worksheet/1
    title: Faulty
    organisation: Faulty Ltd
    populations:
      phones: {platform: ios, ownership: corporate, mode: ade, minimum-os: "18.2", devices: 100}
    licences:
      - {plan: microsoft-365-e33}
    capabilities:
      network.wifi: must
      network.wifj: must

    """

  @Test func `a worksheet with faults is not assessed, and the way to do it is named`() async throws
  {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.faulty, to: "faulty.yaml")
    let run = await Run("assess", path)
    #expect(run.status == .findings)
    #expect(run.out == "")
    #expect(run.err.contains("faulty.yaml:7:12: error: there is no plan 'microsoft-365-e33'"))
    #expect(run.err.contains("did you mean 'network.wifi'?"))
    #expect(run.err.contains("has faults and is not assessed; --lenient does it all the same"))
  }

  @Test func `lenient assesses what is sound and keeps the faults in the result`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.faulty, to: "faulty.yaml")
    let run = await Run("assess", path, "--lenient")
    #expect(run.status == .findings)
    #expect(run.err.contains("there is no plan 'microsoft-365-e33'"))
    #expect(!run.err.contains("--lenient"))
    #expect(run.out.contains("Faulty Ltd, 100 devices"))
    #expect(run.out.contains("2 findings about the worksheet"))
    let assessment = try await AssessmentJSON(path, "--lenient")
    #expect(
      assessment.diagnostics.map(\.code)
        == ["worksheet.unknown-reference", "worksheet.unknown-reference"])
  }

  @Test func `lenient cannot assess what is no worksheet`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("- a\n- b\n", to: "list.yaml")
    let run = await Run("assess", path, "--lenient")
    #expect(run.status == .findings)
    #expect(run.out == "")
    #expect(run.err.contains("[format.header]"))
  }

  @Test func `lenient does not change a sound worksheet`() async {
    let plain = await Run("assess", Repository.contoso, "--format", "json")
    let lenient = await Run("assess", Repository.contoso, "--format", "json", "--lenient")
    #expect(plain.out == lenient.out)
    #expect(!plain.out.isEmpty)
  }

  @Test func `a table of several worksheets has the worst first`() async throws {
    let folder = try TemporaryFolder()
    let paths = try Sample.allCases.reversed().map { try $0.write(in: folder) }
    let run = await Run(["assess"] + paths)
    #expect(run.status == .fine, "\(run.err)")
    #expect(run.lines.count == 1 + Sample.allCases.count)
    let titles = ["Blocked", "Unknown", "Not ready", "Ready with conditions", "Ready"]
    for (line, title) in zip(run.lines.dropFirst(), titles) {
      #expect(line.hasSuffix("  \(title)"))
    }
    for line in run.lines { #expect(line.count <= 80) }
  }

  @Test func `JSON of several worksheets has them in the order given`() async throws {
    let folder = try TemporaryFolder()
    let samples: [Sample] = [.ready, .blocked, .conditions, .blocked, .unknown]
    let paths = try samples.map { try $0.write(in: folder) }
    let run = await Run(["assess", "--format", "json"] + paths)
    let all = try JSONDecoder().decode([AssessmentJSON].self, from: Data(run.out.utf8))
    #expect(all.map(\.worksheet.path) == paths)
    #expect(all.map(\.verdict) == samples.map(\.rawValue))
  }

  @Test func `one worksheet of several says the same as alone`() async throws {
    let alone = await Run("assess", Repository.contoso, "--format", "json")
    let both = await Run("assess", Repository.contoso, Repository.fabrikam, "--format", "json")
    #expect(both.out.hasPrefix("[\n" + alone.out.dropLast() + ",\n{"))
  }

  @Test func `a worksheet with faults leaves the others in the table`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.faulty, to: "faulty.yaml")
    let run = await Run("assess", path, Repository.fabrikam)
    #expect(run.status == .findings)
    #expect(run.lines.count == 2)
    #expect(run.lines.last?.hasPrefix("Fabrikam AG") == true)
    #expect(run.err.contains("faulty.yaml' has faults and is not assessed"))
  }

  @Test func `one worksheet more than the slices keeps the order`() async throws {
    let folder = try TemporaryFolder()
    let paths = try (0..<65).map { number in
      let text = Sample.bare.replacing("organisation: Bare Ltd", with: "organisation: No \(number)")
      return try folder.write(text, to: "\(number).yaml")
    }
    let run = await Run(["assess", "--format", "json"] + paths)
    let all = try JSONDecoder().decode([AssessmentJSON].self, from: Data(run.out.utf8))
    #expect(all.map(\.worksheet.organisation) == (0..<65).map { "No \($0)" })
  }

  @Test func `the day decides what a licence contains`() async throws {
    // Microsoft 365 E5 gained parts of the Intune Suite on 2026-07-01.
    let before = try await AssessmentJSON(Repository.fabrikam, "--day", "2026-06-30")
    let after = try await AssessmentJSON(Repository.fabrikam, "--day", "2026-07-01")
    #expect(before.day == "2026-06-30")
    #expect(before.score.now.low < after.score.now.low)
    #expect(before.score.now.low < before.score.addOn.low)
    #expect(after.score.now.low == after.score.addOn.low)
  }

  @Test func `the day of the run is today where none is given`() async throws {
    let plain = await Run("assess", Repository.contoso, "--format", "json")
    let told = await Run("assess", Repository.contoso, "--format", "json", "--day", "2026-11-20")
    #expect(plain.out == told.out)
    #expect(plain.out.contains("\n  \"day\": \"2026-11-20\","))
  }

  @Test func `colour is used where it is allowed, and never in a file`() async throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/report.txt"
    let coloured = await Run(["assess", Repository.contoso], hasColour: true)
    #expect(coloured.out.contains("\u{1B}[1;31mBlocked\u{1B}[0m"))
    let run = await Run(["assess", Repository.contoso, "--output", path], hasColour: true)
    #expect(run.status == .fine)
    let plain = await Run("assess", Repository.contoso)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == plain.out)
    #expect(!plain.out.contains("\u{1B}"))
  }
}
