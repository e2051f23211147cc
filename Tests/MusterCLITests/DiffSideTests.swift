import Foundation
import MusterCLI
import MusterTestSupport
import Testing

/// What can be a side of `muster diff`: revisions of Git, assessments, other catalogs; and what cannot.
@Suite(.serialized) struct DiffSideTests {
  /// A repository with two commits of a worksheet.
  private struct Bench {
    let samples: DiffSamples

    init() throws {
      samples = try DiffSamples()
      let begin = try run(
        """
        mkdir -p "repo/work sheets" repo/base && cd repo && git init -q . && git checkout -qb main &&
        git config user.name T && git config user.email t@example.com &&
        cp ../before.yaml "work sheets/w.yaml" && git add -A && git commit -qm one &&
        git checkout -qb feature/x && git checkout -q main &&
        cp ../after.yaml "work sheets/w.yaml" && git commit -qam two
        """)
      try #require(begin.status == 0, "\(begin.err)")
    }

    func run(_ line: String) throws -> Binary {
      try Binary(
        "cd \"$BENCH\" && \(line)",
        [
          "BENCH": samples.folder.path, "HOME": samples.folder.path, "GIT_CONFIG_NOSYSTEM": "1",
          "LC_ALL": "C",
        ])
    }
  }

  private static let days = "--from-day 2026-10-20 --to-day 2026-11-20 --format json"

  static let places = [
    ("from the top", "cd repo", "main~1:work sheets/w.yaml", "main:work sheets/w.yaml"),
    ("from the folder", "cd 'repo/work sheets'", "main~1:w.yaml", "w.yaml"),
    ("by Git's own path", "cd repo/base", "main~1:work sheets/w.yaml", "main:work sheets/w.yaml"),
    ("from outside", "true", "HEAD~1:repo/work sheets/w.yaml", "repo/work sheets/w.yaml"),
    ("a branch with a slash", "cd repo", "feature/x:work sheets/w.yaml", "work sheets/w.yaml"),
    ("the index", "cd repo", "HEAD^:work sheets/w.yaml", ":work sheets/w.yaml"),
  ]

  @Test(arguments: places)
  func `a revision of a repository is a side`(
    _ name: String, _ place: String, _ old: String, _ new: String
  ) async throws {
    let bench = try Bench()
    let run = try bench.run("\(place) && $MUSTER diff '\(old)' '\(new)' \(Self.days)")
    #expect(run.status == 0, "\(name): \(run.err)")
    let told = try JSONDecoder().decode(ToldDiff.self, from: Data(run.out.utf8))
    let files = try ToldDiff(await bench.samples.run(["--format", "json"]))
    #expect(told.before.label == old && told.after.label == new)
    #expect(told.low == files.low && told.classes == files.classes)
  }

  @Test func `what a worksheet is based on comes from the same revision`() throws {
    let bench = try Bench()
    let begin = try bench.run(
      """
      cd repo && sed 's/^capabilities:/based-on: ..\\/base\\/b.yaml\\n&/' ../before.yaml > "work sheets/w.yaml" &&
      sed 's/requirements:/&\\n  people.kick-off: met/' ../before.yaml > base/b.yaml &&
      git add -A && git commit -qm three &&
      sed 's/kick-off: met/kick-off: not-met/' base/b.yaml > x && mv x base/b.yaml && git commit -qam four
      """)
    try #require(begin.status == 0, "\(begin.err)")
    let run = try bench.run(
      "cd repo && $MUSTER diff 'main~1:work sheets/w.yaml' 'main:work sheets/w.yaml' --format json")
    #expect(run.status == 0, "\(run.err)")
    let told = try JSONDecoder().decode(ToldDiff.self, from: Data(run.out.utf8))
    #expect(told.classes == ["people.kick-off": "regressed"])
    #expect(told.taken == ["answers"])
  }

  static let missing = [
    ("cd repo", "main~9:work sheets/w.yaml", "invalid object name 'main~9'"),
    ("cd repo", "main:none.yaml", "does not exist in 'main'"),
    ("cd repo", "main:base", "git: "), ("true", "main:w.yaml", "not a git repository"),
    ("cd repo && export PATH=/nowhere", "main:w.yaml", "git is not installed, or not found"),
  ]

  @Test(arguments: missing)
  func `what Git does not have is said with its own words`(
    _ place: String, _ side: String, _ words: String
  ) throws {
    let bench = try Bench()
    let run = try bench.run("\(place) && $MUSTER diff '\(side)' \"$BENCH/after.yaml\"")
    #expect(run.status == 3 && run.out.isEmpty)
    #expect(run.err.hasPrefix("muster: cannot read '\(side)': "), "\(run.err)")
    #expect(run.err.contains(words), "\(run.err)")
  }

