public import MusterFormats
public import MusterModel
public import MusterReports
public import MusterWorkbook

/// Reads what people filled in, and says what it changes in a worksheet.
public struct WorkbookImport {
  /// A cell that was not taken.
  public struct Problem: Hashable, Sendable {
    /// The sheet.
    public let sheet: String
    /// The cell, such as `E12`.
    public let address: String
    /// One phrase without a full stop.
    public let message: String
    /// The likely value.
    public let help: String?

    /// Creates a problem.
    public init(sheet: String, address: String, message: String, help: String?) {
      self.sheet = sheet
      self.address = address
      self.message = message
      self.help = help
    }
  }

  /// A change with what it says, for people.
  public struct Change: Sendable {
    /// The change.
    public let change: WorksheetChange
    /// The item, where it applies, and what becomes of which field.
    public let words: String
    /// Where it stands in the workbook, such as `Devices!E12`.
    public let place: String
  }

  /// In the order of the workbook.
  public internal(set) var changes: [Change] = []
  /// In the order of the workbook.
  public internal(set) var problems: [Problem] = []
  /// What else to know, one phrase each.
  public internal(set) var remarks: [String]

  let worksheet: Worksheet
  let catalog: Catalog
  private(set) var base: ExportedAnswers?
  let items: [String: ItemID]
  /// What the worksheet says, by item and populations; filled as items come up.
  var known: [ItemID: [String: [AnswerColumn: String]]] = [:]
  var seenFacts: [FactKey: String] = [:]
  var seen: [AnswerKey: CellAddress] = [:]

  struct AnswerKey: Hashable {
    let item: ItemID
    let populations: String
  }

  /// Compares a workbook with a worksheet.
  ///
  /// - Parameters:
  ///   - worksheet: With what it inherits; changes of that become answers of its own.
  ///   - hash: Of the worksheet's own file as it is now.
  ///   - languages: Gives the language of a code, or all there are; asked only where heads are not found in English.
  /// - Throws: ``WorkbookFault`` where the workbook belongs to another worksheet, unless that is forced.
  public init(
    _ content: WorkbookContent, into worksheet: Worksheet, catalog: Catalog, hash: String,
    isForced: Bool, languages: (_ code: String?) -> [Language] = { _ in [] }
  ) throws(WorkbookFault) {
    self.worksheet = worksheet
    self.catalog = catalog
    items = Self.items(catalog)
    remarks = content.remarks
    base = content.sheets.first { $0.name == WorkbookExport.baseSheet }.map(ExportedAnswers.init)
    try checkBase(hash, isForced)
    let sheets = content.sheets.filter { $0.name != WorkbookExport.baseSheet }
    let tables = sheets.compactMap { HeadedTable<AnswerColumn>($0) }
    var gapSheets = sheets.compactMap { HeadedTable<GapColumn>($0) }
    let factTables = sheets.compactMap { HeadedTable<FactColumn>($0) }
    let isFound = !tables.isEmpty || !factTables.isEmpty || !gapSheets.isEmpty
    if base?.language != nil || !isFound {
      let known = languages(base?.language)
      gapSheets = sheets.compactMap { HeadedTable<GapColumn>($0, languages: known) }
    }
    guard !tables.isEmpty || !factTables.isEmpty || !gapSheets.isEmpty else {
      throw WorkbookFault(
        "no sheet has the columns 'Id' and 'Answer'", help: "muster worksheet export writes them")
    }
    for table in factTables { read(table) }
    for sheet in gapSheets { read(sheet) }
    for table in tables {
      if let range = table.merged.first {
        remarks.append("\(table.name): merged cells hold one value: \(range)")
      }
      for (row, cells) in table.rows { read(row, cells, table) }
    }
  }

  private static func items(_ catalog: Catalog) -> [String: ItemID] {
    let all =
      catalog.capabilities.map { ItemID.capability($0.id) }
      + catalog.requirements.map { ItemID.requirement($0.id) }
      + catalog.frameworks.flatMap { $0.controls.map { ItemID.control($0.id) } }
    return Dictionary(all.map { ($0.text, $0) }) { first, _ in first }
  }

  mutating func add(_ change: WorksheetChange, _ words: String, _ place: String) {
    changes.append(Change(change: change, words: words, place: place))
  }

  private mutating func checkBase(_ hash: String, _ isForced: Bool) throws(WorkbookFault) {
    guard let base, base.hash != nil else {
      remarks.append("the hidden sheet is gone; every filled cell counts as meant")
      self.base = nil
      return
    }
    if base.catalogVersion != catalog.version {
      remarks.append(
        "made with catalog \(base.catalogVersion ?? "?"), read with \(catalog.version)")
    }
    guard base.hash != hash else { return }
    let isSame =
      base.organisation == worksheet.organisation && base.title == worksheet.title
    guard isSame || isForced else {
      throw WorkbookFault(
        "the workbook was made from another worksheet: \(base.title ?? "without a title")",
        help: "--force reads it all the same")
    }
    remarks.append("the worksheet has changed since the workbook was made; both changes are kept")
  }
}
