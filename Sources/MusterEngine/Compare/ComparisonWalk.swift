internal import MusterModel

/// Goes from one worksheet to another, step by step, and scores what each step leaves.
///
/// > Source: `docs/diff.md`, "What each step replaces".
struct ComparisonWalk {
  /// Everything that one place of the way is scored from.
  struct Place {
    var worksheet: Worksheet
    var index: CatalogIndex
    var profile: Profile
    var day: Day
    var isOld: Bool
  }

  private let old: ComparedWorksheet
  private let new: ComparedWorksheet
  /// Whether the first place is scored with a catalog of its own.
  let isOtherCatalog: Bool
  private let numbers: ItemNumbers
  private let populations: [PopulationID]
  /// The last place that was scored.
  private(set) var scored: ScoredPlace
  /// The first one, and what the catalog makes of it.
  let first: ScoredPlace
  private(set) var afterRules: [CellState]
  private(set) var steps: [ChangeStep] = []
  /// By cell: a bit for each step that changed it.
  private(set) var causes: [UInt8]

  init(
    from old: ComparedWorksheet, to new: ComparedWorksheet, isSameCatalog: Bool,
    _ table: RenameTable, _ numbers: ItemNumbers, _ populations: [PopulationID]
  ) {
    self.old = old
    self.new = new
    isOtherCatalog = !isSameCatalog
    self.numbers = numbers
    self.populations = populations
    var place = Place(
      worksheet: old.worksheet, index: old.index, profile: old.profile, day: old.day,
      isOld: !isSameCatalog)
    first = ScoredPlace(place, numbers, populations)
    scored = first
    afterRules = first.states
    causes = [UInt8](repeating: 0, count: first.states.count)
    for kind in ChangeStep.Kind.allCases {
      let isTaken = take(kind, &place, isSameCatalog, table)
      step(kind, isTaken ? place : nil)
      if kind == .catalog { afterRules = scored.states }
    }
  }

  /// Replaces what a step is about.
  ///
  /// - Returns: Whether the sides differ in it.
  private func take(
    _ kind: ChangeStep.Kind, _ place: inout Place, _ isSameCatalog: Bool, _ table: RenameTable
  ) -> Bool {
    let worksheet = place.worksheet
    switch kind {
    case .catalog:
      guard !isSameCatalog else { return false }
      place.worksheet = worksheet.following(table)
      place.index = new.index
      place.isOld = false
      return true
    case .profile:
      defer { place.profile = new.profile }
      return place.profile.differs(from: new.profile)
    case .licences:
      place.worksheet.licences = new.worksheet.licences
      place.worksheet.cloud = new.worksheet.cloud
      return worksheet.differsInLicences(from: new.worksheet)
    case .populations:
      place.worksheet.populations = new.worksheet.populations
      return worksheet.differsInPopulations(from: new.worksheet)
    case .answers:
      let differs = worksheet.differsInAnswers(from: new.worksheet)
      place.worksheet =
        worksheet.differsInDecisions(from: new.worksheet)
        ? new.worksheet.withDecisions(of: worksheet) : new.worksheet
      return differs
    case .decisions:
      place.worksheet = new.worksheet
      return worksheet.differsInDecisions(from: new.worksheet)
    case .day:
      place.day = new.day
      return old.day != new.day
    }
  }

  /// - Parameter place: `nil` where nothing is replaced.
  private mutating func step(_ kind: ChangeStep.Kind, _ place: Place?) {
    let before = scored.point
    if let place {
      let next = ScoredPlace(place, numbers, populations)
      let bit = Self.bit(kind)
      for cell in causes.indices where next.states[cell] != scored.states[cell] {
        causes[cell] |= bit
      }
      scored = next
    }
    steps.append(
      ChangeStep(kind: kind, isTaken: place != nil, before: before, after: scored.point))
  }

  private static func bit(_ kind: ChangeStep.Kind) -> UInt8 {
    1 << UInt8(ChangeStep.Kind.allCases.firstIndex(of: kind) ?? 0)
  }

  /// The steps that changed a cell, in their order.
  func causes(of cell: Int) -> [ChangeStep.Kind] {
    ChangeStep.Kind.allCases.filter { causes[cell] & Self.bit($0) != 0 }
  }
}

/// One place of the way with its scores.
struct ScoredPlace {
  let scorer: Scorer
  let tally: Tally
  let impediments: Impediments
  let judgement: Judgement
  /// By item, then by population.
  let states: [CellState]

  init(
    _ place: ComparisonWalk.Place, _ numbers: ItemNumbers, _ populations: [PopulationID]
  ) {
    scorer = Scorer(place.worksheet, place.index, place.profile, place.day)
    tally = Tally(scorer)
    impediments = ImpedimentFinder(scorer: scorer).find()
    judgement = Judgement(tally: tally, profile: place.profile, impediments: impediments)
    var states = [CellState](
      repeating: CellState(), count: numbers.count * populations.count)
    let columns = scorer.populations.map { population in
      populations.firstIndex(of: population.id) ?? 0
    }
    for cell in scorer.cells.joined() {
      let number = numbers.number(cell.subject, scorer, isOld: place.isOld)
      states[number * populations.count + columns[cell.population]] = CellState(cell, scorer)
    }
    self.states = states
  }

  var point: ChangePoint {
    ChangePoint(
      verdict: judgement.overall(.now),
      range: tally.mean(.now).map { ScoreRange(low: $0.low * 100, high: $0.high * 100) })
  }
}