  @Test func `a file whose name has a colon is a file`() async throws {
    let samples = try DiffSamples()
    let path = try samples.folder.write(DiffSamples.before, to: "main:w.yaml")
    let run = await Run("diff", path, samples.new, "--format", "json")
    #expect(run.status == .fine, "\(run.err)")
  }

  // MARK: Assessments

  @Test func `an assessment that was kept is compared, and not attributed`() async throws {
    let samples = try DiffSamples()
    let old = await Run("assess", samples.old, "--format", "json", "--day", "2026-10-20")
    let kept = try samples.folder.write(old.out, to: "kept.json")
    let run = await Run("diff", kept, samples.new, "--format", "json")
    #expect(run.status == .fine, "\(run.err)")
    let told = try ToldDiff(run)
    let whole = try ToldDiff(await samples.run(["--format", "json"]))
    #expect(told.steps == nil && told.low == whole.low)
    #expect(told.before.kind == "assessment" && told.after.kind == "worksheet")
    #expect(told.before.day == "2026-10-20" && told.before.openGaps == whole.before.openGaps)
    #expect(told.blockers.gone.map(\.item) == whole.blockers.gone.map(\.item))
    #expect(told.classes["identity.compliance-default"] == "fixed")
    #expect(told.classes["mechanics.vpp-token"] == "regressed")
    #expect(told.classes["restrictions.passcode"] == "newly-open")
    #expect(told.classes["support-automation.unattended-remote-control"] == "decision-expired")
    let text = await Run("diff", kept, samples.new).out.replacing("\n", with: " ")
    #expect(text.contains("What did it cannot be told from a finished assessment"))
    #expect(text.contains("kept.json is a finished assessment: its numbers are those of catalog"))
    let same = await Run("diff", kept, kept)
    #expect(same.status == .fine && same.out.contains("\nNothing changed.\n"))
  }

  /// A file that was kept when its schema was the newest; it is never written again.
  @Test(arguments: ["muster-assessment-1.json"])
  func `an assessment of every schema so far can be compared`(_ name: String) async throws {
    let samples = try DiffSamples()
    let kept = Repository.path("Tests/MusterCLITests/Golden/kept/\(name)")
    let run = await Run("diff", kept, samples.new, "--format", "json")
    #expect(run.status == .fine, "\(run.err)")
    let told = try ToldDiff(run)
    #expect(told.before.verdict == "unknown" && told.before.day == "2026-10-20")
    #expect(told.before.catalog.version == "2026.11.0" && told.before.openGaps == 7)
    #expect(told.classes["identity.compliance-default"] == "fixed")
  }

  struct Spoilt: CustomTestStringConvertible {
    let name: String
    let old: String
    let new: String
    let message: String
    var testDescription: String { name }
  }

  static let spoilt = [
    Spoilt(
      name: "a newer schema", old: "muster-assessment/1", new: "muster-assessment/7",
      message: "the schema 'muster-assessment/7' is newer than this program"),
    Spoilt(
      name: "another file", old: "muster-assessment/1", new: "muster-what-if/1",
      message: "an assessment in JSON has the schema 'muster-assessment/1'"),
    Spoilt(
      name: "a list of them", old: "{\n  \"schema\"", new: "[{\n  \"schema\"",
      message: "[yaml.syntax]"),
    Spoilt(
      name: "no day", old: "  \"day\": \"2026-11-20\",\n", new: "",
      message: "key 'day' is missing in the assessment"),
    Spoilt(
      name: "a score beyond 100", old: "\"exact\": {\n        \"low\": \"",
      new: "\"exact\": {\n        \"low\": \"99999", message: "is not an exact score from 0 to 100"),
    Spoilt(
      name: "an unknown verdict", old: "\"now\": \"blocked\"", new: "\"now\": \"fine\"",
      message: "'fine' is not a verdict"),
    Spoilt(
      name: "deductions that are none", old: "\"deductions\": [",
      new: "\"deductions\": 3, \"x\": [",
      message: "'deductions' is a list"),
    Spoilt(
      name: "a file that ends early", old: "\"decisions\"", new: "\u{0}", message: "error: "),
  ]

  @Test(arguments: spoilt)
  func `a spoilt assessment is refused with a place`(_ example: Spoilt) async throws {
    let samples = try DiffSamples()
    let text = await Run("assess", samples.old, "--format", "json").out
    let spoilt = text.replacing(example.old, with: example.new, maxReplacements: 1)
    try #require(spoilt != text)
    let path = try samples.folder.write(spoilt, to: "kept.json")
    let run = await Run("diff", path, samples.new)
    #expect(run.status == .findings && run.out.isEmpty)
    #expect(run.err.contains(example.message), "\(run.err)")
    #expect(run.err.hasPrefix(path), "\(run.err)")
  }
}
