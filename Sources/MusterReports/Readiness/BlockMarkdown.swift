internal import MusterModel

/// Shows blocks as Markdown.
enum BlockMarkdown {
  static func text(_ blocks: [Block]) -> String { blocks.map(text).joined() }

  private static func text(_ block: Block) -> String {
    switch block {
    case .lead(let line, _): "**\(text(line))**\n\n"
    case .heading(let words): "### \(words.markdown)\n\n"
    case .paragraph(let line): "\(text(line))\n\n"
    case .list(let lines, let isOrdered):
      lines.enumerated().map { position, line in
        "\(isOrdered ? "\(position + 1)." : "-") \(text(line))\n"
      }.joined() + "\n"
    case .cards(let cards):
      cards.map { "- \($0.name.markdown): **\($0.number)**, \($0.words)\n" }.joined() + "\n"
    case .table(let table): text(table)
    case .picture(let picture): text(picture)
    case .pictures(let pictures): pictures.map(text).joined()
    }
  }

  private static func text(_ picture: Picture) -> String {
    "*\(picture.title.markdown): \(picture.description.markdown)*\n\n"
  }

  private static func text(_ line: Line) -> String {
    let text = line.spans.map { span in
      switch span {
      case .plain(let words), .english(let words): words.markdown
      case .strong(let words): "**\(words.markdown)**"
      case .code(let words): "`\(words.replacing("`", with: "'").safeForMarkdownCode)`"
      case .link(let url, let words):
        url.hasPrefix("https://") ? "[\(words.markdown)](\(url.markdownLink))" : words.markdown
      case .verdict(_, let words): words.markdown
      }
    }.joined()
    return text.utf8.contains(0x0A) ? text.replacing("\n", with: " ") : text
  }

  private static func text(_ table: ReportTable) -> String {
    var text = "*\(table.caption.markdown)*\n\n"
    text += "| \(table.columns.map(\.title.markdown).joined(separator: " | ")) |\n|"
    for column in table.columns { text += column.isNumber ? "---:|" : "---|" }
    for row in table.rows { text += "\n| \(row.map(cell).joined(separator: " | ")) |" }
    return text + "\n\n"
  }

  private static func cell(_ cell: ReportTable.Cell) -> String {
    var parts = [text(cell.first)]
    if let id = cell.id { parts.append("(\(id.markdown))") }
    let head = parts.filter { !$0.isEmpty }.joined(separator: " ")
    return ([head] + cell.more.map(text)).filter { !$0.isEmpty }.joined(separator: "; ")
  }
}

extension String {
  /// The text inside code marks: nothing that ends a field of a table or begins a tag.
  fileprivate var safeForMarkdownCode: String {
    replacing("|", with: "/").replacing("<", with: "(").replacing(">", with: ")")
  }
}
