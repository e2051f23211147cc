import Foundation
import MusterTestSupport
import Testing

@Suite struct LayoutTests {
  static let expected: Set<String> = [
    "Package.swift", "Sources", "Tests", "catalogs", "worksheets", "README.md", "Makefile", "docs",
    "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE",
  ]

  /// The files that Git keeps.
  static let tracked: [String] = {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-C", Repository.root.path, "ls-files", "-z"]
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return [] }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self).split(separator: "\0").map(String.init)
  }()

  @Test func `the top holds what it should and no more`() throws {
    let top = Set(Self.tracked.map { String($0.prefix { $0 != "/" }) })
    #expect(top.filter { !$0.hasPrefix(".") } == Self.expected)
    let hidden = top.filter { $0.hasPrefix(".") }
    #expect(
      hidden == [".ci", ".editorconfig", ".gitignore", ".pre-commit-hooks.yaml", ".swift-format"])
  }

  @Test func `continuous integration has one entry that can be run`() throws {
    let path = Repository.root.appendingPathComponent(".ci/run").path
    #expect(FileManager.default.isExecutableFile(atPath: path))
    #expect(try Repository.text(".ci/run").contains("make test"))
  }

  @Test func `no tracked text names a folder of the machine that wrote it`() throws {
    try #require(Self.tracked.count > 150)
    // Spelled in two parts, so that this file does not find itself.
    let folders = ["/wo" + "rk/", "/fa" + "rm/", "/tm" + "p/t", "/ho" + "me/", "/ro" + "ot/"]
    for path in Self.tracked {
      let url = Repository.root.appendingPathComponent(path)
      guard let data = try? Data(contentsOf: url), !data.contains(0) else { continue }
      let text = String(decoding: data, as: UTF8.self)
      for folder in folders { #expect(!text.contains(folder), "\(path) has \(folder)") }
    }
  }

  @Test func `every tracked text ends with one line break and has no space before one`() throws {
    let raw = ["/Golden/", "/Fixtures/", "/Corpus/"]
    for path in Self.tracked where !raw.contains(where: path.contains) {
      let url = Repository.root.appendingPathComponent(path)
      guard let data = try? Data(contentsOf: url), !data.isEmpty, !data.contains(0) else {
        continue
      }
      let text = String(decoding: data, as: UTF8.self)
      guard [".swift", ".md", ".yaml", ".c", ".h", ".py"].contains(where: path.hasSuffix) else {
        continue
      }
      #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"), "\(path)")
      #expect(!text.contains(/[ \t]\n/) || path.hasSuffix(".md"), "\(path)")
    }
  }

  @Test func `the readme shows the commands that a newcomer needs`() throws {
    let text = try Repository.text("README.md")
    #expect(text.contains("make demo"))
    #expect(text.contains("make test"))
    #expect(text.contains("muster assess worksheets/contoso.yaml"))
  }

  @Test func `what a page links to or names as a page exists`() throws {
    let pages = Self.tracked.filter { $0.hasSuffix(".md") }
    try #require(pages.count >= 6)
    for page in pages {
      let folder = page.split(separator: "/").dropLast().joined(separator: "/")
      let text = try Repository.text(page)
      for match in text.matches(of: /\]\(([^)#\s]+)(#[^)]*)?\)/) where !match.1.contains("://") {
        let target = folder.isEmpty ? String(match.1) : "\(folder)/\(match.1)"
        let url = Repository.root.appendingPathComponent(target).standardizedFileURL
        #expect(FileManager.default.fileExists(atPath: url.path), "\(page): \(match.1)")
      }
      for match in text.matches(of: /`(docs\/[A-Za-z0-9\/.-]+\.md)`/) {
        let url = Repository.root.appendingPathComponent(String(match.1))
        #expect(FileManager.default.fileExists(atPath: url.path), "\(page): \(match.1)")
      }
    }
  }

  @Test func `the makefile has the promised goals`() throws {
    let text = try Repository.text("Makefile")
    for goal in ["demo", "test", "check", "bench", "fuzz", "install"] {
      #expect(text.contains("\n\(goal):"), "\(goal)")
    }
  }
}
