/// How devices are moved, group by group: phases, timetable, criteria, texts and questions.
public struct Campaign: Hashable, Sendable {
  /// From preparation to the end.
  public var phases: [CampaignPhase] = []
  /// Who moves, in the order of the files: the first to move first.
  public var groups: [CampaignGroup] = []
  /// What each group meets in each period, by period, then by group.
  public var cycle: [CycleStep] = []
  /// When a pilot has succeeded.
  public var criteria: [PilotCriterion] = []
  /// How the help desk works during the move.
  public var helpDesk: [HelpDeskRule] = []
  /// Texts to send.
  public var templates: [MessageTemplate] = []
  /// What the texts leave open.
  public var placeholders: [Placeholder] = []
  /// What to watch.
  public var monitoring: [MonitoringQuestion] = []
  /// What is left to do when devices have moved.
  public var afterwards: [PostMigrationStep] = []

  /// A campaign without rows.
  public init() {}
}

/// A stretch of the campaign.
public struct CampaignPhase: Hashable, Sendable {
  /// Unique among campaign rows.
  public let id: CampaignID
  /// A few words.
  public internal(set) var title: String
  /// What it is for.
  public internal(set) var definition: String
  /// What is done, in order.
  public let steps: [String]
  /// When it is over.
  public let doneWhen: String
  /// The page that it rests on.
  public let source: Source
  /// Where the row stands.
  public let origin: RowOrigin

  /// Creates a phase.
  public init(
    id: CampaignID, title: String, definition: String, steps: [String], doneWhen: String,
    source: Source, origin: RowOrigin
  ) {
    self.id = id
    self.title = title
    self.definition = definition
    self.steps = steps
    self.doneWhen = doneWhen
    self.source = source
    self.origin = origin
  }
}

/// People who move together.
public struct CampaignGroup: Hashable, Sendable {
  /// Unique among campaign rows.
  public let id: CampaignID
  /// A few words.
  public internal(set) var title: String
  /// Who they are.
  public internal(set) var definition: String
  /// How many devices are typical, where the page gives a number.
  public let devices: Int?
  /// The page that it rests on.
  public let source: Source
  /// Where the row stands.
  public let origin: RowOrigin

  /// Creates a group.
  public init(
    id: CampaignID, title: String, definition: String, devices: Int?, source: Source,
    origin: RowOrigin
  ) {
    self.id = id
    self.title = title
    self.definition = definition
    self.devices = devices
    self.source = source
    self.origin = origin
  }
}

/// What a group meets in a period.
public struct CycleStep: Hashable, Sendable {
  /// What happens to a group, in this order.
  public enum Step: String, CaseIterable, Hashable, Sendable {
    case announce, instruct, deadline, enforce
  }

  /// Which group.
  public let group: CampaignID
  /// Counts from 1.
  public let period: Int
  /// What happens.
  public let step: Step
  /// The page that it rests on.
  public let source: Source
  /// Where the row stands.
  public let origin: RowOrigin

  /// Creates a step.
  public init(group: CampaignID, period: Int, step: Step, source: Source, origin: RowOrigin) {
    self.group = group
    self.period = period
    self.step = step
    self.source = source
    self.origin = origin
  }
}

/// What has to be true of a pilot before more groups follow.
public struct PilotCriterion: Hashable, Sendable {
  /// Unique among campaign rows.
  public let id: CampaignID
  /// A few words.
  public internal(set) var title: String
  /// The question.
  public internal(set) var ask: String
  /// How the answer is measured.
  public let measure: String
  /// Which answer is good enough.
  public let target: String
  /// The page that it rests on.
  public let source: Source
  /// Where the row stands.
  public let origin: RowOrigin

  /// Creates a criterion.
  public init(
    id: CampaignID, title: String, ask: String, measure: String, target: String, source: Source,
    origin: RowOrigin
  ) {
    self.id = id
    self.title = title
    self.ask = ask
    self.measure = measure
    self.target = target
    self.source = source
    self.origin = origin
  }
}

/// A rule for the help desk during the move.
public struct HelpDeskRule: Hashable, Sendable {
  /// Unique among campaign rows.
  public let id: CampaignID
  /// The rule in a few words.
  public internal(set) var title: String
  /// What it means and why.
  public internal(set) var definition: String
  /// The page that it rests on.
  public let source: Source
  /// Where the row stands.
  public let origin: RowOrigin

  /// Creates a rule.
  public init(
    id: CampaignID, title: String, definition: String, source: Source, origin: RowOrigin
  ) {
    self.id = id
    self.title = title
    self.definition = definition
    self.source = source
    self.origin = origin
  }
}

/// A question to ask while devices move, or after.
public struct MonitoringQuestion: Hashable, Sendable {
  /// When it is asked.
  public enum Time: String, CaseIterable, Hashable, Sendable {
    case during, after
  }

  /// Unique among campaign rows.
  public let id: CampaignID
  /// The question.
  public internal(set) var ask: String
  /// Where the answer is found.
  public let place: String
  /// What a good answer is.
  public let good: String
  /// When it is asked.
  public let time: Time
  /// The page that it rests on.
  public let source: Source
  /// Where the row stands.
  public let origin: RowOrigin

  /// Creates a question.
  public init(
    id: CampaignID, ask: String, place: String, good: String, time: Time, source: Source,
    origin: RowOrigin
  ) {
    self.id = id
    self.ask = ask
    self.place = place
    self.good = good
    self.time = time
    self.source = source
    self.origin = origin
  }
}

/// Something to do when devices have moved.
public struct PostMigrationStep: Hashable, Sendable {
  /// Unique among campaign rows.
  public let id: CampaignID
  /// A few words.
  public internal(set) var title: String
  /// What is done and why.
  public internal(set) var definition: String
  /// When its turn has come.
  public let when: String
  /// The page that it rests on.
  public let source: Source
  /// Where the row stands.
  public let origin: RowOrigin

  /// Creates a step.
  public init(
    id: CampaignID, title: String, definition: String, when: String, source: Source,
    origin: RowOrigin
  ) {
    self.id = id
    self.title = title
    self.definition = definition
    self.when = when
    self.source = source
    self.origin = origin
  }
}
