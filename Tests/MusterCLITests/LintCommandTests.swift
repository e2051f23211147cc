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
    let lost =
      "    differs: The tunnel is not up all the time; it connects when the rules call for it.\n"
    let files = ShippedCatalog.files.map { file in
      let text = String(decoding: file.bytes, as: UTF8.self)
      return SourceFile(path: file.path, bytes: Array(text.replacing(lost, with: "").utf8))
    }
    #expect(
      files.map(\.bytes.count).reduce(0, +) < ShippedCatalog.files.map(\.bytes.count).reduce(0, +))
    var diagnostics = Diagnostics()
    let findings = CatalogLintCommand.findings(
      [CatalogLoader.Layer(files: files)], try #require(Day("2026-11-20")), &diagnostics)
    #expect(
      findings.contains {
        $0.code == .catalogRouteText && $0.place?.file.path == "catalogs/routes/network.yaml"
      })
  }
}
