internal import MusterModel

/// The shapes of campaign rows.
enum CampaignShapes {
  /// The lists of a campaign file.
  static let sections: [FileKind.Section] = [
    FileKind.Section(key: .phases, row: phase, defines: nil),
    FileKind.Section(key: .groups, row: group, defines: .campaignGroup),
    FileKind.Section(key: .cycle, row: cycleStep, defines: nil),
    FileKind.Section(key: .criteria, row: criterion, defines: nil),
    FileKind.Section(key: .helpDesk, row: helpDeskRule, defines: nil),
    FileKind.Section(key: .templates, row: template, defines: nil),
    FileKind.Section(key: .placeholders, row: placeholder, defines: nil),
    FileKind.Section(key: .monitoring, row: monitoringQuestion, defines: nil),
    FileKind.Section(key: .afterwards, row: postMigrationStep, defines: nil),
  ]

  private static let id = ObjectShape.Field.required(
    Key.id, .identifier, "such as campaign.pilot")
  private static let title = ObjectShape.Field.required(Key.title, .text, "a few words")
  private static let source = ObjectShape.Field.required(
    Key.source, CatalogShapes.source, "the page it rests on")

  static let phase = ObjectShape(
    "a phase",
    [
      id, title, .required(Key.definition, .text, "what it is for"),
      .required(Key.steps, .list(.text, atLeast: 1), "what is done, in order"),
      .required(Key.doneWhen, .text, "when it is over"), source,
    ])

  static let group = ObjectShape(
    "a group",
    [
      id, title, .required(Key.definition, .text, "who they are"),
      .optional(Key.devices, .deviceCount, "how many devices are typical"), source,
    ])

  static let cycleStep = ObjectShape(
    "a step of the cycle",
    [
      .required(Key.group, .reference(.campaignGroup), "which group"),
      .required(Key.period, .whole(1...100), "counts from 1"),
      .required(Key.step, .word(CycleStep.Step.words), "what happens"), source,
    ])

  static let criterion = ObjectShape(
    "a pilot criterion",
    [
      id, title, .required(Key.ask, .text, "the question"),
      .required(Key.measure, .text, "how the answer is measured"),
      .required(Key.target, .text, "which answer is good enough"), source,
    ])

  static let helpDeskRule = ObjectShape(
    "a help-desk rule",
    [
      id, .required(Key.title, .text, "the rule in a few words"),
      .required(Key.definition, .text, "what it means and why"), source,
    ])

  static let template = ObjectShape(
    "a template",
    [
      id, title, .required(Key.step, .word(MessageTemplate.Step.words), "when it is sent"),
      .required(Key.audience, .word(MessageTemplate.Audience.words), "who reads it"),
      .optional(Key.platform, .reference(.platform), "the platform it is about, where not all"),
      .required(Key.channel, .word(MessageTemplate.Channel.words), "how it reaches them"),
      .required(Key.subject, .text, "subject or headline"),
      .required(Key.body, .text, "the text, with placeholders such as {{organisation}}"), source,
    ])

  static let placeholder = ObjectShape(
    "a placeholder",
    [
      .required(Key.id, .identifier, "the name between the braces"),
      .required(Key.meaning, .text, "what to write there"),
    ])

  static let monitoringQuestion = ObjectShape(
    "a monitoring question",
    [
      id, .required(Key.ask, .text, "the question"),
      .required(Key.where, .text, "where the answer is found"),
      .required(Key.good, .text, "what a good answer is"),
      .required(
        Key.when, .word(MonitoringQuestion.Time.words), "while devices move, or after"), source,
    ])

  static let postMigrationStep = ObjectShape(
    "a post-migration step",
    [
      id, title, .required(Key.definition, .text, "what is done and why"),
      .required(Key.when, .text, "when its turn has come"), source,
    ])
}
