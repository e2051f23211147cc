import MusterCLI
import MusterTestSupport
import Testing

/// What `muster complete` offers, in process.
@Suite struct CompleteTests {
  struct Case: CustomTestStringConvertible {
    /// The words typed so far; the cursor is at the end of the last, or where a bar stands alone.
    let line: String
    /// What is offered, in this order.
    var words: [String] = []
    /// The question for paths, without its colon.
    var paths: String?
    var testDescription: String { "muster \(line)" }
  }

  static let contoso = Repository.contoso
  static let needs = ["must", "should", "could", "not-used", "not-applicable"]
  static let states = ["met", "partly", "not-met", "not-applicable"]
  static let populations = ["ios-corporate", "android-kiosk", "android-byod", "macos", "windows"]

  static let cases = [
    Case(line: "as|", words: ["assess"]),
    Case(line: "ex|", words: ["explain"]),
    Case(line: "comp|", words: ["completions"]),
    Case(line: "--v|", words: ["--version"]),
    Case(line: "nonsense |"),
    Case(line: "nonsense --fo|"),
    Case(line: "catalog s|", words: ["show", "search", "stats", "sample", "schema"]),
    Case(line: "catalog nonsense |"),
    Case(line: "help an|", words: ["answer"]),
    Case(line: "help catalog li|", words: ["list", "lint"]),
    Case(line: "--help che|", words: ["check"]),
    Case(line: "completions |", words: ["bash", "zsh", "fish"]),
    Case(line: "man |", words: ["--help"]),

    Case(line: "assess |", paths: "worksheet 0  "),
    Case(line: "assess one.yaml tw|", paths: "worksheet 0  tw"),
    Case(line: "assess one.yaml --fo|", words: ["--format"]),
    Case(line: "assess --format |", words: ["text", "json", "markdown", "html"]),
    Case(line: "assess --format=m|", words: ["--format=markdown"]),
    Case(line: "assess --nonsense=m|"),
    Case(line: "assess --fail-on not|", words: ["not-ready"]),
    Case(line: "assess --format json --f|", words: ["--fail-on"]),
    Case(line: "assess --f| --format json", words: ["--fail-on"]),
    Case(line: "assess --catalog a --cat|", words: ["--catalog"]),
    Case(line: "assess --output |", paths: "file 0  "),
    Case(line: "assess --output=a/b|", paths: "file 0 --output= a/b"),
    Case(line: "assess --catalog |", paths: "folder 0  "),
    Case(line: "assess --day |"),
    Case(line: "assess --output --al|", words: ["--all"]),
    Case(line: "assess -- --al|", paths: "worksheet 0  --al"),
    Case(line: "catalog diff one |", paths: "folder 0  "),
    Case(line: "catalog diff one two |", words: ["--format", "--help"]),
    Case(line: "catalog list plat|", words: ["platforms"]),
    Case(line: "catalog schema a|", words: ["assessment"]),
    Case(line: "catalog search |"),

    Case(line: "answer network.per|", words: ["network.per-app-vpn"]),
    Case(line: "answer network.wifi |", words: needs, paths: "worksheet 0  "),
    Case(line: "answer identity.same-tenant |", words: states, paths: "worksheet 0  "),
    Case(line: "answer iso-27001-2022.a-8-1 p|", words: ["partly"], paths: "worksheet 0  p"),
    Case(line: "answer nonsense |", words: needs + states.dropLast(), paths: "worksheet 0  "),
    Case(line: "answer network.wifi must |", paths: "worksheet 0  "),
    Case(line: "answer network.wifi | \(contoso)", words: needs),
    Case(line: "answer network.wifi must \(contoso) --for |", words: populations),
    Case(line: "answer network.wifi must \(contoso) --for=mac|", words: ["--for=macos"]),
    Case(line: "answer network.wifi --for mac| \(contoso)", words: ["macos"]),
    Case(
      line: "answer network.wifi --for macos \(contoso) --for |",
      words: populations.filter { $0 != "macos" }),
    Case(line: "answer network.wifi must nonsense.yaml --for |"),
    Case(line: "answer network.wifi must / --for |"),
    Case(line: "answer network.wifi must - --for |"),
    Case(line: "answer network.wifi --evidence |", words: ["A", "B", "C", "D"]),
    Case(line: "answer network.wifi --facet cert|", words: ["certificate-sign-in"]),
    Case(line: "answer network.wifi --facet certificate-sign-in --facet cert|"),
    Case(line: "answer nonsense --facet |"),
    Case(line: "answer --facet cert| network.wifi w.yaml", words: ["certificate-sign-in"]),
    Case(line: "answer network.wifi --note |"),
    Case(line: "explain yaml.dup|", words: ["yaml.duplicate-key"]),
    Case(line: "explain network.per-a|", words: ["network.per-app-vpn"]),
    Case(line: "explain network.per-app-vpn |", paths: "worksheet 0  "),
    Case(line: "catalog show microsoft-365-e7|", words: ["microsoft-365-e7"]),
    Case(line: "catalog show ios|", words: ["ios", "ios-17"]),
    Case(line: "catalog show default|", words: ["default"]),

    Case(
      line: "decide email.access-gateway |",
      words: ["accept", "drop", "third-party", "rebuild", "wait"], paths: "worksheet 0  "),
    Case(line: "decide email.access-gateway drop |", paths: "worksheet 0  "),
    Case(line: "fact fed|", words: ["federation", "federation-ws-trust"]),
    Case(
      line: "fact federation |", words: ["none", "ad-fs", "third-party"], paths: "worksheet 0  "),
    Case(line: "fact federation none |", paths: "worksheet 0  "),
    Case(
      line: "fact device-join hybrid |", words: ["entra", "registered", "domain-only"],
      paths: "worksheet 0  "),
    Case(line: "fact entra-device-limit |", words: ["unlimited"], paths: "worksheet 0  "),
    Case(line: "fact tenant-name |", paths: "worksheet 0  "),
    Case(line: "fact federation | \(contoso)", words: ["none", "ad-fs", "third-party"]),
    Case(line: "population |"),
    Case(line: "population ma| \(contoso)", words: ["macos"]),
    Case(line: "population new \(contoso) --platform mac|", words: ["macos"]),
    Case(line: "population new \(contoso) --platform macos --mode ad|", words: ["ade"]),
    Case(line: "population android-kiosk \(contoso) --mode ded|", words: ["dedicated"]),
    Case(line: "population android-kiosk \(contoso) --mode hyb|"),
    Case(line: "population new \(contoso) --mode hyb|", words: ["hybrid-join"]),
    Case(line: "population new \(contoso) --ownership p|", words: ["personal"]),
  ]

