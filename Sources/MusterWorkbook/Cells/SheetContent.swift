/// A workbook as it was read.
public struct WorkbookContent: Sendable {
  /// In the order of their tabs.
  public let sheets: [SheetContent]
  /// What was passed over, such as macros, one phrase each.
  public let remarks: [String]
}

/// A sheet as it was read.
public struct SheetContent: Sendable {
  /// The text of its tab.
  public let name: String
  /// Whether its tab is hidden.
  public let isHidden: Bool
  /// Ranges of cells that were merged into one, such as `B2:C3`.
  public let merged: [String]
  /// Rows that are not shown, from 0.
  public let hiddenRows: Set<Int>

  /// The rows with their cells by column, in the order of rows; empty rows are left out.
  public let rows: [(row: Int, cells: [Int: CellValue])]

  /// - Parameter cells: In any order.
  init(
    name: String, isHidden: Bool, cells: [(address: CellAddress, value: CellValue)],
    merged: [String], hiddenRows: Set<Int>
  ) {
    self.name = name
    self.isHidden = isHidden
    // Programs write cells in their order, and sorting many that are in order takes long.
    let isInOrder = zip(cells, cells.dropFirst()).allSatisfy { $0.address <= $1.address }
    rows = Self.rows(isInOrder ? cells : cells.sorted { $0.address < $1.address })
    self.merged = merged
    self.hiddenRows = hiddenRows
  }

  /// Cells that hold something, row by row.
  public var cells: [(address: CellAddress, value: CellValue)] {
    rows.flatMap { row, cells in
      cells.sorted { $0.key < $1.key }
        .map { (CellAddress(row: row, column: $0.key), $0.value) }
    }
  }

  private static func rows(
    _ cells: [(address: CellAddress, value: CellValue)]
  ) -> [(row: Int, cells: [Int: CellValue])] {
    var result: [(row: Int, cells: [Int: CellValue])] = []
    for (address, value) in cells {
      if result.last?.row != address.row { result.append((address.row, [:])) }
      result[result.count - 1].cells[address.column] = value
    }
    return result
  }
}

/// Why a file is not read as a workbook.
public struct WorkbookFault: Error, Hashable, Sendable {
  /// One phrase without a full stop.
  public let message: String
  /// The likely fix.
  public let help: String?

  /// Creates a fault.
  public init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }
}
