internal import MusterDiagnostics
internal import MusterModel

extension ReferenceSections {
  var campaign: ReferenceSection {
    let campaign = catalog.campaign
    let groups: [ReferenceSection.Group] = [
      .init(title: "Phases", rows: campaign.phases.map(row)),
      .init(title: "Groups", rows: campaign.groups.map(row)),
      .init(title: "Pilot criteria", rows: campaign.criteria.map(row)),
      .init(title: "Help-desk rules", rows: campaign.helpDesk.map(row)),
      .init(title: "Texts to send", rows: campaign.templates.map(row)),
      .init(title: "What the texts leave open", rows: campaign.placeholders.map(row)),
      .init(title: "Monitoring questions", rows: campaign.monitoring.map(row)),
      .init(title: "Afterwards", rows: campaign.afterwards.map(row)),
    ]
    return ReferenceSection(
      id: "campaign", title: "Campaign", intro: cycle(of: campaign),
      groups: groups.filter { !$0.rows.isEmpty })
  }

  private func row(_ phase: CampaignPhase) -> HTML {
    row(
      .phase, phase.id.rawValue, phase.title,
      """
      <p>\(phase.definition)</p><ol>\(HTML.joined(phase.steps.map { "<li>\($0)</li>" }))</ol>
      \(pairs([("done when", "\(phase.doneWhen)"), ("source", cite(phase.source))]))
      """)
  }

  private func row(_ group: CampaignGroup) -> HTML {
    row(
      .group, group.id.rawValue, group.title,
      """
      <p>\(group.definition)</p>
      \(pairs([
        ("devices", group.devices.map { "typically \($0)" }), ("source", cite(group.source)),
      ]))
      """)
  }

  private func row(_ criterion: PilotCriterion) -> HTML {
    row(
      .criterion, criterion.id.rawValue, criterion.title,
      pairs([
        ("question", "\(criterion.ask)"), ("measure", "\(criterion.measure)"),
        ("target", "\(criterion.target)"), ("source", cite(criterion.source)),
      ]))
  }

  private func row(_ rule: HelpDeskRule) -> HTML {
    row(
      .helpDeskRule, rule.id.rawValue, rule.title,
      "<p>\(rule.definition)</p>\(pairs([("source", cite(rule.source))]))")
  }

  private func row(_ placeholder: Placeholder) -> HTML {
    row(.placeholder, placeholder.id.rawValue, placeholder.meaning, "")
  }

  private func row(_ question: MonitoringQuestion) -> HTML {
    row(
      .monitoringQuestion, question.id.rawValue, question.ask,
      pairs([
        ("when", "\(question.time.rawValue)"), ("where", "\(question.place)"),
        ("good", "\(question.good)"), ("source", cite(question.source)),
      ]))
  }

  private func row(_ step: PostMigrationStep) -> HTML {
    row(
      .postMigrationStep, step.id.rawValue, step.title,
      """
      <p>\(step.definition)</p>
      \(pairs([("when", "\(step.when)"), ("source", cite(step.source))]))
      """)
  }

  private func row(_ template: MessageTemplate) -> HTML {
    row(
      .template, template.id.rawValue, template.title,
      """
      \(pairs([
        ("sent as", "\(template.step.rawValue) to \(template.audience.rawValue), by \(template.channel.rawValue)"),
        ("platform", template.platform.map { link(.platform, $0) }),
        ("subject", "\(template.subject)"),
      ]))
      <pre>\(HTML.lines(template.body))</pre>
      \(pairs([("source", cite(template.source))]))
      """)
  }

  private func cycle(of campaign: Campaign) -> HTML? {
    guard let last = campaign.cycle.map(\.period).max() else { return nil }
    let head = (1...last).map { "<th scope=\"col\">period \($0)</th>" as HTML }
    let lines = campaign.groups.map { group -> HTML in
      let cells = (1...last).map { period -> HTML in
        let step = campaign.cycle.first { $0.group == group.id && $0.period == period }?.step
        return "<td data-label=\"period \(period)\">\(step?.rawValue ?? "–")</td>"
      }
      return "<tr><td>\(link(.group, group.id, group.title))</td>\(HTML.joined(cells))</tr>"
    }
    return """
      <table class="matrix"><caption>The cycle: what each group meets when</caption>
      <thead><tr><th scope="col">group</th>\(HTML.joined(head))</tr></thead>
      <tbody>\(HTML.joined(lines))</tbody></table>
      """
  }
}
