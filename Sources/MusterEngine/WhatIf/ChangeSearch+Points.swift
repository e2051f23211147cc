internal import MusterModel

// Sets chosen by points.
extension ChangeSearch {
  /// What can change an obstacle first, then those with the most points, until the target is reached; then without all
  /// that can be left out.
  mutating func byPoints(_ group: Group) -> Outcome {
    let domains = group.domains.inOrder
    let obstacles = Set(trial.obstacles(to: target, in: domains).map(Place.init))
    let order = group.candidates.map { ($0, cells[$0].isDisjoint(with: obstacles) ? 1 : 0) }
      .sorted {
        ($0.1, candidates[$1.0].points, $0.0) < ($1.1, candidates[$0.0].points, $1.0)
      }.map(\.0)
    var taken: [Int] = []
    var reached = trial.reaches(target, in: domains)
    for position in order where !reached {
      trial.make(candidates[position].effects)
      taken.append(position)
      reached = trial.reaches(target, in: domains)
    }
    for _ in taken { trial.undo() }
    guard reached else { return .none(isProven: false) }
    func costs(_ position: Int) -> Ratio {
      Ratio.sum(Array(candidates[position].efforts.values))
    }
    func licences(_ position: Int) -> Int { candidates[position].isLicence ? 1 : 0 }
    // What is least wanted comes first: it is the first to be left out.
    let byEffort = taken.sorted {
      (costs($1), licences($1), candidates[$0].points, $1)
        < (costs($0), licences($0), candidates[$1].points, $0)
    }
    let byLicences = taken.sorted {
      (licences($1), costs($1), candidates[$0].points, $1)
        < (licences($0), costs($0), candidates[$1].points, $0)
    }
    return .found(
      Found(
        leastEffort: needed(byEffort, domains), fewestLicences: needed(byLicences, domains),
        isExact: false))
  }

  /// The changes of which, beside those that are made, none can be left out; they reach the target together.
  private mutating func needed(_ set: [Int], _ domains: [Domain]) -> [Int] {
    if trial.reaches(target, in: domains) { return [] }
    guard set.count > 1 else { return set }
    let middle = set.count / 2
    let rest = Array(set[middle...])
    for position in rest { trial.make(candidates[position].effects) }
    let first = needed(Array(set[..<middle]), domains)
    for _ in rest { trial.undo() }
    for position in first { trial.make(candidates[position].effects) }
    let second = needed(rest, domains)
    for _ in first { trial.undo() }
    return first + second
  }
}
