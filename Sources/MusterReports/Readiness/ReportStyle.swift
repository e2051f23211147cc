internal import MusterDiagnostics
internal import MusterModel

/// How the readiness report looks: wide, narrow, dark and printed.
enum ReportStyle {
  /// For a page on a screen and what a browser prints of it.
  static let css = """
    \(Palette.css)
    :root { \(ChartStyle.light) }
    @media screen and (prefers-color-scheme: dark) { :root { \(ChartStyle.dark) } }
    \(rules)
    \(ChartStyle.shapes)
    \(narrow)
    \(print)
    """

  /// For programs that make pages, some of which know no variables.
  private static let pages = Palette.colours.reduce(rules + "\n" + print) { style, colour in
    style.replacing("var(--\(colour.name))", with: colour.print)
  }

  private static let rules = """
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
      font: 1rem/1.5 "Segoe UI", "Liberation Sans", Arial, system-ui, sans-serif; }
    header, main, footer { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
    header { padding-top: 2.5rem; }
    h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .25rem; }
    h2 { font-size: 1.4rem; margin: 3rem 0 .5rem; padding-top: .75rem;
      border-top: 2px solid var(--line); }
    h3 { font-size: 1.1rem; margin: 1.75rem 0 .35rem; }
    p { margin: .4rem 0; max-width: 48rem; }
    li { margin: .2rem 0; }
    main ol, main section > ul { max-width: 52rem; padding-left: 1.5rem; }
    a { color: var(--link); }
    .soft { color: var(--soft); }
    .kind { color: var(--soft); font-weight: 600; }
    .code { font-family: ui-monospace, "Liberation Mono", monospace; font-size: .875em; }
    .cover { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr));
      gap: .5rem 2rem; list-style: none; margin: 1.25rem 0; padding: 0; }
    .cover .soft { display: block; font-size: .8125rem; }
    .verdict { font-weight: 600; white-space: nowrap; }
    .blocked { color: var(--blocked); } .unknown { color: var(--unknown); }
    .not-ready { color: var(--not-ready); } .conditions { color: var(--conditions); }
    .ready { color: var(--ready); }
    .headline { font-size: 1.5rem; line-height: 1.35; font-weight: 600; margin: 1.25rem 0 .5rem;
      max-width: 60rem; }
    main section > ul.views { display: flex; flex-wrap: wrap; gap: 1rem; margin: 1rem 0;
      padding: 0; list-style: none; max-width: none; }
    .views li { flex: 1 1 12rem; background: var(--wash); border: 1px solid var(--line); border-radius: .4rem;
      padding: .75rem 1rem; margin: 0; }
    .views .score { font-size: 1.5rem; font-weight: 600; font-variant-numeric: tabular-nums; }
    nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; }
    .figure { max-width: 44rem; margin: 1.25rem 0; }
    .figures { display: flex; flex-wrap: wrap; gap: 1rem 3rem; align-items: flex-start; }
    .figures .figure { flex: 1 1 20rem; min-width: 0; }
    .bar { display: block; max-width: 16rem; margin-top: .3rem; }
    table { border-collapse: collapse; width: 100%; margin: .75rem 0; }
    th, td { text-align: left; vertical-align: top; padding: .45rem .75rem .45rem 0;
      border-bottom: 1px solid var(--line); }
    th { font-weight: 600; color: var(--soft); font-size: .875em; }
    td.number, th.number { text-align: right; font-variant-numeric: tabular-nums;
      white-space: nowrap; }
    td .id { display: block; color: var(--soft); font-size: .8125em; }
    td .more { display: block; margin-top: .2em; font-size: .9375em; }
    caption { text-align: left; color: var(--soft); padding-bottom: .25rem; max-width: 60rem; }
    \(TableWidths.css)
    .parts th:first-child { width: 28%; } .parts td:last-child { padding-right: 0; }
    .licences th:nth-child(1) { width: 30%; }
    footer { padding-bottom: 3rem; padding-top: 2rem; }
    """

