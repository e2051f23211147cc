internal import MusterModel
internal import MusterYAML

extension WorksheetMerger {
  private static let fields = WorksheetShapes.licence.fields
  private static let path = [Key.licences.rawValue]

  /// Merges the list of plans: row by row where each plan stands once, else by which rows were added and removed.
  mutating func mergeLicences() {
    let (old, own, new) = (rows(base), rows(ours), rows(theirs))
    let isListed = [base, ours, theirs].map { $0.licences != nil }
    switch MergeSide(Listed(isListed[0], old), Listed(isListed[1], own), Listed(isListed[2], new)) {
    case .ours: return
    case .theirs: return adoptLicences(old, own, new)
    case .neither: break
    }
    guard isListed[1], isListed[2] else {
      return conflicts.append(
        conflict(ConflictSubject(nil, Self.path[0]), old.all, own.all, new.all))
    }
    mergeRows(old, own, new)
  }

  private func rows(_ meaning: WorksheetMeaning) -> Rows {
    Rows(
      byPlan: Dictionary(grouping: meaning.licences ?? [], by: \.plan).mapValues {
        $0.map(\.statement)
      })
  }

  /// The rows of each plan.
  private struct Rows: Equatable {
    let byPlan: [String: [Statement]]

    subscript(_ plan: String) -> [Statement] { byPlan[plan] ?? [] }

    var all: [Statement] { byPlan.keys.sorted().flatMap { self[$0] } }

    /// Whatever the order of the rows.
    static func == (left: Self, right: Self) -> Bool {
      func meanings(_ rows: Self) -> [String] { rows.all.map(\.meaning.line).sorted() }
      return meanings(left) == meanings(right)
    }
  }

  /// A list of rows, and whether there is one.
  private struct Listed: Equatable {
    let isListed: Bool
    let rows: Rows

    init(_ isListed: Bool, _ rows: Rows) {
      self.isListed = isListed
      self.rows = rows
    }
  }

  private mutating func adoptLicences(_ old: Rows, _ own: Rows, _ new: Rows) {
    let isWhole = ours.licences == nil || theirs.licences == nil || isUntouched(Self.path)
    guard isWhole else { return mergeRows(old, own, new) }
    let open = conflict(ConflictSubject(nil, Self.path[0]), old.all, own.all, new.all)
    attempt(else: [open]) { merger throws(YAMLEdit.Refusal) in try merger.adopting(Self.path) }
  }

  private mutating func mergeRows(_ old: Rows, _ own: Rows, _ new: Rows) {
    let plans = Set(old.byPlan.keys).union(own.byPlan.keys).union(new.byPlan.keys)
    for plan in plans.sorted() {
      let (before, left, right) = (old[plan], own[plan], new[plan])
      if [before, left, right].allSatisfy({ $0.count <= 1 }) {
        mergeRow(plan, before.first, left.first, right.first)
      } else {
        mergeRows(plan, before, left, right)
      }
    }
  }

  private mutating func mergeRow(
    _ plan: String, _ before: Statement?, _ left: Statement?, _ right: Statement?
  ) {
    let merge = StatementMerge(before, left, right, Self.fields)
    conflicts += merge.disagreements.map { open in
      MergeConflict(
        subject: ConflictSubject(.licences, plan, field: open.field), base: open.base,
        ours: open.ours, theirs: open.theirs)
    }
    guard merge.result != left else { return }
    let sides = [before, left, right].map { [$0].compactMap(\.self) }
    let open = conflict(ConflictSubject(.licences, plan), sides[0], sides[1], sides[2])
    attempt(else: [open]) { merger throws(YAMLEdit.Refusal) in
      try Self.changing(merger.root, from: left, to: merge.result)
    }
  }

  /// Merges the rows of a plan that stands in the list several times.
  private mutating func mergeRows(
    _ plan: String, _ before: [Statement], _ left: [Statement], _ right: [Statement]
  ) {
    let (leftOut, leftIn) = (before.without(left), left.without(before))
    let (rightOut, rightIn) = (before.without(right), right.without(before))
    let bothOut = leftOut.filter(rightOut.contains)
    let open = conflict(ConflictSubject(.licences, plan), before, left, right)
    let isSame = leftIn.without(rightIn).isEmpty && rightIn.without(leftIn).isEmpty
    guard bothOut.isEmpty || isSame else { return conflicts.append(open) }
    attempt(else: [open]) { merger throws(YAMLEdit.Refusal) in
      var root = merger.root
      let (out, new) = (rightOut.without(leftOut), rightIn.without(leftIn))
      // A row for a row is a row changed, so that it keeps its comments.
      for position in 0..<max(out.count, new.count) {
        let from = out.indices.contains(position) ? out[position] : nil
        let to = new.indices.contains(position) ? new[position] : nil
        root = try Self.changing(root, from: from, to: to)
      }
      return root
    }
  }

  private func conflict(
    _ subject: ConflictSubject, _ before: [Statement], _ left: [Statement], _ right: [Statement]
  ) -> MergeConflict {
    func side(_ rows: [Statement]) -> MergeConflict.Side {
      rows.count == 1 && subject.section != nil
        ? .init(rows[0], Self.fields) : .init(rows, Self.fields)
    }
    return MergeConflict(
      subject: subject, base: side(before), ours: side(left), theirs: side(right))
  }

  /// Adds, removes or changes one row.
  private static func changing(
    _ root: YAMLNode, from old: Statement?, to new: Statement?
  ) throws(YAMLEdit.Refusal) -> YAMLNode {
    let items = root.mapping[path[0]]?.items ?? []
    let position = items.firstIndex { item in
      Statement(item, fields, place: item.place) == old
    }
    guard let position else {
      guard let new else { return root }
      return try YAMLEdit(root).adding(.mapping(new.pairs(fields)), to: path)
    }
    guard let old, let new else {
      if items.count == 1 { return try YAMLEdit(root).setting(.list([]), at: path) }
      return try YAMLEdit(root).removing(item: position, of: path)
    }
    var root = root
    for key in fields.map(\.key) where old.values[key] != new.values[key] {
      root = try YAMLEdit(root).setting(
        new.values[key]?.content, for: key, item: position, of: path)
    }
    return root
  }
}

extension [Statement] {
  /// What is left when each of the others takes one of the same away.
  fileprivate func without(_ others: [Statement]) -> [Statement] {
    var rest = others
    return filter { row in
      guard let position = rest.firstIndex(of: row) else { return true }
      rest.remove(at: position)
      return false
    }
  }
}
