import Foundation
import MusterCLI
import MusterDiagnostics
import MusterReports
import MusterTestSupport
import MusterYAML
import Testing

/// The hook for pre-commit, and the page about CI servers with its examples.
@Suite struct ContinuousIntegrationTests {
  /// The root of a YAML text; a finding fails the test.
  static func yaml(_ text: String, _ path: String) throws -> YAMLNode {
    var diagnostics = Diagnostics()
    let file = SourceFile(path: path, bytes: Array(text.utf8))
    let root = YAMLReader.read(file, into: &diagnostics)
    #expect(diagnostics.all.map(\.text) == [])
    return try #require(root)
  }

  static func run(_ words: [String]) async -> (status: MusterCLI.ExitStatus, err: String) {
    var console = Console(Console.Setting(today: 20_777))
    let status = await Program.run(words, &console)
    return (status, console.err)
  }

  static func hook() throws -> YAMLMapping {
    let path = ".pre-commit-hooks.yaml"
    let hooks = try yaml(try Repository.text(path), path).items
    try #require(hooks.count == 1)
    return try #require(hooks.first).mapping
  }

  @Test func `the hook runs a command that exists, and passes a sound worksheet`() async throws {
    let hook = try Self.hook()
    let keys = ["id", "name", "description", "entry", "language", "files", "types"]
    #expect((0..<hook.count).map { hook.key($0).text } == keys)
    #expect(hook["id"]?.text == "muster-check")
    #expect(hook["language"]?.text == "system")
    let words = try #require(hook["entry"]).text.split(separator: " ").map(String.init)
    #expect(words.first == "muster")
    #expect(Commands.all.map(\.name).contains(words.dropFirst().joined(separator: " ")))
    let sheet = Repository.root.appendingPathComponent("worksheets/fabrikam.yaml").path
    let run = await Self.run(words.dropFirst() + [sheet, sheet])
    #expect(run.status == .fine, "\(run.err)")
  }

  @Test func `the hook takes worksheets and nothing else`() throws {
    let hook = try Self.hook()
    let files = try Regex<AnyRegexOutput>(try #require(hook["files"]).text)
    #expect(hook["types"]?.items.map(\.text) == ["yaml"])
    let sheets = Repository.files(below: "worksheets", endings: [".yaml"])
    try #require(sheets.count >= 6)
    for path in sheets + ["worksheets/2026/a.yml", "customers/one/worksheets/a.yaml"] {
      #expect(path.contains(files), "\(path)")
    }
    for path in ["catalogs/catalog.yaml", "old-worksheets/a.yaml", "docs/worksheets.yaml"] {
      #expect(!path.contains(files), "\(path)")
    }
  }

  /// A file that the page shows, under the name in its first line.
  struct Example: CustomTestStringConvertible {
    let name: String
    let text: String
    var testDescription: String { name }
  }

  static let examples: [Example] = {
    let page = (try? Repository.text("docs/ci.md")) ?? ""
    return page.matches(of: /(?s)```yaml\n# (\S+)\n(.*?)```/).map {
      Example(name: String($0.1), text: String($0.2))
    }
  }()

  @Test func `the page has an example a server and two for the hook`() {
    #expect(
      Self.examples.map(\.name) == [
        ".github/workflows/muster.yaml", ".gitlab-ci.yml", "azure-pipelines.yml",
        ".pre-commit-config.yaml", ".pre-commit-config.yaml",
      ])
  }

  /// The schemas that the checker carries with it.
  static let schemas = [
    ".github/workflows/muster.yaml": "vendor.github-workflows",
    ".gitlab-ci.yml": "vendor.gitlab-ci", "azure-pipelines.yml": "vendor.azure-pipelines",
  ]

  @Test(arguments: examples)
  func `an example is what its server takes`(_ example: Example) throws {
    _ = try Self.yaml(example.text, example.name)
    guard let schema = Self.schemas[example.name] else { return }
    let folder = try TemporaryFolder()
    let path = try folder.write(example.text, to: "example.yaml")
    // Some patterns of the schemas are none for ECMAScript's strict mode.
    let options = ["--regex-variant", "nonunicode", "--builtin-schema", schema]
    let run = try Tool.run("check-jsonschema", options + [path])
    #expect(run.status == 0, "\(run.output)")
    let wrong = try folder.write("jobs: 1\nsteps: 2\nstages: 3\n", to: "wrong.yaml")
    let refusal = try Tool.run("check-jsonschema", options + [wrong])
    #expect(refusal.output.contains("Schema validation errors"), "\(refusal.output)")
  }

  @Test func `every command line of the examples is one that the grammar takes`() async throws {
    var lines: Set<String> = []
    for example in Self.examples {
      for match in example.text.matches(of: /(?:run:|script:|-) (muster [^\n]*)/) {
        lines.insert(String(match.1))
      }
    }
    #expect(lines.count == 4)
    #expect(lines.contains { $0.hasPrefix("muster assess ") && $0.contains("--fail-on") })
    for line in lines {
      let words = line.prefix { $0 != ">" }.split(separator: " ").map(String.init)
      let run = await Self.run(Array(words.dropFirst()))
      // The pattern of file names is the shell's, so nothing is found; but it was understood.
      #expect(run.status == .surroundings, "\(line): \(run.err)")
    }
  }

  @Test func `the hook written down is the hook of the repository`() throws {
    let hook = try Self.hook()
    let example = try #require(Self.examples.last)
    let repository = try Self.yaml(example.text, example.name).mapping["repos"]?.items.first
    let local = try #require(repository?.mapping["hooks"]?.items.first).mapping
    for position in 0..<local.count {
      let key = local.key(position).text
      let value = try #require(hook[key], "\(key)")
      #expect(local.value(position).text == value.text)
      #expect(local.value(position).items.map(\.text) == value.items.map(\.text))
    }
    #expect(local.count == hook.count - 1)
  }

  @Test func `the page has the table of formats`() throws {
    let page = try Repository.text("docs/ci.md")
    let rows = FindingsFormat.allCases.map { "| `\($0.rawValue)` | \($0.reader) |\n" }
    #expect(page.contains("| Format | For |\n|---|---|\n" + rows.joined() + "\n"))
  }
}
