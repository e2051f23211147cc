internal import MusterModel

/// A picture out of shapes and texts: no script, colours by class, its numbers in words for those who do not see it.
struct Picture {
  /// Where the text stands against its point.
  enum Anchor: String {
    case start, middle, end
  }

  /// Unique on a page; also the name of its file.
  let id: String
  /// What it shows, a few words.
  let title: String
  /// The same in words and numbers.
  let description: String
  /// In units of its own.
  let width: Int
  let height: Int
  private(set) var shapes: [HTML] = []

  init(id: String, title: String, description: String, width: Int, height: Int) {
    self.id = id
    self.title = title
    self.description = description
    self.width = width
    self.height = height
  }

  mutating func rectangle(
    _ kind: String, x: Int, y: Int, width: Int, height: Int, radius: Int = 0
  ) {
    let corner: HTML? = radius > 0 ? " rx=\"\(radius)\"" : nil
    shapes.append(
      "<rect class=\"\(kind)\" x=\"\(x)\" y=\"\(y)\" width=\"\(max(0, width))\" height=\"\(height)\"\(corner)/>"
    )
  }

  mutating func line(_ kind: String, x1: Int, y1: Int, x2: Int, y2: Int) {
    shapes.append(
      "<line class=\"\(kind)\" x1=\"\(x1)\" y1=\"\(y1)\" x2=\"\(x2)\" y2=\"\(y2)\"/>")
  }

  mutating func circle(_ kind: String, x: Int, y: Int, radius: Int) {
    shapes.append("<circle class=\"\(kind)\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\"/>")
  }

  mutating func text(
    _ words: String, x: Int, y: Int, _ anchor: Anchor = .start, _ kind: String = "label"
  ) {
    shapes.append(
      "<text class=\"\(kind)\" x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor.rawValue)\">\(words)</text>"
    )
  }

  /// An axis from 0 to 100 with a mark every 25, below the shapes.
  mutating func axis(from left: Int, to right: Int, top: Int, bottom: Int) {
    for mark in [0, 25, 50, 75, 100] {
      let x = left + (right - left) * mark / 100
      line("grid", x1: x, y1: top, x2: x, y2: bottom)
      text(String(mark), x: x, y: bottom + 14, .middle, "tick")
    }
  }

  /// The element as it stands in a page, with the colours of the page.
  var inline: HTML { element("") }

  /// The element with colours of its own.
  var coloured: HTML { element("<style>\(HTML(stringLiteral: ChartStyle.printed))</style>") }

  private func element(_ style: HTML) -> HTML {
    """
    <svg class="chart" viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="\(id)-title \(id)-words">\
    <title id="\(id)-title">\(title)</title><desc id="\(id)-words">\(description)</desc>\(style)\
    \(HTML.joined(shapes))</svg>
    """
  }

  /// The picture as a file of its own.
  ///
  /// - Parameter isPrinted: Whether it is for paper, which is never dark.
  func file(isPrinted: Bool) -> String {
    let svg: HTML = """
      <svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 \(width) \(height)" width="\(width * 2)" \
      height="\(height * 2)" role="img" aria-labelledby="\(id)-title \(id)-words"><title id="\(id)-title">\(title)</title>\
      <desc id="\(id)-words">\(description)</desc><style>\(HTML(stringLiteral: isPrinted ? ChartStyle.printed : ChartStyle.alone))</style>\
      <rect class="paper" x="0" y="0" width="\(width)" height="\(height)"/>\(HTML.joined(shapes))</svg>

      """
    return svg.text
  }

  /// Where a number from 0 to 100 hundredfold lies between two ends.
  static func place(_ hundredths: Int, from left: Int, to right: Int) -> Int {
    left + (right - left) * min(max(hundredths, 0), 10_000) / 10_000
  }

  /// Words that fit a width, by a rough measure of letters.
  static func cut(_ words: String, to letters: Int) -> String {
    words.count <= letters ? words : String(words.prefix(letters - 1)) + "…"
  }
}

extension ScoreRange {
  /// Both ends in hundredths.
  var hundredths: (low: Int, high: Int) { (low.roundedHundredths, high.roundedHundredths) }
}
