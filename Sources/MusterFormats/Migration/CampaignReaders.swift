internal import MusterDiagnostics
internal import MusterModel
internal import MusterYAML

// Each initialiser reads a campaign row that was found to have its shape.

extension CampaignPhase {
  init?(_ fields: Fields, _ origin: RowOrigin) {
    guard let id: CampaignID = fields.id(Key.id), let title = fields.text(Key.title),
      let definition = fields.text(Key.definition), let steps = fields.texts(Key.steps),
      let doneWhen = fields.text(Key.doneWhen), let source = Source(fields[Key.source])
    else { return nil }
    self.init(
      id: id, title: title, definition: definition, steps: steps, doneWhen: doneWhen,
      source: source, origin: origin)
  }
}

extension CampaignGroup {
  init?(_ fields: Fields, _ origin: RowOrigin) {
    guard let id: CampaignID = fields.id(Key.id), let title = fields.text(Key.title),
      let definition = fields.text(Key.definition), let source = Source(fields[Key.source])
    else { return nil }
    self.init(
      id: id, title: title, definition: definition, devices: fields.number(Key.devices),
      source: source, origin: origin)
  }
}

extension CycleStep {
  init?(_ fields: Fields, _ origin: RowOrigin) {
    guard let group: CampaignID = fields.id(Key.group), let period = fields.number(Key.period),
      let step: Step = fields.word(Key.step), let source = Source(fields[Key.source])
    else { return nil }
    self.init(group: group, period: period, step: step, source: source, origin: origin)
  }
}

extension PilotCriterion {
  init?(_ fields: Fields, _ origin: RowOrigin) {
    guard let id: CampaignID = fields.id(Key.id), let title = fields.text(Key.title),
      let ask = fields.text(Key.ask), let measure = fields.text(Key.measure),
      let target = fields.text(Key.target), let source = Source(fields[Key.source])
    else { return nil }
    self.init(
      id: id, title: title, ask: ask, measure: measure, target: target, source: source,
      origin: origin)
  }
}

extension HelpDeskRule {
  init?(_ fields: Fields, _ origin: RowOrigin) {
    guard let id: CampaignID = fields.id(Key.id), let title = fields.text(Key.title),
      let definition = fields.text(Key.definition), let source = Source(fields[Key.source])
    else { return nil }
    self.init(id: id, title: title, definition: definition, source: source, origin: origin)
  }
}

extension MessageTemplate {
  init?(_ fields: Fields, _ origin: RowOrigin) {
    guard let id: CampaignID = fields.id(Key.id), let title = fields.text(Key.title),
      let step: Step = fields.word(Key.step), let audience: Audience = fields.word(Key.audience),
      let channel: Channel = fields.word(Key.channel), let subject = fields.text(Key.subject),
      let body = fields.text(Key.body), let source = Source(fields[Key.source])
    else { return nil }
    self.init(
      id: id, title: title, step: step, audience: audience, platform: fields.id(Key.platform),
      channel: channel, subject: subject, body: body, source: source, origin: origin)
  }
}

extension Placeholder {
  init?(_ fields: Fields, _ origin: RowOrigin) {
    guard let id: CampaignID = fields.id(Key.id), let meaning = fields.text(Key.meaning)
    else { return nil }
    self.init(id: id, meaning: meaning, origin: origin)
  }
}

extension MonitoringQuestion {
  init?(_ fields: Fields, _ origin: RowOrigin) {
    guard let id: CampaignID = fields.id(Key.id), let ask = fields.text(Key.ask),
      let place = fields.text(Key.where), let good = fields.text(Key.good),
      let time: Time = fields.word(Key.when), let source = Source(fields[Key.source])
    else { return nil }
    self.init(
      id: id, ask: ask, place: place, good: good, time: time, source: source, origin: origin)
  }
}

extension PostMigrationStep {
  init?(_ fields: Fields, _ origin: RowOrigin) {
    guard let id: CampaignID = fields.id(Key.id), let title = fields.text(Key.title),
      let definition = fields.text(Key.definition), let when = fields.text(Key.when),
      let source = Source(fields[Key.source])
    else { return nil }
    self.init(
      id: id, title: title, definition: definition, when: when, source: source, origin: origin)
  }
}
