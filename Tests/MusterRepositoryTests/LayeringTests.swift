import Foundation
import MusterTestSupport
import Testing

@Suite struct LayeringTests {
  static let targets = Table.sources.map(\.target)
  static let names = Set(targets)

  static func row(_ target: String) throws -> Table.Row {
    try #require(Table.sources.first { $0.target == target })
  }

  @Test(arguments: targets)
  func `a target imports what its row names, all of it, and nothing else of ours`(
    _ target: String
  ) throws {
    guard !target.hasPrefix("C") else { return }
    let row = try Self.row(target)
    let imports = try Table.imports(of: target)
    #expect(imports.intersection(Self.names) == Set(row.dependencies))
  }

  @Test(arguments: targets)
  func `a target imports no module of the system but those it may`(_ target: String) throws {
    let imports = try Table.imports(of: target)
    #expect(imports.subtracting(Self.names) == Table.system[target] ?? [])
  }

  @Test(arguments: Table.pure)
  func `a pure target has no system below it, however deep`(_ target: String) throws {
    var waiting = [target]
    var seen: Set<String> = []
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      #expect(Table.system[next] == nil, "\(target) reaches \(next)")
      #expect(!next.hasPrefix("C"), "\(target) reaches \(next)")
      waiting += try Self.row(next).dependencies
    }
  }

  @Test func `every target has a row after the rows that it depends on`() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appendingPathComponent("Sources").path)
    #expect(folders.sorted() == Self.targets.sorted())
    for (place, row) in Table.sources.enumerated() {
      let lower = Set(Self.targets.prefix(place))
      #expect(Set(row.dependencies).isSubset(of: lower), "\(row)")
    }
  }

  @Test func `the architecture page has the same rows`() throws {
    let page = try Repository.text("docs/architecture.md")
    let rows = Table.rows(of: page).filter { !$0.target.hasSuffix("Tests") }
    let order = { (left: Table.Row, right: Table.Row) in left.target < right.target }
    #expect(rows.sorted(by: order) == Table.sources.sorted(by: order))
  }

  @Test func `the package has the same rows, tests included`() throws {
    let package = try Repository.text("Package.swift")
    let page = Table.rows(of: try Repository.text("docs/architecture.md"))
    let pattern =
      /(?s)\.(target|executableTarget|testTarget|systemLibrary)\(\s*name: "([A-Za-z]+)"(.*?)(?=\n    \.|\n  \])/
    let rows = package.matches(of: pattern).map { match in
      let list = match.3.firstMatch(of: /(?s)dependencies: \[(.*?)\]/)?.1 ?? ""
      let names = list.matches(of: /"([A-Za-z]+)"/).map { String($0.1) }
      return Table.Row(target: String(match.2), dependencies: names)
    }
    try #require(rows.count > 20)
    let order = { (left: Table.Row, right: Table.Row) in left.target < right.target }
    #expect(rows.count == page.count)
    for (row, documented) in zip(rows.sorted(by: order), page.sorted(by: order)) {
      #expect(row == documented)
    }
  }

  @Test func `a type of C stands in no signature`() throws {
    for target in ["MusterYAML", "MusterCatalogs", "MusterHistory", "MusterCLI"] {
      for path in Repository.files(below: "Sources/\(target)", endings: [".swift"]) {
        let text = try Repository.text(path)
        #expect(!text.contains(/(public|package) import (C[A-Z]|Glibc)/), "\(path)")
        #expect(!text.contains(/@_exported|@_implementationOnly/), "\(path)")
      }
    }
  }
}
