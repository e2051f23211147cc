internal import MusterModel

/// The shapes of the catalog's rows; JSON Schemas and format pages are produced from them.
enum CatalogShapes {
  static let source = Shape.object(
    ObjectShape(
      "a source",
      [
        .required(Key.url, .address, "address of the page the row rests on"),
        .required(Key.docDate, .date(or: ["undated"]), "the page's own date"),
        .required(
          Key.verified, .date(or: ["never"]), "when the row was last held against the page"),
        .optional(Key.note, .text, "what else to know, such as where documents disagree"),
      ]))

  static let platformList = Shape.list(.reference(.platform), atLeast: 1)
  static let modeList = Shape.list(.reference(.mode), atLeast: 1)
  static let ownershipList = Shape.list(.word(Ownership.words), atLeast: 1)

  static let capability = ObjectShape(
    "a capability",
    [
      .required(Key.id, .identifier, "area and name, such as network.per-app-vpn"),
      .required(Key.title, .text, "a few words"),
      .required(
        Key.domain, .word([Domain.devices.rawValue, Domain.apps.rawValue]), "where it counts"),
      .required(Key.definition, .text, "one sentence"),
      .required(Key.ask, .text, "the question to the customer"),
      .required(
        Key.typicalNeed, .word(Need.weighing.map(\.rawValue)), "what most customers answer"),
      .optional(Key.blocker, .flag, "whether a must without any route stops the migration"),
      .required(Key.appliesTo, platformList, "platforms on which a legacy MDM offers it"),
      .optional(
        Key.management, .list(.word(Management.words), atLeast: 1),
        "whether it concerns enrolled devices, app-managed ones, or both; enrolled where not said"),
      .required(
        Key.facets, .map(key: .identifier, value: .text, atLeast: 1),
        "parts that a customer may or may not use, at most 10"),
      .required(Key.source, source, "the page that describes it"),
    ])

  static let reach = ObjectShape(
    "a feature's platform",
    [
      .optional(Key.minimumOS, .version, "lowest OS, where above Intune's own"),
      .optional(Key.modes, modeList, "enrolment modes, where not all"),
      .optional(Key.ownership, ownershipList, "ownership, where not both"),
    ])

  static let licence = ObjectShape(
    "a licence",
    [
      .required(
        Key.anyOf, .list(.list(.reference(.servicePlan), atLeast: 1), atLeast: 1),
        "sets of service plans; any one set is enough")
    ])

  static let feature = ObjectShape(
    "a feature",
    [
      .required(Key.id, .identifier, "area and name, such as network.tunnel"),
      .required(Key.title, .text, "a few words"),
      .required(Key.kind, .word(FeatureKindName.words), "part of the service"),
      .required(
        Key.platforms, .map(key: .reference(.platform), value: .object(reach), atLeast: 1),
        "where it works"),
      .optional(Key.licence, .object(licence), "what licenses it; nothing where not said"),
      .optional(
        Key.clouds, .list(.word(Cloud.words), atLeast: 1), "clouds that have it, where limited"),
      .required(Key.status, .word(FeatureStatus.words), "where it is in its life"),
      .optional(Key.from, .day, "first day of use"),
      .optional(Key.until, .day, "last day of use"),
      .optional(
        Key.prerequisites, .list(.reference(.requirement), atLeast: 1),
        "requirements that must be met first"),
      .required(Key.source, source, "the page that describes it"),
    ])

  static let translation = ObjectShape(
    "a translation",
    [
      .required(Key.setting, .text, "what is set in the legacy MDM"),
      .optional(Key.value, .text, "the old value or values, where it is about some only"),
      .optional(
        Key.products, .list(.reference(.product), atLeast: 1), "legacy products, where not all"),
      .required(
        Key.becomes, .list(.text, atLeast: 1), "the objects, settings or values in Intune"),
      .optional(Key.loses, .text, "what is lost or rounded"),
      .optional(Key.source, source, "where another page than the route's says so"),
    ])

  static let route = ObjectShape(
    "a route",
    [
      .required(Key.capability, .reference(.capability), "what is reached"),
      .required(
        Key.platforms, platformList, "where the row holds; one where modes or minimum-os stand"),
      .optional(Key.modes, modeList, "enrolment modes; every device-managed mode where not said"),
      .optional(Key.ownership, ownershipList, "ownership, where not both"),
      .optional(Key.minimumOS, .version, "lowest OS, where above Intune's own"),
      .required(Key.relation, .word(Relation.words), "how well it is reached"),
      .optional(
        Key.features, .list(.reference(.feature), atLeast: 1), "features needed, all together"),
      .optional(
        Key.missing, .list(.reference(.facet), atLeast: 1),
        "facets that are not reached; exactly in a partial route"),
      .optional(Key.differs, .text, "what differs; needed in an alternative route"),
      .optional(Key.workaround, .text, "what people do instead; needed where partial or none"),
      .optional(Key.effortDays, .days, "estimate of set-up and test in days"),
      .optional(Key.usersNotice, .text, "what users notice"),
      .optional(Key.adminsDo, .text, "what administrators do"),
      .optional(
        Key.translation, .list(.object(translation), atLeast: 1),
        "what becomes of single settings and values"),
      .required(Key.source, source, "the page the row rests on"),
    ])