  private static let narrow = """
    @media screen and (max-width: 46rem) {
      h1 { font-size: 1.6rem; } .headline { font-size: 1.25rem; }
      main section > ul.views, .figures { gap: .5rem; }
      table, caption, tbody, tr, td { display: block; width: 100%; }
      thead { position: absolute; width: 1px; height: 1px; overflow: hidden;
        clip-path: inset(50%); }
      tr { border-bottom: 1px solid var(--line); padding: .6rem 0; }
      td { border: 0; padding: .1rem 0; }
      td:first-child { font-weight: 600; } td:first-child span { font-weight: 400; }
      td.number { text-align: left; white-space: normal; }
      td[data-label]::before { content: attr(data-label) ": "; color: var(--soft);
        font-weight: 400; }
    }
    """

  private static let print = """
    @media print {
      @page { size: A4; margin: 18mm 14mm 16mm; }
      body { font-size: 8.5pt; line-height: 1.35; }
      .verdict { white-space: normal; }
      th, td { overflow-wrap: break-word; padding: 1.2mm 2mm 1.2mm 0; }
      header, main, footer { max-width: none; padding: 0; }
      header { padding-top: 45mm; }
      .cover { display: block; } .cover li { margin: 3mm 0; }
      nav ul { display: block; columns: 2; margin-top: 15mm; } nav a { color: var(--ink); }
      h1 { font-size: 24pt; } h2 { font-size: 14pt; break-after: avoid; margin-top: 8mm; }
      h3 { font-size: 10.5pt; break-after: avoid; margin-top: 5mm; }
      section.page { break-before: page; } section.page > h2 { margin-top: 0; }
      .headline { font-size: 14pt; }
      tr, li, .figure { break-inside: avoid; }
      thead { display: table-header-group; }
      caption, thead { break-after: avoid; }
      .figure { max-width: 120mm; margin: 3mm 0; }
      .figures .figure { flex: 1 1 80mm; padding-right: 8mm; } .views li { margin-right: 3mm; }
      .bar { max-width: 35mm; }
      table.gaps, table.states, table.controls, table.moves { font-size: 7.5pt; }
      table.evidence, table.sources, table.items { font-size: 7pt; }
      svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      a { text-decoration: none; }
    }
    """

  /// With running headers and page numbers, for programs that make pages.
  static func paged(_ report: ReadinessReport) -> String {
    let title = quoted(String(report.assessment.organisation.prefix(70)))
    let day = quoted(
      "\(report.text(.reportTitle)), \(report.language.date(report.assessment.day))")
    let look = "font: 7.5pt \"Liberation Sans\", Arial, sans-serif; color: #444;"
    let foot = quoted(
      (report.brand?.footers ?? []).map { String($0.prefix(70)) }.joined(separator: " · "))
    return """
      \(pages)
      @media print { header { padding-top: 25mm; } .cover li { margin: 2mm 0; }
        nav ul { columns: 1; margin-top: 8mm; max-width: 120mm; } nav li { margin: .6mm 0; }
        nav a::after { content: leader(". ") target-counter(attr(href), page); } }
      @page { @top-left { content: \(title); \(look) } @top-right { content: \(day); \(look) }
        @bottom-left { content: \(foot); \(look) }
        @bottom-right { content: counter(page) " / " counter(pages); \(look) } }
      @page :first { @top-left { content: none; } @top-right { content: none; }
        @bottom-right { content: none; } }
      """
  }

  /// The looks of a brand, after the report's own; makers of pages know no variables.
  static func branded(_ brand: BrandStyle, _ use: ReadinessReport.Use) -> String {
    let rules = """
      .brand { color: var(--brand); font-weight: 700; } .brand img { max-height: 4rem; max-width: 16rem; }
      h1, h2 { color: var(--brand); } h2 { border-top-color: var(--accent); } main a { color: var(--accent); }
      """
    guard use != .screen else { return brand.css + rules }
    return rules.replacing("var(--brand)", with: brand.brand.primary.onWhite.description)
      .replacing("var(--accent)", with: brand.brand.accent.onWhite.description)
  }

  /// A text as a string of CSS; all but letters, digits and spaces by number, so that no text can leave it.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.safeForTerminal.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ": result.unicodeScalars.append(scalar)
      default: result += "\\\(String(scalar.value, radix: 16)) "
      }
    }
    return result + "\""
  }
}
