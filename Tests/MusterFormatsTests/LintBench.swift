import MusterDiagnostics
import MusterEngine
import MusterFormats
import MusterModel
import Testing

/// Lints changes of the small catalog.
enum LintBench {
  static let day = "2026-11-20"

  /// Lints the small catalog after a change whose marks say where findings are expected.
  static func expectFindings(
    _ changes: [(file: String, old: String, new: String)], _ codes: [DiagnosticCode],
    on day: String = day, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [Diagnostic] {
    var small = SmallCatalog()
    var expected: [String] = []
    for change in changes { try small.replace(change.old, in: change.file, by: change.new) }
    for (file, text) in small.texts.sorted(by: { $0.key < $1.key }) where text.contains("§") {
      let marked = MarkedText(text)
      small.texts[file] = marked.text
      expected += marked.places.map { "\(file):\($0.line):\($0.column)" }
    }
    let catalog = try small.catalog(sourceLocation: sourceLocation)
    let findings = CatalogLint.findings(catalog, day: try #require(Day(day)))
    #expect(findings.map(\.code) == codes, sourceLocation: sourceLocation)
    #expect(findings.compactMap(\.place?.label) == expected, sourceLocation: sourceLocation)
    return findings
  }
}
