/// Reads workbooks as Excel, LibreOffice, Google Sheets and Numbers write them.
public enum WorkbookReader {
  /// The cells of all sheets.
  ///
  /// - Throws: ``WorkbookFault`` where the file is no sound workbook; nothing of it is used then.
  public static func read(
    _ bytes: [UInt8], limits: WorkbookLimits = .standard
  ) throws(WorkbookFault) -> WorkbookContent {
    let archive = try ZipArchive(bytes, limits: limits)
    let main = try mainPart(archive)
    let workbook = WorkbookPart()
    try parse(archive, main, workbook)
    let folder = main.lastIndex(of: "/").map { String(main[...$0]) } ?? ""
    let relations = RelationsPart()
    let name = String(main[main.index(main.startIndex, offsetBy: folder.count)...])
    try parse(archive, "\(folder)_rels/\(name).rels", relations)
    let texts = SharedTextsPart(limit: limits.texts)
    if let path = relations.first(ending: "/sharedStrings") {
      try parse(archive, absolute(path, folder), texts)
    }
    let styles = StylesPart()
    if let path = relations.first(ending: "/styles") {
      try parse(archive, absolute(path, folder), styles)
    }
    var sheets: [SheetContent] = []
    var left = limits.cells
    for sheet in workbook.sheets {
      guard let target = relations.targets[sheet.relation], target.type.hasSuffix("/worksheet")
      else { continue }
      let part = SheetPart(
        texts: texts.texts, dateStyles: styles.dateStyles, isFrom1904: workbook.isFrom1904,
        limit: left)
      try parse(archive, absolute(target.path, folder), part)
      left -= part.cells.count
      sheets.append(
        SheetContent(
          name: sheet.name, isHidden: sheet.isHidden,
          cells: part.cells, merged: part.merged, hiddenRows: part.hiddenRows))
    }
    guard !sheets.isEmpty else { throw WorkbookFault("the workbook has no sheet") }
    let hasMacros = archive.names.contains { $0.hasSuffix("vbaproject.bin") }
    return WorkbookContent(sheets: sheets, remarks: hasMacros ? ["macros are not read"] : [])
  }

  /// The part that lists the sheets.
  private static func mainPart(_ archive: borrowing ZipArchive) throws(WorkbookFault) -> String {
    let relations = RelationsPart()
    try parse(archive, "_rels/.rels", relations)
    guard let path = relations.first(ending: "/officeDocument") else {
      throw WorkbookFault("the archive is no office document", help: "save it as .xlsx")
    }
    let main = absolute(path, "")
    let types = ContentTypesPart()
    try parse(archive, "[Content_Types].xml", types)
    guard let type = types.type(of: main), type.contains("sheet.") || type.contains("sheet+") else {
      throw WorkbookFault(
        "the archive is an office document, but no workbook", help: "save it as .xlsx")
    }
    return main
  }

  private static func parse(
    _ archive: borrowing ZipArchive, _ name: String, _ handler: any XMLHandler
  ) throws(WorkbookFault) {
    guard let bytes = try archive.bytes(of: name) else {
      throw WorkbookFault(
        "the workbook has no part '\(name)'", help: "ask for it again, or save it anew as .xlsx")
    }
    try XMLPart.parse(bytes, name, handler)
  }

  /// A path inside the archive.
  private static func absolute(_ path: String, _ folder: String) -> String {
    guard !path.hasPrefix("/") else { return String(path.dropFirst()) }
    var parts = folder.split(separator: "/").map(String.init)
    for part in path.split(separator: "/") {
      switch part {
      case "..": if !parts.isEmpty { parts.removeLast() }
      case ".": break
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
