import MusterCatalogs
import MusterDiagnostics
import MusterFormats
import MusterModel
import Testing

@testable import MusterCLI

/// `muster catalog lint` as a command.
@Suite struct LintCommandTests {
  /// The shipped files are taken as known good elsewhere, and lint took them so too: it printed "0 errors" of a broken one.
  @Test func `a fault that only reading finds in a shipped file is linted`() throws {
    let files = ShippedCatalog.files.map { file in
      let lines = String(decoding: file.bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      let kept = lines.filter { !$0.hasPrefix("    differs: ") || $0.hasSuffix(">-") }
      return SourceFile(path: file.path, bytes: Array(kept.joined(separator: "\n").utf8))
    }
    var diagnostics = Diagnostics()
    let findings = CatalogLintCommand.findings(
      [CatalogLoader.Layer(files: files)], [], try #require(Day("2026-11-20")), &diagnostics)
    // Each file that lost a text is named, whichever they are.
    let spoilt = zip(ShippedCatalog.files, files).filter { $0.bytes != $1.bytes }.map(\.1.path)
    #expect(!spoilt.isEmpty)
    for path in spoilt {
      #expect(
        findings.contains { $0.code == .catalogRouteText && $0.place?.file.path == path },
        "\(path)")
    }
  }
}
