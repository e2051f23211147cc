internal import MusterDiagnostics
internal import MusterModel

/// The shapes of a worksheet's parts.
enum WorksheetShapes {
  static let evidence = Shape.object(
    ObjectShape(
      "evidence",
      [
        .required(
          Key.grade, .word(Evidence.Grade.words),
          "A export or pilot, B document, C interview, D assumption"),
        .optional(Key.note, .text, "what it is", examples: ["export of the console, 2026-11-02"]),
        .optional(Key.on, .day, "when it was gathered", examples: ["2026-11-02"]),
      ]))

  static let decision = Shape.object(
    ObjectShape(
      "a decision",
      [
        .required(Key.kind, .word(Decision.Kind.words), "what was decided"),
        .optional(
          Key.with, .text, "the product or way that takes over",
          examples: ["Microsoft Cloud PKI"]),
        .required(Key.reason, .text, "why", examples: ["two users need it until March"]),
        .required(Key.by, .text, "who decided", examples: ["head of workplace services"]),
        .required(Key.until, .day, "last day on which it holds", examples: ["2027-06-30"]),
      ]))

  private static let populationList = Shape.list(.reference(.population), atLeast: 1)

  private static let remarks: [ObjectShape.Field] = [
    .optional(Key.reason, .text, "why it does not apply", examples: ["no shared devices"]),
    .optional(
      Key.note, .text, "anything worth knowing", examples: ["three networks, one with WPA2"]),
    .optional(Key.owner, .text, "who takes care", examples: ["network team"]),
    .optional(Key.due, .day, "until when", examples: ["2027-01-31"]),
    .optional(
      Key.evidence, evidence, "what the answer rests on",
      examples: [["grade": "B", "note": "policy document", "on": "2026-11-02"]]),
    .optional(
      Key.decision, decision, "what was decided about the gap",
      examples: [
        [
          "kind": "accept", "reason": "two users", "by": "head of workplace services",
          "until": "2027-06-30",
        ]
      ]),
  ]

  private static let reach: [ObjectShape.Field] = [
    .optional(Key.only, populationList, "the populations it is about"),
    .optional(Key.except, populationList, "the populations it is not about"),
  ]

  private static let entryReach: [ObjectShape.Field] = [
    .optional(
      Key.for, populationList,
      "the populations it is about; those that no other entry names, where not said")
  ]

  private static let need: [ObjectShape.Field] = [
    .required(Key.need, .word(Need.words), "how much it is needed"),
    .optional(Key.facets, .list(.reference(.facet), atLeast: 1), "the parts in use"),
  ]

  private static let state: [ObjectShape.Field] = [
    .required(Key.answer, .word(RequirementState.words), "whether it is true")
  ]

  private static func answer(
    _ name: String, short: [String], fields: [ObjectShape.Field]
  ) -> Shape {
    .byKind(
      scalar: .word(short),
      mapping: .object(ObjectShape(name, fields + remarks + reach)),
      sequence: .list(.object(ObjectShape(name, fields + remarks + entryReach)), atLeast: 1))
  }

  /// What an answer to an item of a section says, besides the populations it is about; the word first.
  static func answerFields(_ item: ItemID) -> [ObjectShape.Field] {
    if case .capability = item { need + remarks } else { state + remarks }
  }

  static let capabilityAnswer = answer("an answer", short: Need.words, fields: need)
  static let requirementAnswer = answer("an answer", short: RequirementState.words, fields: state)

  static let population = ObjectShape(
    "a population",
    [
      .required(Key.platform, .reference(.platform), "operating system"),
      .required(Key.ownership, .word(Ownership.words), "who owns the devices"),
      .required(Key.mode, .reference(.mode), "how they will be enrolled in Intune"),
      .optional(Key.minimumOS, .version, "lowest OS among them", examples: ["18.2"]),
      .required(Key.devices, .deviceCount, "how many, at least 1", examples: [120]),
      .optional(Key.persona, .text, "who uses them", examples: ["drivers"]),
    ])

