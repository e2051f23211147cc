internal import CXLSXWriter
internal import Glibc

/// Writes one sheet.
@safe struct SheetWriter {
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
      if lines > 1 {
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
    if sheet.isHidden { unsafe worksheet_hide(worksheet) }
    if sheet.isProtected { protect() }
  }

  /// How many lines of text a row needs: not every program makes room by itself.
  private static func lines(
    _ cells: [WorkbookSheet.Cell], _ columns: [WorkbookSheet.Column]
  ) -> Int {
    var most = 1
    for (cell, column) in zip(cells, columns) {
      guard case .text(let text) = cell.value,
        [.label, .question, .input, .head].contains(cell.style)
      else {
        continue
      }
      let width = max(1, column.width - 1)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        .reduce(0) { $0 + max(1, ($1.count + width - 1) / width) }
      most = max(most, lines)
    }
    return min(most, 12)
  }

  /// On paper a row stays on one page, and the heads stand on each.
  private func setPage(_ sheet: WorkbookSheet) {
    unsafe worksheet_set_paper(worksheet, 9)
    unsafe worksheet_set_landscape(worksheet)
    unsafe worksheet_fit_to_pages(worksheet, 1, 0)
    guard sheet.frozenRows > 0 else { return }
    _ = unsafe worksheet_repeat_rows(worksheet, 0, UInt32(sheet.frozenRows - 1))
  }

  private func write(_ cell: WorkbookSheet.Cell, _ row: UInt32, _ column: UInt16) {
    let format = unsafe formats[cell.style]
    switch cell.value {
    case .empty: _ = unsafe worksheet_write_blank(worksheet, row, column, format)
    case .text(let text): _ = unsafe worksheet_write_string(worksheet, row, column, text, format)
    case .number(let number):
      _ = unsafe worksheet_write_number(worksheet, row, column, Double(number), format)
    case .day(let day):
      _ = unsafe worksheet_write_number(worksheet, row, column, Double(day + 25_569), format)
    case .formula(let formula, let result):
      _ = unsafe worksheet_write_formula_num(worksheet, row, column, formula, format, result)
    }
    if let note = cell.note { _ = unsafe worksheet_write_comment(worksheet, row, column, note) }
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

  private func write(_ colour: WorkbookSheet.Colour) {
    var text = Array("\"\(colour.word)\"".utf8CString)
    var rule = unsafe lxw_conditional_format()
    unsafe rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
    unsafe rule.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
    guard let format = unsafe formats.colour(colour.colour) else { return }
    unsafe rule.format = format
    unsafe text.withUnsafeMutableBufferPointer { buffer in
      unsafe rule.value_string = buffer.baseAddress
      _ = unsafe worksheet_conditional_format_range(
        worksheet, UInt32(colour.rows.lowerBound), UInt16(colour.column),
        UInt32(colour.rows.upperBound), UInt16(colour.column), &rule)
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
