internal import MusterFormats
internal import MusterModel
internal import MusterWorkbook

extension WorkbookImport {
  /// Takes what a sheet of gaps changes, an answer at a time.
  ///
  /// A row is about one population, an answer often about several. Where all rows of an answer change alike, the answer
  /// is changed as it stands; else those populations that change get one of their own.
  mutating func read(_ sheet: HeadedTable<GapColumn>) {
    let found = GapImport(sheet, self)
    problems += found.problems
    if let first = found.statuses.first {
      let more = found.statuses.count > 1 ? " and \(found.statuses.count - 1) more" : ""
      remarks.append(
        "\(sheet.name)!\(first)\(more): a status is the team's own and not taken; muster answer says what is done"
      )
    }
    let rows = rows(of: sheet)
    var order: [GapAnswer] = []
    var edits: [GapAnswer: [GapImport.Edit]] = [:]
    for edit in found.edits {
      let answer = GapAnswer(item: edit.item, position: edit.answer)
      if edits[answer] == nil { order.append(answer) }
      edits[answer, default: []].append(edit)
    }
    for answer in order {
      take(answer, edits[answer] ?? [], of: rows[answer] ?? 0, sheet)
    }
  }

  private struct GapAnswer: Hashable {
    let item: ItemID
    let position: Int
  }

  /// How many rows of the sheet each answer has.
  private func rows(of sheet: HeadedTable<GapColumn>) -> [GapAnswer: Int] {
    var count: [GapAnswer: Int] = [:]
    for (_, cells) in sheet.rows {
      let name = sheet.value(.id, cells)?.text.trimmed ?? ""
      let place = sheet.value(.population, cells)?.text.trimmed.lowercased() ?? ""
      guard let item = items[catalog.renamed[name] ?? name] else { continue }
      let population = worksheet.populations.map(\.id).first { $0.rawValue == place }
      guard let answer = GapImport.answer(item, population, worksheet) else { continue }
      count[GapAnswer(item: item, position: answer.position), default: 0] += 1
    }
    return count
  }

  private mutating func take(
    _ answer: GapAnswer, _ edits: [GapImport.Edit], of rows: Int, _ sheet: HeadedTable<GapColumn>
  ) {
    guard let first = edits.first else { return }
    let all = worksheet.populations.map(\.id)
    let own = all.filter {
      GapImport.answer(answer.item, $0, worksheet)?.position == answer.position
    }
    if edits.count == rows, edits.allSatisfy({ $0.changed == first.changed }) {
      return add(first, own, isWhole: true, sheet)
    }
    var order: [[AnswerColumn: String]] = []
    var groups: [[AnswerColumn: String]: [GapImport.Edit]] = [:]
    for edit in edits {
      if groups[edit.changed] == nil { order.append(edit.changed) }
      groups[edit.changed, default: []].append(edit)
    }
    for changed in order {
      let group = groups[changed] ?? []
      let reach = all.filter { id in group.contains { $0.population == id } }
      if let first = group.first { add(first, reach, isWhole: reach == own, sheet) }
    }
  }

  /// Notes one change of remarks, one of the decision, or both; an answer of its own says all that the whole one says.
  private mutating func add(
    _ edit: GapImport.Edit, _ reach: [PopulationID], isWhole: Bool, _ sheet: HeadedTable<GapColumn>
  ) {
    let all = worksheet.populations.map(\.id)
    // An answer that another worksheet gives stays there; the own one says all of it.
    let isWhole =
      isWhole
      && (reach.first ?? all.first).flatMap { worksheet.inheritedPath(edit.item, for: $0) } == nil
    let reach: [PopulationID]? = reach.count == all.count || reach.isEmpty ? nil : reach
    let columns = GapColumn.taken.filter { $0.answer.map { edit.changed[$0] != nil } ?? false }
    func words(_ isRemark: Bool, else none: String) -> String {
      let own = columns.filter { ($0 == .owner || $0 == .due) == isRemark }.map { column in
        let value = column.answer.flatMap { edit.wanted[$0] }
        return "\(column.head.lowercased()) \(value ?? "taken back")"
      }
      let whole =
        edit.item.text
        + (reach.map { " for \($0.map(\.rawValue).joined(separator: ", "))" } ?? "")
      return "\(whole): \(own.isEmpty ? none : own.joined(separator: ", "))"
    }
    let place = "\(sheet.name)!\(sheet.address(columns.first ?? .owner, edit.row))"
    let remarks = isWhole ? [.owner, .due].filter { edit.changed[$0] != nil } : Self.remarks(edit)
    if !remarks.isEmpty {
      var fields = fields(edit.wanted, remarks)
      if isWhole { fields.word = nil }
      add(
        .answer(edit.item, fields, for: reach), words(true, else: "an answer of its own"), place)
    }
    if let decision = decision(edit.wanted) {
      guard !isWhole || edit.changesDecision else { return }
      add(
        .decide(edit.item, decision, for: reach), words(false, else: "the same decision"), place)
    } else if isWhole, edit.changesDecision {
      add(.undecide(edit.item, for: reach), words(false, else: ""), place)
    }
  }

  /// All that an answer says but its decision.
  private static func remarks(_ edit: GapImport.Edit) -> [AnswerColumn] {
    AnswerColumn.allCases.filter { column in
      edit.wanted[column] != nil
        && ![.decision, .with, .decisionReason, .by, .until].contains(column)
    }
  }
}

extension GapImport.Edit {
  fileprivate var changesDecision: Bool {
    changed.keys.contains { $0 != .owner && $0 != .due }
  }
}
