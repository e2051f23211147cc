public import MusterModel

/// The formats of a change; the one list that options, help and documentation are made from.
public enum DiffFormat: String, CaseIterable, Sendable {
  case text, markdown, html, json

  /// A change as bytes of this format; ends with a line break.
  ///
  /// - Parameters:
  ///   - style: How text is laid out; the others do not depend on it.
  ///   - all: Whether text lists every item; the others always do.
  public func render(
    _ change: AttributedChange, language: Language = .english, style: TextStyle, all: Bool
  ) -> String {
    let words = DiffWords(change: change, language: language)
    return switch self {
    case .text: DiffText.render(words, style: style, all: all)
    case .markdown: DiffMarkdown(words: words).text
    case .html: DiffPage(words: words).text
    case .json: DiffJSON.render(change)
    }
  }
}
