public import MusterModel

/// What an assessment would be if the worksheet said something else.
public enum WhatIf {
  /// Puts two assessments side by side; every number is one of theirs.
  public static func compare(_ before: Assessment, _ after: Assessment) -> AssessmentComparison {
    AssessmentComparison(
      before: before, after: after,
      blockersGone: missing(before.blockers, in: after.blockers) { Place($0.item, $0.population) },
      blockersNew: missing(after.blockers, in: before.blockers) { Place($0.item, $0.population) },
      gapsClosed: missing(before.gaps, in: after.gaps) { Place($0.item, $0.population) },
      gapsOpened: missing(after.gaps, in: before.gaps) { Place($0.item, $0.population) })
  }

  /// What tells a gap or blocker from another.
  private struct Place: Hashable {
    let item: ItemID
    let population: PopulationID?

    init(_ item: ItemID, _ population: PopulationID?) {
      self.item = item
      self.population = population
    }
  }

  private static func missing<Value>(
    _ values: [Value], in others: [Value], by place: (Value) -> Place
  ) -> [Value] {
    let known = Set(others.map(place))
    return values.filter { !known.contains(place($0)) }
  }
}
