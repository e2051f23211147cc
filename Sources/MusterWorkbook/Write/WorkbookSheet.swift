/// A sheet to write.
public struct WorkbookSheet: Sendable {
  /// What a cell is to hold.
  public enum Value: Hashable, Sendable {
    case empty
    case text(String)
    case number(Int)
    /// A number with two decimals.
    case hundredths(Int)
    /// Days since 1970-01-01.
    case day(Int)
    /// A formula with the result that programs show before they compute it.
    case formula(String, result: Double)
  }

  /// How a cell looks, and whether people may write in it.
  public enum Style: Int, CaseIterable, Hashable, Sendable {
    /// The title of a sheet.
    case title
    /// The heads of columns.
    case head
    /// A text to read, over lines.
    case label
    /// What is asked: a text to read beside cells to fill in.
    case question
    /// An id, in a typewriter's letters.
    case id
    /// A line that groups others.
    case group
    /// For people to fill in.
    case input
    /// For people to fill in, as a date.
    case dayInput
    /// A share, as a percentage.
    case share
    /// A text on one line, over the empty cells beside it.
    case line
    /// A line that is to be seen first.
    case headline
    /// A text to read in a table, over lines.
    case text
    /// A whole number in a table.
    case count
    /// A number with two decimals in a table.
    case figure
    /// A date in a table.
    case day
    /// The text of a link.
    case link
  }

  /// One cell.
  public struct Cell: Sendable {
    /// What it holds.
    public let value: Value
    /// How it looks.
    public let style: Style
    /// What is shown while the pointer rests on it.
    public let note: String?
    /// The `https` address that its text leads to; any other is not written.
    public let link: String?

    /// Creates a cell.
    public init(_ value: Value, _ style: Style, note: String? = nil, link: String? = nil) {
      self.value = value
      self.style = style
      self.note = note
      self.link = link
    }
  }

  /// One column.
  public struct Column: Sendable {
    /// In characters.
    public let width: Int
    /// Whether it is not shown.
    public let isHidden: Bool

    /// Creates a column.
    public init(width: Int, isHidden: Bool = false) {
      self.width = width
      self.isHidden = isHidden
    }
  }

  /// The text of its tab, at most 31 characters.
  public var name: String
  /// From the first column.
  public var columns: [Column]
  /// From the first row.
  public var rows: [[Cell]]
  /// How many rows stay while others scroll.
  public var frozenRows = 0
  /// How many columns stay.
  public var frozenColumns = 0
  /// The row with the heads of a filter over all columns, from 0.
  public var filterRow: Int?
  /// Whether its tab is hidden.
  public var isHidden = false
  /// Whether only cells for filling in can be written in.
  public var isProtected = false
  /// Cells that take only some words.
  public var choices: [Choice] = []
  /// What colours cells.
  public var colours: [Colour] = []
  /// Drawn over the cells.
  public var charts: [WorkbookChart] = []
  /// Laid over the cells.
  public var pictures: [WorkbookPicture] = []
  /// How it is printed.
  public var page = Page()

  /// Creates a sheet.
  public init(name: String, columns: [Column], rows: [[Cell]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}
