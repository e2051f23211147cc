import MusterCLI
import MusterTestSupport
import Testing

@Suite struct ExitStatusTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let words: [String]
    let status: Status
    var testDescription: String { name }

    init(_ name: String, _ words: String..., status: Status) {
      self.name = name
      self.words = words
      self.status = status
    }
  }

  static let cases = [
    Case("assess a sound worksheet", "assess", Repository.fabrikam, status: .fine),
    Case("a blocked verdict without a gate", "assess", Repository.contoso, status: .fine),
    Case("check a sound worksheet", "check", Repository.fabrikam, status: .fine),
    Case(
      "explain an item", "explain", "network.wifi", Repository.fabrikam, status: .fine),
    Case("explain a code", "explain", "yaml.syntax", status: .fine),
    Case("list", "catalog", "list", status: .fine),
    Case("lint the shipped catalog", "catalog", "lint", status: .fine),
    Case(
      "a missed gate", "assess", Repository.contoso, "--fail-on", "blocked", status: .findings),
    Case(
      "a catalog file is no worksheet", "check",
      Repository.path("catalogs/catalog.yaml"), status: .findings),
    Case(
      "assess what is no worksheet", "assess", Repository.path("catalogs/catalog.yaml"),
      status: .findings),
    Case("a search without a hit", "catalog", "search", "zzzzzzz", status: .findings),
    Case("an unknown option", "assess", "--what", status: .usage),
    Case("an unknown item", "explain", "no.such-item", Repository.fabrikam, status: .usage),
    Case("a day that is none", "check", Repository.fabrikam, "--day", "now", status: .usage),
    Case("a missing file", "assess", "/nowhere/x.yaml", status: .surroundings),
    Case("check a missing file", "check", "/nowhere/x.yaml", status: .surroundings),
    Case(
      "explain for a missing file", "explain", "network.wifi", "/nowhere/x.yaml",
      status: .surroundings),
    Case("a folder", "check", Repository.path("worksheets"), status: .surroundings),
    Case(
      "a missing overlay", "catalog", "list", "--catalog", "/nowhere", status: .surroundings),
    Case(
      "one missing file among sound ones", "assess", Repository.fabrikam, "/nowhere/x.yaml",
      status: .surroundings),
    Case(
      "output to nowhere", "assess", Repository.fabrikam, "--output", "/nowhere/x.txt",
      status: .surroundings),
  ]

  @Test(arguments: cases)
  func `the exit status says how a run ended`(_ example: Case) async {
    let run = await Run(example.words)
    #expect(run.status == example.status, "\(run.err)")
    if example.status != .fine { #expect(run.err != "" || run.out != "") }
    if example.status == .usage || example.status == .surroundings {
      #expect(run.out == "")
      #expect(run.err.hasPrefix("muster: "))
    }
  }

  @Test func `the numbers are the promised ones`() {
    let numbers = [Status.fine, .findings, .usage, .surroundings].map(\.rawValue)
    #expect(numbers == [0, 1, 2, 3])
  }

  @Test(arguments: ["text", "json", "markdown", "html"])
  func `the status does not change with the format`(_ format: String) async {
    let fine = await Run("assess", Repository.contoso, "--format", format)
    let gate = await Run("assess", Repository.contoso, "--format", format, "--min-score", "90")
    #expect(fine.status == .fine)
    #expect(gate.status == .findings)
    #expect(gate.out == fine.out, "a gate does not change the report")
  }
}
