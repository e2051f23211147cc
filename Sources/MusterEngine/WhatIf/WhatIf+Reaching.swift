public import MusterModel

extension WhatIf {
  /// The changes that a plan is made from, each with what it does alone.
  ///
  /// - Parameter assessment: The assessment of the same worksheet and catalog.
  public static func candidates(
    _ worksheet: Worksheet, _ index: CatalogIndex, _ assessment: Assessment
  ) -> [ReadinessPlan.Step] {
    let trial = ChangeTrial(Scorer(worksheet, index, assessment.profile, assessment.day))
    return CandidateFinder(trial: trial, assessment: assessment).find().map(\.step)
  }

  /// The smallest set of changes that reaches a verdict now, or else the least bad one that can be reached.
  ///
  /// Sets are tried with what hangs on each change valued again, as an assessment values it; what is found is assessed
  /// anew as a whole.
  ///
  /// - Parameters:
  ///   - target: The verdict to reach; where the worksheet has it already, nothing is to be changed.
  ///   - assessment: The assessment of the same worksheet and catalog.
  public static func plan(
    reaching target: Verdict, _ worksheet: Worksheet, _ index: CatalogIndex,
    _ assessment: Assessment
  ) -> ReadinessPlan {
    let trial = ChangeTrial(Scorer(worksheet, index, assessment.profile, assessment.day))
    let candidates = CandidateFinder(trial: trial, assessment: assessment).find()
    let now = assessment.standing.verdicts.now
    var isExact = true
    for goal in Verdict.allCases.sorted(by: >) where goal <= target && goal > now {
      var search = ChangeSearch(trial, candidates, goal)
      switch search.run() {
      case .none(let isProven): isExact = isExact && isProven
      case .found(let found):
        func choice(_ set: [Int]) -> ReadinessPlan.Choice {
          choose(set.map { candidates[$0] }, worksheet, index, assessment)
        }
        return ReadinessPlan(
          asked: target, reached: goal, candidates: candidates.count,
          isExact: isExact && found.isExact, leastEffort: choice(found.leastEffort),
          fewestLicences: choice(found.fewestLicences))
      }
    }
    let nothing = ReadinessPlan.Choice(steps: [], effortDays: .zero, after: assessment)
    return ReadinessPlan(
      asked: target, reached: now, candidates: candidates.count, isExact: isExact,
      leastEffort: nothing, fewestLicences: nothing)
  }

  private static func choose(
    _ set: [ChangeCandidate], _ worksheet: Worksheet, _ index: CatalogIndex,
    _ assessment: Assessment
  ) -> ReadinessPlan.Choice {
    let steps = set.map(\.step).sorted {
      ($0.fix.rank, $0.change.name, $0.change.reach?.first?.rawValue ?? "")
        < ($1.fix.rank, $1.change.name, $1.change.reach?.first?.rawValue ?? "")
    }
    return ReadinessPlan.Choice(
      steps: steps, effortDays: ChangeSearch.days(Array(set.indices), set),
      after: Engine.assess(
        worksheet.applying(steps.map(\.change)), index, profile: assessment.profile,
        day: assessment.day, diagnostics: assessment.diagnostics))
  }
}

extension Finding.Fix {
  /// What is bought first, then what is done, then what is given up.
  fileprivate var rank: Int {
    switch self {
    case .addOn: 0
    case .owned: 1
    case .work: 2
    case .answer: 3
    case .drop: 4
    }
  }
}
