import Foundation
import MusterCLI
import MusterDiagnostics
import MusterFormats
import MusterReports
import MusterTestSupport
import Testing

@Suite struct DocumentationTests {
  /// Holds a page against what the code makes of it; `MUSTER_RECORD=1` writes the page and fails.
  static func expectPage(
    _ text: String, _ path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    if ProcessInfo.processInfo.environment["MUSTER_RECORD"] == "1" {
      let url = Repository.root.appendingPathComponent(path)
      try Data(text.utf8).write(to: url)
      Issue.record(
        "wrote \(path); run again without MUSTER_RECORD", sourceLocation: sourceLocation)
      return
    }
    let page = (try? Repository.text(path)) ?? ""
    let isSame = page == text
    #expect(
      isSame, "\(path) is not what the code makes; MUSTER_RECORD=1 writes it",
      sourceLocation: sourceLocation)
  }

  @Test func `the page of diagnostics is made from the codes`() throws {
    let head = """
      # Diagnostics

      Every finding names a code. `muster explain CODE` prints its section. This page is made from the code's own table; a test
      compares them, and `MUSTER_RECORD=1 make test` writes it.


      """
    let sections = DiagnosticCode.allCases.map(\.manualMarkdown).joined(separator: "\n")
    try Self.expectPage(head + sections, "docs/diagnostics.md")
  }

  @Test func `the page of commands is made from the table of commands`() throws {
    try Self.expectPage(Commands.markdown, "docs/commands.md")
  }

  @Test(arguments: Commands.all.map(\.name))
  func `a command's section has its options, values, examples and exit statuses`(
    _ name: String
  ) throws {
    let command = try #require(Commands.all.first { $0.name == name })
    let page = try Repository.text("docs/commands.md")
    let start = try #require(page.range(of: "\n## `muster \(name)`\n"))
    let rest = page[start.upperBound...]
    let section = rest.range(of: "\n## ").map { rest[..<$0.lowerBound] } ?? rest
    #expect(section.contains(command.summary))
    for option in command.options {
      #expect(section.contains(option.name) && section.contains(option.meaning))
      for choice in option.choices { #expect(section.contains(choice)) }
    }
    for example in command.examples { #expect(section.contains(example.line)) }
  }

  @Test(arguments: ReportFormat.allCases)
  func `a report format is documented`(_ format: ReportFormat) throws {
    #expect(try Repository.text("docs/commands.md").contains(format.rawValue))
  }

  @Test(arguments: FileKind.allCases)
  func `a file format is documented by its header`(_ kind: FileKind) throws {
    let pages = Repository.files(below: "docs/formats", endings: [".md"])
    let text = try pages.map { try Repository.text($0) }.joined()
    #expect(text.contains(kind.header))
  }

  @Test func `the assessment's page names every key of the report`() throws {
    let page = try Repository.text("docs/formats/assessment.md")
    let schema = try JSONSerialization.jsonObject(with: Data(AssessmentSchema.text.utf8))
    let properties = (schema as? [String: Any])?["properties"] as? [String: Any]
    let keys = try #require(properties).keys.sorted()
    #expect(keys.count > 15)
    for key in keys { #expect(page.contains("`\(key)`") || page.contains("\"\(key)\""), "\(key)") }
  }
}
