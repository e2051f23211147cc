import Foundation
import MusterTestSupport
import Testing

@testable import MusterCLI

@Suite struct ManualTests {
  struct Escape: CustomTestStringConvertible {
    let text: String
    let roff: String
    var testDescription: String { text }
  }

  static let escapes = [
    Escape(text: ".so /etc/passwd", roff: "\\&.so /etc/passwd"),
    Escape(text: "a. b", roff: "a. b"),
    Escape(text: "'br", roff: "\\(aqbr"),
    Escape(text: "\\fBx", roff: "\\(rsfBx"),
    Escape(text: "--no-color", roff: "\\-\\-no\\-color"),
    Escape(text: "say \"it's\"", roff: "say \\(dqit\\(aqs\\(dq"),
    Escape(text: "`~^", roff: "\\(ga\\(ti\\(ha"),
    Escape(text: "é…𝄞", roff: "\\[u00E9]\\[u2026]\\[u1D11E]"),
    Escape(text: "one\n.two\tthree", roff: "one .two three"),
    Escape(text: "", roff: ""),
  ]

  @Test(arguments: escapes)
  func `a text holds no command of the formatter`(_ example: Escape) {
    #expect(Roff.escaped(example.text) == example.roff)
  }

  /// The page as a reader of a terminal sees it, with each run of blanks as one.
  static func words(_ page: String) -> String {
    page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Runs a formatter on a page.
  static func format(_ page: String, _ command: String) throws -> Binary {
    let folder = try TemporaryFolder()
    let path = try folder.write(page, to: "muster.1")
    return try Binary(
      command, ["PAGE": path, "LC_ALL": "C.UTF-8", "MANWIDTH": "300", "HOME": folder.path])
  }

  static let groff = "groff -man -Tutf8 -ww -rLL=300n -P-c -P-b -P-u \"$PAGE\""
  static let man = "man --warnings -l \"$PAGE\""

  static func has(_ program: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\(program)")
  }

  @Test(.enabled(if: has("groff") && has("man"), "man-db is not installed; make test installs it"))
  func `the formatters have nothing to warn of`() async throws {
    let page = await Run("man")
    for command in [Self.groff, Self.man] {
      let run = try Self.format(page.out, command)
      #expect(run.status == 0)
      #expect(run.err == "", "\(command)")
      #expect(run.out.count > 5_000)
    }
    let broken = try Self.format(page.out + ".nonsense\n", Self.groff)
    #expect(broken.err.contains("nonsense"), "a warning must be able to appear")
  }

  @Test(.enabled(if: has("groff"), "man-db is not installed; make test installs it"))
  func `every text comes out of the formatter as it went in`() throws {
    var page = Roff()
    page.call("TH", "X", "1")
    for escape in Self.escapes where !escape.text.isEmpty {
      page.call("PP")
      page.line(escape.text)
      page.call("B", escape.text)
    }
    let run = try Self.format(page.text, Self.groff)
    #expect(run.err == "")
    let text = Self.words(run.out)
    for escape in Self.escapes where !escape.text.isEmpty {
      #expect(text.contains(Self.words("\(escape.text) \(escape.text)")), "\(escape.text)")
    }
  }

  @Test(.enabled(if: has("groff"), "man-db is not installed; make test installs it"))
  func `every command, option, value and example stands in the page`() async throws {
    let text = Self.words(try Self.format(await Run("man").out, Self.groff).out)
    for command in Commands.all {
      #expect(text.contains("muster \(command.name)") != command.isHidden, "\(command.name)")
      guard !command.isHidden else { continue }
      let start = try #require(text.range(of: " \(command.synopsis) What it does: "))
      let rest = text[start.upperBound...]
      let section = rest.range(of: "What it does: ").map { rest[..<$0.lowerBound] } ?? rest
      #expect(section.hasPrefix(command.summary))
      for option in command.options {
        let value = option.value.map { " \($0)" } ?? ""
        #expect(section.contains("\(option.name)\(value) \(option.meaning)"), "\(option.name)")
        for choice in option.choices { #expect(section.contains(choice)) }
      }
      for choice in command.arguments.flatMap(\.values).flatMap(\.choices) {
        #expect(section.contains(choice))
      }
      for example in command.examples { #expect(text.contains(example.line)) }
    }
  }

  @Test func `the page has its sections in their order, and no clock`() async {
    let run = await Run("man")
    #expect(run.status == .fine)
    #expect(run.err == "")
    let heads = run.lines.filter { $0.hasPrefix(".SH ") }
    #expect(
      heads
        == [
          "NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS", "EXIT STATUS", "ENVIRONMENT",
          "FILES", "EXAMPLES", "SEE ALSO",
        ].map { ".SH \"\($0)\"" })
    #expect(
      run.lines.first
        == ".TH \"MUSTER\" \"1\" \"version \(Program.version)\" \"Muster \(Program.version)\" \"Muster\""
    )
    #expect(run.out.utf8.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) })
    let again = await Run("man")
    #expect(again.out == run.out)
  }
}
