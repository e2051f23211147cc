import Foundation
import MusterTestSupport

/// What each target may import of ours; `docs/architecture.md` has the same rows.
enum Table {
  /// A row: the target and what it depends on, in the order of the page.
  struct Row: Equatable, CustomStringConvertible {
    let target: String
    let dependencies: [String]
    var description: String { "\(target): \(dependencies.joined(separator: ", "))" }

    init(_ target: String, _ dependencies: String...) {
      self.init(target: target, dependencies: dependencies)
    }

    init(target: String, dependencies: [String]) {
      self.target = target
      self.dependencies = dependencies
    }
  }

  /// The lowest first.
  static let sources = [
    Row("CLibYAML"),
    Row("CXLSXWriter"),
    Row("CZip"),
    Row("CExpat"),
    Row("CSQLite"),
    Row("CZlib"),
    Row("CCatalogData"),
    Row("MusterDiagnostics"),
    Row("MusterModel", "MusterDiagnostics"),
    Row("MusterEngine", "MusterModel", "MusterDiagnostics"),
    Row("MusterYAML", "MusterDiagnostics", "CLibYAML"),
    Row("MusterFormats", "MusterYAML", "MusterModel", "MusterDiagnostics"),
    Row("MusterWorkbook", "CXLSXWriter", "CZip", "CExpat"),
    Row("MusterCatalogs", "MusterFormats", "MusterModel", "MusterDiagnostics", "CCatalogData"),
    Row("MusterReports", "MusterModel", "MusterDiagnostics"),
    Row(
      "MusterSpreadsheets", "MusterFormats", "MusterReports", "MusterWorkbook", "MusterModel",
      "MusterDiagnostics"),
    Row("MusterHistory", "MusterModel", "MusterDiagnostics", "CSQLite", "CZlib"),
    Row(
      "MusterCLI", "MusterDiagnostics", "MusterModel", "MusterEngine", "MusterFormats",
      "MusterCatalogs", "MusterReports", "MusterSpreadsheets", "MusterWorkbook", "MusterHistory"),
    Row("muster", "MusterCLI"),
    Row("CYAMLYardstick", "CLibYAML"),
    Row("MusterTestSupport"),
    Row(
      "MusterBenchmarks", "MusterDiagnostics", "MusterModel", "MusterEngine", "MusterYAML",
      "MusterFormats", "MusterCatalogs", "MusterSpreadsheets", "MusterWorkbook",
      "MusterTestSupport", "CYAMLYardstick"),
  ]

  /// Targets that import nothing but the standard library and ours.
  static let pure = ["MusterDiagnostics", "MusterModel", "MusterEngine", "MusterReports"]

  /// What else a target may import; the standard library where it has no entry.
  static let system: [String: Set<String>] = [
    "MusterCLI": ["Glibc"], "MusterWorkbook": ["Glibc"], "MusterHistory": ["Glibc"],
    "MusterTestSupport": ["Foundation", "Testing"],
    "MusterBenchmarks": ["Foundation", "Glibc"],
  ]

  /// The modules that the Swift files of a target import.
  static func imports(of target: String) throws -> Set<String> {
    var modules: Set<String> = []
    for path in Repository.files(below: "Sources/\(target)", endings: [".swift"]) {
      for line in try Repository.text(path).split(separator: "\n") {
        let words = line.split(separator: " ").map(String.init).filter { !$0.hasPrefix("@") }
        guard let place = words.firstIndex(of: "import"), place <= 1, words.count > place + 1,
          place == 0
            || ["public", "package", "internal", "private", "fileprivate"].contains(words[0])
        else { continue }
        // `import struct Foundation.Data` imports Foundation.
        let kinds = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
        let name = kinds.contains(words[place + 1]) ? words[place + 2] : words[place + 1]
        modules.insert(String(name.prefix { $0 != "." }))
      }
    }
    return modules
  }

  /// The rows of a table of Markdown whose first cell is a name in code: the names in the first two cells.
  static func rows(of markdown: String) -> [Row] {
    markdown.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map(String.init)
      guard line.hasPrefix("| `"), cells.count >= 2 else { return nil }
      let names = { (cell: String) in cell.matches(of: /`([A-Za-z]+)`/).map { String($0.1) } }
      guard let target = names(cells[0]).first else { return nil }
      return Row(target: target, dependencies: names(cells[1]))
    }
  }
}
