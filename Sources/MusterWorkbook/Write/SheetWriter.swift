internal import CXLSXWriter
internal import Glibc

/// Writes one sheet.
@safe struct SheetWriter {
  let workbook: UnsafeMutablePointer<lxw_workbook>
  let worksheet: UnsafeMutablePointer<lxw_worksheet>
  let formats: Formats

  func write(_ sheet: WorkbookSheet) {
    for (position, column) in sheet.columns.enumerated() {
      var options = lxw_row_col_options()
      options.hidden = column.isHidden ? 1 : 0
      _ = unsafe worksheet_set_column_opt(
        worksheet, UInt16(position), UInt16(position), Double(column.width), nil, &options)
    }
    for (row, cells) in sheet.rows.enumerated() {
      let lines = Self.lines(cells, sheet.columns)
      // Heads get room too, or the program cuts into the row below them.
      if lines > 1 || cells.first?.style == .head {
        _ = unsafe worksheet_set_row(worksheet, UInt32(row), Double(lines) * 15 + 2, nil)
      }
      for (column, cell) in cells.enumerated() {
        write(cell, UInt32(row), UInt16(column))
      }
    }
    if sheet.frozenRows > 0 || sheet.frozenColumns > 0 {
      unsafe worksheet_freeze_panes(
        worksheet, UInt32(sheet.frozenRows), UInt16(sheet.frozenColumns))
    }
    if let row = sheet.filterRow, !sheet.columns.isEmpty, sheet.rows.count > row {
      _ = unsafe worksheet_autofilter(
        worksheet, UInt32(row), 0, UInt32(sheet.rows.count - 1), UInt16(sheet.columns.count - 1))
    }
    setPage(sheet)
    for choice in sheet.choices { write(choice) }
    for colour in sheet.colours { write(colour) }
    let charts = unsafe ChartWriter(workbook: workbook, worksheet: worksheet, sheet: sheet.name)
    for chart in sheet.charts { charts.write(chart) }
    for picture in sheet.pictures { write(picture) }
    if sheet.isHidden { unsafe worksheet_hide(worksheet) }
    if sheet.isProtected { protect() }
  }

  /// How many lines of text a row needs: not every program makes room by itself.
  private static func lines(
    _ cells: [WorkbookSheet.Cell], _ columns: [WorkbookSheet.Column]
  ) -> Int {
    var most = 1
    for (cell, column) in zip(cells, columns) {
      let width = max(1, column.width - 1)
      // A text that fits is told by its bytes, for counting characters takes long.
      guard cell.style.isWrapped, case .text(let text) = cell.value,
        text.utf8.count > width || text.utf8.contains(0x0A)
      else { continue }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        .reduce(0) { $0 + max(1, ($1.count + width - 1) / width) }
      most = max(most, lines)
    }
    return min(most, 12)
  }

  private func write(_ cell: WorkbookSheet.Cell, _ row: UInt32, _ column: UInt16) {
    let format = unsafe formats[cell.style]
    switch cell.value {
    case .empty: _ = unsafe worksheet_write_blank(worksheet, row, column, format)
    case .text(let text): unsafe write(CellText.fitting(text), link: cell.link, row, column, format)
    case .number(let number):
      _ = unsafe worksheet_write_number(worksheet, row, column, Double(number), format)
    case .hundredths(let number):
      _ = unsafe worksheet_write_number(worksheet, row, column, Double(number) / 100, format)
    case .day(let day):
      _ = unsafe worksheet_write_number(worksheet, row, column, Double(day + 25_569), format)
    case .formula(let formula, let result):
      _ = unsafe worksheet_write_formula_num(worksheet, row, column, formula, format, result)
    }
    if let note = cell.note { _ = unsafe worksheet_write_comment(worksheet, row, column, note) }
  }

  private func write(
    _ text: String, link: String?, _ row: UInt32, _ column: UInt16,
    _ format: UnsafeMutablePointer<lxw_format>?
  ) {
    guard let link, LinkLimits.isFit(link), text.utf16.count <= LinkLimits.text else {
      _ = unsafe worksheet_write_string(worksheet, row, column, text, format)
      return
    }
    let status = unsafe worksheet_write_url_opt(
      worksheet, row, column, link, format, text, nil)
    // A sheet takes 65,530 links; the text stands there all the same.
    if status != LXW_NO_ERROR {
      _ = unsafe worksheet_write_string(worksheet, row, column, text, format)
    }
  }

  /// A list to choose from; other words are refused with the list named.
  private func write(_ choice: WorkbookSheet.Choice) {
    var words: [UnsafeMutablePointer<CChar>?] = unsafe choice.words.map { unsafe strdup($0) }
    unsafe words.append(nil)
    defer { unsafe words.forEach { unsafe free($0) } }
    var validation = unsafe lxw_data_validation()
    unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
    unsafe words.withUnsafeMutableBufferPointer { buffer in
      unsafe validation.value_list = buffer.baseAddress
      _ = unsafe worksheet_data_validation_range(
        worksheet, UInt32(choice.rows.lowerBound), UInt16(choice.column),
        UInt32(choice.rows.upperBound), UInt16(choice.column), &validation)
    }
  }

  /// Rows can be sorted, filtered, added and removed; ids and questions cannot be written over.
  private func protect() {
    var options = lxw_protection()
    options.format_columns = 1
    options.format_rows = 1
    options.insert_rows = 1
    options.sort = 1
    options.autofilter = 1
    unsafe worksheet_protect(worksheet, nil, &options)
  }
}

/// What Excel takes as a link.
private enum LinkLimits {
  /// In UTF-16 units, of the text of a link.
  static let text = 2_000

  /// Whether an address is written: `https`, of plain letters, at most 2,000.
  static func isFit(_ link: String) -> Bool {
    link.utf8.count <= 2_000 && link.hasPrefix("https://")
      && link.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 }
  }
}