  @Test(arguments: cases)
  func `what fits at the cursor is offered`(_ example: Case) async throws {
    var words = example.line.split(separator: " ").map(String.init)
    let position = try #require(words.firstIndex { $0.hasSuffix("|") })
    words[position].removeLast()
    let run = await Run(["complete", "bash", "\(position)", "--"] + words)
    #expect(run.status == .fine)
    #expect(run.err == "")
    let paths = example.paths.map { ":\($0)" }
    #expect(run.lines == example.words + [paths].compactMap(\.self))
  }

  struct BashCase: CustomTestStringConvertible {
    let name: String
    let words: [String]
    let position: Int
    let lines: [String]
    var testDescription: String { name }
  }

  static let bash = [
    BashCase(
      name: "an equals sign cuts the word", words: ["assess", "--format", "=", "js"], position: 3,
      lines: ["json"]),
    BashCase(
      name: "the cursor is behind the equals sign", words: ["assess", "--format", "=", "x"],
      position: 2, lines: ["text", "json", "markdown", "html"]),
    BashCase(
      name: "an equals sign before the cursor is joined",
      words: ["assess", "--format", "=", "json", "--f"], position: 4, lines: ["--fail-on"]),
    BashCase(
      name: "a path behind an equals sign", words: ["assess", "--output", "=", "my\\ f"],
      position: 3, lines: [":file 9 --output= my f"]),
    BashCase(
      name: "a colon cuts a path", words: ["check", "a", ":", "b"], position: 3,
      lines: [":worksheet 2  a:b"]),
    BashCase(
      name: "a word after a space stays alone", words: ["check", "a", ":", ""], position: 3,
      lines: [":worksheet 0  "]),
    BashCase(
      name: "an open double quote", words: ["check", "\"my \\\"f\\x'"], position: 1,
      lines: [":worksheet 0  my \"f\\x'"]),
    BashCase(
      name: "an open single quote", words: ["check", "'it\\\"s"], position: 1,
      lines: [":worksheet 0  it\\\"s"]),
    BashCase(
      name: "a backslash at the end", words: ["check", "a\\"], position: 1,
      lines: [":worksheet 0  a"]),
    BashCase(
      name: "a line break in a path", words: ["check", "'a\nb"], position: 1, lines: []),
    BashCase(
      name: "quotes around a command", words: ["'answer'", "\"network\".per-a"], position: 1,
      lines: ["network.per-app-vpn"]),
  ]

