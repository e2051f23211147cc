import Foundation
import MusterCatalogs
import MusterDiagnostics
import MusterEngine
import MusterFormats
import MusterModel
import MusterReports
import MusterTestSupport
import Testing

/// Checked files for the formats of findings.
enum FindingsSample {
  /// A file name with everything that an address, a command or an attribute would trip over.
  static let nastyPath = #"worksheets/Größe, "100 %" & <b>: 日本.yaml"#

  /// Faults of one line and of two, a place after characters outside the basic plane, and a key that attacks each format.
  static let nastyText = """
    muster: worksheet/1
    title: Several faults
    organisation: Several Ltd
    titel: Several faults
    cloud: comercial
    populations:
      phones: {persona: 👩‍💻🇩🇪, platform: ois, ownership: corporate, mode: ade, devices: 100}
      tablets: {platform: ios, ownership: corporate, mode: ade, devices: 0}
    capabilities:
      "<b>&'{0}[a](1)\\"]]>\\r\\n::error::100%0A,x:\\e[31m\\u202E\\uFFFE": must
      network.wifi: {need: must, owner: [a,
        b]}
    requirements:
      identity.same-tenant: not-applicable

    """

  static let soundText = """
    muster: worksheet/1
    title: Sound
    organisation: Sound Ltd
    populations:
      phones: {platform: ios, ownership: corporate, mode: ade, devices: 100}

    """

  /// Something of each severity, and a second place.
  static let mixedText = """
    muster: worksheet/1
    title: a
    title: b
    organisation: Mixed Ltd

    """

  /// What the loader finds in a text.
  static func read(_ text: String, path: String) throws -> CheckedFile {
    let index = try #require(Sample.index)
    var diagnostics = Diagnostics()
    let file = SourceFile(path: path, bytes: Array(text.utf8))
    _ = WorksheetLoader.load(file, ids: CatalogIDs(index.catalog), into: &diagnostics)
    return CheckedFile(path: path, diagnostics: diagnostics)
  }

  /// A file in which made-up findings stand at the first character of a line each.
  static func made(
    _ findings: [(code: DiagnosticCode, message: String)], path: String = "made.yaml",
    text: String = ""
  ) -> CheckedFile {
    let file = SourceFile(path: path, bytes: Array(text.utf8))
    var diagnostics = Diagnostics()
    for (offset, finding) in findings.enumerated() {
      let start = SourcePosition(line: offset + 1, column: 1)
      diagnostics.add(
        Diagnostic(
          finding.code, finding.message, at: SourcePlace(file: file, start: start, end: start)))
    }
    return CheckedFile(path: path, diagnostics: diagnostics)
  }

  /// Several faults under a nasty name, a sound file, one of each severity, and more findings than are kept.
  static func several() throws -> [CheckedFile] {
    var files = [
      try read(nastyText, path: nastyPath), try read(soundText, path: "./worksheets//sound.yaml"),
    ]
    let path = "worksheets/mixed.yaml"
    var mixed = try read(mixedText, path: path).diagnostics
    let milder = [
      (DiagnosticCode.worksheetOutOfScope, "a warning"), (.worksheetOtherCatalog, "a note"),
    ]
    mixed.add(made(milder, path: path, text: mixedText).diagnostics)
    files.append(CheckedFile(path: path, diagnostics: mixed))
    return files
  }

  /// A file of more findings than are kept.
  static let crowded = made(
    (1...Diagnostics.mostPerFile + 50).map { (.yamlTag, "finding \($0)") }, path: "crowded.yaml")

  /// Texts made of what the formats give a meaning to, each once in about ten characters.
  static func randomText(_ random: inout SeededGenerator) -> String {
    let pieces = [
      "a", "b", "Ö", "日", "👩‍💻", " ", "\"", "'", "<", ">", "&", "]]>", "<!--", "-->", "%", "%0A",
      "::", ":", ",", "{0}", "{", "}", "](", "[", "\n", "\r", "\t", "\0", "\u{1B}", "\u{7F}",
      "\u{85}", "\u{2028}", "\u{202E}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}", "\\", "&amp;", "&#x0;",
    ]
    return (0..<Int.random(in: 0...12, using: &random))
      .map { _ in pieces[Int.random(in: pieces.indices, using: &random)] }.joined()
  }
}
