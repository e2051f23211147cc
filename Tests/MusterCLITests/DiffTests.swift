import Foundation
import MusterCLI
import MusterTestSupport
import Testing

/// `muster diff` of two worksheets.
@Suite struct DiffTests {
  @Test(arguments: ["text", "markdown", "html", "json"])
  func `a change is the recorded one in each format`(_ format: String) throws {
    let run = try DiffSamples().golden("--format \(format)")
    #expect(run.status == 0, "\(run.err)")
    let ending = ["text": "txt", "markdown": "md"][format] ?? format
    expectGolden(run.out, "diff.\(ending)")
  }

  @Test func `it is the recorded one in Swedish, without a word of English`() throws {
    let run = try DiffSamples().golden("--language sv")
    expectGolden(run.out, "diff-sv.txt")
    for word in [
      "answers", "together", "Regressed", "after ", "profile ", "the same", "Passcode rules",
    ] {
      #expect(!run.out.contains(word), "\(word)")
    }
  }

  @Test func `text fits 80 columns, with and without colour`() async throws {
    let samples = try DiffSamples()
    let plain = await samples.run(["--all"])
    let coloured = await samples.run(["--all"], hasColour: true)
    #expect(!plain.out.contains("\u{1B}") && coloured.out.contains("\u{1B}[31m"))
    #expect(coloured.out.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain.out)
    for line in plain.lines {
      #expect(line.count <= 80, "\(line)")
    }
    let large = await Run("diff", Repository.contoso, Repository.fabrikam, "--force", "--all")
    for line in large.lines where !line.contains(Repository.contoso) {
      #expect(line.count <= 80, "\(line)")
    }
  }

  @Test func `every surface tells the same numbers, and the steps sum`() async throws {
    let samples = try DiffSamples()
    let told = try ToldDiff(await samples.run(["--format", "json"]))
    let steps = try #require(told.steps)
    let sum = steps.reduce(0) { $0 + Int(($1.low.points * 100).rounded()) }
    #expect(sum == Int((told.low.points * 100).rounded()))
    #expect(told.taken == ["licences", "populations", "answers", "day"])
    for format in ["text", "markdown", "html"] {
      let out = await samples.run(["--format", format]).out
      for step in steps where step.taken {
        let digits = String(format: "%.2f", abs(step.low.points))
        #expect(out.contains(digits), "\(format): \(step.step)")
      }
    }
    let assessed = await Run("assess", samples.new, "--format", "json", "--day", "2026-11-20")
    #expect(assessed.out.contains("\"verdict\": \"\(told.after.verdict)\""))
    #expect(told.classes["identity.compliance-default"] == "fixed")
    #expect(told.classes["mechanics.vpp-token"] == "regressed")
    #expect(told.classes["restrictions.passcode"] == "newly-open")
    #expect(
      told.classes["support-automation.unattended-remote-control"] == "decision-expired")
  }

  @Test func `a worksheet and itself differ in nothing`() async throws {
    let run = await Run("diff", Repository.contoso, Repository.contoso)
    #expect(run.status == .fine && run.out.contains("\nNothing changed.\n"))
    for format in ["markdown", "html"] {
      let run = await Run("diff", Repository.contoso, Repository.contoso, "--format", format)
      #expect(run.out.contains("Nothing changed."))
    }
    let json = await Run("diff", Repository.contoso, Repository.contoso, "--format", "json")
    #expect(try ToldDiff(json).items.isEmpty)
  }

  @Test func `a catalog that is not at hand is said`() async throws {
    let run = await (try DiffSamples()).run([])
    #expect(
      run.out.replacing("\n", with: " ").contains(
        "before.yaml was filled in for catalog 2026.10.0; that one is not at hand, and 2026.11.0 is used."
      ))
    #expect(!run.out.contains("after.yaml was filled in"))
  }

  @Test func `JSON is as the schema says`() async throws {
    let samples = try DiffSamples()
    let schema = try samples.folder.write(
      await Run("catalog", "schema", "diff").out, to: "diff.schema.json")
    let kept = try samples.folder.write(
      await Run("assess", samples.old, "--format", "json").out, to: "kept.json")
    let lines = [
      [samples.old, samples.new], [kept, samples.new], [samples.new, samples.new],
      [Repository.contoso, Repository.fabrikam, "--force", "--to-day", "2028-01-01"],
    ]
    for (position, line) in lines.enumerated() {
      let run = await Run(["diff"] + line + ["--format", "json"])
      let file = try samples.folder.write(run.out, to: "\(position).json")
      let tool = try Tool.run("check-jsonschema", ["--schemafile", schema, file])
      #expect(tool.status == 0, "\(tool.output)")
    }
    let wrong = try samples.folder.write("{\"schema\": \"muster-diff/1\"}", to: "wrong.json")
    #expect(try Tool.run("check-jsonschema", ["--schemafile", schema, wrong]).status != 0)
  }

  @Test func `the page is one file that loads nothing`() async throws {
    let page = await (try DiffSamples()).run(["--format", "html"]).out
    #expect(page.hasPrefix("<!DOCTYPE html>\n") && page.hasSuffix("</html>\n"))
    for word in ["<script", "src=\"", "url(", "<link", "http://"] { #expect(!page.contains(word)) }
  }

  @Test func `what a customer wrote is shown as it is and runs nowhere`() async throws {
    let samples = try DiffSamples()
    let title = "title: \"<script>alert(1)</script> | `x` \\e[31m\""
    for path in [samples.old, samples.new] {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try text.replacing("title: Tailspin, MobileIron to Intune", with: title)
        .write(toFile: path, atomically: true, encoding: .utf8)
    }
    let html = await samples.run(["--format", "html"]).out
    #expect(!html.contains("<script>") && html.contains("&lt;script&gt;alert(1)"))
    let markdown = await samples.run(["--format", "markdown"]).out
    #expect(!markdown.contains("<script>") && !markdown.contains("\u{1B}"))
    #expect(!(await samples.run([]).out.contains("\u{1B}")))
  }

  @Test func `a long list is cut, and --all lists it`() async throws {
    let few = await Run("diff", Repository.contoso, Repository.fabrikam, "--force")
    let all = await Run("diff", Repository.contoso, Repository.fabrikam, "--force", "--all")
    #expect(few.out.contains(" more; --all lists all") && !all.out.contains("--all lists all"))
    #expect(few.lines.count < all.lines.count)
  }
}