  static let rule = ObjectShape(
    "a rule",
    [
      .required(Key.kind, .word(FactRule.Kind.words), "how facts answer the requirement"),
      .optional(Key.fact, .word(FactKey.words), "the fact it reads"),
      .optional(Key.version, .version, "the version from which it is met"),
      .optional(Key.from, .day, "the day from which an older version is no longer enough"),
      .optional(Key.met, .list(.text, atLeast: 1), "values that meet it"),
      .optional(Key.partly, .list(.text, atLeast: 1), "values that partly meet it"),
      .optional(Key.number, .whole(0...1_000_000), "the limit"),
    ])

  static let requirement = ObjectShape(
    "a requirement",
    [
      .required(Key.id, .identifier, "area and name, such as identity.same-tenant"),
      .required(Key.title, .text, "said as a truth"),
      .required(
        Key.domain,
        .word([Domain.identity, .mechanics, .people, .compliance].map(\.rawValue)),
        "where it counts"),
      .required(Key.scope, .word(RequirementScope.words), "answered once or for each population"),
      .required(Key.consideration, .word(Consideration.words), "the before-you-begin area"),
      .required(Key.severity, .word(RequirementSeverity.words), "how much it weighs"),
      .required(Key.definition, .text, "why it matters"),
      .required(Key.ask, .text, "the question to the customer"),
      .required(Key.fix, .text, "what to do where it is not met"),
      .optional(Key.effortDays, .days, "estimate of that work in days"),
      .optional(Key.appliesTo, platformList, "platforms, where not all"),
      .optional(Key.modes, modeList, "enrolment modes, where not all"),
      .optional(Key.ownership, ownershipList, "ownership, where not both"),
      .optional(
        Key.sources, .list(.reference(.product), atLeast: 1), "legacy products, where not all"),
      .optional(
        Key.when,
        .map(key: .word(FactKey.words), value: .list(.text, atLeast: 1), atLeast: 1),
        "facts that must have one of the values for it to matter"),
      .optional(Key.rule, .object(rule), "how facts answer it"),
      .required(Key.source, source, "the page it rests on"),
    ])

  static let control = ObjectShape(
    "a control",
    [
      .required(Key.id, .identifier, "framework and number, such as iso-27001-2022.a-8-1"),
      .required(Key.number, .text, "the framework's own number"),
      .required(Key.title, .text, "own words"),
      .required(Key.severity, .word(RequirementSeverity.words), "how much it weighs"),
      .optional(
        Key.capabilities, .list(.reference(.capability), atLeast: 1),
        "capabilities of which the least decides"),
      .optional(
        Key.requirements, .list(.reference(.requirement), atLeast: 1),
        "requirements of which the least decides"),
      .optional(Key.appliesTo, platformList, "platforms, where not all"),
      .required(Key.condition, .text, "under which condition these satisfy it"),
      .required(Key.source, source, "the page it rests on"),
    ])

  static let servicePlan = ObjectShape(
    "a service plan",
    [
      .required(Key.id, .identifier, "such as intune-plan-1"),
      .required(Key.title, .text, "Microsoft's name"),
      .required(Key.source, source, "the page it rests on"),
    ])

  static let planContent = ObjectShape(
    "a plan's content",
    [
      .required(Key.servicePlan, .reference(.servicePlan), "what is inside"),
      .optional(Key.from, .day, "first day inside"),
      .optional(Key.until, .day, "last day inside"),
      .optional(Key.source, source, "where another page says so"),
    ])

  static let plan = ObjectShape(
    "a plan",
    [
      .required(Key.id, .identifier, "such as microsoft-365-e3"),
      .required(Key.title, .text, "Microsoft's name"),
      .required(Key.kind, .word(PlanKindName.words), "how it is sold"),
      .required(Key.clouds, .list(.word(Cloud.words), atLeast: 1), "clouds it is sold in"),
      .required(Key.contains, .list(.object(planContent), atLeast: 1), "what is inside, by date"),
      .required(Key.source, source, "the page it rests on"),
    ])

  static let fading = ObjectShape(
    "a fading platform",
    [
      .required(Key.id, .identifier, "such as windows-10"),
      .required(Key.title, .text, "its name"),
      .optional(Key.platform, .reference(.platform), "the platform it belongs to"),
      .required(
        Key.state, .word(FadingPlatform.State.words), "announced, allowed without support, ended"),
      .required(
        Key.until, .date(or: ["unknown"]), "last day of support, or that no page gives one"),
      .required(Key.instead, .text, "what to use instead"),
      .required(Key.source, source, "the page it rests on"),
    ])

  static let platform = ObjectShape(
    "a platform",
    [
      .required(Key.id, .identifier, "such as ios"),
      .required(Key.title, .text, "its name"),
      .required(
        Key.support,
        .list(
          .object(
            ObjectShape(
              "a statement of support",
              [
                .required(Key.minimumOS, .version, "lowest supported OS"),
                .optional(Key.from, .day, "first day it holds"),
                .optional(Key.until, .day, "last day it holds"),
              ])), atLeast: 0),
        "lowest OS that Intune supports, by date; empty where no single number says it"),
      .required(
        Key.modes,
        .list(
          .object(
            ObjectShape(
              "an enrolment mode",
              [
                .required(Key.id, .identifier, "unique within the platform"),
                .required(Key.title, .text, "Microsoft's name"),
                .required(Key.ownership, ownershipList, "who may own such devices"),
                .required(
                  Key.management, .word(Management.words),
                  "whether the device or only apps are managed"),
              ])), atLeast: 1), "ways to enrol"),
      .required(Key.source, source, "the page it rests on"),
    ])
}
