internal import MusterModel

/// A piece of a report that every format knows how to show.
enum Block {
  /// The sentence that everybody reads.
  case lead(Line, Verdict)
  case heading(String)
  case paragraph(Line)
  case list([Line], isOrdered: Bool = false)
  case cards([Card])
  case table(ReportTable)
  case picture(Picture)
  /// Pictures side by side where there is room.
  case pictures([Picture])

  /// A number with what it is.
  struct Card {
    let name: String
    let number: String
    let words: String
    let verdict: Verdict
  }
}

/// Words with marks; texts are escaped where they are shown.
struct Line: ExpressibleByStringInterpolation {
  enum Span {
    case plain(String)
    case strong(String)
    case code(String)
    case link(url: String, words: String)
    case verdict(Verdict, words: String)
    /// Words in the catalog's English, in a report of another language.
    case english(String)
  }

  private(set) var spans: [Span] = []

  init(spans: [Span]) { self.spans = spans }

  init(_ words: String) { spans = [.plain(words)] }

  init(stringLiteral words: String) { spans = [.plain(words)] }

  init(stringInterpolation: StringInterpolation) { spans = stringInterpolation.spans }

  /// Whether there is nothing to show.
  var isEmpty: Bool {
    spans.allSatisfy { span in
      switch span {
      case .plain(let words), .english(let words): words.isEmpty
      default: false
      }
    }
  }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var spans: [Span] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ words: String) {
      if !words.isEmpty { spans.append(.plain(words)) }
    }

    mutating func appendInterpolation(_ words: String) { spans.append(.plain(words)) }

    mutating func appendInterpolation(_ line: Line) { spans += line.spans }

    mutating func appendInterpolation(strong words: String) { spans.append(.strong(words)) }

    mutating func appendInterpolation(code words: String) { spans.append(.code(words)) }

    mutating func appendInterpolation(link url: String, _ words: String) {
      spans.append(.link(url: url, words: words))
    }

    mutating func appendInterpolation(_ verdict: Verdict, _ words: String) {
      spans.append(.verdict(verdict, words: words))
    }
  }
}

/// A table whose rows become blocks on narrow screens.
struct ReportTable {
  struct Column {
    let title: String
    let isNumber: Bool

    init(_ title: String, isNumber: Bool = false) {
      self.title = title
      self.isNumber = isNumber
    }
  }

  /// What stands in one field: a first line, smaller lines below it, and perhaps a picture.
  struct Cell: ExpressibleByStringInterpolation {
    let first: Line
    var id: String?
    var more: [Line] = []
    var picture: Picture?

    init(_ first: Line, id: String? = nil, more: [Line?] = [], picture: Picture? = nil) {
      self.first = first
      self.id = id
      self.more = more.compactMap { $0 }
      self.picture = picture
    }

    init(_ words: String) { self.init(Line(words)) }

    init(stringLiteral words: String) { self.init(Line(words)) }

    init(stringInterpolation: Line.StringInterpolation) {
      self.init(Line(stringInterpolation: stringInterpolation))
    }
  }

  /// Its look and the widths of its columns.
  let kind: String
  let caption: String
  let columns: [Column]
  let rows: [[Cell]]
}

extension Optional<String> {
  /// The text behind a label, as a line; `nil` where there is none.
  func line(_ make: (String) -> String) -> Line? { map { Line(make($0)) } }
}
