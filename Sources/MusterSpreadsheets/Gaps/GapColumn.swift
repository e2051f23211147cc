internal import MusterModel

/// The columns of the sheet of gaps, in their order; the one list that the workbook, CSV and reading back use.
public enum GapColumn: Int, CaseIterable, Sendable {
  case id, title, domain, need, platform, population, devices, matter, relation, missing, route
  case remedy, effort, licence
  case owner, due, decision, with, decisionReason, by, until, status
  case points, recovers, source

  /// What stands above it.
  public var head: String {
    switch self {
    case .id: "Id"
    case .title: "Title"
    case .domain: "Domain"
    case .need: "Need"
    case .platform: "Platform"
    case .population: "Population"
    case .devices: "Devices"
    case .matter: "What the matter is"
    case .relation: "Relation"
    case .missing: "Missing facets"
    case .route: "Intune route"
    case .remedy: "What to do"
    case .effort: "Effort (days)"
    case .licence: "Licence"
    case .owner, .due, .decision, .with, .decisionReason, .by, .until: answer?.head ?? ""
    case .status: "Status"
    case .points: "Points"
    case .recovers: "Points recovered"
    case .source: "Source"
    }
  }

  /// What stands in it.
  var help: String {
    switch self {
    case .id: "Names the item; muster explain says more about it"
    case .title: "What the item is"
    case .domain: "Where it counts"
    case .need: "must, should or could; a severity; or open"
    case .platform: "Of the population"
    case .population: "A group of like devices; (organisation) is all of them"
    case .devices: "How many devices the row is about"
    case .matter: "Why it costs points"
    case .relation: "How well the best route of Intune reaches what is needed"
    case .missing: "The parts in use that no route reaches"
    case .route: "The features of Intune that the best route needs, all together"
    case .remedy: "What people do instead, what to do, or what to answer"
    case .effort: "Muster's estimate of the work"
    case .licence: "What would license it, and the plans that contain that"
    case .owner, .due, .decision, .with, .decisionReason, .by, .until:
      "\(answer?.help ?? ""). It comes back with muster worksheet import"
    case .status: "For the team; a worksheet keeps none, so it is not read back"
    case .points: "What it takes from 100 in the low score"
    case .recovers: "What the remedy alone gives back"
    case .source: "The page that says so"
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
