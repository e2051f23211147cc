internal import MusterModel

/// Shows blocks as HTML.
struct BlockHTML {
  /// Where pictures stand.
  enum Pictures {
    /// In the page, with its colours.
    case inline
    /// In the page, with colours of their own.
    case coloured
    /// In files beside it, for programs that read pictures from files only.
    case files
  }

  let pictures: Pictures

  func html(_ blocks: [Block]) -> HTML { .joined(blocks.map(html)) }

  private func html(_ block: Block) -> HTML {
    switch block {
    case .lead(let line, let verdict):
      return "<p class=\"headline \(verdict.rawValue)\">\(html(line))</p>\n"
    case .heading(let words): return "<h3>\(words)</h3>\n"
    case .paragraph(let line): return "<p>\(html(line))</p>\n"
    case .list(let lines, let isOrdered):
      // A word processor sets a line in a paragraph as text, and one without as small as in a table.
      let items = HTML.joined(
        lines.map { line -> HTML in
          pictures == .files ? "<li><p>\(html(line))</p></li>\n" : "<li>\(html(line))</li>\n"
        })
      return isOrdered ? "<ol>\(items)</ol>\n" : "<ul>\(items)</ul>\n"
    case .cards(let cards):
      return "<ul class=\"views\">\(HTML.joined(cards.map(html)))</ul>\n"
    case .table(let table): return html(table)
    case .picture(let picture): return "<div class=\"figure\">\(html(picture))</div>\n"
    case .pictures(let pictures):
      let figures = pictures.map { "<div class=\"figure\">\(html($0))</div>\n" as HTML }
      return "<div class=\"figures\">\(HTML.joined(figures))</div>\n"
    }
  }

  private func html(_ card: Block.Card) -> HTML {
    if pictures == .files {
      return "<li><p>\(card.name): <strong>\(card.number)</strong> (\(card.words))</p></li>"
    }
    return
      "<li><span class=\"soft\">\(card.name)</span><br><span class=\"score\">\(card.number)</span><br>\(Self.verdict(card.verdict, card.words))</li>"
  }

  private static func verdict(_ verdict: Verdict, _ words: String) -> HTML {
    "<span class=\"verdict \(verdict.rawValue)\">\(words)</span>"
  }

  private func html(_ picture: Picture) -> HTML {
    switch pictures {
    case .inline: picture.inline
    case .coloured: picture.coloured
    case .files:
      "<img src=\"\(picture.id).svg\" alt=\"\(picture.title): \(picture.description)\">"
    }
  }

  private func html(_ line: Line) -> HTML {
    .joined(
      line.spans.map { span -> HTML in
        switch span {
        case .plain(let words): "\(words)"
        case .strong(let words): "<strong>\(words)</strong>"
        case .code(let words): "<span class=\"code\">\(words)</span>"
        case .link(let url, let words): .link(url, words)
        case .verdict(let verdict, let words): Self.verdict(verdict, words)
        case .english(let words): "<span lang=\"en\">\(words)</span>"
        }
      })
  }

  private func html(_ table: ReportTable) -> HTML {
    let heads = table.columns.map { column -> HTML in
      column.isNumber
        ? "<th scope=\"col\" class=\"number\">\(column.title)</th>"
        : "<th scope=\"col\">\(column.title)</th>"
    }
    let rows = table.rows.map { row -> HTML in
      "<tr>\(HTML.joined(zip(table.columns, row).enumerated().map { html($1.1, $1.0, $0) }))</tr>\n"
    }
    return """
      <table class="\(table.kind)"><caption>\(table.caption)</caption>\(widths(table))<thead><tr>\(HTML.joined(heads))</tr></thead>
      <tbody>
      \(HTML.joined(rows))</tbody></table>

      """
  }

  private func html(
    _ cell: ReportTable.Cell, _ column: ReportTable.Column, _ position: Int
  ) -> HTML {
    guard pictures != .files else { return words(cell) }
    let kind: HTML? = column.isNumber ? " class=\"number\"" : nil
    let label: HTML? = position > 0 ? " data-label=\"\(column.title)\"" : nil
    let id: HTML? = cell.id.map { "<span class=\"id\">\($0)</span>" }
    let more = cell.more.map { "<span class=\"more\">\(html($0))</span>" as HTML }
    let picture = cell.picture.map { "<span class=\"bar\">\(html($0))</span>" as HTML }
    return "<td\(kind)\(label)>\(html(cell.first))\(id)\(HTML.joined(more))\(picture)</td>"
  }
  /// A field for a word processor, which knows no blocks in a field and no style rules: line below line.
  private func words(_ cell: ReportTable.Cell) -> HTML {
    let id: HTML? = cell.id.map { "<br>\($0)" }
    let more = cell.more.map { "<br>\(html($0))" as HTML }
    return "<td>\(html(cell.first))\(id)\(HTML.joined(more))</td>"
  }

  /// The widths of columns for a word processor, which makes all the same without.
  private func widths(_ table: ReportTable) -> HTML? {
    guard pictures == .files, let shares = TableWidths.shares(table.kind),
      shares.count == table.columns.count
    else { return nil }
    let columns = shares.map { "<col style=\"width: \(String($0))%\">" as HTML }
    return "<colgroup>\(HTML.joined(columns))</colgroup>"
  }
}
