extension WorkbookSheet {
  /// Cells that take only some words.
  public struct Choice: Sendable {
    /// The column, from 0.
    public let column: Int
    /// The rows, from 0.
    public let rows: ClosedRange<Int>
    /// The words; together at most 255 characters, commas counted.
    public let words: [String]

    /// Creates a choice.
    public init(column: Int, rows: ClosedRange<Int>, words: [String]) {
      self.column = column
      self.rows = rows
      self.words = words
    }
  }

  /// A rule that colours cells.
  public struct Colour: Sendable {
    /// When a cell is coloured.
    public enum Rule: Hashable, Sendable {
      /// It holds the word.
      case word(String)
      /// It holds a date up to this one: days since 1970-01-01.
      case upTo(day: Int)
      /// Always, as a bar as long as its number.
      case bar
    }

    /// The column, from 0.
    public let column: Int
    /// The rows, from 0.
    public let rows: ClosedRange<Int>
    /// When a cell is coloured.
    public let rule: Rule
    /// The colour behind it, `0xRRGGBB`.
    public let colour: UInt32

    /// Creates a colour.
    public init(column: Int, rows: ClosedRange<Int>, rule: Rule, colour: UInt32) {
      self.column = column
      self.rows = rows
      self.rule = rule
      self.colour = colour
    }

    /// Creates a colour of a word.
    public init(column: Int, rows: ClosedRange<Int>, word: String, colour: UInt32) {
      self.init(column: column, rows: rows, rule: .word(word), colour: colour)
    }
  }

  /// How a sheet is printed: on A4 or A3 across, with the rows that stay repeated on each page.
  public struct Page: Sendable {
    /// How many pages stand side by side.
    public var pagesWide = 1
    /// Whether it is printed on A3.
    public var isLarge = false
    /// How many columns are repeated on each page.
    public var repeatedColumns = 0
    /// The last column that is printed, from 0; `nil` for all that hold something.
    public var lastColumn: Int?
    /// The last row that is printed, from 0; `nil` for all that hold something.
    public var lastRow: Int?
    /// What stands at the left of the foot, beside the sheet and the page; `nil` for no foot.
    public var foot: String?
    /// What stands below that, such as who hands the sheet over; only where there is a foot.
    public var imprint: String?
    /// What stands at the left and at the right of the head; either may be empty.
    public var head: (left: String, right: String)?

    /// Creates the usual page.
    public init() {}
  }
}

extension WorkbookSheet.Style {
  /// Whether a long text stands over lines.
  var isWrapped: Bool {
    switch self {
    case .label, .question, .input, .head, .text, .link: true
    case .title, .id, .group, .dayInput, .share, .line, .headline, .count, .figure, .day: false
    }
  }
}
