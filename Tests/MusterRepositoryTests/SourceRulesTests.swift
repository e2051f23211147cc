import MusterTestSupport
import Testing

@Suite struct SourceRulesTests {
  static let sources = Repository.files(below: "Sources", endings: [".swift"])
  static let all = sources + Repository.files(below: "Tests", endings: [".swift"])

  struct Rule: CustomTestStringConvertible {
    let name: String
    let pattern: String
    let breaks: String
    var testDescription: String { name }
  }

  static let rules = [
    Rule(name: "no fatalError", pattern: #"\bfatalError\("#, breaks: "fatalError(\"x\")"),
    Rule(name: "no try!", pattern: #"\btry!"#, breaks: "let x = try! f()"),
    Rule(name: "no as!", pattern: #"\bas!"#, breaks: "x as! Int"),
    Rule(
      name: "no unchecked Sendable", pattern: "@unchecked +Sendable",
      breaks: "struct S: @unchecked Sendable {}"),
    Rule(
      name: "no nonisolated(unsafe)", pattern: #"nonisolated\(unsafe\)"#,
      breaks: "nonisolated(unsafe) var x = 1"),
    Rule(
      name: "no forced value", pattern: #"[A-Za-z0-9_)\]\}"?]!(?![=A-Za-z0-9_(])"#,
      breaks: "let x = values.first!.name"),
    Rule(name: "no force in a call", pattern: #"[)\]]!\("#, breaks: "handlers[0]!(1)"),
    Rule(
      name: "no implicitly forced property", pattern: #"(var|let) \w+: [\w.\[\]<>]+!"#,
      breaks: "var window: Window!"),
    Rule(
      name: "no preconcurrency import", pattern: "@preconcurrency",
      breaks: "@preconcurrency import X"),
  ]

  /// The code of a file: comments and the words of texts left out, what is interpolated kept.
  static func code(_ text: String) -> String {
    text.replacing(/(?s)"""(.*?)"""/, with: "\"\"")
      .replacing(/(?s)\/\*.*?\*\//, with: "")
      .replacing(/"(\\.|[^"\\\n])*"/, with: "\"\"")
      .replacing(/\/\/[^\n]*/, with: "")
  }

  @Test(arguments: rules)
  func `the sources keep the rule`(_ rule: Rule) throws {
    let regex = try Regex<AnyRegexOutput>(rule.pattern)
    #expect(rule.breaks.contains(regex), "the rule must be able to fail")
    #expect(Self.sources.count > 80)
    for path in Self.sources {
      let code = Self.code(try Repository.text(path))
      for line in code.split(separator: "\n") where line.contains(regex) {
        Issue.record("\(path): \(line)")
      }
    }
  }

  @Test func `the code of a file holds what runs and nothing that is only said`() {
    let text = "let a = \"try! \\\"x\\\"\" // fatalError(\nlet b = c!\n/* as! */ let d = 1"
    #expect(Self.code(text) == "let a = \"\" \nlet b = c!\n let d = 1")
  }

  @Test func `only the process knows the environment, the clock and the exit`() throws {
    let pattern =
      /\b(getenv|ProcessInfo|Date\(\)|time\(nil\)|exit\(|print\(|arc4random|SystemRandom)/
    for path in Self.sources {
      let isTool =
        path.hasPrefix("Sources/MusterBenchmarks/") || path.hasPrefix("Sources/MusterTestSupport/")
      if isTool || path == "Sources/MusterCLI/Terminal/Process.swift" { continue }
      let code = Self.code(try Repository.text(path))
      for match in code.matches(of: pattern) { Issue.record("\(path): \(match.1)") }
    }
  }

  @Test func `a file is named after its matter, not after a drawer`() {
    let drawer = /(Utils?|Utilities|Helpers?|Common|Manager|Base|Misc)/
    for path in Self.all {
      let name = path.split(separator: "/").last ?? ""
      #expect(!name.contains(drawer), "\(path)")
    }
  }

  @Test func `no file of the sources has more than 500 lines, no test more than 300`() throws {
    for path in Self.all {
      let lines = try Repository.text(path).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count - 1 <= (path.hasPrefix("Sources/") ? 500 : 300), "\(path)")
    }
  }

  @Test func `no folder has more than 14 Swift files`() {
    let folders = Dictionary(grouping: Self.sources) { path in
      path.split(separator: "/").dropLast().joined(separator: "/")
    }
    for (folder, files) in folders { #expect(files.count <= 14, "\(folder)") }
  }

  @Test func `tests are Swift Testing only`() throws {
    for path in Repository.files(below: "Tests", endings: [".swift"]) {
      let text = try Repository.text(path)
      #expect(!text.contains(/\n\s*import XCTest/), "\(path)")
    }
  }
}