  @Test(arguments: bash)
  func `bash's words are joined and lose their quotes`(_ example: BashCase) async {
    let run = await Run(["complete", "bash", "\(example.position)", "--"] + example.words)
    #expect(run.lines == example.lines)
    #expect(run.err == "")
  }

  @Test(arguments: ["zsh", "fish"])
  func `other shells choose themselves and see meanings`(_ shell: String) async {
    let facts = await Run("complete", shell, "1", "--", "fact", "nonsense")
    #expect(facts.lines.count == 18)
    #expect(facts.lines.contains("federation\twhat signs users in besides Microsoft Entra"))
    let items = await Run("complete", shell, "1", "--", "explain", "")
    #expect(items.lines.contains("network.per-app-vpn\tPer-app VPN"))
    #expect(items.lines.contains { $0.hasPrefix("yaml.duplicate-key\tNo key stands twice") })
    #expect(items.lines.allSatisfy { $0.count < 200 && !$0.hasSuffix("\t") })
    let values = await Run("complete", shell, "2", "--", "assess", "--format", "")
    #expect(values.lines == ["text", "json", "markdown", "html"])
    let joined = await Run("complete", shell, "1", "--", "assess", "--format=x")
    #expect(joined.lines.first == "--format=text")
    let groups = await Run("complete", shell, "0", "--", "")
    #expect(groups.lines.contains { $0.hasPrefix("catalog\tlist, show, search") })
    #expect(!groups.lines.contains { $0.hasPrefix("complete\t") })
  }

  @Test func `rows of an overlay are offered with the shipped ones`() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(
      """
      muster: platforms/1
      platforms:
        - id: toaster-os
          title: Toaster
          support: [{minimum-os: "1", from: 2026-01-01}]
          modes: [{id: kitchen, title: Kitchen, ownership: [corporate], management: device}]
          source: {url: "https://example.com/", doc-date: 2026-01-01, verified: 2026-01-01}

      """, to: "platforms.yaml")
    let line = ["population", "new", "w.yaml", "--catalog", folder.path]
    let platforms = await Run(["complete", "bash", "6", "--"] + line + ["--platform", ""])
    #expect(platforms.lines.contains("toaster-os") && platforms.lines.contains("ios"))
    let modes = await Run(
      ["complete", "bash", "8", "--"] + line + ["--platform", "toaster-os", "--mode", ""])
    #expect(modes.lines == ["kitchen"])
    let broken = await Run(
      "complete", "bash", "6", "--", "population", "new", "w.yaml", "--catalog", "/nowhere",
      "--platform", "io")
    #expect(broken.lines == ["ios"])
    #expect(broken.err == "")
  }

  @Test func `a worksheet with faults still gives its populations`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "populations:\n  one: {platform: nonsense}\n  two:\n  B\u{E4}d: {}\n", to: "w.yaml")
    let run = await Run("complete", "fish", "4", "--", "answer", "x", path, "--for", "")
    #expect(run.lines == ["one\tnonsense", "two"])
    let broken = try folder.write("populations: {one: [\n", to: "broken.yaml")
    let none = await Run("complete", "fish", "4", "--", "answer", "x", broken, "--for", "")
    #expect(none.lines == [])
    #expect(none.err == "")
  }

  @Test func `what makes no sense offers nothing and is no error`() async {
    for words in [
      ["tcsh", "0", "--", "as"], ["bash", "x", "--", "as"],
      ["bash", "99", "--", "assess"], ["fish", "9223372036854775807", "--"],
      ["bash", "2", "--", "=", ":", "="],
    ] {
      let run = await Run(["complete"] + words)
      #expect(run.status == .fine, "\(words)")
      #expect(run.err == "")
    }
  }

  @Test func `words drawn at random never end the run`() async {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    let pool =
      Commands.all.flatMap { $0.name.split(separator: " ").map(String.init) }
      + Commands.all.flatMap(\.options).map(\.name)
      + [
        "", "=", ":", "--", "-", "--=", "\"", "\\", "'a b", "network.wifi", "federation", "\u{1B}",
      ]
    for _ in 0..<100 {
      let words = (0..<Int.random(in: 0...6, using: &generator)).compactMap { _ in
        pool.randomElement(using: &generator)
      }
      let shell = ["bash", "zsh", "fish"].randomElement(using: &generator) ?? ""
      let position = Int.random(in: 0...7, using: &generator)
      let run = await Run(["complete", shell, "\(position)", "--"] + words)
      #expect(run.status == .fine && run.err == "", "seed \(seed): \(words) at \(position)")
    }
  }
}