  static let licence = ObjectShape(
    "a licence",
    [
      .required(Key.plan, .reference(.plan), "what was bought"),
      .optional(Key.users, .whole(1...1_000_000_000), "for how many users", examples: [600]),
      .optional(Key.from, .day, "first day of use", examples: ["2026-07-01"]),
      .optional(Key.until, .day, "last day of use", examples: ["2027-06-30"]),
    ])

  static let facts = ObjectShape(
    "the facts",
    FactKey.allCases.map {
      .optional($0, $0.shape.fileShape, $0.meaning, examples: $0.example.map { [$0] } ?? [])
    })

  static let conflict = ObjectShape(
    "a conflict",
    [
      .optional(
        Key.section,
        .word(
          [Key.populations, .licences, .facts, .capabilities, .requirements, .controls]
            .map(\.rawValue)), "where the item stands; on top where not said"),
      .required(Key.item, .text, "the item, or the key on top"),
      .optional(
        Key.for, .list(.identifier, atLeast: 1), "the populations it is about; all where not said"),
      .optional(Key.field, .text, "the key; the whole entry where not said"),
      .optional(Key.ours, .any, "what ours says, as it stands in its place; none where not said"),
      .optional(Key.theirs, .any, "what theirs says; none where not said"),
    ])

  static let worksheet: [ObjectShape.Field] = [
    .required(
      Key.title, .text, "a few words about the migration",
      examples: ["Contoso, Workspace ONE to Intune"]),
    .required(Key.organisation, .text, "whose migration it is", examples: ["Contoso Ltd"]),
    .optional(
      Key.basedOn, .text,
      "another worksheet whose answers count where this one has none; a path from this file",
      examples: ["../group.yaml"]),
    .optional(Key.source, .reference(.product), "the MDM to leave"),
    .optional(
      Key.catalog, .version, "the catalog version it was filled in for", examples: ["2026.11.0"]),
    .optional(
      Key.profile, .reference(.profile), "the scoring profile",
      else: .string(Profile.usual.rawValue)),
    .optional(Key.cloud, .word(Cloud.words), "the Microsoft cloud of the tenant"),
    .required(
      Key.populations, .map(key: .identifier, value: .object(population), atLeast: 1),
      "groups of like devices"),
    .optional(
      Key.licences, .list(.object(licence), atLeast: 0), "what is bought; unknown where not said"),
    .optional(
      Key.frameworks, .list(.reference(.framework), atLeast: 1), "compliance frameworks in scope"),
    .optional(Key.facts, .object(facts), "what rules check"),
    .optional(
      Key.capabilities,
      .map(key: .reference(.capability), value: capabilityAnswer, atLeast: 0),
      "what is needed"),
    .optional(
      Key.requirements,
      .map(key: .reference(.requirement), value: requirementAnswer, atLeast: 0),
      "what is true"),
    .optional(
      Key.controls, .map(key: .reference(.control), value: requirementAnswer, atLeast: 0),
      "answers that override what is derived for a control"),
    .optional(
      Key.conflicts, .list(.object(conflict), atLeast: 0),
      "what a merge could not settle; delete an entry once it is settled in its place"),
  ]
}

extension FactKey.Shape {
  /// How a worksheet spells it.
  var fileShape: Shape {
    switch self {
    case .text: .text
    case .texts: .list(.text, atLeast: 0)
    case .version: .version
    case .number: .whole(0...1_000_000_000)
    case .choice(let words): .word(words)
    case .choices(let words): .list(.word(words), atLeast: 1)
    case .numberOrUnlimited: .wholeOr(0...1_000_000, "unlimited")
    }
  }
}

extension FactKey {
  /// A value as people write it; `nil` where the schema lists the words.
  fileprivate var example: JSONValue? {
    switch self {
    case .tenantName: "contoso.onmicrosoft.com"
    case .otherTenantNames: []
    case .verifiedDomains, .upnSuffixes: ["contoso.com"]
    case .connectSyncVersion: "2.5.79.0"
    case .entraDeviceLimit: 50
    case .apnsDaysLeft: 200
    case .usersPerDeviceMax: 4
    case .federation, .alternateLoginID, .syncTool, .deviceJoin, .mdmUserScope, .mdmAuthority,
      .enrolmentCNAME, .configurationManager, .federationWSTrust, .networkEndpoints:
      nil
    }
  }
}
