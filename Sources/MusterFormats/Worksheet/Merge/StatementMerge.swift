internal import MusterModel

/// Whose value a merge takes.
enum MergeSide {
  case ours, theirs
  /// Both sides changed it, and differently.
  case neither

  init<Value: Equatable>(_ base: Value, _ ours: Value, _ theirs: Value) {
    if theirs == base || ours == theirs {
      self = .ours
    } else {
      self = ours == base ? .theirs : .neither
    }
  }
}

/// What becomes of a statement that two sides may have changed.
struct StatementMerge {
  /// A value, or the whole statement, about which the sides disagree; the result has what ours says.
  struct Disagreement {
    let field: String?
    let base: MergeConflict.Side
    let ours: MergeConflict.Side
    let theirs: MergeConflict.Side
  }

  /// What the result says; `nil` for nothing.
  private(set) var result: Statement?
  private(set) var disagreements: [Disagreement] = []

  /// Merges value by value.
  ///
  /// - Parameter isValid: Whether values that came from two sides may stand beside each other.
  init(
    _ base: Statement?, _ ours: Statement?, _ theirs: Statement?, _ fields: [ObjectShape.Field],
    isValid: (Statement) -> Bool = { _ in true }
  ) {
    result = ours
    switch MergeSide(base, ours, theirs) {
    case .ours: return
    case .theirs:
      result = theirs
      return
    case .neither: break
    }
    guard let ours, let theirs else {
      disagreements = [
        Disagreement(
          field: nil, base: .init(base, fields), ours: .init(ours, fields),
          theirs: .init(theirs, fields))
      ]
      return
    }
    let open = merge(base, ours, theirs, fields, isValid)
    disagreements = open.map { key in
      Disagreement(
        field: key, base: .init(base?.values[key], in: base),
        ours: .init(ours.values[key], in: ours), theirs: .init(theirs.values[key], in: theirs))
    }
  }

  /// Takes each value from the side that changed it.
  ///
  /// - Returns: The keys about which the sides disagree; all that theirs changed, where not all of it may stand together.
  private mutating func merge(
    _ base: Statement?, _ ours: Statement, _ theirs: Statement, _ fields: [ObjectShape.Field],
    _ isValid: (Statement) -> Bool
  ) -> [String] {
    var merged = ours
    var open: [String] = []
    for key in fields.map(\.key) {
      let (old, left, right) = (base?.values[key], ours.values[key], theirs.values[key])
      switch MergeSide(old, left, right) {
      case .ours: break
      case .theirs: merged.values[key] = right
      case .neither:
        if key == Key.note.rawValue, let left, let right {
          merged.values[key] = Self.both(left, right)
        } else {
          open.append(key)
        }
      }
    }
    guard isValid(merged) else {
      result = ours
      return fields.map(\.key).filter { key in
        ours.values[key] != theirs.values[key] && base?.values[key] != theirs.values[key]
      }
    }
    result = merged
    return open
  }

  /// What two authors noted, ours first; once where one says what the other says already.
  private static func both(_ ours: StatedValue, _ theirs: StatedValue) -> StatedValue {
    guard case .text(let left) = ours.meaning, case .text(let right) = theirs.meaning else {
      return ours
    }
    if left.contains(right) { return ours }
    if right.contains(left) { return theirs }
    let mark = left.last.map { ".!?;".contains($0) } ?? true ? " " : "; "
    return StatedValue(text: left + mark + right)
  }
}

extension Statement {
  /// Whether an answer may say all of this at once.
  func isValidAnswer(_ item: ItemID) -> Bool {
    guard let word = values[item.main.rawValue]?.meaning else { return false }
    if word == .text(RequirementState.notApplicable.rawValue) {
      return values[Key.reason.rawValue] != nil && values[Key.facets.rawValue] == nil
    }
    let isWeighing = Need.weighing.contains { word == .text($0.rawValue) }
    return values[Key.facets.rawValue] == nil || isWeighing
  }

  /// Whether the platform of a population has its mode, and the mode is for its owner.
  func isValidPopulation(_ platforms: [PlatformID: Platform]) -> Bool {
    func text(_ key: Key) -> String {
      if case .text(let text) = values[key.rawValue]?.meaning { text } else { "" }
    }
    guard let platform = PlatformID(text(.platform)).flatMap({ platforms[$0] }),
      let mode = ModeID(text(.mode)).flatMap(platform.mode)
    else { return false }
    return mode.ownership.contains { $0.rawValue == text(.ownership) }
  }
}
