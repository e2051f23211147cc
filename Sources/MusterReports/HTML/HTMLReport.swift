internal import MusterDiagnostics
public import MusterModel

/// The report as one HTML file: no script, nothing loaded from outside.
public enum HTMLReport {
  /// Renders an assessment with everything in it; ends with a line break.
  public static func render(_ assessment: Assessment) -> String {
    HTMLPage(assessment: assessment).page.text
  }
}

/// The sections of the page; a section that has nothing to say is left out, in the page and in the contents.
private struct HTMLPage {
  let assessment: Assessment

  private struct Section {
    let id: String
    let title: String
    let body: HTML
  }

  var page: HTML {
    let sections = self.sections
    let contents = HTML.joined(
      sections.map { "<li><a href=\"#\($0.id)\">\($0.title)</a></li>" as HTML })
    let main = HTML.joined(
      sections.map {
        "<section id=\"\($0.id)\"><h2>\($0.title)</h2>\n\($0.body)</section>\n" as HTML
      })
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="Muster">
      <title>\(pageTitle)</title>
      <style>
      \(HTML(stringLiteral: HTMLStyle.css))
      </style>
      </head>
      <body>
      <header>
      <h1>\(assessment.title)</h1>
      <p class="soft">\(subtitle)</p>
      </header>
      <main>
      \(summary)
      <nav aria-label="Contents"><ul>\(contents)</ul></nav>
      \(main)</main>
      <footer><p class="soft">\(footer)</p></footer>
      </body>
      </html>

      """
  }

  private var sections: [Section] {
    [
      Section(id: "blockers", title: "Blockers", body: HTMLLists.blockers(assessment.blockers)),
      Section(id: "domains", title: "Domains", body: HTMLTables.domains(assessment)),
      Section(id: "populations", title: "Populations", body: HTMLTables.populations(assessment)),
      Section(id: "gaps", title: "Gaps, the costliest first", body: HTMLTables.gaps(assessment)),
      Section(id: "open", title: "Open questions", body: HTMLTables.open(assessment)),
      Section(
        id: "licences", title: "Licences that would close gaps",
        body: HTMLTables.licences(assessment)),
      Section(
        id: "conditions", title: "What \u{201C}ready\u{201D} would hang on",
        body: HTMLLists.conditions(assessment.conditionTexts)),
      Section(id: "decisions", title: "Decisions", body: HTMLTables.decisions(assessment)),
      Section(id: "method", title: "How the score is made", body: HTMLLists.method(assessment)),
      Section(
        id: "overlays", title: "Rows of the catalog that overlays brought",
        body: HTMLLists.overlayRows(assessment.overlayRows)),
      Section(
        id: "findings", title: "Faults in the worksheet",
        body: HTMLLists.diagnostics(assessment.diagnostics)),
    ].filter { !$0.body.text.isEmpty }
  }

  private var pageTitle: String {
    "\(String(assessment.title.prefix(100))): \(assessment.standing.verdicts.now.title)"
  }

  private var subtitle: HTML {
    let source = assessment.sourceTitle.map { ", leaving \($0)" } ?? ""
    let overlays =
      assessment.overlays.isEmpty
      ? "" : " with \(assessment.overlayTexts.joined(separator: ", "))"
    return
      "\(assessment.organisation), \(assessment.devices.grouped) devices\(source). Assessed as of \(assessment.day.description) with catalog \(assessment.catalogVersion)\(overlays), profile \(assessment.profile.id.rawValue).\(basedOn)"
  }

  /// What comes from other worksheets.
  private var basedOn: String {
    assessment.basedOnTexts.map { " Based on \($0)." }.joined()
  }

  private var summary: HTML {
    let verdict = assessment.standing.verdicts.now
    let views = View.allCases.map { view -> HTML in
      let score = assessment.standing.scores?[view].text ?? "–"
      let verdict = assessment.standing.verdicts[view]
      return
        "<li><span class=\"soft\">\(view.title)</span><br><span class=\"score\">\(score)</span><br>\(HTMLTables.verdict(verdict))</li>"
    }
    let settled = assessment.standing.completeness?.hundredthsText ?? "0.00"
    let worst = assessment.findings.filter(\.isGap).prefix(3).map { gap -> HTML in
      "<li>\(gap.title), \(gap.where_): costs \(Hundredths.text(gap.hundredths)) points</li>"
    }
    let reasons: HTML? =
      worst.isEmpty ? nil : "<p>What costs most:</p><ol>\(HTML.joined(worst))</ol>"
    return """
      <p class="headline \(verdict.rawValue)">\(assessment.headline)</p>
      <div class="big">\(RangePicture.svg(
        assessment.standing, threshold: assessment.profile.threshold, name: "overall score"))</div>
      <ul class="views">\(HTML.joined(views))</ul>
      <p>\(settled) % of the weight is settled; \(assessment.openItems) items are open. The score is a range: \
      every score that some way of answering the open items would still give.</p>
      \(reasons)
      """
  }

  private var footer: HTML {
    let grades = Evidence.Grade.allCases.map { "\($0.rawValue) \(assessment.evidence[$0] ?? 0)" }
    return
      "Evidence behind the answers (A export or pilot, B document, C interview, D assumption): \(grades.joined(separator: ", ")), none \(assessment.evidence[nil] ?? 0). Made by Muster from \(assessment.path); facts are as of the dates of their sources."
  }
}
