internal import MusterModel

// Every set, in the order of size.
extension ChangeSearch {
  /// Sets in the order of their size, each really scored, without those that cannot do.
  ///
  /// - Parameter limit: How many changes may be made before the search is given up.
  mutating func every(_ group: Group, limit: Int) -> Outcome? {
    var walk = Walk(domains: group.domains.inOrder, limit: limit)
    for size in 0...group.candidates.count {
      walk.isCut = false
      descend(group.candidates, left: size, &walk)
      if walk.limit < 0 { return nil }
      if let best = walk.leastEffort, let other = walk.fewestLicences {
        return .found(Found(leastEffort: best.set, fewestLicences: other.set, isExact: true))
      }
      // Where no set was left out for its size, larger ones are the same.
      if !walk.isCut { break }
    }
    return .none(isProven: true)
  }

  private struct Walk {
    struct Ranked {
      let set: [Int]
      let days: Ratio
      let licences: Int
    }

    let domains: [Domain]
    /// How many changes may still be made.
    var limit: Int
    var chosen: [Int] = []
    var leastEffort: Ranked?
    var fewestLicences: Ranked?
    /// Whether a set could have grown, but for the size that is tried.
    var isCut = false
  }

  /// Tries the sets that hold what is chosen and some of what is left.
  ///
  /// Something in each domain that fails has to change. So one obstacle is taken, the one that the fewest candidates can
  /// change, and every set holds one of these: sets with the first, then sets without the first and with the second, and
  /// so on. No set comes twice, and none that could do is left out.
  private mutating func descend(_ rest: [Int], left: Int, _ walk: inout Walk) {
    let failing = walk.domains.filter { trial.fails($0, target) }
    guard !failing.isEmpty || !trial.hasItems else {
      record(&walk)
      return
    }
    let open = openCells(rest)
    for domain in failing {
      guard trial.could(domain, reach: target, open: open, greatestWeight: greatestWeight) else {
        return
      }
    }
    guard let branches = branches(failing, rest, left: left, &walk) else { return }
    guard left > 0 else {
      walk.isCut = true
      return
    }
    var remaining = rest
    for next in branches {
      remaining.removeAll { $0 == next }
      walk.limit -= 1
      guard walk.limit >= 0 else { return }
      trial.make(candidates[next].effects)
      walk.chosen.append(next)
      descend(remaining, left: left - 1, &walk)
      walk.chosen.removeLast()
      trial.undo()
    }
  }

  /// The candidates of which one has to be taken; `nil` where none does, or more are needed than may be.
  private func branches(
    _ failing: [Domain], _ rest: [Int], left: Int, _ walk: inout Walk
  ) -> [Int]? {
    var least: [Int]?
    var taken: Set<Int> = []
    var apart = 0
    for obstacle in trial.obstacles(to: target, in: failing) {
      let able = rest.filter { cells[$0].contains(Place(obstacle)) }
      if able.isEmpty { return nil }
      if able.count < least?.count ?? .max { least = able }
      if taken.isDisjoint(with: able) {
        apart += 1
        taken.formUnion(able)
      }
    }
    if apart > left {
      walk.isCut = true
      return nil
    }
    if let least { return least }
    // Where nothing weighs any more, whatever brings something back may do.
    guard let domain = failing.first else { return rest }
    return rest.filter { reach[$0].contains(domain) }
  }

  func openCells(_ rest: [Int]) -> [[Bool]] {
    var open = trial.scorer.cells.map { $0.map { _ in false } }
    for position in rest {
      for place in candidates[position].reach { open[place.part][place.position] = true }
    }
    return open
  }

  private func record(_ walk: inout Walk) {
    let set = walk.chosen
    let new = Walk.Ranked(
      set: set, days: Self.days(set, candidates),
      licences: set.count { candidates[$0].isLicence })
    // Sets come in the order of their candidates, so the first of equals stays.
    if walk.leastEffort.map({ (new.days, new.licences) < ($0.days, $0.licences) }) ?? true {
      walk.leastEffort = new
    }
    if walk.fewestLicences.map({ (new.licences, new.days) < ($0.licences, $0.days) }) ?? true {
      walk.fewestLicences = new
    }
  }
}
