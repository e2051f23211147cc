internal import MusterDiagnostics
internal import MusterModel
internal import MusterYAML

/// Collects the campaign rows of all layers.
struct CampaignRows {
  /// A row with the rank of its first appearance, since phases, groups and last steps follow each other in time; a row
  /// that replaces another takes its rank.
  private struct Ranked<Row> {
    let row: Row
    let rank: Int
  }

  private var phases = RowTable<CampaignID, Ranked<CampaignPhase>>()
  private var groups = RowTable<CampaignID, Ranked<CampaignGroup>>()
  private var criteria = RowTable<CampaignID, PilotCriterion>()
  private var helpDesk = RowTable<CampaignID, HelpDeskRule>()
  private var templates = RowTable<CampaignID, MessageTemplate>()
  private var placeholders = RowTable<CampaignID, Placeholder>()
  private var monitoring = RowTable<CampaignID, MonitoringQuestion>()
  private var afterwards = RowTable<CampaignID, Ranked<PostMigrationStep>>()
  private var cycle: [CycleStep] = []
  private var rank = 0

  /// Takes a row that was found to have its shape.
  mutating func read(
    _ section: Key, _ fields: Fields, _ origin: RowOrigin, _ diagnostics: inout Diagnostics
  ) {
    rank += 1
    switch section {
    case .phases:
      guard let row = CampaignPhase(fields, origin) else { return }
      phases.add(Ranked(row: row, rank: phases[row.id]?.rank ?? rank), row.id, origin, &diagnostics)
    case .groups:
      guard let row = CampaignGroup(fields, origin) else { return }
      groups.add(Ranked(row: row, rank: groups[row.id]?.rank ?? rank), row.id, origin, &diagnostics)
    case .cycle:
      guard let row = CycleStep(fields, origin) else { return }
      add(row, &diagnostics)
    case .criteria:
      guard let row = PilotCriterion(fields, origin) else { return }
      criteria.add(row, row.id, origin, &diagnostics)
    case .helpDesk:
      guard let row = HelpDeskRule(fields, origin) else { return }
      helpDesk.add(row, row.id, origin, &diagnostics)
    case .templates:
      guard let row = MessageTemplate(fields, origin) else { return }
      templates.add(row, row.id, origin, &diagnostics)
    case .placeholders:
      guard let row = Placeholder(fields, origin) else { return }
      placeholders.add(row, row.id, origin, &diagnostics)
    case .monitoring:
      guard let row = MonitoringQuestion(fields, origin) else { return }
      monitoring.add(row, row.id, origin, &diagnostics)
    case .afterwards:
      guard let row = PostMigrationStep(fields, origin) else { return }
      afterwards.add(
        Ranked(row: row, rank: afterwards[row.id]?.rank ?? rank), row.id, origin, &diagnostics)
    default: break
    }
  }

  /// A group has one step in a period; an overlay's replaces the shipped one.
  private mutating func add(_ step: CycleStep, _ diagnostics: inout Diagnostics) {
    if let index = cycle.firstIndex(where: { $0.group == step.group && $0.period == step.period }) {
      let earlier = cycle[index]
      guard earlier.origin.overlay != step.origin.overlay else {
        diagnostics.add(
          Diagnostic(
            .catalogDuplicateID,
            "group '\(step.group)' already has a step in period \(step.period)",
            at: step.origin.place, notes: [.init("it stands here", at: earlier.origin.place)]))
        return
      }
      cycle[index] = step
    } else {
      cycle.append(step)
    }
  }

  func finish() -> Campaign {
    func inOrder<Row>(_ rows: [Ranked<Row>]) -> [Row] {
      rows.sorted { $0.rank < $1.rank }.map(\.row)
    }
    var campaign = Campaign()
    campaign.phases = inOrder(phases.sorted)
    campaign.groups = inOrder(groups.sorted)
    campaign.cycle = cycle.sorted { ($0.period, $0.group) < ($1.period, $1.group) }
    campaign.criteria = criteria.sorted
    campaign.helpDesk = helpDesk.sorted
    campaign.templates = templates.sorted
    campaign.placeholders = placeholders.sorted
    campaign.monitoring = monitoring.sorted
    campaign.afterwards = inOrder(afterwards.sorted)
    return campaign
  }
}
