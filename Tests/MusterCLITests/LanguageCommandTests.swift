import MusterCLI
import MusterTestSupport
import Testing

/// `--language` and `muster catalog language`.
@Suite struct LanguageCommandTests {
  static let refused = [
    ("sw", "did you mean 'sv'? the languages are: en, sv"),
    ("sv-se", "did you mean 'sv'? the languages are: en, sv"),
    ("SV_SE", "did you mean 'sv'? the languages are: en, sv"),
    ("klingon", "the languages are: en, sv"), ("", "the languages are: en, sv"),
  ]

  @Test(arguments: refused)
  func `an unknown language is refused with the nearest and all`(
    _ code: String, _ help: String
  ) async {
    for line in [
      ["assess", Repository.contoso], ["next", Repository.contoso],
      ["report", Repository.contoso, "--format", "md"],
      ["explain", "network.wifi", Repository.contoso],
      ["what-if", Repository.contoso, "--drop", "network.wifi"],
    ] {
      let run = await Run(line + ["--language", code])
      #expect(run.status == .usage)
      #expect(run.err == "muster: there is no language '\(code)'\n   help: \(help)\n")
      #expect(run.out.isEmpty)
    }
  }

  static let lines = [
    ["assess", Repository.contoso, "--all"], ["assess", Repository.contoso, "--format", "json"],
    ["assess", Repository.contoso, "--format", "html"],
    ["assess", Repository.contoso, Repository.fabrikam],
    ["next", Repository.contoso], ["next", Repository.contoso, "--format", "json"],
    ["explain", "network.wifi", Repository.contoso],
    ["what-if", Repository.contoso, "--drop", "network.wifi@macos"],
  ]

  @Test(arguments: lines)
  func `English is what no language gives, and Swedish is another`(_ line: [String]) async {
    let plain = await Run(line)
    #expect(await Run(line + ["--language", "en"]).out == plain.out)
    let swedish = await Run(line + ["--language", "sv"])
    #expect(swedish.err == plain.err && swedish.status == plain.status)
    if !line.contains("json") { #expect(swedish.out.contains(/poäng|öppna/)) }
    #expect(swedish.out != plain.out || line.contains("json"))
  }

  @Test func `numbers, dates and verdicts have the form of Swedish`() async {
    let page = await Run(
      "assess", Repository.contoso, "--format", "html", "--language", "sv"
    ).out
    #expect(page.contains("<html lang=\"sv\">"))
    #expect(
      page.contains(/[0-9]{2},[0-9]{2}–[0-9]{2},[0-9]{2}/) && page.contains("7\u{A0}000 enheter"))
    #expect(page.contains("20 november 2026") && page.contains("Blockerad"))
    #expect(page.contains(/[0-9]{2},[0-9]{2}\u{A0}%/))
  }

  @Test func `OSCAL stays English`() async {
    let run = await Run(
      "report", Repository.contoso, "--format", "oscal", "--output", "x", "--language", "sv")
    #expect(run.status == .usage)
    #expect(run.err.hasPrefix("muster: OSCAL is for programs and in English\n"))
  }

  /// A third language: five rows in one file, and no new build.
  private static func third() async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let draft = await Run("catalog", "language", "eo").out.split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    #expect(draft.count > 3_000)
    var lines = draft
    func say(_ row: String, _ title: String) throws {
      let start = lines.firstIndex(of: "    \(row):") ?? lines.count
      let found = lines[start...].firstIndex { $0.hasPrefix("      title:") }
      let line = try #require(found, "\(row)")
      lines[line] = "      title: \(title)"
    }
    try say("support-automation.unattended-remote-control", "Malproksima regado")
    try say("network.wifi", "Sendrata reto")
    try say("apps.update-and-removal", "Gisdatigoj")
    try say("macos", "Makoso")
    try say("identity.same-tenant", "Unu luanto")
    let blocked = lines.firstIndex { $0.hasPrefix("  blocked:") }
    let phrase = try #require(blocked)
    lines[phrase] = "  blocked: Barita"
    _ = try folder.write(lines.joined(separator: "\n"), to: "eo.yaml")
    return folder
  }

  @Test func `a third language is one file`() async throws {
    let folder = try await Self.third()
    let lint = await Run("catalog", "lint", "--catalog", folder.path)
    #expect(!lint.out.contains("error: "), "\(lint.out.prefix(2_000))")
    #expect(lint.out.contains("phrases without a text in 'eo'"))
    let assess = await Run(
      "assess", Repository.contoso, "--catalog", folder.path, "--language", "eo")
    #expect(
      assess.out.contains("Barita") && assess.out.contains(/[0-9]{2},[0-9]{2}–[0-9]{2},[0-9]{2}/))
    #expect(assess.out.contains("catalog 2026.11.0, profile"), "a language is no overlay")
    let next = await Run(
      "explain", "network.wifi", Repository.contoso, "--catalog", folder.path, "--language", "eo")
    #expect(next.lines.first == "network.wifi: Sendrata reto")
    let whatIf = await Run(
      "what-if", Repository.contoso, "--drop", "network.wifi", "--catalog", folder.path,
      "--language", "eo")
    #expect(whatIf.status == .fine && whatIf.out.contains("Barita"))
    let offers = await Run(
      "assess", Repository.contoso, "--catalog", folder.path, "--language", "e")
    #expect(offers.err.contains("the languages are: en, eo, sv"))
    let rest = await Run("catalog", "language", "eo", "--catalog", folder.path)
    #expect(!rest.out.contains("  blocked:") && rest.out.contains("  ready:"))
    #expect(!rest.out.contains("# Wi-Fi") || rest.out.contains("definition:"))
  }

  @Test func `a language file with faults is told and nothing is made`() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("muster: language/1\nlanguage: eo\n", to: "eo.yaml")
    let run = await Run(
      "assess", Repository.contoso, "--catalog", folder.path, "--language", "eo")
    #expect(run.status == .findings && run.out.isEmpty)
    #expect(run.err.contains("key 'months' is missing"))
    // Who does not ask for the language is not held up by it.
    let plain = await Run("assess", Repository.contoso, "--catalog", folder.path)
    #expect(plain.status == .fine)
  }

  @Test func `English and what is no code cannot be translated`() async {
    for code in ["en", "De", "d e"] {
      let run = await Run("catalog", "language", code)
      #expect(run.status == .usage)
      #expect(run.err.contains("is no code of a language besides English"))
    }
  }
}
