internal import MusterModel

/// The shapes of legacy products and of files with one thing in them.
enum ProductShapes {
  static let wording = ObjectShape(
    "a wording",
    [
      .required(Key.called, .list(.text, atLeast: 1), "the vendor's words, the current one first"),
      .required(Key.platforms, CatalogShapes.platformList, "where the product offers it"),
      .optional(Key.watchOut, .text, "what is lost or surprises when it goes"),
      .required(Key.source, CatalogShapes.source, "the page it rests on"),
    ])

  static let export = ObjectShape(
    "an export",
    [
      .required(Key.what, .text, "what to ask for"),
      .required(Key.how, .text, "how to get it"),
      .required(Key.format, .text, "file format"),
      .required(Key.source, CatalogShapes.source, "the page it rests on"),
    ])

  static let leaving = ObjectShape(
    "a way to leave",
    [
      .required(Key.platform, .reference(.platform), "the platform"),
      .optional(Key.modes, CatalogShapes.modeList, "enrolment modes, where not all"),
      .required(Key.how, .text, "what the administrator does"),
      .required(Key.usersNotice, .text, "what the user notices"),
      .required(Key.remains, .text, "what stays on the device"),
      .required(Key.source, CatalogShapes.source, "the page it rests on"),
    ])

  static let partner = ObjectShape(
    "a compliance partner",
    [
      .required(
        Key.platforms, .list(.reference(.platform), atLeast: 0),
        "platforms it reports for; none where it is no partner"),
      .optional(Key.note, .text, "what to know"),
      .required(Key.source, CatalogShapes.source, "the page it rests on"),
    ])

  /// A legacy product without its head.
  static let product: [ObjectShape.Field] = [
    .required(Key.product, .identifier, "such as workspace-one-uem"),
    .required(Key.title, .text, "current name"),
    .optional(Key.formerly, .list(.text, atLeast: 1), "former names"),
    .required(Key.source, CatalogShapes.source, "the page it rests on"),
    .required(
      Key.capabilities,
      .map(key: .reference(.capability), value: .object(wording), atLeast: 1),
      "what the product calls each capability"),
    .required(Key.exports, .list(.object(export), atLeast: 1), "what to ask the customer for"),
    .required(Key.leaving, .list(.object(leaving), atLeast: 1), "how devices leave"),
    .required(
      Key.compliancePartner, .object(partner), "whether it reports compliance to Microsoft Entra"),
  ]

  static let framework: [ObjectShape.Field] = [
    .required(Key.framework, .identifier, "such as iso-27001-2022"),
    .required(Key.title, .text, "the framework's own name"),
    .required(Key.source, CatalogShapes.source, "where it is published"),
    .required(Key.controls, .list(.object(CatalogShapes.control), atLeast: 1), "its controls"),
  ]

  private static let weights = Shape.whole(1...1000)

  static let profile: [ObjectShape.Field] = [
    .required(Key.profile, .identifier, "such as default"),
    .required(Key.title, .text, "a few words"),
    .required(
      Key.domains,
      .object(
        ObjectShape(
          "the domain weights",
          Domain.allCases.map { .required($0, weights, "weight of \($0.rawValue)") })),
      "weights of the six domains"),
    .required(
      Key.needs,
      .object(
        ObjectShape(
          "the need weights",
          Need.weighing.map { .required($0, .whole(1...1000), "weight of \($0.rawValue)") })),
      "weights of needs"),
    .required(
      Key.severities,
      .object(
        ObjectShape(
          "the severity weights",
          RequirementSeverity.allCases.map {
            .required($0, .whole(1...1000), "weight of \($0.rawValue)")
          })), "weights of severities"),
    .required(Key.threshold, .whole(0...100), "score from which Ready is possible"),
    .required(
      Key.unknownBelow, .whole(0...100),
      "percent of completeness below which the verdict is Unknown"),
    .required(
      Key.conditionsBelow, .whole(0...100),
      "percent of completeness below which Ready has conditions"),
  ]

  static let head: [ObjectShape.Field] = [
    .required(Key.version, .version, "year.month.patch"),
    .required(Key.released, .day, "day of release"),
    .optional(
      Key.renamed, .map(key: .identifier, value: .identifier, atLeast: 1), "new ids by old ids"),
  ]
}
