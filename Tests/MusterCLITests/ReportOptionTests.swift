import MusterCLI
import MusterTestSupport
import Testing

/// What `assess` and `explain` tell when asked for more, and the schemas of what commands print.
@Suite struct ReportOptionTests {
  @Test func `sensitivity is told for one worksheet as text`() async {
    let steady = await Run("assess", Repository.fabrikam, "--sensitivity")
    #expect(steady.status == .fine && steady.out.contains("\nSensitivity\n"))
    #expect(steady.out.contains("survives all"))
    for options in [["--format", "json"], [Repository.contoso]] {
      let refused = await Run(["assess", Repository.fabrikam, "--sensitivity"] + options)
      #expect(refused.status == .usage)
      #expect(refused.err.contains("'--sensitivity' is text about one worksheet"))
    }
  }

  @Test func `an explanation is JSON too, as recorded`() async throws {
    let item = "network.per-app-vpn"
    let run = await Run("explain", item, Repository.contoso, "--format", "json")
    #expect(run.status == .fine, "\(run.err)")
    expectGolden(run.out, "explain-per-app-vpn.json")
    let text = await Run("explain", item, Repository.contoso)
    #expect(text.out.contains("  shares: weight 3 of "))
    #expect(text.out.contains("  changed by: "))
    let code = await Run("explain", "yaml.duplicate-key", "--format", "json")
    #expect(code.status == .usage && code.err.contains("the manual page of a code is text"))
  }

  @Test func `JSON is as the schemas say`() async throws {
    let folder = try TemporaryFolder()
    let texts = [
      ("what-if", ["what-if", Repository.fabrikam, "--to", "ready", "--fact", "federation=none"]),
      (
        "what-if",
        ["what-if", Repository.contoso, "--devices", "macos=1", "--with-licence", "intune-suite"]
      ), ("explanation", ["explain", "network.per-app-vpn", Repository.contoso]),
      ("explanation", ["explain", "people.kick-off", Repository.contoso]),
    ]
    for (position, (name, arguments)) in texts.enumerated() {
      let schema = await Run("catalog", "schema", name)
      let run = await Run(arguments + ["--format", "json"])
      let tool = try Tool.run(
        "check-jsonschema",
        [
          "--schemafile", try folder.write(schema.out, to: "\(name).schema.json"),
          try folder.write(run.out, to: "\(position).json"),
        ])
      #expect(tool.status == 0, "\(tool.output)")
    }
  }
}
