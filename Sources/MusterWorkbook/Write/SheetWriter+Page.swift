internal import CXLSXWriter

extension SheetWriter {
  /// On paper a row stays on one page, and the heads stand on each.
  func setPage(_ sheet: WorkbookSheet) {
    let page = sheet.page
    unsafe worksheet_set_paper(worksheet, page.isLarge ? 8 : 9)
    unsafe worksheet_set_landscape(worksheet)
    unsafe worksheet_fit_to_pages(worksheet, UInt16(page.pagesWide), 0)
    if page.lastColumn != nil || page.lastRow != nil {
      let row = page.lastRow ?? sheet.rows.count - 1
      let column = page.lastColumn ?? sheet.columns.count - 1
      if row >= 0, column >= 0 {
        _ = unsafe worksheet_print_area(worksheet, 0, 0, UInt32(row), UInt16(column))
      }
    }
    if page.repeatedColumns > 0 {
      _ = unsafe worksheet_repeat_columns(worksheet, 0, UInt16(page.repeatedColumns - 1))
    }
    if let foot = page.foot {
      let imprint = page.imprint.map { "\n" + Self.part($0) } ?? ""
      _ = unsafe worksheet_set_footer(worksheet, "&L\(Self.part(foot))\(imprint)&C&A&R&P / &N")
      unsafe worksheet_set_margins(worksheet, 0.4, 0.4, 0.5, 0.7)
    }
    if let head = page.head {
      _ = unsafe worksheet_set_header(
        worksheet, "&L\(Self.part(head.left))&R\(Self.part(head.right))")
      unsafe worksheet_set_margins(worksheet, 0.4, 0.4, 0.7, 0.7)
    }
    guard sheet.frozenRows > 0 else { return }
    _ = unsafe worksheet_repeat_rows(worksheet, 0, UInt32(sheet.frozenRows - 1))
  }

  /// A text of a head or a foot, which has at most 255 characters with its codes; an ampersand begins a code.
  private static func part(_ text: String) -> String {
    var scalars: [Unicode.Scalar] = []
    for scalar in CellText.fitting(text).unicodeScalars {
      let more = scalar == "&" ? 2 : 1
      guard scalars.count + more <= 110 else { break }
      scalars += Array(repeating: scalar == "\n" ? " " : scalar, count: more)
    }
    var part = ""
    part.unicodeScalars.append(contentsOf: scalars)
    return part
  }

  func write(_ picture: WorkbookPicture) {
    var description = Array(CellText.fitting(picture.description).utf8CString)
    unsafe description.withUnsafeMutableBufferPointer { buffer in
      var options = unsafe lxw_image_options()
      unsafe options.x_scale = picture.scale.across
      unsafe options.y_scale = picture.scale.down
      unsafe options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
      unsafe options.description = buffer.baseAddress
      _ = unsafe worksheet_insert_image_buffer_opt(
        worksheet, UInt32(picture.place.row), UInt16(picture.place.column), picture.bytes,
        picture.bytes.count, &options)
    }
  }

  func write(_ colour: WorkbookSheet.Colour) {
    var text: [CChar] = []
    var rule = unsafe lxw_conditional_format()
    switch colour.rule {
    case .word(let word):
      text = Array("\"\(word)\"".utf8CString)
      unsafe rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
      unsafe rule.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
    case .upTo(let day):
      // An empty cell counts as 0 and is no date.
      unsafe rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
      unsafe rule.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_BETWEEN.rawValue)
      unsafe rule.min_value = 1
      unsafe rule.max_value = Double(day + 25_569)
    case .bar:
      unsafe rule.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
      unsafe rule.bar_color = colour.colour
      unsafe rule.bar_solid = 1
    }
    if colour.rule != .bar {
      guard let format = unsafe formats.colour(colour.colour) else { return }
      unsafe rule.format = format
    }
    unsafe text.withUnsafeMutableBufferPointer { buffer in
      if !buffer.isEmpty { unsafe rule.value_string = buffer.baseAddress }
      _ = unsafe worksheet_conditional_format_range(
        worksheet, UInt32(colour.rows.lowerBound), UInt16(colour.column),
        UInt32(colour.rows.upperBound), UInt16(colour.column), &rule)
    }
  }
}
