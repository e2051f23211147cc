internal import MusterDiagnostics
internal import MusterFormats
internal import MusterModel
internal import MusterWorkbook

extension WorkbookImport {
  mutating func compare(
    _ key: AnswerKey, _ reach: [PopulationID]?, _ values: [AnswerColumn: String],
    _ table: HeadedTable<AnswerColumn>, _ row: Int
  ) {
    let old = old(key)
    let now = now(key)
    var wanted: [AnswerColumn: String] = [:]
    var changed: [AnswerColumn] = []
    for column in AnswerColumn.allCases where column.isInput && column != .populations {
      // A column that is gone says nothing.
      let value = table.columns[column] != nil ? values[column] : old[column]
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
    let place = "\(table.name)!\(table.address(.answer, row))"
    let words = changed.map { "\($0.head.lowercased()) \(wanted[$0] ?? "taken back")" }
    let whole = "\(key.item.text)\(key.populations.isEmpty ? "" : " for \(key.populations)")"
    func note(_ change: WorksheetChange) {
      add(change, "\(whole): \(words.joined(separator: ", "))", place)
    }
    let inherited = inheritedPath(key.item, reach, now)
    guard let word = wanted[.answer] else {
      if changed.contains(.answer), let inherited {
        report(table, .answer, row, Self.inherited("the answer", inherited), Self.inheritedHelp)
      } else if changed.contains(.answer) {
        note(.unanswer(key.item, for: reach))
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
    if inherited != nil {
      // An answer of its own takes the place of the whole other one, so it says all of it.
      changed = AnswerColumn.allCases.filter { wanted[$0] != nil }
    }
    let ownChanges = changed.filter { !decisions.contains($0) }
    if !ownChanges.isEmpty || now[.answer] == nil {
      note(.answer(key.item, fields(wanted, ownChanges), for: reach))
    }
    guard changed.contains(where: decisions.contains) else { return }
    if decisions.allSatisfy({ wanted[$0] == nil }) {
      note(.undecide(key.item, for: reach))
    } else if let decision = decision(wanted) {
      note(.decide(key.item, decision, for: reach))
    } else {
      report(
        table, .decision, row, "a decision has a kind, a reason, who decided and until when",
        "fill in the missing ones")
    }
  }

  /// The other worksheet that the answer of a row comes from.
  private func inheritedPath(
    _ item: ItemID, _ reach: [PopulationID]?, _ now: [AnswerColumn: String]
  ) -> String? {
    guard now[.answer] != nil else { return nil }
    let places = reach ?? worksheet.populations.map(\.id)
    return places.first.flatMap { worksheet.inheritedPath(item, for: $0) }
  }

  static func inherited(_ what: String, _ path: String) -> String {
    "\(what) comes from '\(path)' and cannot be taken back here"
  }

  static let inheritedHelp = "say otherwise here, or change it there"

  /// What changed columns say, evidence as a whole.
  func fields(
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

  /// The decision that columns say; `nil` where one of them is missing.
  func decision(_ wanted: [AnswerColumn: String]) -> Decision? {
    guard let kind = wanted[.decision].flatMap(Decision.Kind.init),
      let reason = wanted[.decisionReason], let by = wanted[.by],
      let until = wanted[.until].flatMap({ Day($0) }),
      let place = worksheet.populations.first?.place
    else { return nil }
    return Decision(
      kind: kind, with: wanted[.with], reason: reason, by: by, until: until, place: place)
  }
}
