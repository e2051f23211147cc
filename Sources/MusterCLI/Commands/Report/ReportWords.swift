internal import MusterDiagnostics
internal import MusterModel
internal import MusterReports

/// The report as a document of Word, made by pandoc.
enum ReportWords {
  static func render(_ material: ReportFile.Material) throws(Interruption) -> [UInt8] {
    guard let program = ChildProgram(["pandoc"], in: material.searchPath) else {
      throw .surroundings(
        "a document of Word is made by pandoc, which is not installed; --format html opens in Word"
      )
    }
    let html = material.report.html(for: .words)
    var beside = material.report.pictures(for: .words).map {
      (name: "\($0.name).svg", bytes: Array($0.svg.utf8))
    }
    if material.referenceDocument == nil { beside += try looks(material, program) }
    return try ReportTool.convert(
      "report.html", Array(html.utf8), to: "report.docx", material, program, beside: beside
    ) { page, document, folder in
      let style = material.referenceDocument.map { "--reference-doc=\($0)" }
      return [
        "--from=html", "--to=docx", "--shift-heading-level-by=-1", "--resource-path=\(folder)",
        "--output=\(document)", style ?? "--data-dir=\(folder)", page,
      ]
    }
  }

  /// What stands for pandoc's own template: its text is too large for tables, and its paper is not A4.
  private static func looks(
    _ material: ReportFile.Material, _ program: ChildProgram
  ) throws(Interruption) -> [(name: String, bytes: [UInt8])] {
    // The option that prints ends the reading of options.
    let own = try ReportTool.convert("none", [], to: "styles.xml", material, program) {
      _, file, _ in
      ["--output=\(file)", "--print-default-data-file=docx/word/styles.xml"]
    }
    let styles = styles(
      String(decoding: own, as: UTF8.self), heading: material.report.brand?.brand.primary.onWhite)
    return [
      ("docx/word/styles.xml", Array(styles.utf8)), ("docx/word/document.xml", Array(paper.utf8)),
    ]
  }

  /// pandoc's styles with smaller text, smallest in tables, and headings in a brand's colour; sizes are half points.
  private static func styles(_ own: String, heading: Colour?) -> String {
    var styles = own
    for name in ["sz", "szCs"] {
      let size = "<w:\(name) w:val=\"24\" />"
      if let first = styles.firstRange(of: size) {
        styles.replaceSubrange(first, with: "<w:\(name) w:val=\"20\" />")
      }
    }
    styles = styles.replacing(
      "w:before=\"180\" w:after=\"180\"", with: "w:before=\"50\" w:after=\"50\"")
    if let compact = styles.firstRange(of: "w:styleId=\"Compact\""),
      let end = styles[compact.upperBound...].firstRange(of: "</w:style>")
    {
      styles.insert(
        contentsOf: "<w:rPr><w:sz w:val=\"16\" /><w:szCs w:val=\"16\" /></w:rPr>",
        at: end.lowerBound)
    }
    guard let heading else { return styles }
    let colour = "<w:color w:val=\"\(heading.description.dropFirst())\" />"
    return
      styles
      .replacing("<w:color w:val=\"4F81BD\" w:themeColor=\"accent1\" />", with: colour)
      .replacing(
        "<w:color w:val=\"345A8A\" w:themeColor=\"accent1\" w:themeShade=\"B5\" />", with: colour)
  }

  /// A4 with narrow margins, in twentieths of a point.
  private static let paper = """
    <?xml version="1.0" encoding="UTF-8"?>
    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p />
    <w:sectPr><w:pgSz w:w="11906" w:h="16838" /><w:pgMar w:top="1020" w:right="850" w:bottom="1020" w:left="850"
    w:header="567" w:footer="567" w:gutter="0" /></w:sectPr></w:body></w:document>
    """
}
