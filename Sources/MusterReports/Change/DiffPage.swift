internal import MusterModel

/// A change as one HTML page that needs nothing else: no script, nothing loaded from outside.
struct DiffPage {
  let words: DiffWords
  private var change: AttributedChange { words.change }
  private var language: Language { words.language }

  /// Ends with a line break.
  var text: String { page.text }

  private var page: HTML {
    let sections = sections
    let contents = sections.map { "<li><a href=\"#\($0.id)\">\($0.title)</a></li>" as HTML }
    let body = BlockHTML(pictures: .inline)
    let main = sections.map { section -> HTML in
      "<section id=\"\(section.id)\"><h2>\(section.title)</h2>\n\(body.html(section.blocks))</section>\n"
    }
    let cover = [(DiffPhrase.diffBefore, change.before), (.diffAfter, change.after)].map {
      "<li><span class=\"soft\">\(words.text($0))</span> \(words.side($1))</li>\n" as HTML
    }
    let notes = words.notes.map { "<p>\($0)</p>\n" as HTML }
    let headline = DiffSections(words: words).headline
    let made = words.text(
      .diffMadeBy, ["before": change.before.label, "after": change.after.label])
    return """
      <!DOCTYPE html>
      <html lang="\(language.code)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="Muster">
      <title>\(String(change.after.title.prefix(100))): \(words.text(.diffTitle))</title>
      <style>
      \(HTML(stringLiteral: ReportStyle.css + "\n" + Self.style))
      </style>
      </head>
      <body>
      <header>
      <p class="kind">\(words.text(.diffTitle))</p>
      <h1>\(change.after.title)</h1>
      <p class="soft">\(change.after.organisation)</p>
      <p class="headline \(change.after.point.verdict.rawValue)">\(headline)</p>
      <ul class="cover">\(HTML.joined(cover))</ul>
      \(HTML.joined(notes))<nav aria-label="\(language.text(.contents))"><ul>\(HTML.joined(contents))</ul></nav>
      </header>
      <main>
      \(HTML.joined(main))</main>
      <footer><p class="soft">\(made)</p></footer>
      </body>
      </html>

      """
  }

  private static let style = """
    header { padding-top: 2rem; }
    table.sides, table.steps, table.changes { table-layout: fixed; }
    .sides th:nth-child(1) { width: 24%; } .sides th:nth-child(2) { width: 38%; }
    .sides th:nth-child(3) { width: 38%; }
    .steps th:nth-child(1) { width: 28%; } .steps th:nth-child(2) { width: 12%; }
    .steps th:nth-child(3) { width: 12%; } .steps th:nth-child(4) { width: 48%; }
    .steps td.number, .steps th.number { padding-right: 1.5rem; }
    .steps tbody tr:last-child td { font-weight: 600; }
    .changes th:nth-child(1) { width: 32%; } .changes th:nth-child(2) { width: 27%; }
    .changes th:nth-child(3) { width: 31%; } .changes th:nth-child(4) { width: 10%; }
    @media print { header { padding-top: 0; } table.changes { font-size: 7.5pt; } }
    """

  private typealias Section = (id: String, title: String, blocks: [Block])

  private var sections: [Section] {
    let parts = DiffSections(words: words)
    var result: [Section] = [("sides", words.text(.diffSides), [.table(parts.sides)])]
    if let steps = parts.steps() {
      result.append(("steps", words.text(.diffSteps), stepPicture + [.table(steps)]))
    }
    if let populations = parts.populations {
      result.append(
        ("populations", language.text(.headPopulations), [.table(populations)]))
    }
    let blockers = parts.blockers
    if !blockers.isEmpty { result.append(("blockers", language.text(.headBlockers), blockers)) }
    for (kind, items) in words.classes {
      let title = words.text(
        .diffCount, ["title": words.title(kind), "count": String(items.count)])
      result.append((kind.rawValue, title, [.table(parts.table(kind, items))]))
    }
    if change.isEmpty {
      result.append(
        ("nothing", words.text(.diffItems), [.paragraph(Line(words.text(.diffNothing)))]))
    }
    return result
  }

  private var stepPicture: [Block] {
    DiffPicture(words: words).picture.map { [.picture($0)] } ?? []
  }
}
