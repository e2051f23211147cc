internal import MusterDiagnostics
public import MusterFormats
public import MusterModel
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
  public private(set) var changes: [Change] = []
  /// In the order of the workbook.
  public private(set) var problems: [Problem] = []
  /// What else to know, one phrase each.
  public private(set) var remarks: [String]

  private let worksheet: Worksheet
  private let catalog: Catalog
  private var base: ExportedAnswers?
  private var seen: [AnswerKey: String] = [:]

  private struct AnswerKey: Hashable {
    let item: ItemID
    let populations: String
  }

  /// Compares a workbook with a worksheet.
  ///
  /// - Parameter hash: Of the worksheet as it is now.
  /// - Throws: ``WorkbookFault`` where the workbook belongs to another worksheet, unless that is forced.
  public init(
    _ content: WorkbookContent, into worksheet: Worksheet, catalog: Catalog, hash: String,
    isForced: Bool
  ) throws(WorkbookFault) {
    self.worksheet = worksheet
    self.catalog = catalog
    remarks = content.remarks
    base = content.sheets.first { $0.name == WorkbookExport.baseSheet }.map(ExportedAnswers.init)
    try checkBase(hash, isForced)
    let tables = content.sheets.filter { $0.name != WorkbookExport.baseSheet }.compactMap { sheet in
      SheetTable(sheet).map { (sheet, $0) }
    }
    guard !tables.isEmpty else {
      throw WorkbookFault(
        "no sheet has the columns 'Id' and 'Answer'", help: "muster worksheet export writes them")
    }
    for (sheet, table) in tables {
      if !sheet.merged.isEmpty {
        remarks.append("\(sheet.name): merged cells hold one value: \(sheet.merged[0])")
      }
      for (row, cells) in table.rows { read(row, cells, table) }
    }
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

// MARK: - Rows

extension WorkbookImport {
  private mutating func report(
    _ table: SheetTable, _ column: AnswerColumn, _ row: Int, _ message: String,
    _ help: String? = nil
  ) {
    problems.append(
      Problem(
        sheet: table.name, address: table.address(column, row), message: message, help: help))
  }

  private mutating func read(_ row: Int, _ cells: [Int: CellValue], _ table: SheetTable) {
    let name = table.value(.id, cells)?.text.trimmed ?? ""
    guard !name.isEmpty else {
      let isFilled = AnswerColumn.allCases.contains {
        $0.isInput && table.value($0, cells) != nil
      }
      if isFilled { report(table, .id, row, "the row has no id") }
      return
    }
    guard let item = item(name) else {
      let known =
        catalog.capabilities.map(\.id.rawValue) + catalog.requirements.map(\.id.rawValue)
      report(
        table, .id, row, "there is no item '\(name.shown)'",
        Suggestion.help(for: name, among: known))
      return
    }
    guard let populations = populations(table, row, cells) else { return }
    let key = AnswerKey(item: item, populations: populations.text)
    if let first = seen.updateValue(table.address(.id, row), forKey: key) {
      report(table, .id, row, "'\(name)' stands twice for the same populations, first in \(first)")
      return
    }
    var values: [AnswerColumn: String] = [:]
    var isSound = true
    for column in AnswerColumn.allCases where column.isInput && column != .populations {
      guard let value = table.value(column, cells) else { continue }
      switch CellReader.read(value, column, item, catalog) {
      case .success(let text): if !text.isEmpty { values[column] = text }
      case .failure(let misfit):
        report(table, column, row, misfit.message, misfit.help)
        isSound = false
        // What cannot be read leaves what stands there.
        values[column] = old(key)[column]
      }
    }
    let place = "\(table.name)!\(table.address(.answer, row))"
    let columns = Set(table.columns.keys)
    compare(key, populations.ids, values, columns, isSound, table, row, place)
  }

  private func item(_ name: String) -> ItemID? {
    let current = catalog.renamed[name] ?? name
    if let id = CapabilityID(current), catalog.capabilities.contains(where: { $0.id == id }) {
      return .capability(id)
    }
    if let id = RequirementID(current), catalog.requirements.contains(where: { $0.id == id }) {
      return .requirement(id)
    }
    if let id = ControlID(current),
      catalog.frameworks.contains(where: { $0.controls.contains { $0.id == id } })
    {
      return .control(id)
    }
    return nil
  }

  /// The populations of a row; `nil` where one of them is unknown, which is reported.
  private mutating func populations(
    _ table: SheetTable, _ row: Int, _ cells: [Int: CellValue]
  ) -> (ids: [PopulationID]?, text: String)? {
    let text = table.value(.populations, cells)?.text ?? ""
    let all = worksheet.populations.map(\.id)
    var named: Set<PopulationID> = []
    for word in text.split(whereSeparator: { ",;\n".contains($0) }) {
      let name = String(word).trimmed
      guard !name.isEmpty else { continue }
      guard let id = all.first(where: { $0.rawValue == name.lowercased() }) else {
        let names = all.map(\.rawValue)
        report(
          table, .populations, row, "there is no population '\(name.shown)'",
          Suggestion.help(for: name, among: names) ?? "one of: \(names.joined(separator: ", "))")
        return nil
      }
      named.insert(id)
    }
    guard !named.isEmpty, named.count < all.count else { return (nil, "") }
    let ids = all.filter(named.contains)
    return (ids, ids.map(\.rawValue).joined(separator: ", "))
  }

  /// What the workbook held when it was made, else what the worksheet says now.
  private func old(_ key: AnswerKey) -> [AnswerColumn: String] {
    if let base { return base.values(key.item.text, key.populations) ?? [:] }
    return now(key)
  }

  private func now(_ key: AnswerKey) -> [AnswerColumn: String] {
    AnswerRow.rows(key.item, worksheet).first { $0.populations == key.populations }?.values ?? [:]
  }
}

// MARK: - Changes

extension WorkbookImport {
  private mutating func compare(
    _ key: AnswerKey, _ reach: [PopulationID]?, _ values: [AnswerColumn: String],
    _ columns: Set<AnswerColumn>, _ isSound: Bool, _ table: SheetTable, _ row: Int,
    _ place: String
  ) {
    let old = old(key)
    let now = now(key)
    var wanted: [AnswerColumn: String] = [:]
    var changed: [AnswerColumn] = []
    for column in AnswerColumn.allCases where column.isInput && column != .populations {
      // A column that is gone says nothing.
      let value = columns.contains(column) ? values[column] : old[column]
      guard value != old[column] else {
        wanted[column] = now[column]
        continue
      }
      if now[column] != old[column], now[column] != value {
        report(
          table, column, row,
          "both changed: the worksheet says '\(now[column] ?? "nothing")', the workbook '\(value ?? "nothing")'",
          "the worksheet is kept")
        wanted[column] = now[column]
        continue
      }
      wanted[column] = value
      if now[column] != value { changed.append(column) }
    }
    guard !changed.isEmpty else { return }
    let words = changed.map { "\($0.head.lowercased()) \(wanted[$0] ?? "taken back")" }
    let whole = "\(key.item.text)\(key.populations.isEmpty ? "" : " for \(key.populations)")"
    func add(_ change: WorksheetChange) -> Change {
      Change(change: change, words: "\(whole): \(words.joined(separator: ", "))", place: place)
    }
    guard let word = wanted[.answer] else {
      if changed.contains(.answer) {
        changes.append(add(.unanswer(key.item, for: reach)))
      } else {
        report(table, .answer, row, "the row has no answer", "choose one from the list")
      }
      return
    }
    if word == Need.notApplicable.rawValue, wanted[.reason] == nil {
      report(table, .reason, row, "'not-applicable' needs a reason", "write why it does not apply")
      return
    }
    let decisions: [AnswerColumn] = [.decision, .with, .decisionReason, .by, .until]
    let ownChanges = changed.filter { !decisions.contains($0) }
    if !ownChanges.isEmpty || now[.answer] == nil {
      changes.append(add(.answer(key.item, fields(wanted, ownChanges), for: reach)))
    }
    guard changed.contains(where: decisions.contains) else { return }
    if decisions.allSatisfy({ wanted[$0] == nil }) {
      changes.append(add(.undecide(key.item, for: reach)))
    } else if let decision = decision(wanted) {
      changes.append(add(.decide(key.item, decision, for: reach)))
    } else {
      report(
        table, .decision, row, "a decision has a kind, a reason, who decided and until when",
        "fill in the missing ones")
    }
  }

  private func fields(
    _ wanted: [AnswerColumn: String], _ changed: [AnswerColumn]
  ) -> AnswerFields {
    var fields = AnswerFields()
    fields.word = wanted[.answer]
    func text(_ column: AnswerColumn, _ part: AnswerFields.Part) -> String? {
      guard changed.contains(column) else { return nil }
      if wanted[column] == nil { fields.cleared.insert(part) }
      return wanted[column]
    }
    fields.reason = text(.reason, .reason)
    fields.note = text(.note, .note)
    fields.owner = text(.owner, .owner)
    fields.due = text(.due, .due).flatMap { Day($0) }
    fields.facets = text(.facets, .facets)?.split(separator: ",").map { String($0).trimmed }
    let evidence: Set<AnswerColumn> = [.evidence, .evidenceNote, .evidenceOn]
    if !evidence.isDisjoint(with: changed) {
      if let grade = wanted[.evidence].flatMap(Evidence.Grade.init) {
        fields.evidence = Evidence(
          grade: grade, note: wanted[.evidenceNote], on: wanted[.evidenceOn].flatMap { Day($0) })
      } else {
        fields.cleared.insert(.evidence)
      }
    }
    return fields
  }

  private func decision(_ wanted: [AnswerColumn: String]) -> Decision? {
    guard let kind = wanted[.decision].flatMap(Decision.Kind.init),
      let reason = wanted[.decisionReason], let by = wanted[.by],
      let until = wanted[.until].flatMap({ Day($0) }),
      let place = worksheet.populations.first?.place
    else { return nil }
    return Decision(
      kind: kind, with: wanted[.with], reason: reason, by: by, until: until, place: place)
  }
}
