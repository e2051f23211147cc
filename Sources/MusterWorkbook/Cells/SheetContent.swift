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
  /// Cells that hold something, row by row.
  public let cells: [(address: CellAddress, value: CellValue)]
  /// Ranges of cells that were merged into one, such as `B2:C3`.
  public let merged: [String]
  /// Rows that are not shown, from 0.
  public let hiddenRows: Set<Int>

  /// The rows with their cells by column, in the order of rows; empty rows are left out.
  public var rows: [(row: Int, cells: [Int: CellValue])] {
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
