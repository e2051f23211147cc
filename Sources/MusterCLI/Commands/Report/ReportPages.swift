internal import MusterDiagnostics
internal import MusterReports

/// The report as PDF, made from the page by a program that is installed.
enum ReportPages {
  /// A program that makes PDF, and what it is told.
  private struct Maker {
    let names: [String]
    /// Arguments for a page and a PDF in a folder, by their whole paths.
    let arguments: @Sendable (_ page: String, _ pdf: String, _ folder: String) -> [String]
  }

  /// The first that is found makes the pages.
  private static let makers = [
    Maker(names: ["weasyprint"]) { page, pdf, _ in [page, pdf] },
    Maker(names: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]) {
      page, pdf, folder in
      // The page is ours and has no script; the browser's own sandbox is missing in most containers.
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--no-first-run", "--user-data-dir=\(folder)/profile", "--no-pdf-header-footer",
        "--generate-pdf-document-outline", "--print-to-pdf=\(pdf)", "file://\(encoded(page))",
      ]
    },
  ]

  static func render(_ material: ReportFile.Material) throws(Interruption) -> [UInt8] {
    for maker in makers {
      guard let program = ChildProgram(maker.names, in: material.searchPath) else { continue }
      let html = material.report.html(for: .pages)
      return try ReportTool.convert(
        "report.html", Array(html.utf8), to: "report.pdf", material, program
      ) { page, pdf, folder in maker.arguments(page, pdf, folder) }
    }
    throw .surroundings(
      "a PDF is made by WeasyPrint or Chromium, and neither is installed; --format html can be printed"
    )
  }

  /// A path as it stands in an address.
  private static func encoded(_ path: String) -> String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-._~".utf8)
    return path.utf8.map { byte -> String in
      guard !plain.contains(byte) else { return String(Unicode.Scalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count < 2 ? "0" : "") + digits
    }.joined()
  }
}

/// Lets another program make one file from another.
enum ReportTool {
  /// - Parameters:
  ///   - beside: Further files that the program reads, some in folders.
  ///   - arguments: For the whole paths of what is read, of what is made, and of their folder.
  static func convert(
    _ source: String, _ bytes: [UInt8], to result: String, _ material: ReportFile.Material,
    _ program: ChildProgram, beside: [(name: String, bytes: [UInt8])] = [],
    _ arguments: (_ source: String, _ result: String, _ folder: String) -> [String]
  ) throws(Interruption) -> [UInt8] {
    do throws(FileFailure) {
      let folder = try ScratchFolder(beside: material.target)
      for (name, bytes) in beside + [(source, bytes)] {
        if let slash = name.lastIndex(of: "/") {
          try Folder.make("\(folder.path)/\(name[..<slash])")
        }
        try FileWriter.write(bytes, to: "\(folder.path)/\(name)")
      }
      let made = "\(folder.path)/\(result)"
      let words = arguments("\(folder.path)/\(source)", made, folder.path)
      if let problem = program.run(words, in: folder) {
        throw FileFailure(
          material.target, isWrite: true, reason: "\(program.name) failed: \(problem)")
      }
      guard case .file(let file) = try FileReader.read(made, limit: 1 << 28) else {
        throw FileFailure(material.target, isWrite: true, reason: "\(program.name) made too much")
      }
      return file.bytes
    } catch {
      throw .surroundings(error.message)
    }
  }
}
