import MusterCLI
import Testing

@Suite struct HelpTests {
  static let names = Commands.all.map(\.name)

  static func command(_ name: String) throws -> Command {
    try #require(Commands.all.first { $0.name == name })
  }

  @Test(arguments: names)
  func `a help page names every option, its values and its examples`(_ name: String) async throws {
    let command = try Self.command(name)
    let run = await Run(name.split(separator: " ").map(String.init) + ["--help"])
    #expect(run.status == .fine)
    #expect(run.err == "")
    #expect(run.lines.first == "muster \(name): \(command.summary)")
    for option in command.options {
      let head = "  \(option.name)" + (option.value.map { " \($0)" } ?? "")
      #expect(run.lines.contains { $0.hasPrefix(head) && $0.hasSuffix(option.meaning) })
      for choice in option.choices { #expect(run.out.contains(choice)) }
    }
    #expect(!command.examples.isEmpty)
    for example in command.examples {
      #expect(run.lines.contains("  \(example.line)"))
      #expect(run.lines.contains("      \(example.meaning)"))
    }
  }

  @Test(arguments: names)
  func `help comes the same three ways, whatever else is on the line`(_ name: String) async {
    let words = name.split(separator: " ").map(String.init)
    let page = await Run(words + ["--help"])
    let short = await Run(words + ["-h"])
    let command = await Run(["help"] + words)
    let crowded = await Run(words + ["--no-such-option", "--help"])
    #expect(page.out == short.out)
    #expect(page.out == command.out)
    #expect(page.out == crowded.out)
  }

  @Test(arguments: names)
  func `every example is a line that the grammar takes`(_ name: String) async throws {
    for example in try Self.command(name).examples {
      let line = example.line.split(separator: ">")[0]
      let words = line.split(separator: " ").map(String.init)
      #expect(words.first == "muster")
      let run = await Run(Array(words.dropFirst()))
      let isUsage = run.status == .usage
      #expect(!isUsage, "\(example.line): \(run.err)")
    }
  }

  @Test func `the overview lists every command and the exit statuses`() async {
    let run = await Run("--help")
    #expect(run.status == .fine)
    for command in Commands.all {
      let isListed = run.lines.contains {
        $0.hasPrefix("  \(command.name) ") && $0.hasSuffix(command.summary)
      }
      #expect(isListed != command.isHidden, "\(command.name)")
    }
    #expect(Commands.all.filter(\.isHidden).map(\.name) == ["complete"])
    for status in ["0 fine", "1 findings", "2 usage", "3 the surroundings"] {
      #expect(run.out.contains(status))
    }
    #expect(run.out.contains("examples:\n  muster "))
    let short = await Run("-h")
    let word = await Run("help")
    #expect(short.out == run.out)
    #expect(word.out == run.out)
  }

  @Test func `help fits a terminal of 100 columns`() async {
    for command in Commands.all {
      let run = await Run(["help"] + command.name.split(separator: " ").map(String.init))
      for line in run.lines { #expect(line.count <= 100, "\(line)") }
    }
  }

  @Test func `help about nothing is a usage error with the likely word`() async {
    let run = await Run("help", "asses")
    #expect(run.status == .usage)
    #expect(run.err.contains("did you mean 'assess'?"))
  }

  @Test func `a value that shells can complete is not taken for any text`() {
    let typed = Command.Value.typed.map(\.description)
    for command in Commands.all {
      let values = command.options.compactMap(\.value) + command.arguments.flatMap(\.values)
      for case .text(let word) in values { #expect(!typed.contains(word), "\(command.name)") }
    }
  }

  struct Usage: CustomTestStringConvertible {
    let name: String
    let usage: String
    let count: ClosedRange<Int>
    var testDescription: String { name }
  }

  static let usages = [
    Usage(name: "assess", usage: "WORKSHEET…", count: 1...100_000),
    Usage(name: "explain", usage: "ITEM|CODE [WORKSHEET]", count: 1...2),
    Usage(name: "fact", usage: "KEY [VALUE…] WORKSHEET", count: 2...1_000),
    Usage(name: "catalog diff", usage: "DIR1 DIR2", count: 2...2),
    Usage(name: "catalog list", usage: "[KIND]", count: 0...1),
    Usage(name: "man", usage: "", count: 0...0),
  ]

  @Test(arguments: usages)
  func `usage and number of arguments come from the same table`(_ example: Usage) throws {
    let command = try Self.command(example.name)
    #expect(command.usage == example.usage)
    #expect(command.argumentCount == example.count)
  }

  @Test func `the version is one line with the program's name`() async {
    let run = await Run("--version")
    #expect(run.status == .fine)
    #expect(run.out == "muster \(Program.version)\n")
    #expect(run.err == "")
  }
}
