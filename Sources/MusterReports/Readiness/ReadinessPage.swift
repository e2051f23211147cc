internal import MusterModel

// The report as HTML and as Markdown.
extension ReadinessReport {
  /// What an HTML page is for.
  public enum Use: Sendable {
    /// One file to read and to print: no script, nothing loaded from outside.
    case screen
    /// A program that makes pages of it: with running headers and page numbers.
    case pages
    /// A word processor: pictures are files beside it, named as ``pictures(for:)`` names them.
    case words
  }

  /// The report as one HTML page; ends with a line break.
  public func html(for use: Use = .screen) -> String { page(use).text }

  private func page(_ use: Use) -> HTML {
    let body = BlockHTML(pictures: use.pictures)
    let filled = filled
    let contents = filled.map {
      "<li><a href=\"#\($0.section.id)\">\(text($0.section.title))</a></li>" as HTML
    }
    let main = filled.map { section, blocks -> HTML in
      let kind: HTML? = section.startsPage ? " class=\"page\"" : nil
      return
        "<section id=\"\(section.id)\"\(kind)><h2>\(text(section.title))</h2>\n\(body.html(blocks))</section>\n"
    }
    let style = HTML(
      stringLiteral: (use == .pages ? ReportStyle.paged(self) : ReportStyle.css)
        + (brand.map { ReportStyle.branded($0, use) } ?? ""))
    let nav: HTML? =
      use == .words
      ? nil
      : "<nav aria-label=\"\(text(.contents))\"><ul>\(HTML.joined(contents))</ul></nav>\n"
    return """
      <!DOCTYPE html>
      <html lang="\(language.code)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="Muster">
      <title>\(use == .words ? assessment.title : pageTitle)</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      <header>
      \(logo(use))<p class="kind">\(text(.reportTitle))</p>
      \(use == .words ? nil : heading)      <p class="soft">\(assessment.organisation), \(subject)</p>
      <ul class="cover">\(HTML.joined(cover.map { coverLine($0, use) }))</ul>
      \(nav)</header>
      <main>
      \(HTML.joined(main))</main>
      <footer>\(brandFooter)<p class="soft">\(text(.madeBy, ["path": assessment.path]))</p></footer>
      </body>
      </html>

      """
  }

  private func logo(_ use: Use) -> HTML? {
    guard let brand else { return nil }
    guard let address = brand.logoAddress else {
      return "<p class=\"brand\">\(brand.logoText)</p>\n"
    }
    // A word processor knows no style rules, and would show it as large as its dots are many.
    let size: HTML? = use == .words ? " height=\"60\"" : nil
    return "<p class=\"brand\"><img src=\"\(address)\" alt=\"\(brand.logoText)\"\(size)></p>\n"
  }

  private var brandFooter: HTML? {
    guard let footers = brand?.footers, !footers.isEmpty else { return nil }
    return HTML.joined(footers.map { "<p>\($0)</p>" as HTML })
  }

  /// Its title; a word processor has it above the page already.
  private var heading: HTML { "<h1>\(assessment.title)</h1>\n" }

  private func coverLine(_ line: (name: String, value: String), _ use: Use) -> HTML {
    if use == .words, !line.name.isEmpty { return "<li><p>\(line.name): \(line.value)</p></li>\n" }
    return line.name.isEmpty
      ? "<li>\(line.value)</li>\n"
      : "<li><span class=\"soft\">\(line.name)</span> \(line.value)</li>\n"
  }

  private var pageTitle: String {
    "\(String(assessment.title.prefix(100))): \(text(assessment.standing.verdicts.now.phrase))"
  }

  /// The report as Markdown; ends with a line break.
  public var markdown: String {
    var words = "# \(assessment.title.markdown)\n\n"
    words += "\(text(.reportTitle)): \(assessment.organisation.markdown), \(subject.markdown)\n\n"
    for line in cover {
      words +=
        line.name.isEmpty
        ? "- \(line.value.markdown)\n" : "- \(line.name.markdown): \(line.value.markdown)\n"
    }
    words += "\n"
    for (section, blocks) in filled {
      words += "## \(text(section.title).markdown)\n\n\(BlockMarkdown.text(blocks))"
    }
    return words + text(.madeBy, ["path": assessment.path]).markdown + "\n"
  }

  /// Every large picture as a file of SVG, by the name of the file without its ending.
  public func pictures(for use: Use = .screen) -> [(name: String, svg: String)] {
    filled.flatMap { $0.blocks.flatMap(\.pictures) }.map {
      ($0.id, $0.file(isPrinted: use != .screen))
    }
  }
}

extension ReadinessReport.Use {
  fileprivate var pictures: BlockHTML.Pictures {
    switch self {
    case .screen: .inline
    case .pages: .coloured
    case .words: .files
    }
  }
}

extension Block {
  /// The pictures that stand on their own.
  fileprivate var pictures: [Picture] {
    switch self {
    case .picture(let picture): [picture]
    case .pictures(let pictures): pictures
    default: []
    }
  }
}

extension ReadinessReport {
  /// The assessment as JSON; ends with a line break.
  public var json: String { JSONReport.render(assessment, language: language) }
}
