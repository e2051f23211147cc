internal import MusterModel
internal import MusterReports

/// The columns of the sheet of gaps, in their order; the one list that the workbook, CSV and reading back use.
public enum GapColumn: Int, CaseIterable, Sendable {
  case id, title, domain, need, platform, population, devices, matter, relation, missing, route
  case remedy, effort, licence
  case owner, due, decision, with, decisionReason, by, until, status
  case points, recovers, source

  /// What stands above it in English.
  public var head: String { phrase.rawValue }

  /// What stands above it.
  var phrase: WorkbookPhrase {
    switch self {
    case .id: .columnID
    case .title: .columnTitle
    case .domain: .columnDomain
    case .need: .columnNeed
    case .platform: .columnPlatform
    case .population: .columnPopulation
    case .devices: .columnAllDevices
    case .matter: .columnMatter
    case .relation: .columnRelation
    case .missing: .columnMissing
    case .route: .columnRoute
    case .remedy: .columnRemedy
    case .effort: .columnEffort
    case .licence: .columnLicence
    case .owner: .columnOwner
    case .due: .columnDue
    case .decision: .columnDecision
    case .with: .columnWith
    case .decisionReason: .columnDecisionReason
    case .by: .columnBy
    case .until: .columnUntil
    case .status: .columnStatus
    case .points: .columnPoints
    case .recovers: .columnRecovers
    case .source: .columnSource
    }
  }

  /// What stands in it.
  var help: WorkbookPhrase {
    switch self {
    case .id: .helpID
    case .title: .helpTitle
    case .domain: .helpDomain
    case .need: .helpNeed
    case .platform: .helpPlatform
    case .population: .helpPopulation
    case .devices: .helpDevices
    case .matter: .helpMatter
    case .relation: .helpRelation
    case .missing: .helpMissing
    case .route: .helpRoute
    case .remedy: .helpRemedy
    case .effort: .helpEffort
    case .licence: .helpLicence
    case .owner: .helpOwner
    case .due: .helpDue
    case .decision: .helpDecision
    case .with: .helpWith
    case .decisionReason: .helpDecisionReason
    case .by: .helpBy
    case .until: .helpUntil
    case .status: .helpStatus
    case .points: .helpPoints
    case .recovers: .helpRecovers
    case .source: .helpSource
    }
  }

  /// In characters.
  var width: Int {
    switch self {
    case .id: 37
    case .title: 28
    case .domain, .relation: 12
    case .need, .devices, .effort, .points: 9
    case .platform: 14
    case .population, .with, .by: 16
    case .matter, .remedy: 44
    case .missing: 18
    case .route: 32
    case .licence: 30
    case .owner: 18
    case .due, .until: 12
    case .decision: 13
    case .decisionReason: 26
    case .status: 13
    case .recovers: 11
    case .source: 32
    }
  }

  /// What of an answer it holds; `nil` where it is not taken back.
  var answer: AnswerColumn? {
    switch self {
    case .owner: .owner
    case .due: .due
    case .decision: .decision
    case .with: .with
    case .decisionReason: .decisionReason
    case .by: .by
    case .until: .until
    default: nil
    }
  }

  /// Those that are taken back.
  static let taken = allCases.filter { $0.answer != nil }
}

/// Where the work on a gap stands; for the team, no worksheet keeps it.
public enum GapStatus: String, CaseIterable, Sendable {
  /// Nobody has decided, nobody works on it.
  case open
  case started = "in progress"
  case done
  /// A decision holds.
  case decided
  /// The day of the decision has passed.
  case expired
  /// It is no known gap: the item is not answered, or its value is unknown.
  case unanswered = "to answer"

  /// Of a finding on the day of its assessment.
  init(_ finding: Finding) {
    if finding.decision != nil {
      self = finding.isDecisionLive ? .decided : .expired
    } else {
      self = finding.isGap ? .open : .unanswered
    }
  }

  /// The colour behind it, `0xRRGGBB`.
  var colour: UInt32 {
    switch self {
    case .open: 0xF8CBAD
    case .started: 0xFFE699
    case .done: 0xC6E0B4
    case .decided: 0xDDEBF7
    case .expired: 0xE6A0A0
    case .unanswered: 0xEDEDED
    }
  }
}
