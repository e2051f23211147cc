internal import CXLSXWriter
internal import Glibc

/// Writes workbooks by libxlsxwriter; the same sheets give the same bytes.
public enum WorkbookWriter {
  /// Writes a workbook to a new file.
  ///
  /// - Parameters:
  ///   - title: For the properties of the file.
  ///   - day: Days since 1970-01-01; when the file says that it was made.
  ///   - look: The colours of all sheets.
  ///   - path: Where nothing stands yet.
  /// - Throws: ``WorkbookFault`` where the file cannot be written.
  public static func write(
    _ sheets: [WorkbookSheet], title: String, day: Int, look: WorkbookLook = .plain,
    to path: String
  ) throws(WorkbookFault) {
    guard let workbook = unsafe workbook_new(path) else {
      throw WorkbookFault("'\(path)' cannot be written as a workbook")
    }
    let formats = unsafe Formats(workbook, look)
    unsafe setProperties(workbook, title, day)
    for sheet in sheets {
      guard let worksheet = unsafe workbook_add_worksheet(workbook, sheet.name) else {
        _ = unsafe workbook_close(workbook)
        throw WorkbookFault("a workbook cannot have a sheet '\(sheet.name)'")
      }
      unsafe SheetWriter(workbook: workbook, worksheet: worksheet, formats: formats)
        .write(sheet)
    }
    let status = unsafe workbook_close(workbook)
    guard status == LXW_NO_ERROR else {
      let reason = unsafe lxw_strerror(status).map { unsafe String(cString: $0) }
      throw WorkbookFault("'\(path)' cannot be written: \(reason ?? "error \(status.rawValue)")")
    }
  }

  private static func setProperties(
    _ workbook: UnsafeMutablePointer<lxw_workbook>, _ title: String, _ day: Int
  ) {
    var copy = Array(CellText.fitting(String(title.prefix(255))).utf8CString)
    var properties = unsafe lxw_doc_properties()
    unsafe copy.withUnsafeMutableBufferPointer { buffer in
      unsafe properties.title = buffer.baseAddress
      unsafe properties.created = time_t(day) * 86_400
      _ = unsafe workbook_set_properties(workbook, &properties)
    }
  }
}

/// The formats of a workbook, by style.
@safe struct Formats {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let formats: [UnsafeMutablePointer<lxw_format>?]

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>, _ look: WorkbookLook) {
    unsafe self.workbook = workbook
    unsafe formats = WorkbookSheet.Style.allCases.map { style in
      let format = unsafe workbook_add_format(workbook)
      unsafe Self.set(format, style, look)
      return unsafe format
    }
  }

  subscript(_ style: WorkbookSheet.Style) -> UnsafeMutablePointer<lxw_format>? {
    unsafe formats[style.rawValue]
  }

  private static func setFrame(
    _ format: UnsafeMutablePointer<lxw_format>?, background: UInt32?
  ) {
    unsafe format_set_border(format, UInt8(LXW_BORDER_HAIR.rawValue))
    unsafe format_set_border_color(format, 0xBFBFBF)
    if let background { unsafe format_set_bg_color(format, background) }
  }

  /// A format that only colours what is behind the text.
  func colour(_ colour: UInt32) -> UnsafeMutablePointer<lxw_format>? {
    let format = unsafe workbook_add_format(workbook)
    unsafe format_set_bg_color(format, colour)
    return unsafe format
  }

  /// What stands in a table to be read.
  private static func setTable(
    _ format: UnsafeMutablePointer<lxw_format>?, _ style: WorkbookSheet.Style,
    _ look: WorkbookLook
  ) {
    unsafe setFrame(format, background: nil)
    switch style {
    case .count, .figure:
      unsafe format_set_num_format(format, style == .count ? "#,##0" : "0.00")
      // Apart from the text beside it.
      unsafe format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
      unsafe format_set_indent(format, 1)
    case .day:
      unsafe format_set_num_format(format, "yyyy-mm-dd")
      unsafe format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .link:
      unsafe format_set_font_color(format, WorkbookLook.written(look.link))
      unsafe format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
      unsafe format_set_text_wrap(format)
    default: unsafe format_set_text_wrap(format)
    }
  }

  private static func set(
    _ format: UnsafeMutablePointer<lxw_format>?, _ style: WorkbookSheet.Style,
    _ look: WorkbookLook
  ) {
    unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    switch style {
    case .title, .headline:
      unsafe format_set_bold(format)
      unsafe format_set_font_size(format, style == .title ? 14 : 12)
      unsafe format_set_font_color(format, WorkbookLook.written(look.title))
    case .head:
      unsafe format_set_bold(format)
      unsafe format_set_text_wrap(format)
      unsafe format_set_bg_color(format, WorkbookLook.written(look.headFill))
      unsafe format_set_font_color(format, WorkbookLook.written(look.headText))
      unsafe format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    case .label: unsafe format_set_text_wrap(format)
    case .question:
      unsafe format_set_text_wrap(format)
      unsafe setFrame(format, background: 0xF5F5F5)
    case .id:
      unsafe setFrame(format, background: 0xF5F5F5)
      unsafe format_set_font_name(format, "Consolas")
      unsafe format_set_font_color(format, 0x595959)
    case .group:
      unsafe format_set_bold(format)
      unsafe format_set_bg_color(format, 0xF2F2F2)
    case .input:
      unsafe setFrame(format, background: nil)
      unsafe format_set_text_wrap(format)
      unsafe format_set_unlocked(format)
      unsafe format_set_num_format(format, "@")
    case .dayInput:
      unsafe setFrame(format, background: nil)
      unsafe format_set_unlocked(format)
      unsafe format_set_num_format(format, "yyyy-mm-dd")
      unsafe format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .share: unsafe format_set_num_format(format, "0%")
    case .line: break
    case .text, .count, .figure, .day, .link: unsafe setTable(format, style, look)
    }
  }
}
