internal import MusterModel

/// Looks for the smallest sets of changes with which no domain is worse than a verdict.
struct ChangeSearch {
  /// The most candidates that hang together for which every set that could do is tried.
  static let mostForExact = 20

  /// How many changes are made with more candidates before sets are chosen by points.
  static let longest = 200

  /// Sets of the same size out of the same candidates, by their positions.
  struct Found {
    let leastEffort: [Int]
    let fewestLicences: [Int]
    let isExact: Bool
  }

  /// What a search ended with.
  enum Outcome {
    case found(Found)
    /// No set does, proven or only not found.
    case none(isProven: Bool)
  }

  var trial: ChangeTrial
  let candidates: [ChangeCandidate]
  let target: Verdict
  let greatestWeight: Int
  let reach: [Set<Domain>]
  /// By candidate: the cells that it could change.
  let cells: [Set<Place>]

  struct Place: Hashable {
    let part: Int
    let position: Int

    init(_ place: (part: Int, position: Int)) {
      part = place.part
      position = place.position
    }
  }

  init(_ trial: ChangeTrial, _ candidates: [ChangeCandidate], _ target: Verdict) {
    self.trial = trial
    self.candidates = candidates
    self.target = target
    let profile = trial.scorer.profile
    greatestWeight =
      (Array(profile.needWeights.values) + Array(profile.severityWeights.values)).max() ?? 0
    let populations = trial.scorer.populations.count
    cells = candidates.map { Set($0.reach.map(Place.init)) }
    reach = candidates.map { candidate in
      Set(candidate.reach.map { Domain.allCases[$0.part / populations] })
    }
  }

  /// Group by group; the sets of all groups together are the smallest of all.
  mutating func run() -> Outcome {
    var leastEffort: [Int] = []
    var fewestLicences: [Int] = []
    var isExact = true
    for group in groups() {
      // A larger group is tried for a while, as most of its sets can be ruled out; only then by points.
      let limit = group.candidates.count <= Self.mostForExact ? Int.max : Self.longest
      let outcome = every(group, limit: limit) ?? byPoints(group)
      guard case .found(let found) = outcome else { return outcome }
      leastEffort += found.leastEffort
      fewestLicences += found.fewestLicences
      isExact = isExact && found.isExact
    }
    return .found(
      Found(leastEffort: leastEffort, fewestLicences: fewestLicences, isExact: isExact))
  }

  /// Domains that candidates tie together, and these candidates.
  struct Group {
    var domains: Set<Domain>
    var candidates: [Int]
  }

  /// The groups in which something is worse than the target.
  ///
  /// The verdict of the whole is the worst domain's, and a group's candidates change nothing outside its domains. So each
  /// group can be solved alone; and where all of a group's domains are good enough as they are, every set that reaches the
  /// target still does so without the group's candidates: they cannot matter and are left out. A candidate of another
  /// group is never left out, since another one beside it may lower the domain that it raises.
  ///
  /// Only where candidates could take out everything that weighs, all is one group, as nothing in scope is Unknown.
  func groups() -> [Group] {
    if canEmpty {
      return [Group(domains: Set(Domain.allCases), candidates: Array(candidates.indices))]
    }
    var groups = Domain.allCases.map { Group(domains: [$0], candidates: []) }
    for (position, domains) in reach.enumerated() {
      let tied = groups.filter { !$0.domains.isDisjoint(with: domains) }
      groups.removeAll { !$0.domains.isDisjoint(with: domains) }
      groups.append(
        Group(
          domains: tied.reduce(into: domains) { $0.formUnion($1.domains) },
          candidates: tied.flatMap(\.candidates).sorted() + [position]))
    }
    return groups.filter { !trial.reaches(target, in: $0.domains.inOrder) }
      .sorted { ($0.candidates.first ?? -1) < ($1.candidates.first ?? -1) }
  }

  /// Whether no cell that weighs is out of reach.
  private var canEmpty: Bool {
    let open = openCells(Array(candidates.indices))
    return trial.scorer.cells.indices.allSatisfy { part in
      trial.scorer.cells[part].indices.allSatisfy {
        open[part][$0] || trial.scorer.cells[part][$0].weight == 0
      }
    }
  }

  /// The days of changes together; what several of them open counts once.
  static func days(_ set: [Int], _ candidates: [ChangeCandidate]) -> Ratio {
    var efforts: [ItemID: Ratio] = [:]
    for position in set { efforts.merge(candidates[position].efforts) { max($0, $1) } }
    return Ratio.sum(Array(efforts.values))
  }
}

extension Set<Domain> {
  /// In the order of domains.
  var inOrder: [Domain] { Domain.allCases.filter(contains) }
}
