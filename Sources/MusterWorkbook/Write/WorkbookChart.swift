/// A chart of the spreadsheet program, drawn from cells of its own sheet.
public struct WorkbookChart: Sendable {
  /// How it is drawn.
  public enum Kind: Sendable {
    /// Bars from left to right, the first row on top, series one after the other in a bar.
    case bars
    /// Columns, series beside each other.
    case columns
  }

  /// Values of one column.
  public struct Series: Sendable {
    /// For the legend.
    public let name: String
    /// Where the values stand, from 0.
    public let column: Int
    /// `0xRRGGBB`.
    public let colour: UInt32
    /// Whether the values stand beside their bars.
    public let isLabelled: Bool

    /// Creates a series.
    public init(name: String, column: Int, colour: UInt32, isLabelled: Bool) {
      self.name = name
      self.column = column
      self.colour = colour
      self.isLabelled = isLabelled
    }
  }

  /// How it is drawn.
  public let kind: Kind
  /// What stands above it.
  public let title: String
  /// What it shows, for those who do not see it.
  public let description: String
  /// The column with the names of the rows, from 0.
  public let names: Int
  /// The rows, from 0.
  public let rows: ClosedRange<Int>
  /// In the order of drawing.
  public let series: [Series]
  /// The greatest value of the axis; `nil` leaves it to the program.
  public let greatest: Int?
  /// The cell of its upper left corner, from 0.
  public let place: CellAddress
  /// In pixels.
  public let size: (width: Int, height: Int)

  /// Creates a chart.
  public init(
    kind: Kind, title: String, description: String, names: Int, rows: ClosedRange<Int>,
    series: [Series], greatest: Int?, place: CellAddress, size: (width: Int, height: Int)
  ) {
    self.kind = kind
    self.title = title
    self.description = description
    self.names = names
    self.rows = rows
    self.series = series
    self.greatest = greatest
    self.place = place
    self.size = size
  }
}
