import Foundation
import MusterCLI
import MusterTestSupport
import Testing

/// Gates of `muster diff`, other catalogs, and what it refuses.
@Suite struct DiffRefusalTests {
  struct Gated: CustomTestStringConvertible {
    let options: [String]
    /// What is said; `nil` where the gate holds.
    let missed: String?
    var isBack = false
    var testDescription: String { options.joined(separator: " ") + (isBack ? ", backwards" : "") }
  }

  static let gates = [
    Gated(options: ["--fail-on", "regression"], missed: "regressed: mechanics.vpp-token"),
    Gated(options: ["--fail-on", "new-blocker"], missed: nil),
    Gated(options: ["--fail-on", "score-drop:0"], missed: nil),
    Gated(options: ["--fail-on", "score-drop:0"], missed: "the low score fell by ", isBack: true),
    Gated(options: ["--fail-on=score-drop:99"], missed: nil, isBack: true),
    Gated(
      options: ["--fail-on", "score-drop:50", "--fail-on", "regression"],
      missed: "regressed: ", isBack: true),
  ]

  @Test(arguments: gates)
  func `a gate that is missed is said, and ends with 1`(_ example: Gated) async throws {
    let samples = try DiffSamples()
    let sides = example.isBack ? [samples.new, samples.old] : [samples.old, samples.new]
    let run = await Run(["diff"] + sides + example.options)
    #expect(run.status == (example.missed == nil ? .fine : .findings), "\(run.err)")
    #expect(run.out.contains("What did it"))
    if let missed = example.missed {
      #expect(run.err.contains("muster: gate missed: \(missed)"), "\(run.err)")
    } else {
      #expect(!run.err.contains("gate missed"))
    }
  }

  @Test func `a new blocker misses its gate`() async throws {
    let samples = try DiffSamples()
    let text = DiffSamples.before.replacing("same-tenant: met", with: "same-tenant: not-met")
    let path = try samples.folder.write(text, to: "blocked.yaml")
    let run = await Run("diff", samples.old, path, "--fail-on", "new-blocker")
    #expect(run.status == .findings)
    #expect(run.err.contains("gate missed: new blockers: identity.same-tenant"))
    #expect(run.out.contains("New blockers (1)"))
    // The same, backwards: the blocker is gone.
    #expect(await Run("diff", path, samples.old, "--fail-on", "new-blocker").status == .fine)
  }

  static let refused = [
    (["--fail-on", "luck"], "option '--fail-on' cannot be 'luck'"),
    (["--fail-on", "score-drop"], "option '--fail-on' cannot be 'score-drop'"),
    (["--fail-on", "score-drop:x"], "'x' is no number of points"),
    (["--fail-on", "score-drop:-1"], "'-1' is no number of points"),
    (["--fail-on", "regression:2"], "option '--fail-on' cannot be 'regression:2'"),
    (["--from-day", "soon"], "'soon' is no day"), (["--to-day", "2026-13-01"], "is no day"),
    (["--format", "pdf"], "option '--format' cannot be 'pdf'"),
  ]

  @Test(arguments: refused)
  func `a line that asks for something else is refused`(
    _ options: [String], _ message: String
  ) async throws {
    let samples = try DiffSamples()
    let run = await Run(["diff", samples.old, samples.new] + options)
    #expect(run.status == .usage && run.out.isEmpty)
    #expect(run.err.contains(message), "\(run.err)")
  }

  @Test func `different customers are compared only by force`() async {
    let run = await Run("diff", Repository.contoso, Repository.fabrikam)
    #expect(run.status == .usage && run.out.isEmpty)
    #expect(run.err.contains("different customers, 'Contoso Ltd' and 'Fabrikam"), "\(run.err)")
    let forced = await Run("diff", Repository.contoso, Repository.fabrikam, "--force")
    #expect(forced.status == .fine)
    #expect(forced.out.contains("The two are about different customers: Contoso Ltd and"))
  }

  @Test func `files that cannot be compared are refused with their faults`() async throws {
    let samples = try DiffSamples()
    let none = await Run("diff", "none.yaml", samples.new)
    #expect(none.status == .surroundings && none.err.contains("cannot read 'none.yaml'"))
    let faulty = try samples.folder.write(
      DiffSamples.before.replacing("same-tenant: met", with: "same-tenant: maybe"), to: "f.yaml")
    let run = await Run("diff", faulty, samples.new)
    #expect(run.status == .findings && run.out.isEmpty)
    #expect(run.err.contains("f.yaml:") && run.err.contains("[format.unknown-word]"))
    let lenient = await Run("diff", faulty, samples.new, "--lenient")
    #expect(lenient.status == .findings && lenient.out.contains("What did it"))
    let both = await Run("diff", "-", "-")
    #expect(both.status == .usage && both.err.contains("standard input"))
    let target = await Run("diff", samples.old, samples.new, "--output", samples.new)
    #expect(target.status == .usage && target.err.contains("is one of the two itself"))
    #expect(try String(contentsOfFile: samples.new, encoding: .utf8) == DiffSamples.after)
  }

  @Test func `a result can go to a file`() async throws {
    let samples = try DiffSamples()
    let path = samples.folder.path + "/diff.md"
    let run = await samples.run(["--format", "markdown", "--output", path])
    #expect(run.status == .fine && run.out.isEmpty)
    #expect(
      try String(contentsOfFile: path, encoding: .utf8)
        == (await samples.run(["--format", "markdown"])).out)
  }

  // MARK: Catalogs

  /// An overlay that takes the best route of a capability away, and renames nothing.
  private func overlay(_ samples: DiffSamples) throws -> String {
    let path = try samples.folder.write(
      """
      muster: routes/1
      routes:
        - capability: network.wifi
          platforms: [ios]
          relation: none
          workaround: another way
          source: {url: "https://example.com/", doc-date: 2026-11-01, verified: 2026-11-20}

      """, to: "ours/routes.yaml")
    return URL(fileURLWithPath: path).deletingLastPathComponent().path
  }

  @Test func `another catalog is a step of its own and no regression`() async throws {
    let samples = try DiffSamples()
    let overlay = try overlay(samples)
    let run = await Run(
      "diff", samples.new, samples.new, "--to-catalog", overlay, "--format", "json", "--fail-on",
      "regression")
    #expect(run.status == .fine, "\(run.err)")
    let told = try ToldDiff(run)
    #expect(told.taken == ["catalog"] && told.low.points < 0)
    #expect(told.classes["network.wifi"] == "rules-changed")
    #expect(told.before.catalog.overlays == [] && told.after.catalog.overlays == [overlay])
    let both = await Run(
      "diff", samples.old, samples.old, "--from-catalog", overlay, "--to-catalog", overlay,
      "--format", "json")
    #expect(try ToldDiff(both).items.isEmpty)
    let back = await Run(
      "diff", samples.old, samples.new, "--from-catalog", overlay, "--format", "json")
    #expect(try ToldDiff(back).taken == ["catalog", "licences", "populations", "answers"])
  }

  @Test func `a catalog with faults is refused`() async throws {
    let samples = try DiffSamples()
    let path = try samples.folder.write("muster: routes/1\nroutes: 3\n", to: "bad/routes.yaml")
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    for option in ["--from-catalog", "--to-catalog"] {
      let run = await Run("diff", samples.old, samples.new, option, folder)
      #expect(run.status == .findings && run.out.isEmpty && run.err.contains("routes.yaml:2"))
    }
    let none = await Run("diff", samples.old, samples.new, "--to-catalog", "none")
    #expect(none.status == .surroundings)
  }
}
