import MusterCLI
import MusterTestSupport
import Testing

@Suite struct GrammarTests {
  struct Case: CustomTestStringConvertible {
    let line: String
    let message: String
    var help: String?
    var testDescription: String { "muster \(line)" }
    var words: [String] { line.split(separator: " ").map(String.init) }
  }

  static let refused = [
    Case(
      line: "asess x.yaml", message: "there is no command 'asess'", help: "did you mean 'assess'?"),
    Case(
      line: "xyzzy", message: "there is no command 'xyzzy'",
      help:
        "one of: answer, assess, catalog, check, completions, decide, diff, explain, fact, history, init, man, next, population, report, snapshot, what-if, worksheet"
    ),
    Case(
      line: "catalog",
      message:
        "'catalog' needs one of: list, show, search, lint, stats, diff, export, sample, language, schema",
      help: "muster catalog list --help"),
    Case(
      line: "catalog lst", message: "there is no command 'catalog lst'",
      help: "did you mean 'list'?"),
    Case(
      line: "assess x.yaml --fromat json", message: "'assess' has no option '--fromat'",
      help: "did you mean '--format'?"),
    Case(
      line: "assess x.yaml -v", message: "'assess' has no option '-v'",
      help: "muster assess --help lists them"),
    Case(
      line: "check x.yaml --lenient", message: "'check' has no option '--lenient'",
      help: "muster check --help lists them"),
    Case(
      line: "assess x.yaml --format jsn", message: "option '--format' cannot be 'jsn'",
      help: "did you mean 'json'?"),
    Case(
      line: "assess x.yaml --format=", message: "option '--format' cannot be ''",
      help: "one of: text, json, markdown, html"),
    Case(
      line: "assess x.yaml --fail-on blockd", message: "option '--fail-on' cannot be 'blockd'",
      help: "did you mean 'blocked'?"),
    Case(
      line: "assess x.yaml --fail-on ready", message: "option '--fail-on' cannot be 'ready'",
      help: "one of: blocked, unknown, not-ready, conditions"),
    Case(line: "assess x.yaml --output", message: "option '--output' needs a value FILE"),
    Case(
      line: "assess x.yaml --output --all", message: "option '--output' needs a value FILE"),
    Case(
      line: "assess x.yaml --all=yes",
      message: "option '--all' takes no value, such as 'yes'"),
    Case(line: "assess x.yaml --all --all", message: "option '--all' is given twice"),
    Case(
      line: "assess x.yaml --day 2026-11-20 --day=2026-11-20",
      message: "option '--day' is given twice"),
    Case(
      line: "assess", message: "'assess' is given too few arguments",
      help: "usage: muster assess WORKSHEET…"),
    Case(
      line: "catalog show one two", message: "'catalog show' is given too many arguments",
      help: "usage: muster catalog show ID"),
    Case(
      line: "catalog lint one", message: "'catalog lint' is given too many arguments",
      help: "usage: muster catalog lint"),
    Case(
      line: "explain a b c", message: "'explain' is given too many arguments",
      help: "usage: muster explain ITEM|CODE [WORKSHEET]"),
    Case(
      line: "assess x.yaml --day 2026-02-30", message: "'2026-02-30' is no day",
      help: "write it as 2026-11-20"),
    Case(
      line: "assess x.yaml --min-score 100.01", message: "'100.01' is no score",
      help: "write a number from 0 to 100, such as 72.5"),
    Case(
      line: "assess x.yaml --min-score -5", message: "'-5' is no score",
      help: "write a number from 0 to 100, such as 72.5"),
    Case(
      line: "assess x.yaml --min-score 1e1", message: "'1e1' is no score",
      help: "write a number from 0 to 100, such as 72.5"),
    Case(
      line: "catalog list capabilites", message: "there is no kind 'capabilites'",
      help: "did you mean 'capabilities'?"),
    Case(
      line: "catalog show network.per-app-vpm",
      message: "the catalog has no row 'network.per-app-vpm'",
      help: "did you mean 'network.per-app-vpn'?"),
    Case(
      line: "catalog schema worksheets", message: "there is no format 'worksheets'",
      help: "did you mean 'worksheet'?"),
    Case(
      line: "completions fihs", message: "there is no script for the shell 'fihs'",
      help: "did you mean 'fish'?"),
    Case(
      line: "completions tcsh", message: "there is no script for the shell 'tcsh'",
      help: "one of: bash, zsh, fish"),
    Case(
      line: "man assess", message: "'man' is given too many arguments", help: "usage: muster man"),
    Case(
      line: "explain yaml.duplicate-kye",
      message: "there is no item and no code 'yaml.duplicate-kye'",
      help: "did you mean 'yaml.duplicate-key'?"),
    Case(
      line: "explain network.per-app-vpn",
      message: "'network.per-app-vpn' is explained for a worksheet",
      help: "muster explain network.per-app-vpn WORKSHEET"),
    Case(
      line: "assess one.yaml two.yaml --format html",
      message: "a report in HTML is about one worksheet", help: "run it once a worksheet"),
  ]

  @Test(arguments: refused)
  func `a line that cannot be meant is refused with the likely word`(_ example: Case) async {
    let run = await Run(example.words)
    #expect(run.status == .usage)
    #expect(run.out == "")
    let help = example.help.map { "   help: \($0)" }
    let lines = run.err.split(separator: "\n").map { line in
      line.last == " " ? String(line.dropLast()) : String(line)
    }
    #expect(lines == ["muster: \(example.message)"] + [help].compactMap(\.self))
  }

  @Test func `no arguments print the overview as a diagnostic`() async {
    let run = await Run([])
    #expect(run.status == .usage)
    #expect(run.out == "")
    #expect(run.err.contains("usage: muster COMMAND"))
  }

  @Test func `an option may stand anywhere and carry its value either way`() async {
    let plain = await Run("catalog", "lint", "--day", "2027-06-01", "--format", "json")
    let joined = await Run("catalog", "lint", "--format=json", "--day=2027-06-01")
    #expect(plain.status == .fine)
    #expect(plain.out == joined.out)
    let before = await Run("assess", "--day", "2026-11-20", Repository.fabrikam)
    let after = await Run("assess", Repository.fabrikam, "--day", "2026-11-20")
    #expect(before.out == after.out)
    #expect(before.out.contains("Fabrikam AG"))
  }

  @Test func `an option value may hold an equals sign`() async throws {
    let folder = try TemporaryFolder()
    let run = await Run("assess", Repository.fabrikam, "--output=\(folder.path)/a=b.txt")
    #expect(run.status == .fine)
    let other = await Run("check", "\(folder.path)/a=b.txt")
    #expect(other.status == .findings, "the file is there, and is no worksheet")
  }

  @Test(arguments: ["--missing.yaml", "--help", "--version", "--", "-h"])
  func `after two dashes every word is an argument`(_ word: String) async {
    let run = await Run("check", "--", word)
    #expect(run.status == .surroundings)
    #expect(run.out == "")
    #expect(run.err == "muster: cannot read '\(word)': No such file or directory\n")
  }

  @Test func `control characters of the command line do not reach the terminal`() async {
    let run = await Run("assess\u{1B}[31m\u{202E}")
    #expect(run.status == .usage)
    #expect(!run.err.unicodeScalars.contains("\u{1B}"))
    #expect(!run.err.unicodeScalars.contains("\u{202E}"))
  }
}
